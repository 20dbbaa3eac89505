// SPDX-License-Identifier: MIT
// Many callers at once in one process: one request for each API.
#include "tests/support/sessionbench.h"

using namespace knippe;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array Apis{SessionBench::Api1, SessionBench::Api2};

} // namespace

class tst_Crowd : public QObject
{
    Q_OBJECT

private slots:
    void oneRequestForEachApi();
    void noneWhileTheTokensAreGood();

private:
    /// Asks `callers` times, for the APIs by turns; what was brought, each once, for each API.
    static std::array<QSet<QByteArray>, 2> ask(SessionBench &bench, int callers)
    {
        std::array<QSet<QByteArray>, 2> brought;
        int answers = 0;
        for (int i = 0; i < callers; ++i) {
            bench.session->token(
                Apis.at(i % 2), 30, &bench.context, [&, i](const Result<SecretBytes> &token) {
                    brought.at(i % 2).insert(token ? token->view().toByteArray()
                                                   : token.error().code.toLatin1());
                    ++answers;
                });
        }
        QTest::qVerify(QTest::qWaitFor([&] { return answers == callers; }, 20000), "answers",
                       "all callers are answered", __FILE__, __LINE__);
        return brought;
    }
};

void tst_Crowd::oneRequestForEachApi()
{
    SessionBench bench;
    QVERIFY(bench.signIn());
    bench.clock.advance(3600);
    const qsizetype before = bench.resourcesSent().size();
    const auto brought = ask(bench, 200);
    QCOMPARE(bench.resourcesSent().mid(before), QByteArrayList({"owner-1:api", "owner-2:api"}));
    for (std::size_t api = 0; api < Apis.size(); ++api) {
        QCOMPARE(brought.at(api).size(), 1);
        QCOMPARE(*brought.at(api).begin(),
                 bench.vault.item(accessTokenItem(u"bench"_s, Apis.at(api))));
    }
}

void tst_Crowd::noneWhileTheTokensAreGood()
{
    SessionBench bench;
    QVERIFY(bench.signIn());
    const qsizetype before = bench.authority.requests().size();
    const auto brought = ask(bench, 200);
    QCOMPARE(bench.authority.requests().size(), before);
    for (const QSet<QByteArray> &tokens : brought)
        QCOMPARE(tokens.size(), 1);
}

QTEST_GUILESS_MAIN(tst_Crowd)
#include "tst_crowd.moc"
