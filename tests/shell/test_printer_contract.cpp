// SPDX-License-Identifier: Apache-2.0
// What output::Printer promises, asked of everything that is one: the system's print service, the
// printer of a kiosk, and what stands in for a printer in the other tests.
#include "host/fake_clock.h"
#include "support/guide_window.h"
#include "support/programs.h"
#include "support/test_program.h"

#include "shell/kiosk.h"
#include "shell/lp_printer.h"

#include <QTest>

namespace {

/// A printer that can be broken.
class TestedPrinter {
public:
    TestedPrinter() = default;
    virtual ~TestedPrinter() = default;
    Q_DISABLE_COPY_MOVE(TestedPrinter)

    virtual output::Printer &printer() = 0;
    virtual void setBroken(bool broken) = 0;
    /// Whether a search fails as well.
    [[nodiscard]] virtual bool searches() const { return true; }
};

class StandInPrinter : public TestedPrinter {
public:
    output::Printer &printer() override { return m_printer; }
    void setBroken(bool broken) override
    {
        const tl::unexpected error(guide::Error{"broken", "Kitchen", "mend it"});
        m_printer.names = QStringList{"Kitchen"};
        m_printer.answer = {};
        if (broken) {
            m_printer.names = error;
            m_printer.answer = error;
        }
    }

private:
    support::AnsweringPrinter m_printer;
};

class PrintService : public TestedPrinter {
public:
    output::Printer &printer() override { return m_printer; }
    void setBroken(bool broken) override
    {
        m_programs.add("lp", broken ? "exit 1" : "cat > /dev/null");
        m_programs.add("lpstat", broken ? "exit 1" : "echo Kitchen");
    }

private:
    support::Programs m_programs;
    shell::LpPrinter m_printer{m_programs.folder()};
};

class PrinterOfAKiosk : public TestedPrinter {
public:
    output::Printer &printer() override { return m_printer; }
    void setBroken(bool broken) override { m_inner.setBroken(broken); }
    [[nodiscard]] bool searches() const override { return false; }

private:
    StandInPrinter m_inner;
    fixtures::FakeClock m_clock;
    kiosk::PrintLimits m_limits{kiosk::Config(), m_clock};
    shell::KioskPrinter m_printer{m_inner.printer(), "Kitchen", m_limits, [](const QString &) {}};
};

/// AskedPrinter something by somebody, and what was told of it.
struct AskedPrinter {
    void find(output::Printer &printer)
    {
        printer.find(asker.get(), [this](const guide::Result<QStringList> &found) {
            answers.append(found ? QString() : found.error().what + found.error().remedy);
        });
    }
    void print(output::Printer &printer)
    {
        printer.print({"%PDF-", 1}, "Kitchen", QPageSize::A4, asker.get(),
                      [this](const guide::Result<void> &done) {
                          answers.append(done ? QString()
                                              : done.error().what + done.error().remedy);
                      });
    }

    std::unique_ptr<QObject> asker = std::make_unique<QObject>();
    QStringList answers;  ///< empty ones where it went well
};

using MakePrinter = std::function<std::unique_ptr<TestedPrinter>()>;

template <typename T> std::unique_ptr<TestedPrinter> makePrinter()
{
    return std::make_unique<T>();
}

}  // namespace

class TestPrinterContract : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup() { m_tested.reset(); }
    void answersOnceAndLater();
    void tellsNobodyWhoIsGone();
    void failsAndThenWorks();

private:
    [[nodiscard]] output::Printer &printer() const { return m_tested->printer(); }

    std::unique_ptr<TestedPrinter> m_tested;
};

void TestPrinterContract::initTestCase_data()
{
    QTest::addColumn<MakePrinter>("make");
    QTest::newRow("stand-in") << MakePrinter(makePrinter<StandInPrinter>);
    QTest::newRow("print service") << MakePrinter(makePrinter<PrintService>);
    QTest::newRow("of a kiosk") << MakePrinter(makePrinter<PrinterOfAKiosk>);
}

void TestPrinterContract::init()
{
    QFETCH_GLOBAL(const MakePrinter, make);
    m_tested = make();
    m_tested->setBroken(false);
}

void TestPrinterContract::answersOnceAndLater()
{
    for (const bool broken : {false, true}) {
        m_tested->setBroken(broken);
        AskedPrinter found;
        AskedPrinter first;
        AskedPrinter second;
        found.find(printer());
        first.print(printer());
        second.print(printer());
        QVERIFY(found.answers.isEmpty());
        QVERIFY(first.answers.isEmpty());
        QVERIFY(second.answers.isEmpty());
        QTRY_VERIFY(!found.answers.isEmpty() && !first.answers.isEmpty() &&
                    !second.answers.isEmpty());
        QTest::qWait(20);
        QCOMPARE(found.answers.size() + first.answers.size() + second.answers.size(), 3);
    }
}

void TestPrinterContract::tellsNobodyWhoIsGone()
{
    AskedPrinter found;
    AskedPrinter printed;
    found.find(printer());
    printed.print(printer());
    found.asker.reset();
    printed.asker.reset();
    // Whoever asks after them is told, by when they would have been, too.
    AskedPrinter stays;
    stays.find(printer());
    stays.print(printer());
    QTRY_COMPARE(stays.answers.size(), 2);
    QVERIFY(found.answers.isEmpty());
    QVERIFY(printed.answers.isEmpty());
}

void TestPrinterContract::failsAndThenWorks()
{
    m_tested->setBroken(true);
    AskedPrinter asked;
    asked.print(printer());
    QTRY_COMPARE(asked.answers.size(), 1);
    QVERIFY(!asked.answers.constFirst().isEmpty());
    if (m_tested->searches()) {
        asked.find(printer());
        QTRY_COMPARE(asked.answers.size(), 2);
        QVERIFY(!asked.answers.constLast().isEmpty());
    }
    m_tested->setBroken(false);
    AskedPrinter again;
    again.find(printer());
    again.print(printer());
    QTRY_COMPARE(again.answers, (QStringList{QString(), QString()}));
}

GUIDE_TEST(TestPrinterContract)
#include "test_printer_contract.moc"
