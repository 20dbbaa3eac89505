// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace knippe {

class GuideText;

/// The pages beside the text, and a search through all of them.
class GuideWindow : public QDialog
{
    Q_OBJECT

public:
    /// `language` is a folder of resources/guide: "nb" or "en".
    explicit GuideWindow(const QString &language, QWidget *parent = nullptr);

    /// Names of the pages' files, in the order of the list.
    [[nodiscard]] static QStringList pages();
    /// At the heading that is, or names, `heading`; at the top when there is none.
    void showPage(const QString &page, const QString &heading = {});
    [[nodiscard]] QString page() const;
    [[nodiscard]] QString heading() const; ///< as showPage() was asked for it

private:
    void createPages();
    void layOut();
    void onSourceChanged(const QUrl &address);
    void search(const QString &words);
    void findNext();

    QString m_language;
    QLineEdit *m_search;
    QLabel *m_nothing;
    QToolButton *m_back;
    QListWidget *m_list;
    GuideText *m_text;
};

} // namespace knippe
