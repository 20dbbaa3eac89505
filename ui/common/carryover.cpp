// SPDX-License-Identifier: MIT
#include "ui/common/carryover.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTabWidget>

#include <algorithm>
#include <functional>

namespace knippe {

namespace {

using Copy = std::function<void(const QWidget &, QWidget &)>;

/// Children correspond by their class and their place among those of that class.
void forEachPair(const QWidget &from, QWidget &to, const Copy &copy)
{
    copy(from, to);
    QObjectList rest = to.children();
    for (const QObject *child : from.children()) {
        const auto *before = qobject_cast<const QWidget *>(child);
        const auto isCounterpart = [child](const QObject *each) {
            return each->metaObject() == child->metaObject();
        };
        const auto found = std::find_if(rest.begin(), rest.end(), isCounterpart);
        if (found == rest.end())
            continue;
        QObject *after = *found;
        rest.erase(found);
        if (before && !before->isWindow()) // no menus, no dialogs
            forEachPair(*before, *static_cast<QWidget *>(after), copy);
    }
}

void copyInput(const QWidget &from, QWidget &to)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(&from)) {
        if (!line->isReadOnly())
            static_cast<QLineEdit &>(to).setText(line->text());
    } else if (const auto *text = qobject_cast<const QPlainTextEdit *>(&from)) {
        if (!text->isReadOnly())
            static_cast<QPlainTextEdit &>(to).setPlainText(text->toPlainText());
    } else if (const auto *choice = qobject_cast<const QComboBox *>(&from)) {
        if (choice->count() == static_cast<QComboBox &>(to).count())
            static_cast<QComboBox &>(to).setCurrentIndex(choice->currentIndex());
    } else if (const auto *button = qobject_cast<const QAbstractButton *>(&from)) {
        if (button->isCheckable())
            static_cast<QAbstractButton &>(to).setChecked(button->isChecked());
    } else if (const auto *tabs = qobject_cast<const QTabWidget *>(&from)) {
        static_cast<QTabWidget &>(to).setCurrentIndex(tabs->currentIndex());
    } else if (const auto *split = qobject_cast<const QSplitter *>(&from)) {
        static_cast<QSplitter &>(to).restoreState(split->saveState());
    } else if (const auto *header = qobject_cast<const QHeaderView *>(&from)) {
        if (header->isSortIndicatorShown())
            static_cast<QHeaderView &>(to).setSortIndicator(header->sortIndicatorSection(),
                                                            header->sortIndicatorOrder());
    }
}

/// Of a table or list, whose rows are in their order by now; what is folded out in a tree is not
/// worth it.
void copySelection(const QWidget &from, QWidget &to)
{
    const auto *before = qobject_cast<const QAbstractItemView *>(&from);
    if (!before || qobject_cast<const QHeaderView *>(&from) || !before->selectionModel())
        return;
    auto &after = static_cast<QAbstractItemView &>(to);
    const QAbstractItemModel *model = after.model();
    if (!model || !before->model() || model->rowCount() != before->model()->rowCount())
        return;
    const auto same = [&](const QModelIndex &index) {
        return index.parent().isValid() ? QModelIndex() : model->index(index.row(), index.column());
    };
    QItemSelectionModel *selection = after.selectionModel();
    selection->setCurrentIndex(same(before->currentIndex()), QItemSelectionModel::NoUpdate);
    selection->clearSelection();
    for (const QModelIndex &index : before->selectionModel()->selectedIndexes())
        selection->select(same(index), QItemSelectionModel::Select);
    after.verticalScrollBar()->setValue(before->verticalScrollBar()->value());
}

} // namespace

void carryOver(const QWidget &from, QWidget &to)
{
    forEachPair(from, to, copyInput);
    forEachPair(from, to, copySelection);
}

} // namespace knippe
