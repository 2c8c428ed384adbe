// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "store/content_reader.h"

#include "store_fixtures.h"

#include "store/statement.h"

#include <QHash>
#include <QSet>
#include <QTest>

#include <numeric>

using guide::Content;
using store::Store;

namespace {

template <typename Items, typename Count> int sumOf(const Items &items, Count count)
{
    return std::accumulate(items.begin(), items.end(), 0,
                           [&](int sum, const auto &item) { return sum + int(count(item)); });
}

/// How many rows the compiler counted, by table.
QHash<QString, int> compilersCounts(const Store &store)
{
    QHash<QString, int> counts;
    auto statement =
        store::Statement::prepare(store.database(), "SELECT name, row_count FROM table_count");
    while (statement && statement->next().value_or(false))
        counts.insert(statement->text("name").value_or(QString()),
                      statement->integer("row_count").value_or(-1));
    return counts;
}

/// How many rows of each table the content shows.
QHash<QString, int> countsOf(const Content &content)
{
    const auto &outcomes = content.trial.outcomes;
    const auto &symptoms = content.symptoms.symptoms;
    const auto differences = [](const guide::Outcome &outcome) {
        return sumOf(outcome.results, [](const auto &r) { return r.difference ? 1 : 0; });
    };
    const auto blocks = [](const guide::Page &page) {
        return sumOf(page.sections, [](const guide::Section &s) { return s.blocks.size(); });
    };
    const auto parts = [](const guide::BodyArea &area) { return area.drawn.size(); };
    return {{"page", content.pages.size()},
            {"section", sumOf(content.pages, [](const auto &p) { return p.sections.size(); })},
            {"block", sumOf(content.pages, blocks)},
            {"screen_fact", sumOf(content.pages, [](const auto &p) { return p.facts.size(); })},
            {"source", content.sources.size()},
            {"fact", content.facts.size()},
            {"fact_source", sumOf(content.facts, [](const auto &f) { return f.sources.size(); })},
            {"outcome", outcomes.size()},
            {"arm", outcomes.constFirst().results.size()},
            {"result", sumOf(outcomes, [](const auto &o) { return o.results.size(); })},
            {"difference", sumOf(outcomes, differences)},
            {"area", content.symptoms.areas.size()},
            {"area_part", sumOf(content.symptoms.areas, parts)},
            {"symptom", symptoms.size()},
            {"symptom_area", sumOf(symptoms, [](const auto &s) { return s.areas.size(); })},
            {"symptom_sign", sumOf(symptoms, [](const auto &s) { return s.signs.size(); })},
            {"rule", content.symptoms.rules.size()},
            {"rule_sign", sumOf(content.symptoms.rules,
                                [](const auto &r) {
                                    return sumOf(r.groups, [](const QStringList &group) {
                                        return group.size();
                                    });
                                })},
            {"opening_span", int(content.support.hours.spans().size())},
            {"programme", content.support.programmes.size()},
            {"programme_condition",
             sumOf(content.support.programmes, [](const auto &p) { return p.conditions.size(); })},
            {"fit_answer", content.support.fit.answers.size()},
            {"term", content.terms.size()},
            {"topic", content.questions.topics.size()},
            {"answer", content.questions.answers.size()},
            {"ask", content.questions.ask.size()}};
}

}  // namespace

/// What the built store says, read whole.
class TestContentReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRowIsRead_data();
    void everyRowIsRead();
    void everyPageSpeaks();
    void armsKeepTheirOrder();
    void onlyTreatmentsDifferFromPlacebo();
    void axesHoldZeroAndEveryValue();
    void everySymptomHasALevelThatActs();
    void supportLineCanBeCalled();
    void evidenceIsComplete();
    void editionStatesItsAge();
    void fileAndCopySayTheSame();
    void unknownLanguageIsAnError_data();
    void unknownLanguageIsAnError();

private:
    std::optional<Store> m_store;
    Content m_content;
    Content m_spanish;
};

