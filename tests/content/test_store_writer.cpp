// SPDX-License-Identifier: Apache-2.0
#include "content_copy.h"
#include "store_writer.h"

#include "support/test_program.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>
#include <QtEndian>

#include <unistd.h>

/// What the compiler writes, and what it leaves when it cannot.
class TestStoreWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void sameModelSameBytes();
    void bytesDoNotDependOnTheFolder();
    void otherContentOtherBytes();
    void headerNamesTheProgram();
    void sqliteFindsNoFault();
    void rowsOfSearchAreCounted();
    void peopleFindWhatItSays();
    void metaSaysWhatGuideSays();
    void resultsAreThoseOfTheFacts();
    void searchOrderIsByUrgency();
    void searchWordsAreThoseOfTheIndex();
    void languagesKeepTheirOwnWords();
    void searchIgnoresDiacritics_data();
    void searchIgnoresDiacritics();
    void replacesAnOlderStore();
    void onlyTheStoreRemains();
    void targetsThatCannotBeWritten_data();
    void targetsThatCannotBeWritten();
    void readOnlyFolder();
    void oldStoreSurvivesAModelThatCannotBeWritten();

private:
    QVariant ask(const QString &sql) const;

    ContentCopy m_copy;
    QTemporaryDir m_out;
    content::Model m_model;
    QString m_store;
    QSqlDatabase m_database;
};

