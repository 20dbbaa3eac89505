// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/testpersons.h"

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;

namespace knippe {

/// Puts somebody invented on the list of test persons, or says why not and stays.
class TestPersonDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TestPersonDialog(TestPersons persons, QWidget *parent = nullptr);

signals:
    void added(const knippe::TestPerson &person);

private:
    void layOut();
    void add();
    void say(const QString &text, bool isProblem);

    TestPersons m_persons;
    QLineEdit *m_name;
    QLineEdit *m_number;
    QLabel *m_remark;
};

} // namespace knippe
