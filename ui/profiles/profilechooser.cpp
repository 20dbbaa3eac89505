// SPDX-License-Identifier: MIT
#include "ui/profiles/profilechooser.h"

#include "ui/common/environmentbadge.h"
#include "ui/common/menubutton.h"
#include "ui/common/symbol.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStyledItemDelegate>

#include <functional>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr int ShortestName = 8; // characters that stay visible in a narrow window
constexpr int NameRole = Qt::UserRole;
constexpr int StateRole = Qt::UserRole + 1;

/// Says a profile's state beside its name. A heading is read, though it cannot be chosen.
class ProfileDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QString state = index.data(StateRole).toString();
        if (!state.isEmpty())
            option->text += u" – "_s + state;
        if (index.data(NameRole).isValid())
            return;
        option->font.setBold(true);
        option->state |= QStyle::State_Enabled;
    }
};

/// Unfolds as wide as what it says then.
class NameBox : public QComboBox
{
public:
    NameBox(std::function<void()> beforeUnfolding, QWidget *parent)
        : QComboBox(parent)
        , m_beforeUnfolding(std::move(beforeUnfolding))
    {
    }

    void showPopup() override
    {
        m_beforeUnfolding();
        view()->setMinimumWidth(view()->sizeHintForColumn(0));
        QComboBox::showPopup();
    }

private:
    std::function<void()> m_beforeUnfolding;
};

QString headingOf(const ListedProfile &profile)
{
    return profile.environment ? EnvironmentBadge::word(*profile.environment)
                               : ProfileChooser::tr("CANNOT BE READ");
}

QString stateText(const ListedProfile &profile)
{
    switch (profile.state) {
    case ListedProfile::State::SignedIn:
        return ProfileChooser::tr("signed in");
    case ListedProfile::State::SigningIn:
        return ProfileChooser::tr("signing in …");
    case ListedProfile::State::SignedOut:
        break;
    }
    return profile.lacksKey ? ProfileChooser::tr("without a key") : QString();
}

/// Everything that is seen beside its name.
QString spokenText(const ListedProfile &profile)
{
    QStringList parts{headingOf(profile), stateText(profile)};
    if (profile.isManaged)
        parts.append(ProfileChooser::tr("managed"));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

bool standTheSame(const QList<ListedProfile> &one, const QList<ListedProfile> &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const ListedProfile &a, const ListedProfile &b) {
                          return a.name == b.name && a.environment == b.environment;
                      });
}

} // namespace

ProfileChooser::ProfileChooser(const QList<QAction *> &commands, QWidget *parent)
    : QWidget(parent)
    , m_names(new NameBox([this] { emit unfolding(); }, this))
{
    auto *label = new QLabel(tr("&Profile:"), this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_names);
    m_names->setAccessibleName(tr("Profile"));
    m_names->setToolTip(tr("The client that signs in, and the APIs it asks for"));
    m_names->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_names->setMinimumContentsLength(ShortestName);
    m_names->setItemDelegate(new ProfileDelegate(m_names));

    auto *more = new MenuButton(tr("Add or remove profiles"), commands, this);
    more->setText(u"…"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_names);
    row->addWidget(more);
    connect(m_names, &QComboBox::activated, this, [this] { emit chosen(current()); });
}

void ProfileChooser::setProfiles(QList<ListedProfile> profiles, const QString &current)
{
    const QSignalBlocker quiet(m_names);
    sortByEnvironment(&profiles);
    const bool isFilled = standTheSame(profiles, m_profiles); // and perhaps unfolded
    m_profiles = std::move(profiles);
    if (!isFilled)
        fill();
    QString spoken;
    for (const ListedProfile &each : std::as_const(m_profiles)) {
        describe(each);
        if (each.name == current)
            spoken = spokenText(each);
    }
    m_names->setCurrentIndex(m_names->findData(current, NameRole));
    if (m_names->accessibleDescription() != spoken)
        m_names->setAccessibleDescription(spoken);
}

void ProfileChooser::describe(const ListedProfile &profile)
{
    const int row = m_names->findData(profile.name, NameRole);
    m_names->setItemData(row, stateText(profile), StateRole);
    m_names->setItemData(row, profile.name + u", "_s + spokenText(profile), Qt::AccessibleTextRole);
    m_names->setItemIcon(row, profile.isManaged ? symbolIcon(Symbol::Lock) : QIcon());
    m_names->setItemData(row,
                         profile.isManaged ? tr("Managed: it came with this computer") : QString(),
                         Qt::ToolTipRole);
}

void ProfileChooser::fill()
{
    m_names->clear();
    QString heading;
    for (const ListedProfile &each : std::as_const(m_profiles)) {
        if (heading != headingOf(each)) {
            heading = headingOf(each);
            m_names->addItem(heading);
            auto *item =
                static_cast<QStandardItemModel *>(m_names->model())->item(m_names->count() - 1);
            item->setFlags(Qt::NoItemFlags);
        }
        m_names->addItem(each.name, each.name); // NameRole
    }
}

QString ProfileChooser::current() const
{
    return m_names->currentData(NameRole).toString();
}

} // namespace knippe
