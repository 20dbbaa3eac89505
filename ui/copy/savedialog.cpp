// SPDX-License-Identifier: MIT
#include "ui/copy/savedialog.h"

#include "core/base/redact.h"
#include "ui/common/symbol.h"
#include "ui/common/tint.h"
#include "ui/copy/exportforms.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int TextWidth = 56;      // characters
static constexpr qsizetype MostNamed = 8; // APIs; the rest are counted

SaveDialog::SaveDialog(QStringList selected, QString current, ExportForm before, QWidget *parent)
    : QDialog(parent)
    , m_selected(std::move(selected))
    , m_current(std::move(current))
    , m_form(new QComboBox(this))
    , m_resources(new QLabel(this))
{
    setWindowTitle(tr("Save to file"));
    for (const ExportForm each : fileForms())
        m_form->addItem(exportFormName(each), int(each));
    m_form->setCurrentIndex(qMax(0, m_form->findData(int(before))));
    m_form->setAccessibleName(tr("Form"));
    m_resources->setTextFormat(Qt::PlainText);
    m_resources->setWordWrap(true);
    m_resources->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_resources->setMinimumWidth(TextWidth * fontMetrics().averageCharWidth());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *goOn = buttons->addButton(tr("Choose &file …"), QDialogButtonBox::ActionRole);
    goOn->setDefault(true);
    auto *fields = new QFormLayout;
    fields->addRow(tr("F&orm:"), m_form);
    fields->addRow(tr("APIs:"), m_resources);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->setSizeConstraint(QLayout::SetMinAndMaxSize); // grows with what it names
    column->addLayout(fields);
    column->addLayout(createWarning());
    column->addWidget(buttons);
    connect(m_form, &QComboBox::currentIndexChanged, this, &SaveDialog::showResources);
    connect(goOn, &QPushButton::clicked, this, &SaveDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showResources();
}

QBoxLayout *SaveDialog::createWarning()
{
    const int size = style()->pixelMetric(QStyle::PM_LargeIconSize);
    auto *sign = new QLabel(this);
    sign->setPixmap(
        symbolPixmap(Symbol::Warning, {size, size}, devicePixelRatio(),
                     tintInk(Tint::Warning, palette(), palette().color(QPalette::Window))));
    sign->setAccessibleName(tr("Warning"));
    auto *words = new QLabel(tr("The file will hold a usable secret: whoever reads it has the "
                                "access that these tokens give, for as long as they are good. "
                                "Keep it out of shared folders, backups and version control, and "
                                "delete it after use."),
                             this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setMinimumWidth(TextWidth * fontMetrics().averageCharWidth());
    m_form->setAccessibleDescription(words->text()); // heard where the focus is first
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    return row;
}

ExportForm SaveDialog::form() const
{
    return ExportForm(m_form->currentData().toInt());
}

void SaveDialog::showResources()
{
    const QStringList wanted = isForOneToken(form()) ? QStringList{m_current} : m_selected;
    QStringList names;
    for (const QString &resource : wanted.mid(0, MostNamed))
        names.append(plainText(resource));
    const qsizetype more = wanted.size() - names.size();
    m_resources->setText(more > 0 ? tr("%1 and %2 more").arg(names.join(u", "_s)).arg(more)
                                  : names.join(u", "_s));
}

void SaveDialog::choose()
{
    const ExportForm wanted = form();
    accept();
    emit chosen(wanted);
}

} // namespace knippe
