// SPDX-License-Identifier: Apache-2.0
#include "content_copy.h"
#include "store_writer.h"

#include "support/test_program.h"

#include "guide/spoken_text.h"
#include "guide/trial.h"
#include "store/content_reader.h"

#include <QCryptographicHash>
#include <QTest>

namespace {

/// The small content with its outcome told in a unit.
bool tellIn(const ContentCopy &copy, const QString &unit, const QString &symbol,
            const QString &words)
{
    bool told = copy.replace("trial.yaml", "unit: percent", "unit: " + unit) > 0;
    for (const char *number : {"9.1", "-0.2", "9.3"})
        told = told &&
               copy.replace("facts.yaml", QStringLiteral("{value: %1, unit: percent}").arg(number),
                            QStringLiteral("{value: %1, unit: %2}").arg(number, unit)) > 0;
    const QString named = QStringLiteral("  %1: {short: \"%2\", long: %3, gap: %3}\n");
    return told &&
           copy.replace("en/trial.yaml", "  percent: {short: \"%\", long: percent, gap: points}\n",
                        unit == "kg" ? QString() : named.arg(unit, symbol, words)) > 0;
}

guide::Result<guide::Content> writeAndRead(const content::Model &model, const QString &file)
{
    if (const auto written = content::writeStore(model, file); !written)
        return tl::unexpected(guide::Error{written.error(), file, {}});
    QFile bytes(file);
    QCryptographicHash hash(store::Trust::kDigest);
    if (!bytes.open(QIODevice::ReadOnly) || !hash.addData(&bytes))
        return tl::unexpected(guide::Error{bytes.errorString(), file, {}});
    return store::Store::openFile(file, {{hash.result()}}).and_then([](const store::Store &store) {
        return store::readContent(store, "en");
    });
}

}  // namespace

/// Every unit of the one list goes all the way, or is refused at its beginning.
class TestUnits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resultsAreToldInIt_data() { everyUnit(); }
    void resultsAreToldInIt();
    void factsHaveIt_data() { everyUnit(); }
    void factsHaveIt();
    void voiceSaysIt_data() { everyUnit(); }
    void voiceSaysIt();
    void figureThatTheGuideRefuses_data();
    void figureThatTheGuideRefuses();

private:
    static void everyUnit();
};

void TestUnits::everyUnit()
{
    QTest::addColumn<int>("at");
    const auto units = guide::knownUnits();
    for (std::size_t i = 0; i < units.size(); ++i)
        QTest::newRow(units[i].id) << static_cast<int>(i);
}

void TestUnits::resultsAreToldInIt()
{
    QFETCH(const int, at);
    const guide::KnownUnit &unit = guide::knownUnits()[static_cast<std::size_t>(at)];
    const QString symbol = QString::fromUtf8(*unit.symbol == '\0' ? unit.id : unit.symbol);
    const QString words = *unit.symbol == '\0' ? unit.id : unit.english.many;
    const ContentCopy copy(ContentCopy::small());
    QVERIFY(tellIn(copy, unit.id, symbol, words));
    content::Problems problems;
    const content::Model model = copy.load(problems);
    if (!unit.ofResults) {
        QVERIFY2(describe(problems).contains("trial.yaml:5: error: no result can be told in"),
                 describe(problems));
        return;
    }
    QVERIFY2(!problems.hasErrors(), describe(problems));
    const QTemporaryDir folder;
    const auto content = writeAndRead(model, folder.filePath("guide.sqlite"));
    QVERIFY2(content, content ? "" : qPrintable(content.error().what));
    const guide::Outcome &outcome = content->trial.outcomes.constFirst();
    QCOMPARE(guide::faultOf(outcome), QString());
    QCOMPARE(outcome.unit.shortName, symbol);
    QCOMPARE(outcome.unit.longName, words);
    QCOMPARE(guide::spokenText(guide::withUnit("12", outcome.unit), "en"), "12 " + words);
}

/// A number in any unit may stand in the evidence.
void TestUnits::factsHaveIt()
{
    QFETCH(const int, at);
    const ContentCopy copy(ContentCopy::small());
    const QString unit = guide::knownUnits()[static_cast<std::size_t>(at)].id;
    QVERIFY(copy.replace("facts.yaml", "{value: 1234, unit: people}",
                         QStringLiteral("{value: 1234, unit: %1}").arg(unit)) > 0);
    const content::Problems problems = copy.check();
    QVERIFY2(!problems.hasErrors(), describe(problems));
}

void TestUnits::voiceSaysIt()
{
    QFETCH(const int, at);
    const guide::KnownUnit &unit = guide::knownUnits()[static_cast<std::size_t>(at)];
    const auto say = [&](const char *number, const char *language) {
        return guide::spokenText(
            QStringLiteral("%1 %2").arg(number, QString::fromUtf8(unit.symbol)), language);
    };
    if (*unit.symbol == '\0')
        return;  // texts use a word, which is read as it stands
    QCOMPARE(say("1", "en"), QStringLiteral("1 %1").arg(unit.english.one));
    QCOMPARE(say("2", "en"), QStringLiteral("2 %1").arg(unit.english.many));
    QCOMPARE(say("1", "es"), QStringLiteral("1 %1").arg(QString::fromUtf8(unit.spanish.one)));
    QCOMPARE(say("2", "es"), QStringLiteral("2 %1").arg(QString::fromUtf8(unit.spanish.many)));
}

void TestUnits::figureThatTheGuideRefuses_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("put");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *file, const char *find, const char *put,
                        const char *says) { QTest::newRow(name) << file << find << put << says; };
    row("axis without zero", "trial.yaml", "{from: -2, to: 10", "{from: 2, to: 10",
        "trial.yaml:5: error: the guide would not show the figure “endurance”: its axis");
    row("axis that cuts a bar", "trial.yaml", "{from: -2, to: 10", "{from: -2, to: 9",
        "trial.yaml:5: error: the guide would not show the figure “endurance”: its axis");
    row("one group", "trial.yaml", "arms: [{id: daily}, {id: placebo, placebo: true}]",
        "arms: [{id: placebo, placebo: true}]", "trial.yaml:5: error: ");
    row("absurd result", "facts.yaml", "value: 9.1", "value: 900.1",
        "facts.yaml:2: error: the result “F-GAIN” is out of any sensible range");
    row("count of more than all", "facts.yaml", "value: 10.3", "value: 100.3",
        "error: the count “F-STOP” needs one number from 0 to 100");
}

/// The compiler judges a figure by the program's own rules, with file and line.
void TestUnits::figureThatTheGuideRefuses()
{
    QFETCH(const QString, file);
    QFETCH(const QString, find);
    QFETCH(const QString, put);
    QFETCH(const QString, says);
    const ContentCopy copy(ContentCopy::small());
    QVERIFY(copy.replace(file, find, put) > 0);
    const QByteArray problems = describe(copy.check());
    QVERIFY2(problems.contains(says.toUtf8()), problems);
}

GUIDE_CORE_TEST(TestUnits)
#include "test_units.moc"
