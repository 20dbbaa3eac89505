// SPDX-License-Identifier: MIT
// Writes what is made from Knippe's own texts: `knippe-papers system DIRECTORY` the manual page and
// the shells' completions that are installed, `knippe-papers guide DIRECTORY` the guide's pages of
// error codes, which are in the repository.
#include "app/translation.h"
#include "packaging/papers/completion.h"
#include "packaging/papers/errorpage.h"
#include "packaging/papers/manpage.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

using namespace Qt::StringLiterals;
using namespace knippe;

static bool write(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.flush();
}

static bool writeSystem(const QDir &place)
{
    installTranslation(u"en"_s);
    return write(place.filePath(u"knippe-cli.1"_s), manPage())
           && write(place.filePath(u"knippe-cli.bash"_s), bashCompletion())
           && write(place.filePath(u"_knippe-cli"_s), zshCompletion())
           && write(place.filePath(u"knippe-cli.fish"_s), fishCompletion());
}

static bool writeGuide(const QDir &place)
{
    for (const QString &language : {u"en"_s, u"nb"_s}) {
        installTranslation(language);
        if (!write(place.filePath(language + u"/errors.md"_s), errorPage(errorFrame(language))))
            return false;
    }
    return true;
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().sliced(1);
    if (words.size() == 2 && words.first() == "system"_L1)
        return writeSystem(words.last()) ? 0 : 1;
    if (words.size() == 2 && words.first() == "guide"_L1)
        return writeGuide(words.last()) ? 0 : 1;
    qWarning("usage: knippe-papers system|guide DIRECTORY");
    return 2;
}
