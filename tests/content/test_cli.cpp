// SPDX-License-Identifier: Apache-2.0
#include "content_copy.h"

#include "support/test_program.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

/// guide-content as its users and the build run it.
class TestCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void fineContent();
    void buildWritesTheStore();
    void drawingsBesideTheContent();
    void help_data();
    void help();
    void wrongCalls_data();
    void wrongCalls();
    void namesEveryErrorInOrder();
    void oneErrorIsOne();
    void warningsDoNotFail();
    void contentErrorsWriteNothing();
    void storeThatCannotBeWritten();
    void readingTellsEveryScreen();
    void readingTellsWhatToLookAt();
    void readingNeedsContentWithoutErrors();
    void staleTranslationIsRefused();
    void recordingNeedsContentWithoutErrors();
    void reviewWritesASheet();
    void reviewThatCannotBeWritten();
    void checkTellsHowMuchIsSigned();

private:
    struct Run {
        int code;
        QString out;
        QString err;
    };
    static Run run(const QStringList &arguments, const QString &folder = QDir::tempPath());
    Run check() const { return run({"check", m_root, "--drawings", drawings()}); }
    Run translated(const QStringList &keys, const QString &language = "es") const
    {
        return run(
            QStringList{"translated", m_root, "--language", language, "--drawings", drawings()} +
            keys);
    }
    static QString drawings() { return ContentCopy::drawings().path(); }

    std::unique_ptr<ContentCopy> m_copy;
    std::unique_ptr<QTemporaryDir> m_out;
    QString m_root;
};

namespace {

/// A name that %-escapes, file: addresses and shells would misread.
const QString kOddName = QStringLiteral("out %41 100%?mode=ro #1.sqlite");

}  // namespace

void TestCli::initTestCase()
{
    QVERIFY2(QFileInfo(GUIDE_COMPILER).isExecutable(), GUIDE_COMPILER);
}

void TestCli::init()
{
    m_copy = std::make_unique<ContentCopy>();
    m_out = std::make_unique<QTemporaryDir>();
    QVERIFY(m_copy->isValid() && m_out->isValid());
    m_root = m_copy->dir().path();
}

