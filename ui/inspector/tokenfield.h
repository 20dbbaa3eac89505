// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secretbytes.h"

#include <QtWidgets/QPlainTextEdit>

namespace knippe {

/// Where a person pastes or drops a token. The token is taken out of what was pasted (see
/// tokenIn()) and never becomes text of the field, which would keep it.
class TokenField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TokenField(QWidget *parent = nullptr);

    /// What pasted() was about; once.
    [[nodiscard]] SecretBytes take() { return std::move(m_token); }
    void pasteFromClipboard();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void pasted();
    void refused(const QString &reason);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    SecretBytes m_token;
};

} // namespace knippe
