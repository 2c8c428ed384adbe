// SPDX-License-Identifier: Apache-2.0
#include "store_fixtures.h"

#include "support/test_program.h"

#include "host/files.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// How the program ended, and what it said.
struct Ended {
    bool endedByItself = false;
    int code = -1;
    QString out;
    QString err;

    [[nodiscard]] QStringList lines() const { return out.split('\n', Qt::SkipEmptyParts); }
};

using Environment = QList<std::pair<QString, QString>>;

/// Places that the program might be tempted to write to.
class Sandbox {
public:
    Sandbox()
    {
        for (const char *name : {"home", "work", "tmp", "runtime"})
            QDir(m_folder.path()).mkdir(name);
    }

    [[nodiscard]] QString place(const QString &name) const { return m_folder.filePath(name); }

    /// Gives the program almost no environment, and none of a desktop.
    void prepare(QProcess &program, const Environment &more) const
    {
        QProcessEnvironment environment;
        const auto outer = QProcessEnvironment::systemEnvironment();
        for (const char *kept : {"PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS"}) {
            if (outer.contains(kept))
                environment.insert(kept, outer.value(kept));
        }
        environment.insert("HOME", place("home"));
        environment.insert("TMPDIR", place("tmp"));
        environment.insert("XDG_RUNTIME_DIR", place("runtime"));
        for (const auto &[name, value] : more) {
            if (value.isNull())
                environment.remove(name);
            else
                environment.insert(name, value);
        }
        program.setProcessEnvironment(environment);
        program.setWorkingDirectory(place("work"));
    }

    [[nodiscard]] Ended run(const QStringList &arguments, const Environment &more = {}) const
    {
        QProcess program;
        prepare(program, more);
        program.start(QStringLiteral(GUIDE_PROGRAM), arguments);
        program.closeWriteChannel();
        Ended outcome;
        outcome.endedByItself =
            program.waitForFinished(60'000) && program.exitStatus() == QProcess::NormalExit;
        outcome.code = program.exitCode();
        outcome.out = QString::fromUtf8(program.readAllStandardOutput());
        outcome.err = QString::fromUtf8(program.readAllStandardError());
        return outcome;
    }

    /// All that lies in those places.
    [[nodiscard]] QStringList traces() const
    {
        QStringList found;
        for (const char *name : {"home", "work", "tmp", "runtime"})
            found += fixtures::entries(place(name));
        return found;
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace

Q_DECLARE_METATYPE(Environment)

/// The program as a process, without a display, in poor surroundings.
class TestProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersWithoutADisplay_data();
    void answersWithoutADisplay();
    void refusesAWrongCall_data();
    void refusesAWrongCall();
    void endsPlainlyWithoutADisplay_data();
    void endsPlainlyWithoutADisplay();
    void checkNamesABadFile_data();
    void checkNamesABadFile();
    void checkWorksInPoorSurroundings_data();
    void checkWorksInPoorSurroundings();
    void handoutNeedsNoDisplay_data();
    void handoutNeedsNoDisplay();
    void handoutThatCannotBeWritten_data();
    void handoutThatCannotBeWritten();
    void handoutOfABadStoreIsNotWritten();
    void checkReadsAKiosksFile();
    void endsWhileAnotherHoldsTheFolder();
    void pinThatMayNotBeIsNotSet();
    void checkReadsAnyPath_data();
    void checkReadsAnyPath();
};

void TestProgram::answersWithoutADisplay_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    QTest::newRow("version") << QStringList{"--version"} << "serostim-guide ";
    QTest::newRow("help") << QStringList{"--help"} << "--content FILE";
    QTest::newRow("check") << QStringList{"--check"} << "ok      built-in copy: whole";
}

void TestProgram::answersWithoutADisplay()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, said);
    const QString store = QStringLiteral(GUIDE_STORE_FILE);
    const QString beside = QFileInfo(store).path();
    const QStringList before = fixtures::entries(beside);
    const QByteArray hash = fixtures::hashOf(store);

    const Sandbox sandbox;
    const Ended outcome = sandbox.run(arguments);
    QVERIFY(outcome.endedByItself);
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.out.contains(said), qPrintable(outcome.out));
    QVERIFY(!outcome.out.contains("FAILED"));
    QVERIFY(outcome.out.endsWith('\n'));
    // DB-5, DB-10, PRIV-8: no trace anywhere.
    QCOMPARE(sandbox.traces(), QStringList());
    QCOMPARE(fixtures::entries(beside), before);
    QCOMPARE(fixtures::hashOf(store), hash);
}

