// SPDX-License-Identifier: Apache-2.0
#include "support/guide_window.h"
#include "support/painted.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "pages/fit_card.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

namespace {

const char *kAgain = "Start again";

/// "Which program may fit me?" on the Support tab.
class FitScreen {
public:
    FitScreen()
        : m_shown(m_guide.show())
    {
        m_guide.open("page:support");
    }

    [[nodiscard]] support::GuideWindow &guide() { return m_guide; }
    [[nodiscard]] bool isShown() const { return m_shown && card() != nullptr; }
    [[nodiscard]] QWidget *card() const { return m_guide.screen()->findChild<pages::FitCard *>(); }
    /// What can be chosen or pressed.
    [[nodiscard]] QStringList controls() const
    {
        return support::names(card(), QAccessible::CheckBox) +
               support::names(card(), QAccessible::RadioButton) +
               support::names(card(), QAccessible::Button);
    }
    [[nodiscard]] QStringList labelsOf(int question) const
    {
        QStringList labels;
        for (const auto &option : m_guide.content().support.fit.questions.at(question).options)
            labels.append(option.label);
        return labels;
    }
    bool choose(const QString &label)
    {
        const bool pressed = support::press(card(), label);
        support::settle();
        return pressed;
    }

private:
    support::GuideWindow m_guide;
    bool m_shown;
};

}  // namespace

/// Section P of the evidence: every path to its answer, never a promise, nothing kept.
class TestSupportFit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPathHasItsAnswer_data();
    void everyPathHasItsAnswer();
    void noPathIsMissingHere();
    void oneQuestionAtATime();
    void keysAlone();
    void theStartOfAResultIsSeen_data();
    void theStartOfAResultIsSeen();
    void nothingIsKept();
};

void TestSupportFit::everyPathHasItsAnswer_data()
{
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<QStringList>("headings");
    QTest::addColumn<QString>("programme");

    const QString privately = "Private (from a job, or that I buy)";
    const QString government = "Medicare, Medicaid or another government drug benefit";
    const QString unsure = "More than one, or I am not sure";
    const QString refused = "Yes, it said no";
    const QString notRefused = "No, or not yet";
    const QString copay = "The Copay Assistance Program may fit";
    const QString otherWays = "No, but call and ask about other help";
    const QString call = "Call and ask what may fit";
    const QString manager = "A Case Manager can help if the plan refused";

    const auto row = [](const char *name, const QStringList &choices, const QStringList &headings,
                        const char *programme) {
        QTest::newRow(name) << choices << headings << QString(programme);
    };
    row("private", {privately, notRefused}, {copay}, "copay");
    row("private, refused", {privately, refused}, {copay, manager}, "copay");
    row("government", {government, notRefused}, {otherWays}, "");
    row("government, refused", {government, refused}, {otherWays, manager}, "");
    row("none", {"No insurance"}, {"The Patient Assistance Program may fit"}, "pap");
    row("not sure", {unsure, notRefused}, {call}, "");
    row("not sure, refused", {unsure, refused}, {call, manager}, "");
}

void TestSupportFit::everyPathHasItsAnswer()
{
    QFETCH(const QStringList, choices);
    QFETCH(const QStringList, headings);
    QFETCH(const QString, programme);
    FitScreen fit;
    QVERIFY(fit.isShown());
    for (const QString &choice : choices)
        QVERIFY2(fit.choose(choice), qPrintable(choice));

    QCOMPARE(support::names(fit.card(), QAccessible::Heading).mid(1), headings);
    const guide::Support &support = fit.guide().content().support;
    QStringList conditions;
    for (const guide::Programme &known : support.programmes)
        conditions += known.id == programme ? known.conditions : QStringList();
    QCOMPARE(support::names(fit.card(), QAccessible::ListItem), conditions);
    const QString painted = support::paintedWords(fit.card());
    for (const QString &words :
         {QString("Call 1-877-714-2947"), QString("Subject to eligibility; restrictions apply."),
          choices.first()})
        QVERIFY2(painted.contains(words), qPrintable(words));
    QVERIFY2(!painted.contains("you qualify", Qt::CaseInsensitive) &&
                 !painted.contains("you will get", Qt::CaseInsensitive),
             qPrintable(painted));
    // The focus is inside what tells the whole result by its name: that is what is announced.
    const QString told = support::nameOf(QApplication::focusWidget()->parentWidget());
    for (const QString &part : headings + QStringList{"1-877-714-2947", "restrictions apply"})
        QVERIFY2(told.contains(part), qPrintable(told));
    QVERIFY(fit.choose(kAgain));
    QCOMPARE(fit.controls(), fit.labelsOf(0));
}

