// SPDX-License-Identifier: MIT
#include "ui/common/clipboardhints.h"
#include "ui/common/clipboardstatus.h"
#include "ui/common/secretclipboard.h"
#include "uifixture.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace knippe;

static QString clipboardText()
{
    return QGuiApplication::clipboard()->text(QClipboard::Clipboard);
}

class TestSecretClipboard : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void copies();
    void asksManagersNotToKeepIt();
    void leavesTheSelectionAlone();
    void countsDownAndClears();
    void clearsWhenTheClockGoesBack();
    void leavesWhatSomebodyElseCopied();
    void leavesWhatSomebodyElseCopiedAtOnce();
    void clearsWhenDestroyed();
    void startsOverWithTheNextSecret();
    void showsTheCountdown();

private:
    HandClock m_clock;
    const SecretBytes m_secret{"header.payload.signature"};
};

void TestSecretClipboard::init()
{
    QGuiApplication::clipboard()->setText(u"before"_s);
}

void TestSecretClipboard::copies()
{
    SecretClipboard clipboard(m_clock);
    QVERIFY(!clipboard.isHolding());
    clipboard.copy(m_secret, u"example:a"_s, u"remark"_s);
    QCOMPARE(clipboardText(), u"header.payload.signature"_s);
    QVERIFY(clipboard.isHolding());
    QCOMPARE(clipboard.what(), u"example:a"_s);
    QCOMPARE(clipboard.remark(), u"remark"_s);
    QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasHtml());
}

void TestSecretClipboard::asksManagersNotToKeepIt()
{
    SecretClipboard clipboard(m_clock);
    clipboard.copy(m_secret, u"example:a"_s);
    QVERIFY(!clipboardHints().isEmpty());
    for (const ClipboardHint &hint : clipboardHints())
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(hint.format), hint.value);
#if defined(Q_OS_LINUX)
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s),
             "secret");
#endif
}

void TestSecretClipboard::leavesTheSelectionAlone()
{
    QClipboard *system = QGuiApplication::clipboard();
    if (!system->supportsSelection())
        QSKIP("this platform has no selection");
    system->setText(u"selected"_s, QClipboard::Selection);
    SecretClipboard clipboard(m_clock);
    clipboard.copy(m_secret, u"example:a"_s);
    clipboard.clear();
    QCOMPARE(system->text(QClipboard::Selection), u"selected"_s);
}

void TestSecretClipboard::countsDownAndClears()
{
    SecretClipboard clipboard(m_clock);
    clipboard.copy(m_secret, u"example:a"_s);
    QCOMPARE(clipboard.secondsLeft(), 30);
    m_clock.advance(7);
    clipboard.tick();
    QCOMPARE(clipboard.secondsLeft(), 23);
    m_clock.advance(22);
    clipboard.tick();
    QCOMPARE(clipboardText(), u"header.payload.signature"_s);
    m_clock.advance(1);
    QSignalSpy changes(&clipboard, &SecretClipboard::changed);
    clipboard.tick();
    QVERIFY(!clipboard.isHolding());
    QCOMPARE(clipboardText(), QString());
    QCOMPARE(changes.size(), 1);
}

void TestSecretClipboard::clearsWhenTheClockGoesBack()
{
    SecretClipboard clipboard(m_clock);
    clipboard.copy(m_secret, u"example:a"_s);
    m_clock.advance(-3600);
    clipboard.tick();
    QCOMPARE(clipboardText(), QString());
}

void TestSecretClipboard::leavesWhatSomebodyElseCopied()
{
    SecretClipboard clipboard(m_clock);
    clipboard.copy(m_secret, u"example:a"_s);
    QGuiApplication::clipboard()->setText(u"a recipe"_s);
    m_clock.advance(31);
    clipboard.tick();
    clipboard.clear();
    QCOMPARE(clipboardText(), u"a recipe"_s);
}

void TestSecretClipboard::leavesWhatSomebodyElseCopiedAtOnce()
{
    SecretClipboard clipboard(m_clock);
    clipboard.copy(m_secret, u"example:a"_s);
    QGuiApplication::clipboard()->setText(u"a recipe"_s);
    QVERIFY(!clipboard.isHolding()); // and the countdown is over
}

void TestSecretClipboard::clearsWhenDestroyed()
{
    {
        SecretClipboard clipboard(m_clock);
        clipboard.copy(m_secret, u"example:a"_s);
    }
    QCOMPARE(clipboardText(), QString());
}

void TestSecretClipboard::startsOverWithTheNextSecret()
{
    SecretClipboard clipboard(m_clock);
    clipboard.copy(m_secret, u"example:a"_s);
    m_clock.advance(20);
    clipboard.copy(SecretBytes("another"), u"example:b"_s);
    QCOMPARE(clipboard.secondsLeft(), 30);
    QCOMPARE(clipboard.what(), u"example:b"_s);
    m_clock.advance(20);
    clipboard.tick();
    QCOMPARE(clipboardText(), u"another"_s);
}

void TestSecretClipboard::showsTheCountdown()
{
    SecretClipboard clipboard(m_clock);
    ClipboardStatus status(clipboard);
    status.show();
    auto *clear = status.findChild<QPushButton *>();
    auto *text = status.findChild<QLabel *>();
    QVERIFY(clear->isHidden());
    clipboard.copy(m_secret, u"example:a"_s);
    m_clock.advance(7);
    clipboard.tick();
    QCOMPARE(text->text(), u"Copied: example:a – cleared in 23 s"_s);
    QVERIFY(!clear->isHidden());
    clear->click();
    QCOMPARE(clipboardText(), QString());
    QVERIFY(clear->isHidden());
    QVERIFY(text->isHidden());
}

QTEST_MAIN(TestSecretClipboard)
#include "tst_secretclipboard.moc"
