// SPDX-License-Identifier: Apache-2.0
#include "calls.h"
#include "update_place.h"

#include "support/test_program.h"

#include "store_fixtures.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <cerrno>
#include <memory>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using fixtures::UpdatePlace;
using update::Asked;

namespace {

/// Something that lies where a pack should, and what must be said of it.
struct Strange {
    const char *name;
    const char *said;
    std::function<void(UpdatePlace &, const QString &file)> make;
};

void replaceByLink(const QString &file, const QString &target)
{
    QFile::remove(file);
    QFile::link(target, file);
}

void makePipe(const QString &file)
{
    QFile::remove(file);
    ::mkfifo(QFile::encodeName(file).constData(), 0600);
}

void makeHuge(const QString &file)
{
    QFile sparse(file);
    if (!sparse.open(QIODevice::ReadWrite) || !sparse.resize(100LL * 1024 * 1024 * 1024))
        qFatal("fixture: no sparse file");
}

QList<Strange> strangePacks()
{
    const QString minisig = QStringLiteral(".minisig");
    return {
        {"UPD-1 unsigned", "signature", [=](auto &, auto &file) { QFile::remove(file + minisig); }},
        {"UPD-1 empty signature", "not signed",
         [=](auto &, auto &file) { fixtures::put(file + minisig, {}); }},
        {"UPD-1 altered", "",
         [](auto &, auto &file) { fixtures::put(file, fixtures::bytesOf(file) + 'x'); }},
        {"UPD-1 cut off", "",
         [](auto &, auto &file) { fixtures::put(file, fixtures::bytesOf(file).chopped(1)); }},
        {"UPD-17 gone", "opened", [](auto &, auto &file) { QFile::remove(file); }},
        {"UPD-17 empty", "empty", [](auto &, auto &file) { fixtures::put(file, {}); }},
        {"UPD-17 100 GB, sparse", "larger", [](auto &, auto &file) { makeHuge(file); }},
        {"UPD-17 a link to itself, elsewhere", "ordinary",
         [](auto &, auto &file) {
             QFile::rename(file, file + "2");
             replaceByLink(file, file + "2");
         }},
        {"UPD-17 a link to a device", "ordinary",
         [](auto &, auto &file) { replaceByLink(file, "/dev/zero"); }},
        {"UPD-17 a pipe", "ordinary", [](auto &, auto &file) { makePipe(file); }},
        {"UPD-17 a folder", "ordinary",
         [](auto &, auto &file) {
             QFile::remove(file);
             QDir().mkpath(file);
         }},
        {"UPD-17 signature is a link", "signature",
         [=](auto &, auto &file) {
             QFile::rename(file + minisig, file + "2");
             replaceByLink(file + minisig, file + "2");
         }},
        {"UPD-17 signature is a pipe", "signature",
         [=](auto &, auto &file) { makePipe(file + minisig); }},
        {"UPD-17 signature is huge", "signature",
         [=](auto &, auto &file) { makeHuge(file + minisig); }},
    };
}

}  // namespace

/// PackStore from anywhere, taken in over a disk that does anything.
class TestIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void strangeFiles_data();
    void strangeFiles();
    void namesInTheComment_data();
    void namesInTheComment();
    void foreignKey();
    void swappedSignatures();
    void unhealthyIsRefused();
    void healthIsOfTheCopy();
    void oneAtATime();
    void ordersTheDisk();
    void faultsAtEachCall_data();
    void faultsAtEachCall();
    void killsAtEachCall();
    void killsOfWhatWasKilled();
    void nothingPilesUp();
    void theOtherOneTidiedUp();
    void cannotLock();
    void clocks_data();
    void clocks();

private:
    void expectUnchanged();

    std::unique_ptr<UpdatePlace> m_place;
    QString m_newer;
};

/// Number 5 is shown, number 6 comes.
void TestIntake::init()
{
    m_place = std::make_unique<UpdatePlace>();
    QCOMPARE(m_place->take(m_place->bring(4, m_place->a)), QString());
    QVERIFY(m_place->packs().markHealthy().has_value());
    QCOMPARE(m_place->take(m_place->bring(5, m_place->a)), QString());
    QVERIFY(m_place->packs().markHealthy().has_value());
    m_newer = m_place->bring(6, m_place->a);
}

void TestIntake::expectUnchanged()
{
    QCOMPARE(m_place->start(), 5);
    for (const QString &name : m_place->kept())
        QVERIFY2(!name.startsWith(QLatin1Char('.')) || name == ".lock", qPrintable(name));
}

void TestIntake::strangeFiles_data()
{
    QTest::addColumn<int>("index");
    const QList<Strange> all = strangePacks();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).name) << i;
}

void TestIntake::strangeFiles()
{
    QFETCH(const int, index);
    const Strange strange = strangePacks().at(index);
    strange.make(*m_place, m_newer);
    const QString said = m_place->take(m_newer);
    QVERIFY2(!said.isEmpty() && said.contains(QLatin1String(strange.said)), qPrintable(said));
    expectUnchanged();
}