namespace {

QByteArray bytesOf(const QString &file)
{
    QFile input(file);
    return input.open(QIODevice::ReadOnly) ? input.readAll() : QByteArray();
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

/// Gives up the rights of root, which may write everywhere, while it lives.
class WithoutRoot {
public:
    WithoutRoot()
        : m_was(geteuid())
    {
        if (m_was == 0)
            m_done = seteuid(65534) == 0;
    }
    ~WithoutRoot()
    {
        if (m_was == 0 && m_done && seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(WithoutRoot)
    [[nodiscard]] bool isDone() const { return m_done; }

private:
    uid_t m_was;
    bool m_done = true;
};

}  // namespace

void TestStoreWriter::initTestCase()
{
    QVERIFY(m_copy.isValid() && m_out.isValid());
    content::Problems problems;
    m_model = m_copy.load(problems);
    QVERIFY2(!problems.hasErrors(), describe(problems));
    QVERIFY(QDir(m_out.path()).mkdir("store"));
    m_store = m_out.filePath("store/guide.sqlite");
    const auto written = content::writeStore(m_model, m_store);
    QVERIFY2(written, written ? "" : qPrintable(written.error()));
    m_database = QSqlDatabase::addDatabase("QSQLITE", "reader");
    m_database.setDatabaseName(m_store);
    m_database.setConnectOptions("QSQLITE_OPEN_READONLY");
    QVERIFY(m_database.open());
}

void TestStoreWriter::cleanupTestCase()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase("reader");
}

QVariant TestStoreWriter::ask(const QString &sql) const
{
    QSqlQuery query(m_database);
    if (!query.exec(sql) || !query.next())
        return query.lastError().text();
    return query.value(0);
}

void TestStoreWriter::sameModelSameBytes()
{
    const QString again = m_out.filePath("again.sqlite");
    QVERIFY(content::writeStore(m_model, again));
    QVERIFY(bytesOf(again).size() > 100'000);
    QVERIFY(bytesOf(again) == bytesOf(m_store));
}

void TestStoreWriter::bytesDoNotDependOnTheFolder()
{
    const ContentCopy elsewhere;
    content::Problems problems;
    const content::Model model = elsewhere.load(problems);
    const QString other = m_out.filePath("other name.sqlite");
    QVERIFY(content::writeStore(model, other));
    QVERIFY(bytesOf(other) == bytesOf(m_store));
}

void TestStoreWriter::otherContentOtherBytes()
{
    content::Model other = m_model;
    other.languages.first().pages.first().main.plain += QLatin1Char('!');
    const QString file = m_out.filePath("other content.sqlite");
    QVERIFY(content::writeStore(other, file));
    QVERIFY(bytesOf(file) != bytesOf(m_store));
}

void TestStoreWriter::headerNamesTheProgram()
{
    const QByteArray header = bytesOf(m_store).left(100);
    QVERIFY(header.startsWith("SQLite format 3"));
    QCOMPARE(header.mid(68, 4), QByteArray("SEGI"));                            // application_id
    QCOMPARE(qFromBigEndian<quint32>(header.constData() + 60), quint32(2));     // user_version
    QCOMPARE(qFromBigEndian<quint16>(header.constData() + 16), quint16(4096));  // page size
    QCOMPARE(int(header.at(18)), 1);                                            // rollback journal
    QCOMPARE(int(header.at(19)), 1);                                            // never WAL
    QCOMPARE(ask("PRAGMA application_id").toInt(), 1397049161);
    QCOMPARE(ask("PRAGMA user_version").toInt(), 2);
    QCOMPARE(ask("PRAGMA journal_mode").toString(), QString("delete"));
}

void TestStoreWriter::sqliteFindsNoFault()
{
    QCOMPARE(ask("PRAGMA integrity_check").toString(), QString("ok"));
    QSqlQuery broken(m_database);
    QVERIFY(broken.exec("PRAGMA foreign_key_check"));
    QVERIFY2(!broken.next(), "a row names another that is not there");
    QVERIFY(ask("SELECT count(*) FROM sqlite_stat1").toInt() > 0);
}

void TestStoreWriter::rowsOfSearchAreCounted()
{
    for (const auto &[column, table] :
         {std::pair{"entries", "search_entry"}, std::pair{"words", "search_word"},
          std::pair{"rules", "search_rule"}}) {
        for (const char *language : {"en", "es"}) {
            const int counted =
                ask(QString("SELECT %1 FROM language WHERE code = '%2'").arg(column, language))
                    .toInt();
            QVERIFY(counted > 0);
            QCOMPARE(counted,
                     ask(QString("SELECT count(*) FROM %1 WHERE lang = '%2'").arg(table, language))
                         .toInt());
        }
    }
}

/// What a person finds with the shell of SQLite.
void TestStoreWriter::peopleFindWhatItSays()
{
    QCOMPARE(ask("SELECT count(*) FROM arm WHERE lang = 'en'").toInt(), m_model.arms.size());
    QCOMPARE(ask("SELECT count(*) FROM symptom WHERE lang = 'es'").toInt(),
             m_model.symptoms.size());
    QCOMPARE(
        ask("SELECT level FROM symptom WHERE lang = 'en' AND id = 'headache'").toString(),
        std::find_if(m_model.symptoms.begin(), m_model.symptoms.end(), [](const auto &symptom) {
            return symptom.id == "headache";
        })->level);
    QCOMPARE(ask("SELECT letters FROM contact WHERE lang = 'en'").toString(), "1-877-714-AXIS");
    const QString statement =
        ask("SELECT statement FROM outcome WHERE lang = 'en' AND id = 'weight'").toString();
    QVERIFY2(statement.contains("6.5 pounds") && !statement.contains('{'), qPrintable(statement));
}

void TestStoreWriter::metaSaysWhatGuideSays()
{
    const auto meta = [&](const char *key) {
        return ask(QString("SELECT value FROM meta WHERE key = '%1'").arg(key)).toString();
    };
    QCOMPARE(meta("content_id"), m_model.guide.id);
    QCOMPARE(meta("program"), QString(content::kOldestProgram));
    QCOMPARE(meta("content_version"), m_model.guide.version);
    QCOMPARE(meta("content_number"), QString::number(m_model.guide.number));
    QCOMPARE(meta("released"), m_model.guide.released.toString(Qt::ISODate));
    QCOMPARE(meta("review_by"), m_model.guide.reviewBy.toString(Qt::ISODate));
}

void TestStoreWriter::resultsAreThoseOfTheFacts()
{
    QSqlQuery results(m_database);
    QVERIFY(results.exec("SELECT outcome_id, arm_id, value, difference FROM result"));
    int seen = 0;
    for (; results.next(); ++seen) {
        const auto outcome =
            std::find_if(m_model.outcomes.begin(), m_model.outcomes.end(), [&](const auto &one) {
                return one.id == results.value("outcome_id").toString();
            });
        QVERIFY(outcome != m_model.outcomes.end());
        const QString arm = results.value("arm_id").toString();
        const auto number = [&](const QString &fact) {
            return m_model.fact(fact)->numbers.first().value;
        };
        QCOMPARE(results.value("value").toDouble(), number(outcome->results.value(arm)));
        QCOMPARE(results.value("difference").isNull(), !outcome->differences.contains(arm));
        if (outcome->differences.contains(arm))
            QCOMPARE(results.value("difference").toDouble(),
                     number(outcome->differences.value(arm)));
    }
    QCOMPARE(seen, 18);
    QCOMPARE(ask("SELECT value FROM result WHERE outcome_id = 'endurance' AND arm_id = 'placebo' "
                 "AND lang = 'en'")
                 .toDouble(),
             -0.2);
}

void TestStoreWriter::searchOrderIsByUrgency()
{
    for (const QString language : {"en", "es"}) {
        QSqlQuery entries(m_database);
        QVERIFY(entries.exec(
            QString("SELECT coalesce(level, 'none') AS level FROM search_entry LEFT JOIN symptom"
                    " ON kind = 'symptom' AND symptom.id = ref AND symptom.lang = search_entry.lang"
                    " WHERE search_entry.lang = '%1'"
                    " ORDER BY search_entry.id")
                .arg(language)));
        const QStringList order{"emergency", "today", "next-visit", "none"};
        qsizetype last = 0;
        while (entries.next()) {
            const qsizetype now = order.indexOf(entries.value("level").toString());
            QVERIFY(now >= last);
            last = now;
        }
        QCOMPARE(last, order.size() - 1);
    }
}

void TestStoreWriter::searchWordsAreThoseOfTheIndex()
{
    QVERIFY(ask("SELECT count(*) FROM search_word").toInt() > 500);
    const QList<std::pair<QString, QString>> words{
        {"en", "serostim"}, {"en", "headache"}, {"en", "placebo"}, {"en", "fridge"},
        {"es", "serostim"}, {"es", "cabeza"},   {"es", "placebo"}, {"es", "seguro"}};
    for (const auto &[language, word] : words) {
        const QVariant counted =
            ask(QString("SELECT entries FROM search_word WHERE word = '%1' AND lang = '%2'")
                    .arg(word, language));
        QVERIFY(counted.toInt() > 0);
        QCOMPARE(counted.toInt(), ask(QString("SELECT count(*) FROM search_index JOIN search_entry"
                                              " ON search_entry.id = search_index.rowid"
                                              " WHERE search_index MATCH '%1' AND lang = '%2'")
                                          .arg(word, language))
                                      .toInt());
    }
    for (const QString kind : {"skip", "ending"})
        QVERIFY(
            ask(QString("SELECT count(*) FROM search_rule WHERE kind = '%1'").arg(kind)).toInt() >
            5);
}

void TestStoreWriter::languagesKeepTheirOwnWords()
{
    const ContentCopy both;
    QVERIFY(both.sayEnglishInSpanish());
    QVERIFY(both.replace("es/glossary.yaml", "also: [\"cachexia\"", "also: [\"palabrota\""));
    content::Problems problems;
    const content::Model model = both.load(problems);
    const QString file = m_out.filePath("two languages.sqlite");
    QVERIFY(content::writeStore(model, file));
    QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "two languages");
    database.setDatabaseName(file);
    QVERIFY(database.open());
    QSqlQuery query(database);
    QVERIFY(query.exec("SELECT lang FROM search_word WHERE word = 'palabrota'"));
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toString(), "es");
    QVERIFY(!query.next());
    // The ids of a language follow one another.
    QVERIFY(query.exec("SELECT min(id), max(id), count(*) FROM search_entry GROUP BY lang"));
    int languages = 0;
    for (; query.next(); ++languages)
        QCOMPARE(query.value(1).toInt() - query.value(0).toInt() + 1, query.value(2).toInt());
    QCOMPARE(languages, 2);
    query = QSqlQuery();
    database.close();
    database = {};
    QSqlDatabase::removeDatabase("two languages");
}

void TestStoreWriter::searchIgnoresDiacritics_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("ref");
    QTest::newRow("plain") << "nausea"
                           << "nausea";
    QTest::newRow("accent typed") << "náuséa"
                                  << "nausea";
    QTest::newRow("capitals") << "NAUSEA"
                              << "nausea";
    QTest::newRow("start of a word") << "naus*"
                                     << "nausea";
    QTest::newRow("own words") << "\"puffy hands\""
                               << "swelling-mild";
    QTest::newRow("umlaut typed") << "püffy hànds"
                                  << "swelling-mild";
}

