// SPDX-License-Identifier: Apache-2.0
#include "content_copy.h"

#include "support/test_program.h"

#include <QTest>

/// What the rules of each language refuse and accept, and who reviewed a translation.
class TestRefusalsLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_copy.isValid()); }
    void rulesAreNeeded_data();
    void rulesAreNeeded() { verify(); }
    void wording_data();
    void wording() { verify(); }
    void terms_data();
    void terms() { verify(); }
    void rulesAreUsed_data();
    void rulesAreUsed() { verify(); }
    void acceptedWording_data();
    void acceptedWording();

private:
    void verify() const;

    ContentCopy m_copy;
};

namespace {

void columns()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("says");
}

void refused(const char *name, const Edit &edit, const QString &says, const QString &file = {})
{
    QTest::newRow(name) << edit << (file.isEmpty() ? edit.file : file) << says;
}

/// Puts a sentence in front of one that both languages have.
Edit before(const QString &language, const QString &sentence)
{
    const QString first = language == "es" ? "La fuente da libras." : "The source gives pounds.";
    return {language + "/trial.yaml", first, sentence + " " + first};
}

const QString kEnglish = QStringLiteral("en/facts.yaml");
const QString kSpanish = QStringLiteral("es/facts.yaml");

}  // namespace

void TestRefusalsLanguage::verify() const
{
    QFETCH(Edit, edit);
    QFETCH(QString, file);
    QFETCH(QString, says);
    const int line = m_copy.replace(edit.file, edit.find, edit.put);
    const content::Problems problems = m_copy.check();
    QVERIFY(m_copy.restore(edit.file));
    QVERIFY2(line > 0, "the text to change is not in the file");
    const auto &all = problems.all();
    QVERIFY2(std::any_of(all.begin(), all.end(),
                         [&](const content::Problem &problem) {
                             return problem.severity == content::Severity::Error &&
                                    problem.place.file == file && problem.what.contains(says) &&
                                    !problem.remedy.isEmpty();
                         }),
             describe(problems));
}

void TestRefusalsLanguage::rulesAreNeeded_data()
{
    columns();
    for (const QString language : {"en", "es"}) {
        const QString file = language + "/rules.yaml";
        const auto name = [&](const QString &what) { return (language + ": " + what).toUtf8(); };
        for (const QString key :
             {"reading", "about_words", "out_of", "negations", "one_words", "one_in"}) {
            refused(name("no " + key), {file, "\n" + key + ":", "\n# " + key + ":"},
                    QString("“%1” is missing").arg(key));
            refused(name(key + " misspelled"), {file, "\n" + key + ":", "\n" + key + "s:"},
                    QString("unknown key “%1s”").arg(key));
        }
        refused(name("a measure that nobody knows"), {file, "\nreading: ", "\nreading: x"},
                "the measure of reading “x");
        refused(name("a word twice"), {file, "\nnegations: [", "\nnegations: [nunca, nunca, "},
                "“negations” holds “nunca” twice");
        refused(name("an empty word"), {file, "\none_in: [", "\none_in: [\"\", "},
                "“one_in” has an empty item");
        refused(name("no list"), {file, "\nout_of: [", "\nout_of: x # ["}, "expected a list");
    }
}

