// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "guide/symptoms.h"

#include <QTest>

using guide::Symptom;
using guide::SymptomGuide;
using guide::Urgency;

namespace {

Symptom symptom(const char *id, Urgency urgency, const QStringList &areas)
{
    Symptom made;
    made.id = QLatin1String(id);
    made.urgency = urgency;
    made.areas = areas;
    return made;
}

SymptomGuide sampleGuide()
{
    SymptomGuide guide;
    guide.symptoms = {symptom("stiff", Urgency::NextVisit, {"hands", "legs"}),
                      symptom("puffy", Urgency::Today, {"hands"}),
                      symptom("sight", Urgency::Emergency, {"head"}),
                      symptom("numb", Urgency::Today, {"hands", "head"}),
                      symptom("breath", Urgency::Emergency, {"chest", "head"}),
                      symptom("tired", Urgency::NextVisit, {})};
    for (const Urgency urgency : {Urgency::Emergency, Urgency::Today, Urgency::NextVisit}) {
        guide::UrgencyLevel level;
        level.urgency = urgency;
        level.action = QString::number(static_cast<int>(urgency));
        guide.levels.append(level);
    }
    return guide;
}

}  // namespace

/// TRI-1: three levels, the most urgent first.
class TestSymptoms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areaShowsItsSymptomsMostUrgentFirst_data();
    void areaShowsItsSymptomsMostUrgentFirst();
    void levelIsFoundByUrgency();
};

void TestSymptoms::areaShowsItsSymptomsMostUrgentFirst_data()
{
    QTest::addColumn<QString>("area");
    QTest::addColumn<QStringList>("ids");

    QTest::newRow("all, ties as written")
        << "" << QStringList{"sight", "breath", "puffy", "numb", "stiff", "tired"};
    QTest::newRow("hands") << "hands" << QStringList{"puffy", "numb", "stiff"};
    QTest::newRow("head") << "head" << QStringList{"sight", "breath", "numb"};
    QTest::newRow("one symptom") << "legs" << QStringList{"stiff"};
    QTest::newRow("unknown area") << "wings" << QStringList{};
    QTest::newRow("part of a name") << "hand" << QStringList{};
    QTest::newRow("other case") << "Hands" << QStringList{};
}

void TestSymptoms::areaShowsItsSymptomsMostUrgentFirst()
{
    QFETCH(const QString, area);
    QStringList ids;
    for (const Symptom &found : sampleGuide().inArea(area))
        ids.append(found.id);
    QTEST(ids, "ids");
}

void TestSymptoms::levelIsFoundByUrgency()
{
    SymptomGuide guide = sampleGuide();
    std::reverse(guide.levels.begin(), guide.levels.end());
    for (const Urgency urgency : {Urgency::Emergency, Urgency::Today, Urgency::NextVisit})
        QCOMPARE(guide.level(urgency).action, QString::number(static_cast<int>(urgency)));
}

GUIDE_CORE_TEST(TestSymptoms)
#include "test_symptoms.moc"
