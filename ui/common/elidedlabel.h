// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QLabel>

namespace knippe {

/// One line of plain text that gives way when room is short; the whole of it is then in the tool
/// tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(Qt::TextElideMode mode = Qt::ElideRight, QWidget *parent = nullptr);
    /// `spoken`, if not empty, is what assistive technology gets in its place: without a countdown,
    /// say, of which it would tell every second.
    void setWholeText(const QString &text, const QString &spoken = {});
    /// Gives way no further than to about so many; to nothing at all by default.
    void keep(int characters);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();

    Qt::TextElideMode m_mode;
    int m_kept = 0;
};

} // namespace knippe
