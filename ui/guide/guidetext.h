// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QTextBrowser>

namespace knippe {

/// Shows Markdown that is within the program, the guide's above all, and nothing else: a link that
/// leads outside goes to the system's browser, and only by a click.
class GuideText : public QTextBrowser
{
    Q_OBJECT

public:
    explicit GuideText(QWidget *parent = nullptr);

    [[nodiscard]] static QUrl addressOf(const QString &language, const QString &page);
    [[nodiscard]] QString titleOf(const QUrl &page);
    /// As it is read, without Markdown's signs.
    [[nodiscard]] QString textOf(const QUrl &page);
    /// Instead of a page.
    void showText(const QString &markdown);

    QVariant loadResource(int type, const QUrl &address) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow(const QUrl &link);
    void dress();
    void dressLinks(const QColor &ink);
    void goToHeading(const QString &wanted);
};

} // namespace knippe
