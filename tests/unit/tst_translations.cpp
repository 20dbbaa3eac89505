// SPDX-License-Identifier: MIT
// Every text is there in every language, says the same, and keeps to translations/GLOSSARY.md.
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

#include <map>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString type;      ///< empty when finished
    QStringList forms; ///< one, or one for each number
};

/// By context, source and comment.
using Messages = std::map<QStringList, Message>;

struct Reader
{
    QXmlStreamReader xml;
    QString context;
    Messages messages;

    void readMessage()
    {
        QString source;
        QString comment;
        Message message;
        while (xml.readNextStartElement()) {
            if (xml.name() == u"source"_s)
                source = xml.readElementText();
            else if (xml.name() == u"comment"_s)
                comment = xml.readElementText();
            else if (xml.name() == u"translation"_s)
                message = readTranslation();
            else
                xml.skipCurrentElement();
        }
        messages.insert_or_assign({context, source, comment}, message);
    }

    Message readTranslation()
    {
        Message message{xml.attributes().value("type"_L1).toString(), {}};
        QString text;
        while (xml.readNext() != QXmlStreamReader::EndElement || xml.name() != u"translation"_s) {
            if (xml.isStartElement()) // numerusform
                message.forms.append(xml.readElementText());
            else if (xml.isCharacters())
                text += xml.text();
        }
        if (message.forms.isEmpty())
            message.forms.append(text);
        return message;
    }
};

Messages messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    Reader reader;
    reader.xml.setDevice(&file);
    reader.xml.readNextStartElement();
    while (reader.xml.readNextStartElement()) { // context
        while (reader.xml.readNextStartElement()) {
            if (reader.xml.name() == u"name"_s)
                reader.context = reader.xml.readElementText();
            else if (reader.xml.name() == u"message"_s)
                reader.readMessage();
            else
                reader.xml.skipCurrentElement();
        }
    }
    return reader.messages;
}

QStringList findAll(const QString &text, const QString &pattern)
{
    QStringList found;
    for (auto it = QRegularExpression(pattern).globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

const QString Sources = QStringLiteral(KNIPPE_SOURCES);

QString file(const QString &name)
{
    return Sources + u"/translations/"_s + name;
}

/// What a translator has to look at again, one line each.
using Complaints = QStringList;

QByteArray worded(const Complaints &complaints)
{
    return "\n" + complaints.join(u'\n').toUtf8();
}

} // namespace

class tst_Translations : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsFinished_data() { files(); }
    void everyTextIsFinished();
    void everySourceTextIsThere_data();
    void everySourceTextIsThere();
    void languagesHaveTheSameTexts_data();
    void languagesHaveTheSameTexts();
    void nothingIsLostInTranslation_data() { files(); }
    void nothingIsLostInTranslation();
    void wordsAreThoseOfTheGlossary_data();
    void wordsAreThoseOfTheGlossary();

private:
    static void files();
};

void tst_Translations::files()
{
    QTest::addColumn<QString>("path");
    for (QDirIterator each(file({}), {u"*.ts"_s}); each.hasNext();) {
        each.next();
        QTest::newRow(qPrintable(each.fileName())) << each.filePath();
    }
}

void tst_Translations::everyTextIsFinished()
{
    QFETCH(QString, path);
    Complaints complaints;
    const Messages messages = messagesOf(path);
    QVERIFY(!messages.empty());
    for (const auto &[key, message] : messages) {
        if (!message.type.isEmpty() || message.forms.contains(QString()))
            complaints << key[0] + u": "_s + key[1] + u" ("_s + message.type + u')';
    }
    QVERIFY2(complaints.isEmpty(), worded(complaints));
}

void tst_Translations::everySourceTextIsThere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("nb") << u"knippe_nb.ts"_s << QStringList();
    QTest::newRow("nn") << u"knippe_nn.ts"_s << QStringList();
    QTest::newRow("plurals") << u"knippe_en.ts"_s << QStringList{u"-pluralonly"_s};
}

