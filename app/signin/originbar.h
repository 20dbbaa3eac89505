// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/tint.h"

#include <QtCore/QUrl>
#include <QtWidgets/QLabel>

namespace knippe {

/// Where the page really comes from, outside of anything the page can draw: a lock, the scheme, the
/// host in bold and in ASCII (a mixed-script name shows as xn--…), and for whom one signs in. When
/// space is short the issuer's name goes first; a host too long even then loses its beginning,
/// never its end, which is the part that tells who owns it.
class OriginBar : public QLabel
{
    Q_OBJECT

public:
    explicit OriginBar(QWidget *parent = nullptr);

    void setIssuer(const QString &name, const QUrl &issuer);
    void setTint(Tint tint);
    void setUrl(const QUrl &url);
    /// Shown if it is an error: such a page may be empty.
    void setHttpStatus(int status);
    /// A line along the lower edge; none at 0 and 100.
    void setProgress(int percent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString scheme() const;
    [[nodiscard]] QString host() const;
    [[nodiscard]] QString connectionText() const;
    [[nodiscard]] QString issuerText() const;
    void describe();

    QString m_issuerName;
    QUrl m_issuer;
    QUrl m_url;
    int m_httpStatus = 0;
    int m_percent = 0;
    Tint m_tint = Tint::Test;
};

} // namespace knippe
