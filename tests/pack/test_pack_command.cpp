// SPDX-License-Identifier: Apache-2.0
#include "pack_fixtures.h"
#include "store_fixtures.h"

#include "support/test_program.h"

#include "pack/signature.h"
#include "store/content_reader.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

#include <memory>

/// `guide-content comment` and `pack`, as whoever makes packs runs them.
class TestPackCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void commentIsWhatTheStoreSays();
    void storeSaysOtherThings_data();
    void storeSaysOtherThings();
    void minisignSignsTheComment();
    void packIsBelieved();
    void sameInputSameBytes();
    void packReplacesAPack();
    void packAsksForThePassword();
    void wrongCalls_data();
    void wrongCalls();
    void refusedStores_data();
    void refusedStores();
    void refusedKeys();
    void noRoom();
    void nameThatIsTaken();

private:
    struct Run {
        int code;
        QByteArray out;
        QString err;
    };
    static Run run(const QStringList &arguments, const QByteArray &typed = {},
                   qint64 largestFile = -1);
    [[nodiscard]] Run packed(const QString &store = QStringLiteral(GUIDE_STORE_FILE)) const
    {
        return run({"pack", store, "--key", m_keys.secretFile, "-o", m_out->path()});
    }
    [[nodiscard]] QString file() const { return m_out->filePath("serostim-guide-content.sqlite"); }
    [[nodiscard]] QString signature() const { return file() + ".minisig"; }
    [[nodiscard]] guide::Result<pack::Verified> verified() const
    {
        return pack::verify(fixtures::digestOf(fixtures::bytesOf(file())),
                            fixtures::bytesOf(signature()), {m_keys.key});
    }

    QTemporaryDir m_folder;
    fixtures::KeyPair m_keys;
    std::unique_ptr<QTemporaryDir> m_out;
};

namespace {

const QStringList kBoth{"serostim-guide-content.sqlite", "serostim-guide-content.sqlite.minisig"};

}  // namespace

void TestPackCommand::initTestCase()
{
    m_keys = fixtures::makeKeys(m_folder.path(), "a");
}

void TestPackCommand::init()
{
    m_out = std::make_unique<QTemporaryDir>();
    QVERIFY(m_out->isValid());
}

