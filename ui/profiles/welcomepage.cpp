// SPDX-License-Identifier: MIT
#include "ui/profiles/welcomepage.h"

#include "ui/common/actionbutton.h"
#include "ui/common/menubutton.h"
#include "ui/common/mnemonic.h"
#include "ui/common/tint.h"
#include "ui/common/wrappedlabel.h"
#include "ui/profiles/dropzone.h"
#include "ui/profiles/profileactions.h"

#include <QtCore/QSysInfo>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int TextWidth = 90; // average letters

static QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new WrappedLabel(parent);
    label->setText(text);
    return label;
}

static QLabel *heading(const QString &text, QWidget *parent)
{
    QLabel *label = paragraph(text, parent);
    QFont large = label->font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    large.setBold(true);
    label->setFont(large);
    return label;
}

WelcomePage::WelcomePage(const ProfileActions &actions, const QMenu *languages,
                         const QList<QAction *> &help, bool inMemory, QWidget *parent)
    : QWidget(parent)
    , m_choose(new ActionButton(actions.addFromFile(), this))
{
    setBackgroundRole(QPalette::Base);
    setForegroundRole(QPalette::Text);
    setAutoFillBackground(true);
    static_cast<ActionButton *>(m_choose)->setDefault(true);
    auto *zone = new DropZone(tr("Drop the client's configuration here"), this);
    QLabel *sandbox = paragraph(
        tr("Nothing registered yet? Run ./demo in Knippe's source folder: it starts a sandbox with "
           "invented people on this machine and signs in to it. The README tells more."),
        this);
    sandbox->setHidden(QSysInfo::kernelType() != "linux"_L1); // ./demo is for Debian and Ubuntu
    auto *language =
        new MenuButton(withoutMnemonic(languages->title()), languages->actions(), this);
    language->setText(languages->title());
    language->setArrowType(Qt::DownArrow);
    language->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto *page = new QWidget(this);
    page->setMaximumWidth(TextWidth * fontMetrics().averageCharWidth());
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addStretch(2);
    column->addWidget(heading(tr("One sign-in, one token for each API"), this));
    column->addWidget(paragraph(
        tr("Knippe signs you in through HelseID and fetches an access token for each of "
           "the national health APIs you need.")
            + u' '
            + (inMemory ? tr("Without a keychain, keys and tokens are kept in memory only "
                             "and are gone when Knippe is closed.")
                        : tr("Keys and tokens are kept in this computer's keychain.")),
        this));
    column->addWidget(paragraph(
        inMemory ? tr("To begin, add a profile for this run: the configuration that HelseID "
                      "Selvbetjening gave for your client, or a profile in Knippe's form. "
                      "Profiles whose keys are in the keychain stay there, untouched, for the "
                      "next time.")
                 : tr("To begin, add a profile: the configuration that HelseID Selvbetjening "
                      "gave for your client, or a profile in Knippe's form."),
        this));
    column->addWidget(zone);
    auto *ways = new QHBoxLayout;
    ways->addWidget(m_choose);
    ways->addWidget(new ActionButton(actions.paste(), this));
    ways->addStretch(1);
    column->addLayout(ways);
    column->addWidget(sandbox);
    auto *last = new QHBoxLayout;
    last->addWidget(language);
    for (QAction *each : help)
        last->addWidget(new ActionButton(each, this));
    last->addStretch(1);
    column->addLayout(last);
    column->addStretch(3);
    auto *content = new QWidget(this);
    auto *scroll = new QScrollArea(this); // for large letters
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Base);
    scroll->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(32, 16, 32, 16);
    row->addStretch(1);
    row->addWidget(page, 100);
    row->addStretch(1);
}

void WelcomePage::focusButton()
{
    m_choose->setFocus(Qt::OtherFocusReason);
}

} // namespace knippe
