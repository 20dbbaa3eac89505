// SPDX-License-Identifier: MIT
#include "ui/tokens/scopechip.h"

#include "core/base/redact.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {
struct Scopes
{
    Q_DECLARE_TR_FUNCTIONS(Scopes)
};
} // namespace

static QString withoutApi(const QString &scope, const QString &resource)
{
    for (const QChar separator : {u'/', u'\\'}) {
        const QString prefix = resource + separator;
        if (scope.startsWith(prefix) && scope.size() > prefix.size())
            return scope.mid(prefix.size());
    }
    return scope;
}

static QString introduction(ScopeChip::Kind kind)
{
    switch (kind) {
    case ScopeChip::Kind::Asked:
        return Scopes::tr("will be requested: %1");
    case ScopeChip::Kind::Granted:
        return Scopes::tr("granted: %1");
    case ScopeChip::Kind::Missing:
        return Scopes::tr("asked for, not granted: %1");
    case ScopeChip::Kind::Extra:
        break;
    }
    return Scopes::tr("granted without being asked for: %1");
}

QString ScopeChip::label() const
{
    switch (kind) {
    case Kind::Granted:
        return u"✓ "_s + shortName;
    case Kind::Missing:
        return u"✗ "_s + shortName;
    case Kind::Extra:
        return u"+ "_s + shortName;
    case Kind::Asked:
        break;
    }
    return shortName;
}

QList<ScopeChip> scopeChips(const ApiToken &token)
{
    QList<ScopeChip> chips;
    const auto add = [&](ScopeChip::Kind kind, const QString &scope) {
        const QString plain = plainText(scope);
        chips.append({kind, plain, withoutApi(plain, token.request.resource)});
    };
    for (const QString &scope : token.request.scopes) {
        if (!token.held)
            add(ScopeChip::Kind::Asked, scope);
        else if (token.grantedScopes.contains(scope))
            add(ScopeChip::Kind::Granted, scope);
        else
            add(ScopeChip::Kind::Missing, scope);
    }
    for (const QString &scope : token.extraScopes())
        add(ScopeChip::Kind::Extra, scope);
    return chips;
}

QString scopeLine(const QList<ScopeChip> &chips)
{
    QStringList labels;
    for (const ScopeChip &chip : chips)
        labels.append(chip.label());
    return labels.join(u"  "_s);
}

QString scopeSentence(const QList<ScopeChip> &chips, const QString &separator)
{
    QStringList parts;
    for (const ScopeChip::Kind kind : {ScopeChip::Kind::Asked, ScopeChip::Kind::Granted,
                                       ScopeChip::Kind::Missing, ScopeChip::Kind::Extra}) {
        QStringList scopes;
        for (const ScopeChip &chip : chips) {
            if (chip.kind == kind)
                scopes.append(chip.scope);
        }
        if (!scopes.isEmpty())
            parts.append(introduction(kind).arg(scopes.join(u", "_s)));
    }
    return parts.join(separator);
}

} // namespace knippe
