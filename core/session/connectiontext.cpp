// SPDX-License-Identifier: MIT
#include "core/session/connectiontext.h"

#include "core/base/clocktext.h"
#include "core/base/errortext.h"
#include "core/base/redact.h"
#include "core/session/certificatetext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMetaEnum>

using namespace Qt::StringLiterals;

namespace knippe {

using Step = ConnectionTest::Step;
using State = ConnectionTest::State;

namespace {

struct Connection
{
    Q_DECLARE_TR_FUNCTIONS(Connection)
};

struct Label
{
    QLatin1StringView name;
    const char *text;
};

constexpr Label Labels[] = {
    {"host"_L1, QT_TRANSLATE_NOOP("Connection", "Name")},
    {"addresses"_L1, QT_TRANSLATE_NOOP("Connection", "Addresses")},
    {"peer"_L1, QT_TRANSLATE_NOOP("Connection", "Connected to")},
    {"proxy"_L1, QT_TRANSLATE_NOOP("Connection", "Proxy")},
    {"protocol"_L1, QT_TRANSLATE_NOOP("Connection", "Protocol")},
    {"certificateIssuer"_L1, QT_TRANSLATE_NOOP("Connection", "Certificate from")},
    {"expires"_L1, QT_TRANSLATE_NOOP("Connection", "Certificate valid until")},
    {"trustedBy"_L1, QT_TRANSLATE_NOOP("Connection", "Vouched for by")},
    {"thumbprint"_L1, QT_TRANSLATE_NOOP("Connection", "Thumbprint (x5t#S256)")},
    {"issuer"_L1, QT_TRANSLATE_NOOP("Connection", "Issuer")},
    {"keys"_L1, QT_TRANSLATE_NOOP("Connection", "Number of keys")},
    {"skewSeconds"_L1, QT_TRANSLATE_NOOP("Connection", "Seconds that the authority is ahead")},
};

QString labelOf(QLatin1StringView name)
{
    for (const Label &label : Labels) {
        if (label.name == name)
            return Connection::tr(label.text);
    }
    return name;
}

/// Why there is nothing to find, where that is no consequence of a step before.
QString skippedText(const ConnectionTest &test, Step step)
{
    if (step == Step::Certificate && !test.profile().mutualTls)
        return Connection::tr("The profile shows the authority none.");
    if (step == Step::Proxy && test.findings().at(qsizetype(Step::Tcp)).state == State::Passed)
        return Connection::tr("This computer's settings name no proxy for this address.");
    if (!test.profile().authoritySettings.discovery && !test.error() && step > Step::Tls)
        return Connection::tr("The profile says it; the authority is not asked.");
    const State metadata = test.findings().at(qsizetype(Step::Metadata)).state;
    if (step == Step::Tls && (metadata != State::Skipped || !test.error()))
        return Connection::tr("The authority is on this computer and needs none.");
    if (step == Step::Clock && metadata == State::Passed)
        return Connection::tr("The authority does not say what time it is.");
    return Connection::tr("Not tried, because a step before failed.");
}

} // namespace

QString stepText(Step step)
{
    switch (step) {
    case Step::Name:
        return Connection::tr("Name");
    case Step::Tcp:
        return Connection::tr("Connection (TCP)");
    case Step::Proxy:
        return Connection::tr("Proxy");
    case Step::Certificate:
        return Connection::tr("Certificate of this installation");
    case Step::Tls:
        return Connection::tr("Encryption (TLS)");
    case Step::Metadata:
        return Connection::tr("Authority's metadata");
    case Step::Keys:
        return Connection::tr("Authority's keys");
    case Step::Clock:
        break;
    }
    return Connection::tr("Clock");
}

QString stateText(State state)
{
    switch (state) {
    case State::Waiting:
        return Connection::tr("waiting");
    case State::Running:
        return Connection::tr("under way …");
    case State::Passed:
        return Connection::tr("in order");
    case State::Doubtful:
        return Connection::tr("almost");
    case State::Failed:
        return Connection::tr("failed");
    case State::Skipped:
        break;
    }
    return Connection::tr("left out");
}

QStringList findingLines(const ConnectionTest &test, const ConnectionTest::Finding &finding)
{
    QStringList lines;
    for (const ConnectionTest::Fact &fact : finding.facts)
        lines.append(u"%1: %2"_s.arg(labelOf(fact.name), plainText(fact.value)));
    if (finding.state == State::Skipped)
        lines.append(skippedText(test, finding.step));
    if (finding.step == Step::Certificate && test.certificate())
        lines.append(validityWarning(test.certificate()->facts(), test.authorityClock().now()));
    else if (finding.state == State::Doubtful)
        lines.append(clockText(test.authorityClock().skew(), true));
    if (finding.error)
        lines.append(errorLine(*finding.error));
    lines.removeAll(QString());
    return lines;
}

QString connectionReport(const ConnectionTest &test, const QDateTime &now)
{
    QStringList lines{u"Knippe " KNIPPE_VERSION ", Qt %1, %2"_s.arg(
                          QLatin1StringView(qVersion()), now.toUTC().toString(Qt::ISODate)),
                      u"%1, %2"_s.arg(test.profile().name, plainText(test.profile().authority))};
    for (const ConnectionTest::Finding &finding : test.findings()) {
        lines.append(u"%1: %2 (%3 ms)"_s.arg(stepText(finding.step), stateText(finding.state))
                         .arg(finding.took.count()));
        for (const QString &line : findingLines(test, finding))
            lines.append(u"    "_s + line);
    }
    return lines.join(u'\n') + u'\n';
}

QString stepName(Step step)
{
    return QString::fromLatin1(QMetaEnum::fromType<Step>().valueToKey(int(step))).toLower();
}

QString stateName(State state)
{
    return QString::fromLatin1(QMetaEnum::fromType<State>().valueToKey(int(state))).toLower();
}

} // namespace knippe
