// SPDX-License-Identifier: MIT
#include "app/cli/exitcode.h"
#include "core/base/errortext.h"
#include "core/oidc/oautherror.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace knippe;

class tst_ExitCode : public QObject
{
    Q_OBJECT

private slots:
    void ownCodes_data();
    void ownCodes();
    void oauthErrors_data();
    void oauthErrors();
    void everyCodeHasAPlace();
};

void tst_ExitCode::ownCodes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("expected");
    const std::pair<QLatin1StringView, int> rows[] = {
        {codes::InternalFault, 1},      {codes::VaultForeign, 3},   {codes::CallUsage, 2},
        {codes::TokenSession, 3},       {codes::TokenNoRefresh, 3}, {codes::TokenNotAuthorised, 3},
        {codes::TokenExtension, 6},     {codes::UserCancelled, 4},  {codes::UserTimeout, 4},
        {codes::AuthzView, 4},          {codes::AuthzSandbox, 4},   {codes::AuthzBrowser, 4},
        {codes::DiscIssuer, 6},         {codes::ParAnswer, 6},      {codes::AuthzState, 6},
        {codes::TokenAnswer, 6},        {codes::IdTokenUnkept, 3},  {codes::TokenType, 6},
        {codes::IdTokenSignature, 6},   {codes::NetUnreachable, 7}, {codes::TlsHandshake, 7},
        {codes::AuthzPort, 7},          {codes::VaultLocked, 8},    {codes::VaultAbsent, 8},
        {codes::TokenBusy, 7},          {codes::TokenDoubt, 7},     {codes::VaultNotKept, 8},
        {codes::VaultPending, 8},       {codes::VaultDenied, 8},    {codes::VaultSize, 8},
        {codes::VaultTimeout, 8},       {codes::ConfigUnknown, 9},  {codes::ConfigApi, 9},
        {codes::UserInfoAnswer, 6},     {codes::ApiToken, 6},       {codes::ApiRequest, 2},
        {codes::ApiBearer, 2},          {codes::ApiStatus, 11},     {codes::CallFile, 2},
        {codes::CallToken, 2},          {codes::IdTokenLevel, 6},   {codes::ConfigTestOnly, 9},
        {codes::ConfigPersonReal, 2},   {codes::TokenForged, 6},    {codes::TlsUntrusted, 7},
        {codes::NetProxyAuth, 7},       {codes::ConfigPreset, 9},   {codes::ConfigContext, 9},
        {codes::TokenContextFixed, 3},  {codes::AuthzMode, 6},      {codes::NetProxyLookup, 7},
        {codes::ConfigCertificate, 9},  {codes::TlsCertificate, 7}, {codes::ConfigNoCertificate, 9},
        {codes::ConfigPublicClient, 9}, {codes::UpdateAnswer, 6},   {"E-NEWS-OF-TOMORROW"_L1, 1},
    };
    for (const auto &[code, expected] : rows)
        QTest::newRow(code.data()) << QString(code) << expected;
}

void tst_ExitCode::ownCodes()
{
    QFETCH(QString, code);
    QFETCH(int, expected);
    QCOMPARE(static_cast<int>(exitCode({code, {}, {}, 0}, Occasion::Otherwise)), expected);
}

void tst_ExitCode::oauthErrors_data()
{
    QTest::addColumn<Endpoint>("endpoint");
    QTest::addColumn<QString>("error");
    QTest::addColumn<Occasion>("occasion");
    QTest::addColumn<int>("expected");
    QTest::newRow("denied") << Endpoint::Authorization << u"access_denied"_s << Occasion::SigningIn
                            << 5;
    QTest::newRow("client") << Endpoint::PushedAuthorization << u"invalid_client"_s
                            << Occasion::SigningIn << 5;
    QTest::newRow("code") << Endpoint::Token << u"invalid_grant"_s << Occasion::SigningIn << 5;
    QTest::newRow("refresh") << Endpoint::Token << u"invalid_grant"_s << Occasion::Otherwise << 3;
    QTest::newRow("target") << Endpoint::Token << u"invalid_target"_s << Occasion::Otherwise << 5;
    QTest::newRow("unheard of") << Endpoint::Token << u"no_tuesdays"_s << Occasion::Otherwise << 5;
}

void tst_ExitCode::oauthErrors()
{
    QFETCH(Endpoint, endpoint);
    QFETCH(QString, error);
    QFETCH(Occasion, occasion);
    QFETCH(int, expected);
    QCOMPARE(static_cast<int>(exitCode(oauthFailure(endpoint, error, {}, 400), occasion)),
             expected);
}

// A code that somebody adds must not end up as "a fault of ours" unnoticed.
void tst_ExitCode::everyCodeHasAPlace()
{
    for (const QString &code : worded()) {
        if (code.startsWith("E-"_L1) && code != codes::InternalFault)
            QVERIFY2(exitCode({code, {}, {}, 0}, Occasion::SigningIn) != Exit::OurFault,
                     qPrintable(code));
    }
}

QTEST_GUILESS_MAIN(tst_ExitCode)
#include "tst_exitcode.moc"
