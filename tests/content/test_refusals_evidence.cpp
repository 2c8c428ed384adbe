// SPDX-License-Identifier: Apache-2.0
#include "content_copy.h"

#include "support/test_program.h"

#include <QTest>

/// Facts, figures, symptoms, support and dates: one change, one refusal.
class TestRefusalsEvidence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_copy.isValid()); }
    void facts_data();
    void facts() { verifyRefused(m_copy); }
    void numbers_data();
    void numbers() { verifyRefused(m_copy); }
    void contact_data();
    void contact() { verifyRefused(m_copy); }
    void arms_data();
    void arms() { verifyRefused(m_copy); }
    void figures_data();
    void figures() { verifyRefused(m_copy); }
    void differences_data();
    void differences() { verifyRefused(m_copy); }
    void symptoms_data();
    void symptoms() { verifyRefused(m_copy); }
    void signs_data();
    void signs() { verifyRefused(m_copy); }
    void rules_data();
    void rules() { verifyRefused(m_copy); }
    void support_data();
    void support() { verifyRefused(m_copy); }
    void fit_data();
    void fit() { verifyRefused(m_copy); }
    void guide_data();
    void guide() { verifyRefused(m_copy); }

private:
    ContentCopy m_copy;
};

namespace {

const QString kUnusableAxis = QString::fromUtf8(
    "the guide would not show the figure “endurance”: its axis does not hold zero");

const QString kFacts = QStringLiteral("facts.yaml");
const QString kStudy = QStringLiteral("trial.yaml");
const QString kSymptoms = QStringLiteral("symptoms.yaml");
const QString kLeanPlacebo = QStringLiteral("value: 1.4, unit: lb}], statistic: median, "
                                            "population: completers, weeks: 12");

/// The lean-mass result of placebo, with one part changed.
QString leanPlacebo(const QString &part, const QString &put)
{
    return QString(kLeanPlacebo).replace(part, put);
}

}  // namespace

void TestRefusalsEvidence::facts_data()
{
    refusalColumns();
    row("no source",
        {kFacts, "E-N, kind: trial, sources: [S-PATIENT]", "E-N, kind: trial, sources: []"},
        {"the fact “E-N” has no source"});
    row("missing key", {kFacts, "E-N, kind: trial, sources: [S-PATIENT]", "E-N, kind: trial"},
        {"“sources” is missing"});
    row("unknown source",
        {kFacts, "E-N, kind: trial, sources: [S-PATIENT]", "E-N, kind: trial, sources: [S-BLOG]"},
        {"there is no source “S-BLOG”"});
    row("source twice", {kFacts, "[S-SUPPORT, S-HCP-TRIALS]", "[S-SUPPORT, S-SUPPORT]"},
        {"“sources” holds “S-SUPPORT” twice"});
    row("unknown kind", {kFacts, "E-N, kind: trial", "E-N, kind: rumour"},
        {"“kind: rumour” is not known"});
    row("id twice", {kFacts, "{id: E-COUNTRIES,", "{id: E-N,"}, {"the id “E-N” is used twice"});
    row("id with a dot", {kFacts, "{id: E-COUNTRIES,", "{id: E.COUNTRIES,"},
        {"“E.COUNTRIES” is not an id"});
    row("no id", {kFacts, "{id: E-N, ", "{"}, {"“id” is missing"});
    row("unknown key", {kFacts, "{id: E-N, ", "{id: E-N, colour: red, "}, {"unknown key “colour”"});
    row("unknown kind of source", {"sources.yaml", "kind: paper", "kind: blog"},
        {"“kind: blog” is not known"});
    row("certainty C",
        {"sources.yaml", "certainty: B, site: fda.report", "certainty: C, site: fda.report"},
        {"“certainty: C” is not known"});
    row("source id twice", {"sources.yaml", "id: S-TAKING", "id: S-RESULTS"},
        {"the id “S-RESULTS” is used twice"});
}

