// SPDX-License-Identifier: Apache-2.0
#include "support/guide_window.h"
#include "support/painted.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "pages/cards.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

namespace {

/// "Help with the cost", behind the Support tab.
class FitScreen {
public:
    FitScreen()
        : m_shown(m_guide.show())
    {
        m_guide.open("door:support#cost");
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
    [[nodiscard]] QStringList labels() const
    {
        QStringList labels;
        for (const guide::FitAnswer &answer : m_guide.content().support.fit.answers)
            labels.append(answer.label);
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

/// Section P of the evidence: each kind of insurance has its answer, never a promise, nothing kept.
class TestSupportFit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsAnswer_data();
    void everyKindHasItsAnswer();
    void medicareIsTwoTouchesAway();
    void keysAlone();
    void theStartOfAnAnswerIsSeen_data();
    void theStartOfAnAnswerIsSeen();
    void nothingIsKept();
};

void TestSupportFit::everyKindHasItsAnswer_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("programme");
    QTest::newRow("private") << "Private (from a job, or that I buy)"
                             << "The Copay Assistance Program may fit"
                             << "copay";
    QTest::newRow("government") << "Medicare, Medicaid or another government drug benefit"
                                << "Call and ask about other help" << QString();
    QTest::newRow("none") << "No insurance"
                          << "The Patient Assistance Program may fit"
                          << "pap";
    QTest::newRow("not sure") << "More than one, or I am not sure"
                              << "Call and ask what may fit" << QString();
}

void TestSupportFit::everyKindHasItsAnswer()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, heading);
    QFETCH(const QString, programme);
    FitScreen fit;
    QVERIFY(fit.isShown());
    QCOMPARE(fit.controls(), fit.labels());
    // Another choice before leaves nothing behind.
    QVERIFY(fit.choose(fit.labels().constLast()));
    QVERIFY(fit.choose(kind));

    QCOMPARE(support::names(fit.card(), QAccessible::Heading).mid(1), QStringList{heading});
    const guide::Support &support = fit.guide().content().support;
    QStringList conditions;
    for (const guide::Programme &known : support.programmes)
        conditions += known.id == programme ? known.conditions : QStringList();
    QCOMPARE(support::names(fit.card(), QAccessible::ListItem), conditions);
    const QString painted = support::paintedWords(fit.card());
    for (const QString &words : {QString("Call 1-877-714-2947"),
                                 QString("Subject to eligibility; restrictions apply."), kind})
        QVERIFY2(painted.contains(words), qPrintable(words));
    QVERIFY2(!painted.contains("you qualify", Qt::CaseInsensitive) &&
                 !painted.contains("you will get", Qt::CaseInsensitive),
             qPrintable(painted));
    // What is announced.
    const QString told = heading + ". Call 1-877-714-2947. " + support.fit.restrictions;
    QVERIFY2(support::allNames(fit.card()).contains(told), qPrintable(told));
}

/// From the tab.
void TestSupportFit::medicareIsTwoTouchesAway()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1280, 800}));
    guide.open("page:support");
    QVERIFY(support::press(guide.window(), "Help with the cost"));
    QVERIFY(
        support::press(guide.window(), "Medicare, Medicaid or another government drug benefit"));
    support::settle();
    QWidget *answer =
        support::find(guide.window(), QAccessible::Heading, "Call and ask about other help");
    QVERIFY(answer != nullptr);
    const QRect place(answer->mapTo(guide.screen()->viewport(), QPoint()), answer->size());
    QVERIFY(guide.screen()->viewport()->rect().contains(place));
}

void TestSupportFit::keysAlone()
{
    FitScreen fit;
    QVERIFY(fit.isShown());
    const auto focused = [] { return support::nameOf(QApplication::focusWidget()); };
    const QStringList kinds = fit.labels();
    // One stop for Tab; arrows go from choice to choice and choose nothing.
    QVERIFY(support::tabTo(fit.guide().window(), [&](QWidget *widget) {
        return support::nameOf(widget) == kinds.constFirst();
    }));
    fit.guide().key(Qt::Key_Down);
    QVERIFY(focused() != kinds.constFirst() && kinds.contains(focused()));
    QCOMPARE(fit.controls(), kinds);
    fit.guide().key(Qt::Key_Up);
    fit.guide().key(Qt::Key_Space);
    QCOMPARE(focused(), kinds.constFirst());
    QVERIFY(support::find(fit.card(), QAccessible::Heading,
                          "The Copay Assistance Program may fit") != nullptr);
}

void TestSupportFit::theStartOfAnAnswerIsSeen_data()
{
    QTest::addColumn<int>("percent");
    QTest::newRow("100 %") << 100;
    QTest::newRow("200 %, where an answer is longer than the screen") << 200;
}

void TestSupportFit::theStartOfAnAnswerIsSeen()
{
    QFETCH(const int, percent);
    FitScreen fit;
    QVERIFY(fit.isShown());
    fit.guide().theme().setTextPercent(percent);
    support::settle();
    QVERIFY(fit.choose(fit.labels().constFirst()));
    const QWidget *heading =
        support::find(fit.card(), QAccessible::Heading, "The Copay Assistance Program may fit");
    QVERIFY(heading != nullptr);
    const QPoint at = heading->mapTo(fit.guide().screen()->viewport(), QPoint());
    QVERIFY(fit.guide().screen()->viewport()->rect().contains(QRect(at, heading->size())));
}

void TestSupportFit::nothingIsKept()
{
    FitScreen fit;
    QVERIFY(fit.isShown());
    QVERIFY(fit.choose(fit.labels().constFirst()));
    fit.guide().open("page:questions");
    fit.guide().open("door:support#cost");
    QCOMPARE(fit.controls(), fit.labels());
    QVERIFY(support::names(fit.card(), QAccessible::Heading).size() == 1);
}

GUIDE_TEST(TestSupportFit)
#include "test_support_fit.moc"
