// SPDX-License-Identifier: MIT
#include "ui/organisation/organisationtext.h"

#include "core/profile/contextsettings.h"

using namespace Qt::StringLiterals;

namespace knippe {

QString groupedNumber(const QString &number)
{
    if (number.size() != 9)
        return number;
    const QChar gap(QChar::Nbsp);
    return number.first(3) + gap + number.sliced(3, 3) + gap + number.last(3);
}

QString organisationText(const Organisation &organisation)
{
    QStringList numbers{groupedNumber(organisation.parent), groupedNumber(organisation.child)};
    numbers.removeAll(QString());
    return numbers.join(u" / "_s);
}

} // namespace knippe
