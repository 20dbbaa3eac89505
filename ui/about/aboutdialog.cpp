// SPDX-License-Identifier: MIT
#include "ui/about/aboutdialog.h"

#include "core/base/thirdparty.h"
#include "ui/common/comfortablesize.h"
#include "ui/guide/guidetext.h"

#include <QtCore/QFile>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr QSize DefaultSize(620, 560);

static QString entry(const ThirdParty &part)
{
    const QString version = part.version.isEmpty() ? QString() : u' ' + part.version;
    return u"- **%1**%2 – [%3](https://spdx.org/licenses/%3.html), © %4. [%5](%5)\n"_s.arg(
        part.name, version, part.licence, part.copyright, part.homepage);
}

/// Markdown, all of it our own.
static QString text()
{
    QString text = u"# Knippe " KNIPPE_VERSION "\n\n"_s
                   + AboutDialog::tr("Sign in once, one access token for each national health API.")
                   + u"\n\n## "_s + AboutDialog::tr("Made with") + u"\n\n"_s;
    for (const ThirdParty &part : ThirdParty::all())
        text += entry(part);
    QFile licence(u":/about/LICENSE"_s);
    if (licence.open(QIODevice::ReadOnly))
        text += u"\n## "_s + AboutDialog::tr("Licence of Knippe") + u"\n\n"_s
                + QString::fromUtf8(licence.readAll());
    return text;
}

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Knippe"));
    auto *read = new GuideText(this);
    read->setAccessibleName(tr("About Knippe, and what it is made with"));
    read->showText(text());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(read, 1);
    column->addWidget(buttons);
    resize(comfortableSize(*this, DefaultSize));
    read->setFocus();
}

} // namespace knippe
