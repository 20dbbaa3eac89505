// SPDX-License-Identifier: MIT
// What is written about Knippe says what Knippe does: the guide's pages, knippe-cli's manual page
// and the shells' completions, against the tables and sentences that the programs themselves use.
#include "app/cli/commands.h"
#include "app/cli/helptext.h"
#include "app/cli/output.h"
#include "app/translation.h"
#include "core/base/errortext.h"
#include "packaging/papers/completion.h"
#include "packaging/papers/errorpage.h"
#include "packaging/papers/manpage.h"

#include <QtCore/QDirIterator>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

static const QString Sources = QStringLiteral(KNIPPE_SOURCES);

static QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

static QStringList matches(const QString &text, const QString &pattern)
{
    QStringList found;
    for (auto it = QRegularExpression(pattern).globalMatch(text); it.hasNext();)
        found.append(it.next().captured(1));
    return found;
}

static QString guide(const QString &path)
{
    return Sources + u"/resources/guide/"_s + path;
}

class TestPapers : public QObject
{
    Q_OBJECT

private slots:
    void errorPageIsCurrent_data() { languages(); }
    void errorPageIsCurrent();
    void errorPageHasEveryCode_data() { languages(); }
    void errorPageHasEveryCode();
    void pagesAreInBothLanguages();
    void linksLeadSomewhere_data() { languages(); }
    void linksLeadSomewhere();
    void controlsAreCalledSo_data() { languages(); }
    void controlsAreCalledSo();
    void profileFieldsAreThere_data() { languages(); }
    void profileFieldsAreThere();
    void exitStatusesAreThere_data() { languages(); }
    void exitStatusesAreThere();
    void manPageHasEverything();
    void manPageReadsWell();
    void programsPagesHaveEveryOption_data();
    void programsPagesHaveEveryOption();
    void bashOffersEveryOption();
    void bashOffersWhatFits_data();
    void bashOffersWhatFits();
    void fishOffersTheSame_data() { bashOffersWhatFits_data(); }
    void fishOffersTheSame();
    void shellsUnderstand_data();
    void shellsUnderstand();

private:
    static void languages();
    /// What bash would offer after these words, the last of which is being typed.
    QStringList offered(const QStringList &words);

    QTemporaryDir m_home;
};

void TestPapers::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    QTest::newRow("nb") << u"nb"_s;
}

void TestPapers::errorPageIsCurrent()
{
    QFETCH(QString, language);
    installTranslation(language);
    const QString page = contents(guide(language + u"/errors.md"_s));
    QVERIFY2(page == errorPage(errorFrame(language)),
             "cmake --build … --target update_guide makes it anew");
}

void TestPapers::errorPageHasEveryCode()
{
    QFETCH(QString, language);
    const QString page = contents(guide(language + u"/errors.md"_s));
    const QStringList headings = matches(page, u"(?m)^### (.*)$"_s);
    const QStringList inHeadings = headings.join(u" · "_s).split(u" · "_s);
    const QStringList own =
        matches(contents(Sources + u"/core/base/error.h"_s), u"\\{\"(E-[^\"]*)\"\\}"_s);
    QVERIFY(own.size() > 40);
    for (const QString &code : own)
        QCOMPARE(inHeadings.count(code), 1);
    QVERIFY(inHeadings.contains(u"E-PAR-CLIENT"_s));
    QVERIFY(inHeadings.contains(u"HID-1001"_s));
    QVERIFY(!page.contains(u'@') && !page.contains(u'%'));
    // what happened, and what to do
    const QStringList entries = page.split(u"\n### "_s).sliced(1);
    for (const QString &entry : entries)
        QVERIFY2(entry.section(u'\n', 2, 2).count(QRegularExpression(u"[.:;?] |\\.$"_s)) >= 2,
                 qPrintable(entry));
}

