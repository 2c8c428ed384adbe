// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "shell/application.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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
    void strangeFilesCountAsTheDefault_data();
    void strangeFilesCountAsTheDefault();
    void strangeFilesAreMended();
    void noNameKeepsNothing();
    void folderIsMade();
    void whatCannotBeKeptIsSaid_data();
    void whatCannotBeKeptIsSaid();
    void readingWritesNothing();
    void nothingChosenFollowsTheComputer();
    void lookIsKept_data();
    void lookIsKept();
    void languageIsKept();
    void unknownLanguagesAreNotKept();
    void windowSizeIsKept();
    void strangeValuesAreNone_data();
    void strangeValuesAreNone();
    void strangeWindowSizes_data();
    void strangeWindowSizes();
    void oneStrangeValueLeavesTheOthers();
    void whereNothingCanBeKept();
};

void TestSettings::strangeFilesCountAsTheDefault_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another language") << QByteArray("[guide]\nlanguage=poem\n");
    QTest::newRow("a number") << QByteArray("[guide]\nlanguage=2\n");
    QTest::newRow("no value") << QByteArray("[guide]\nlanguage=\n");
    QTest::newRow("a list") << QByteArray("[guide]\nlanguage=es, en\n");
    QTest::newRow("capitals") << QByteArray("[guide]\nlanguage=ES\n");
    QTest::newRow("no heading") << QByteArray("language=es\n");
    QTest::newRow("no settings at all") << QByteArray("\x7f\x45\x4c\x46\0\1\2\xff\xfe[[[=", 13);
    QTest::newRow("a type that is none")
        << QByteArray("[guide]\nlanguage=@Variant(\\0\\0\\0\\x7f)\n");
    QTest::newRow("huge") << QByteArray("[guide]\nlanguage=") + QByteArray(1 << 20, 'c');
}

void TestSettings::strangeFilesCountAsTheDefault()
{
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir folder;
    const QString file = folder.filePath("settings.ini");
    QVERIFY(write(file, bytes));
    QCOMPARE(Settings(file).language(), QString());
    QVERIFY(bytesOf(file) == bytes);
}

void TestSettings::strangeFilesAreMended()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("settings.ini");
    QVERIFY(write(file, "[guide]\nlanguage=poem\n"));
    QVERIFY(Settings(file).setLanguage("es"));
    QCOMPARE(Settings(file).language(), "es");
}

/// As on a kiosk.
void TestSettings::noNameKeepsNothing()
{
    const QTemporaryDir folder;
    const QString was = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    Settings settings{QString()};
    QVERIFY(!settings.setTextPercent(150) && !settings.setHighContrast(true));
    QVERIFY(!settings.setLanguage("es") && !settings.setWindowSize({1000, 700}));
    QVERIFY(!settings.textPercent() && !settings.highContrast() && settings.language().isEmpty());
    QCOMPARE(settings.windowSize(), QSize(1280, 800));
    QCOMPARE(entries(folder.path()), QStringList());
    QVERIFY(QDir::setCurrent(was));
}

void TestSettings::folderIsMade()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("a/b/settings.ini");
    QVERIFY(Settings(file).setLanguage("es"));
    QCOMPARE(Settings(file).language(), "es");
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
    QVERIFY(!settings.setLanguage("es"));
    QCOMPARE(settings.language(), QString());
    QCOMPARE(bytesOf(folder.filePath("older")), QByteArray("older"));
}

void TestSettings::readingWritesNothing()
{
    const QTemporaryDir folder;
    QCOMPARE(Settings(folder.filePath("settings.ini")).language(), QString());
    QCOMPARE(entries(folder.path()), QStringList());
}

void TestSettings::nothingChosenFollowsTheComputer()
{
    const QTemporaryDir folder;
    const Settings settings(folder.filePath("settings.ini"));
    QVERIFY(!settings.textPercent());
    QVERIFY(!settings.highContrast());
    QCOMPARE(settings.language(), QString());
    QCOMPARE(settings.windowSize(), QSize(1280, 800));
}

void TestSettings::lookIsKept_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {100, 125, 150, 175, 200})
        QTest::addRow("%d %%", percent) << percent;
}

void TestSettings::lookIsKept()
{
    QFETCH(const int, percent);
    const QTemporaryDir folder;
    const QString file = folder.filePath("settings.ini");
    Settings settings(file);
    QVERIFY(settings.setTextPercent(percent));
    QCOMPARE(Settings(file).textPercent(), std::optional(percent));
    for (const bool high : {true, false}) {
        QVERIFY(settings.setHighContrast(high));
        QCOMPARE(Settings(file).highContrast(), std::optional(high));
    }
    // Back to what the computer is set to.
    QVERIFY(settings.setTextPercent(std::nullopt));
    QVERIFY(settings.setHighContrast(std::nullopt));
    QVERIFY(!Settings(file).textPercent() && !Settings(file).highContrast());
}

