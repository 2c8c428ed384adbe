// SPDX-License-Identifier: Apache-2.0
#include "store_fixtures.h"

#include "support/test_program.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using store::Store;
using store::Trust;

namespace {

bool isComplete(const guide::Error &error)
{
    return !error.what.isEmpty() && !error.where.isEmpty() && !error.remedy.isEmpty();
}

}  // namespace

/// What is refused, and with which words.
class TestStoreRefusal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesABadFile_data();
    void refusesABadFile();
    void refusesABadHeaderThoughTrusted_data();
    void refusesABadHeaderThoughTrusted();
    void refusesEveryTruncation();
    void refusesEveryFlippedBit();
    void refusesAPathThatIsNone_data();
    void refusesAPathThatIsNone();
    void believesNothingWithoutTrust();
};

void TestStoreRefusal::refusesABadFile_data()
{
    QTest::addColumn<int>("index");
    const auto files = fixtures::badFiles();
    for (int i = 0; i < files.size(); ++i)
        QTest::newRow(files.at(i).name) << i;
}

void TestStoreRefusal::refusesABadFile()
{
    QFETCH(const int, index);
    const fixtures::BadFile bad = fixtures::badFiles().at(index);
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    bad.make(path);
    const QStringList before = fixtures::entries(folder.path());

    const auto opened = Store::openFile(path, Trust::builtIn());
    QVERIFY(!opened);
    QVERIFY(isComplete(opened.error()));
    QVERIFY2(opened.error().what.contains(bad.reason), qPrintable(opened.error().what));
    QCOMPARE(opened.error().where, path);
    QCOMPARE(fixtures::entries(folder.path()), before);  // DB-5
}

/// DB-7: a signature says who made a file, not that this program can read it.
void TestStoreRefusal::refusesABadHeaderThoughTrusted_data()
{
    QTest::addColumn<int>("index");
    const auto files = fixtures::badFiles();
    const QStringList readable{"missing", "not a file", "not the content that was checked"};
    for (int i = 0; i < files.size(); ++i) {
        if (!readable.contains(files.at(i).reason))
            QTest::newRow(files.at(i).name) << i;
    }
}

void TestStoreRefusal::refusesABadHeaderThoughTrusted()
{
    QFETCH(const int, index);
    const fixtures::BadFile bad = fixtures::badFiles().at(index);
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    bad.make(path);
    const auto opened = Store::openFile(path, fixtures::trustIn(path));
    QVERIFY(!opened);
    QVERIFY(isComplete(opened.error()));
    QVERIFY2(opened.error().what.contains(bad.reason), qPrintable(opened.error().what));
}

/// DB-6, at the end of every page and in the middle of it.
void TestStoreRefusal::refusesEveryTruncation()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    const QByteArray whole = fixtures::builtStore();
    constexpr qsizetype kPage = 4096;
    QVERIFY(whole.size() > 10 * kPage && whole.size() % kPage == 0);
    fixtures::write(path, whole);
    for (qsizetype size = whole.size() - kPage / 2; size >= 0; size -= kPage / 2) {
        QVERIFY(QFile::resize(path, size));
        const auto opened = Store::openFile(path, Trust::builtIn());
        QVERIFY2(!opened, qPrintable(QString::number(size)));
        QVERIFY(isComplete(opened.error()));
        const QString reason = size == 0 ? QString("empty") : QString("cut off");
        QVERIFY2(opened.error().what.contains(reason), qPrintable(opened.error().what));
        // A file cut short is refused even when someone signed it so.
        QVERIFY(!Store::openFile(path, fixtures::trustIn(path)));
    }
}

/// DB-11: one flipped bit anywhere. The bits are spread evenly over the file, in every position of
/// a byte, with the whole header among them.
void TestStoreRefusal::refusesEveryFlippedBit()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    const QByteArray whole = fixtures::builtStore();
    fixtures::write(path, whole);
    const Trust trust = Trust::builtIn();
    QVERIFY(Store::openFile(path, trust).has_value());

    QSet<qint64> places;
    for (qint64 header = 0; header < 100; ++header)
        places.insert(header);
    for (qint64 i = 0; i < 1100; ++i)
        places.insert(i * (whole.size() - 1) / 1099);
    QVERIFY(places.size() >= 1000 && places.contains(whole.size() - 1));

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    int accepted = 0;
    for (const qint64 place : std::as_const(places)) {
        const char right = whole.at(place);
        const char wrong = static_cast<char>(right ^ (1 << (place % 8)));
        QVERIFY(file.seek(place) && file.write(&wrong, 1) == 1);
        const auto opened = Store::openFile(path, trust);
        accepted += opened.has_value() ? 1 : 0;
        QVERIFY(opened || isComplete(opened.error()));
        QVERIFY(file.seek(place) && file.write(&right, 1) == 1);
    }
    QCOMPARE(accepted, 0);
    QVERIFY(Store::openFile(path, trust).has_value());
}

void TestStoreRefusal::refusesAPathThatIsNone_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("null") << QString();
    QTest::newRow("empty") << "";
    QTest::newRow("root") << "/";
    QTest::newRow("device") << "/dev/null";
    QTest::newRow("memory") << ":memory:";
    QTest::newRow("uri") << QStringLiteral("file:" GUIDE_STORE_FILE "?mode=rwc");
    QTest::newRow("resource that is not there") << ":/factory/none.sqlite";
    QTest::newRow("longer than a path may be") << QString(5000, QLatin1Char('x'));
    QTest::newRow("NUL inside") << QStringLiteral(GUIDE_STORE_FILE) + QChar(0) + ".bak";
}

void TestStoreRefusal::refusesAPathThatIsNone()
{
    QFETCH(const QString, path);
    const auto opened = Store::openFile(path, Trust::builtIn());
    QVERIFY(!opened);
    QVERIFY(isComplete(opened.error()));
}

void TestStoreRefusal::believesNothingWithoutTrust()
{
    const QString path = QStringLiteral(GUIDE_STORE_FILE);
    QVERIFY(!Store::openFile(path, Trust()));
    const QByteArray digest = fixtures::hashOf(path);
    QVERIFY(!Store::openFile(path, {{QByteArray()}}));
    QVERIFY(!Store::openFile(path, {{digest.left(31)}}));
    QVERIFY(!Store::openFile(path, {{digest.toHex()}}));
    QVERIFY(Store::openFile(path, {{QByteArray(32, 'x'), digest}}).has_value());
    QCOMPARE(Trust::builtIn().digests, QList<QByteArray>{digest});
}

GUIDE_CORE_TEST(TestStoreRefusal)
#include "test_store_refusal.moc"
