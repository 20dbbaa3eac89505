// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QFrame>

class QLabel;

namespace knippe {

/// A strip that stays: whoever works without the keychain is to know that nothing outlives the
/// window.
class MemoryNotice : public QFrame
{
    Q_OBJECT

public:
    explicit MemoryNotice(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateColours();

    QLabel *m_text;
};

} // namespace knippe