void TestRefusalsEvidence::numbers_data()
{
    refusalColumns();
    const QString people = "{value: 757, unit: people}";
    const auto put = [&](const char *value) { return Edit{kFacts, people, value}; };
    row("not a number", put("{value: many, unit: people}"), {"“value: many” is not a number"});
    row("NaN", put("{value: nan, unit: people}"), {"“value: nan” is not a number"});
    row("YAML NaN", put("{value: .nan, unit: people}"), {"“value: .nan” is not a number"});
    row("infinity", put("{value: inf, unit: people}"), {"“value: inf” is not a number"});
    row("YAML infinity", put("{value: -.inf, unit: people}"), {"is not a number"});
    row("beyond double", put("{value: 1e999, unit: people}"), {"is not a number"});
    row("absurd", put("{value: 1e12, unit: people}"), {"out of any sensible range"});
    row("comma", put("{value: \"7,57\", unit: people}"), {"is not a number"});
    row("list for a number", put("{value: [757], unit: people}"), {"expected a text here"});
    row("no value", put("{unit: people}"), {"“value” is missing"});
    row("no unit", put("{value: 757}"), {"“unit” is missing"});
    row("unknown unit", put("{value: 757, unit: peple}"), {"“unit: peple” is not known"});
    row("weeks with a fraction",
        {kFacts, "weeks: 12}\n- {id: E-END-ALT,", "weeks: 12.5}\n- {id: E-END-ALT,"},
        {"“weeks” is not a whole number"});
    row("unknown statistic", {kFacts, "statistic: mean", "statistic: mode"},
        {"“statistic: mode” is not known"});
}

void TestRefusalsEvidence::contact_data()
{
    refusalColumns();
    const QString hours = "days: [mon, tue, wed, thu, fri], opens: \"08:00\", closes: \"20:00\"";
    const auto put = [&](const QString &part, const QString &with) {
        return Edit{kFacts, hours, QString(hours).replace(part, with)};
    };
    row("unknown day", put("fri", "friday"), {"“friday” is not a day"});
    row("day twice", put("fri", "mon"), {"“days” holds “mon” twice"});
    row("no day", put("mon, tue, wed, thu, fri", ""), {"the hours name no day", -6});
    row("no time", put("08:00", "8 AM"), {"“opens: 8 AM” is not a time"});
    row("closes before it opens", put("20:00", "07:00"), {"the hours close before they open", -6});
    row("unknown zone", {kFacts, "America/New_York", "America/Gotham"},
        {"the time zone is not known"});
    row("number not among the phrases", {kFacts, "phrases: [\"1-877-714-2947\", ", "phrases: ["},
        {"the phone number 1-877-714-2947 is not among the phrases", -4});
    row("no letters", {kFacts, ", letters: 1-877-714-AXIS", ""}, {"“letters” is missing"});
}

void TestRefusalsEvidence::arms_data()
{
    refusalColumns();
    row("no placebo arm", {kStudy, ", placebo: true", ""},
        {"exactly one arm must be the placebo arm"});
    row("two placebo arms", {kStudy, "{id: daily}", "{id: daily, placebo: true}"},
        {"exactly one arm must be the placebo arm"});
    row("no arms", {kStudy, "[{id: daily}, {id: alternate}, {id: placebo, placebo: true}]", "[]"},
        {"exactly one arm must be the placebo arm", -1});
    row("id twice", {kStudy, "{id: alternate}", "{id: daily}"}, {"the id “daily” is used twice"});
    row("not true or false", {kStudy, "placebo: true", "placebo: yes"}, {"must be true or false"});
    row("placebo missing in a figure", {kStudy, ", placebo: E-LBM-PLACEBO", ""},
        {"the figure “lean-mass” has no result for the arm “placebo” (placebo)", -3});
    row("arm missing in a figure", {kStudy, ", alternate: E-LBM-ALT,", ","},
        {"the figure “lean-mass” has no result for the arm “alternate”", -3});
    row("unknown arm", {kStudy, ", alternate: E-LBM-ALT,", ", weekly: E-LBM-ALT,"},
        {"there is no arm “weekly”", -3});
    row("figure id twice", {kStudy, "id: endurance", "id: lean-mass"},
        {"the id “lean-mass” is used twice"});
}

