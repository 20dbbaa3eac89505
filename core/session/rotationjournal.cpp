// SPDX-License-Identifier: MIT
#include "core/session/rotationjournal.h"

#include "core/base/base64url.h"
#include "core/base/strictjson.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace knippe {

QByteArray refreshTokenName(const SecretBytes &refreshToken)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(refreshToken.view());
    return base64UrlEncode(hash.result().first(9));
}

RotationJournal::RotationJournal(QString path)
    : m_path(std::move(path))
    , m_file(m_path)
{
}

std::optional<RotationDoubt> RotationJournal::load() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const Result<QJsonObject> json = parseJsonObject(file.readAll(), codes::ConfigSyntax);
    if (!json)
        return std::nullopt;
    RotationDoubt doubt;
    doubt.token = json->value("token"_L1).toString().toLatin1();
    doubt.resource = json->value("resource"_L1).toString();
    doubt.since = QDateTime::fromString(json->value("since"_L1).toString(), Qt::ISODate);
    doubt.attempts = json->value("attempts"_L1).toInt();
    return doubt.attempts > 0 ? std::optional(doubt) : std::nullopt;
}

void RotationJournal::note(const RotationDoubt &doubt)
{
    const QJsonObject json{{"token"_L1, QString::fromLatin1(doubt.token)},
                           {"resource"_L1, doubt.resource},
                           {"since"_L1, doubt.since.toUTC().toString(Qt::ISODate)},
                           {"attempts"_L1, doubt.attempts}};
    if (!m_file.isOpen()) {
        QDir().mkpath(QFileInfo(m_path).path());
        if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            return;
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    overwrite(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void RotationJournal::strikeOut()
{
    if (m_file.isOpen())
        overwrite("{}");
    else
        clear();
}

// In place: half a text reads as no doubt.
void RotationJournal::overwrite(const QByteArray &text)
{
    m_file.seek(0);
    m_file.write(text);
    m_file.resize(text.size());
}

void RotationJournal::clear()
{
    m_file.close();
    m_file.remove();
}

void RotationJournal::close()
{
    if (load())
        m_file.close();
    else
        clear();
}

QString rotationJournalOf(const QString &stateDirectory, const QString &profileId)
{
    return stateDirectory + u'/' + profileId + ".rotation"_L1;
}

} // namespace knippe
