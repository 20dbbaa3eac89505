// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QUrl>

/// tests/authority as a process: a real sign-in authority on a free port of 127.0.0.1, with a
/// client of its own whose key is new. Needs the compile definition KNIPPE_TEST_AUTHORITY, the path
/// of main.mjs.
class TestAuthority
{
public:
    enum class Log { Kept, Dropped };
    explicit TestAuthority(const QStringList &options = {}, Log log = Log::Kept);
    ~TestAuthority();

    /// Empty when it is up.
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString issuer() const { return m_ready.value(u"issuer").toString(); }
    /// With the private key.
    [[nodiscard]] QJsonObject profile() const { return m_ready.value(u"profile").toObject(); }
    [[nodiscard]] QJsonObject user() const
    {
        return m_ready.value(u"users").toArray().at(0).toObject();
    }
    [[nodiscard]] QStringList resources() const;
    /// One line per request so far, `POST /connect/token 200 grant_type=refresh_token …`.
    [[nodiscard]] QStringList log();
    void stop();

    enum class Person { SignsIn, Cancels };
    /// What a browser does with an authorize URL and a person before it: the redirect at the end,
    /// which is not followed. Empty when it came to nothing.
    [[nodiscard]] QUrl browse(const QUrl &authorizeUrl, Person person = Person::SignsIn);
    /// Follows such a redirect to the loopback port that waits there. True when it was taken.
    [[nodiscard]] static bool visit(const QUrl &redirect);

private:
    QProcess m_process;
    QJsonObject m_ready;
    QByteArray m_log;
    QString m_problem;
};