void TestContentReader::initTestCase()
{
    auto opened = Store::openFile(QStringLiteral(GUIDE_STORE_FILE), store::Trust::builtIn());
    QVERIFY(opened.has_value());
    m_store = *opened;
    const auto content = store::readContent(*m_store, "en");
    QVERIFY2(content.has_value(), qPrintable(content ? QString() : content.error().what));
    m_content = *content;
    const auto spanish = store::readContent(*m_store, "es");
    QVERIFY2(spanish.has_value(), qPrintable(spanish ? QString() : spanish.error().what));
    m_spanish = *spanish;
}

void TestContentReader::everyRowIsRead_data()
{
    QTest::addColumn<QString>("table");
    const QHash<QString, int> counts = countsOf(m_content);
    QVERIFY(counts.size() > 20);
    for (const QString &table : counts.keys())
        QTest::newRow(qPrintable(table)) << table;
}

void TestContentReader::everyRowIsRead()
{
    QFETCH(const QString, table);
    const int wanted = compilersCounts(*m_store).value(table, -1);
    QVERIFY(wanted > 0);
    // Prose has rows of its own in each language; all else is the same with other words.
    static const QStringList prose{"page", "section", "block", "screen_fact"};
    const int english = countsOf(m_content).value(table);
    const int spanish = countsOf(m_spanish).value(table);
    QCOMPARE(spanish, english);
    QCOMPARE(prose.contains(table) ? english + spanish : english, wanted);
}

void TestContentReader::everyPageSpeaks()
{
    QSet<QString> ids;
    for (const guide::Page &page : m_content.pages) {
        QVERIFY2(!page.tab.isEmpty() && !page.main.isEmpty(), qPrintable(page.id));
        QVERIFY2(!page.sections.isEmpty() && !page.facts.isEmpty(), qPrintable(page.id));
        for (const guide::Section &section : page.sections)
            QVERIFY2(!section.id.isEmpty() && !section.heading.isEmpty(), qPrintable(page.id));
        ids.insert(page.id);
    }
    QCOMPARE(ids, QSet<QString>({"how-it-works", "trial-results", "side-effects", "support",
                                 "questions", "safety", "about", "help", "my-visit"}));
}

void TestContentReader::armsKeepTheirOrder()
{
    for (const guide::Outcome &outcome : m_content.trial.outcomes) {
        QStringList arms;
        for (const guide::ArmResult &result : outcome.results)
            arms.append(result.arm.id);
        QCOMPARE(arms, QStringList({"daily", "alternate", "placebo"}));
        QCOMPARE(outcome.results.at(0).arm.treatment, 0);
        QCOMPARE(outcome.results.at(1).arm.treatment, 1);
    }
}

void TestContentReader::onlyTreatmentsDifferFromPlacebo()
{
    for (const guide::Outcome &outcome : m_content.trial.outcomes) {
        const double placebo = outcome.results.constLast().value;
        for (const guide::ArmResult &result : outcome.results) {
            QCOMPARE(result.arm.placebo, result.arm.id == "placebo");
            QCOMPARE(result.difference.has_value(), !result.arm.placebo);
            // The sources round each number for itself.
            if (result.difference)
                QVERIFY2(std::abs(result.value - placebo - *result.difference) < 0.151,
                         qPrintable(outcome.id + ' ' + result.arm.id));
        }
    }
}

void TestContentReader::axesHoldZeroAndEveryValue()
{
    for (const guide::Outcome &outcome : m_content.trial.outcomes) {
        QVERIFY(outcome.axis.from <= 0 && outcome.axis.to > 0 && outcome.axis.step > 0);  // RISK-20
        for (const guide::ArmResult &result : outcome.results)
            QVERIFY(result.value >= outcome.axis.from && result.value <= outcome.axis.to);
        QVERIFY(outcome.weeks > 0);
        QVERIFY(!outcome.sourceTitle.isEmpty() && !outcome.statisticName.isEmpty());
    }
}

