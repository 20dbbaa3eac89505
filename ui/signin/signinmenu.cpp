// SPDX-License-Identifier: MIT
#include "ui/signin/signinmenu.h"

#include "ui/signin/signinchoicedialog.h"
#include "ui/signin/testpersondialog.h"
#include "ui/windowsettings.h"

#include <QtGui/QActionGroup>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

/// Names that HelseID's documents have for `acr_values` ("Use of ID-porten",
/// github.com/HelseID/HelseID-Public). Any other can be named in a profile or to the command line.
struct Provider
{
    const char *name; ///< as people know it, in every language
    QLatin1StringView provider;
    QLatin1StringView method = {};
    bool isForTests = false;
};

constexpr Provider Providers[] = {
    {"ID-porten", "idporten-oidc"_L1},
    {"ID-porten: BankID", "idporten-oidc"_L1, "amr:bankid"_L1},
    {"ID-porten: Buypass", "idporten-oidc"_L1, "amr:buypass"_L1},
    {"ID-porten: Commfides", "idporten-oidc"_L1, "amr:commfides"_L1},
    {"ID-porten: MinID", "idporten-oidc"_L1, "amr:minid"_L1},
    {"Buypass", "buypass-oidc"_L1, "bp:amr:sc"_L1},
    {"Test IDP", "testidp-oidc"_L1, {}, true},
};

QString nameOf(const SignInChoice &choice)
{
    for (const Provider &each : Providers) {
        if (choice.provider == each.provider && choice.method == each.method)
            return QString::fromLatin1(each.name);
    }
    return choice.provider;
}

bool isProduction(const ClientProfile &profile)
{
    return profile.environment() == ClientProfile::Environment::Production;
}

/// A name may have an ampersand in it that underlines nothing.
QString verbatim(const QString &text)
{
    return QString(text).replace(u'&', u"&&"_s);
}

} // namespace

SignInMenu::SignInMenu(WindowSettings &settings, TestPersons persons, QWidget *parent)
    : QMenu(parent)
    , m_settings(settings)
    , m_persons(std::move(persons))
{
    connect(this, &QMenu::aboutToShow, this, &SignInMenu::rebuild); // the list is others', too
}

void SignInMenu::setProfile(const ClientProfile &profile)
{
    m_profile = profile;
    m_choice = m_settings.signInChoice(profile);
    rebuild();
    emit changed();
}

void SignInMenu::rebuild()
{
    clear();
    for (QObject *each : findChildren<QMenu *>(Qt::FindDirectChildrenOnly))
        delete each;
    addLevels();
    addProviders();
    addAskingAnew();
    if (!isProduction(m_profile))
        addTestPersons();
}

void SignInMenu::addLevels()
{
    QMenu *menu = addMenu(tr("&Level"));
    auto *group = new QActionGroup(menu);
    addOption(menu, group, tr("As the profile says"), [](SignInChoice &c) { c.level.reset(); });
    addOption(menu, group, tr("Level 3 or 4"), [](SignInChoice &c) { c.level = 3; });
    addOption(menu, group, tr("Level 4"), [](SignInChoice &c) { c.level = 4; });
}

void SignInMenu::addProviders()
{
    QMenu *menu = addMenu(tr("&Identity provider"));
    auto *group = new QActionGroup(menu);
    const auto with = [](QLatin1StringView provider, QLatin1StringView method) {
        return [=](SignInChoice &choice) {
            choice.provider = provider;
            choice.method = method;
        };
    };
    addOption(menu, group, tr("As the profile says"), with({}, {}));
    for (const Provider &each : Providers) {
        if (!each.isForTests || !isProduction(m_profile))
            addOption(menu, group, QString::fromLatin1(each.name),
                      with(each.provider, each.method));
    }
}

void SignInMenu::addAskingAnew()
{
    QAction *anew = addAction(tr("&Ask me anew, even if I am signed in there"));
    anew->setCheckable(true);
    anew->setChecked(!m_choice.prompt.isEmpty());
    connect(anew, &QAction::toggled, this, [this](bool isWanted) {
        change([=](SignInChoice &choice) {
            choice.prompt = isWanted ? QStringList{u"login"_s} : QStringList();
        });
    });
    connect(addAction(tr("&More …")), &QAction::triggered, this, &SignInMenu::askForMore);
}