TestCli::Run TestCli::run(const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(GUIDE_COMPILER, arguments);
    const bool finished = process.waitForFinished(60'000);
    const bool normal = finished && process.exitStatus() == QProcess::NormalExit;
    return {normal ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void TestCli::fineContent()
{
    const Run result = check();
    QCOMPARE(result.err, QString());
    QCOMPARE(result.code, 0);
    QVERIFY2(result.out.contains(" facts, ") && result.out.endsWith("no errors.\n"),
             qPrintable(result.out));
    QVERIFY(QDir(m_out->path()).isEmpty());
}

void TestCli::buildWritesTheStore()
{
    const QString odd = m_out->filePath("a b%20c?d");
    QVERIFY(QDir().rename(m_root, odd));
    const QString store = m_out->filePath(kOddName);
    const Run result = run({"build", odd, "-o", store, "--drawings", drawings()});
    QCOMPARE(result.err, QString());
    QCOMPARE(result.code, 0);
    QCOMPARE(QDir(m_out->path()).entryList(QDir::Files), QStringList{kOddName});
    QFile built(store);
    QFile shipped(GUIDE_STORE_FILE);
    QVERIFY(built.open(QIODevice::ReadOnly) && shipped.open(QIODevice::ReadOnly));
    QVERIFY2(built.readAll() == shipped.readAll(), "not the store that the build made");
}

void TestCli::drawingsBesideTheContent()
{
    const Run here = run({"check", ContentCopy::shipped().path()});
    QCOMPARE(here.code, 0);
    const Run relative = run({"check", "content"}, ContentCopy::shipped().filePath(".."));
    QCOMPARE(relative.code, 0);
    const Run without = run({"check", m_root});
    QCOMPARE(without.code, 1);
    QVERIFY2(without.err.contains("there is no drawing “wasting.svg”"), qPrintable(without.err));
}

void TestCli::help_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("--help") << QStringList{"--help"};
    QTest::newRow("-h") << QStringList{"-h"};
    QTest::newRow("after a command") << QStringList{"check", "nowhere", "--help"};
}

void TestCli::help()
{
    QFETCH(QStringList, arguments);
    const Run result = run(arguments);
    QCOMPARE(result.code, 0);
    QCOMPARE(result.err, QString());
    for (const char *part : {"check FOLDER", "build FOLDER -o FILE", "translated FOLDER",
                             "review FOLDER -o FILE", "--drawings DIR", "Exit code"})
        QVERIFY2(result.out.contains(part), part);
}

void TestCli::wrongCalls_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const QString shipped = ContentCopy::shipped().path();
    QTest::newRow("nothing") << QStringList{} << "say “check FOLDER”";
    QTest::newRow("unknown command") << QStringList{"compile", shipped} << "say “check FOLDER”";
    QTest::newRow("no folder") << QStringList{"check"} << "say “check FOLDER”";
    QTest::newRow("two folders") << QStringList{"check", shipped, shipped} << "say “check FOLDER”";
    QTest::newRow("unknown option") << QStringList{"check", shipped, "--fast"} << "fast";
    QTest::newRow("build without -o")
        << QStringList{"build", shipped} << "“-o FILE” belongs to build";
    QTest::newRow("check with -o")
        << QStringList{"check", shipped, "-o", "x"} << "“-o FILE” belongs to build";
    QTest::newRow("translated without a language")
        << QStringList{"translated", shipped} << "“--language CODE” belongs to translated";
    QTest::newRow("check with a language")
        << QStringList{"check", shipped, "--language", "es"} << "“--language CODE” belongs to";
    QTest::newRow("review without -o")
        << QStringList{"review", shipped} << "“-o FILE” belongs to build, review and pack";
    QTest::newRow("check of what is unsigned")
        << QStringList{"check", shipped, "--unsigned"} << "“--unsigned” belongs to review";
    QTest::newRow("-o without a file") << QStringList{"build", shipped, "-o"} << "Missing value";
    QTest::newRow("missing folder") << QStringList{"check", "/no/such %1 folder?"}
                                    << "there is no folder “/no/such %1 folder?”";
    QTest::newRow("file as a folder")
        << QStringList{"check", shipped + "/guide.yaml"} << "there is no folder";
}

void TestCli::wrongCalls()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const Run result = run(arguments, m_out->path());
    QCOMPARE(result.code, 2);
    QCOMPARE(result.out, QString());
    QVERIFY2(result.err.startsWith("guide-content: ") && result.err.contains(says),
             qPrintable(result.err));
    QVERIFY(result.err.contains("build FOLDER -o FILE"));
    QVERIFY(QDir(m_out->path()).isEmpty());
}

void TestCli::namesEveryErrorInOrder()
{
    const int page = m_copy->replace("en/about.md", "{P-PRIVACY}", "{P-NONE}");
    const int fact = m_copy->replace("facts.yaml", "value: 757", "value: nan");
    const int text = m_copy->replace("en/support.yaml", "holidays:", "holiday:");
    QVERIFY(page > 0 && fact > 0 && text > 0);
    const Run result = check();
    QCOMPARE(result.code, 1);
    QCOMPARE(result.out, QString());
    const QStringList expected{
        QString("%1/en/about.md:%2: error: there is no fact “P-NONE”. ").arg(m_root).arg(page),
        QString("%1/en/support.yaml: error: the text “support.line.holidays” is missing. ")
            .arg(m_root),
        QString("%1/en/support.yaml:%2: error: nothing uses the text “support.line.holiday”. ")
            .arg(m_root)
            .arg(text),
        QString("%1/facts.yaml:%2: error: “value: nan” is not a number. ").arg(m_root).arg(fact)};
    qsizetype at = -1;
    for (const QString &line : expected) {
        const qsizetype next = result.err.indexOf(line);
        QVERIFY2(next > at, qPrintable(line + "\n" + result.err));
        at = next;
    }
    const auto errors = result.err.count(": error: ");
    QVERIFY(result.err.endsWith(
        QString("guide-content: %1 errors; nothing was written.\n").arg(errors)));
}

void TestCli::oneErrorIsOne()
{
    QVERIFY(m_copy->replace("es/help.md", "(page:about)", "(page:home)") > 0);
    const Run result = check();
    QCOMPARE(result.code, 1);
    QVERIFY2(result.err.endsWith("guide-content: 1 error; nothing was written.\n"),
             qPrintable(result.err));
}

void TestCli::warningsDoNotFail()
{
    const QString hard =
        QString("Unavoidably, international organizations reconsider alternatives. ").repeated(20);
    QVERIFY(m_copy->replace("en/questions.md",
                            "Choose what matters to you, and take your list along.", hard) > 0);
    QCOMPARE(translated({}).code, 0);
    const Run result = check();
    QCOMPARE(result.code, 0);
    QVERIFY2(result.err.contains("/en/questions.md: warning: the screen reads at grade"),
             qPrintable(result.err));
    QVERIFY(result.out.endsWith("no errors.\n"));
}

