// SPDX-License-Identifier: MIT
#pragma once

#include "ui/profiles/listedprofile.h"

#include <QtWidgets/QWidget>

class QAction;
class QComboBox;

namespace knippe {

/// Which profile the panel shows, and a menu to add and remove profiles. The profiles of each
/// environment stand together below its name, and each says whether somebody is signed in.
class ProfileChooser : public QWidget
{
    Q_OBJECT

public:
    /// `commands` make the menu.
    explicit ProfileChooser(const QList<QAction *> &commands, QWidget *parent = nullptr);

    void setProfiles(QList<ListedProfile> profiles, const QString &current);
    [[nodiscard]] QString current() const;

signals:
    /// By a person.
    void chosen(const QString &name);
    void unfolding(); ///< what is not at work here may have changed

private:
    void fill();
    void describe(const ListedProfile &profile);

    QComboBox *m_names;
    QList<ListedProfile> m_profiles; ///< as they stand there
};

} // namespace knippe