void TestProgram::refusesAWrongCall_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown option") << QStringList{"--nonsense"} << "nonsense";
    QTest::newRow("ESC-26 two modes") << QStringList{"--kiosk", "--counselling"} << "--kiosk";
    QTest::newRow("unknown page") << QStringList{"--page", "nonsense"} << "“nonsense”";
    QTest::newRow("a word") << QStringList{"hello"} << "“hello”";
    QTest::newRow("value left out") << QStringList{"--content", "--check"} << "--content";
    QTest::newRow("wrong beside right") << QStringList{"--version", "--nonsense"} << "nonsense";
    QTest::newRow("umlauts") << QStringList{"--größe"} << "größe";
}

void TestProgram::refusesAWrongCall()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, named);
    const Sandbox sandbox;
    const Ended outcome = sandbox.run(arguments);
    QVERIFY(outcome.endedByItself);
    QCOMPARE(outcome.code, 2);
    QCOMPARE(outcome.out, QString());
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY2(outcome.err.startsWith("serostim-guide: "), qPrintable(outcome.err));
    QVERIFY2(outcome.err.contains(named), qPrintable(outcome.err));
    QVERIFY2(outcome.err.contains("--help"), qPrintable(outcome.err));
    QCOMPARE(sandbox.traces(), QStringList());
}

void TestProgram::endsPlainlyWithoutADisplay_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<bool>("oneLine");
    QTest::newRow("FAULT-9 nothing set") << Environment{} << true;
    QTest::newRow("FAULT-9 empty names")
        << Environment{{"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}, {"QT_QPA_PLATFORM", ""}} << true;
    QTest::newRow("FAULT-9 no home") << Environment{{"HOME", QString()}} << true;
    // Here Qt has something to say first.
    QTest::newRow("FAULT-9 X server that does not answer")
        << Environment{{"DISPLAY", "nowhere:99"}} << false;
    QTest::newRow("FAULT-9 unknown platform")
        << Environment{{"QT_QPA_PLATFORM", "nonsense"}} << false;
}

void TestProgram::endsPlainlyWithoutADisplay()
{
    QFETCH(const Environment, environment);
    QFETCH(const bool, oneLine);
    const Sandbox sandbox;
    const Ended outcome = sandbox.run({}, environment);
    QVERIFY(outcome.endedByItself);  // no signal, so no core dump
    QCOMPARE(outcome.code, 3);
    QCOMPARE(outcome.out, QString());
    QVERIFY2(outcome.err.contains("serostim-guide: there is no display. "),
             qPrintable(outcome.err));
    QVERIFY2(!oneLine || outcome.err.count('\n') == 1, qPrintable(outcome.err));
    QCOMPARE(sandbox.traces(), QStringList());
}

void TestProgram::checkNamesABadFile_data()
{
    QTest::addColumn<int>("index");
    const auto files = fixtures::badFiles();
    for (int i = 0; i < files.size(); ++i)
        QTest::newRow(files.at(i).name) << i;
}

void TestProgram::checkNamesABadFile()
{
    QFETCH(const int, index);
    const fixtures::BadFile bad = fixtures::badFiles().at(index);
    const Sandbox sandbox;
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    bad.make(path);
    const QStringList before = fixtures::entries(folder.path());

    const Ended outcome = sandbox.run({"--check", "--content", path});
    QVERIFY(outcome.endedByItself);
    QCOMPARE(outcome.code, 1);
    const QStringList failed = outcome.lines().filter("FAILED");
    QCOMPARE(failed.size(), 1);
    QVERIFY2(failed.constFirst().contains(path), qPrintable(failed.constFirst()));
    QVERIFY2(failed.constFirst().contains(bad.reason), qPrintable(failed.constFirst()));
    QCOMPARE(outcome.lines().filter("ok      built-in copy").size(), 3);
    QCOMPARE(fixtures::entries(folder.path()), before);
    QCOMPARE(sandbox.traces(), QStringList());
}

void TestProgram::checkWorksInPoorSurroundings_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::newRow("FAULT-9 LANG=C") << Environment{{"LANG", "C"}, {"LC_ALL", "C"}};
    QTest::newRow("FAULT-9 unknown language") << Environment{{"LC_ALL", "tlh_KL.UTF-8"}};
    QTest::newRow("FAULT-9 Latin-1") << Environment{{"LC_ALL", "de_DE.ISO-8859-1"}};
    QTest::newRow("FAULT-9 unknown time zone") << Environment{{"TZ", "Mars/Olympus_Mons"}};
    QTest::newRow("FAULT-9 garbled time zone") << Environment{{"TZ", ":::,M3.2.0/99"}};
    QTest::newRow("FAULT-9 empty time zone") << Environment{{"TZ", ""}};
    QTest::newRow("FAULT-6 no home") << Environment{{"HOME", QString()}};
    QTest::newRow("FAULT-6 home that is missing") << Environment{{"HOME", "/nowhere/at/all"}};
    // Nobody, not even root, may write there.
    QTest::newRow("FAULT-6 home that is read-only") << Environment{{"HOME", "/proc/self"}};
    QTest::newRow("FAULT-6 home that is a file") << Environment{{"HOME", "/dev/null"}};
    QTest::newRow("FAULT-7 no place for temporary files") << Environment{{"TMPDIR", "/proc/self"}};
    QTest::newRow("FAULT-6 no runtime folder") << Environment{{"XDG_RUNTIME_DIR", QString()}};
    QTest::newRow("FAULT-9 no path") << Environment{{"PATH", QString()}};
}

