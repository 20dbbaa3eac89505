// SPDX-License-Identifier: MIT
#include "ui/catalogue/cataloguerowdialog.h"

#include "core/base/errortext.h"
#include "ui/catalogue/catalogueentry.h"
#include "ui/common/comfortablesize.h"
#include "ui/common/explainedrows.h"
#include "ui/common/mnemonic.h"
#include "ui/common/tint.h"
#include "ui/common/wrappedlabel.h"
#include "ui/profiles/fieldproblem.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr QSize Usual(640, 620);
constexpr int ScopeLines = 3;
constexpr int NeedLines = 4;

/// Made of the resource, and of no other row.
QString idFor(const QString &resource, const ApiCatalogue &known)
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    const QString base = u"own-"_s + resource.toLower().replace(others, u"-"_s);
    QString id = base;
    for (int number = 2; known.byId(id); ++number)
        id = base + u'-' + QString::number(number);
    return id;
}

QString problemOf(Error error)
{
    error.detail.remove(u"apis[0]."_s); // the only row there is
    return errorText(error);
}

} // namespace

CatalogueRowDialog::CatalogueRowDialog(CatalogueStore store, CatalogueApi row, QWidget *parent)
    : QDialog(parent)
    , m_store(std::move(store))
    , m_row(std::move(row))
    , m_known(m_store.load().catalogue)
    , m_name(new QLineEdit(this))
    , m_owner(new QLineEdit(this))
    , m_resource(new QLineEdit(this))
    , m_scopes(new QPlainTextEdit(this))
    , m_login(new QComboBox(this))
    , m_type(new QComboBox(this))
    , m_level(new QLineEdit(this))
    , m_needs(new QListWidget(this))
    , m_successor(new QComboBox(this))
    , m_source(new QLineEdit(this))
    , m_note(new QLineEdit(this))
    , m_remark(new WrappedLabel(this))
    , m_save(new QPushButton(tr("Sa&ve"), this))
{
    setWindowTitle(m_row.id.isEmpty() ? tr("Add a row of your own") : tr("Change the row"));
    createFields();
    fill();
    layOut();
    resize(comfortableSize(*this, Usual));
    connect(m_save, &QPushButton::clicked, this, &CatalogueRowDialog::store);
    for (QLineEdit *each : {m_name, m_owner, m_resource, m_level, m_source, m_note})
        connect(each, &QLineEdit::textChanged, this, &CatalogueRowDialog::review);
    connect(m_scopes, &QPlainTextEdit::textChanged, this, &CatalogueRowDialog::review);
    connect(m_login, &QComboBox::currentIndexChanged, this, &CatalogueRowDialog::review);
    review();
    if (m_row.id.isEmpty())
        say({}); // nothing has been typed yet
}

void CatalogueRowDialog::createFields()
{
    using enum CatalogueApi::Login;
    for (const auto login : {User, Either, Machine, Maskinporten})
        m_login->addItem(catalogueLoginText(login), int(login));
    m_type->addItem(tr("DPoP"), int(TokenType::Dpop));
    m_type->addItem(tr("Bearer"), int(TokenType::Bearer));
    m_type->addItem(tr("either"), int(TokenType::Either));
    for (const QString &need : catalogueNeeds()) {
        auto *item = new QListWidgetItem(catalogueNeedText(need), m_needs);
        item->setData(Qt::UserRole, need);
        item->setCheckState(m_row.needs.contains(need) ? Qt::Checked : Qt::Unchecked);
    }
    m_successor->addItem(tr("none"), QString());
    for (const CatalogueApi &api : m_known.apis()) {
        if (api.id != m_row.id)
            m_successor->addItem(catalogueName(api), api.id);
    }
    m_successor->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scopes->setTabChangesFocus(true);
    m_scopes->setAccessibleName(tr("Scopes"));
    m_needs->setAccessibleName(tr("What else it needs"));
    m_save->setDefault(true);
    m_save->setAccessibleName(withoutMnemonic(m_save->text()));
}