TestPackCommand::Run TestPackCommand::run(const QStringList &arguments, const QByteArray &typed,
                                          qint64 largestFile)
{
    QProcess process;
    process.setChildProcessModifier([largestFile] {
        if (largestFile < 0)
            return;
        const rlimit limit{static_cast<rlim_t>(largestFile), static_cast<rlim_t>(largestFile)};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        ::signal(SIGXFSZ, SIG_IGN);  // so that a write fails as on a full disk
    });
    process.start(GUIDE_COMPILER, arguments);
    process.write(typed);
    process.closeWriteChannel();
    const bool normal =
        process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit;
    return {normal ? process.exitCode() : -1, process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

void TestPackCommand::commentIsWhatTheStoreSays()
{
    const Run result = run({"comment", GUIDE_STORE_FILE});
    QCOMPARE(result.err, QString());
    QCOMPARE(result.code, 0);
    QVERIFY(result.out.endsWith('\n') && result.out.count('\n') == 1);
    const auto said = pack::readComment(QString::fromUtf8(result.out.chopped(1)));
    QVERIFY2(said, result.out.constData());
    const auto store = store::Store::openFile(QStringLiteral(GUIDE_STORE_FILE),
                                              fixtures::trustIn(QStringLiteral(GUIDE_STORE_FILE)));
    QVERIFY(store);
    const auto held = store::readManifest(*store);
    QVERIFY(held);
    QVERIFY(*said == *held);
    // As its author wrote it.
    const QString guide =
        QString::fromUtf8(fixtures::bytesOf(GUIDE_SOURCE_DIR "/content/guide.yaml"));
    QVERIFY(guide.contains("\nid: " + said->id + "\n"));
    QVERIFY(guide.contains("\nnumber: " + QString::number(said->number) + "\n"));
    QVERIFY(guide.contains("\nversion: \"" + said->version + "\"\n"));
    QVERIFY(guide.contains("\nreleased: " + said->built.toString(Qt::ISODate) + "\n"));
    QVERIFY(guide.contains("\nlocales: [" + said->languages.join(", ") + "]\n"));
    QVERIFY(said->reviewBy);
    QVERIFY(guide.contains("\nreview_by: " + said->reviewBy->toString(Qt::ISODate) + "\n"));
    QCOMPARE(said->schema, static_cast<int>(store::kSchemaVersion));
}

void TestPackCommand::storeSaysOtherThings_data()
{
    QTest::addColumn<QStringList>("sql");
    QTest::addColumn<QString>("says");
    const auto meta = [](const char *key, const char *value) {
        return QStringList{
            QString("UPDATE meta SET value = '%1' WHERE key = '%2'").arg(value, key)};
    };
    QTest::newRow("number") << meta("content_number", "47") << " number=47 ";
    QTest::newRow("version") << meta("content_version", "2027.02") << " version=2027.02 ";
    QTest::newRow("id") << meta("content_id", "other-guide") << " id=other-guide ";
    QTest::newRow("day") << meta("released", "2027-02-03") << " built=2027-02-03 ";
    QTest::newRow("program") << meta("program", "2.0.10") << " program=2.0.10 ";
    QTest::newRow("review") << meta("review_by", "2030-01-01") << " review-by=2030-01-01\n";
    QTest::newRow("languages") << QStringList{"UPDATE language SET position = 1 - position"}
                               << " languages=es,en ";
}

void TestPackCommand::storeSaysOtherThings()
{
    QFETCH(QStringList, sql);
    QFETCH(QString, says);
    const QString store = m_out->filePath("store");
    fixtures::writeAltered(store, sql);
    const Run result = run({"comment", store});
    QCOMPARE(result.err, QString());
    QVERIFY2(result.out.contains(says.toLatin1()), result.out.constData());
}

void TestPackCommand::minisignSignsTheComment()
{
    // As content/README.md says it.
    fixtures::put(file(), fixtures::bytesOf(GUIDE_STORE_FILE));
    const QByteArray comment = run({"comment", file()}).out.chopped(1);
    fixtures::signedByMinisign(m_keys, file(), comment);
    const auto pack = verified();
    QVERIFY2(pack, qPrintable(pack ? QString() : pack.error().what));
    QCOMPARE(pack::toComment(pack->manifest).toLatin1(), comment);
}

void TestPackCommand::packIsBelieved()
{
    const Run result = packed();
    QCOMPARE(result.err, QString());
    QCOMPARE(result.code, 0);
    QCOMPARE(result.out, run({"comment", GUIDE_STORE_FILE}).out);
    QCOMPARE(fixtures::entries(m_out->path()), kBoth);
    QCOMPARE(fixtures::bytesOf(file()), fixtures::bytesOf(GUIDE_STORE_FILE));
    const auto pack = verified();
    QVERIFY2(pack, qPrintable(pack ? QString() : pack.error().what));
    const auto theirs = fixtures::minisign({"-V", "-p", m_keys.publicFile, "-m", file()});
    QVERIFY2(theirs.agreed, qPrintable(theirs.said));
    QVERIFY(theirs.said.contains(QString::fromUtf8(result.out)));
}

void TestPackCommand::sameInputSameBytes()
{
    QCOMPARE(packed().code, 0);
    const QByteArray once = fixtures::bytesOf(file()) + fixtures::bytesOf(signature());
    m_out = std::make_unique<QTemporaryDir>();
    QTest::qWait(1'100);  // a clock in it would show
    QCOMPARE(packed().code, 0);
    QVERIFY2(fixtures::bytesOf(file()) + fixtures::bytesOf(signature()) == once, "UPD-24");
}

void TestPackCommand::packReplacesAPack()
{
    QCOMPARE(packed().code, 0);
    const QString newer = m_folder.filePath("newer");
    fixtures::writeAltered(newer, {"UPDATE meta SET value = '2' WHERE key = 'content_number'"});
    QCOMPARE(packed(newer).code, 0);
    QCOMPARE(fixtures::entries(m_out->path()), kBoth);
    const auto pack = verified();
    QVERIFY(pack);
    QCOMPARE(pack->manifest.number, 2);
    // A pack may be signed where it lies.
    QCOMPARE(packed(file()).code, 0);
    QVERIFY(verified());
    QCOMPARE(fixtures::entries(m_out->path()), kBoth);
}

void TestPackCommand::packAsksForThePassword()
{
    const auto locked = fixtures::locked(m_keys, m_folder.path(), "correct horse");
    const QStringList call{"pack", GUIDE_STORE_FILE, "--key", locked.secretFile,
                           "-o",   m_out->path()};
    for (const QByteArray typed : {"", "\n", "wrong\n", "correct horse \n"}) {
        const Run refused = run(call, typed);
        QCOMPARE(refused.code, 3);
        QVERIFY2(refused.err.contains("minisign does not sign"), qPrintable(refused.err));
        QVERIFY(!refused.err.contains("horse"));
        QVERIFY(fixtures::entries(m_out->path()).isEmpty());
    }
    const Run fine = run(call, "correct horse\nmore\n");
    QVERIFY2(fine.err.startsWith("Password: ") && !fine.err.contains("horse"),
             qPrintable(fine.err));
    QCOMPARE(fine.code, 0);
    const auto theirs = fixtures::minisign({"-V", "-p", locked.publicFile, "-m", file()});
    QVERIFY2(theirs.agreed, qPrintable(theirs.said));
}

void TestPackCommand::wrongCalls_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const QString store = GUIDE_STORE_FILE;
    const QString key = m_keys.secretFile;
    QTest::newRow("no store") << QStringList{"comment"} << "“comment FILE”";
    QTest::newRow("two stores") << QStringList{"comment", store, store} << "“comment FILE”";
    QTest::newRow("comment with -o") << QStringList{"comment", store, "-o", "."} << "“-o FILE”";
    QTest::newRow("comment with a key")
        << QStringList{"comment", store, "--key", key} << "“--key KEY”";
    QTest::newRow("pack alone") << QStringList{"pack"} << "“pack FILE --key KEY -o FOLDER”";
    QTest::newRow("without a folder") << QStringList{"pack", store, "--key", key} << "“-o FILE”";
    QTest::newRow("without a key") << QStringList{"pack", store, "-o", "/tmp"} << "“--key KEY”";
    QTest::newRow("without the key's name")
        << QStringList{"pack", store, "-o", "/tmp", "--key"} << "Missing value";
    QTest::newRow("into no folder")
        << QStringList{"pack", store, "--key", key, "-o", "/none here"} << "no folder “/none here”";
    QTest::newRow("into nothing") << QStringList{"pack", store, "--key", key, "-o", ""}
                                  << "no folder “”";
    QTest::newRow("into a file") << QStringList{"pack", store, "--key", key, "-o", store}
                                 << "no folder";
}

void TestPackCommand::wrongCalls()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const Run result = run(arguments);
    QCOMPARE(result.code, 2);
    QCOMPARE(result.out, QByteArray());
    const QString first = result.err.section('\n', 0, 0);
    QVERIFY2(first.startsWith("guide-content: ") && first.contains(says), qPrintable(result.err));
}

void TestPackCommand::refusedStores_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("sql");
    const auto add = [](const char *name, const QStringList &sql) {
        QTest::newRow(name) << QString() << sql;
    };
    for (const fixtures::BadFile &bad : fixtures::badFiles()) {
        // These three are stores that could be read; only nobody vouches for them yet.
        if (!bad.reason.contains("not the content that was checked"))
            QTest::newRow(bad.name) << QString::fromLatin1(bad.name) << QStringList();
    }
    add("a row less", {"DELETE FROM search_word WHERE word = 'headache'"});
    add("no program", {"UPDATE meta SET value = '' WHERE key = 'program'"});
    add("number 0", {"UPDATE meta SET value = '0' WHERE key = 'content_number'"});
    add("a number too high", {"UPDATE meta SET value = '1000000000' WHERE key = 'content_number'"});
    add("a version in two words", {"UPDATE meta SET value = '1 2' WHERE key = 'content_version'"});
    add("two lines", {"UPDATE meta SET value = 'a' || char(10) WHERE key = 'content_id'"});
    add("the day missing", {"UPDATE meta SET value = 'soon' WHERE key = 'released'"});
    add("an urgency that is not known", {fixtures::changed([](guide::Content &content) {
            content.symptoms.symptoms.first().urgency = guide::Urgency(3);
        })});
    add("a level missing in Spanish",
        {fixtures::changed([](guide::Content &content) { content.symptoms.levels.removeLast(); },
                           "es")});
}

