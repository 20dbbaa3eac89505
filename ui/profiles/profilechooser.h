// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

class QAction;
class QComboBox;

namespace knippe {

/// Which profile the panel shows, and a menu to add and remove profiles.
class ProfileChooser : public QWidget
{
    Q_OBJECT

public:
    /// `commands` make the menu.
    explicit ProfileChooser(const QList<QAction *> &commands, QWidget *parent = nullptr);

    /// Those that are `managed` have a lock.
    void setNames(const QStringList &names, const QStringList &managed, const QString &current);
    [[nodiscard]] QString current() const;

signals:
    /// By a person.
    void chosen(const QString &name);

private:
    QComboBox *m_names;
};

} // namespace knippe
