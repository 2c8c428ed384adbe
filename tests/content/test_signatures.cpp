// SPDX-License-Identifier: Apache-2.0
#include "content_copy.h"
#include "load.h"
#include "review_sheet.h"
#include "signatures.h"
#include "store_writer.h"

#include "support/test_program.h"

#include "guide/content.h"
#include "store/content_reader.h"

#include <QCryptographicHash>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

using content::ReviewScope;

namespace {

const QString kFile = QStringLiteral("signatures/ana.yaml");

/// What a review sheet holds, as a reader of its HTML finds it.
struct ReadSheet {
    QString faults;
    QStringList ids;        ///< of its articles
    QStringList headings;   ///< h2
    QString words;          ///< all of them
    QString signatureFile;  ///< to be filled in
};

ReadSheet readSheet(const QString &file)
{
    ReadSheet sheet;
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly))
        sheet.faults = input.errorString();
    QXmlStreamReader reader(&input);
    QString element;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            element = reader.name().toString();
            if (element == "article")
                sheet.ids.append(reader.attributes().value("id").toString().mid(1));
            if (element == "script" || !reader.attributes().value("src").isEmpty())
                sheet.faults += element;
        } else if (reader.isCharacters()) {
            sheet.words += reader.text();
            if (element == "h2" && !reader.isWhitespace())
                sheet.headings.append(reader.text().toString());
            if (element == "pre")
                sheet.signatureFile += reader.text();
        }
    }
    sheet.faults += reader.errorString();
    return sheet;
}

guide::Result<guide::Content> readBack(const content::Model &model, const QString &language)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("guide.sqlite");
    if (const auto written = content::writeStore(model, file); !written)
        return tl::unexpected(guide::Error{written.error(), file, {}});
    QFile bytes(file);
    QCryptographicHash hash(store::Trust::kDigest);
    if (!bytes.open(QIODevice::ReadOnly) || !hash.addData(&bytes))
        return tl::unexpected(guide::Error{bytes.errorString(), file, {}});
    return store::Store::openFile(file, {{hash.result()}}).and_then([&](const store::Store &store) {
        return store::readContent(store, language);
    });
}

}  // namespace

/// Clinicians and translators sign what the guide says, and no more than that.
class TestSignatures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shippedIsUnsigned();
    void sheetHoldsEachStatementOnce_data() { languages(); }
    void sheetHoldsEachStatementOnce();
    void sheetTellsFactsAndSources();
    void sheetEscapes();
    void sheetThatCannotBeWritten();
    void allSigned();
    void halfSigned();
    void changedWord();
    void changedOriginal();
    void changedFacts_data();
    void changedFacts();
    void changedUrgency();
    void signedAnew();
    void twoPeople();
    void urgencyIsSignedFirst();
    void refusals_data();
    void refusals();

private:
    static void languages();
    void useShipped();
    void count();
    [[nodiscard]] content::Model load() const
    {
        content::Problems problems;
        return m_copy->load(problems);
    }
    [[nodiscard]] ReadSheet sheet(const QString &language, ReviewScope scope) const;
    /// Fills in what a sheet asks for, as a person would, and puts it into a file.
    void sign(const QString &language, const QString &role, const QString &name,
              ReviewScope scope = ReviewScope::All, const QString &day = "2026-11-20") const;
    void signAll() const;
    /// Signed, changed and never signed, for English and for both roles of Spanish.
    [[nodiscard]] QList<QList<int>> counts() const;
    [[nodiscard]] QStringList told(const QString &language,
                                   guide::ReviewDetail detail = guide::ReviewDetail::Short) const;

    std::unique_ptr<ContentCopy> m_copy;
    int m_all = 0;  ///< statements of a language
};

/// Small content in two languages; what is about the shipped content asks for that.
void TestSignatures::init()
{
    m_copy = std::make_unique<ContentCopy>(ContentCopy::small());
    QVERIFY(m_copy->isValid() && m_copy->dir().mkdir("es") && m_copy->sayEnglishInSpanish());
    QVERIFY(m_copy->replace("guide.yaml", "locales: [en]", "locales: [en, es]") > 0);
    count();
}

void TestSignatures::useShipped()
{
    m_copy = std::make_unique<ContentCopy>();
    QVERIFY(m_copy->isValid());
    count();
    QVERIFY(m_all > 500);
}

void TestSignatures::count()
{
    QVERIFY(m_copy->dir().mkdir("signatures"));
    const content::Model model = load();
    m_all = static_cast<int>(content::statementsOf(model, model.languages.first()).size());
}

void TestSignatures::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << "en";
    QTest::newRow("Spanish") << "es";
}