void TestPackCommand::refusedStores()
{
    QFETCH(QString, name);
    QFETCH(QStringList, sql);
    const QString store = m_folder.filePath("refused");
    QFile::remove(store);
    QDir(store).removeRecursively();
    if (name.isEmpty())
        fixtures::writeAltered(store, sql);
    for (const fixtures::BadFile &bad : fixtures::badFiles()) {
        if (name == QLatin1String(bad.name))
            bad.make(store);
    }
    for (const QStringList &call :
         {QStringList{"comment", store},
          QStringList{"pack", store, "--key", m_keys.secretFile, "-o", m_out->path()}}) {
        const Run result = run(call);
        QCOMPARE(result.code, 3);
        QCOMPARE(result.out, QByteArray());
        QVERIFY2(result.err.startsWith("guide-content: the store cannot be used: ") &&
                     result.err.contains(store) && result.err.count('\n') == 1,
                 qPrintable(result.err));
        QVERIFY(fixtures::entries(m_out->path()).isEmpty());
    }
}

void TestPackCommand::refusedKeys()
{
    for (const QString &key : {m_folder.filePath("none"), m_keys.publicFile,
                               QStringLiteral(GUIDE_STORE_FILE), m_folder.path()}) {
        const Run result = run({"pack", GUIDE_STORE_FILE, "--key", key, "-o", m_out->path()});
        QCOMPARE(result.code, 3);
        QCOMPARE(result.out, QByteArray());
        QVERIFY2(result.err.startsWith("guide-content: ") && result.err.contains(key),
                 qPrintable(result.err));
        QVERIFY(fixtures::entries(m_out->path()).isEmpty());
    }
}

