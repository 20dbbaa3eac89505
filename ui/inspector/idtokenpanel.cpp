// SPDX-License-Identifier: MIT
#include "ui/inspector/idtokenpanel.h"

#include "core/session/session.h"

namespace knippe {

IdTokenPanel::IdTokenPanel(QWidget *parent)
    : HeldTokenPanel(tr("Does it say who is signed in?"), parent)
{
    setSession(nullptr);
}

// A new one comes with an access token, if at all.
HeldTokenPanel::Subject IdTokenPanel::subject() const
{
    const bool isSignedIn = session()->state() == Session::State::SignedIn;
    Subject subject{{}, isSignedIn, isSignedIn, {}};
    for (const ApiToken &each : session()->tokens()) {
        if (!subject.obtainedAt.isValid() || each.obtainedAt > subject.obtainedAt)
            subject.obtainedAt = each.obtainedAt;
    }
    return subject;
}

QString IdTokenPanel::absenceText(const Subject &) const
{
    return tr("Nobody is signed in.");
}

void IdTokenPanel::read(const Subject &, QObject *context, Handler handler)
{
    session()->inspectIdToken(context, std::move(handler));
}

} // namespace knippe