void TestPapers::pagesAreInBothLanguages()
{
    const QStringList english = QDir(guide(u"en"_s)).entryList(QDir::Files);
    QCOMPARE(QDir(guide(u"nb"_s)).entryList(QDir::Files), english);
    QVERIFY(english.size() > 10);
    for (const QString &page : english) {
        // as many headings and table rows here as there: neither lags behind
        for (const QString &pattern : {u"(?m)^(#+ )"_s, u"(?m)^(\\|)"_s, u"(\\]\\([a-z]+\\.md)"_s})
            QCOMPARE(matches(contents(guide(u"nb/"_s + page)), pattern).size(),
                     matches(contents(guide(u"en/"_s + page)), pattern).size());
    }
}

void TestPapers::linksLeadSomewhere()
{
    QFETCH(QString, language);
    int links = 0;
    for (QDirIterator each(guide(language), QDir::Files); each.hasNext();) {
        const QString path = each.next();
        for (const QString &link : matches(contents(path), u"\\]\\(([^)]*)\\)"_s)) {
            ++links;
            QVERIFY2(link.startsWith("https://"_L1)
                         || QFile::exists(QFileInfo(path).dir().filePath(link)),
                     qPrintable(path + u": "_s + link));
        }
    }
    QVERIFY(links > 10);
}

/// Bold is what a person finds in a window, in these very letters.
void TestPapers::controlsAreCalledSo()
{
    QFETCH(QString, language);
    const QString texts = contents(Sources + u"/translations/knippe_nb.ts"_s);
    const QString element = language == "en"_L1 ? u"source"_s : u"translation"_s;
    QSet<QString> words;
    for (QString word : matches(texts, u"<%1>([^<]*)<"_s.arg(element)))
        words.insert(word.remove(u"&amp;"_s));
    QVERIFY(words.size() > 500);
    int controls = 0;
    for (QDirIterator each(guide(language), QDir::Files); each.hasNext();) {
        const QString path = each.next();
        for (const QString &control : matches(contents(path), u"\\*\\*([^*]+)\\*\\*"_s)) {
            ++controls;
            QVERIFY2(words.contains(control.simplified()), qPrintable(path + u": "_s + control));
        }
    }
    QVERIFY(controls > 50);
}

void TestPapers::profileFieldsAreThere()
{
    QFETCH(QString, language);
    const QString page = contents(guide(language + u"/profiles.md"_s))
                         + contents(guide(language + u"/helsenorge.md"_s));
    QStringList fields;
    for (const char *source : {"profilereading.cpp", "authoritysettings.cpp"})
        fields += matches(contents(Sources + u"/core/profile/"_s + QLatin1StringView(source)),
                          u"\"([a-z][a-zA-Z]{3,})\"_L1"_s);
    QVERIFY2(fields.size() > 15, qPrintable(fields.join(u' ')));
    for (const QString &field : fields)
        QVERIFY2(page.contains(field), qPrintable(field));
}

void TestPapers::exitStatusesAreThere()
{
    QFETCH(QString, language);
    installTranslation(language);
    const QString page = contents(guide(language + u"/commandline.md"_s));
    for (const HelpEntry &each : exitStatuses()) {
        const QString row = u"| %1 | %2 |\n"_s.arg(each.name, each.help);
        QVERIFY2(page.contains(row), qPrintable(row));
    }
}

void TestPapers::manPageHasEverything()
{
    installTranslation(u"en"_s);
    const QString page = manPage();
    for (const Command &command : commands()) {
        const qsizetype section =
            page.indexOf(u".SS "_s + withArguments(command).replace(u'-', u"\\-"_s) + u'\n');
        QVERIFY2(section > 0, command.name.data());
        const QString text = page.mid(section).section(u"\n.S"_s, 0, 0).replace(u"\\-"_s, u"-"_s);
        QVERIFY2(text.contains(Cli::tr(command.summary)), command.name.data());
        for (const Option &option : command.options)
            QVERIFY2(text.contains(u"\\fB--"_s + QLatin1StringView(option.name)), option.name);
    }
}

