// SPDX-License-Identifier: MIT
#include "ui/editor/organisationpage.h"

#include "core/base/errortext.h"
#include "core/profile/attest.h"
#include "core/profile/clientprofile.h"
#include "ui/common/mnemonic.h"
#include "ui/common/tint.h"
#include "ui/common/wrappedlabel.h"
#include "ui/profiles/celleditor.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

enum Column { Name, Parent, Child, Journal, Columns };

constexpr int AttestRole = Qt::UserRole; // of the name: text, as it stands
constexpr int RowsSeen = 3;
constexpr int AttestLines = 5;

QByteArray textOf(const QJsonObject &attest)
{
    return attest.isEmpty() ? QByteArray() : QJsonDocument(attest).toJson();
}

/// What stands there, or an object that no attest can be when it is no JSON.
QJsonObject attestIn(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    return json.isObject() ? json.object() : QJsonObject{{u"JSON"_s, false}};
}

} // namespace

OrganisationPage::OrganisationPage(const ClientProfile &profile, QWidget *parent)
    : QWidget(parent)
    , m_tenancy(new QComboBox(this))
    , m_place(new QComboBox(this))
    , m_usual(new QComboBox(this))
    , m_presets(new QTableWidget(0, Columns, this))
    , m_add(new QPushButton(tr("Add &preset"), this))
    , m_remove(new QPushButton(tr("Re&move preset"), this))
    , m_attest(new QPlainTextEdit(this))
    , m_template(new QPushButton(tr("&Begin with a template"), this))
    , m_remark(new WrappedLabel(this))
{
    m_tenancy->addItem(tr("for several organisations (multi-tenant)"), int(Tenancy::Multi));
    m_tenancy->addItem(tr("for its own organisation (single-tenant)"), int(Tenancy::Single));
    m_place->addItem(tr("with each token"), int(ContextSettings::Place::Assertion));
    m_place->addItem(tr("at the sign-in, for all tokens"),
                     int(ContextSettings::Place::RequestObject));
    m_presets->setHorizontalHeaderLabels(
        {tr("Preset"), tr("Organisation"), tr("Unit below it"), tr("SFM journal")});
    m_presets->setAccessibleName(tr("Presets"));
    m_presets->setItemDelegate(new CellEditor(m_presets));
    m_presets->verticalHeader()->hide();
    m_presets->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_presets->horizontalHeader()->setHighlightSections(false);
    m_presets->setTabKeyNavigation(false); // Tab leaves it
    m_presets->setSelectionMode(QAbstractItemView::SingleSelection);
    m_attest->setAccessibleName(tr("Attest of the chosen preset"));
    m_attest->setTabChangesFocus(true);
    m_attest->setPlaceholderText(tr("none"));
    for (QPushButton *each : {m_add, m_remove, m_template}) {
        each->setAutoDefault(false);
        each->setAccessibleName(withoutMnemonic(each->text()));
    }
    layOut();
    fill(profile.context);
    connectParts();
    showAttest();
    review();
}

void OrganisationPage::layOut()
{
    const int line = fontMetrics().height() + 8;
    m_presets->setMinimumHeight((RowsSeen + 1) * line);
    m_attest->setMinimumHeight(AttestLines * line);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *each : {m_add, m_remove})
        buttons->addWidget(each);
    buttons->addStretch();
    buttons->addWidget(m_template);
    auto *table = new QWidget(this);
    table->setFocusProxy(m_presets);
    auto *column = new QVBoxLayout(table);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_presets, 1);
    column->addWidget(m_remark);
    column->addLayout(buttons);
    auto *rows = new ExplainedRows(this);
    rows->addRow(tr("The client &speaks:"), m_tenancy, tr("As it is registered at the authority."));
    rows->addRow(tr("The organisation is &given:"), m_place,
                 tr("With each token it can be changed without a new sign-in. At the sign-in it "
                    "needs a signed request object (RFC 9101)."));
    rows->addRow({}, table,
                 tr("Organisation numbers have nine digits (modulus 11); the journal in Sentral "
                    "forskrivningsmodul is a UUID."));
    rows->addRow(tr("&Usual preset:"), m_usual, tr("For APIs that have none of their own."));
    rows->addRow(
        tr("A&ttest:"), m_attest,
        tr("The trust framework's parameters in JSON, for the preset that is chosen above. "
           "It lies in the profile's file, so no person is named in it."));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(rows);
}

void OrganisationPage::connectParts()
{
    connect(m_presets, &QTableWidget::itemChanged, this, &OrganisationPage::review);
    connect(m_presets, &QTableWidget::currentCellChanged, this, &OrganisationPage::showAttest);
    connect(m_attest, &QPlainTextEdit::textChanged, this, &OrganisationPage::keepAttest);
    for (QComboBox *each : {m_tenancy, m_place, m_usual})
        connect(each, &QComboBox::currentIndexChanged, this, &OrganisationPage::review);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({}, {});
        m_presets->setFocus();
        m_presets->setCurrentCell(m_presets->rowCount() - 1, Name);
        m_presets->editItem(m_presets->currentItem());
        review();
    });
    connect(m_remove, &QPushButton::clicked, this, &OrganisationPage::removePreset);
    connect(m_template, &QPushButton::clicked, this,
            [this] { m_attest->setPlainText(QString::fromUtf8(textOf(attestTemplate()))); });
}

