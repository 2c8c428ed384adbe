// SPDX-License-Identifier: Apache-2.0
// The words of a code that a phone reads: what is in them, in which order, what is cut, and that
// nothing names the medicine or the illness unless the reader wants it to.
#include "output/fact_box_page.h"
#include "output/scan_text.h"
#include "output/sheets.h"
#include "output/web_page.h"

#include "support/shipped.h"
#include "support/test_program.h"

#include <QRegularExpression>
#include <QTest>
#include <QTextDocumentFragment>

using output::ScanText;

namespace {

const QDate kScanDay(2026, 11, 21);

ScanText scanned(const guide::Content &content, const output::ScanLines &lines, bool named = false)
{
    return output::scanText(lines, content, named);
}

QString lettersOnly(QString text)
{
    return text.remove(QRegularExpression(QStringLiteral("[^\\p{L}\\p{N}]+"))).toLower();
}

}  // namespace

class TestScanText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatToDoComesFirst_data() { languages(); }
    void whatToDoComesFirst();
    void namesNothingUnlessAsked_data() { languages(); }
    void namesNothingUnlessAsked();
    void othersWordsStandForNames();
    void isCutAtALineLastThingsFirst_data() { languages(); }
    void isCutAtALineLastThingsFirst();
    void saysNothingThatTheSheetsDoNot_data() { languages(); }
    void saysNothingThatTheSheetsDoNot();
    void risksAreNotCutBeforeBenefits_data() { languages(); }
    void risksAreNotCutBeforeBenefits();
    void aTalkTellsItsPlans();

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << "en";
        QTest::newRow("Spanish") << "es";
    }
    /// The content in the language of the row, which the program speaks meanwhile.
    const guide::Content &content(const QString &language)
    {
        m_words.install(language);
        m_loaded = support::shipped(language);
        return m_loaded.content;
    }

    shell::Translation m_words;
    shell::LoadedContent m_loaded;
};

void TestScanText::whatToDoComesFirst()
{
    QFETCH(const QString, language);
    const guide::Content &content = this->content(language);
    for (const guide::Symptom &symptom : content.symptoms.symptoms) {
        for (const bool named : {false, true}) {
            const ScanText scan =
                scanned(content, output::scanOfSigns(content, {symptom.id}), named);
            const guide::UrgencyLevel &level = content.symptoms.level(symptom.urgency);
            QVERIFY2(scan.text.startsWith(level.action + "\n1. "), qPrintable(scan.text));
            output::SheetText sheet(content, output::Medium::WebPage);
            const auto steps = sheet.forPaper(level.steps).size();
            QVERIFY(steps > 1);
            for (int step = 1; step <= steps; ++step)
                QVERIFY(scan.text.contains(QStringLiteral("\n%1. ").arg(step)));
            QVERIFY2(scan.text.contains(content.frame.stripLine + '\n'), qPrintable(scan.text));
            QVERIFY2(scan.text.contains(content.support.digits), qPrintable(scan.text));
            QVERIFY(scan.text.contains(content.edition.version));
            const QString sign =
                output::scanText({{}, {"- " + symptom.card}, {}}, content, named).text;
            QVERIFY2(scan.text.contains(sign), qPrintable(scan.text));
        }
    }
}

void TestScanText::namesNothingUnlessAsked()
{
    QFETCH(const QString, language);
    const guide::Content &content = this->content(language);
    QList<output::ScanLines> all{output::scanOfFactBox(content, guide::WeightUnit::Pounds),
                                 output::scanOfSigns(content, {"nobody-knows"})};
    for (const guide::Symptom &symptom : content.symptoms.symptoms)
        all.append(output::scanOfSigns(content, {symptom.id}));
    for (const guide::Ask &ask : content.questions.ask) {
        guide::Visit visit;
        QVERIFY(visit.addAsk(ask));
        visit.addTopic({"x", ask.text});
        visit.setNotes(ask.text + "\nmy hiv clinic, vih, Serostim’s, EMD Serono");
        all.append(output::scanOfVisit(content, visit));
    }
    for (const output::ScanLines &lines : qAsConst(all)) {
        const ScanText scan = scanned(content, lines);
        for (const char *name : {"serostim", "hiv", "vih", "serono", "axis", "wasting", "emaciaci",
                                 "growth hormone", "hormona de crec", "somatropin"})
            QVERIFY2(!scan.text.contains(
                         QRegularExpression(QStringLiteral("\\b%1").arg(QLatin1String(name)) +
                                                (QLatin1String(name).size() == 3 ? "\\b" : ""),
                                            QRegularExpression::CaseInsensitiveOption)),
                     qPrintable(scan.text));
        // Nothing is lost for it.
        QCOMPARE(scan.text.count('\n'), scanned(content, lines, true).text.count('\n'));
    }
    QVERIFY(scanned(content, output::scanOfSigns(content, {"breathing"}), true)
                .text.contains("Serostim"));
}

