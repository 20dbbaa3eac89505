// SPDX-License-Identifier: MIT
#pragma once

#include "core/inspect/inspection.h"

#include <QtWidgets/QWidget>

class QLabel;
class QListWidget;

namespace knippe {

class MemberTree;
struct PatchColours;

/// One token taken apart: whether its signature is the authority's, a checklist, and what stands in
/// it.
class InspectionView : public QWidget
{
    Q_OBJECT

public:
    /// `question`: what the checklist answers.
    explicit InspectionView(const QString &question, QWidget *parent = nullptr);

    void setInspection(const Inspection &inspection, const QDateTime &now);
    /// What the clock alone changes.
    void setNow(const QDateTime &now);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *createChecks(const QString &question);
    void showVerdict();
    void paintVerdict(const QString &text, const PatchColours &colours, bool isLoud);
    void showChecks();

    Inspection m_inspection;
    QLabel *m_verdict;
    QListWidget *m_checks;
    MemberTree *m_members;
};

} // namespace knippe
