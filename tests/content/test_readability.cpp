// SPDX-License-Identifier: Apache-2.0
// How easily a text reads: syllables and the measures made of them, in both languages.
#include "reading.h"

#include "support/test_program.h"

#include <QTest>

#include <cmath>

using content::Ease;
using content::ReadingMeasure;

class TestReadability : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void englishSyllables_data();
    void englishSyllables();
    void spanishSyllables_data();
    void spanishSyllables();
    void syllablesFollowTheRulesFirst();
    void languagesCountTheirOwnWay();
    void grade_data();
    void grade();
    void gradeOfNothingIsZero();
    void huerta_data();
    void huerta();
    void ease_data();
    void ease();
    void measuresAreTold();
    void namesDoNotCount();

private:
    content::Rules m_rules;
    content::Rules m_spanish;
};

void TestReadability::initTestCase()
{
    m_rules.abbreviations = {"Dr.", "Jr.", "U.S."};
    m_rules.names = {"Serostim", "AXIS Center"};
    m_spanish.measure = ReadingMeasure::FernandezHuerta;
    m_spanish.names = {"Serostim"};
    m_spanish.abbreviations = {"Dr.", "a. m."};
}

void TestReadability::englishSyllables_data()
{
    QTest::addColumn<int>("expected");
    const QList<QStringList> words{
        {"the",    "you",    "use",     "one",    "eye",    "rule",   "mole",    "while",
         "scale",  "take",   "takes",   "sides",  "hives",  "called", "stopped", "raised",
         "helped", "tongue", "tongues", "aches",  "throat", "wrist",  "breathe", "clothes",
         "hour",   "she",    "sea",     "friend", "can't",  "don’t"},
        {"table",   "needles",  "muscle",   "people",   "little",    "hundred",   "handled",
         "wanted",  "started",  "trial",    "trials",   "fluid",     "diet",      "quiet",
         "react",   "create",   "going",    "seeing",   "trying",    "playing",   "player",
         "vial",    "poem",     "sterile",  "safely",   "careful",   "statement", "useful",
         "measure", "measures", "pressure", "doses",    "changes",   "places",    "patient",
         "special", "ancient",  "unique",   "fatigue",  "headache",  "headaches", "rhythm",
         "value",   "tissue",   "quickly",  "increase", "decreased", "equal",     "didn't",
         "hormone", "swollen"},
        {"area",      "idea",       "median",     "medians",     "serious",     "various",
         "period",    "reaction",   "reactions",  "usual",       "manual",      "earlier",
         "easier",    "placebo",    "average",    "endurance",   "medicine",    "nutrient",
         "audience",  "radio",      "calcium",    "sodium",      "opinion",     "theory",
         "influence", "injection",  "completely", "measurement", "requirement", "autism",
         "vomiting",  "supplement", "element",    "employer",    "copying",     "clinician",
         "physician", "allergies",  "pharmacist", "agreement"},
        {"diabetic", "cachexia", "criteria", "insomnia", "somatropin", "diarrhea", "experience",
         "ingredient", "situation", "evaluate", "significant", "information", "temperature",
         "organism", "influenza", "radiation", "usually", "material", "intervention"},
        {"anorexia", "anaphylaxis", "retinopathy", "pancreatitis", "association", "individual",
         "metabolism", "antibiotic", "refrigerator"},
        {"bacteriostatic", "eligibility", "antiretroviral", "osteoporosis"},
    };
    for (int i = 0; i < words.size(); ++i) {
        for (const QString &word : words.at(i))
            QTest::newRow(qPrintable(word)) << i + 1;
    }
}

void TestReadability::englishSyllables()
{
    QFETCH(int, expected);
    QCOMPARE(content::syllables(QString::fromUtf8(QTest::currentDataTag()), {}), expected);
}

void TestReadability::syllablesFollowTheRulesFirst()
{
    QCOMPARE(content::syllables("HIV", {}), 1);
    content::Rules rules;
    rules.syllables = {{"hiv", 3}, {"diabetes", 4}};
    QCOMPARE(content::syllables("HIV", rules), 3);
    QCOMPARE(content::syllables("Diabetes", rules), 4);
}

