// SPDX-License-Identifier: MIT
#include "ui/inspector/tokenfield.h"

#include "core/base/errortext.h"
#include "core/inspect/inspectedtoken.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>

namespace knippe {

TokenField::TokenField(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setAccessibleName(tr("Token to look into"));
    setPlaceholderText(tr("Paste a token here"));
    setToolTip(tr("A JWT, bare or after “Bearer” or “DPoP”. It is looked into on this computer and "
                  "not kept"));
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize TokenField::sizeHint() const
{
    const int margins = int(2 * document()->documentMargin()) + 2 * frameWidth();
    return {20 * fontMetrics().averageCharWidth(), fontMetrics().height() + margins};
}

void TokenField::pasteFromClipboard()
{
    if (const QMimeData *source = QGuiApplication::clipboard()->mimeData())
        insertFromMimeData(source);
}

bool TokenField::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void TokenField::insertFromMimeData(const QMimeData *source)
{
    QByteArray text = source->text().toUtf8();
    Result<SecretBytes> token = tokenIn(text);
    text.fill('\0');
    if (!token) {
        emit refused(errorText(token.error()));
        return;
    }
    m_token = std::move(*token);
    emit pasted();
}

// Nobody types a token, and what was typed would stay.
void TokenField::keyPressEvent(QKeyEvent *event)
{
    const bool isTyped = !event->text().isEmpty() && event->text().front().isPrint();
    const bool isCommand = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    const bool breaksLine = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if ((isTyped && !isCommand) || breaksLine)
        return event->ignore();
    QPlainTextEdit::keyPressEvent(event);
}

void TokenField::inputMethodEvent(QInputMethodEvent *event)
{
    event->ignore();
}

} // namespace knippe
