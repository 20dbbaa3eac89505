// SPDX-License-Identifier: MIT
#include "ui/copy/exportflow.h"

#include "core/base/redact.h"
#include "ui/common/filedialog.h"
#include "ui/common/secretclipboard.h"
#include "ui/copy/copymemory.h"
#include "ui/copy/exportforms.h"
#include "ui/copy/requestdialog.h"
#include "ui/copy/savedialog.h"
#include "ui/copy/tokencollector.h"
#include "ui/copy/tokenfile.h"

#include <QtCore/QDir>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace knippe {

QStringList ExportFlow::Order::resources() const
{
    return isForOneToken(form) ? QStringList{current} : selected;
}

ExportFlow::ExportFlow(Order order, const Environment &environment, QObject *parent)
    : QObject(parent)
    , m_order(std::move(order))
    , m_environment(environment)
{
}

ExportFlow::~ExportFlow()
{
    if (m_dialog)
        m_dialog->reject();
}

void ExportFlow::start()
{
    const Session &session = m_environment.session;
    const bool isProduction =
        session.profile().profile.environment() == ClientProfile::Environment::Production;
    if (isProduction && !m_environment.memory.of(session).isConfirmed)
        confirmProduction();
    else
        askForForm();
}

void ExportFlow::confirmProduction()
{
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Production"),
                                     tr("What you are about to take opens real patients' records."),
                                     QMessageBox::Cancel, m_environment.window);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(
        tr("Whoever has it can do in the API what you can. Take it only to a program that is meant "
           "for the production environment. You are asked once after each sign-in."));
    QPushButton *goOn = question->addButton(m_order.isForFile ? tr("&Save to file …") : tr("&Copy"),
                                            QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    question->setEscapeButton(QMessageBox::Cancel);
    connect(goOn, &QPushButton::clicked, this, [this] {
        m_environment.memory.of(m_environment.session).isConfirmed = true;
        askForForm();
    });
    open(question);
}

void ExportFlow::askForForm()
{
    if (!m_order.isForFile)
        return askForRequest();
    auto *dialog = new SaveDialog(m_order.selected, m_order.current,
                                  m_environment.memory.lastFile.form, m_environment.window);
    connect(dialog, &SaveDialog::chosen, this, [this](ExportForm form) {
        m_order.form = form;
        m_environment.memory.lastFile.form = form;
        askForRequest();
    });
    open(dialog);
}

void ExportFlow::askForRequest()
{
    if (!needsUrl(m_order.form) || !m_order.request.url.isEmpty())
        return askForFile();
    auto &requests = m_environment.memory.of(m_environment.session).requests;
    auto *dialog = new RequestDialog(m_order.current, requests.value(m_order.current),
                                     m_order.isForFile ? tr("Choose &file …") : tr("&Copy"),
                                     m_environment.window);
    connect(dialog, &RequestDialog::chosen, this, [this](const ProofTarget &request) {
        m_environment.memory.of(m_environment.session).requests.insert(m_order.current, request);
        m_order.request = request;
        askForFile();
    });
    open(dialog);
}

/// The system's dialog asks before a file is replaced. It gets no default suffix: what it would add
/// after that question could name another file.
void ExportFlow::askForFile()
{
    if (!m_order.isForFile)
        return collect();
    QFileDialog *dialog =
        createFileDialog(m_environment.window, tr("Save to file"),
                         m_environment.memory.lastFile.directory, tr("All files (*)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(
        suggestedFileName(m_order.form, m_environment.session.profile().profile.name));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_path = path;
        m_environment.memory.lastFile.directory = QFileInfo(path).absolutePath();
        collect();
    });
    open(dialog);
}

/// Last, so that a proof is as fresh as can be.
void ExportFlow::collect()
{
    m_collector =
        new TokenCollector(m_environment.session, m_order.resources(), m_order.request, this);
    connect(m_collector, &TokenCollector::finished, this, &ExportFlow::deliver);
    m_collector->start();
}

void ExportFlow::deliver()
{
    const std::vector<ExportedToken> tokens = m_collector->takeTokens();
    if (tokens.empty())
        return emit failed(m_collector->missing().first().error);
    const Result<TokenExport> exported =
        exportTokens(m_order.form, m_environment.session.profile().profile.name, tokens);
    if (!exported)
        return emit failed(exported.error());
    QStringList news;
    if (m_order.isForFile) {
        if (const Result<> written = writeTokenFile(m_path, exported->content); !written)
            return emit failed(written.error());
        news += {tr("Saved to %1. Delete the file after use.")
                     .arg(plainText(QDir::toNativeSeparators(m_path))),
                 exportNotice(*exported, m_environment.session.now())};
    } else {
        copy(*exported, tokens.size() == 1 ? plainText(tokens.front().resource)
                                           : tr("%n API(s)", nullptr, int(tokens.size())));
    }
    news.append(missingText());
    news.removeAll(QString());
    if (!news.isEmpty())
        emit informed(news.join(u' '));
}

void ExportFlow::copy(const TokenExport &exported, const QString &whose)
{
    const bool hasProof = exported.proofUntil.isValid();
    const QString form = hasProof && m_order.form != ExportForm::Proof
                             ? tr("%1 with DPoP proof").arg(exportFormName(m_order.form))
                             : exportFormName(m_order.form);
    m_environment.clipboard.copy(
        exported.content,
        m_order.form == ExportForm::Raw
            ? whose
            : tr("%1 (%2)", "an API, the form its token is in").arg(whose, form),
        hasProof ? QString() : exportNotice(exported, m_environment.session.now()));
    emit copied(exported.proofUntil);
}

/// Nobody should find out at the far end what is not there.
QString ExportFlow::missingText() const
{
    QStringList each;
    for (const TokenCollector::Missing &missing : m_collector->missing())
        each.append(tr("%1 (%2)").arg(plainText(missing.resource), missing.error.code));
    return each.isEmpty()
               ? QString()
               : tr("Left out, because no token could be had: %1.").arg(each.join(u", "_s));
}

void ExportFlow::open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog = dialog;
    dialog->open();
}

} // namespace knippe