void TestRefusalsEvidence::figures_data()
{
    refusalColumns();
    const auto put = [](const QString &part, const QString &with) {
        return Edit{kFacts, kLeanPlacebo, leanPlacebo(part, with)};
    };
    row("mixed statistic", put("median", "mean"), {"the figure “lean-mass” mixes mean and median"});
    row("mixed population", put("completers", "not-stated"), {"mixes groups of people"});
    row("unequal weeks", put("weeks: 12", "weeks: 24"), {"the figure “lean-mass” mixes weeks"});
    row("no statistic", put(", statistic: median", ""), {"lacks statistic, population or weeks"});
    row("no population", put(", population: completers", ""),
        {"lacks statistic, population or weeks"});
    row("no weeks", put(", weeks: 12", ""), {"lacks statistic, population or weeks"});
    row("weeks below one", put("weeks: 12", "weeks: -12"),
        {"lacks statistic, population or weeks"});
    row("other unit", put("lb", "kg"), {"needs one number in lb"});
    row("no unit", put(", unit: lb", ""), {"“unit” is missing"});
    row("absurd result", put("1.4", "140"), {"out of any sensible range"});
    row("population without words", put("completers", "everyone"),
        {"the text “trial.populations.everyone” is missing", kWholeFile, "en/trial.yaml"});
    row("source of another result",
        {kFacts, "E-LBM-PLACEBO, kind: trial, sources: [S-PATIENT]",
         "E-LBM-PLACEBO, kind: trial, sources: [S-MOYLE]"},
        {"does not come from S-PATIENT"});
    row("figure without source", {kStudy, "    source: S-PATIENT\n", ""},
        {"“source” is missing", -5});
    row("figure with an unknown source", {kStudy, "source: S-PATIENT", "source: S-BLOG"},
        {"the figure “lean-mass” has no source", -5});
    row("figure without unit", {kStudy, "    unit: lb\n", ""}, {"“unit” is missing", -1});
    row("figure with an unknown unit", {kStudy, "unit: percent", "unit: furlong"},
        {"the text “trial.units.furlong.short” is missing", kWholeFile, "en/trial.yaml"});
    row("figure in no unit of results", {kStudy, "unit: percent", "unit: people"},
        {"no result can be told in the unit “people”", -1});
    row("axis without zero", {kStudy, "{from: -2, to: 10", "{from: 2, to: 10"},
        {kUnusableAxis, -2});
    row("axis that cuts a bar", {kStudy, "{from: -2, to: 10", "{from: -2, to: 8"},
        {kUnusableAxis, -2});
    row("axis without step", {kStudy, "{from: -2, to: 10, step: 2}", "{from: -2, to: 10, step: 0}"},
        {kUnusableAxis, -2});
}

void TestRefusalsEvidence::differences_data()
{
    refusalColumns();
    row("does not follow",
        {kFacts, "E-LBM-DAILY-DIFF, kind: trial, sources: [S-PATIENT], numbers: [{value: 10.1",
         "E-LBM-DAILY-DIFF, kind: trial, sources: [S-PATIENT], numbers: [{value: 10.2"},
        {"the difference 10.2 does not follow: 11.5 minus 1.4 is 10.1"});
    row("result changed", {kFacts, "value: 1.4, unit: lb", "value: 1.5, unit: lb"},
        {"does not follow", 1});
    row("other unit", {kFacts, "value: 10.1, unit: lb", "value: 10.1, unit: kg"},
        {"does not follow"});
    row("of a fact that does not exist",
        {kFacts, "[E-LBM-DAILY, E-LBM-PLACEBO]", "[E-LBM-DAILY, E-LBM-NONE]"},
        {"the difference names a fact that does not exist"});
    row("of one fact", {kFacts, "[E-LBM-DAILY, E-LBM-PLACEBO]", "[E-LBM-DAILY]"},
        {"a difference needs two facts"});
    row("of a fact without a number",
        {kFacts, "[E-LBM-DAILY, E-LBM-PLACEBO]", "[E-LBM-DAILY, E-DESIGN]"},
        {"a difference needs exactly one number"});
    row("missing in the figure", {kStudy, "{daily: E-LBM-DAILY-DIFF, ", "{"},
        {"the difference of “daily” from placebo is missing for “lean-mass”", -4});
    row("of another arm", {kStudy, "{daily: E-LBM-DAILY-DIFF, ", "{daily: E-LBM-ALT-DIFF, "},
        {"the difference of “daily” from placebo is missing", -4});
}

