// SPDX-License-Identifier: Apache-2.0
// Whatever is tapped and typed, in whatever order and however fast: the program answers, and
// everything has its room.
#include "support/fits.h"
#include "support/taps.h"
#include "support/test_program.h"

#include <QTest>

namespace {

constexpr int kRounds = 5;
constexpr int kTapsARound = 40;

}  // namespace

class TestTaps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingKeepsItsRoom_data();
    void everythingKeepsItsRoom();
};

void TestTaps::everythingKeepsItsRoom_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 2; ++seed) {
        QTest::addRow("FAULT-30 1280x800, seed %u", seed) << QSize(1280, 800) << seed;
        QTest::addRow("FAULT-30 upright, seed %u", seed) << QSize(1080, 1920) << seed;
    }
}

void TestTaps::everythingKeepsItsRoom()
{
    QFETCH(const QSize, size);
    QFETCH(const quint32, seed);
    support::LanguageWindow guide;
    QVERIFY(guide.show(size));
    support::Taps taps(guide, seed);
    for (int round = 0; round < kRounds; ++round) {
        for (int i = 0; i < kTapsARound; ++i)
            taps.one();
        support::settle();
        QStringList found = support::faults(*guide.window(), *guide.screen());
        if (!found.isEmpty())
            found += "after: " + taps.done().join(", ");
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    }
}

GUIDE_TEST(TestTaps)
#include "test_taps.moc"