void TestPackCommand::noRoom()
{
    QCOMPARE(packed().code, 0);
    const QByteArray before = fixtures::bytesOf(file()) + fixtures::bytesOf(signature());
    const QString newer = m_folder.filePath("newer");
    fixtures::writeAltered(newer, {"UPDATE meta SET value = '2' WHERE key = 'content_number'"});
    const qint64 whole = QFileInfo(newer).size();
    for (const qint64 room : {qint64(0), qint64(100), whole / 2, whole - 1}) {
        const Run result =
            run({"pack", newer, "--key", m_keys.secretFile, "-o", m_out->path()}, {}, room);
        QCOMPARE(result.code, 3);
        QVERIFY2(result.err.contains("cannot be written"), qPrintable(result.err));
        QCOMPARE(fixtures::entries(m_out->path()), kBoth);
        QVERIFY(fixtures::bytesOf(file()) + fixtures::bytesOf(signature()) == before);
    }
}

void TestPackCommand::nameThatIsTaken()
{
    for (const QString &name : kBoth) {
        QVERIFY(QDir(m_out->path()).mkpath(name));
        const Run result = packed();
        QCOMPARE(result.code, 3);
        QCOMPARE(result.out, QByteArray());
        QVERIFY2(result.err.contains("cannot be written"), qPrintable(result.err));
        QCOMPARE(fixtures::entries(m_out->path()), QStringList{name});
        QVERIFY(QDir(m_out->path()).rmdir(name));
    }
}

GUIDE_CORE_TEST(TestPackCommand)
#include "test_pack_command.moc"
