// SPDX-License-Identifier: Apache-2.0
// The paper of a talk: exactly what was covered, planned and asked, read back from the PDF (TAKE-2,
// TAKE-4, TAKE-7, TB-4).
#include "support/language_window.h"
#include "support/paper.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "output/sheets.h"

#include <QTest>

#include <algorithm>

using support::LanguageWindow;
using support::Paper;

namespace {

const QDate kToday(2026, 11, 21);

}  // namespace

class TestTalkPaper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_talk.start(); }
    void holdsWhatWasCoveredAndNothingElse();
    void whatIsLaterIsForNextTime();
    void theOuterPageNamesNothing();
    void notesOnlyWhenTicked();
    void anEmptyTalkSaysSo();
    void isPrintedFromTheClosingPage();
    void isOfferedOnlyDuringATalk();
    void speaksSpanish();

private:
    [[nodiscard]] Paper paper(output::OuterPage outer = output::OuterPage::Neutral,
                              const QString &language = QStringLiteral("en")) const
    {
        return Paper(output::talkSheet(LanguageWindow::contentIn(language), m_talk, m_visit,
                                       {kToday, guide::WeightUnit::Pounds, outer}),
                     {QPageSize::Letter});
    }

    guide::Talk m_talk{[] { return std::chrono::milliseconds(0); }};
    guide::Visit m_visit;
};

void TestTalkPaper::holdsWhatWasCoveredAndNothingElse()
{
    const guide::Content &content = LanguageWindow::contentIn("en");
    m_talk.setSaidBack("support#shots", guide::SaidBack::OwnWords);
    m_talk.setCovered("side-effects", true);
    m_talk.setPlan(0, "Call the AXIS Center on Monday");
    m_talk.setPlan(2, "Walk <b>each</b> day & rest");
    QVERIFY(m_visit.addAsk({{}, "May I swim?"}));
    const Paper set = paper();
    const QString text = set.text();
    const auto has = [&](const QString &piece) {
        return set.letters().contains(QString(piece).remove(' '));
    };
    for (const guide::TalkTopic &topic : guide::talkTopics(content)) {
        const auto count =
            std::count_if(topic.points.begin(), topic.points.end(),
                          [&](const guide::Block &block) { return has(block.text.plain); });
        // Two topics may share a line, but not all that they say.
        QVERIFY2(m_talk.isCovered(topic.id) == (count == topic.points.size()),
                 qPrintable(topic.title));
    }
    for (const QString piece :
         {"Call the AXIS Center on Monday", "Walk <b>each</b> day & rest", "May I swim?",
          "For next time", "How it works", "Call 911 now", "1-877-714-2947",
          "Printed on November 21, 2026", "Where this comes from"})
        QVERIFY2(has(piece), qPrintable(piece + "\nin " + text));
    QVERIFY(has(content.frame.stripText) && has(content.frame.reviewAwaited));
    QVERIFY(has(content.trial.factBox.report));
    for (const guide::Symptom &symptom : content.symptoms.symptoms) {
        if (symptom.urgency == guide::Urgency::Emergency)
            QVERIFY2(has(symptom.card), qPrintable(symptom.card));
    }
    m_visit.clear();
}

void TestTalkPaper::whatIsLaterIsForNextTime()
{
    m_talk.setSaidBack("questions", guide::SaidBack::Later);
    m_talk.setSaidBack("safety", guide::SaidBack::OwnWords);
    const QString text = paper().text();
    const QString open = text.mid(text.indexOf("For next time"));
    const QString list = open.left(open.indexOf("My next steps"));
    QVERIFY(list.contains("Questions") && list.contains("Trial results"));
    QVERIFY(!list.contains("Safety"));
    for (const char *blame : {"went over", "own words", "said it"})
        QVERIFY2(!text.contains(blame), blame);
}

void TestTalkPaper::theOuterPageNamesNothing()
{
    m_talk.setCovered("side-effects", true);
    m_talk.setPlan(0, "Tell my sister");
    const QString first = paper().text(1);
    QVERIFY(first.contains("From our talk"));
    for (const QString secret :
         {"serostim", "hiv", "wasting", "hormone", "axis", "sister", "side effects"})
        QVERIFY2(!first.contains(secret, Qt::CaseInsensitive), qPrintable(secret));
    QVERIFY(paper(output::OuterPage::NamesTheSubject).text(1).contains("HIV"));
}

void TestTalkPaper::notesOnlyWhenTicked()
{
    m_talk.setNotes("Seems worried\nabout cost");
    QVERIFY(!paper().text().contains("worried"));
    m_talk.setPrintsNotes(true);
    QVERIFY(paper().text().contains("Seems worried"));
}

void TestTalkPaper::anEmptyTalkSaysSo()
{
    const QString text = paper().text();
    QVERIFY(text.contains("No topic was marked as covered."));
    QVERIFY(text.contains("My next steps"));
    QVERIFY(text.contains("Call 911 now"));
}

void TestTalkPaper::isPrintedFromTheClosingPage()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    guide.window()->startCounselling();
    support::settle();
    QVERIFY(guide.press({"Covered: Use the shot safely", "Before you go"}));
    QWidget *step = support::find(guide.window(), QAccessible::EditableText, "Next step 1");
    QVERIFY(step != nullptr);
    step->setFocus();
    QTest::keyClicks(step, "Buy a sharps box");
    QVERIFY(guide.press({"Print or save our talk"}));
    QVERIFY(guide.checked().contains("From our talk"));
    QVERIFY(support::press(guide.screen(), "Print"));
    QTRY_VERIFY(!guide.printer().pdf.isEmpty());
    const QString text = Paper(guide.printer().pdf).text();
    QVERIFY2(text.contains("Buy a sharps box") && text.contains("Use the shot safely"),
             qPrintable(text));
}

void TestTalkPaper::isOfferedOnlyDuringATalk()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    guide.open("print:visit");
    QVERIFY(support::control(guide.window(), "From our talk") == nullptr);
    guide.window()->startCounselling();
    guide.open("print:talk");
    QVERIFY(support::control(guide.window(), "From our talk") != nullptr);
    guide.window()->endCounselling();
    guide.open("print:visit");
    QVERIFY(support::control(guide.window(), "From our talk") == nullptr);
}

void TestTalkPaper::speaksSpanish()
{
    shell::Translation words;
    QVERIFY(words.install("es"));
    m_talk.setCovered("safety", true);
    m_talk.setPlan(0, "Llamar el lunes");
    const QString text = paper(output::OuterPage::Neutral, "es").text();
    for (const QString piece : {"De nuestra charla", "De qué hablamos", "Llamar el lunes",
                                "Para la próxima vez", "Seguridad"})
        QVERIFY2(text.contains(piece), qPrintable(piece + "\nin " + text));
    QVERIFY(!text.contains("What we talked about"));
}

GUIDE_TEST(TestTalkPaper)
#include "test_talk_paper.moc"
