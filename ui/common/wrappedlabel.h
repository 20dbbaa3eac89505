// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QLabel>

namespace knippe {

/// Plain text in as many lines as it takes. Never lower than these: layouts ask a QLabel for its
/// height at a width only when they have room to spare, and cut it otherwise.
class WrappedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int m_width = 0; ///< that a layout has given it
};

} // namespace knippe