void TestIntake::namesInTheComment_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char *id : {"..", "../../etc/passwd", "serostim-guide/../x", "/etc", "", "a\tb"})
        QTest::addRow("UPD-17 %s", id) << QByteArray(id);
}

void TestIntake::namesInTheComment()
{
    QFETCH(const QByteArray, id);
    const QByteArray comment =
        QByteArray(fixtures::comment()).replace("id=serostim-guide", "id=" + id);
    const QString file = m_place->bringBytes(fixtures::bytesOf(m_newer), comment, m_place->a);
    QVERIFY(!m_place->take(file).isEmpty());
    expectUnchanged();
}

void TestIntake::foreignKey()
{
    const auto stranger = fixtures::makeKeys(m_place->from(), QStringLiteral("stranger"));
    QVERIFY(m_place->take(m_place->bring(6, stranger)).contains("key"));
    expectUnchanged();
}

void TestIntake::swappedSignatures()
{
    const QString seven = m_place->bring(7, m_place->a);
    fixtures::put(m_newer + ".minisig", fixtures::bytesOf(seven + ".minisig"));
    QVERIFY(!m_place->take(m_newer).isEmpty());
    expectUnchanged();
}

void TestIntake::unhealthyIsRefused()
{
    m_place->isHealthy = [](const update::Content &) {
        return guide::Result<void>(tl::unexpected(guide::Error{"ill", "there", "rest"}));
    };
    QCOMPARE(m_place->take(m_newer), "ill");
    expectUnchanged();
}

/// The bytes that are looked at are those that were verified, and those that are kept (UPD-2).
void TestIntake::healthIsOfTheCopy()
{
    const QByteArray good = fixtures::bytesOf(m_newer);
    m_place->isHealthy = [&](const update::Content &content) {
        fixtures::put(m_newer, "swapped after the copy was made");
        const bool same = fixtures::bytesOf(content.file) == good && content.file != m_newer &&
                          QFile::exists(content.file + ".minisig");
        return same ? guide::Result<void>()
                    : guide::Result<void>(tl::unexpected(guide::Error{"another file", {}, {}}));
    };
    QCOMPARE(m_place->take(m_newer), QString());
    QCOMPARE(m_place->start(), 6);
    QCOMPARE(fixtures::bytesOf((*m_place->packs().current())->file), good);
}

void TestIntake::oneAtATime()
{
    const QString other = m_place->bring(7, m_place->a);
    QString said;
    m_place->isHealthy = [&](const update::Content &) {
        const auto second =
            update::takeIn(m_place->packs(), other, Asked::ByPerson,
                           [](const update::Content &) { return guide::Result<void>(); });
        said = second ? QString() : second.error().what;
        return guide::Result<void>();
    };
    QCOMPARE(m_place->take(m_newer), QString());
    QVERIFY2(said.contains("already"), qPrintable(said));
    QCOMPARE(m_place->start(), 6);
}

/// Bytes before names, names before what points at them (UPD-4, FAULT-14).
void TestIntake::ordersTheDisk()
{
    calls::failAt(-1, 0);
    QCOMPARE(m_place->take(m_newer), QString());
    QStringList order = calls::trace();
    order.removeAll("write");
    order.removeAll("unlink");
    const int renames = int(order.count("rename"));
    QVERIFY(renames >= 5);  // signature twice, store, pointer, numbers
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (order.at(i) == "rename")
            QCOMPARE(order.value(i + 1), "fsync folder");
    }
    QVERIFY(order.indexOf("fsync file") < order.indexOf("rename"));
    QCOMPARE(order.count("fsync file"), 4);
}

void TestIntake::faultsAtEachCall_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("always");
    QTest::addColumn<bool>("reads");
    QTest::newRow("UPD-5 disk full once") << ENOSPC << false << false;
    QTest::newRow("UPD-5 disk full from then on") << ENOSPC << true << false;
    QTest::newRow("UPD-6 EIO once") << EIO << false << true;
    QTest::newRow("UPD-6 EIO from then on") << EIO << true << true;
    QTest::newRow("FAULT-3 read-only from then on") << EROFS << true << false;
    QTest::newRow("FAULT-3 quota") << EDQUOT << false << false;
}

/// Whatever call fails: the old content or the new one is shown, and the next try works.
void TestIntake::faultsAtEachCall()
{
    QFETCH(const int, error);
    QFETCH(const bool, always);
    QFETCH(const bool, reads);
    calls::countReads(reads);
    calls::failAt(-1, 0);
    QCOMPARE(m_place->take(m_newer), QString());
    const int all = calls::count();
    QVERIFY2(all > 15, qPrintable(QString::number(all)));
    for (int number = 0; number < all; ++number) {
        init();
        calls::failAt(number, error, always);
        const QString said = m_place->take(m_newer);
        (void)calls::count();
        const int shown = m_place->start();
        QVERIFY2(shown == 5 || shown == 6, qPrintable(QString::number(number)));
        QVERIFY2(!said.isEmpty() || shown == 6, "what failed is said");
        if (shown == 5)
            QCOMPARE(m_place->take(m_newer), QString());
        QCOMPARE(m_place->start(), 6);
    }
    calls::countReads(false);
}