void TestCli::contentErrorsWriteNothing()
{
    QVERIFY(m_copy->replace("en/about.md", "{P-PRIVACY}", "{P-NONE}") > 0);
    const QString store = m_out->filePath("guide.sqlite");
    QCOMPARE(run({"build", m_root, "-o", store, "--drawings", drawings()}).code, 1);
    QVERIFY(QDir(m_out->path()).isEmpty());
    QFile old(store);
    QVERIFY(old.open(QIODevice::ReadWrite) && old.write("old") == 3 && old.flush());
    QCOMPARE(run({"build", m_root, "-o", store, "--drawings", drawings()}).code, 1);
    QVERIFY(old.seek(0));
    QCOMPARE(old.readAll(), QByteArray("old"));
}

void TestCli::storeThatCannotBeWritten()
{
    const Run result = run(
        {"build", m_root, "-o", m_out->filePath("none/guide.sqlite"), "--drawings", drawings()});
    QCOMPARE(result.code, 3);
    QCOMPARE(result.out, QString());
    QVERIFY2(result.err.startsWith("guide-content: the store was not written: "),
             qPrintable(result.err));
    QVERIFY(QDir(m_out->path()).isEmpty());
}

void TestCli::readingTellsEveryScreen()
{
    const Run result = run({"reading", m_root, "--drawings", drawings()});
    QCOMPARE(result.err, QString());
    QCOMPARE(result.code, 0);
    const QStringList lines = result.out.split('\n');
    for (const QString screen :
         {"how-it-works", "trial-results", "side-effects", "support", "questions", "safety",
          "about", "help", "my-visit", "sources", "glossary"}) {
        const QRegularExpression english(
            QString("^en %1: grade -?\\d+\\.\\d, \\d+ words, \\d+\\.\\d a sentence, longest \\d+$")
                .arg(screen));
        const QRegularExpression spanish(
            QString("^es %1: ease \\d+\\.\\d \\(Fernández-Huerta; 70 is sixth grade, 60 eighth\\), "
                    "\\d+ words, \\d+\\.\\d a sentence, longest \\d+$")
                .arg(screen));
        QCOMPARE(lines.filter(english).size(), 1);
        QCOMPARE(lines.filter(spanish).size(), 1);
    }
    QVERIFY(QDir(m_out->path()).isEmpty());
}

void TestCli::readingTellsWhatToLookAt()
{
    const auto help = [&] {
        const QString out = run({"reading", m_root, "--drawings", drawings()}).out;
        const qsizetype from = out.indexOf("es help: ");
        const qsizetype to = out.indexOf("\nes ", from);
        return from < 0 ? QString() : out.mid(from, to - from);
    };
    QVERIFY(help().startsWith("es help: ease "));
    QVERIFY2(!help().contains("long: "), qPrintable(help()));
    QVERIFY2(!help().contains("not explained here: "), qPrintable(help()));
    const auto put = [&](const QString &old, const QString &words) {
        QVERIFY(m_copy->restore("es/help.md"));
        QVERIFY(m_copy->replace("es/help.md", old, words) > 0);
    };
    const QString plain = "Las pestañas de arriba tienen las partes de la guía.";
    put(plain, QStringList(20, "va").join(' ') + ".");
    QVERIFY2(!help().contains("long: "), qPrintable(help()));
    put(plain, QStringList(21, "va").join(' ') + ".");
    QVERIFY2(help().contains("\n    long: va va"), qPrintable(help()));
    const QString cost = "**Sobre el costo o las inyecciones**, llame";
    const QString word = "\n    not explained here: copago";
    put(cost, "Sobre el costo, el copago o las inyecciones, llame");
    QVERIFY2(help().contains(word), qPrintable(help()));
    put(cost, "Sobre el costo, el copago (lo que usted paga) o las inyecciones, llame");
    QVERIFY2(!help().contains(word), qPrintable(help()));
    put(cost, "Sobre el costo, el [copago](term:copay) o las inyecciones, llame");
    QVERIFY2(!help().contains(word), qPrintable(help()));
}

