// SPDX-License-Identifier: Apache-2.0
#include "store_fixtures.h"

#include "support/test_program.h"

#include "shell/tasks.h"
#include "shell/updates.h"
#include "store/content_reader.h"
#include "store/statement.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <functional>

using shell::LoadedContent;
using store::Store;
using store::Trust;

namespace {

/// What the built-in copy says.
QByteArray builtInContent()
{
    const auto factory = Store::openFactory();
    const auto content = factory.and_then(
        [](const Store &store) { return store::readContent(store, QStringLiteral("en")); });
    return content ? fixtures::told(*content) : QByteArray();
}

}  // namespace

/// The screen is never blank: a bad store is replaced by the built-in one, and staff are told.
class TestFallback : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodFileIsShown();
    void badFileIsReplaced_data();
    void badFileIsReplaced();
    void brokenContentIsReplacedWhole();
    void languageThatIsNowhereIsNotShown();
    void contentStaysWhateverBefallsTheFile_data();
    void contentStaysWhateverBefallsTheFile();
    void truncatedWhileOpen_data();
    void truncatedWhileOpen();
    void truncatedBetweenRows_data();
    void truncatedBetweenRows();
    void overwrittenWhileOpen();
    void checksTellEachResult();
};

void TestFallback::goodFileIsShown()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    // Another edition, so that the built-in copy cannot pass for it.
    fixtures::writeAltered(path,
                           {"UPDATE meta SET value = '2099.1' WHERE key = 'content_version'"});
    const auto loaded = shell::loadContent(path, fixtures::trustIn(path), "en");
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->staffNotice, QString());
    QCOMPARE(loaded->origin, path);
    QCOMPARE(loaded->content.edition.version, QString("2099.1"));
}

void TestFallback::badFileIsReplaced_data()
{
    QTest::addColumn<int>("index");
    const auto files = fixtures::badFiles();
    for (int i = 0; i < files.size(); ++i)
        QTest::newRow(files.at(i).name) << i;
}

void TestFallback::badFileIsReplaced()
{
    QFETCH(const int, index);
    const fixtures::BadFile bad = fixtures::badFiles().at(index);
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    bad.make(path);
    const auto loaded = shell::loadContent(path, Trust::builtIn(), "en");
    QVERIFY(loaded.has_value());
    QVERIFY2(loaded->staffNotice.contains(path), qPrintable(loaded->staffNotice));
    QVERIFY2(loaded->staffNotice.contains(bad.reason), qPrintable(loaded->staffNotice));
    QVERIFY(loaded->origin != path);
    QVERIFY(!builtInContent().isEmpty());
    QCOMPARE(fixtures::told(loaded->content), builtInContent());
}

/// A store that opens well and whose content fails gives nothing of itself.
void TestFallback::brokenContentIsReplacedWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    fixtures::writeAltered(path, {"UPDATE meta SET value = '2099.1' WHERE key = 'content_version'",
                                  fixtures::changed([](guide::Content &content) {
                                      content.symptoms.unsure = "nothing";
                                  })});
    const auto loaded = shell::loadContent(path, fixtures::trustIn(path), "en");
    QVERIFY(loaded.has_value());
    QVERIFY2(loaded->staffNotice.contains(path), qPrintable(loaded->staffNotice));
    QVERIFY2(loaded->staffNotice.contains("nothing"), qPrintable(loaded->staffNotice));
    QCOMPARE(fixtures::told(loaded->content), builtInContent());
}

/// The first one is shown; only a switch to it is an error, which changes nothing.
void TestFallback::languageThatIsNowhereIsNotShown()
{
    auto loaded = shell::loadContent(QStringLiteral(GUIDE_STORE_FILE), Trust::builtIn(), "tlh");
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->language, "en");
    const QString before = loaded->content.frame.tagline;
    const auto changed = shell::changeLanguage(*loaded, "tlh");
    QVERIFY(!changed);
    QVERIFY(!changed.error().what.isEmpty());
    QVERIFY(!changed.error().where.isEmpty());
    QVERIFY(!changed.error().remedy.isEmpty());
    QCOMPARE(loaded->language, "en");
    QCOMPARE(loaded->content.frame.tagline, before);
    QVERIFY(!before.isEmpty());
}

using Mishap = std::function<void(const QString &path)>;

void TestFallback::contentStaysWhateverBefallsTheFile_data()
{
    QTest::addColumn<int>("mishap");
    QTest::newRow("DB-8 deleted") << 0;
    QTest::newRow("DB-8 truncated to nothing") << 1;
    QTest::newRow("DB-8 truncated to half") << 2;
    QTest::newRow("DB-8 overwritten with garbage") << 3;
    QTest::newRow("DB-9 another store renamed over it") << 4;
    QTest::newRow("DB-8 a folder in its place") << 5;
}

