// SPDX-License-Identifier: MIT
#pragma once

#include "core/inspect/inspection.h"

#include <QtWidgets/QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace knippe {

class ElidedLabel;
class TokenField;

/// A token that can be compared.
struct TokenChoice
{
    enum class Kind {
        Access,  ///< the one held for `resource`
        Earlier, ///< what was seen of the one held before it
        Identity,
        Pasted,
    };
    Kind kind = Kind::Pasted;
    QString resource = {};
    bool operator==(const TokenChoice &) const = default;
};

/// One of the two: which token it is, and whether it can be believed.
class ComparedSide : public QWidget
{
    Q_OBJECT

public:
    ComparedSide(const QString &name, QWidget *parent);

    /// What can be chosen; the one that is stays.
    void setChoices(const QList<TokenChoice> &choices);
    void choose(const TokenChoice &choice);
    [[nodiscard]] TokenChoice choice() const;
    /// Of the token that is shown.
    void setVerification(const Verification &verification);
    void setNote(const QString &note);
    [[nodiscard]] TokenField *field() const { return m_field; }

signals:
    void chosen(); ///< by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void tintNote();

    QList<TokenChoice> m_choices;
    QComboBox *m_chooser;
    TokenField *m_field;
    ElidedLabel *m_note;
    std::optional<bool> m_isVerified; ///< while the note says so
};

} // namespace knippe
