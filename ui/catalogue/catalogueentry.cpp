// SPDX-License-Identifier: MIT
#include "ui/catalogue/catalogueentry.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

struct Entry
{
    Q_DECLARE_TR_FUNCTIONS(CatalogueEntry)
};

} // namespace

QString catalogueNeedText(const QString &need)
{
    struct Need
    {
        QLatin1StringView word;
        const char *text;
    };
    static constexpr Need needs[] = {
        {"parent-organisation"_L1,
         QT_TRANSLATE_NOOP("CatalogueEntry", "the organisation's number")},
        {"child-organisation"_L1,
         QT_TRANSLATE_NOOP("CatalogueEntry", "the number of the unit within the organisation")},
        {"attest"_L1, QT_TRANSLATE_NOOP("CatalogueEntry", "an attest of the trust framework")},
        {"hpr"_L1, QT_TRANSLATE_NOOP("CatalogueEntry", "an HPR number")},
        {"person-number"_L1, QT_TRANSLATE_NOOP("CatalogueEntry", "the person's national number")},
        {"journal-id"_L1, QT_TRANSLATE_NOOP("CatalogueEntry", "the SFM journal's id")},
        {"sole-audience"_L1,
         QT_TRANSLATE_NOOP("CatalogueEntry", "a token that is for this API alone")},
        {"approval"_L1, QT_TRANSLATE_NOOP("CatalogueEntry", "the owner's approval")},
        {"altinn-delegation"_L1, QT_TRANSLATE_NOOP("CatalogueEntry", "a delegation in Altinn")},
        {"her-id"_L1, QT_TRANSLATE_NOOP("CatalogueEntry", "an HER id")},
    };
    for (const Need &each : needs) {
        if (need == each.word)
            return Entry::tr(each.text);
    }
    return need;
}

QString catalogueLanguage()
{
    const QString language = QLocale().name().left(2);
    return language == "nb"_L1 || language == "nn"_L1 ? language : u"en"_s;
}

QString catalogueLoginText(CatalogueApi::Login login)
{
    switch (login) {
    case CatalogueApi::Login::User:
        return Entry::tr("people who sign in");
    case CatalogueApi::Login::Machine:
        return Entry::tr("machines only");
    case CatalogueApi::Login::Either:
        return Entry::tr("people and machines");
    case CatalogueApi::Login::Maskinporten:
        break;
    }
    return Entry::tr("Maskinporten, not HelseID");
}

QString catalogueName(const CatalogueApi &api)
{
    return wordsIn(api.name, catalogueLanguage());
}

QString whyNotForPeople(const CatalogueApi &api)
{
    switch (api.login) {
    case CatalogueApi::Login::Machine:
        return Entry::tr("For machines only: nobody signs in to it.");
    case CatalogueApi::Login::Maskinporten:
        return Entry::tr("Its tokens come from Maskinporten, not from HelseID.");
    default:
        return {};
    }
}

QString catalogueEntryText(const CatalogueApi &api, const ApiCatalogue &catalogue)
{
    QStringList lines;
    const auto add = [&](const QString &text, const QString &value, QLatin1StringView field = {}) {
        if (value.isEmpty())
            return;
        const bool isUnconfirmed = api.unconfirmed.contains(field);
        const QString line = text.arg(value);
        lines.append(isUnconfirmed ? Entry::tr("%1 (not confirmed)", "%1: a fact").arg(line)
                                   : line);
    };
    add(u"%1"_s, whyNotForPeople(api), "login"_L1);
    if (const CatalogueApi *successor = catalogue.byId(api.replacedBy))
        add(Entry::tr("Replaced by: %1"), catalogueName(*successor));
    add(Entry::tr("Owner: %1"), api.owner);
    add(Entry::tr("Resource: %1"), api.resource, "resource"_L1);
    add(Entry::tr("Formerly: %1"), api.formerly.join(u", "_s));
    add(Entry::tr("Security level: %1"), api.level, "level"_L1);
    QStringList needs;
    for (const QString &need : api.needs)
        needs.append(catalogueNeedText(need));
    add(Entry::tr("It needs %1."), needs.join(u", "_s), "needs"_L1);
    add(u"%1"_s, wordsIn(api.note, catalogueLanguage()));
    add(Entry::tr("Test address: %1"), api.testUrl, "testUrl"_L1);
    const QString date = QLocale().toString(api.sourceDate, QLocale::ShortFormat);
    add(Entry::tr("Source: %1"), QStringList{api.source, date}.join(u' ').trimmed());
    return lines.join(u'\n');
}

bool hasWords(const CatalogueApi &api, const QStringList &words)
{
    const QStringList texts = QStringList{api.id, api.resource, api.owner} + api.formerly
                              + api.scopes + QStringList(api.name.values());
    return std::ranges::all_of(words, [&texts](const QString &word) {
        return std::ranges::any_of(texts, [&word](const QString &text) {
            return text.contains(word, Qt::CaseInsensitive);
        });
    });
}

} // namespace knippe
