// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/explainedrows.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace knippe {

class WrappedLabel;
struct ClientProfile;
struct ContextSettings;

/// Under which organisations tokens may be asked for: presets with their numbers, and the attest of
/// the trust framework.
class OrganisationPage : public QWidget
{
    Q_OBJECT

public:
    explicit OrganisationPage(const ClientProfile &profile, QWidget *parent = nullptr);

    void writeTo(ClientProfile *profile) const;
    [[nodiscard]] bool isComplete() const { return m_isComplete; }
    /// As they stand, in their order.
    [[nodiscard]] QStringList presets() const;

signals:
    void changed();
    /// Before changed(): the one with this place among presets() is gone.
    void presetRemoved(int number);

private:
    void layOut();
    void connectParts();
    void fill(const ContextSettings &settings);
    void removePreset();
    void addRow(const QStringList &texts, const QByteArray &attest);
    void showAttest();
    void keepAttest();
    void review();
    void offerPresets();
    [[nodiscard]] ContextSettings settings() const;
    /// Of the first thing that is wrong; empty when nothing is.
    [[nodiscard]] QString problem() const;

    QComboBox *m_tenancy;
    QComboBox *m_place;
    QComboBox *m_usual;
    QTableWidget *m_presets;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPlainTextEdit *m_attest; ///< of the current preset
    QPushButton *m_template;
    WrappedLabel *m_remark;
    bool m_isComplete = true;
};

} // namespace knippe
