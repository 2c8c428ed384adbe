// SPDX-License-Identifier: Apache-2.0
#include "content_copy.h"
#include "load.h"
#include "translation.h"

#include "support/test_program.h"

#include <QTest>

namespace {

const QString kRecord = QStringLiteral("es/translated.yaml");

content::Problems checked(const ContentCopy &copy)
{
    content::Problems loading;
    content::Problems problems;
    content::checkTranslations(copy.dir(), content::loadModel(copy.dir(), loading), problems);
    return problems;
}

bool record(const ContentCopy &copy, const QStringList &keys)
{
    content::Problems loading;
    return content::recordTranslated(copy.dir(), content::loadModel(copy.dir(), loading), "es",
                                     keys)
        .has_value();
}

}  // namespace

/// A Spanish text remembers which English it translates.
class TestStaleTranslation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shippedIsUpToDate();
    void changedEnglish_data();
    void changedEnglish();
    void whatIsNotTranslated_data();
    void whatIsNotTranslated();
    void missingLine();
    void surplusLine();
    void missingFile();
    void newBlock();
    void recordsTheSameTwice();
};

void TestStaleTranslation::shippedIsUpToDate()
{
    const ContentCopy copy;
    const content::Problems problems = checked(copy);
    QVERIFY2(problems.all().isEmpty(), describe(problems));
}

void TestStaleTranslation::changedEnglish_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const Edit &edit, const char *file, const char *key) {
        QTest::newRow(name) << edit << QString(file) << QString(key);
    };
    row("paragraph", {"en/help.md", "They know you.", "They know you well."}, "es/help.md",
        "help.md.points.2");
    row("emphasis", {"en/help.md", "**About cost or shots**", "About cost or shots"}, "es/help.md",
        "help.md.points.3");
    row("link", {"en/help.md", "[AXIS Center](page:support)", "[AXIS Center](page:about)"},
        "es/help.md", "help.md.points.3");
    row("heading", {"en/help.md", "## Take it with you", "## Take it home"}, "es/help.md",
        "help.md.take.heading");
    row("name of a page", {"en/help.md", "tab: Help", "tab: Get help"}, "es/help.md",
        "help.md.tab");
    row("main message", {"en/help.md", "main: You cannot", "main: You really cannot"}, "es/help.md",
        "help.md.main");
    row("what a drawing shows", {"en/how-it-works.md", "![A man whose", "![A tall man whose"},
        "es/how-it-works.md", "how-it-works.md.wasting.4");
    row("short text", {"en/support.yaml", "holidays: \"", "holidays: \"Ask. "}, "es/support.yaml",
        "support.line.holidays");
    row("text with numbers in places",
        {"en/trial.yaml", "average endurance was up", "mean endurance was up"}, "es/trial.yaml",
        "trial.outcomes.endurance.statement");
    row("one of a list", {"en/symptoms.yaml", "Call 911 on a phone now.", "Call 911 now."},
        "es/symptoms.yaml", "symptoms.levels.emergency.steps");
    row("name of an area", {"en/symptoms.yaml", "\"Belly\"", "\"Stomach\""}, "es/symptoms.yaml",
        "symptoms.areas.belly");
}

void TestStaleTranslation::changedEnglish()
{
    QFETCH(const Edit, edit);
    QFETCH(const QString, file);
    QFETCH(const QString, key);
    const ContentCopy copy;
    const int line = copy.replace(edit.file, edit.find, edit.put);
    QVERIFY(line > 0);
    const content::Problems stale = checked(copy);
    QCOMPARE(stale.errorCount(), 1);
    const content::Problem &problem = stale.all().constFirst();
    QCOMPARE(problem.place.file, file);
    QVERIFY(problem.place.line > 0);
    QVERIFY2(problem.what.contains("“" + key + "”"), describe(stale));
    QVERIFY2(problem.remedy.contains(edit.file), describe(stale));
    QVERIFY2(problem.remedy.endsWith("--language es " + key), describe(stale));
    QVERIFY(record(copy, {key}));
    const content::Problems fine = checked(copy);
    QVERIFY2(fine.all().isEmpty(), describe(fine));
    // Taken back, it is another text again.
    QVERIFY(copy.restore(edit.file));
    QCOMPARE(checked(copy).errorCount(), 1);
}

