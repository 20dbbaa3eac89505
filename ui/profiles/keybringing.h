// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/profiles.h"

class QDialog;
class QWidget;

namespace knippe {

/// A profile gets a key that somebody has in a file: asks for the file, for a passphrase where it
/// has one, and puts the key where Profiles::bringKey() does. Of a whole client only the key
/// counts.
class KeyBringing : public QObject
{
    Q_OBJECT

public:
    KeyBringing(Profiles &profiles, QString profile, QWidget *window);

    void askForFile();
    void bring(const QString &path);

signals:
    void brought(const knippe::Profiles::PublicKey &key);
    void failed(const knippe::Error &error);

private:
    void read(const std::shared_ptr<SecretBytes> &passphrase);
    void onRead(const Result<ProfileImport> &import);
    void askPassphrase(const Error &error);

    Profiles &m_profiles;
    QString m_profile;
    QString m_path;
    QWidget *m_window;
};

} // namespace knippe