void TestReadability::grade_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("sentences");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("syllables");
    QTest::addColumn<double>("grade");

    // 0.39 × 6/1 + 11.8 × 6/6 − 15.59
    QTest::newRow("six short words") << "The cat sat on the mat." << 1 << 6 << 6 << -1.45;
    // 0.39 × 6/2 + 11.8 × 7/6 − 15.59
    QTest::newRow("two sentences") << "Call your team. Then wait today." << 2 << 6 << 7 << -0.65333;
    // 0.39 × 5/1 + 11.8 × 14/5 − 15.59
    QTest::newRow("long words") << "Retinopathy requires a careful explanation." << 1 << 5 << 14
                                << 19.4;
    // 0.39 × 4/1 + 11.8 × 5/4 − 15.59: the number is no word
    QTest::newRow("number") << "Gains were 9.1 pounds lately." << 1 << 4 << 5 << 0.72;
}

void TestReadability::grade()
{
    QFETCH(QString, text);
    QFETCH(int, sentences);
    QFETCH(int, words);
    QFETCH(int, syllables);
    QFETCH(double, grade);
    content::Readability readability;
    readability.add(text, m_rules);
    QCOMPARE(readability.sentences, sentences);
    QCOMPARE(readability.words, words);
    QCOMPARE(readability.syllables, syllables);
    QVERIFY2(std::fabs(readability.grade() - grade) < 0.001,
             qPrintable(QString::number(readability.grade())));
}

void TestReadability::gradeOfNothingIsZero()
{
    content::Readability readability;
    QCOMPARE(readability.grade(), 0.0);
    readability.add(QString(), m_rules);
    readability.add("9.1 – 12.", m_rules);
    readability.add("Serostim", m_rules);
    QCOMPARE(readability.sentences, 0);
    QCOMPARE(readability.grade(), 0.0);
}

void TestReadability::namesDoNotCount()
{
    content::Readability with;
    with.add("Ask the AXIS Center and serostim now.", m_rules);
    content::Readability without;
    without.add("Ask the and now.", m_rules);
    QCOMPARE(with.words, without.words);
    QCOMPARE(with.syllables, without.syllables);
    with.add("One two three four five.", m_rules);
    QCOMPARE(with.sentences, 2);
    QCOMPARE(with.longest, 5);
}

void TestReadability::spanishSyllables_data()
{
    QTest::addColumn<int>("expected");
    // As a dictionary divides them, by how many syllables they have.
    const QStringList words{
        QStringLiteral("sí no más que quien bien pie muy hoy rey seis dio buey y pues cuál voz "
                       "piel hay yo ley gran mes"),
        QStringLiteral("agua guía día país maíz guerra quiero queso ciudad cuidar viuda causa aire "
                       "peine deuda cuerpo peso nuevo miedo leer ahí aún oír reír frío tío limpio "
                       "cambio lengua sangre riesgo ciencia playa mayor construir huido triunfo "
                       "diurno caigo reunión ruido cuota hueso después también búho baúl caer"),
        QStringLiteral("médico placebo hormona héroe estudio alergia paciente náuseas línea área "
                       "oído raíces inyección corazón cuídese ayuda ahora vergüenza pingüino "
                       "bilingüe estudiáis Uruguay cacao oeste toalla jesuita búsqueda guitarra "
                       "caquexia diabetes continuo periodo actúe vacío apoyo desgaste"),
        QStringLiteral("energía policía todavía medicina tratamiento seguimiento averiguar "
                       "averigüe antigüedad experiencia enfermedad resistencia egoísta aéreo "
                       "bacalao continúe evalúa vehículo zanahoria"),
        QStringLiteral("aeropuerto somatropina hiperglucemia farmacéutico evaluaciones"),
        QStringLiteral("retinopatía cetoacidosis antirretroviral oftalmológicas"),
    };
    int all = 0;
    for (int i = 0; i < words.size(); ++i) {
        for (const QString &word : words.at(i).split(QLatin1Char(' '))) {
            QTest::newRow(word.toUtf8()) << i + 1;
            ++all;
        }
    }
    QVERIFY(all >= 60);
}

void TestReadability::spanishSyllables()
{
    QFETCH(int, expected);
    const QString word = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(content::syllables(word, m_spanish), expected);
    QCOMPARE(content::syllables(word.toUpper(), m_spanish), expected);
}

