// SPDX-License-Identifier: MIT
#pragma once

#include "ui/profiles/fieldproblem.h"

#include <QtWidgets/QWidget>

class QLineEdit;

namespace knippe {

class WrappedLabel;

/// One line of a profile to be typed, with what is wrong about it below.
class CheckedField : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what a screen reader says.
    CheckedField(ProfileField field, const QString &name, QWidget *parent);

    void setText(const QString &text);
    /// What holds as long as it is empty.
    void setDefault(const QString &text);
    /// One that is not to be changed here.
    void setGiven(const QString &text);
    /// Said as long as nothing has been typed; `suggestions` unfold beside it.
    void ask(const QString &hint, const QStringList &suggestions = {});
    /// What is wrong with it besides, or nothing.
    void setFurtherProblem(const QString &problem);

    [[nodiscard]] QString text() const;
    [[nodiscard]] QString problem() const;

signals:
    void changed();

private:
    void review();

    ProfileField m_field;
    QLineEdit *m_line;
    WrappedLabel *m_remark;
    QString m_hint;
    QString m_further;
};

} // namespace knippe