/// As `update_translations` would leave the file: nothing new, nothing gone.
void tst_Translations::everySourceTextIsThere()
{
    QFETCH(QString, name);
    QFETCH(QStringList, options);
    QTemporaryDir directory;
    const QString copy = directory.filePath(name);
    QVERIFY(QFile::copy(file(name), copy));
    QProcess lupdate;
    lupdate.start(QStringLiteral(KNIPPE_LUPDATE),
                  options
                      + QStringList{u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-silent"_s,
                                    u"-I"_s, Sources, Sources + u"/core"_s, Sources + u"/ui"_s,
                                    Sources + u"/app"_s, u"-ts"_s, copy});
    QVERIFY(lupdate.waitForFinished(120'000));
    QCOMPARE(lupdate.exitCode(), 0);
    Complaints complaints;
    const Messages before = messagesOf(file(name));
    const Messages after = messagesOf(copy);
    for (const auto &[key, message] : after) {
        if (!before.contains(key))
            complaints << u"missing: "_s + key.join(u" | "_s);
    }
    for (const auto &[key, message] : before) {
        if (!after.contains(key))
            complaints << u"not in the source any more: "_s + key.join(u" | "_s);
    }
    QVERIFY2(complaints.isEmpty(), worded(complaints));
}

void tst_Translations::languagesHaveTheSameTexts_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::newRow("ours") << u"knippe_"_s;
    QTest::newRow("Qt's") << u"qtbase_"_s;
}

void tst_Translations::languagesHaveTheSameTexts()
{
    QFETCH(QString, prefix);
    QList<QStringList> nb;
    QList<QStringList> nn;
    for (const auto &[key, message] : messagesOf(file(prefix + u"nb.ts"_s)))
        nb.append(key);
    for (const auto &[key, message] : messagesOf(file(prefix + u"nn.ts"_s)))
        nn.append(key);
    QCOMPARE(nn, nb);
}

void tst_Translations::nothingIsLostInTranslation()
{
    QFETCH(QString, path);
    const std::pair<const char *, QString> parts[] = {
        {"place markers", u"%L?[0-9n]"_s},
        {"a letter to press", u"(?<!&)&(?=[^& ])"_s},
        {"more to come", u"…\\z|\\.\\.\\.\\z"_s},
        {"a colon at the end", u":\\z"_s},
        {"line breaks", u"\\n"_s},
    };
    Complaints complaints;
    for (const auto &[key, message] : messagesOf(path)) {
        for (const auto &[what, pattern] : parts) {
            const auto kept = [&](const QString &text) {
                QStringList found = findAll(text, pattern);
                found.replaceInStrings(u"..."_s, u"…"_s);
                return found;
            };
            for (const QString &form : message.forms) {
                if (kept(form) != kept(key[1]))
                    complaints << QLatin1StringView(what) + u": "_s + key[1] + u" → "_s + form;
            }
        }
    }
    QVERIFY2(complaints.isEmpty(), worded(complaints));
}

void tst_Translations::wordsAreThoseOfTheGlossary_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("nb") << u"nb"_s;
    QTest::newRow("nn") << u"nn"_s;
}

/// The glossary's last table: what is not written, and what is instead.
void tst_Translations::wordsAreThoseOfTheGlossary()
{
    QFETCH(QString, language);
    QFile glossary(file(u"GLOSSARY.md"_s));
    QVERIFY(glossary.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(glossary.readAll());
    const QRegularExpression row(u"^\\| "_s + language + u" \\| ([^|]+) \\| ([^|]+) \\|$"_s,
                                 QRegularExpression::MultilineOption);
    static const QRegularExpression quoted(u"`[^`]*`"_s); // what somebody types
    Complaints complaints;
    int words = 0;
    for (auto it = row.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        for (const QString &word : match.captured(1).split(u", "_s)) {
            ++words;
            const QString whole = word.endsWith(u'-') ? word.chopped(1) : word + u"(?![\\w-])"_s;
            const QRegularExpression wrong(u"(?<![\\w-])"_s + whole,
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::UseUnicodePropertiesOption);
            QVERIFY2(wrong.isValid(), qPrintable(word));
            for (const QString &prefix : {u"knippe_"_s, u"qtbase_"_s}) {
                for (const auto &[key, message] : messagesOf(file(prefix + language + u".ts"_s))) {
                    if (message.forms.join(u' ').remove(u'&').remove(quoted).contains(wrong))
                        complaints << word + u", rather "_s + match.captured(2) + u": "_s
                                          + message.forms.join(u" | "_s);
                }
            }
        }
    }
    QVERIFY(words >= 10);
    QVERIFY2(complaints.isEmpty(), worded(complaints));
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