void TestRefusalsEvidence::symptoms_data()
{
    refusalColumns();
    row("no such part of the safety page", {kSymptoms, "safety: pancreas", "safety: stomach"},
        {"the safety page has no section “stomach”"});
    row("no area", {kSymptoms, "areas: [belly],", "areas: [],"}, {"has no body area"});
    row("unknown area", {kSymptoms, "areas: [belly],", "areas: [stomach],"},
        {"there is no body area “stomach”"});
    row("area twice", {kSymptoms, "areas: [belly],", "areas: [belly, belly],"},
        {"“areas” holds “belly” twice"});
    row("area in the list twice", {kSymptoms, "{id: head-eyes,", "{id: belly,"},
        {"the id “belly” is used twice", 3});
    const auto drawn = [](const QString &with) {
        return Edit{kSymptoms, "drawn: [face, chest]", with};
    };
    row("area without a place", {kSymptoms, ", drawn: [face, chest]", ""},
        {"the area “breathing-face” has no place on the figure"});
    row("area with an empty place", drawn("drawn: []"),
        {"the area “breathing-face” has no place on the figure"});
    row("area of the whole body and a part", drawn("whole: true, drawn: [face, chest]"),
        {"the area “breathing-face” has no place on the figure, or one too many"});
    row("part that is not drawn", drawn("drawn: [face, chest, wing]"),
        {"the figure has no part “wing”"});
    row("part twice", drawn("drawn: [chest, chest]"), {"“drawn” holds “chest” twice"});
    row("no sign", {kSymptoms, "signs: [chest]", "signs: []"}, {"the symptom “chest” has no sign"});
    row("unknown sign", {kSymptoms, "signs: [chest]", "signs: [chest, lung]"},
        {"there is no sign “lung”"});
    row("id twice", {kSymptoms, "{id: swollen-face, signs", "{id: breathing, signs"},
        {"the id “breathing” is used twice"});
    row("level id twice", {kSymptoms, "{id: today,", "{id: emergency,"},
        {"the id “emergency” is used twice"});
    row("four levels",
        {kSymptoms, "  - {id: today,", "  - {id: soon, facts: [U-LEVELS]}\n  - {id: today,"},
        {"there must be exactly three levels", -1});
    row("no levels", {kSymptoms, "\nlevels:\n", "\nlevels: []\nolder:\n"},
        {"there must be exactly three levels", kWholeFile});
    row("level without steps",
        {"en/symptoms.yaml", "    steps:\n      - \"Note what",
         "    steps: []\n    more:\n      - \"Note what"},
        {"the list “symptoms.levels.next-visit.steps” is empty"});
}

void TestRefusalsEvidence::signs_data()
{
    refusalColumns();
    const auto level = [](const char *with) {
        return Edit{kSymptoms, "{id: chest, level: emergency", QLatin1String("{id: chest") + with};
    };
    row("no level", level(""), {"“level” is missing"});
    row("unknown level", level(", level: soon"), {"the sign “chest” has no urgency level"});
    row("empty level", level(", level: \"\""), {"“level” is empty"});
    row("two levels", level(", level: emergency, level: today"), {"“level” stands here twice"});
    row("list of levels", level(", level: [emergency, today]"), {"expected a text here"});
    row("no reason", {kSymptoms, ", reason: \"Moles must be watched for change.\"", ""},
        {"“reason” is missing"});
    row("that nobody can say", {kSymptoms, "{id: chest, level", "{id: rib, level"},
        {"no symptom carries the sign “rib”"});
    row("id twice", {kSymptoms, "{id: swollen-face, level", "{id: breathing, level"},
        {"the id “breathing” is used twice"});
}

void TestRefusalsEvidence::rules_data()
{
    refusalColumns();
    row("makes nothing known", {kSymptoms, "makes: belly-vomiting", "makes: two"},
        {"there is no sign “two”", -2});
    row("unknown sign", {kSymptoms, "[sight-change],", "[sight],"},
        {"there is no sign “sight”", -1});
    row("sign twice", {kSymptoms, "[sight-change],", "[headache],"},
        {"“headache” stands twice in a rule", -1});
    row("makes one of its signs", {kSymptoms, "[sight-change],", "[skull-pressure],"},
        {"“skull-pressure” stands twice in a rule", -1});
    row("one group", {kSymptoms, "[[belly], [vomiting]]", "[[belly]]"},
        {"the rule “belly-and-vomiting” has fewer than two groups", -1});
    row("empty group", {kSymptoms, "[[belly], [vomiting]]", "[[belly], []]"},
        {"the rule “belly-and-vomiting” has an empty group", -1});
    row("makes it milder", {kSymptoms, "makes: tired-with-thirst", "makes: achy"},
        {"the rule “tired-and-thirsty” makes nothing more urgent", -2});
    row("milder than its signs", {kSymptoms, "makes: belly-vomiting", "makes: lump"},
        {"the rule “belly-and-vomiting” makes nothing more urgent", -2});
    row("id twice", {kSymptoms, "id: tired-and-thirsty", "id: skin-and-more"},
        {"the id “skin-and-more” is used twice"});
    row("unsure is nothing", {kSymptoms, "unsure: not-sure", "unsure: never-sure"},
        {"“unsure” is not a symptom of the level today", kWholeFile});
    row("unsure means later", {kSymptoms, "unsure: not-sure", "unsure: achy"},
        {"“unsure” is not a symptom of the level today", kWholeFile});
    row("no unsure", {kSymptoms, "unsure: not-sure\n", ""}, {"“unsure” is missing", -5});
}