void TestStaleTranslation::whatIsNotTranslated_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::newRow("search words") << Edit{"en/glossary.yaml", "also: [\"cachexia\"",
                                          "also: [\"skinny\", \"cachexia\""};
    QTest::newRow("a number that stands in a place")
        << Edit{"facts.yaml", "value: 11.5", "value: 11.6"};
    QTest::newRow("facts behind a text") << Edit{"en/help.md", "{P-PRIVACY}", "{P-REVIEW}"};
    QTest::newRow("where lines break") << Edit{"en/help.md", "They know you.", "They know\n  you."};
    QTest::newRow("a word list") << Edit{"en/rules.yaml", "names:\n", "names:\n  - Zebra\n"};
    QTest::newRow("the Spanish itself") << Edit{"es/help.md", "Ayuda", "Ayudas"};
}

void TestStaleTranslation::whatIsNotTranslated()
{
    QFETCH(const Edit, edit);
    const ContentCopy copy;
    QVERIFY(copy.replace(edit.file, edit.find, edit.put) > 0);
    const content::Problems problems = checked(copy);
    QVERIFY2(problems.all().isEmpty(), describe(problems));
}

void TestStaleTranslation::missingLine()
{
    const ContentCopy copy;
    QVERIFY(copy.replace(kRecord, "\nhelp.md.tab: ", "\n# ") > 0);
    const content::Problems problems = checked(copy);
    QCOMPARE(problems.errorCount(), 1);
    QCOMPARE(problems.all().constFirst().place.file, QString("es/help.md"));
    QVERIFY2(problems.all().constFirst().what.contains("nobody has recorded"), describe(problems));
}

void TestStaleTranslation::surplusLine()
{
    const ContentCopy copy;
    const int line = copy.replace(kRecord, "\nhelp.md.tab: ", "\nhelp.md.poem: 1\nhelp.md.tab: ");
    QVERIFY(line > 0);
    const content::Problems problems = checked(copy);
    QCOMPARE(problems.errorCount(), 1);
    QCOMPARE(problems.all().constFirst().place.file, kRecord);
    QCOMPARE(problems.all().constFirst().place.line, line + 1);
    QVERIFY(record(copy, {"help.md.tab"}));
    QVERIFY2(checked(copy).all().isEmpty(), "recording drops it");
}

void TestStaleTranslation::missingFile()
{
    const ContentCopy copy;
    const QByteArray before = copy.read(kRecord);
    QVERIFY(QFile::remove(copy.dir().filePath(kRecord)));
    QVERIFY(checked(copy).errorCount() > 500);
    QVERIFY(record(copy, {}));
    QCOMPARE(copy.read(kRecord), before);
}

/// The blocks below it have moved, so that somebody has to look at them too.
void TestStaleTranslation::newBlock()
{
    const ContentCopy copy;
    for (const QString language : {"en", "es"})
        QVERIFY(copy.replace(language + "/help.md", "{#take kind=card}\n\n",
                             "{#take kind=card}\n\n- 1. {plain}\n") > 0);
    const QByteArray problems = describe(checked(copy));
    for (int i = 1; i <= 4; ++i)
        QVERIFY2(problems.contains("help.md.take." + QByteArray::number(i)), problems);
    QVERIFY(record(copy, {"help.md.take"}));
    QVERIFY(checked(copy).all().isEmpty());
}

void TestStaleTranslation::recordsTheSameTwice()
{
    const ContentCopy copy;
    const QByteArray before = copy.read(kRecord);
    QVERIFY(before.count('\n') > 500);
    QVERIFY(record(copy, {}));
    QCOMPARE(copy.read(kRecord), before);
    QVERIFY(record(copy, {"help.md"}));
    QCOMPARE(copy.read(kRecord), before);
}

GUIDE_CORE_TEST(TestStaleTranslation)
#include "test_stale_translation.moc"