/// Neither groff nor its reader has anything to say about it.
void TestPapers::manPageReadsWell()
{
    const QString man = QStandardPaths::findExecutable(u"man"_s);
    if (man.isEmpty())
        QSKIP("man is not installed");
    installTranslation(u"en"_s);
    QStringList pages{m_home.filePath(u"knippe-cli.1"_s)};
    QFile file(pages.first());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(manPage().toUtf8());
    file.close();
    for (const QString &name : {u"knippe.1.in"_s, u"knippe-signin.1.in"_s})
        pages.append(Sources + u"/packaging/linux/"_s + name);
    for (const QString &page : pages) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        environment.insert(u"MANROFFSEQ"_s, QString());
        environment.insert(u"MANWIDTH"_s, u"80"_s);
        process.setProcessEnvironment(environment);
        process.start(man,
                      {u"--warnings"_s, u"-E"_s, u"UTF-8"_s, u"-l"_s, u"-Tutf8"_s, u"-Z"_s, page});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(process.readAllStandardError(), QByteArray());
        QVERIFY(process.readAllStandardOutput().size() > 500);
    }
}

void TestPapers::programsPagesHaveEveryOption_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("knippe") << QStringLiteral(KNIPPE_WINDOW);
#ifdef KNIPPE_SIGNIN_PROGRAM
    QTest::newRow("knippe-signin") << QStringLiteral(KNIPPE_SIGNIN_PROGRAM);
#endif
}

void TestPapers::programsPagesHaveEveryOption()
{
    QFETCH(QString, program);
    const QString page =
        contents(Sources + u"/packaging/linux/%1.1.in"_s.arg(QFileInfo(program).fileName()))
            .replace(u"\\-"_s, u"-"_s);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"HOME"_s, m_home.path());
    process.setProcessEnvironment(environment);
    process.start(program, {u"--help"_s});
    QVERIFY(process.waitForFinished());
    const QString help = QString::fromUtf8(process.readAllStandardOutput());
    QStringList options = matches(help, u"(?m)(--[a-z][a-z-]+)"_s);
    options.removeAll(u"--help-all"_s); // Qt's own
    QVERIFY2(options.size() >= 4, qPrintable(help));
    for (const QString &option : options)
        QVERIFY2(page.contains(option), qPrintable(option));
}

QStringList TestPapers::offered(const QStringList &words)
{
    installTranslation(u"en"_s);
    QFile script(m_home.filePath(u"knippe-cli.bash"_s));
    if (!script.open(QIODevice::WriteOnly))
        return {};
    script.write(bashCompletion().toUtf8());
    script.close();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home.path());
    process.setProcessEnvironment(environment);
    process.start(u"bash"_s,
                  QStringList{u"-c"_s,
                              u". \"$0\"; COMP_WORDS=(knippe-cli \"$@\"); COMP_CWORD=$#; "
                              "_knippe_cli; printf '%s\\n' \"${COMPREPLY[@]}\""_s,
                              script.fileName()}
                      + words);
    process.waitForFinished();
    const QByteArray complaint = process.readAllStandardError();
    if (!complaint.isEmpty())
        return {QString::fromUtf8(complaint)};
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

void TestPapers::bashOffersEveryOption()
{
    if (QStandardPaths::findExecutable(u"bash"_s).isEmpty())
        QSKIP("bash is not installed");
    QStringList firsts = offered({QString()});
    firsts.removeIf([](const QString &word) { return word.startsWith(u'-'); });
    QSet<QString> wanted{u"help"_s};
    for (const Command &command : commands())
        wanted.insert(QString(command.name).section(u' ', 0, 0));
    QCOMPARE(QSet<QString>(firsts.begin(), firsts.end()), wanted);
    for (const Command &command : commands()) {
        QStringList options;
        for (const Option &option : command.options)
            options.append(u"--"_s + QLatin1StringView(option.name));
        options += {u"--language"_s, u"--proxy-login-fd"_s, u"--help"_s};
        QCOMPARE(offered(QString(command.name).split(u' ') << u"--"_s), options);
    }
}

