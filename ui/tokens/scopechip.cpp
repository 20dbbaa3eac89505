// SPDX-License-Identifier: MIT
#include "ui/tokens/scopechip.h"

#include "core/base/redact.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

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

static QString introduction(ScopeChip::Standing standing)
{
    switch (standing) {
    case ScopeChip::Standing::Asked:
        return Scopes::tr("will be requested: %1");
    case ScopeChip::Standing::Granted:
        return Scopes::tr("granted: %1");
    case ScopeChip::Standing::Missing:
        return Scopes::tr("asked for, not granted: %1");
    case ScopeChip::Standing::Extra:
        break;
    }
    return Scopes::tr("granted without being asked for: %1");
}

static QString reasonText(const ScopeFact &fact)
{
    switch (fact.reason) {
    case ScopeFact::Reason::None:
        break;
    case ScopeFact::Reason::Rejected:
        return Scopes::tr("rejected by the authority (rejected_scope); are the API's terms "
                          "accepted?");
    case ScopeFact::Reason::OtherApi:
        return Scopes::tr("it belongs to %1", "%1: an API").arg(fact.otherApi);
    case ScopeFact::Reason::NotApproved:
        return Scopes::tr("perhaps not approved for this client (invalid_scope)");
    case ScopeFact::Reason::UnknownResource:
        return Scopes::tr("the API is perhaps not approved for this client (invalid_target)");
    case ScopeFact::Reason::Narrowed:
        return Scopes::tr("left out by the authority without a reason; perhaps not approved for "
                          "this client");
    case ScopeFact::Reason::OfSignIn:
        return Scopes::tr("part of the sign-in");
    case ScopeFact::Reason::Unasked:
        return Scopes::tr("added by the authority");
    }
    return {};
}

QString ScopeChip::label() const
{
    switch (fact.standing) {
    case Standing::Granted:
        return u"✓ "_s + shortName;
    case Standing::Missing:
        return u"✗ "_s + shortName;
    case Standing::Extra:
        return u"+ "_s + shortName;
    case Standing::Asked:
        break;
    }
    return u"… "_s + shortName;
}

QList<ScopeChip> scopeChips(const ApiToken &token, const ClientProfile &profile)
{
    QList<ScopeChip> chips;
    for (ScopeFact fact : scopeFacts(token, profile)) {
        fact.scope = plainText(fact.scope);
        fact.otherApi = plainText(fact.otherApi);
        const QString shortName = withoutApi(fact.scope, token.request.resource);
        chips.append({std::move(fact), shortName});
    }
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
    for (const ScopeChip::Standing standing :
         {ScopeChip::Standing::Asked, ScopeChip::Standing::Granted, ScopeChip::Standing::Missing,
          ScopeChip::Standing::Extra}) {
        QStringList scopes;
        for (const ScopeChip &chip : chips) {
            if (chip.fact.standing != standing)
                continue;
            const QString reason = reasonText(chip.fact);
            scopes.append(reason.isEmpty() ? chip.fact.scope
                                           : u"%1 (%2)"_s.arg(chip.fact.scope, reason));
        }
        if (!scopes.isEmpty())
            parts.append(introduction(standing).arg(scopes.join(u", "_s)));
    }
    return parts.join(separator);
}

/// "why", or "read: why; write: why" when the reasons differ.
static QString reasonsOf(const QList<ScopeChip> &chips)
{
    QStringList order;
    QHash<QString, QStringList> names;
    for (const ScopeChip &chip : chips) {
        const QString reason = reasonText(chip.fact);
        if (!names.contains(reason))
            order.append(reason);
        names[reason].append(chip.shortName);
    }
    QStringList parts;
    for (const QString &reason : order)
        parts.append(order.size() == 1 ? reason : names[reason].join(u", "_s) + u": "_s + reason);
    return parts.join(u"; "_s);
}

QString scopeRemark(const QList<ScopeChip> &chips)
{
    QList<ScopeChip> missing;
    QList<ScopeChip> extra;
    for (const ScopeChip &chip : chips) {
        if (chip.fact.standing == ScopeChip::Standing::Missing)
            missing.append(chip);
        else if (chip.fact.standing == ScopeChip::Standing::Extra
                 && chip.fact.reason != ScopeFact::Reason::OfSignIn) // as usual as harmless
            extra.append(chip);
    }
    QStringList parts;
    if (!missing.isEmpty())
        parts.append(Scopes::tr("%n scope(s) not granted", nullptr, int(missing.size())) + u": "_s
                     + reasonsOf(missing));
    if (!extra.isEmpty())
        parts.append(Scopes::tr("%n scope(s) not asked for", nullptr, int(extra.size())) + u": "_s
                     + reasonsOf(extra));
    return parts.join(u". "_s);
}

QString refusedScopeRemark(const QList<ScopeChip> &chips)
{
    QStringList parts;
    for (const ScopeChip &chip : chips) {
        if (chip.fact.reason == ScopeFact::Reason::OtherApi)
            parts.append(chip.shortName + u": "_s + reasonText(chip.fact) + u'.');
    }
    return parts.join(u' ');
}

} // namespace knippe
