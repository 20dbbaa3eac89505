// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include <QtTest/QTest>
#include <QtWidgets/QLabel>

namespace knippe {

MainWindow::Parts windowParts(UiFixture &fixture)
{
    return {fixture.profiles, fixture.clock, fixture.configDirectory(),
            [&fixture](StoredProfile profile) {
                return std::make_unique<Session>(std::move(profile), fixture.environment());
            },
            [](const ClientProfile &, quint64) {
                return [](Browser) { return std::make_unique<SilentAgent>(); };
            }};
}

void startShown(MainWindow &window, const QString &wanted)
{
    window.start(wanted);
    window.show();
    (void)QTest::qWaitForWindowActive(&window);
    QCoreApplication::processEvents();
}

bool shows(const QWidget &place, const QString &text)
{
    const auto labels = place.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(text);
    });
}

} // namespace knippe