void TestRefusalsEvidence::support_data()
{
    refusalColumns();
    const QString file = "support.yaml";
    row("line without phone", {file, "line: X-PHONE", "line: X-WHO"},
        {"“line” must be a fact with “phone” and “hours”", kWholeFile});
    row("no line", {file, "line: X-PHONE\n", ""}, {"“line” is missing"});
    row("programme without conditions", {file, "[criteria, no-government-benefit, apply]", "[]"},
        {"the programme “pap” has no conditions", -2});
    row("condition twice",
        {file, "[criteria, no-government-benefit, apply]", "[criteria, criteria]"},
        {"“conditions” holds “criteria” twice"});
    row("empty condition", {file, "[criteria, no-government-benefit, apply]", "[criteria, \"\"]"},
        {"“conditions” has an empty item"});
    row("programme id twice", {file, "id: pap", "id: copay"}, {"the id “copay” is used twice"});
    row("term id twice", {"glossary.yaml", "id: somatropin", "id: wasting"},
        {"the id “wasting” is used twice"});
    row("answer id twice", {"questions.yaml", "id: sharing", "id: storage"},
        {"the id “storage” is used twice"});
    row("question id twice", {"questions.yaml", "id: sugar", "id: eyes"},
        {"the id “eyes” is used twice"});
    row("unknown kind of answer", {"questions.yaml", "kind: expert", "kind: guess"},
        {"“kind: guess” is not known"});
    row("answer about no topic", {"questions.yaml", "topic: cost", "topic: weather"},
        {"there is no topic “weather”"});
    row("answer on no page", {"questions.yaml", "page: how-it-works", "page: home"},
        {"the link “page:home” leads nowhere"});
}

void TestRefusalsEvidence::fit_data()
{
    refusalColumns();
    const QString file = "support.yaml";
    row("no restrictions",
        {file, "programme: pap, facts: [P-FIT, X-PAP, X-LIMITS]",
         "programme: pap, facts: [P-FIT, X-PAP]"},
        {"the answer “none” does not say that restrictions apply"});
    row("unknown fact for the restrictions",
        {file, "restrictions: X-LIMITS", "restrictions: X-NONE"}, {"there is no fact “X-NONE”"});
    row("unknown programme", {file, "programme: pap", "programme: gift"},
        {"there is no programme “gift”"});
    row("no choice",
        {file,
         "    - {id: government, facts: [P-FIT, X-COPAY, X-PAP, X-LIMITS]}\n"
         "    - {id: none, programme: pap, facts: [P-FIT, X-PAP, X-LIMITS]}\n"
         "    - {id: unsure, facts: [P-FIT, X-LIMITS]}\n",
         ""},
        {"“fit” leaves no choice", -3});
    row("answer twice", {file, "{id: unsure", "{id: none"}, {"the id “none” is used twice"});
    row("unknown key", {file, "{id: unsure,", "{id: unsure, price: 0,"}, {"unknown key “price”"});
    row("no answers at all", {file, "fit:\n", "fits:\n"}, {"unknown key “fits”"});
    row("answer without words",
        {"en/support.yaml", "    unsure:\n      label", "    sure:\n      label"},
        {"the text “support.fit.answers.unsure.heading” is missing", kWholeFile});
}

void TestRefusalsEvidence::guide_data()
{
    refusalColumns();
    const QString file = "guide.yaml";
    row("review before release", {file, "review_by: 2027-05-20", "review_by: 2026-05-20"},
        {"review_by is not after released", -4});
    row("no date", {file, "released: 2026-11-20", "released: 2026-13-20"},
        {"“released: 2026-13-20” is not a date"});
    row("number zero", {file, "number: 1", "number: 0"}, {"“number” must be 1 or more", -2});
    row("version that no pack can have", {file, "\"2026.11\"", "\"November 2026\""},
        {"no content pack could say this “id”, “version” or “locales”", -1});
    row("id that no pack can have", {file, "id: serostim-guide", "id: Serostim"},
        {"no content pack could say this “id”"});
    row("number with a fraction", {file, "number: 1", "number: 1.5"},
        {"“number” is not a whole number"});
    row("first language", {file, "locales: [en", "locales: [es"},
        {"the first language must be en", -5});
    row("page missing", {file, "questions, safety", "safety"}, {"the pages are not those", -6});
    row("unknown key", {file, "number: 1", "number: 1\nauthor: someone"},
        {"unknown key “author”", 1});
    row("list for a text", {file, "version: \"2026.11\"", "version: [2026, 11]"},
        {"expected a text here"});
    row("text for a list", {file, "locales: [en, es]", "locales: en"}, {"expected a list here"});
}

GUIDE_CORE_TEST(TestRefusalsEvidence)
#include "test_refusals_evidence.moc"