void OrganisationPage::fill(const ContextSettings &settings)
{
    m_tenancy->setCurrentIndex(m_tenancy->findData(int(settings.tenancy)));
    m_place->setCurrentIndex(m_place->findData(int(settings.place)));
    for (const ContextPreset &each : settings.presets) {
        const TokenContext &context = each.context;
        addRow(
            {each.name, context.organisation.parent, context.organisation.child, context.journalId},
            textOf(context.attest));
    }
    m_presets->setCurrentCell(0, Name);
    offerPresets();
    m_usual->setCurrentIndex(qMax(0, m_usual->findData(settings.usual)));
}

void OrganisationPage::addRow(const QStringList &texts, const QByteArray &attest)
{
    const QSignalBlocker quiet(m_presets);
    const int row = m_presets->rowCount();
    m_presets->insertRow(row);
    for (int column = 0; column < Columns; ++column)
        m_presets->setItem(row, column, new QTableWidgetItem(texts.value(column)));
    m_presets->item(row, Name)->setData(AttestRole, QString::fromUtf8(attest));
}

void OrganisationPage::showAttest()
{
    const QTableWidgetItem *name = m_presets->item(m_presets->currentRow(), Name);
    const QSignalBlocker quiet(m_attest);
    m_attest->setPlainText(name ? name->data(AttestRole).toString() : QString());
    for (QWidget *each : {static_cast<QWidget *>(m_attest), static_cast<QWidget *>(m_template),
                          static_cast<QWidget *>(m_remove)})
        each->setEnabled(name);
}

void OrganisationPage::keepAttest()
{
    if (QTableWidgetItem *name = m_presets->item(m_presets->currentRow(), Name))
        name->setData(AttestRole, m_attest->toPlainText()); // reviewed as any change
}

/// Names may have been typed: what is chosen stays with its row.
void OrganisationPage::offerPresets()
{
    const QSignalBlocker quiet(m_usual);
    if (m_usual->count() == 0)
        m_usual->addItem(tr("none"), QString());
    int row = 0;
    for (const QString &name : presets()) {
        if (m_usual->count() <= ++row)
            m_usual->addItem({});
        m_usual->setItemText(row, name);
        m_usual->setItemData(row, name);
    }
}

void OrganisationPage::removePreset()
{
    const int row = m_presets->currentRow();
    const QSignalBlocker quiet(m_usual);
    if (m_usual->currentIndex() == row + 1)
        m_usual->setCurrentIndex(0);
    m_usual->removeItem(row + 1);
    m_presets->removeRow(row);
    showAttest();
    emit presetRemoved(row);
    review();
}

QStringList OrganisationPage::presets() const
{
    QStringList names;
    for (int row = 0; row < m_presets->rowCount(); ++row)
        names.append(m_presets->item(row, Name)->text().trimmed());
    return names;
}

ContextSettings OrganisationPage::settings() const
{
    ContextSettings settings;
    settings.tenancy = Tenancy(m_tenancy->currentData().toInt());
    settings.place = ContextSettings::Place(m_place->currentData().toInt());
    settings.usual = m_usual->currentData().toString();
    for (int row = 0; row < m_presets->rowCount(); ++row) {
        const auto text = [&](int column) {
            return m_presets->item(row, column)->text().trimmed();
        };
        ContextPreset preset{text(Name), {{text(Parent), text(Child)}, text(Journal), {}}};
        preset.context.attest = attestIn(m_presets->item(row, Name)->data(AttestRole).toString());
        settings.presets.append(preset);
    }
    return settings;
}

void OrganisationPage::writeTo(ClientProfile *profile) const
{
    profile->context = settings();
}

QString OrganisationPage::problem() const
{
    ClientProfile profile; // in which nothing else can be wrong
    profile.authority = u"https://a.example"_s;
    profile.clientId = u"client"_s;
    profile.name = u"name"_s;
    profile.redirectUri = u"http://127.0.0.1/"_s;
    profile.scopes = {u"openid"_s};
    profile.context = settings();
    if (profile.context.place == ContextSettings::Place::RequestObject)
        profile.requestObject = ClientProfile::RequestObject::Signed;
    const Result<ClientProfile> read = parseStoredProfile(profile.toJson());
    return read ? QString() : errorText(read.error());
}

void OrganisationPage::review()
{
    offerPresets();
    const QString found = problem();
    m_isComplete = found.isEmpty();
    m_remark->setText(found);
    m_remark->setVisible(!found.isEmpty());
    m_remark->setPalette(problemPalette(palette()));
    m_presets->setAccessibleDescription(found);
    emit changed();
}

} // namespace knippe