void TestSupportFit::noPathIsMissingHere()
{
    const support::GuideWindow guide;
    QCOMPARE(support::fitPaths(guide.content().support.fit).size(), 7);
}

void TestSupportFit::oneQuestionAtATime()
{
    FitScreen fit;
    QVERIFY(fit.isShown());
    QCOMPARE(fit.controls(), fit.labelsOf(0));
    QVERIFY(fit.choose(fit.labelsOf(0).constFirst()));
    QCOMPARE(fit.controls(), fit.labelsOf(1) + QStringList{kAgain});
    QVERIFY(fit.choose(fit.labelsOf(1).constLast()));
    QCOMPARE(fit.controls(), QStringList{kAgain});
}

void TestSupportFit::keysAlone()
{
    FitScreen fit;
    QVERIFY(fit.isShown());
    const auto focused = [] { return support::nameOf(QApplication::focusWidget()); };
    const auto isNamed = [](const QString &name) {
        return [name](QWidget *widget) { return support::nameOf(widget) == name; };
    };
    const QStringList kinds = fit.labelsOf(0);
    const QStringList refused = fit.labelsOf(1);
    // One stop for Tab a question; arrows go from choice to choice and choose nothing.
    QVERIFY(support::tabTo(fit.guide().window(), isNamed(kinds.constFirst())));
    fit.guide().key(Qt::Key_Down);
    QVERIFY(focused() != kinds.constFirst() && kinds.contains(focused()));
    QCOMPARE(fit.controls(), kinds);
    fit.guide().key(Qt::Key_Up);
    QCOMPARE(focused(), kinds.constFirst());
    fit.guide().key(Qt::Key_Space);
    QCOMPARE(focused(), refused.constFirst());
    fit.guide().key(Qt::Key_Right);
    QCOMPARE(focused(), refused.at(1));
    fit.guide().key(Qt::Key_Space);
    QCOMPARE(focused(), kAgain);
    // What has the focus is seen.
    QWidget *again = QApplication::focusWidget();
    const QRect place(again->mapTo(fit.guide().screen(), QPoint()), again->size());
    QVERIFY(fit.guide().screen()->rect().contains(place));
    fit.guide().key(Qt::Key_Space);
    QCOMPARE(focused(), kinds.constFirst());
}

void TestSupportFit::theStartOfAResultIsSeen_data()
{
    QTest::addColumn<int>("percent");
    QTest::newRow("100 %") << 100;
    QTest::newRow("200 %, where a result is longer than the screen") << 200;
}

void TestSupportFit::theStartOfAResultIsSeen()
{
    QFETCH(const int, percent);
    FitScreen fit;
    QVERIFY(fit.isShown());
    fit.guide().theme().setTextPercent(percent);
    support::settle();
    QVERIFY(fit.choose(fit.labelsOf(0).constFirst()));
    QVERIFY(fit.choose(fit.labelsOf(1).constFirst()));
    const QRect seen = fit.guide().screen()->viewport()->rect();
    for (const QString &what :
         {QString("You chose: %1 · %2")
              .arg(fit.labelsOf(0).constFirst(), fit.labelsOf(1).constFirst()),
          QString("The Copay Assistance Program may fit")}) {
        const auto shown = support::everything(fit.card());
        const auto face = std::find_if(shown.begin(), shown.end(), [&](support::Face one) {
            return one->text(QAccessible::Name) == what;
        });
        QVERIFY2(face != shown.end(), qPrintable(what));
        const auto *widget = qobject_cast<QWidget *>((*face)->object());
        const QPoint at = widget->mapTo(fit.guide().screen()->viewport(), QPoint());
        QVERIFY2(seen.contains(QRect(at, widget->size())), qPrintable(what));
    }
}

void TestSupportFit::nothingIsKept()
{
    FitScreen fit;
    QVERIFY(fit.isShown());
    QVERIFY(fit.choose(fit.labelsOf(0).constFirst()));
    QVERIFY(fit.choose(fit.labelsOf(1).constFirst()));
    fit.guide().open("page:questions");
    fit.guide().open("page:support");
    QCOMPARE(fit.controls(), fit.labelsOf(0));
    QVERIFY(!support::paintedWords(fit.card()).contains("You chose"));
}

GUIDE_TEST(TestSupportFit)
#include "test_support_fit.moc"
