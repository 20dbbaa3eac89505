// SPDX-License-Identifier: MIT
#include "app/cli/call.h"

#include "app/cli/interruption.h"
#include "app/cli/output.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QRegularExpression>
#include <QtCore/QTimer>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr auto LongestExtension = std::chrono::seconds(10);
static constexpr auto LongestFarewell = std::chrono::seconds(30);

Call::Call(Composition &composition, const QCommandLineParser &words, QString language)
    : m_composition(composition)
    , m_words(words)
    , m_language(std::move(language))
{
}

qsizetype Call::argumentCount() const
{
    return m_words.positionalArguments().size();
}

QString Call::argument(qsizetype index) const
{
    return m_words.positionalArguments().value(index);
}

bool Call::has(QLatin1StringView option) const
{
    return m_words.isSet(QString(option));
}

QString Call::value(QLatin1StringView option) const
{
    return m_words.value(QString(option));
}

QStringList Call::values(QLatin1StringView option) const
{
    return m_words.values(QString(option));
}

Result<int> Call::number(QLatin1StringView option, int fallback, int least, int most) const
{
    if (!has(option))
        return fallback;
    static const QRegularExpression digits(u"\\A[0-9]{1,9}\\z"_s);
    const QString text = value(option);
    const int number = digits.match(text).hasMatch() ? text.toInt() : -1;
    if (number < least || number > most)
        return failure(
            codes::CallUsage,
            Cli::tr("--%1 takes a whole number from %2 to %3").arg(option).arg(least).arg(most));
    return number;
}

Result<qsizetype> Call::choice(QLatin1StringView option, const QStringList &choices) const
{
    const qsizetype place = has(option) ? choices.indexOf(value(option)) : 0;
    if (place < 0)
        return failure(codes::CallUsage,
                       Cli::tr("--%1 takes one of %2").arg(option, choices.join(u", "_s)));
    return place;
}

Session *Call::openSession(const QString &name)
{
    Result<StoredProfile> profile = m_composition.profiles().load(name);
    if (!profile) {
        fail(profile.error());
        return nullptr;
    }
    m_session = m_composition.session(std::move(*profile));
    return m_session.get();
}

static bool isFetching(const Session &session)
{
    for (const ApiToken &token : session.tokens()) {
        if (token.progress == ApiToken::State::Fetching)
            return true;
    }
    return false;
}

void Call::endWhenInterrupted(const Session &session)
{
    auto *interruption = new Interruption(context());
    QObject::connect(interruption, &Interruption::interrupted, context(), [this, &session] {
        if (isFetching(session))
            note(Cli::tr("The token request under way is brought to its end first."));
        else
            fail({codes::UserCancelled, {}, {}, 0});
    });
}

void Call::fail(const Error &error, Occasion occasion)
{
    end(exitCode(error, occasion), error);
}

void Call::end(Exit exit, const Error &error)
{
    report(error);
    end(exit);
}

void Call::end(Exit exit)
{
    m_exit = exit;
    m_loop.quit();
}

Exit Call::wait()
{
    if (!m_exit)
        m_loop.exec();
    awaitExtension();
    awaitKeychain();
    return *m_exit;
}

/// The session is prolonged after its tokens have come, which leaving would cut off.
void Call::awaitExtension()
{
    if (!m_session || !m_session->profile().profile.rules().extends || !m_session->isBusy())
        return;
    QEventLoop loop;
    QObject::connect(m_session.get(), &Session::stateChanged, &loop, &QEventLoop::quit);
    QTimer::singleShot(LongestExtension, &loop, &QEventLoop::quit);
    loop.exec();
    if (m_session->warning() && m_session->warning()->code == codes::TokenExtension)
        warn(*m_session->warning());
}

/// Leaving with a refresh token that only this process has would lose the session.
void Call::awaitKeychain()
{
    if (!m_session || !m_session->holdsUnstored())
        return;
    report({codes::VaultPending, {}, {}, 0});
    QObject::connect(m_session.get(), &Session::unstoredChanged, &m_loop, [this] {
        if (!m_session->holdsUnstored())
            m_loop.quit();
    });
    QTimer::singleShot(LongestFarewell, &m_loop, &QEventLoop::quit);
    m_loop.exec();
    if (!m_session->holdsUnstored())
        note(Cli::tr("The keychain has taken the newest refresh token."));
}

} // namespace knippe
