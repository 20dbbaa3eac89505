// SPDX-License-Identifier: MIT
// The answer as a posted form: OAuth 2.0 Form Post Response Mode, through a real listener, to the
// session that comes of it.
#include "core/session/systembrowseragent.h"
#include "tests/support/sessionbench.h"

#include <QtNetwork/QTcpSocket>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;

class tst_FormPost : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<SessionBench>(); }
    void cleanup() { m_bench.reset(); }

    void bothWays_data();
    void bothWays();
    void badAnswers_data();
    void badAnswers();
    void waitsForTheRightOne_data();
    void waitsForTheRightOne();
    void secondAnswerComesTooLate();
    void nothingSecretInTheLog();

private:
    /// What the person's browser sends to the redirect URI, one request after another.
    using Browse = std::function<QByteArrayList(const QList<FormField> &answer)>;

    [[nodiscard]] Result<> signIn(ResponseMode asked, const Browse &browse);
    void send(QByteArrayList requests);
    [[nodiscard]] QByteArray post(const QByteArray &form, const QByteArray &more = Type) const;
    [[nodiscard]] QByteArray get(const QByteArray &form) const;

    static inline const QByteArray Type = "Content-Type: application/x-www-form-urlencoded\r\n";

    std::unique_ptr<SessionBench> m_bench;
    QUrl m_redirectUri;
    QByteArrayList m_replies;
};

QByteArray tst_FormPost::post(const QByteArray &form, const QByteArray &more) const
{
    return "POST /callback HTTP/1.1\r\nHost: " + m_redirectUri.authority().toLatin1() + "\r\n"
           + more + "Content-Length: " + QByteArray::number(form.size()) + "\r\n\r\n" + form;
}

QByteArray tst_FormPost::get(const QByteArray &form) const
{
    return "GET /callback?" + form + " HTTP/1.1\r\nHost: " + m_redirectUri.authority().toLatin1()
           + "\r\n\r\n";
}

Result<> tst_FormPost::signIn(ResponseMode asked, const Browse &browse)
{
    m_bench->profile.profile.responseMode = asked;
    m_bench->restart();
    m_replies.clear();
    const auto open = [&](const QUrl &url) {
        const RecordedRequest pushed = m_bench->authority.requests(A::Par).last();
        m_redirectUri = QUrl(QString::fromLatin1(pushed.field("redirect_uri")));
        send(browse(m_bench->authority.visit(url)));
        return true;
    };
    return await<void>([&](const auto &done) {
        m_bench->session->signIn(
            {}, [&](Browser) { return std::make_unique<SystemBrowserAgent>(open); },
            &m_bench->context, done);
    });
}

void tst_FormPost::send(QByteArrayList requests)
{
    if (requests.isEmpty())
        return;
    auto *socket = new QTcpSocket(&m_bench->context);
    socket->connectToHost(QHostAddress::LocalHost, quint16(m_redirectUri.port()));
    socket->write(requests.takeFirst());
    connect(socket, &QTcpSocket::disconnected, this, [=, this] {
        m_replies.append(socket->readAll().left(12));
        send(requests);
    });
}

void tst_FormPost::bothWays_data()
{
    QTest::addColumn<ResponseMode>("asked");
    QTest::addColumn<bool>("isPosted");
    QTest::addColumn<QString>("code");
    QTest::newRow("query") << ResponseMode::Query << false << QString();
    QTest::newRow("form") << ResponseMode::FormPost << true << QString();
    QTest::newRow("form, not asked for") << ResponseMode::Query << true << u"E-AUTHZ-MODE"_s;
    QTest::newRow("query, form asked for") << ResponseMode::FormPost << false << u"E-AUTHZ-MODE"_s;
}

void tst_FormPost::bothWays()
{
    QFETCH(const ResponseMode, asked);
    QFETCH(const bool, isPosted);
    QFETCH(const QString, code);
    const Result<> result = signIn(asked, [&](const QList<FormField> &answer) -> QByteArrayList {
        const QByteArray form = encodeForm(answer);
        return {isPosted ? post(form) : get(form)};
    });
    QCOMPARE(codeOf(result), code);
    QTRY_COMPARE(m_replies, QByteArrayList{"HTTP/1.1 200"});
    if (!code.isEmpty()) {
        QVERIFY(m_bench->authority.requests(A::Token).isEmpty());
        QCOMPARE(m_bench->traces(), QStringList());
    }
}

