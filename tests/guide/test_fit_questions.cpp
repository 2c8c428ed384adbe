// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "guide/fit_questions.h"

#include <QTest>

namespace {

guide::FitOption option(const char *id, const char *answer, const char *next)
{
    return {QLatin1String(id), QString("label of ") + QLatin1String(id), QLatin1String(answer),
            QLatin1String(next)};
}

guide::FitAnswer answer(const char *id)
{
    guide::FitAnswer made;
    made.id = QLatin1String(id);
    return made;
}

guide::FitQuestions sample()
{
    return {"limits",
            {{"kind",
              "Which?",
              {option("both", "a", "refused"), option("later", "", "refused"),
               option("once", "b", "")}},
             {"refused", "Said no?", {option("yes", "c", ""), option("no", "", "")}}},
            {answer("a"), answer("b"), answer("c")}};
}

}  // namespace

/// Every way through the questions, and choices that nobody was offered.
class TestFitQuestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choicesLeadOn_data();
    void choicesLeadOn();
    void asksNothingWithoutQuestions();
};

void TestFitQuestions::choicesLeadOn_data()
{
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QStringList>("answers");
    QTest::addColumn<int>("followed");
    const auto row = [](const char *name, const QStringList &choices, const char *question,
                        const QStringList &answers, int followed) {
        QTest::newRow(name) << choices << QString(question) << answers << followed;
    };
    row("at the start", {}, "kind", {}, 0);
    row("an answer and a question", {"both"}, "refused", {"a"}, 1);
    row("a question alone", {"later"}, "refused", {}, 1);
    row("an answer alone", {"once"}, "", {"b"}, 1);
    row("two answers", {"both", "yes"}, "", {"a", "c"}, 2);
    row("nothing added", {"both", "no"}, "", {"a"}, 2);
    row("only the second answers", {"later", "yes"}, "", {"c"}, 2);
    row("not offered", {"yes"}, "kind", {}, 0);
    row("not offered later on", {"both", "once"}, "refused", {"a"}, 1);
    row("a choice after the end", {"once", "yes"}, "", {"b"}, 1);
}

void TestFitQuestions::choicesLeadOn()
{
    QFETCH(const QStringList, choices);
    QFETCH(const QString, question);
    QFETCH(const QStringList, answers);
    QFETCH(const int, followed);
    const guide::FitStep step = guide::fitStep(sample(), choices);
    QCOMPARE(step.question ? step.question->id : QString(), question);
    QStringList given;
    for (const guide::FitAnswer &one : step.answers)
        given.append(one.id);
    QCOMPARE(given, answers);
    QStringList labels;
    for (const QString &choice : choices.first(followed))
        labels.append("label of " + choice);
    QCOMPARE(step.chosen, labels);
}

void TestFitQuestions::asksNothingWithoutQuestions()
{
    const guide::FitStep step = guide::fitStep({}, {"any"});
    QVERIFY(!step.question && step.answers.isEmpty() && step.chosen.isEmpty());
}

GUIDE_CORE_TEST(TestFitQuestions)
#include "test_fit_questions.moc"
