// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>

#include <functional>
#include <memory>

class QAction;

namespace knippe {

class GuideWindow;

/// The user guide, at hand with F1: in a window of its own, which comes forward when it is asked
/// for again, and speaks the program's language. Everything is read from within the program.
class Guide : public QObject
{
    Q_OBJECT

public:
    /// `code` is the error that a person has before them, if there is one: its entry is opened.
    Guide(std::function<QString()> code, QWidget *window);
    ~Guide() override;

    [[nodiscard]] QAction *action() const { return m_open; }
    /// In the language in use now, on the page that is shown.
    void retranslate();
    void close();

private:
    void open();

    std::function<QString()> m_code;
    QAction *m_open;
    std::unique_ptr<GuideWindow> m_window; ///< empty until it is asked for
};

} // namespace knippe