ReadSheet TestSignatures::sheet(const QString &language, ReviewScope scope) const
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("review.html");
    const content::Model model = load();
    const auto written = content::writeReviewSheet(
        model, model.languages.at(model.guide.locales.indexOf(language)), scope, file);
    ReadSheet sheet = readSheet(file);
    if (!written || *written != sheet.ids.size())
        sheet.faults += "not as many as it says";
    return sheet;
}

void TestSignatures::sign(const QString &language, const QString &role, const QString &name,
                          ReviewScope scope, const QString &day) const
{
    QString text = sheet(language, scope).signatureFile;
    text.replace("name: \"\"", QString("name: \"%1\"").arg(name));
    text.replace("licence: \"\"", "licence: \"RN, California 123456\"");
    text.replace("date: \"\"", "date: " + day);
    text.replace("role: clinician or translator", "role: " + role);
    const auto others = QDir(m_copy->dir().filePath("signatures")).entryList(QDir::Files).size();
    QVERIFY(m_copy->write(QString("signatures/%1.yaml").arg(others), text.toUtf8()));
}

void TestSignatures::signAll() const
{
    sign("en", "clinician", "Ana Ruiz");
    sign("es", "clinician", "Ana Ruiz");
    sign("es", "translator", "Luis Peña");
    const content::Problems problems = m_copy->check();
    QVERIFY2(!problems.hasErrors(), describe(problems));
}

QList<QList<int>> TestSignatures::counts() const
{
    QList<QList<int>> counts;
    for (const content::RoleReview &review : content::reviewsOf(load()))
        counts.append({review.isSigned, review.changed, review.notSigned});
    return counts;
}

QStringList TestSignatures::told(const QString &language, guide::ReviewDetail detail) const
{
    const auto content = readBack(load(), language);
    return content ? guide::reviewLines(*content, detail) : QStringList{content.error().what};
}

void TestSignatures::shippedIsUnsigned()
{
    useShipped();
    const QList<content::RoleReview> reviews = content::reviewsOf(load());
    QStringList roles;
    for (const content::RoleReview &review : reviews) {
        roles.append(review.language + ' ' + review.role);
        QVERIFY(!review.urgency && review.signers.isEmpty());
        QCOMPARE(review.statements(), m_all);
    }
    QCOMPARE(roles, (QStringList{"en clinician", "es clinician", "es translator"}));
    const QList<int> none{0, 0, m_all};
    QCOMPARE(counts(), (QList<QList<int>>{none, none, none}));
    // In each language what is awaited, and how much is signed; of the translation, too.
    for (const QString language : {"en", "es"}) {
        const QStringList full = told(language, guide::ReviewDetail::Full);
        QCOMPARE(full.size(), 4);
        QVERIFY(full.at(1).startsWith("Signed by a clinician: 0 of "));
        QVERIFY(full.at(3).startsWith("Translation signed by a medical translator: 0 of "));
        QCOMPARE(told(language).size(), language == "en" ? 1 : 2);
    }
}

void TestSignatures::sheetHoldsEachStatementOnce()
{
    QFETCH(const QString, language);
    useShipped();
    const content::Model model = load();
    const QList<content::Statement> statements =
        content::statementsOf(model, model.languages.at(language == "en" ? 0 : 1));
    const ReadSheet read = sheet(language, ReviewScope::All);
    QCOMPARE(read.faults, QString());
    QStringList ids;
    QSet<QString> keys;
    for (const content::Statement &statement : statements) {
        ids.append(statement.id);
        keys.insert(statement.key);
        QCOMPARE(statement.id.size(), 8);
        for (const QString &line : statement.lines)
            QVERIFY2(read.words.contains(line), qPrintable(line));
    }
    QCOMPARE(read.ids, ids);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    QCOMPARE(keys.size(), ids.size());
    // Nothing that is translated is left out, but for what is said only until all is signed.
    QVERIFY(!keys.contains("guide.review_awaited") && keys.contains("guide.title"));
    const auto signs = model.signs.size();
    QCOMPARE(statements.at(0).key, "symptoms.signs." + model.signs.first().id);
    QCOMPARE(statements.at(signs).key, "symptoms.rules." + model.rules.first().id);
    QCOMPARE(read.headings.mid(0, 3),
             (QStringList{"How urgent each sign is", "Signs that mean more together",
                          "Screen: how-it-works"}));
    QVERIFY(!keys.contains("symptoms.symptoms.hives.also"));
}

