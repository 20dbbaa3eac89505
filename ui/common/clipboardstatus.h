// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace knippe {

class ElidedLabel;
class SecretClipboard;

/// Says in the status bar what lies on the clipboard and for how long yet, and takes it away at a
/// click.
class ClipboardStatus : public QWidget
{
    Q_OBJECT

public:
    explicit ClipboardStatus(SecretClipboard &clipboard, QWidget *parent = nullptr);

private:
    void refresh();

    SecretClipboard &m_clipboard;
    ElidedLabel *m_text;
    QPushButton *m_clear;
    ElidedLabel *m_remark;
    QString m_told; ///< what was said to lie there
};

} // namespace knippe
