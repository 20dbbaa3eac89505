// SPDX-License-Identifier: MIT
#include "ui/editor/trustanchorfield.h"

#include "core/base/errortext.h"
#include "core/profile/profilefile.h"
#include "ui/common/filedialog.h"
#include "ui/common/mnemonic.h"
#include "ui/common/wrappedlabel.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace knippe {

TrustAnchorField::TrustAnchorField(const StoredProfile &stored, QWidget *parent)
    : QWidget(parent)
    , m_name(stored.profile.trustedCa)
    , m_pem(stored.trustedCaPem)
    , m_text(new WrappedLabel(this))
    , m_choose(new QPushButton(tr("C&hoose …"), this))
    , m_remove(new QPushButton(tr("Do &without"), this))
{
    for (QPushButton *each : {m_choose, m_remove}) {
        each->setAutoDefault(false);
        each->setAccessibleName(withoutMnemonic(each->text()));
    }
    setFocusProxy(m_choose);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_choose);
    row->addWidget(m_remove);
    connect(m_choose, &QPushButton::clicked, this, &TrustAnchorField::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_name.clear();
        m_pem.clear();
        show();
    });
    show();
}

void TrustAnchorField::choose()
{
    QFileDialog *dialog = createFileDialog(this, tr("Choose a certificate"), QDir::homePath(),
                                           tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &TrustAnchorField::read);
    dialog->open();
}

void TrustAnchorField::read(const QString &path)
{
    const Result<QByteArray> pem = readTrustAnchor(path);
    if (!pem)
        return show(errorText(pem.error()));
    m_name = QFileInfo(path).fileName();
    m_pem = *pem;
    show();
}

void TrustAnchorField::show(const QString &problem)
{
    m_text->setText(!problem.isEmpty() ? problem : m_name.isEmpty() ? tr("none") : m_name);
    m_remove->setEnabled(!m_name.isEmpty());
    m_choose->setAccessibleDescription(m_text->text());
}

void TrustAnchorField::writeTo(StoredProfile *stored) const
{
    stored->profile.trustedCa = m_name;
    stored->trustedCaPem = m_pem;
}

} // namespace knippe
