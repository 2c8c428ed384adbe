// SPDX-License-Identifier: Apache-2.0
#include "shell/settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using pages::ResultView;
using shell::Settings;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

}  // namespace

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void viewIsKept_data();
    void viewIsKept();
    void strangeFilesCountAsTheDefault_data();
    void strangeFilesCountAsTheDefault();
    void strangeFilesAreMended();
    void noNameKeepsNothing();
    void folderIsMade();
    void whatCannotBeKeptIsSaid_data();
    void whatCannotBeKeptIsSaid();
    void readingWritesNothing();
};

void TestSettings::viewIsKept_data()
{
    QTest::addColumn<ResultView>("view");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("words") << ResultView::Words << QByteArray("first-view=words");
    QTest::newRow("chart") << ResultView::Chart << QByteArray("first-view=chart");
    QTest::newRow("table") << ResultView::Table << QByteArray("first-view=table");
}

void TestSettings::viewIsKept()
{
    QFETCH(const ResultView, view);
    const QTemporaryDir folder;
    const QString file = folder.filePath("settings.ini");
    Settings settings(file);
    QCOMPARE(settings.firstView(), ResultView::Words);
    QVERIFY(settings.setFirstView(ResultView::Table));
    QVERIFY(settings.setFirstView(view));
    QCOMPARE(settings.firstView(), view);
    QCOMPARE(Settings(file).firstView(), view);
    // The file says it in words, so that another order of views does not change what was meant.
    QTEST(bytesOf(file).trimmed().split('\n').last(), "written");
}

void TestSettings::strangeFilesCountAsTheDefault_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another view") << QByteArray("[results]\nfirst-view=poem\n");
    QTest::newRow("a number") << QByteArray("[results]\nfirst-view=2\n");
    QTest::newRow("no value") << QByteArray("[results]\nfirst-view=\n");
    QTest::newRow("a list") << QByteArray("[results]\nfirst-view=chart, table\n");
    QTest::newRow("capitals") << QByteArray("[results]\nfirst-view=CHART\n");
    QTest::newRow("no heading") << QByteArray("first-view=chart\n");
    QTest::newRow("no settings at all") << QByteArray("\x7f\x45\x4c\x46\0\1\2\xff\xfe[[[=", 13);
    QTest::newRow("a type that is none")
        << QByteArray("[results]\nfirst-view=@Variant(\\0\\0\\0\\x7f)\n");
    QTest::newRow("huge") << QByteArray("[results]\nfirst-view=") + QByteArray(1 << 20, 'c');
}

void TestSettings::strangeFilesCountAsTheDefault()
{
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir folder;
    const QString file = folder.filePath("settings.ini");
    QVERIFY(write(file, bytes));
    QCOMPARE(Settings(file).firstView(), ResultView::Words);
    QVERIFY(bytesOf(file) == bytes);
}

void TestSettings::strangeFilesAreMended()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("settings.ini");
    QVERIFY(write(file, "[results]\nfirst-view=poem\n"));
    QVERIFY(Settings(file).setFirstView(ResultView::Chart));
    QCOMPARE(Settings(file).firstView(), ResultView::Chart);
}

/// As on a kiosk.
void TestSettings::noNameKeepsNothing()
{
    const QTemporaryDir folder;
    const QString was = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    Settings settings{QString()};
    QVERIFY(!settings.setFirstView(ResultView::Chart));
    QCOMPARE(settings.firstView(), ResultView::Words);
    QCOMPARE(entries(folder.path()), QStringList());
    QVERIFY(QDir::setCurrent(was));
}

void TestSettings::folderIsMade()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("a/b/settings.ini");
    QVERIFY(Settings(file).setFirstView(ResultView::Table));
    QCOMPARE(Settings(file).firstView(), ResultView::Table);
}

void TestSettings::whatCannotBeKeptIsSaid_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("read-only folder") << "/proc/settings.ini";  // for root too
    QTest::newRow("a file for a folder") << "older/settings.ini";
    QTest::newRow("a folder of that name") << "folder";
}

void TestSettings::whatCannotBeKeptIsSaid()
{
    QFETCH(const QString, file);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir("folder"));
    QVERIFY(write(folder.filePath("older"), "older"));
    Settings settings(file.startsWith('/') ? file : folder.filePath(file));
    QVERIFY(!settings.setFirstView(ResultView::Chart));
    QCOMPARE(settings.firstView(), ResultView::Words);
    QCOMPARE(bytesOf(folder.filePath("older")), QByteArray("older"));
}

void TestSettings::readingWritesNothing()
{
    const QTemporaryDir folder;
    QCOMPARE(Settings(folder.filePath("settings.ini")).firstView(), ResultView::Words);
    QCOMPARE(entries(folder.path()), QStringList());
}

QTEST_GUILESS_MAIN(TestSettings)
#include "test_settings.moc"
