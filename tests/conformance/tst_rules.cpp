// SPDX-License-Identifier: MIT
// Rules about the product as it is handed out, which no single part of it could show.
#include <QtCore/QDirIterator>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

static const QString Sources = QStringLiteral(KNIPPE_SOURCES);

class tst_Rules : public QObject
{
    Q_OBJECT

private slots:
    void secretsAreRecognised_data();
    void secretsAreRecognised();
    void noSecretIsShipped_data();
    void noSecretIsShipped();
    void nobodyElseStartsASignIn();
    void onlyTheCodeFlowIsThere();

private:
    static QStringList secretsIn(const QByteArray &content);
    static QStringList filesOf(const QStringList &folders);
};

/// Private keys, in PEM, as a JWK or as .NET writes them, and client secrets.
QStringList tst_Rules::secretsIn(const QByteArray &content)
{
    static const QRegularExpression patterns[] = {
        QRegularExpression(u"-----BEGIN [A-Z ]*PRIVATE KEY-----\\s+[A-Za-z0-9+/]{16}"_s),
        QRegularExpression(u"[\"']d[\"']\\s*:\\s*[\"'][A-Za-z0-9_-]{32,}"_s),
        QRegularExpression(u"<D>[A-Za-z0-9+/]{32,}"_s),
        QRegularExpression(u"client_secret[\"']?\\s*[:=]\\s*[\"']?[A-Za-z0-9_~.-]{8,}"_s),
    };
    // the text as bytes, and without the zeros that UTF-16 puts between
    const QString bytes = QString::fromLatin1(content);
    const QString narrowed = QString(bytes).remove(QChar(0));
    QStringList found;
    for (const QRegularExpression &pattern : patterns) {
        for (const QString &text : {bytes, narrowed}) {
            if (const auto match = pattern.match(text); match.hasMatch())
                found.append(match.captured().left(20));
        }
    }
    return found;
}

void tst_Rules::secretsAreRecognised_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isSecret");
    // put together here, so that this file is not found itself
    const QByteArray key(43, 'x');
    const QByteArray jwk = QByteArray(R"({"kty":"EC","d" :")") + key + R"("})";
    QTest::newRow("JWK") << jwk << true;
    QTest::newRow("JWK in UTF-16") << QByteArray(
        reinterpret_cast<const char *>(QString::fromLatin1(jwk).utf16()), jwk.size() * 2)
                                   << true;
    QTest::newRow("public JWK") << R"({"kty":"EC","x":")" + key + "\"}" << false;
    QTest::newRow("PEM") << QByteArray("-----BEGIN ") + "PRIVATE KEY-----\n" + key << true;
    QTest::newRow("PEM's name alone") << QByteArray("-----BEGIN ") + "PRIVATE KEY-----\0" << false;
    QTest::newRow(".NET") << QByteArray("<D") + ">" + key << true;
    QTest::newRow("client secret") << QByteArray("client_secret") + "=s3cr3t-of-the-client" << true;
    QTest::newRow("client secret's name") << "client_secret_basic"_ba << false;
}

void tst_Rules::secretsAreRecognised()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, isSecret);
    QCOMPARE(!secretsIn(content).isEmpty(), isSecret);
}

QStringList tst_Rules::filesOf(const QStringList &folders)
{
    QStringList files;
    for (const QString &folder : folders) {
        QDirIterator it(Sources + u'/' + folder, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            if (const QString path = it.next(); !path.contains("/node_modules/"_L1))
                files.append(path);
        }
    }
    return files;
}

void tst_Rules::noSecretIsShipped_data() // RFC 8252 8.5
{
    QTest::addColumn<QStringList>("files");
    for (const char *program : {KNIPPE_PROGRAMS})
        QTest::newRow(QFileInfo(QString::fromUtf8(program)).baseName().toUtf8())
            << QStringList{QString::fromUtf8(program)};
    for (const char *folder :
         {"app", "core", "packaging", "resources", "tests", "translations", "ui"})
        QTest::newRow(folder) << filesOf({QString::fromLatin1(folder)});
}

void tst_Rules::noSecretIsShipped()
{
    QFETCH(QStringList, files);
    QVERIFY(!files.isEmpty());
    QStringList found;
    for (const QString &path : files) {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        for (const QString &secret : secretsIn(file.readAll()))
            found.append(path + ": "_L1 + secret);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

// FAPI 2.0 5.3.3.1 and RFC 8252 7.1: a page, a link or another program can neither begin a sign-in
// here (initiate_login_uri) nor hand an answer to one (a scheme of our own)
void tst_Rules::nobodyElseStartsASignIn()
{
    static const QRegularExpression entry(
        u"x-scheme-handler|CFBundleURL|URL Protocol|initiate_login|third.?party.?login"
        "|QDesktopServices::setUrlHandler|QEvent::FileOpen|QWebEngineUrlScheme\\b"_s);
    QStringList found;
    for (const QString &path :
         filesOf({u"app"_s, u"core"_s, u"packaging"_s, u"resources"_s, u"ui"_s})) {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        if (const auto match = entry.match(QString::fromLatin1(file.readAll())); match.hasMatch())
            found.append(path + ": "_L1 + match.captured());
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

// RFC 9700 2.1.2 and 2.4: neither implicit nor password, in no mode whatever
void tst_Rules::onlyTheCodeFlowIsThere()
{
    static const QRegularExpression grant(
        u"(?:GrantType|ResponseType), \"([^\"]*)\"|\"(password|implicit|client_credentials|token "
        "id_token|id_token token)\""_s);
    QStringList found;
    for (const QString &path : filesOf({u"app"_s, u"core"_s, u"ui"_s})) {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        for (auto it = grant.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();) {
            const auto match = it.next();
            found.append(match.captured(1) + match.captured(2));
        }
    }
    found.sort();
    QCOMPARE(found, (QStringList{u"authorization_code"_s, u"code"_s, u"refresh_token"_s}));
}

QTEST_GUILESS_MAIN(tst_Rules)
#include "tst_rules.moc"
