// SPDX-License-Identifier: MIT
#include "tests/support/testauthority.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QUrlQuery>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// One step of a browser; `form` makes it a POST.
std::unique_ptr<QNetworkReply> step(QNetworkAccessManager &browser, const QUrl &url,
                                    const QByteArray &form = {})
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    std::unique_ptr<QNetworkReply> reply(form.isEmpty() ? browser.get(request)
                                                        : browser.post(request, form));
    (void)QTest::qWaitFor([&reply] { return reply->isFinished(); }, 15000);
    return reply;
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

TestAuthority::TestAuthority(const QStringList &options, Log log)
{
    if (log == Log::Dropped)
        m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(u"node"_s, QStringList{QStringLiteral(KNIPPE_TEST_AUTHORITY), u"--port"_s,
                                           u"0"_s, u"--log"_s}
                                   + options);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(20000)) {
    }
    m_ready = QJsonDocument::fromJson(m_process.readLine()).object();
    if (m_ready.isEmpty())
        m_problem = u"the test authority does not start: "_s + m_process.errorString() + u' '
                    + QString::fromLocal8Bit(m_process.readAllStandardError());
}

TestAuthority::~TestAuthority()
{
    stop();
}

QStringList TestAuthority::resources() const
{
    QStringList all;
    for (const QJsonValue &api : profile().value("apis"_L1).toArray())
        all.append(api["resource"_L1].toString());
    return all;
}

QStringList TestAuthority::log()
{
    m_process.waitForReadyRead(1); // takes in what is there
    m_log += m_process.readAllStandardError();
    return QString::fromUtf8(m_log).split(u'\n', Qt::SkipEmptyParts);
}

void TestAuthority::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel(); // it ends by itself then
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
}

QUrl TestAuthority::browse(const QUrl &authorizeUrl, Person person)
{
    QNetworkAccessManager browser;
    std::unique_ptr<QNetworkReply> reply = step(browser, authorizeUrl);
    for (int steps = 0; steps < 10; ++steps) {
        const QUrl here = reply->url();
        const QUrl next =
            here.resolved(reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
        if (statusOf(*reply) / 100 == 3) {
            if (next.authority() != QUrl(issuer()).authority())
                return next;
            reply = step(browser, next);
            continue;
        }
        if (!reply->readAll().contains("id=\"signin\""))
            return {};
        const QByteArray who = "q=" + user().value("hpr"_L1).toString().toLatin1();
        reply = step(browser, here, person == Person::SignsIn ? who : QByteArray("cancel=yes"));
    }
    return {};
}

bool TestAuthority::visit(const QUrl &redirect)
{
    QNetworkAccessManager browser;
    return statusOf(*step(browser, redirect)) == 200;
}