void TestSignatures::sheetTellsFactsAndSources()
{
    useShipped();
    const ReadSheet english = sheet("en", ReviewScope::All);
    for (const char *part :
         {"trial-results", "en/trial.yaml, line ", "E-END-DAILY: Physical endurance rose by 9.1%",
          "[9.1 percent; mean; ", "12 weeks]", "(serostim.com, certainty A)", "urgency",
          "Not signed by a clinician.", "A person may say: I have trouble breathing"})
        QVERIFY2(english.words.contains(part), part);
    QVERIFY(!english.words.contains("signed by a translator"));
    const ReadSheet spanish = sheet("es", ReviewScope::All);
    for (const char *part : {"Not signed by a translator.", "Guía de Serostim", "Serostim Guide"})
        QVERIFY2(spanish.words.contains(part), part);
}

void TestSignatures::sheetEscapes()
{
    QVERIFY(m_copy->replace("en/sources.yaml", "title: \"", "title: \"A <script> & 'B' ") > 0);
    const ReadSheet read = sheet("en", ReviewScope::All);
    QCOMPARE(read.faults, QString());
    QVERIFY(read.words.contains("A <script> & 'B' "));
}

void TestSignatures::sheetThatCannotBeWritten()
{
    const content::Model model = load();
    const auto written = content::writeReviewSheet(model, model.languages.first(), ReviewScope::All,
                                                   "/no/such/review.html");
    QVERIFY(!written);
    QVERIFY(written.error().startsWith("cannot write /no/such/review.html: "));
}

void TestSignatures::allSigned()
{
    signAll();
    const QList<int> all{m_all, 0, 0};
    QCOMPARE(counts(), (QList<QList<int>>{all, all, all}));
    QCOMPARE(told("en"), QStringList{"Reviewed by Ana Ruiz, clinician, on November 20, 2026."});
    QCOMPARE(told("es"),
             (QStringList{
                 "Reviewed by Ana Ruiz, clinician, on November 20, 2026.",
                 "Translation reviewed by Luis Peña, medical translator, on November 20, 2026."}));
    QVERIFY(readBack(load(), "en")->symptoms.isSigned);
    for (const QString language : {"en", "es"}) {
        const ReadSheet left = sheet(language, ReviewScope::Unsigned);
        QCOMPARE(left.faults, QString());
        QVERIFY(left.ids.isEmpty());
    }
}

/// Spanish needs both.
void TestSignatures::halfSigned()
{
    sign("es", "clinician", "Ana Ruiz");
    QCOMPARE(counts().at(1), (QList<int>{m_all, 0, 0}));
    const QString number = QLocale().toString(m_all);
    const QStringList spanish = told("es", guide::ReviewDetail::Full);
    QCOMPARE(spanish.size(), 3);
    QCOMPARE(spanish.first(), QString("Signed by a clinician: %1 of %1 statements.").arg(number));
    QCOMPARE(
        spanish.last(),
        QString("Translation signed by a medical translator: 0 of %1 statements.").arg(number));
    QCOMPARE(sheet("es", ReviewScope::Unsigned).ids.size(), m_all);
}

void TestSignatures::changedWord()
{
    signAll();
    QVERIFY(m_copy->replace("es/my-visit.md", "tab: ", "tab: Toda ") > 0);
    const QList<int> all{m_all, 0, 0};
    const QList<int> one{m_all - 1, 1, 0};
    QCOMPARE(counts(), (QList<QList<int>>{all, one, one}));
    const QString words = QString("%1 of %2 statements.")
                              .arg(QLocale().toString(m_all - 1), QLocale().toString(m_all));
    QCOMPARE(told("es"), (QStringList{"Signed by a clinician: " + words,
                                      "Translation signed by a medical translator: " + words}));
    QCOMPARE(told("en").size(), 1);
    const ReadSheet left = sheet("es", ReviewScope::Unsigned);
    QCOMPARE(left.ids.size(), 1);
    QVERIFY(left.words.contains("Changed since a translator signed it."));
    QVERIFY(left.signatureFile.contains("  my-visit.md.tab: " + left.ids.first() + "\n"));
    QVERIFY(m_copy->replace("es/my-visit.md", "tab: Toda ", "tab: ") > 0);
    QCOMPARE(counts(), (QList<QList<int>>{all, all, all}));
}

/// A translation was signed as that of what the first language said then.
void TestSignatures::changedOriginal()
{
    signAll();
    QVERIFY(m_copy->replace("en/my-visit.md", "tab: ", "tab: All ") > 0);
    const QList<int> one{m_all - 1, 1, 0};
    QCOMPARE(counts(), (QList<QList<int>>{one, one, one}));
}