void TestStoreWriter::searchIgnoresDiacritics()
{
    QFETCH(QString, typed);
    QFETCH(QString, ref);
    QSqlQuery query(m_database);
    QVERIFY(
        query.prepare("SELECT ref FROM search_index JOIN search_entry ON search_entry.id ="
                      " search_index.rowid WHERE search_index MATCH :typed AND kind = 'symptom'"));
    query.bindValue(":typed", typed);
    QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
    QStringList refs;
    while (query.next())
        refs.append(query.value("ref").toString());
    QVERIFY2(refs.contains(ref), qPrintable(refs.join(' ')));
}

void TestStoreWriter::replacesAnOlderStore()
{
    const QString file = m_out.filePath("older.sqlite");
    for (const QString &old : {file, file + ".partial"}) {
        QFile output(old);
        QVERIFY(output.open(QIODevice::WriteOnly) && output.write("old") == 3);
    }
    QVERIFY(content::writeStore(m_model, file));
    QVERIFY(bytesOf(file) == bytesOf(m_store));
    QVERIFY(!QFile::exists(file + ".partial"));
}

void TestStoreWriter::onlyTheStoreRemains()
{
    QCOMPARE(filesIn(m_out.filePath("store")), QStringList{"guide.sqlite"});
}

void TestStoreWriter::targetsThatCannotBeWritten_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("missing folder") << "no-such-folder/guide.sqlite";
    QTest::newRow("file as a folder") << "a-file/guide.sqlite";
    QTest::newRow("folder in its place") << "a-folder";
    QTest::newRow("folder in the place of the partial file") << "busy.sqlite";
    QTest::newRow("no name") << "";
}

