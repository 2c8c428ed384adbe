// SPDX-License-Identifier: Apache-2.0
#include "content_copy.h"

#include "support/test_program.h"

#include <QTest>

/// Harms, the way through the study, and sentences with places for numbers: one change, one
/// refusal.
class TestRefusalsStudy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_copy.isValid()); }
    void harms_data();
    void harms() { verifyRefused(m_copy); }
    void counts_data();
    void counts() { verifyRefused(m_copy); }
    void stages_data();
    void stages() { verifyRefused(m_copy); }
    void factBox_data();
    void factBox() { verifyRefused(m_copy); }
    void statements_data();
    void statements() { verifyRefused(m_copy); }
    void axes_data();
    void axes() { verifyRefused(m_copy); }
    void differences_data();
    void differences() { verifyRefused(m_copy); }

private:
    ContentCopy m_copy;
};

namespace {

const QString kAxisFault = QString::fromUtf8(
    "the guide would not show the figure “endurance”: its axis does not hold zero");

const QString kFactsFile = QStringLiteral("facts.yaml");
const QString kStudyFile = QStringLiteral("trial.yaml");
const QString kWords = QStringLiteral("en/trial.yaml");
const QString kCounts = QStringLiteral("counts: {daily: R-STOPPED-DAILY, alternate: "
                                       "R-STOPPED-ALT}\n    missing: {placebo: N-PLACEBO-DOSE}");
const QString kStopped =
    QStringLiteral("{id: R-STOPPED-ALT, kind: trial, sources: [S-LABEL-61], numbers: [{value: "
                   "6.6, unit: percent}]}");

}  // namespace

void TestRefusalsStudy::harms_data()
{
    refusalColumns();
    const auto put = [](const QString &with) { return Edit{kStudyFile, kCounts, with}; };
    const QString needs = "the figure “dose-stopped” needs a count for the arm “%1”";
    row("FDA-Q1 placebo neither counted nor missing",
        put("counts: {daily: R-STOPPED-DAILY, alternate: R-STOPPED-ALT}\n    missing: {}"),
        {needs.arg("placebo"), -1});
    row("IPDAS-P3 arm neither counted nor missing",
        put("counts: {daily: R-STOPPED-DAILY}\n    missing: {placebo: N-PLACEBO-DOSE}"),
        {needs.arg("alternate"), -1});
    row("arm both counted and missing",
        put("counts: {daily: R-STOPPED-DAILY, alternate: R-STOPPED-ALT}\n    missing: {placebo: "
            "N-PLACEBO-DOSE, daily: N-PLACEBO-DOSE}"),
        {needs.arg("daily"), -1});
    row("missing fact that says something",
        put("counts: {daily: R-STOPPED-DAILY, alternate: R-STOPPED-ALT}\n    missing: {placebo: "
            "E-TREATED}"),
        {"“E-TREATED” does not say what was not found", -1});
    row("missing fact that does not exist",
        put("counts: {daily: R-STOPPED-DAILY, alternate: R-STOPPED-ALT}\n    missing: {placebo: "
            "N-NONE}"),
        {"there is no fact “N-NONE”", -1});
    row("no count at all",
        put("counts: {}\n    missing: {daily: N-PLACEBO-DOSE, alternate: N-PLACEBO-DOSE, placebo: "
            "N-PLACEBO-DOSE}"),
        {"the figure “dose-stopped” has no count", -1});
    row("unknown arm counted",
        put("counts: {daily: R-STOPPED-DAILY, alternate: R-STOPPED-ALT, weekly: "
            "R-STOPPED-ALT}\n    missing: {placebo: N-PLACEBO-DOSE}"),
        {"there is no arm “weekly”", -1});
    row("unknown arm missing",
        put("counts: {daily: R-STOPPED-DAILY, alternate: R-STOPPED-ALT}\n    missing: {placebo: "
            "N-PLACEBO-DOSE, weekly: N-PLACEBO-DOSE}"),
        {"there is no arm “weekly”", -1});
    row("count of a fact that does not exist",
        put("counts: {daily: R-NONE, alternate: R-STOPPED-ALT}\n    missing: {placebo: "
            "N-PLACEBO-DOSE}"),
        {"there is no fact “R-NONE”", -1});
    row("no source", {kStudyFile, "source: S-LABEL-61\n", "source: S-BLOG\n"},
        {"the figure “dose-lowered” has no source", -3});
    row("id twice", {kStudyFile, "id: dose-stopped", "id: dose-lowered"},
        {"the id “dose-lowered” is used twice"});
    row("unknown key",
        {kStudyFile, "    counts: {daily: R-S", "    colour: red\n    counts: {daily: R-S"},
        {"unknown key “colour”"});
}