void TestPapers::bashOffersWhatFits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("offer");
    QTest::newRow("the second word") << u"key "_s << u"import new show use"_s;
    QTest::newRow("a profile") << u"login "_s << u"clinic"_s;
    QTest::newRow("a profile, after an option") << u"login --json cl"_s << u"clinic"_s;
    QTest::newRow("a profile, after an option with a value")
        << u"login --browser print "_s << u"clinic"_s;
    QTest::newRow("no second profile") << u"login clinic "_s << QString();
    QTest::newRow("a value") << u"login clinic --browser "_s << u"embedded system print"_s;
    QTest::newRow("a value of one's own") << u"login clinic --timeout "_s << QString();
    QTest::newRow("command and group") << u"catalogue "_s << u"add import remove"_s;
    QTest::newRow("a language") << u"tokens clinic --language n"_s << u"nb nn"_s;
    QTest::newRow("a command to be helped with") << u"he"_s << u"help"_s;
}

void TestPapers::bashOffersWhatFits()
{
    if (QStandardPaths::findExecutable(u"bash"_s).isEmpty())
        QSKIP("bash is not installed");
    QFETCH(QString, typed);
    QFETCH(QString, offer);
    QVERIFY(QDir(m_home.path()).mkpath(u"knippe/profiles"_s));
    QFile profile(m_home.filePath(u"knippe/profiles/clinic.json"_s));
    QVERIFY(profile.open(QIODevice::WriteOnly));
    QCOMPARE(offered(typed.split(u' ')), offer.split(u' ', Qt::SkipEmptyParts));
}

void TestPapers::fishOffersTheSame()
{
    const QString fish = QStandardPaths::findExecutable(u"fish"_s);
    if (fish.isEmpty())
        QSKIP("fish is not installed");
    QFETCH(QString, typed);
    QFETCH(QString, offer);
    QVERIFY(QDir(m_home.path()).mkpath(u"knippe/profiles"_s));
    QFile profile(m_home.filePath(u"knippe/profiles/clinic.json"_s));
    QVERIFY(profile.open(QIODevice::WriteOnly));
    installTranslation(u"en"_s);
    QFile script(m_home.filePath(u"knippe-cli.fish"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(fishCompletion().toUtf8());
    script.close();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home.path());
    environment.insert(u"HOME"_s, m_home.path());
    process.setProcessEnvironment(environment);
    process.start(fish, {u"-N"_s, u"-c"_s, u"source $argv[1]; complete -C $argv[2]"_s,
                         script.fileName(), u"knippe-cli "_s + typed});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QStringList words;
    for (const QString &line :
         QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts))
        words.append(line.section(u'\t', 0, 0));
    QStringList wanted = offer.split(u' ', Qt::SkipEmptyParts);
    words.sort();
    wanted.sort();
    QCOMPARE(words, wanted);
}

void TestPapers::shellsUnderstand_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("script");
    installTranslation(u"en"_s);
    QTest::newRow("zsh") << u"zsh"_s << zshCompletion();
    QTest::newRow("fish") << u"fish"_s << fishCompletion();
}

void TestPapers::shellsUnderstand()
{
    QFETCH(QString, shell);
    QFETCH(QString, script);
    for (const Command &command : commands()) {
        QVERIFY(script.contains(command.name));
        for (const Option &option : command.options) {
            const QString name = QString::fromLatin1(option.name);
            QVERIFY2(script.contains(u"--"_s + name) || script.contains(u" -l "_s + name),
                     option.name);
        }
    }
    QCOMPARE(matches(script, u"(@[a-z]+@)"_s), QStringList());
    const QString program = QStandardPaths::findExecutable(shell);
    if (program.isEmpty())
        QSKIP("the shell is not installed");
    QFile file(m_home.filePath(u"script"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(script.toUtf8());
    file.close();
    QProcess process;
    process.start(program, {u"-n"_s, file.fileName()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(process.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestPapers)
#include "tst_papers.moc"