void TestProgram::checkWorksInPoorSurroundings()
{
    QFETCH(const Environment, environment);
    const Sandbox sandbox;
    const Ended outcome = sandbox.run({"--check"}, environment);
    QVERIFY(outcome.endedByItself);
    QVERIFY2(outcome.code == 0, qPrintable(outcome.out + outcome.err));
    QCOMPARE(outcome.lines().size(), 6);
    QCOMPARE(outcome.lines().filter("ok  ").size(), 6);
    QCOMPARE(sandbox.traces(), QStringList());
}

/// Where there is no system file, as on the computers that run this.
void TestProgram::checkReadsAKiosksFile()
{
    const Sandbox sandbox;
    const QString file = sandbox.place("work") + "/kiosk.conf";
    const Environment state{{"STATE_DIRECTORY", sandbox.place("tmp")}};
    fixtures::write(file, "[guide]\nmode = kiosk\n");
    const Ended good = sandbox.run({"--check", "--config", "kiosk.conf"}, state);
    QVERIFY2(good.out.contains("system file kiosk.conf: fine; this is a kiosk"),
             qPrintable(good.out));
    QVERIFY2(good.out.contains("ok      state folder " + sandbox.place("tmp")),
             qPrintable(good.out));
    fixtures::write(file, "[guide]\nmode = koisk\n");
    const Ended bad = sandbox.run({"--check", "--config", "kiosk.conf"}, state);
    QCOMPARE(bad.code, 1);
    QCOMPARE(bad.lines().filter("FAILED").size(), 1);
    QVERIFY2(bad.out.contains("kiosk.conf, line 2, guide/mode"), qPrintable(bad.out));
    QCOMPARE(sandbox.traces(), QStringList("kiosk.conf"));
}

