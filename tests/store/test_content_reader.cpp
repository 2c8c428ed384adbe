// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "store/content_reader.h"

#include "store_fixtures.h"

#include <QSet>
#include <QTest>

using guide::Content;
using store::Store;

/// What the built store says, read whole.
class TestContentReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void languagesDifferInWordsOnly();
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

/// How many of everything that comes in lists.
static QList<qsizetype> sizesOf(const Content &content)
{
    QList<qsizetype> shape{content.sources.size(),
                           content.facts.size(),
                           content.trial.outcomes.size(),
                           content.trial.harms.size(),
                           content.trial.flow.stages.size(),
                           content.symptoms.areas.size(),
                           content.symptoms.symptoms.size(),
                           content.symptoms.rules.size(),
                           qsizetype(content.support.hours.spans().size()),
                           content.support.fit.answers.size(),
                           content.terms.size(),
                           content.questions.topics.size(),
                           content.questions.answers.size(),
                           content.questions.ask.size()};
    for (const guide::Page &page : content.pages) {
        shape << page.facts.size();
        for (const guide::Section &section : page.sections)
            shape << section.blocks.size();
    }
    for (const guide::Symptom &symptom : content.symptoms.symptoms)
        shape << symptom.areas.size() << symptom.signs.size() << symptom.facts.size();
    for (const guide::Programme &programme : content.support.programmes)
        shape << programme.conditions.size();
    return shape;
}

void TestContentReader::languagesDifferInWordsOnly()
{
    const QList<qsizetype> shape = sizesOf(m_content);
    QVERIFY(shape.size() > 100 && !shape.mid(0, 14).contains(0));
    QCOMPARE(sizesOf(m_spanish), shape);
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
