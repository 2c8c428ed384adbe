// SPDX-License-Identifier: Apache-2.0
// What was typed does not stay in memory that was given back (PRIV-6).
#include "kiosk/freed_memory.h"

#include <QFile>
#include <QTest>

#include <memory>

namespace {

/// The word, which stands nowhere else: it is put together where it is needed.
QString word(int size)
{
    QString text;
    for (int i = 0; i < size; ++i)
        text += QChar('a' + (i * 7 + i / 5) % 26);
    return text;
}

/// How often words that begin so stand in the memory of this process, with what is looked for kept
/// in a form of its own.
int countInMemory()
{
    QByteArray wanted;
    for (const QChar letter : word(20))
        wanted.append(char(~letter.cell())).append(char(~0));
    int found = 0;
    QFile maps("/proc/self/maps");
    QFile memory("/proc/self/mem");
    if (!maps.open(QIODevice::ReadOnly) ||
        !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        if (!line.contains(" rw"))
            continue;
        const QList<QByteArray> ends = line.left(line.indexOf(' ')).split('-');
        const auto *at = reinterpret_cast<const char *>(ends.at(0).toULongLong(nullptr, 16));
        const auto *end = reinterpret_cast<const char *>(ends.at(1).toULongLong(nullptr, 16));
        for (; at + wanted.size() <= end; at += 2) {
            qsizetype same = 0;
            while (same < wanted.size() && at[same] == char(~wanted.at(same)))
                ++same;
            found += same == wanted.size();
        }
    }
    return found;
}

}  // namespace

class TestFreedMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingStays_data();
    void nothingStays();
};

void TestFreedMemory::nothingStays_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {20, 60, 200, 480, 600, 5'000})
        QTest::addRow("PRIV-6 %d letters", size) << size;
}

void TestFreedMemory::nothingStays()
{
#ifndef __GLIBC__
    QSKIP("the system's library cannot overwrite what is freed");
#endif
    QFETCH(const int, size);
    kiosk::overwriteFreedMemory();
    {
        QList<QString> typed;
        for (int i = 0; i < 20; ++i) {
            typed.append(word(size));
            typed.last().detach();
        }
        QVERIFY(countInMemory() >= 20);
    }
    kiosk::overwriteSpareMemory();
    QCOMPARE(countInMemory(), 0);
}

QTEST_MAIN(TestFreedMemory)
#include "test_freed_memory.moc"
