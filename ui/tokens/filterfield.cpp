// SPDX-License-Identifier: MIT
#include "ui/tokens/filterfield.h"

#include "ui/common/symbol.h"

#include <QtGui/QKeyEvent>

namespace knippe {

static constexpr int Letters = 28; // that it has room for

FilterField::FilterField(QWidget *parent)
    : QLineEdit(parent)
{
    setAccessibleName(tr("Filter APIs"));
    setAccessibleDescription(tr("Shows only the APIs whose name, audience, scopes or state have "
                                "what is typed here"));
    setPlaceholderText(tr("Filter APIs …"));
    connect(
        this, &QLineEdit::textChanged, this,
        [this] { setClearButtonEnabled(true); }, // not before: its icon is looked for on the disk
        Qt::SingleShotConnection);
    addAction(symbolIcon(Symbol::Search), LeadingPosition);
    setMaxLength(200);
}

QSize FilterField::sizeHint() const
{
    return {Letters * fontMetrics().averageCharWidth(), QLineEdit::sizeHint().height()};
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            emit left();
        else
            clear();
        break;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit left();
        break;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace knippe
