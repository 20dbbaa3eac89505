// SPDX-License-Identifier: MIT
#include "ui/copy/requestdialog.h"

#include "core/base/errortext.h"
#include "core/base/redact.h"
#include "core/export/tokenexport.h"
#include "ui/common/tint.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int UrlWidth = 52; // characters

/// What is wrong with it for people, or nothing. Tried with a word that is no secret.
static QString problemOf(const ProofTarget &request)
{
    const bool isWeb = request.url.scheme() == "https"_L1 || request.url.scheme() == "http"_L1;
    if (!request.url.isValid() || !isWeb || request.url.host().isEmpty())
        return RequestDialog::tr("The URL has to be a whole web address, such as "
                                 "https://api.example/records.");
    std::vector<ExportedToken> tokens(1);
    tokens.front().accessToken = SecretBytes("token");
    tokens.front().method = request.method;
    tokens.front().url = request.url;
    const Result<TokenExport> exported = exportTokens(ExportForm::Curl, {}, tokens);
    return exported ? QString() : errorText(exported.error());
}

RequestDialog::RequestDialog(const QString &resource, const ProofTarget &before,
                             const QString &goOn, QWidget *parent)
    : QDialog(parent)
    , m_method(new QComboBox(this))
    , m_url(new QLineEdit(before.url.toString(QUrl::FullyEncoded), this))
    , m_remark(new QLabel(this))
    , m_goOn(new QPushButton(goOn, this))
{
    setWindowTitle(tr("For which request?"));
    m_method->addItems(
        {u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s, u"HEAD"_s, u"OPTIONS"_s});
    m_method->setCurrentText(QString::fromLatin1(before.method));
    m_method->setAccessibleName(tr("Method"));
    m_url->setAccessibleName(tr("URL"));
    m_url->setPlaceholderText(u"https://"_s);
    m_url->setMinimumWidth(UrlWidth * fontMetrics().averageCharWidth());
    m_goOn->setDefault(true);
    layOut(resource);
    connect(m_url, &QLineEdit::textChanged, this, &RequestDialog::review);
    connect(m_goOn, &QPushButton::clicked, this, &RequestDialog::choose);
    review();
    m_url->setFocus();
}

void RequestDialog::layOut(const QString &resource)
{
    auto *api = new QLabel(plainText(resource), this);
    for (QLabel *each : {api, m_remark}) {
        each->setTextFormat(Qt::PlainText);
        each->setWordWrap(true);
    }
    m_remark->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_goOn, QDialogButtonBox::ActionRole); // choose() accepts
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *fields = new QFormLayout;
    fields->addRow(tr("API:"), api);
    fields->addRow(tr("&Method:"), m_method);
    fields->addRow(tr("&URL:"), m_url);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addLayout(fields);
    column->addWidget(m_remark, 1);
    column->addWidget(buttons);
}

ProofTarget RequestDialog::request() const
{
    // spaces and braces are encoded, as browsers do
    return {
        m_method->currentText().toLatin1(), QUrl(m_url->text().trimmed(), QUrl::TolerantMode), {}};
}

void RequestDialog::review()
{
    const QString problem = problemOf(request());
    const bool isTyped = !m_url->text().isEmpty();
    m_goOn->setEnabled(problem.isEmpty());
    const bool isProblem = isTyped && !problem.isEmpty();
    m_remark->setText(isProblem ? problem
                                : tr("Nothing is sent. The address goes into what is copied, and a "
                                     "DPoP proof is good for this one request only."));
    m_url->setAccessibleDescription(m_remark->text());
    m_remark->setPalette(isProblem ? problemPalette(palette()) : palette());
    fitRemark();
}

/// A dialog does not grow by itself with a text that breaks into more lines.
void RequestDialog::fitRemark()
{
    const int width = qMax(m_remark->width(), m_url->minimumWidth());
    m_remark->setMinimumHeight(m_remark->heightForWidth(width));
}

void RequestDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    fitRemark();
}

void RequestDialog::choose()
{
    const ProofTarget wanted = request();
    accept();
    emit chosen(wanted);
}

} // namespace knippe
