// SPDX-License-Identifier: MIT
#include "app/translation.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QTranslator>

using namespace Qt::StringLiterals;

namespace knippe {

/// Of the languages there are, the first one wanted.
static QString firstSpoken(const QStringList &wanted)
{
    for (const QString &each : wanted) {
        const QString code = QLocale(each).name().section(u'_', 0, 0);
        if (code == "nb"_L1 || code == "no"_L1)
            return u"nb"_s;
        if (code == "nn"_L1 || code == "en"_L1)
            return code;
    }
    return u"en"_s;
}

static void install(const QString &name, const QString &directory)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(name, directory))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

QLocale localeFor(const QString &language, const QLocale &system)
{
    const QLocale spoken(language);
    if (system.language() == spoken.language())
        return system;
    const QLocale there(spoken.language(), system.territory());
    if (there.territory() == system.territory() || language != "en"_L1)
        return there;
    return {QLocale::English, QLocale::Europe}; // 21 November and 20:41, not 11/21 and 8:41 PM
}

QString installTranslation(const QString &language)
{
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>(
        QString(), Qt::FindDirectChildrenOnly));
    const QString spoken =
        firstSpoken(language.isEmpty() ? QLocale::system().uiLanguages() : QStringList{language});
    // Asked in the opposite order. Of Qt's own texts, ours before Qt's: they keep to the glossary.
    install("qtbase_"_L1 + spoken, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install("qtbase_"_L1 + spoken, u":/i18n"_s);
    install("knippe_"_L1 + spoken, u":/i18n"_s); // for English the plural forms
    QLocale::setDefault(localeFor(spoken, QLocale::system()));
    return spoken;
}

} // namespace knippe