void CatalogueRowDialog::fill()
{
    m_name->setText(catalogueName(m_row));
    m_owner->setText(m_row.owner);
    m_resource->setText(m_row.resource);
    m_scopes->setPlainText(m_row.scopes.join(u'\n'));
    m_login->setCurrentIndex(m_login->findData(int(m_row.login)));
    m_type->setCurrentIndex(m_type->findData(int(m_row.tokenType)));
    m_level->setText(m_row.level);
    m_successor->setCurrentIndex(qMax(0, m_successor->findData(m_row.replacedBy)));
    m_source->setText(m_row.source);
    m_note->setText(wordsIn(m_row.note, catalogueLanguage()));
}

void CatalogueRowDialog::layOut()
{
    const int line = fontMetrics().lineSpacing() + 4;
    m_scopes->setFixedHeight(ScopeLines * line + 8);
    m_needs->setFixedHeight(NeedLines * line + 8);
    auto *rows = new ExplainedRows;
    rows->addRow(tr("&Name:"), m_name, tr("As people know it."));
    rows->addRow(tr("&Owner:"), m_owner, tr("Who runs the API."));
    rows->addRow(tr("&Resource:"), m_resource,
                 tr("Its name in token requests (RFC 8707), such as “nhn:kjernejournal”."));
    rows->addRow(tr("S&copes:"), m_scopes, tr("In full, one in each line."));
    rows->addRow(tr("&For:"), m_login, tr("What is for machines only cannot be chosen."));
    rows->addRow(tr("&Token:"), m_type, tr("What the API takes."));
    rows->addRow(tr("Security &level:"), m_level, tr("Such as “4”; empty when none is asked for."));
    rows->addRow(tr("&It needs:"), m_needs, tr("Besides the scopes."));
    rows->addRow(tr("Replaced &by:"), m_successor, tr("Where another API has taken its place."));
    rows->addRow(tr("So&urce:"), m_source, tr("The page on which this stands, or who said it."));
    rows->addRow(tr("Not&e:"), m_note, tr("Whatever else is good to know."));
    rows->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(rows);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_remark->setPalette(problemPalette(palette()));
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(m_remark);
    column->addWidget(buttons);
}

CatalogueApi CatalogueRowDialog::edited() const
{
    CatalogueApi row = m_row;
    const auto put = [](CatalogueApi::Words *words, const QString &text) {
        if (text == wordsIn(*words, catalogueLanguage()))
            return; // as it was, perhaps in another language
        words->insert(catalogueLanguage(), text);
        words->removeIf([](const auto &word) { return word.value().isEmpty(); });
    };
    put(&row.name, m_name->text().trimmed());
    put(&row.note, m_note->text().trimmed());
    if (m_name->text().trimmed().isEmpty())
        row.name.clear(); // in whatever language
    row.owner = m_owner->text().trimmed();
    row.resource = m_resource->text().trimmed();
    row.scopes = scopesIn(m_scopes->toPlainText());
    row.login = CatalogueApi::Login(m_login->currentData().toInt());
    row.tokenType = TokenType(m_type->currentData().toInt());
    row.level = m_level->text().trimmed();
    row.replacedBy = m_successor->currentData().toString();
    row.needs.clear();
    for (int i = 0; i < m_needs->count(); ++i) {
        if (m_needs->item(i)->checkState() == Qt::Checked)
            row.needs.append(m_needs->item(i)->data(Qt::UserRole).toString());
    }
    if (row.source != m_source->text().trimmed())
        row.sourceDate = {}; // that of another page
    row.source = m_source->text().trimmed();
    if (row.id.isEmpty())
        row.id = idFor(row.resource, m_known);
    return row;
}

void CatalogueRowDialog::review()
{
    const Result<ApiCatalogue> read = ApiCatalogue::parse(catalogueOf(edited()), m_known);
    m_save->setEnabled(read.has_value());
    say(read ? QString() : problemOf(read.error()));
}

void CatalogueRowDialog::say(const QString &problem)
{
    m_remark->setText(problem);
    m_remark->setVisible(!problem.isEmpty());
    m_save->setAccessibleDescription(problem);
}

void CatalogueRowDialog::store()
{
    const Result<QStringList> added = m_store.add(catalogueOf(edited()));
    if (!added)
        return say(problemOf(added.error()));
    emit stored(added->value(0));
    accept();
}

} // namespace knippe