void TestScanText::othersWordsStandForNames()
{
    const guide::Content &content = this->content("en");
    guide::Visit visit;
    visit.setNotes("Serostim: HIV clinic 555-0100\nChiva, 5 p.m.; my hiv");
    const auto notes = [&](bool named) {
        return scanned(content, output::scanOfVisit(content, visit), named)
            .text.section("My notes:\n", 1)
            .split('\n')
            .mid(0, 2);
    };
    QCOMPARE(notes(false), (QStringList{"This medicine: my illness clinic 555-0100",
                                        "Chiva, 5 p.m.; my my illness"}));
    QCOMPARE(notes(true), visit.notes().split('\n'));
}

void TestScanText::isCutAtALineLastThingsFirst()
{
    QFETCH(const QString, language);
    const guide::Content &content = this->content(language);
    guide::Visit visit;
    const auto mild = std::find_if(
        content.symptoms.symptoms.begin(), content.symptoms.symptoms.end(),
        [](const guide::Symptom &one) { return one.urgency == guide::Urgency::NextVisit; });
    visit.addSymptom(mild->id);
    QStringList lines;
    QString before;
    for (int i = 0; i < 40; ++i) {
        lines.append(QStringLiteral("línea %1").arg(i, 2, 10, QLatin1Char('0')));
        visit.setNotes(lines.join('\n'));
        const ScanText scan = scanned(content, output::scanOfVisit(content, visit));
        QVERIFY(scan.text.toUtf8().size() <= output::kMaxScanBytes);
        const QStringList kept = scan.text.split('\n').filter("línea");
        QCOMPARE(kept, lines.mid(0, kept.size()));
        QCOMPARE(scan.isCut, kept.size() < lines.size());
        for (const QString &never :
             {content.symptoms.level(mild->urgency).action, content.support.digits,
              content.frame.stripLine, content.edition.version})
            QVERIFY2(scan.text.contains(never), qPrintable(scan.text));
        before = scan.text;
    }
    QVERIFY(before.contains("línea 00"));
    QVERIFY(!before.contains("línea 39"));
    // A section that has nothing left goes with its heading; signs go last of all.
    for (const guide::Symptom &symptom : content.symptoms.symptoms)
        visit.addSymptom(symptom.id);
    const ScanText scan = scanned(content, output::scanOfVisit(content, visit));
    QVERIFY(scan.isCut && scan.text.toUtf8().size() <= output::kMaxScanBytes);
    QVERIFY(scan.text.startsWith(content.symptoms.level(guide::Urgency::Emergency).action));
    QVERIFY(!scan.text.contains("línea"));
    QVERIFY(scan.text.contains(content.support.digits));
}

void TestScanText::saysNothingThatTheSheetsDoNot()
{
    QFETCH(const QString, language);
    const guide::Content &content = this->content(language);
    const output::SheetWishes wishes{kScanDay, guide::WeightUnit::Pounds,
                                     output::OuterPage::NamesTheSubject, output::Medium::WebPage};
    for (const guide::Symptom &symptom : content.symptoms.symptoms) {
        guide::Visit visit;
        visit.addSymptom(symptom.id);
        visit.setNotes("bring pills");
        const QByteArray page = output::webPage(output::visitSheet(content, visit, wishes));
        const QString sheet =
            lettersOnly(QTextDocumentFragment::fromHtml(QString::fromUtf8(page)).toPlainText() +
                        content.symptoms.level(symptom.urgency).badge + content.frame.stripLine +
                        content.frame.urgencyAwaited);
        const ScanText scan = scanned(content, output::scanOfVisit(content, visit), true);
        for (QString line : scan.text.split('\n')) {
            line.remove(QRegularExpression("^\\d+\\. "));
            line.remove(QStringLiteral(" (%1)").arg(content.symptoms.level(symptom.urgency).badge));
            const bool isNumber = line.contains(content.support.digits);
            QVERIFY2(isNumber || sheet.contains(lettersOnly(line)), qPrintable(line));
        }
    }
}

void TestScanText::risksAreNotCutBeforeBenefits()
{
    QFETCH(const QString, language);
    const guide::Content &content = this->content(language);
    const output::ScanLines lines = output::scanOfFactBox(content, guide::WeightUnit::Pounds);
    for (const bool named : {false, true}) {
        const ScanText scan = scanned(content, lines, named);
        for (const guide::Harm &harm : content.trial.harms)
            QVERIFY2(scan.text.contains(harm.name + ": "), qPrintable(scan.text));
        QVERIFY2(scan.text.contains(content.trial.outcomes.first().name), qPrintable(scan.text));
        QVERIFY2(scan.text.contains("911"), qPrintable(scan.text));
    }
}

void TestScanText::aTalkTellsItsPlans()
{
    const guide::Content &content = this->content("en");
    guide::Talk talk([] { return std::chrono::milliseconds(0); });
    talk.start();
    talk.setPlan(1, "Walk each day");
    talk.setNotes("only mine");
    guide::Visit visit;
    QVERIFY(visit.addAsk({{}, "May I swim?"}));
    const QString text = scanned(content, output::scanOfTalk(content, talk, visit)).text;
    QVERIFY2(text.contains("My next steps:\n1. Walk each day"), qPrintable(text));
    QVERIFY(text.indexOf("1. May I swim?") > text.indexOf("Walk each day"));
    QVERIFY(!text.contains("only mine"));
}

GUIDE_TEST(TestScanText)
#include "test_scan_text.moc"
