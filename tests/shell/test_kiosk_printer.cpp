// SPDX-License-Identifier: Apache-2.0
// What counts against the limits of a kiosk's printer, and what becomes of jobs when a visitor goes
// (KIOSK-36, PRIV-12).
#include "host/fake_clock.h"
#include "support/guide_window.h"
#include "support/test_program.h"

#include "shell/kiosk.h"

#include <QSignalSpy>
#include <QTest>

class TestKioskPrinter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatFailsDoesNotCount();
    void whatIsUnderWayCounts();
    void theHourCountsWhatWasTaken();
    void aRefusalComesLater();
    void whoeverAskedMayGo();
    void aVisitorWhoGoesLeavesNothing();
    void staffPrintBeyondTheLimits();

private:
    struct Place {
        explicit Place(const kiosk::Config &config)
            : limits(config, clock)
        {
        }

        support::AnsweringPrinter inner;
        fixtures::FakeClock clock;
        kiosk::PrintLimits limits;
        QStringList cancelled;
        shell::KioskPrinter printer{inner, "Hall", limits,
                                    [this](const QString &name) { cancelled.append(name); }};
    };

    void setLimits(int ofAVisit, int ofAnHour);
    void print(QObject *asker = nullptr);
    /// The answers to `jobs` prints that are started together.
    [[nodiscard]] QStringList printed(int jobs);

    const guide::Result<void> m_jam = tl::unexpected(guide::Error{"jammed", "Hall", "pull it"});
    std::unique_ptr<Place> m_place;
    QStringList m_told;  ///< "taken", or what went wrong
};

void TestKioskPrinter::init()
{
    setLimits(2, 20);
}

void TestKioskPrinter::setLimits(int ofAVisit, int ofAnHour)
{
    kiosk::Config config;
    config.jobsAVisit = ofAVisit;
    config.jobsAnHour = ofAnHour;
    m_place = std::make_unique<Place>(config);
    m_told.clear();
}

void TestKioskPrinter::print(QObject *asker)
{
    m_place->printer.print({"%PDF-", 1}, {}, QPageSize::Letter, asker == nullptr ? this : asker,
                           [this](const guide::Result<void> &done) {
                               m_told.append(done ? QString("taken") : done.error().what);
                           });
}

QStringList TestKioskPrinter::printed(int jobs)
{
    m_told.clear();
    for (int job = 0; job < jobs; ++job)
        print();
    return QTest::qWaitFor([&] { return m_told.size() == jobs; }) ? m_told : QStringList{"nothing"};
}

namespace {

const QString kTaken = QStringLiteral("taken");
const QString kFault = QStringLiteral("The printer here does not work now.");
const QString kEnough = QStringLiteral("You have printed all that one person can print here.");

}  // namespace

void TestKioskPrinter::whatFailsDoesNotCount()
{
    const QSignalSpy failed(&m_place->printer, &shell::KioskPrinter::failed);
    m_place->inner.answer = m_jam;
    for (int job = 1; job <= 5; ++job) {
        QCOMPARE(printed(1), QStringList{kFault});
        QCOMPARE(failed.size(), job);
    }
    // Staff have seen to it.
    m_place->inner.answer = {};
    QCOMPARE(printed(1), QStringList{kTaken});
    QCOMPARE(printed(1), QStringList{kTaken});
    QCOMPARE(printed(1), QStringList{kEnough});
}

void TestKioskPrinter::whatIsUnderWayCounts()
{
    QStringList told = printed(3);
    told.sort();
    QCOMPARE(told, (QStringList{kEnough, kTaken, kTaken}));
    m_place->printer.endVisit();
    m_place->inner.answer = m_jam;
    told = printed(3);
    told.sort();
    QCOMPARE(told, (QStringList{kFault, kFault, kEnough}));
    // None of them was taken.
    m_place->inner.answer = {};
    QCOMPARE(printed(2), (QStringList{kTaken, kTaken}));
}

void TestKioskPrinter::theHourCountsWhatWasTaken()
{
    setLimits(20, 1);
    m_place->inner.answer = m_jam;
    QCOMPARE(printed(1), QStringList{kFault});
    m_place->inner.hangs = true;
    print();
    m_place->printer.endVisit();
    m_place->inner.hangs = false;
    m_place->inner.answer = {};
    QCOMPARE(printed(1), QStringList{kTaken});
    m_place->printer.endVisit();
    QCOMPARE(printed(1), QStringList{"Too much was printed here in the last hour."});
    m_place->clock.goOn(std::chrono::hours(1));
    QCOMPARE(printed(1), QStringList{kTaken});
}

void TestKioskPrinter::aRefusalComesLater()
{
    setLimits(0, 20);
    print();
    QVERIFY(m_told.isEmpty());
    QTRY_COMPARE(m_told, QStringList{kEnough});
    // Nor does it come to somebody who is gone.
    m_told.clear();
    auto asker = std::make_unique<QObject>();
    print(asker.get());
    asker.reset();
    QTest::qWait(20);
    QVERIFY(m_told.isEmpty());
}

void TestKioskPrinter::whoeverAskedMayGo()
{
    // A change of language has all screens made anew.
    setLimits(1, 20);
    const QSignalSpy failed(&m_place->printer, &shell::KioskPrinter::failed);
    for (const bool works : {false, true}) {
        m_place->inner.answer = works ? guide::Result<void>() : m_jam;
        auto asker = std::make_unique<QObject>();
        print(asker.get());
        asker.reset();
        QTest::qWait(20);
        QVERIFY(m_told.isEmpty());
        QCOMPARE(failed.size(), 1);
    }
    QCOMPARE(printed(1), QStringList{kEnough});
}

void TestKioskPrinter::aVisitorWhoGoesLeavesNothing()
{
    setLimits(1, 20);
    for (const bool works : {false, true, false}) {
        m_place->inner.answer = works ? guide::Result<void>() : m_jam;
        print();
        m_place->printer.endVisit();
        QCOMPARE(m_place->cancelled, QStringList{"Hall"});
        m_place->cancelled.clear();
        // The next visitor has all of their own, and hears nothing of that.
        m_place->inner.answer = {};
        QCOMPARE(printed(1), QStringList{kTaken});
        QTest::qWait(20);
        QCOMPARE(m_told, QStringList{kTaken});
        QCOMPARE(printed(1), QStringList{kEnough});
        m_place->printer.endVisit();
        m_place->cancelled.clear();
    }
    m_place->printer.endVisit();
    QVERIFY(m_place->cancelled.isEmpty());
}

void TestKioskPrinter::staffPrintBeyondTheLimits()
{
    setLimits(1, 1);
    const QSignalSpy failed(&m_place->printer, &shell::KioskPrinter::failed);
    QStringList told;
    for (int page = 0; page < 3; ++page) {
        m_place->inner.answer = page == 0 ? m_jam : guide::Result<void>();
        m_place->printer.printForStaff({"%PDF-", 1}, this, [&](const guide::Result<void> &done) {
            told.append(done ? kTaken : done.error().what + ' ' + done.error().remedy);
        });
    }
    QVERIFY(told.isEmpty());
    QTRY_COMPARE(told, (QStringList{"jammed pull it", kTaken, kTaken}));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(printed(1), QStringList{kTaken});
}

GUIDE_TEST(TestKioskPrinter)
#include "test_kiosk_printer.moc"
