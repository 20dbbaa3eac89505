// SPDX-License-Identifier: MIT
#include "ui/profiles/profilechooser.h"

#include "ui/common/menubutton.h"
#include "ui/common/symbol.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int ShortestName = 8; // characters that stay visible in a narrow window

ProfileChooser::ProfileChooser(const QList<QAction *> &commands, QWidget *parent)
    : QWidget(parent)
    , m_names(new QComboBox(this))
{
    auto *label = new QLabel(tr("&Profile:"), this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_names);
    m_names->setAccessibleName(tr("Profile"));
    m_names->setToolTip(tr("The client that signs in, and the APIs it asks for"));
    m_names->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_names->setMinimumContentsLength(ShortestName);

    auto *more = new MenuButton(tr("Add or remove profiles"), commands, this);
    more->setText(u"…"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_names);
    row->addWidget(more);
    connect(m_names, &QComboBox::textActivated, this, &ProfileChooser::chosen);
}

void ProfileChooser::setNames(const QStringList &names, const QStringList &managed,
                              const QString &current)
{
    const QSignalBlocker quiet(m_names);
    m_names->clear();
    for (const QString &name : names) {
        if (!managed.contains(name)) {
            m_names->addItem(name);
            continue;
        }
        m_names->addItem(symbolIcon(Symbol::Lock), name);
        const int row = m_names->count() - 1;
        m_names->setItemData(row, tr("%1, managed").arg(name), Qt::AccessibleTextRole);
        m_names->setItemData(row, tr("Managed: it came with this computer"), Qt::ToolTipRole);
    }
    m_names->setCurrentText(current);
}

QString ProfileChooser::current() const
{
    return m_names->currentText();
}

} // namespace knippe