void TestFallback::contentStaysWhateverBefallsTheFile()
{
    static const Mishap mishaps[]{
        [](const QString &path) { QVERIFY(QFile::remove(path)); },
        [](const QString &path) { QVERIFY(QFile::resize(path, 0)); },
        [](const QString &path) { QVERIFY(QFile::resize(path, QFile(path).size() / 2)); },
        [](const QString &path) { fixtures::write(path, QByteArray(100'000, 'x')); },
        [](const QString &path) {
            fixtures::writeAltered(path + "2", {"DELETE FROM symptom"});
            QCOMPARE(std::rename(QFile::encodeName(path + "2"), QFile::encodeName(path)), 0);
        },
        [](const QString &path) { QVERIFY(QFile::remove(path) && QDir().mkdir(path)); }};
    QFETCH(const int, mishap);
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    fixtures::write(path, fixtures::builtStore());
    const auto loaded = shell::loadContent(path, Trust::builtIn(), "en");
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->staffNotice, QString());
    const QByteArray before = fixtures::told(loaded->content);

    mishaps[mishap](path);
    QCOMPARE(fixtures::told(loaded->content), before);
    const auto again = shell::loadContent(path, Trust::builtIn(), "en");
    QVERIFY(again.has_value());
    QVERIFY2(again->staffNotice.contains(path), qPrintable(again->staffNotice));
    QCOMPARE(fixtures::told(again->content), builtInContent());
}

void TestFallback::truncatedWhileOpen_data()
{
    QTest::addColumn<int>("tenths");
    for (int tenths = 0; tenths < 10; ++tenths)
        QTest::addRow("DB-8 at %d tenths", tenths) << tenths;
}

void TestFallback::truncatedWhileOpen()
{
    QFETCH(const int, tenths);
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    const QByteArray whole = fixtures::builtStore();
    fixtures::write(path, whole);
    const auto opened = Store::openFile(path, Trust::builtIn());
    QVERIFY(opened.has_value());
    QVERIFY(QFile::resize(path, whole.size() * tenths / 10));
    // SQLite would read the lost part of a long text as nothing, and see no error.
    const auto content = store::readContent(*opened, "en");
    QVERIFY(!content);
    QVERIFY(!content.error().what.isEmpty());
    QCOMPARE(content.error().where, path);
    QVERIFY(!opened->checkWhole());
}

void TestFallback::truncatedBetweenRows_data()
{
    truncatedWhileOpen_data();
}

void TestFallback::truncatedBetweenRows()
{
    QFETCH(const int, tenths);
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    const QByteArray whole = fixtures::builtStore();
    fixtures::write(path, whole);
    const auto opened = Store::openFile(path, Trust::builtIn());
    QVERIFY(opened.has_value());
    auto rows = store::Statement::prepare(opened->database(),
                                          "SELECT id, body FROM search_entry ORDER BY id");
    auto count =
        store::Statement::prepare(opened->database(), "SELECT count(*) AS rows FROM search_entry");
    QVERIFY(rows.has_value() && count.has_value() && count->next().value_or(false));
    const int wanted = count->integer("rows").value_or(0);
    for (int row = 0; row < 3; ++row)
        QVERIFY(rows->next().value_or(false));

    QVERIFY(QFile::resize(path, whole.size() * tenths / 10));
    int read = 3;
    bool failed = false;
    while (!failed) {
        const guide::Result<bool> more = rows->next();
        if (more && !*more)
            break;
        failed = !more || !rows->text("body");
        read += failed ? 0 : 1;
    }
    // A cut never looks like the end of the rows, and the store knows of it.
    QVERIFY2(failed || read == wanted, qPrintable(QString::number(read)));
    QVERIFY(!opened->checkUnchanged());
}

void TestFallback::overwrittenWhileOpen()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    const QByteArray whole = fixtures::builtStore();
    fixtures::write(path, whole);
    // Written long ago, so that the clock need not tick between the two writings.
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime(QDate(2026, 1, 1), QTime()), QFile::FileModificationTime));
    file.close();
    const auto opened = Store::openFile(path, Trust::builtIn());
    QVERIFY(opened.has_value());
    fixtures::write(path, QByteArray(whole.size(), '\xff'));
    QVERIFY(!store::readContent(*opened, "en"));
    QVERIFY(!opened->checkWhole());
}

void TestFallback::checksTellEachResult()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    fixtures::writeAltered(path, {fixtures::changed([](guide::Content &content) {
                               content.symptoms.unsure = "nothing";
                           })});
    QString text;
    QTextStream out(&text);
    QVERIFY(!shell::runChecks(path, fixtures::trustIn(path), out));
    const QStringList lines = out.readAll().split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines.filter("ok      content store").size(), 2);
    QCOMPARE(lines.filter("FAILED").size(), 1);
    QVERIFY2(lines.filter("FAILED").constFirst().contains(path), qPrintable(text));
    QCOMPARE(lines.filter("ok      built-in copy").size(), 3);
}

GUIDE_CORE_TEST(TestFallback)
#include "test_fallback.moc"