/// UPD-3: killed at each call, the old or the new content is shown, both valid.
void TestIntake::killsAtEachCall()
{
    int number = 0;
    for (bool killed = true; killed; ++number) {
        init();
        const pid_t child = ::fork();
        if (child == 0) {
            calls::killAt(number);
            (void)m_place->take(m_newer);
            ::_exit(0);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        killed = WIFSIGNALED(status);
        const auto start = m_place->packs().start();
        QVERIFY(start.faults.isEmpty());
        QVERIFY(start.content.has_value());
        const int shown = start.content->version.number;
        QVERIFY2(shown == 5 || shown == 6, qPrintable(QString::number(shown)));
        QVERIFY(killed || shown == 6);
        if (shown == 5)
            QCOMPARE(m_place->take(m_newer), QString());
        QCOMPARE(m_place->start(), 6);
        QCOMPARE(m_place->take(m_place->bring(7, m_place->a)), QString());
        QVERIFY2(m_place->kept().size() <= 7, qPrintable(m_place->kept().join(' ')));  // UPD-14
        QVERIFY(number < 200);
    }
    QVERIFY(number > 15);
}

/// UPD-15: the second try is cut off as well, and so is going back.
void TestIntake::killsOfWhatWasKilled()
{
    const auto cutOff = [](int number, const std::function<void()> &what) {
        const pid_t child = ::fork();
        if (child == 0) {
            calls::killAt(number);
            what();
            ::_exit(0);
        }
        int status = 0;
        return ::waitpid(child, &status, 0) == child;
    };
    for (int first = 2; first < 30; first += 3) {
        for (int second = 0; second < 30; second += 4) {
            init();
            QVERIFY(cutOff(first, [this] { (void)m_place->take(m_newer); }));
            QVERIFY(cutOff(second, [this] { (void)m_place->take(m_newer); }));
            const int shown = m_place->start();
            QVERIFY(shown == 5 || shown == 6);
            QVERIFY(cutOff(second, [this] { (void)m_place->packs().rollBack(); }));
            const int after = m_place->start();
            QVERIFY2(after >= 4 && after <= shown, qPrintable(QString::number(after)));
        }
    }
}

/// UPD-14: each of several is killed once it is pointed at, and before what it replaced has gone.
void TestIntake::nothingPilesUp()
{
    int most = 0;
    for (int number = 6; number < 20; ++number) {
        const QString file = m_place->bring(number, m_place->a);
        const pid_t child = ::fork();
        if (child == 0) {
            update::PackStore packs = m_place->packs();
            const auto content = update::takeIn(packs, file, Asked::ByPerson, m_place->isHealthy);
            calls::killAt(number - 6);
            (void)(content && packs.adopt(*content));
            ::_exit(0);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        const auto stores = m_place->kept().filter(QRegularExpression("sqlite$"));
        most = std::max(most, int(stores.size()));
        QVERIFY2(stores.size() <= 3, qPrintable(stores.join(' ')));
    }
    QVERIFY2(most > 2, "no kill left anything");
    QCOMPARE(m_place->take(m_place->bring(20, m_place->a)), QString());
    QVERIFY(m_place->kept().filter(QRegularExpression("sqlite$")).size() <= 2);
}

/// Two programs of one account: what one has taken in, the other one removes before it is shown.
void TestIntake::theOtherOneTidiedUp()
{
    update::PackStore packs = m_place->packs();
    const auto first = update::takeIn(packs, m_newer, Asked::ByPerson, m_place->isHealthy);
    QVERIFY(first.has_value());
    QCOMPARE(m_place->take(m_place->bring(7, m_place->a)), QString());
    QVERIFY(!packs.adopt(*first).has_value());
    QCOMPARE(m_place->start(), 7);
    QVERIFY(m_place->packs().rollBack().has_value());
    QCOMPARE(m_place->start(), 5);
}

/// Nobody takes anything in where nobody can: waiting would not help.
void TestIntake::cannotLock()
{
    QVERIFY(QFile::remove(m_place->path(".lock")));
    QVERIFY(QDir().mkdir(m_place->path(".lock")));
    const QString said = m_place->take(m_newer);
    QVERIFY2(said.contains("could not be written"), qPrintable(said));
    QCOMPARE(m_place->start(), 5);
}

void TestIntake::clocks_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("UPD-16 1970") << qint64(0);
    QTest::newRow("UPD-16 2038") << qint64(2'147'483'648);
    QTest::newRow("UPD-16 back by a year") << QDateTime::currentSecsSinceEpoch() - 31'536'000;
}

/// No step minds what day it is.
void TestIntake::clocks()
{
    QFETCH(const qint64, seconds);
    calls::setWallClock(seconds);
    QCOMPARE(QDateTime::currentSecsSinceEpoch(), seconds);
    const QString said = m_place->take(m_newer);
    const int shown = m_place->start();
    calls::setWallClock(-1);
    QCOMPARE(said, QString());
    QCOMPARE(shown, 6);
}

GUIDE_CORE_TEST(TestIntake)
#include "test_intake.moc"
