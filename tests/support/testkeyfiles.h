// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <QtCore/QStringList>

/// Private keys in the files that other programs write, made by `openssl` for one test.
class TestKeyFiles
{
public:
    [[nodiscard]] static bool isAvailable();
    /// What `openssl WORDS` says on stdout; empty when it fails. Files are those of put().
    [[nodiscard]] QByteArray make(const QStringList &words, const QByteArray &input = {}) const;
    void put(const QString &name, const QByteArray &content) { m_files.insert(name, content); }

    /// PKCS#8 in PEM: "rsa" (2048 bits), or a curve by OpenSSL's name.
    [[nodiscard]] const QByteArray &key(const QString &kind);
    /// With a certificate, under `passphrase`; `options` as of `openssl pkcs12 -export`.
    [[nodiscard]] QByteArray pkcs12(const QByteArray &key, const QString &passphrase,
                                    const QStringList &options = {});

private:
    QMap<QString, QByteArray> m_files; ///< on disk only while openssl is at work
    QMap<QString, QByteArray> m_keys;
};
