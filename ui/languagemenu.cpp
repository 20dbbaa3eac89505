// SPDX-License-Identifier: MIT
#include "ui/languagemenu.h"

#include <QtGui/QActionGroup>

#include <utility>

using namespace Qt::StringLiterals;

namespace knippe {

LanguageMenu::LanguageMenu(const QString &current, QWidget *parent)
    : QMenu(tr("Lang&uage"), parent)
{
    auto *group = new QActionGroup(this);
    const std::pair<QString, QString> languages[] = {{u"nb"_s, u"&Bokmål"_s},
                                                     {u"nn"_s, u"&Nynorsk"_s},
                                                     {u"en"_s, u"&English"_s},
                                                     {{}, tr("As the &system")}};
    for (const auto &[code, name] : languages) {
        if (code.isEmpty())
            addSeparator();
        QAction *action = addAction(name);
        action->setCheckable(true);
        action->setChecked(code == current);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code = code] { emit chosen(code); });
    }
}

} // namespace knippe