void TestSettings::languageIsKept()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("settings.ini");
    Settings settings(file);
    for (const QString language : {"es", "en", "es"}) {
        QVERIFY(settings.setLanguage(language));
        QCOMPARE(Settings(file).language(), language);
    }
    QVERIFY(bytesOf(file).contains("language=es"));
}

/// A language that the program does not speak counts as none, whoever asks for it.
void TestSettings::unknownLanguagesAreNotKept()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("settings.ini");
    Settings settings(file);
    QVERIFY(settings.setLanguage("es"));
    for (const QString strange : {"xx", "", "ES", "es_MX", "../es"}) {
        settings.setLanguage(strange);
        QCOMPARE(Settings(file).language(), QString());
        QVERIFY(strange.isEmpty() || !bytesOf(file).contains(strange.toUtf8() + '\n'));
    }
}

void TestSettings::windowSizeIsKept()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("settings.ini");
    Settings settings(file);
    for (const QSize &size : {QSize(800, 560), QSize(1366, 768), QSize(3840, 2160)}) {
        QVERIFY(settings.setWindowSize(size));
        QCOMPARE(Settings(file).windowSize(), size);
    }
}

void TestSettings::strangeValuesAreNone_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {"",      "poem", "110",   "99",      "0",
                              "-150",  "250",  "150%",  "1e2",     "150, 175",
                              "0x96",  " ",    "True",  "HIGH",    "on",
                              "xx",    "EN",   "es_MX", "Español", "@Variant(\\0\\0)",
                              "system"})
        QTest::newRow(value[0] == '\0' ? "empty" : value) << QByteArray(value);
}

void TestSettings::strangeValuesAreNone()
{
    QFETCH(const QByteArray, value);
    const QTemporaryDir folder;
    const QString file = folder.filePath("settings.ini");
    const QByteArray bytes = "[look]\ntext-percent=" + value + "\ncontrast=" + value +
                             "\n[guide]\nlanguage=" + value + "\n";
    QVERIFY(write(file, bytes));
    const Settings settings(file);
    QVERIFY(!settings.textPercent());
    QVERIFY(!settings.highContrast());
    QCOMPARE(settings.language(), QString());
    QVERIFY(bytesOf(file) == bytes);
}

void TestSettings::strangeWindowSizes_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QSize>("size");
    const QSize usual(1280, 800);
    QTest::newRow("empty") << QByteArray() << usual;
    QTest::newRow("words") << QByteArray("large") << usual;
    QTest::newRow("one number") << QByteArray("1366") << usual;
    QTest::newRow("negative") << QByteArray("-1366x768") << usual;
    QTest::newRow("too long a number") << QByteArray("999999x999999") << usual;
    QTest::newRow("more than a size") << QByteArray("1366x768x2") << usual;
    QTest::newRow("a line after it") << QByteArray("\"1366x768\\nx\"") << usual;
    QTest::newRow("other digits") << QByteArray("١٣٦٦x٧٦٨٠") << usual;
    QTest::newRow("Qt's own form") << QByteArray("@Size(1366 768)") << usual;
    QTest::newRow("too small") << QByteArray("100x100") << QSize(800, 560);
    QTest::newRow("too low") << QByteArray("1000x300") << QSize(1000, 560);
    QTest::newRow("too narrow") << QByteArray("300x1000") << QSize(800, 1000);
}

void TestSettings::strangeWindowSizes()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QSize, size);
    const QTemporaryDir folder;
    const QString file = folder.filePath("settings.ini");
    QVERIFY(write(file, "[window]\nsize=" + value + "\n"));
    QCOMPARE(Settings(file).windowSize(), size);
}

void TestSettings::oneStrangeValueLeavesTheOthers()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("settings.ini");
    QVERIFY(write(file, "[look]\ntext-percent=poem\ncontrast=high\n[guide]\nlanguage=es\n"
                        "[window]\nsize=1000x700\n"));
    Settings settings(file);
    QVERIFY(!settings.textPercent());
    QCOMPARE(settings.highContrast(), std::optional(true));
    QCOMPARE(settings.language(), "es");
    QCOMPARE(settings.windowSize(), QSize(1000, 700));
    QVERIFY(settings.setTextPercent(175));
    QCOMPARE(settings.textPercent(), std::optional(175));
    QCOMPARE(settings.language(), "es");
}

void TestSettings::whereNothingCanBeKept()
{
    Settings settings("/proc/settings.ini");  // for root too
    QVERIFY(!settings.setTextPercent(150));
    QVERIFY(!settings.setHighContrast(true));
    QVERIFY(!settings.setLanguage("es"));
    QVERIFY(!settings.setWindowSize({1000, 700}));
    QVERIFY(!settings.textPercent() && !settings.highContrast());
    QCOMPARE(settings.language(), QString());
    QCOMPARE(settings.windowSize(), QSize(1280, 800));
}

GUIDE_CORE_TEST(TestSettings)
#include "test_settings.moc"