void TestSignatures::changedFacts_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("fact");
    const QString number = "id: E-END-DAILY, kind: trial, sources: [S-PATIENT], numbers: [{value: ";
    QTest::newRow("number") << Edit{"facts.yaml", number + "9.1", number + "9.2"} << "E-END-DAILY";
    QTest::newRow("source") << Edit{"facts.yaml", "id: P-PRIVACY, kind: project, sources: [P-DRAFT",
                                    "id: P-PRIVACY, kind: project, sources: [S-RXLIST"}
                            << "P-PRIVACY";
    QTest::newRow("sentence") << Edit{"en/facts.yaml", "P-PRIVACY: \"", "P-PRIVACY: \"Yes: "}
                              << "P-PRIVACY";
}

void TestSignatures::changedFacts()
{
    QFETCH(const Edit, edit);
    QFETCH(const QString, fact);
    useShipped();
    sign("en", "clinician", "Ana Ruiz");
    const content::Model before = load();
    QVERIFY(m_copy->replace(edit.file, edit.find, edit.put) > 0);
    const content::Model model = load();
    const content::Language &english = model.languages.first();
    int changed = 0;
    for (const content::Statement &statement :
         content::statementsOf(before, before.languages.first())) {
        if (statement.facts.contains(fact))
            ++changed;
    }
    QVERIFY(changed > 1);
    // A number may stand in a text that does not cite it: none is lost beside those that do.
    QCOMPARE(counts().first(), (QList<int>{m_all - changed, changed, 0}));
    for (const content::Statement &statement : content::statementsOf(model, english))
        QCOMPARE(content::stateOf(model, english, content::kClinician, statement) ==
                     content::SignatureState::Changed,
                 statement.facts.contains(fact));
}

void TestSignatures::changedUrgency()
{
    sign("en", "clinician", "Ana Ruiz");
    QVERIFY(readBack(load(), "en")->symptoms.isSigned);
    QVERIFY(m_copy->replace("symptoms.yaml", "{id: nausea, level: emergency",
                            "{id: nausea, level: today") > 0);
    QCOMPARE(counts().first().at(1), 1);
    QVERIFY(!content::reviewsOf(load()).first().urgency);
    QVERIFY(m_copy->restore("symptoms.yaml") && content::reviewsOf(load()).first().urgency);
    // What carries a sign is part of what was signed.
    QVERIFY(m_copy->replace("symptoms.yaml", "{id: nausea, signs: [nausea]",
                            "{id: nausea, signs: [nausea, headache]") > 0);
    QVERIFY(!content::reviewsOf(load()).first().urgency);
}

void TestSignatures::signedAnew()
{
    sign("en", "clinician", "Ana Ruiz", ReviewScope::All, "2026-11-20");
    QVERIFY(m_copy->replace("en/my-visit.md", "tab: ", "tab: All ") > 0);
    QCOMPARE(counts().first(), (QList<int>{m_all - 1, 1, 0}));
    sign("en", "clinician", "Ana Ruiz", ReviewScope::Unsigned, "2026-11-24");
    QCOMPARE(counts().first(), (QList<int>{m_all, 0, 0}));
    QCOMPARE(told("en"), QStringList{"Reviewed by Ana Ruiz, clinician, on November 24, 2026."});
}

void TestSignatures::twoPeople()
{
    sign("en", "clinician", "Ana Ruiz");
    QVERIFY(m_copy->replace("en/my-visit.md", "tab: ", "tab: All ") > 0);
    sign("en", "clinician", "Bo Li", ReviewScope::Unsigned, "2026-11-21");
    QCOMPARE(told("en"), (QStringList{"Reviewed by Ana Ruiz, clinician, on November 20, 2026.",
                                      "Reviewed by Bo Li, clinician, on November 21, 2026."}));
}

void TestSignatures::urgencyIsSignedFirst()
{
    const content::Model model = load();
    QString text =
        "name: Bo Li\nrole: clinician\nlicence: MD\ndate: 2026-11-20\nlanguage: en\nids:\n";
    for (const content::Statement &statement :
         content::statementsOf(model, model.languages.first())) {
        if (statement.part != content::StatementPart::Texts)
            text += QString("  %1: %2\n").arg(statement.key, statement.id);
    }
    QVERIFY(m_copy->write(kFile, text.toUtf8()));
    const content::RoleReview review = content::reviewsOf(load()).first();
    QVERIFY(review.urgency);
    QCOMPARE(review.isSigned, int(model.signs.size() + model.rules.size()));
    const auto content = readBack(load(), "en");
    QVERIFY(content && content->symptoms.isSigned && !guide::isReviewed(content->edition.reviews));
    QVERIFY(!readBack(load(), "es")->symptoms.isSigned);
}