/// A stopped "--update" keeps its lock. A kiosk starts all the same, tells staff, and ends when it
/// is asked to.
void TestProgram::endsWhileAnotherHoldsTheFolder()
{
    const Sandbox sandbox;
    const QString packs = sandbox.place("tmp") + "/packs";
    QVERIFY(QDir().mkpath(packs));
    const auto held = host::FileLock::waitFor(packs, std::chrono::seconds(0));
    QVERIFY(held && *held);
    QProcess program;
    sandbox.prepare(program,
                    {{"STATE_DIRECTORY", sandbox.place("tmp")}, {"QT_QPA_PLATFORM", "offscreen"}});
    program.start(QStringLiteral(GUIDE_PROGRAM), {"--kiosk"});
    QByteArray said;
    const auto hasSaid = [&](const char *code) {
        said += program.readAllStandardError();
        return said.contains(code);
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasSaid("K01"), 60'000);  // from here on it handles signals
    program.terminate();
    QVERIFY(program.waitForFinished(60'000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY2(hasSaid("K13"), said.constData());
}

void TestProgram::pinThatMayNotBeIsNotSet()
{
    const Sandbox sandbox;
    const Ended outcome = sandbox.run({"--set-pin"});  // nothing on its standard input
    QVERIFY(outcome.endedByItself);
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY2(outcome.err.startsWith("serostim-guide: "), qPrintable(outcome.err));
    QCOMPARE(sandbox.traces(), QStringList());
}

void TestProgram::checkReadsAnyPath_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Environment>("environment");
    for (const char *name : {"guide store.sqlite", "100%?#.sqlite", "Grüße 💊.sqlite", "it's.db"}) {
        QTest::addRow("DB-2 %s", name) << QString::fromUtf8(name) << Environment{};
        QTest::addRow("DB-2 LANG=C %s", name)
            << QString::fromUtf8(name) << Environment{{"LC_ALL", "C"}};
    }
}

void TestProgram::checkReadsAnyPath()
{
    QFETCH(const QString, name);
    QFETCH(const Environment, environment);
    const Sandbox sandbox;
    fixtures::write(sandbox.place("work") + '/' + name, fixtures::builtStore());
    const Ended outcome = sandbox.run({"--check", "--content", name}, environment);
    QVERIFY(outcome.endedByItself);
    QVERIFY2(outcome.code == 0, qPrintable(outcome.out + outcome.err));
    QVERIFY2(outcome.out.contains("content store " + name + ": whole"), qPrintable(outcome.out));
    QCOMPARE(sandbox.traces(), QStringList(name));
}

void TestProgram::handoutNeedsNoDisplay_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("size");
    QTest::newRow("nothing set") << Environment{} << "";
    QTest::newRow("United States") << Environment{{"LC_ALL", "en_US.UTF-8"}} << "612 x 792";
    QTest::newRow("FAULT-9 X server that does not answer")
        << Environment{{"DISPLAY", "nowhere:99"}} << "";
    QTest::newRow("FAULT-9 unknown platform") << Environment{{"QT_QPA_PLATFORM", "nonsense"}} << "";
    QTest::newRow("FAULT-9 LANG=C") << Environment{{"LC_ALL", "C"}} << "";
    QTest::newRow("FAULT-9 no font")
        << Environment{{"FONTCONFIG_FILE", GUIDE_SOURCE_DIR "/tests/data/no_fonts.conf"}} << "";
}

/// The text is really there, with its numbers, in a file that stands alone.
void TestProgram::handoutNeedsNoDisplay()
{
    QFETCH(const Environment, environment);
    QFETCH(const QString, size);
    const Sandbox sandbox;
    const Ended outcome = sandbox.run({"--handout", "my handout.pdf"}, environment);
    QVERIFY(outcome.endedByItself);
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QCOMPARE(outcome.out + outcome.err, QString());
    const QString file = sandbox.place("work") + "/my handout.pdf";
    QProcess reader;
    reader.start("pdftotext", {"-raw", file, "-"});
    QVERIFY(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    for (const char *piece : {"Serostim Guide", "+11.5 lb", "+1.4 lb", "Call 911 now if:",
                              "1-877-714-2947", "Questions to ask my care team", "My next steps"})
        QVERIFY2(text.contains(piece), piece);
    reader.start("pdfinfo", {file});
    QVERIFY(reader.waitForFinished());
    QVERIFY(size.isEmpty() || reader.readAllStandardOutput().contains(size.toLatin1()));
    QCOMPARE(fixtures::entries(sandbox.place("work")), QStringList{"my handout.pdf"});
}

void TestProgram::handoutThatCannotBeWritten_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("missing folder") << "nowhere/handout.pdf";
    QTest::newRow("read-only folder") << "/proc/handout.pdf";
    QTest::newRow("a folder") << ".";
    QTest::newRow("a folder of the system") << "/proc/self/fd";
}

void TestProgram::handoutThatCannotBeWritten()
{
    QFETCH(const QString, file);
    const Sandbox sandbox;
    const Ended outcome = sandbox.run({"--handout", file});
    QVERIFY(outcome.endedByItself);
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY2(outcome.err.startsWith("serostim-guide: The file could not be saved: ") &&
                 outcome.err.contains('(' + file + ')'),
             qPrintable(outcome.err));
    QCOMPARE(fixtures::entries(sandbox.place("work")), QStringList());
}

/// A handout of other content than was asked for would be a wrong paper.
void TestProgram::handoutOfABadStoreIsNotWritten()
{
    const Sandbox sandbox;
    const QString store = sandbox.place("tmp") + "/store.sqlite";
    fixtures::write(store, "not a store");
    const QString file = sandbox.place("work") + "/handout.pdf";
    fixtures::write(file, "older");
    const Ended outcome = sandbox.run({"--handout", file, "--content", store});
    QVERIFY(outcome.endedByItself);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains(store), qPrintable(outcome.err));
    QFile kept(file);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("older"));
}

GUIDE_CORE_TEST(TestProgram)
#include "test_program.moc"