void SignInMenu::addTestPersons()
{
    QMenu *menu = addMenu(tr("&Test person"));
    auto *group = new QActionGroup(menu);
    addOption(menu, group, tr("Whoever signs in on the page"),
              [](SignInChoice &choice) { choice.testPerson.clear(); });
    for (const TestPerson &person : persons()) {
        addOption(menu, group, verbatim(person.name),
                  [person](SignInChoice &choice) { choice.testPerson = person.number; });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Add a test person …")), &QAction::triggered, this,
            &SignInMenu::askForTestPerson);
    QAction *remove = menu->addAction(tr("&Remove the chosen one from the list"));
    remove->setEnabled(!m_choice.testPerson.isEmpty());
    connect(this, &SignInMenu::changed, remove,
            [=, this] { remove->setEnabled(!m_choice.testPerson.isEmpty()); });
    connect(remove, &QAction::triggered, this, &SignInMenu::removeTestPerson,
            Qt::QueuedConnection); // its menu is at work, and goes
    addTestLevels(menu);
}

/// At which a test person is signed in.
void SignInMenu::addTestLevels(QMenu *menu)
{
    menu->addSeparator();
    auto *group = new QActionGroup(menu);
    addOption(menu, group, tr("Signed in at the usual level"),
              [](SignInChoice &choice) { choice.testLevel.reset(); });
    addOption(menu, group, tr("Signed in at level 3"),
              [](SignInChoice &choice) { choice.testLevel = 3; });
    addOption(menu, group, tr("Signed in at level 4"),
              [](SignInChoice &choice) { choice.testLevel = 4; });
}

void SignInMenu::addOption(QMenu *menu, QActionGroup *group, const QString &text,
                           const std::function<void(SignInChoice &)> &choose)
{
    SignInChoice chosen = m_choice;
    choose(chosen);
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(chosen == m_choice);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [=, this] { change(choose); });
}

void SignInMenu::change(const std::function<void(SignInChoice &)> &choose)
{
    choose(m_choice);
    m_settings.setSignInChoice(m_profile.name, m_choice);
    emit changed();
}

void SignInMenu::askForMore()
{
    auto *dialog = new SignInChoiceDialog(m_profile, m_choice, parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { change([=](SignInChoice &choice) { dialog->writeTo(&choice); }); });
    dialog->open();
}

void SignInMenu::askForTestPerson()
{
    auto *dialog = new TestPersonDialog(m_persons, parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TestPersonDialog::added, this, [this](const TestPerson &person) {
        change([&](SignInChoice &choice) { choice.testPerson = person.number; });
        rebuild();
    });
    dialog->open();
}

void SignInMenu::removeTestPerson()
{
    if (const Result<> removed = m_persons.remove(m_choice.testPerson); !removed)
        emit failed(removed.error());
    change([](SignInChoice &choice) { choice.testPerson.clear(); });
    rebuild();
}

QList<TestPerson> SignInMenu::persons()
{
    const Result<QList<TestPerson>> all = m_persons.all();
    if (!all)
        emit failed(all.error());
    return all ? *all : QList<TestPerson>();
}

QString SignInMenu::summary() const
{
    QStringList parts;
    if (m_choice.level)
        parts.append(tr("level %1 or above").arg(*m_choice.level));
    if (!m_choice.provider.isEmpty())
        parts.append(nameOf(m_choice));
    if (!m_choice.prompt.isEmpty())
        parts.append(tr("asked anew"));
    if (m_choice.maxAge)
        parts.append(tr("anew after %1 s").arg(*m_choice.maxAge));
    if (!m_choice.loginHint.isEmpty())
        parts.append(tr("hint: %1").arg(m_choice.loginHint));
    if (!m_choice.onBehalfOf.isEmpty())
        parts.append(tr("on behalf of %1").arg(m_choice.onBehalfOf));
    if (!m_choice.testPerson.isEmpty()) {
        const Result<TestPerson> person = m_persons.find(m_choice.testPerson);
        parts.append(tr("as %1").arg(person ? person->name : m_choice.testPerson));
    }
    if (m_choice.testLevel)
        parts.append(tr("test at level %1").arg(*m_choice.testLevel));
    return parts.join(u" · "_s);
}

} // namespace knippe
