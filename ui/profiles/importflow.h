// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/cataloguestore.h"
#include "core/session/profiles.h"
#include "ui/profiles/importsource.h"

#include <QtCore/QPointer>

namespace knippe {

class ImportDialog;

/// From a file, a drop or the clipboard to a profile. Reads beside the event loop; asks in a dialog
/// where there is something to decide or to be told before it is stored. A profile in Knippe's own
/// form that is not for production is added at once, as it can be undone.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    ImportFlow(Profiles &profiles, CatalogueStore catalogue, bool inMemory, QWidget *window);
    ~ImportFlow() override;

    /// Takes the place of one that is still being read; while a dialog is open, nothing happens.
    void start(const ImportSource &source);

signals:
    void added(const knippe::StoredProfile &stored, const knippe::ImportSource &source);
    void failed(const knippe::Error &error);

private:
    void read(const std::shared_ptr<SecretBytes> &passphrase);
    void onRead(Result<ProfileImport> import);
    void proposeName(ClientProfile *profile) const;
    ImportDialog &dialog();
    void store(const ProfileImport &import);
    void refuse(const Error &error);

    Profiles &m_profiles;
    CatalogueStore m_catalogue;
    bool m_inMemory;
    QWidget *m_window;
    ImportSource m_source;
    std::unique_ptr<QObject> m_reading; ///< whoever waits for an answer; none when cancelled
    QPointer<ImportDialog> m_dialog;
};

} // namespace knippe
