// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QtWidgets/QFrame>

#include <array>
#include <functional>
#include <optional>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace knippe {

/// A strip over the panel that says what went wrong, or what has been done. Plain text only, which
/// can be selected and copied; at most two offers to act; closed by its button or Escape.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Information, Error };
    struct Offer
    {
        const char *text;          ///< QT_TRANSLATE_NOOP("knippe::MessageBar", …)
        std::function<void()> act; ///< closes the bar first
    };

    explicit MessageBar(QWidget *parent = nullptr);

    void showError(const Error &error, const Offer &offer = {});
    /// Offers this, too, from now on, whenever the keychain cannot be reached.
    void offerWithoutKeychain(const Offer &offer) { m_withoutKeychain = offer; }
    /// Likewise whenever the way to the authority is what failed.
    void offerConnectionTest(const Offer &offer) { m_connectionTest = offer; }
    /// Likewise when the profile's certificate is missing.
    void offerCertificate(const Offer &offer) { m_certificate = offer; }
    /// An error's code leads there, too.
    void offerExplanation(QAction &guide);
    void showInformation(const QString &text) { showOffer(text, {}); }
    void showOffer(const QString &text, const Offer &offer);
    /// Says what `before` says, in the language in use now; an information stays as it was worded.
    void takeOver(const MessageBar &before);
    /// What is shown, code and all; empty when closed.
    [[nodiscard]] QString message() const;
    /// Of the error that is shown; empty for anything else.
    [[nodiscard]] QString code() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void present(Kind kind, const QString &text, const QString &code,
                 const std::array<Offer, 2> &offers);
    void updateColours();

    Kind m_kind = Kind::Information;
    bool m_isExplained = false;
    QLabel *m_sign;
    QLabel *m_text;
    QLabel *m_code;
    QToolButton *m_explain;
    std::array<QPushButton *, 2> m_buttons;
    QToolButton *m_close;
    std::array<Offer, 2> m_offers{};
    Offer m_withoutKeychain{};
    Offer m_connectionTest{};
    Offer m_certificate{};
    std::optional<Error> m_error; ///< what is shown, unless it is an information
};

} // namespace knippe
