// SPDX-License-Identifier: MIT
#include "app/cli/call.h"
#include "app/cli/certificatewarning.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/tokenreport.h"
#include "core/session/endofshift.h"
#include "core/vault/vaultrecord.h"

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

/// As far as this machine knows: a refresh token that has run out is of no more use.
bool isSignedIn(const Session &session)
{
    const QDateTime end = session.refreshExpiresAt();
    return session.state() == Session::State::SignedIn && !(end.isValid() && end <= session.now());
}

struct KeychainState
{
    QString word; ///< for scripts
    QString text; ///< for people
};

KeychainState keychainState(const Result<> &keychain)
{
    if (keychain)
        return {u"ok"_s, Cli::tr("ok")};
    const QString &code = keychain.error().code;
    if (code == codes::VaultLocked)
        return {u"locked"_s, Cli::tr("locked")};
    if (code == codes::VaultTimeout)
        return {u"hung"_s, Cli::tr("does not answer")};
    if (code == codes::VaultDenied)
        return {u"denied"_s, Cli::tr("not to be used")};
    if (code == codes::VaultContent)
        return {u"damaged"_s, Cli::tr("damaged")};
    return {u"absent"_s, Cli::tr("out of reach")};
}

QJsonObject statusToJson(const Session &session, const Result<> &keychain)
{
    const bool signedIn = isSignedIn(session);
    const ClientProfile &profile = session.profile().profile;
    return {{"profile"_L1, profile.name},
            {"issuer"_L1, profile.issuer()},
            {"signedIn"_L1, signedIn},
            {"user"_L1, signedIn && keychain ? QJsonValue(userToJson(session)) : QJsonValue()},
            {"inDoubt"_L1, session.doubt().has_value()},
            {"refreshExpiresAt"_L1, timeForScripts(session.refreshExpiresAt())},
            {"keychain"_L1, keychainState(keychain).word}};
}

QString statusToText(const Session &session, const Result<> &keychain)
{
    const bool signedIn = isSignedIn(session);
    QList<QStringList> rows{{Cli::tr("Profile"), session.profile().profile.name},
                            {Cli::tr("Authority"), session.profile().profile.authority},
                            {Cli::tr("Signed in"), signedIn ? Cli::tr("yes") : Cli::tr("no")}};
    if (signedIn && keychain)
        rows.append({Cli::tr("User"), userToText(session)});
    if (session.state() == Session::State::SignedIn)
        rows.append({Cli::tr("Until"), timeForPeople(session.refreshExpiresAt(), session.now())});
    if (const std::optional<RotationDoubt> doubt = session.doubt())
        rows.append({Cli::tr("In doubt"),
                     Cli::tr("since %1: a renewal had no answer, so the session may have ended")
                         .arg(timeForPeople(doubt->since, session.now()))});
    rows.append({Cli::tr("Keychain"), keychainState(keychain).text});
    return table(rows);
}

void showStatus(Call &call, const Session &session, const Result<> &keychain)
{
    if (call.has("json"_L1))
        answer(statusToJson(session, keychain));
    else
        answer(statusToText(session, keychain));
    if (!isSignedIn(session))
        return call.fail(session.absence());
    if (!keychain)
        return call.fail(keychain.error());
    call.succeed();
}

/// One line for each profile that held something, and each reason once.
void showFarewells(Call &call, const EndOfShift &shift)
{
    std::optional<Error> first;
    QStringList reported;
    for (const EndOfShift::Farewell &farewell : shift.farewells()) {
        if (!farewell.wasHeld)
            continue;
        if (!farewell.error) {
            note(Cli::tr("%1: signed out.").arg(farewell.profile));
            continue;
        }
        note(Cli::tr("%1: not signed out.").arg(farewell.profile));
        if (!reported.contains(farewell.error->code))
            report(*farewell.error);
        reported.append(farewell.error->code);
        if (!first)
            first = farewell.error;
    }
    if (!shift.endedAnything())
        note(Cli::tr("Nobody was signed in."));
    call.end(first ? exitCode(*first, Occasion::Otherwise) : Exit::Done);
}

void logoutEverywhere(Call &call)
{
    auto *shift = new EndOfShift(call.composition().profiles(), [&call](StoredProfile profile) {
        return call.composition().session(std::move(profile));
    });
    shift->setParent(call.context());
    QObject::connect(shift, &EndOfShift::finished, call.context(),
                     [&call, shift] { showFarewells(call, *shift); });
    shift->start({}, Session::Afterwards::Leave);
}

} // namespace

void status(Call &call)
{
    Session *session = call.openSession();
    if (!session)
        return;
    warnOfCertificate(call, *session);
    if (session->profile().profile.isPublic()) { // it has no key, and its certificate may be gone
        session->restore(call.context(), [&call, session](const Result<> &restored) {
            showStatus(call, *session, restored);
        });
        return;
    }
    // The client's key is there whether or not anybody is signed in.
    readExpected(call.composition().vault(), clientKeyItem(session->profile().id), call.context(),
                 [&call, session](const Result<SecretBytes> &key) {
                     if (!key)
                         return showStatus(call, *session, failure(key.error()));
                     session->restore(call.context(), [&call, session](const Result<> &restored) {
                         showStatus(call, *session, restored);
                     });
                 });
}

void logout(Call &call)
{
    if (call.has("all"_L1))
        return logoutEverywhere(call);
    Session *session = call.openSession();
    if (!session)
        return;
    session->signOut(call.context(), [&call](const Result<> &done) {
        if (!done)
            return call.fail(done.error());
        note(Cli::tr("Signed out."));
        call.succeed();
    });
}

} // namespace knippe
