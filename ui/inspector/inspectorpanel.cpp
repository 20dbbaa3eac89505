// SPDX-License-Identifier: MIT
#include "ui/inspector/inspectorpanel.h"

#include "core/session/session.h"

namespace knippe {

InspectorPanel::InspectorPanel(QWidget *parent)
    : HeldTokenPanel(tr("Would the API take it?"), parent)
{
    setSession(nullptr);
}

void InspectorPanel::setResource(const QString &resource)
{
    m_resource = resource;
    follow();
}

HeldTokenPanel::Subject InspectorPanel::subject() const
{
    for (const ApiToken &each : session()->tokens()) {
        if (each.request.resource == m_resource)
            return {m_resource, each.held, session()->state() == Session::State::SignedIn,
                    each.obtainedAt};
    }
    return {};
}

QString InspectorPanel::absenceText(const Subject &subject) const
{
    return subject.resource.isEmpty() ? tr("Select an API to look into its token.")
                                      : tr("No token is held for this API yet.");
}

void InspectorPanel::read(const Subject &subject, QObject *context, Handler handler)
{
    const QString resource = subject.resource;
    session()->heldToken(resource, context, [=, this](Result<SecretBytes> token) {
        if (!token)
            return handler(failure(token.error()));
        session()->inspect(std::move(*token), resource, context,
                           [handler](const Inspection &inspection) { handler(inspection); });
    });
}

} // namespace knippe
