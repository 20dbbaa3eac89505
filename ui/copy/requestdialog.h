// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace knippe {

/// Asks which request a token or a proof is to be copied for, and says while one types what is
/// wrong with it. Sends nothing.
class RequestDialog : public QDialog
{
    Q_OBJECT

public:
    /// `goOn` says what comes next.
    RequestDialog(const QString &resource, const ProofTarget &before, const QString &goOn,
                  QWidget *parent);

signals:
    /// One that a token may go with.
    void chosen(const knippe::ProofTarget &request);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut(const QString &resource);
    void review();
    void fitRemark();
    void choose();
    [[nodiscard]] ProofTarget request() const;

    QComboBox *m_method;
    QLineEdit *m_url;
    QLabel *m_remark; ///< what is wrong, or else what happens
    QPushButton *m_goOn;
};

} // namespace knippe
