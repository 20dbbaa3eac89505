// SPDX-License-Identifier: MIT
#include "ui/common/messagebar.h"

#include "core/base/errortext.h"
#include "ui/common/announcement.h"
#include "ui/common/mnemonic.h"
#include "ui/common/symbol.h"
#include "ui/common/tint.h"
#include "ui/common/wrappedlabel.h"

#include <QtGui/QAction>
#include <QtGui/QFontDatabase>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr auto Selectable = Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard;

static Tint tintOf(MessageBar::Kind kind)
{
    return kind == MessageBar::Kind::Error ? Tint::Danger : Tint::Sandbox;
}

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel(this))
    , m_text(new WrappedLabel(this))
    , m_code(new QLabel(this))
    , m_explain(new QToolButton(this))
    , m_buttons{new QPushButton(this), new QPushButton(this)}
    , m_close(new QToolButton(this))
{
    for (QLabel *label : {m_text, m_code}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Selectable);
    }
    m_code->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_explain->setAutoRaise(true);
    m_explain->setFocusPolicy(Qt::StrongFocus);
    m_explain->setText(tr("More about it (F1)"));
    m_close->setAutoRaise(true);
    m_close->setIcon(symbolIcon(Symbol::Close));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close message"));
    m_close->setFocusPolicy(Qt::StrongFocus);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_text);
    auto *codeRow = new QHBoxLayout;
    codeRow->addWidget(m_code);
    codeRow->addWidget(m_explain);
    codeRow->addStretch(1);
    words->addLayout(codeRow);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 9, 9, 9);
    row->setSpacing(11);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        row->addWidget(m_buttons[i]);
        connect(m_buttons[i], &QPushButton::clicked, this, [this, i] {
            hide();
            if (const auto act = m_offers[i].act)
                act(); // may show another message
        });
    }
    row->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void MessageBar::showError(const Error &error, const Offer &offer)
{
    const bool isUnreachable =
        error.code == codes::VaultAbsent || error.code == codes::VaultTimeout;
    const QString group = error.group();
    const bool isOnTheWay = group == "NET"_L1 || group == "TLS"_L1 || group == "DISC"_L1;
    m_error = error;
    present(Kind::Error, errorText(error), error.code,
            {offer, isUnreachable                              ? m_withoutKeychain
                    : isOnTheWay                               ? m_connectionTest
                    : error.code == codes::ConfigNoCertificate ? m_certificate
                                                               : Offer()});
}

void MessageBar::offerExplanation(QAction &guide)
{
    m_isExplained = true;
    connect(m_explain, &QToolButton::clicked, &guide, &QAction::trigger);
}

void MessageBar::showOffer(const QString &text, const Offer &offer)
{
    m_error.reset();
    present(Kind::Information, text, {}, {offer});
}

void MessageBar::takeOver(const MessageBar &before)
{
    if (before.isHidden())
        return;
    if (before.m_error) {
        m_error = before.m_error;
        present(Kind::Error, errorText(*m_error), m_error->code, before.m_offers);
    } else if (isHidden()) {
        showOffer(before.m_text->text(), before.m_offers.front());
    }
}

QString MessageBar::message() const
{
    if (isHidden())
        return {};
    return m_code->isHidden() ? m_text->text() : m_text->text() + u'\n' + m_code->text();
}

QString MessageBar::code() const
{
    return isHidden() || !m_error ? QString() : m_error->code;
}

void MessageBar::present(Kind kind, const QString &text, const QString &code,
                         const std::array<Offer, 2> &offers)
{
    m_kind = kind;
    m_offers = offers;
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_code->setText(code);
    m_code->setAccessibleName(tr("Error code: %1").arg(code));
    m_code->setVisible(!code.isEmpty());
    m_explain->setAccessibleName(tr("More about %1").arg(code));
    m_explain->setVisible(m_isExplained && !code.isEmpty());
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        const QString offer = tr(offers[i].text); // empty for none
        m_buttons[i]->setText(offer);
        m_buttons[i]->setAccessibleName(withoutMnemonic(offer));
        m_buttons[i]->setVisible(!offer.isEmpty());
    }
    const bool isError = kind == Kind::Error;
    m_sign->setAccessibleName(isError ? tr("Error") : tr("Information"));
    updateColours();
    show();
    setAccessibleName(m_sign->accessibleName() + u": "_s + message());
    announce(this, accessibleName());
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const PatchColours colours = patchColours(tintOf(m_kind), palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.fill);
    painter.fillRect(rect().adjusted(0, height() - 1, 0, 0), mix(colours.fill, colours.edge, 0.4));
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateColours();
    QFrame::changeEvent(event);
}

void MessageBar::updateColours()
{
    const PatchColours colours = patchColours(tintOf(m_kind), palette());
    const QColor fill = colours.fill;
    const int size = fontMetrics().height();
    const Symbol symbol = m_kind == Kind::Error ? Symbol::Error : Symbol::Information;
    m_sign->setPixmap(symbolPixmap(symbol, {size, size}, devicePixelRatio(), colours.ink));
    QPalette words = m_text->palette();
    words.setColor(QPalette::WindowText, palette().color(QPalette::Text));
    m_text->setPalette(words);
    words.setColor(QPalette::WindowText, weakInk(palette(), fill));
    m_code->setPalette(words);
}

} // namespace knippe
