// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

class QBoxLayout;
class QHBoxLayout;

namespace knippe {

/// Two groups of controls in one line, or one under the other where they do not fit side by side at
/// their smallest, as with large text.
class WrappingRow : public QWidget
{
public:
    explicit WrappingRow(QWidget *parent = nullptr);

    [[nodiscard]] QHBoxLayout &leading() { return *m_leading; } ///< has the width to spare
    [[nodiscard]] QHBoxLayout &trailing() { return *m_trailing; }
    void setMargins(const QMargins &margins);
    void setSpacing(int pixels);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QBoxLayout *m_lines;
    QHBoxLayout *m_leading;
    QHBoxLayout *m_trailing;
};

} // namespace knippe