void TestSignatures::refusals_data()
{
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("put");
    QTest::addColumn<QString>("says");
    QTest::addColumn<int>("below");
    const auto row = [](const char *name, const char *find, const char *put, const char *says,
                        int below = 0) { QTest::newRow(name) << find << put << says << below; };
    row("unknown statement", "  guide.title:", "  guide.titles:", "no statement “guide.titles”");
    row("search words", "  guide.title:", "  symptoms.symptoms.headache.also:", "no statement");
    row("not an id", "%1", "12345", "“12345” is not the id of a statement");
    row("an id in capitals", "%1", "ABCDEF01", "is not the id of a statement");
    row("no id", "%1", "", "expected a text here");
    row("id of another language", "%1", "%2", "is an id of the language “es”");
    row("id of another statement", "%1", "%3", "is the id of “guide.tagline”");
    row("twice", "  guide.title:", "  guide.tagline: 12345678\n  guide.title:",
        "“guide.tagline” stands here twice", 2);
    row("no such day", "2026-11-20", "2027-02-30", "“date: 2027-02-30” is not a date");
    row("no date", "2026-11-20", "soon", "“date: soon” is not a date");
    row("a day and more", "2026-11-20", "2026-11-20 10:00", "is not a date");
    row("a day to come", "2026-11-20", "2999-11-20", "is still to come");
    row("two names", "name: Ana", "name: Bo\nname: Ana", "“name” stands here twice", 1);
    row("a list of names", "name: Ana", "name: [Bo, Ana]", "expected a text here");
    row("two names in one", "name: Ana", "name: Bo Li and Ana", "names more than one person");
    row("no name", "name: Ana", "name: \"\"", "“name” is empty");
    row("name left out", "name: Ana\n", "", "“name” is missing");
    row("no licence", "licence: MD", "licence: \"\"", "“licence” is empty");
    row("unknown role", "role: clinician", "role: pharmacist", "“role: pharmacist” is not known");
    row("role not chosen", "role: clinician", "role: clinician or translator", "is not known");
    row("translator of English", "role: clinician", "role: translator", "no translator signs");
    row("unknown language", "language: en", "language: fr", "“language: fr” is not known");
    row("other language", "language: en", "language: es", "is an id of the language “en”", 2);
    row("unknown key", "name: Ana", "nom: x\nname: Ana", "unknown key “nom”");
    row("no ids", "ids:\n", "ids: {}\nothers:\n", "nothing is signed here");
    row("ids left out", "ids:\n", "others:\n", "“ids” is missing", -5);
    row("ids as a list", "ids:\n", "ids: [a]\nothers:\n", "expected lines of the form");
    row("malformed", "date: ", "date: [", "this is not valid YAML", 1);
}

void TestSignatures::refusals()
{
    QFETCH(QString, find);
    QFETCH(QString, put);
    QFETCH(const QString, says);
    QFETCH(const int, below);
    const content::Model model = load();
    const auto idOf = [&](int language, const QString &key) {
        const QList<content::Statement> all =
            content::statementsOf(model, model.languages.at(language));
        return std::find_if(all.begin(), all.end(),
                            [&](const content::Statement &one) { return one.key == key; })
            ->id;
    };
    const QString text = "name: Ana\nrole: clinician\nlicence: MD\ndate: 2026-11-20\nlanguage: en\n"
                         "ids:\n  guide.title: " +
                         idOf(0, "guide.title") + "\n  guide.tagline: " + idOf(0, "guide.tagline") +
                         "\n";
    const auto filled = [&](const QString &words) {
        return QString(words)
            .replace("%1", idOf(0, "guide.title"))
            .replace("%2", idOf(1, "guide.title"))
            .replace("%3", idOf(0, "guide.tagline"));
    };
    QVERIFY(m_copy->write(kFile, text.toUtf8()));
    const content::Problems fine = m_copy->check();
    QVERIFY2(!fine.hasErrors(), describe(fine));
    const int line = m_copy->replace(kFile, filled(find), filled(put));
    QVERIFY(line > 0);
    const content::Problems problems = m_copy->check();
    const auto isIt = [&](const content::Problem &problem) {
        return problem.place.file == kFile && problem.place.line == line + below &&
               problem.what.contains(says) && !problem.remedy.isEmpty() &&
               problem.severity == content::Severity::Error;
    };
    QVERIFY2(std::any_of(problems.all().begin(), problems.all().end(), isIt), describe(problems));
}

GUIDE_CORE_TEST(TestSignatures)
#include "test_signatures.moc"
