// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QLabel>

namespace knippe {

/// A dashed frame that takes one file dropped on it.
class DropZone : public QLabel
{
    Q_OBJECT

public:
    explicit DropZone(const QString &invitation, QWidget *parent = nullptr);

signals:
    void fileDropped(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setHovered(bool hovered);

    bool m_isHovered = false;
};

} // namespace knippe