void TestContentReader::everySymptomHasALevelThatActs()
{
    using guide::Urgency;
    QList<Urgency> levels;
    for (const guide::UrgencyLevel &level : m_content.symptoms.levels) {
        levels.append(level.urgency);
        QVERIFY(!level.action.isEmpty() && !level.heading.isEmpty() && !level.steps.isEmpty());
    }
    QCOMPARE(levels, QList<Urgency>({Urgency::Emergency, Urgency::Today, Urgency::NextVisit}));
    QList<Urgency> used;
    for (const guide::Symptom &symptom : m_content.symptoms.symptoms) {
        used.append(symptom.urgency);
        QVERIFY2(!symptom.say.isEmpty() && !symptom.card.isEmpty(), qPrintable(symptom.id));
        QVERIFY2(!symptom.facts.isEmpty(), qPrintable(symptom.id));
    }
    for (const Urgency urgency : levels)
        QVERIFY(used.contains(urgency));
}

void TestContentReader::supportLineCanBeCalled()
{
    const guide::Support &support = m_content.support;
    QCOMPARE(support.digits, QString("1-877-714-2947"));
    QCOMPARE(support.letters, QString("1-877-714-AXIS"));
    QVERIFY(support.hours.isUsable());
    QCOMPARE(support.hours.zone().id(), QByteArray("America/New_York"));
    for (const guide::OpeningSpan &span : support.hours.spans()) {
        QVERIFY(span.day >= Qt::Monday && span.day <= Qt::Friday);
        QCOMPARE(span.opens, QTime(8, 0));
        QCOMPARE(span.closes, QTime(20, 0));
    }
}

void TestContentReader::evidenceIsComplete()
{
    QSet<QString> facts;
    for (const guide::Fact &fact : m_content.facts) {
        QVERIFY2(!fact.statement.isEmpty(), qPrintable(fact.id));
        facts.insert(fact.id);
    }
    for (const guide::Page &page : m_content.pages) {
        for (const QString &fact : page.facts)
            QVERIFY2(facts.contains(fact), qPrintable(page.id + ' ' + fact));
        QCOMPARE(m_content.factsBehind(page.id).size(), page.facts.size());
        QVERIFY2(!m_content.sourcesBehind(page.id).isEmpty(), qPrintable(page.id));
    }
}

void TestContentReader::editionStatesItsAge()
{
    const guide::Edition &edition = m_content.edition;
    QCOMPARE(edition.id, QString("serostim-guide"));
    QVERIFY(edition.number >= 1);
    QVERIFY(edition.released < edition.reviewBy);
    QCOMPARE(edition.reviews.size(), 2);
    QVERIFY(edition.reviews.first().statements > 500);
    QVERIFY(!guide::isReviewed(edition.reviews));
}

void TestContentReader::fileAndCopySayTheSame()
{
    const auto factory = Store::openFactory();
    QVERIFY(factory.has_value());
    const auto copy = store::readContent(*factory, "en");
    QVERIFY(copy.has_value());
    QVERIFY(fixtures::told(m_content).size() > 50'000);
    QCOMPARE(fixtures::told(*copy), fixtures::told(m_content));
    const auto languages = store::readLanguages(*factory);
    QVERIFY(languages && languages->size() == 2);
    QCOMPARE(languages->at(0).code, QString("en"));
    QCOMPARE(languages->at(1).code, QString("es"));
    QCOMPARE(languages->at(1).name, QString::fromUtf8("Español"));
}

void TestContentReader::unknownLanguageIsAnError_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("not in the store") << "tlh";
    QTest::newRow("empty") << "";
    QTest::newRow("null") << QString();
    QTest::newRow("other case") << "EN";
    QTest::newRow("region") << "en_US";
    QTest::newRow("SQL") << "en' OR '1'='1";
}

void TestContentReader::unknownLanguageIsAnError()
{
    QFETCH(const QString, language);
    const auto content = store::readContent(*m_store, language);
    QVERIFY(!content);
    QVERIFY(!content.error().what.isEmpty() && !content.error().remedy.isEmpty());
    QCOMPARE(content.error().where, m_store->origin());
}

GUIDE_CORE_TEST(TestContentReader)
#include "test_content_reader.moc"
