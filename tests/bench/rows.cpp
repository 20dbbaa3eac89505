// SPDX-License-Identifier: MIT
// A thousand APIs in the panel: what an update of every row and a frame while scrolling take.
// Prints one JSON line: {"update":[milliseconds …],"frame":[…]}
// usage: bench_rows ROUNDS
#include "tests/ui/uifixture.h"
#include "ui/common/secretclipboard.h"
#include "ui/copy/copycommands.h"
#include "ui/copy/copymemory.h"
#include "ui/tokens/tokenspanel.h"
#include "ui/tokens/tokenview.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <cstdio>
#include <cstdlib>
#include <functional>

using namespace Qt::StringLiterals;
using namespace knippe;

static constexpr int Count = 1000;

/// With all that the deed has posted, and the whole table painted anew.
static double milliseconds(const TokenView &view, const std::function<void()> &deed)
{
    QElapsedTimer timer;
    timer.start();
    deed();
    QCoreApplication::processEvents();
    view.viewport()->repaint();
    return double(timer.nsecsElapsed()) / 1e6;
}

static void fill(UiFixture &fixture)
{
    QList<ApiRequest> &apis = fixture.profile.profile.apis;
    apis.clear();
    QList<ApiToken> tokens;
    for (int i = 0; i < Count; ++i) {
        const QString name = u"owner-%1:api"_s.arg(i);
        apis.append({name, {name + u"/read"_s, name + u"/write"_s}, TokenType::Dpop});
    }
    for (const ApiRequest &each : apis)
        tokens.append(fixture.heldToken(each.resource, 59)); // counted down in seconds
    fixture.store(tokens, false);
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 10;
    UiFixture fixture; // its clock stands still but for us
    fill(fixture);
    const std::unique_ptr<Session> session = fixture.session();
    SecretClipboard clipboard(fixture.clock);
    CopyMemory memory;
    QWidget before; // that dialogs would stand before
    CopyCommands copy(clipboard, memory, &before);
    TokensPanel panel(copy, fixture.profiles);
    panel.resize(1080, 700);
    panel.show();
    panel.setSession(session.get());
    auto *view = panel.findChild<TokenView *>();
    QElapsedTimer settling;
    for (settling.start(); settling.elapsed() < 1000;) // heights are measured bit by bit
        QCoreApplication::processEvents();

    QJsonArray updates;
    QJsonArray frames;
    for (int round = 0; round < rounds; ++round) {
        fixture.clock.advance(1);
        updates.append(milliseconds(*view, [&] {
            panel.tick();
            for (int row = 0; row < Count; ++row)
                emit session->tokenChanged(row);
        }));
        for (int frame = 0; frame < 60; ++frame) {
            QScrollBar *bar = view->verticalScrollBar();
            frames.append(
                milliseconds(*view, [&] { bar->setValue((bar->value() + 97) % bar->maximum()); }));
        }
    }
    const QJsonObject figures{{u"update"_s, updates}, {u"frame"_s, frames}};
    std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    panel.setSession(nullptr);
    return 0;
}
