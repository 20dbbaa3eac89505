// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/profilestore.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace knippe {

class WrappedLabel;

/// Which extra trust anchor a profile has, with a button to choose another and one to do without.
class TrustAnchorField : public QWidget
{
    Q_OBJECT

public:
    explicit TrustAnchorField(const StoredProfile &stored, QWidget *parent = nullptr);

    void writeTo(StoredProfile *stored) const;

private:
    void choose();
    void read(const QString &path);
    void show(const QString &problem = {});

    QString m_name;
    QByteArray m_pem;
    WrappedLabel *m_text;
    QPushButton *m_choose;
    QPushButton *m_remove;
};

} // namespace knippe
