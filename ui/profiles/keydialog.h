// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/profiles.h"
#include "ui/profiles/twostepdialog.h"

class QComboBox;
class QProgressBar;
class QPushButton;

namespace knippe {

class KeyCard;
class SecretClipboard;

/// A client's key: what it is and how old, its public half for registering, and a new one in two
/// steps, so that it can be registered before it is used. The one before is the way back.
class KeyDialog : public TwoStepDialog
{
    Q_OBJECT

public:
    /// `inMemory`: keys are for this run only.
    KeyDialog(Profiles &profiles, const QString &profile, SecretClipboard &clipboard, bool inMemory,
              QWidget *window);
    ~KeyDialog() override;

private:
    void createCards();
    void createBringing();
    void layOutAll();
    void read(Profiles::Which which, KeyCard *card);
    void readAll();
    [[nodiscard]] QString sinceText() const;
    void copy(const KeyCard &card);
    void make();
    void cancelMaking();
    void use(Profiles::Which which);
    void setBusy(bool isBusy);

    Profiles &m_profiles;
    QString m_profile;
    SecretClipboard &m_clipboard;
    bool m_inMemory;
    KeyCard *m_inUse = nullptr;
    KeyCard *m_new = nullptr;
    KeyCard *m_old = nullptr;
    QComboBox *m_algorithm;
    QPushButton *m_make;
    QPushButton *m_bring;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    std::unique_ptr<QObject> m_making; ///< whoever waits for the new key
};

} // namespace knippe
