// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "host/files.h"
#include "host/state_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <dlfcn.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

/// What was done to the disk, in order, and which of it is to fail.
QStringList g_trace;
QString g_failing;

QString kindOf(int descriptor)
{
    struct stat about {};
    fstat(descriptor, &about);
    return S_ISDIR(about.st_mode) ? "fsync folder" : "fsync file";
}

QJsonObject said(const QString &text)
{
    return {{"said", text}};
}

bool fails(const QString &call)
{
    g_trace.append(call);
    if (call == g_failing)
        errno = EIO;
    return call == g_failing;
}

}  // namespace

// In the place of the C library's, for this program.
extern "C" int fsync(int descriptor)
{
    static const auto real = reinterpret_cast<int (*)(int)>(dlsym(RTLD_NEXT, "fsync"));
    return fails(kindOf(descriptor)) ? -1 : real(descriptor);
}

extern "C" int rename(const char *from, const char *to)
{
    static const auto real =
        reinterpret_cast<int (*)(const char *, const char *)>(dlsym(RTLD_NEXT, "rename"));
    return fails("rename") ? -1 : real(from, to);
}

class TestStateFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsAndGivesBack();
    void isTheOneOfTheService_data();
    void isTheOneOfTheService();
    void keepsNothingWithoutAFolder_data();
    void keepsNothingWithoutAFolder();
    void synchronisesInTheRightOrder();
    void keepsTheOldAfterAFault_data();
    void keepsTheOldAfterAFault();
    void keepsTheOldOnAFullDisk();
    void killsLeaveOldOrNew();
    void setsDamagedOnesAside_data();
    void setsDamagedOnesAside();
    void refusesWhatIsNoSmallFile_data();
    void refusesWhatIsNoSmallFile();
};

void TestStateFolder::init()
{
    g_failing.clear();
    g_trace.clear();
}

void TestStateFolder::keepsAndGivesBack()
{
    const QTemporaryDir folder;
    const host::StateFolder state(folder.path());
    QVERIFY(state.usable());
    QCOMPARE(state.read("file")->has_value(), false);
    const mode_t mask = umask(0);
    QVERIFY(state.write("file", said("first")).has_value());
    QVERIFY(state.write("file", said(QString::fromLatin1("second\0!", 8))).has_value());
    umask(mask);
    QCOMPARE((**state.read("file"))["said"].toString(), QString::fromLatin1("second\0!", 8));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"file"});
    struct stat about {};
    QCOMPARE(stat(QFile::encodeName(folder.filePath("file")).constData(), &about), 0);
    QCOMPARE(about.st_mode & 0777U, 0600U);
    QVERIFY(state.remove("file").has_value());
    QVERIFY(state.remove("file").has_value());
    QCOMPARE(state.read("file")->has_value(), false);
}

void TestStateFolder::isTheOneOfTheService_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QString>("path");
    QTest::newRow("not started by systemd") << QByteArray() << "/var/lib/serostim-guide";
    QTest::newRow("empty") << QByteArray("") << "/var/lib/serostim-guide";
    QTest::newRow("one") << QByteArray("/var/lib/other") << "/var/lib/other";
    QTest::newRow("several") << QByteArray("/var/lib/a b:/var/lib/c") << "/var/lib/a b";
}

void TestStateFolder::isTheOneOfTheService()
{
    QFETCH(const QByteArray, given);
    qunsetenv("STATE_DIRECTORY");
    if (!given.isNull())
        qputenv("STATE_DIRECTORY", given);
    QTEST(host::StateFolder::systemPath(), "path");
    qunsetenv("STATE_DIRECTORY");
}

void TestStateFolder::keepsNothingWithoutAFolder_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("FAULT-6 none") << "";
    QTest::newRow("FAULT-6 missing") << "/nowhere/at/all";
    QTest::newRow("FAULT-6 a file") << "/dev/null";
    QTest::newRow("FAULT-6 read-only, even for root") << "/proc/self";
}

void TestStateFolder::keepsNothingWithoutAFolder()
{
    QFETCH(const QString, path);
    const host::StateFolder state(path);
    QVERIFY(!state.usable());
    QCOMPARE(state.usable().error().where, path);
    QVERIFY(!state.usable().error().what.isEmpty() && !state.usable().error().remedy.isEmpty());
    QVERIFY(!state.write("file", said("x")));
    QVERIFY(!state.remove("file"));
    const auto read = state.read("file");
    QVERIFY(!read || !*read);
}