void tst_FormPost::badAnswers_data()
{
    QTest::addColumn<QByteArray>("added");
    QTest::addColumn<QString>("code");
    QTest::newRow("error") << "&error=access_denied"_ba << u"E-AUTHZ-DENIED"_s;
    QTest::newRow("code twice") << "&code=other"_ba << u"E-AUTHZ-ANSWER"_s;
    QTest::newRow("state twice") << "&state=other"_ba << u"E-AUTHZ-ANSWER"_s;
    QTest::newRow("unknown twice") << "&x=1&x=2"_ba << u"E-AUTHZ-ANSWER"_s;
    QTest::newRow("iss twice") << "&iss=https%3A%2F%2Fb.example"_ba << u"E-AUTHZ-ANSWER"_s;
}

/// With a `state` that is right it is the authority's word, and the end (RFC 6749 4.1.2.1).
void tst_FormPost::badAnswers()
{
    QFETCH(const QByteArray, added);
    const Result<> result =
        signIn(ResponseMode::FormPost, [&](const QList<FormField> &answer) -> QByteArrayList {
            return {post(encodeForm(answer) + added)};
        });
    QTEST(codeOf(result), "code");
    QVERIFY(m_bench->authority.requests(A::Token).isEmpty());
    QCOMPARE(m_bench->traces(), QStringList());
}

void tst_FormPost::waitsForTheRightOne_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("wrong state") << "code=evil&state=x"_ba << Type << "HTTP/1.1 404"_ba;
    QTest::newRow("no state") << "error=access_denied"_ba << Type << "HTTP/1.1 404"_ba;
    QTest::newRow("text") << "%1"_ba
                          << "Content-Type: text/plain\r\n"_ba
                          << "HTTP/1.1 415"_ba;
    QTest::newRow("too long") << "%1&x=" + QByteArray(64 * 1024, 'x') << Type << "HTTP/1.1 413"_ba;
}

void tst_FormPost::waitsForTheRightOne()
{
    QFETCH(QByteArray, form);
    QFETCH(const QByteArray, more);
    QFETCH(const QByteArray, reply);
    QVERIFY(signIn(ResponseMode::FormPost, [&](const QList<FormField> &answer) -> QByteArrayList {
        const QByteArray right = encodeForm(answer);
        QByteArray wrong = post(form.replace("%1", right), more);
        wrong.truncate(4096); // a sender that is cut off half-way may not hear why
        return {wrong, post(right)};
    }));
    QTRY_COMPARE(m_replies.size(), 2);
    QVERIFY2(m_replies.contains(reply), m_replies.join(' '));
    QVERIFY(m_replies.contains("HTTP/1.1 200"));
}

void tst_FormPost::secondAnswerComesTooLate()
{
    QVERIFY(signIn(ResponseMode::FormPost, [&](const QList<FormField> &answer) -> QByteArrayList {
        return {post(encodeForm(answer)), post(encodeForm(answer)), get(encodeForm(answer))};
    }));
    QTRY_COMPARE(m_replies.count("HTTP/1.1 200"), 1);
    QByteArrayList codes;
    for (const RecordedRequest &request : m_bench->authority.requests(A::Token))
        codes.append(request.field("code"));
    codes.removeAll({});
    QCOMPARE(codes.size(), 2); // the nonce challenge, and the answer to it
    QCOMPARE(codes.first(), codes.last());
}

void tst_FormPost::nothingSecretInTheLog()
{
    QByteArrayList secrets;
    QVERIFY(signIn(ResponseMode::FormPost, [&](const QList<FormField> &answer) -> QByteArrayList {
        for (const FormField &field : answer) {
            if (field.name == "code" || field.name == "state")
                secrets.append(field.value);
        }
        return {post(encodeForm(answer))};
    }));
    QCOMPARE(secrets.size(), 2);
    bool seen = false;
    for (const TracedExchange &exchange : m_bench->session->requests().exchanges()) {
        seen = seen || fieldNamed(exchange.received, "code"_L1);
        for (const TracedField &field : exchange.received + exchange.sent) {
            for (const QByteArray &secret : secrets)
                QVERIFY2(!field.text.toUtf8().contains(secret), qPrintable(field.name));
        }
    }
    QVERIFY(seen);
}

QTEST_GUILESS_MAIN(tst_FormPost)
#include "tst_formpost.moc"