void TestReadability::languagesCountTheirOwnWay()
{
    // "día" has an accent that parts its vowels; English knows none.
    QCOMPARE(content::syllables(QStringLiteral("guía"), m_spanish), 2);
    QCOMPARE(content::syllables(QStringLiteral("dose"), m_rules), 1);
    QCOMPARE(content::syllables(QStringLiteral("dose"), m_spanish), 2);
    content::Rules rules = m_spanish;
    rules.syllables = {{QStringLiteral("vih"), 3}};
    QCOMPARE(content::syllables(QStringLiteral("VIH"), rules), 3);
    QCOMPARE(content::syllables(QStringLiteral("VIH"), m_spanish), 1);
}

void TestReadability::huerta_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("sentences");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("syllables");
    QTest::addColumn<double>("ease");

    // 206.84 − 60 × 6/4 − 1.02 × 4/1
    QTest::newRow("four short words") << "La casa es azul." << 1 << 4 << 6 << 112.76;
    // 206.84 − 60 × 13/8 − 1.02 × 8/2
    QTest::newRow("two sentences")
        << "Llame a su médico hoy. Diga qué siente." << 2 << 8 << 13 << 105.26;
    // 206.84 − 60 × 29/7 − 1.02 × 7/1
    QTest::newRow("long words")
        << "La retinopatía diabética requiere evaluaciones oftalmológicas periódicas." << 1 << 7
        << 29 << -48.87143;
    // 206.84 − 60 × 7/4 − 1.02 × 4/1: neither the name nor the number is a word
    QTest::newRow("name and number")
        << "Con Serostim, ganaron 6.5 libras más." << 1 << 4 << 7 << 97.76;
}

void TestReadability::huerta()
{
    QFETCH(QString, text);
    QFETCH(int, sentences);
    QFETCH(int, words);
    QFETCH(int, syllables);
    QFETCH(double, ease);
    content::Readability readability;
    readability.add(text, m_spanish);
    QCOMPARE(readability.sentences, sentences);
    QCOMPARE(readability.words, words);
    QCOMPARE(readability.syllables, syllables);
    QVERIFY2(std::fabs(readability.huerta() - ease) < 0.001,
             qPrintable(QString::number(readability.huerta())));
}

void TestReadability::ease_data()
{
    QTest::addColumn<ReadingMeasure>("measure");
    QTest::addColumn<int>("syllables");  // of 100 words in 10 sentences
    QTest::addColumn<Ease>("expected");
    const auto grade = ReadingMeasure::FleschKincaid;
    const auto huerta = ReadingMeasure::FernandezHuerta;
    QTest::newRow("grade 5.9") << grade << 149 << Ease::Aim;
    QTest::newRow("grade 6.01") << grade << 150 << Ease::Tolerable;
    QTest::newRow("grade 7.9") << grade << 166 << Ease::Tolerable;
    QTest::newRow("grade 8.02") << grade << 167 << Ease::TooHard;
    QTest::newRow("ease 70.04") << huerta << 211 << Ease::Aim;
    QTest::newRow("ease 69.4") << huerta << 212 << Ease::Tolerable;
    QTest::newRow("ease 60.4") << huerta << 227 << Ease::Tolerable;
    QTest::newRow("ease 59.8") << huerta << 228 << Ease::TooHard;
}

void TestReadability::ease()
{
    QFETCH(ReadingMeasure, measure);
    QFETCH(int, syllables);
    content::Readability readability;
    readability.sentences = 10;
    readability.words = 100;
    readability.syllables = syllables;
    QTEST(readability.ease(measure), "expected");
    // A page without words is hard for nobody.
    QCOMPARE(content::Readability().ease(measure), Ease::Aim);
}

void TestReadability::measuresAreTold()
{
    content::Readability readability;
    readability.sentences = 10;
    readability.words = 100;
    readability.syllables = 150;
    QCOMPARE(readability.describe(ReadingMeasure::FleschKincaid), QString("grade 6.0"));
    QVERIFY(readability.describe(ReadingMeasure::FernandezHuerta).startsWith("ease 106.6 ("));
    QCOMPARE(readability.wordsPerSentence(), 10.0);
}

GUIDE_CORE_TEST(TestReadability)
#include "test_readability.moc"