void TestRefusalsStudy::counts_data()
{
    refusalColumns();
    const auto put = [](const QString &part, const QString &with) {
        return Edit{kFactsFile, kStopped, QString(kStopped).replace(part, with)};
    };
    const QString share = "the count “R-STOPPED-ALT” needs one number from 0 to 100 in percent";
    row("not in percent", put("unit: percent", "unit: people"), {share});
    row("over 100", put("6.6", "100.1"), {share});
    row("below zero", put("6.6", "-6.6"), {share});
    row("two numbers", put("percent}", "percent}, {value: 7, unit: percent}"), {share});
    row("no number", put(", numbers: [{value: 6.6, unit: percent}]", ""), {share});
    row("NaN", put("6.6", ".nan"), {"“value: .nan” is not a number"});
    row("infinity", put("6.6", ".inf"), {"“value: .inf” is not a number"});
    row("“about” that is no yes or no", put("unit: percent", "unit: percent, about: roughly"),
        {"“about” must be true or false"});
    row("“about” as a number", put("unit: percent", "unit: percent, about: 1"),
        {"“about” must be true or false"});
    row("other source", put("S-LABEL-61", "S-PATIENT"),
        {"the count “R-STOPPED-ALT” does not come from S-LABEL-61"});
}

void TestRefusalsStudy::stages_data()
{
    refusalColumns();
    const QString parting = "the groups must part at exactly one stage";
    // The line is that of “flow”.
    row("no stage parts", {kStudyFile, ", per_arm: true,", ","}, {parting, -3});
    row("a stage that says no", {kStudyFile, "per_arm: true", "per_arm: false"}, {parting, -3});
    row("two stages part", {kStudyFile, "{id: treated,", "{id: treated, per_arm: true,"},
        {parting, -4});
    row("neither true nor false", {kStudyFile, "per_arm: true", "per_arm: 3"},
        {"“per_arm” must be true or false"});
    row("id twice", {kStudyFile, "{id: finished,", "{id: went-on,"},
        {"the id “went-on” is used twice"});
    row("stage without words", {kStudyFile, "{id: finished,", "{id: ended,"},
        {"the text “trial.flow.stages.ended.when” is missing", kWholeFile, kWords});
    row("unknown fact of a stage", {kStudyFile, "[E-CONTINUE]", "[E-NONE]"},
        {"there is no fact “E-NONE”"});
    row("stage with an unknown source",
        {kStudyFile, "{id: joined, source: S-PATIENT", "{id: joined, source: S-BLOG"},
        {"the figure “joined” has no source"});
    row("number of another stage", {kWords, "amount: \"646 people\"", "amount: \"510 people\""},
        {"the number “510”"});
}

void TestRefusalsStudy::factBox_data()
{
    refusalColumns();
    row("risk without words", {kStudyFile, "- {id: common,", "- {id: usual,"},
        {"the text “trial.fact_box.risks_in_words.usual.name” is missing", kWholeFile, kWords});
    row("unknown without words", {kStudyFile, "- {id: longer,", "- {id: later,"},
        {"the text “trial.fact_box.unknowns.later” is missing", kWholeFile, kWords});
    row("words that nothing uses", {kWords, "    longer: ", "    never: \"Now.\"\n    longer: "},
        {"nothing uses the text “trial.fact_box.unknowns.never”"});
    row("number that no fact holds", {kWords, "more than 5 out of 100", "more than 7 out of 100"},
        {"the number “7”"});
}