void TestStoreWriter::targetsThatCannotBeWritten()
{
    QFETCH(QString, target);
    const QTemporaryDir folder;
    QFile file(folder.filePath("a-file"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QDir(folder.path()).mkpath("a-folder/inside"));
    QVERIFY(QDir(folder.path()).mkpath("busy.sqlite.partial/inside"));
    const QStringList before = filesIn(folder.path());
    const auto written =
        content::writeStore(m_model, target.isEmpty() ? QString() : folder.filePath(target));
    QVERIFY(!written);
    QVERIFY(!written.error().isEmpty());
    QCOMPARE(filesIn(folder.path()), before);
    QVERIFY(QFile::exists(folder.filePath("a-folder/inside")));
}

void TestStoreWriter::readOnlyFolder()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("guide.sqlite");
    QVERIFY(QFile::copy(m_store, file));
    const QByteArray before = bytesOf(file);
    const auto readOnly = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(folder.path(), readOnly));
    tl::expected<void, QString> written;
    {
        const WithoutRoot rights;
        QVERIFY(rights.isDone());
        written = content::writeStore(m_model, file);
    }
    QVERIFY(!written);
    QVERIFY(!written.error().isEmpty());
    QCOMPARE(filesIn(folder.path()), QStringList{"guide.sqlite"});
    QVERIFY(bytesOf(file) == before);
    QVERIFY(QFile::setPermissions(folder.path(), readOnly | QFile::WriteOwner));
}

void TestStoreWriter::oldStoreSurvivesAModelThatCannotBeWritten()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("guide.sqlite");
    QVERIFY(QFile::copy(m_store, file));
    content::Model twice = m_model;
    twice.arms.append(twice.arms.first());
    const auto written = content::writeStore(twice, file);
    QVERIFY(!written);
    QVERIFY2(written.error().contains("arm"), qPrintable(written.error()));
    QCOMPARE(filesIn(folder.path()), QStringList{"guide.sqlite"});
    QVERIFY(bytesOf(file) == bytesOf(m_store));
}

GUIDE_CORE_TEST(TestStoreWriter)
#include "test_store_writer.moc"
