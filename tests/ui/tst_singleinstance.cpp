// SPDX-License-Identifier: MIT
#include "app/gui/singleinstance.h"

#include <QtCore/QSysInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

class tst_SingleInstance : public QObject
{
    Q_OBJECT

private slots:
    void firstIsKnockedAt();
    void placesAreApart();
    void freeAgainAfterwards();
    void leftoversOfACrash();
    void lockOfNobodyIsNoLock();
    void withoutALock();

private:
    QTemporaryDir m_directory;
    QString place(const QString &name) const { return m_directory.filePath(name); }
};

void tst_SingleInstance::firstIsKnockedAt()
{
    SingleInstance first(place(u"a"_s));
    QVERIFY(first.claim());
    QSignalSpy knocks(&first, &SingleInstance::knocked);
    for (int i = 0; i < 3; ++i) {
        SingleInstance later(place(u"a"_s));
        QVERIFY(!later.claim());
    }
    QTRY_COMPARE(knocks.size(), 3);
}

void tst_SingleInstance::placesAreApart()
{
    SingleInstance one(place(u"b"_s));
    SingleInstance other(place(u"c"_s));
    QVERIFY(one.claim());
    QVERIFY(other.claim());
}

void tst_SingleInstance::freeAgainAfterwards()
{
    {
        SingleInstance first(place(u"d"_s));
        QVERIFY(first.claim());
    }
    SingleInstance next(place(u"d"_s));
    QVERIFY(next.claim());
}

// The lock names a process that is not there any more, and a socket lies about.
void tst_SingleInstance::leftoversOfACrash()
{
    QVERIFY(QDir(m_directory.path()).mkpath(u"e"_s));
    QFile lock(place(u"e/window.lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    // a number beyond any process', as QLockFile writes it
    lock.write("2147483646\nknippe\n" + QSysInfo::machineHostName().toUtf8() + "\n\n\n");
    lock.close();
    SingleInstance next(place(u"e"_s));
    QVERIFY(next.claim());
    QSignalSpy knocks(&next, &SingleInstance::knocked);
    QVERIFY(!SingleInstance(place(u"e"_s)).claim());
    QTRY_COMPARE(knocks.size(), 1);
}

// What a power cut leaves: the file is made, and nothing is in it.
void tst_SingleInstance::lockOfNobodyIsNoLock()
{
    QVERIFY(QDir(m_directory.path()).mkpath(u"g"_s));
    QFile lock(place(u"g/window.lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    QVERIFY(lock.setFileTime(QDateTime::currentDateTime().addSecs(-10),
                             QFileDevice::FileModificationTime));
    lock.close();
    QVERIFY(SingleInstance(place(u"g"_s)).claim());
}

void tst_SingleInstance::withoutALock()
{
    QFile blocker(place(u"f"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly)); // a file where the directory should be
    SingleInstance only(place(u"f"_s));
    QVERIFY(only.claim());
}

QTEST_GUILESS_MAIN(tst_SingleInstance)
#include "tst_singleinstance.moc"