void TestRefusalsStudy::statements_data()
{
    refusalColumns();
    const auto without = [](const QString &place) {
        return Edit{kWords, "{" + place + "}", "a lot"};
    };
    for (const char *place : {"daily", "daily-gap", "alternate", "alternate-gap", "placebo"})
        row(qPrintable(QStringLiteral("RISK-12 without {%1}").arg(place)), without(place),
            {QStringLiteral("the number {%1} does not stand in").arg(place)});
    row("RISK-11 without {count}", without("count"), {"the number {count} does not stand in"});
    row("RISK-11 without {rest}", without("rest"), {"the number {rest} does not stand in"});
    const QString unknown = "“trial.outcomes.lean-mass.statement” has no number for {%1}";
    row("unknown place", {kWords, "**{daily}**", "**{daily}** {weekly}"}, {unknown.arg("weekly")});
    row("placebo compared with itself", {kWords, "**{daily}**", "**{daily}** {placebo-gap}"},
        {unknown.arg("placebo-gap")});
    row("place with a blank", {kWords, "**{daily}**", "**{daily}** {daily }"},
        {unknown.arg("daily ")});
    row("empty place", {kWords, "**{daily}**", "**{daily}** {}"}, {unknown.arg("")});
    row("place that never ends", {kWords, "**{daily}**", "**{daily}** {"},
        {"curly brackets inside a text"});
    row("place where there is none", {kWords, "Endurance is how", "{daily} Endurance is how"},
        {"curly brackets inside a text"});
    row("the other place of a harm", {kWords, "\"{rest} out of 100", "\"{rest} {count} out of 100"},
        {"“trial.harms.dose-lowered.did_not” has no number for {count}"});
    row("number written beside its place", {kWords, "**{daily}**", "**{daily}** (11.6)"},
        {"the number “11.6”"});
}

void TestRefusalsStudy::axes_data()
{
    refusalColumns();
    const auto put = [](const QString &with) {
        return Edit{kStudyFile, "{from: -2, to: 10, step: 2}", with};
    };
    row("starts at NaN", put("{from: .nan, to: 10, step: 2}"), {"“from: .nan” is not a number"});
    row("ends at NaN", put("{from: -2, to: nan, step: 2}"), {"“to: nan” is not a number"});
    row("steps of NaN", put("{from: -2, to: 10, step: .NaN}"), {"“step: .NaN” is not a number"});
    row("starts at minus infinity", put("{from: -.inf, to: 10, step: 2}"),
        {"“from: -.inf” is not a number"});
    row("ends at infinity", put("{from: -2, to: .inf, step: 2}"), {"“to: .inf” is not a number"});
    row("endless steps", put("{from: -2, to: 10, step: 1e999}"), {"“step: 1e999” is not a number"});
    row("ends below zero", put("{from: -2, to: -1, step: 2}"), {kAxisFault, -2});
    row("too many steps", put("{from: -2, to: 10, step: 0.5}"), {kAxisFault, -2});
    row("no end", put("{from: -2, step: 2}"), {"“to” is missing"});
}

void TestRefusalsStudy::differences_data()
{
    refusalColumns();
    row("placebo compared with itself",
        {kStudyFile, "differences: {daily: E-WT-DAILY-DIFF, ",
         "differences: {placebo: E-WT-DAILY-DIFF, daily: E-WT-DAILY-DIFF, "},
        {"the figure “weight” compares placebo with itself", -4});
}

GUIDE_CORE_TEST(TestRefusalsStudy)
#include "test_refusals_study.moc"