/// FAULT-14: no rename of a file that is not synchronised; each rename followed by its folder's.
void TestStateFolder::synchronisesInTheRightOrder()
{
    const QTemporaryDir folder;
    const host::StateFolder state(folder.path());
    g_trace.clear();
    QVERIFY(state.write("file", said("x")).has_value());
    QCOMPARE(g_trace, (QStringList{"fsync file", "rename", "fsync folder"}));
    g_trace.clear();
    QVERIFY(state.remove("file").has_value());
    QCOMPARE(g_trace, QStringList{"fsync folder"});
}

void TestStateFolder::keepsTheOldAfterAFault_data()
{
    QTest::addColumn<QString>("failing");
    QTest::addColumn<QString>("left");
    QTest::newRow("FAULT-3 file") << "fsync file"
                                  << "old";
    QTest::newRow("FAULT-3 rename") << "rename"
                                    << "old";
    QTest::newRow("FAULT-3 folder") << "fsync folder"
                                    << "new";
}

void TestStateFolder::keepsTheOldAfterAFault()
{
    QFETCH(const QString, failing);
    const QTemporaryDir folder;
    const host::StateFolder state(folder.path());
    QVERIFY(state.write("file", said("old")).has_value());
    g_failing = failing;
    const auto written = state.write("file", said("new"));
    QVERIFY(!written);
    QVERIFY2(written.error().where.endsWith("/file"), qPrintable(written.error().where));
    g_failing.clear();
    QTEST((**state.read("file"))["said"].toString(), "left");
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"file"});
}

void TestStateFolder::keepsTheOldOnAFullDisk()
{
    const QTemporaryDir folder;
    const host::StateFolder state(folder.path());
    QVERIFY(state.write("file", said("old")).has_value());
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const auto written = state.write("file", said(QString(5000, 'n')));
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!written);
    QCOMPARE((**state.read("file"))["said"].toString(), "old");
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"file"});
}

/// FAULT-13: a writer that is killed at a random moment, a hundred times.
void TestStateFolder::killsLeaveOldOrNew()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("file");
    const QByteArray a(20'000, 'a');
    const QByteArray b(20'000, 'b');
    QVERIFY(host::writeDurably(file, a).has_value());
    QRandomGenerator random(13);
    for (int round = 0; round < 100; ++round) {
        const pid_t child = fork();
        if (child == 0) {
            for (;;) {
                (void)host::writeDurably(file, b);
                (void)host::writeDurably(file, a);
            }
        }
        usleep(random.bounded(5000U));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        const auto found = host::readSmallFile(file);
        QVERIFY(found && *found);
        QVERIFY(**found == a || **found == b);
        QVERIFY(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() <= 2);
    }
    QVERIFY(host::writeDurably(file, a).has_value());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"file"});
}

void TestStateFolder::setsDamagedOnesAside_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("lines of 0.1.0") << QByteArray("wrong 3\nlast boot-1 36000\n");
    QTest::newRow("no version") << QByteArray("{}");
    QTest::newRow("a later version") << QByteArray(R"({"version": 2})");
    QTest::newRow("no object") << QByteArray("[1]");
}

/// One line for staff, and the place is free for what is kept from then on.
void TestStateFolder::setsDamagedOnesAside()
{
    QFETCH(const QByteArray, text);
    const QTemporaryDir folder;
    const host::StateFolder state(folder.path());
    QVERIFY(host::writeDurably(folder.filePath("file"), text).has_value());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression("file set aside as file.old: ."));
    QCOMPARE(state.read("file").error().where, folder.filePath("file"));
    QCOMPARE(**host::readSmallFile(folder.filePath("file.old")), text);
    QCOMPARE(state.read("file")->has_value(), false);
}

void TestStateFolder::refusesWhatIsNoSmallFile_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"folder", "pipe", "device", "larger", "link to itself"})
        QTest::newRow(kind) << kind;
}

void TestStateFolder::refusesWhatIsNoSmallFile()
{
    QFETCH(const QString, kind);
    const QTemporaryDir folder;
    QString file = folder.filePath("file");
    const QByteArray path = QFile::encodeName(file);
    if (kind == "folder")
        QVERIFY(QDir().mkdir(file));
    else if (kind == "pipe")
        QCOMPARE(mkfifo(path.constData(), 0600), 0);
    else if (kind == "device")
        file = "/dev/zero";
    else if (kind == "larger")
        QVERIFY(host::writeDurably(file, QByteArray(host::kLargestFile + 1, 'x')).has_value());
    else
        QCOMPARE(symlink(path.constData(), path.constData()), 0);
    const auto read = host::readSmallFile(file);
    QVERIFY(!read);
    QCOMPARE(read.error().where, file);
}

GUIDE_CORE_TEST(TestStateFolder)
#include "test_state_folder.moc"