void TestRefusalsLanguage::wording_data()
{
    columns();
    refused("1 de cada 10", before("es", "Ayuda a 1 de cada 10."), "“1 de cada 10” is hard");
    refused("una de cada diez", before("es", "Ayuda a una de cada diez personas."),
            "“una de cada diez” is hard");
    refused("Uno de cada cinco", before("es", "Uno de cada cinco mejora."),
            "“Uno de cada cinco” is hard");
    refused("1 en 5", before("es", "Ayuda a 1 en 5."), "“1 en 5” is hard");
    refused("1 en cada 20", before("es", "Ayuda a 1 en cada 20."), "“1 en cada 20” is hard");
    refused("1 in every 5", before("en", "It helps 1 in every 5."), "“1 in every 5” is hard");
    refused("una por cada mil", before("es", "Pasa a una por cada mil."), "“una por cada mil”");
    refused("1 in 10", before("en", "It helps 1 in 10."), "“1 in 10” is hard");
    refused("raro", before("es", "Es raro."), "“raro” stands without a number");
    refused("la mayoría", before("es", "La mayoría mejora."), "“mayoría” stands without a number");
    refused("a menudo", before("es", "Pasa a menudo."), "“menudo” stands without a number");
    const QString ten = "10.3 de cada 100 personas con Serostim";
    refused("rounded without “alrededor de”",
            {kSpanish, ten, "10 de cada 100 personas con Serostim"}, "the number “10”");
    refused("ten in words", {kSpanish, ten, "Diez de cada 100 personas con Serostim"},
            "the number “Diez”");
    refused("a fall told as a rise", {kSpanish, "bajó un 0.2%", "subió un 0.2%"},
            "the number “0.2”");
    refused("another number", {kSpanish, "subió un 9.1%", "subió un 9.2%"}, "the number “9.2”");
    refused("a comma for the point", {kSpanish, "subió un 9.1%", "subió un 9,1%"},
            "the number “9”");
    // "un día sí y otro no" is a group, and denies nothing.
    refused("the rest of 100, told as the others",
            {kSpanish, "11 de cada 100 personas con Serostim un día sí y otro no",
             "89 de cada 100 personas con Serostim un día sí y otro no"},
            "the number “89”");
    refused("the rest of 100 in English",
            {kEnglish, "11 out of 100 people on Serostim every other day",
             "89 out of 100 people on Serostim every other day"},
            "the number “89”");
    QString words = QStringLiteral("Una");
    for (int i = 1; i < 26; ++i)
        words += QStringLiteral(" y");
    refused("26 words", before("es", words + "."), "a sentence has 26 words");
    refused("too hard",
            {"es/questions.md", "- Pregunte otra vez si una respuesta no es clara.",
             "- " + QString("Inevitablemente, organizaciones internacionales "
                            "reconsideran alternativas. ")
                        .repeated(60)},
            "the screen reads at ease");
}

void TestRefusalsLanguage::terms_data()
{
    columns();
    refused("another name for a thing", {"es/safety.md", "barriga", "vientre"},
            QString::fromUtf8("“vientre” is not this guide's name for “belly”"));
    refused("a term without its name", {"es/terms.yaml", "name: \"aguja\", ", ""},
            QString::fromUtf8("“name” is missing"));
    refused("an unknown key", {"es/terms.yaml", "name: \"aguja\"", "name: \"aguja\", why: x"},
            QString::fromUtf8("unknown key “why”"));
}

void TestRefusalsLanguage::rulesAreUsed_data()
{
    columns();
    refused("Spanish out of", {"es/rules.yaml", "out_of: [\"de cada\"]", "out_of: [entre]"},
            "the number “100”", kSpanish);
    refused("English out of", {"en/rules.yaml", "out_of: [\"out of\"]", "out_of: [among]"},
            "the number “100”", kEnglish);
    refused("Spanish falling words", {"es/rules.yaml", "bajó, ", ""}, "the number “0.2”", kSpanish);
    QTest::newRow("a new frequency word")
        << Edit{"es/rules.yaml", "frequency_words: [", "frequency_words: [fuente, "}
        << QString("es/trial.yaml") << QString("“fuente” stands without a number");
}

void TestRefusalsLanguage::acceptedWording_data()
{
    QTest::addColumn<Edit>("edit");
    const QString ten = "10.3 de cada 100 personas con Serostim todos los días suspendieron";
    for (const QString about : {"Alrededor de", "Cerca de", "Casi", "Unas"})
        QTest::newRow(qPrintable(about))
            << Edit{kSpanish, ten,
                    about + " 10 de cada 100 personas con Serostim todos los días suspendieron"};
    QTest::newRow("23 de cada 100")
        << Edit{kSpanish, "A alrededor de 23 de cada 100 personas", "A 23 de cada 100 personas"};
    QTest::newRow("the rest of 100, denied")
        << Edit{kSpanish, "11 de cada 100 personas con Serostim un día sí y otro no se les bajó",
                "89 de cada 100 personas con Serostim un día sí y otro no no se les bajó"};
    QTest::newRow("a fall with a minus sign") << Edit{kSpanish, "bajó un 0.2%", "cambió un −0.2%"};
    QTest::newRow("one in the other") << before("es", "Una en el grupo puede mejorar.");
    QTest::newRow("a number of another sort") << before("es", "Un día en la clínica es largo.");
    QTest::newRow("half a day at a time") << before("es", "Vaya a las 8 a. m. de un lunes.");
}

void TestRefusalsLanguage::acceptedWording()
{
    QFETCH(Edit, edit);
    const int line = m_copy.replace(edit.file, edit.find, edit.put);
    const content::Problems problems = m_copy.check();
    QVERIFY(m_copy.restore(edit.file));
    QVERIFY2(line > 0, "the text to change is not in the file");
    QVERIFY2(problems.all().isEmpty(), describe(problems));
}

GUIDE_CORE_TEST(TestRefusalsLanguage)
#include "test_refusals_language.moc"
