// SPDX-License-Identifier: MIT
#pragma once

#include "ui/copy/exportflow.h"

#include <QtCore/QHash>
#include <QtCore/QTimer>

#include <memory>

class QAction;

namespace knippe {

class CopyMemory;

/// What can be done with the tokens of the selected APIs outside of Knippe: copy one as it is, copy
/// one or several in the forms that people's own tools take, save them to a file.
class CopyCommands : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over `window`.
    CopyCommands(SecretClipboard &clipboard, CopyMemory &memory, QWidget *window);
    ~CopyCommands() override;

    /// Must outlive its stay here; nothing is copied of none.
    void setSession(Session *session);
    /// The APIs selected, and the one among them that the forms for one token are of.
    void setResources(const QStringList &selected, const QString &current);
    /// Copies the same once more, with a fresh proof.
    void copyAgain();

    /// Copies the token alone.
    [[nodiscard]] QAction *copyToken() const { return m_forms.value(ExportForm::Raw); }
    /// Every form, headed by what it is of where several APIs are selected; and saving.
    [[nodiscard]] const QList<QAction *> &forms() const { return m_menu; }
    /// Holds them as a submenu; triggered by a shortcut that is to open them.
    [[nodiscard]] QAction *copyAs() const { return m_copyAs; }

signals:
    /// The proof in what was copied last; invalid without one, or when nobody is signed in.
    void proofCopied(const QDateTime &until);
    void failed(const knippe::Error &error);
    void informed(const QString &text);

private:
    [[nodiscard]] QAction *addAction(const QString &text, const std::function<void()> &act);
    void addForm(ExportForm form, const QString &text);
    void addSeparator();
    void begin(ExportFlow::Order order);
    void onStateChanged();
    void refresh();
    [[nodiscard]] bool canCopy(const ApiToken &token) const;

    SecretClipboard &m_clipboard;
    QWidget *m_window;
    CopyMemory &m_memory;
    QPointer<Session> m_session;
    QTimer m_news; ///< of many tokens in one go are looked at once
    QStringList m_selected;
    QString m_current;
    std::unique_ptr<ExportFlow> m_flow; ///< the newest; those before it are abandoned
    ExportFlow::Order m_lastCopied;
    QHash<ExportForm, QAction *> m_forms;
    QList<QAction *> m_menu;
    QAction *m_ofCurrent; ///< headings
    QAction *m_ofSelected;
    QAction *m_save;
    QAction *m_copyAs;
};

} // namespace knippe