void TestCli::readingNeedsContentWithoutErrors()
{
    QVERIFY(m_copy->replace("en/about.md", "{P-PRIVACY}", "{P-NONE}") > 0);
    const Run result = run({"reading", m_root, "--drawings", drawings()});
    QCOMPARE(result.code, 1);
    QCOMPARE(result.out, QString());
    QVERIFY(result.err.contains("there is no fact “P-NONE”"));
}

void TestCli::staleTranslationIsRefused()
{
    QVERIFY(m_copy->replace("en/help.md", "They know you.", "They know you well.") > 0);
    const Run stale = check();
    QCOMPARE(stale.code, 1);
    const QRegularExpression says(
        QString(
            "^%1/es/help\\.md:\\d+: error: “help\\.md\\.points\\.2” translates an older English "
            "text\\. Compare it with en/help\\.md, line \\d+; then run: guide-content translated "
            "FOLDER --language es help\\.md\\.points\\.2\\.\\nguide-content: 1 error")
            .arg(QRegularExpression::escape(m_root)));
    QVERIFY2(says.match(stale.err).hasMatch(), qPrintable(stale.err));
    const QString store = m_out->filePath("guide.sqlite");
    QCOMPARE(run({"build", m_root, "-o", store, "--drawings", drawings()}).code, 1);
    QCOMPARE(translated({"help.md.poem"}).code, 2);
    QCOMPARE(translated({}, "en").code, 2);
    QCOMPARE(translated({}, "fr").code, 2);
    QCOMPARE(check().code, 1);
    const Run recorded = translated({"help.md.points.2"});
    QCOMPARE(recorded.err, QString());
    QCOMPARE(recorded.out, QString("guide-content: 1 changed in es/translated.yaml.\n"));
    QCOMPARE(recorded.code, 0);
    QCOMPARE(check().code, 0);
}

void TestCli::recordingNeedsContentWithoutErrors()
{
    const QByteArray before = m_copy->read("es/translated.yaml");
    QVERIFY(m_copy->replace("en/help.md", "They know you.", "They know you well.") > 0);
    QVERIFY(m_copy->replace("es/help.md", "{P-PRIVACY}", "{P-NONE}") > 0);
    QCOMPARE(translated({}).code, 1);
    QCOMPARE(m_copy->read("es/translated.yaml"), before);
}

void TestCli::reviewWritesASheet()
{
    const QString file = m_out->filePath("review.html");
    const auto review = [&](const QStringList &more) {
        return run(QStringList{"review", m_root, "-o", file, "--drawings", drawings()} + more);
    };
    const QRegularExpression says("^guide-content: statements to review in " +
                                  QRegularExpression::escape(file) + ": \\d{3,4}\\.\n$");
    for (const QStringList &more :
         {QStringList{}, QStringList{"--language", "es"}, QStringList{"--unsigned"}}) {
        const Run result = review(more);
        QCOMPARE(result.err, QString());
        QCOMPARE(result.code, 0);
        QVERIFY2(says.match(result.out).hasMatch(), qPrintable(result.out));
        QVERIFY(QFileInfo(file).size() > 100'000);
        QVERIFY(QFile::remove(file));
    }
    const Run foreign = review({"--language", "fr"});
    QCOMPARE(foreign.code, 2);
    QVERIFY(foreign.err.contains("“fr” is no language of the guide"));
    QVERIFY(m_copy->replace("en/about.md", "{P-PRIVACY}", "{P-NONE}") > 0);
    QCOMPARE(review({}).code, 1);
    QVERIFY(QDir(m_out->path()).isEmpty());
}

void TestCli::reviewThatCannotBeWritten()
{
    const Run result = run(
        {"review", m_root, "-o", m_out->filePath("none/review.html"), "--drawings", drawings()});
    QCOMPARE(result.code, 3);
    QCOMPARE(result.out, QString());
    QVERIFY2(result.err.startsWith("guide-content: cannot write "), qPrintable(result.err));
    QVERIFY(QDir(m_out->path()).isEmpty());
}

void TestCli::checkTellsHowMuchIsSigned()
{
    const QStringList lines = check().out.split('\n');
    for (const char *who : {"en: a clinician", "es: a clinician", "es: a translator"})
        QCOMPARE(lines
                     .filter(QRegularExpression(
                         QString("^guide-content: %1 has signed 0 of \\d+ statements; "
                                 "0 changed since, \\d+ never signed\\.$")
                             .arg(who)))
                     .size(),
                 1);
}

GUIDE_CORE_TEST(TestCli)
#include "test_cli.moc"
