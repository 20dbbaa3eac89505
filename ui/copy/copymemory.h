// SPDX-License-Identifier: MIT
#pragma once

#include "core/export/tokenexport.h"
#include "core/session/session.h"

#include <QtCore/QDir>
#include <QtCore/QHash>

namespace knippe {

/// What has been said about copying since a session's sign-in: yes to the production environment,
/// and the last request for each API, whose address may tell of a patient. A new sign-in, another
/// person and a sign-out make it forget. Beside that, where the last file went.
class CopyMemory : public QObject
{
    Q_OBJECT

public:
    struct Said
    {
        bool isConfirmed = false;
        QHash<QString, ProofTarget> requests; ///< by resource
    };

    struct File
    {
        QString directory = QDir::homePath();
        ExportForm form = ExportForm::Env;
    };

    using QObject::QObject;
    [[nodiscard]] Said &of(const Session &session);

    File lastFile;

private:
    struct Entry
    {
        QString subject;
        Said said;
    };
    void onSessionChanged(const Session &session);

    QHash<const Session *, Entry> m_entries;
};

} // namespace knippe
