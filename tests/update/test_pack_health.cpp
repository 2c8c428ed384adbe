// SPDX-License-Identifier: Apache-2.0
#include "update_place.h"

#include "support/test_program.h"

#include "shell/tasks.h"
#include "store_fixtures.h"

#include <QProcess>
#include <QTest>

using fixtures::UpdatePlace;

namespace {

/// What somebody with a key could do to a store, by mistake or not.
struct Hostile {
    const char *name;
    QStringList sql;
};

QList<Hostile> hostileStores()
{
    QStringList deep{"CREATE VIEW v0 AS SELECT 1 AS x"};
    for (int i = 1; i < 40; ++i)
        deep.append(
            QStringLiteral("CREATE VIEW v%1 AS SELECT a.x FROM v%2 a, v%2 b").arg(i).arg(i - 1));
    const auto changed = [](const std::function<void(guide::Content &)> &change) {
        return QStringList{fixtures::changed(change)};
    };
    return {
        {"UPD-11 trigger",
         {"CREATE TRIGGER t AFTER INSERT ON meta BEGIN DELETE FROM symptom; END"}},
        {"UPD-11 deep views in a table's place",
         deep + QStringList{"DROP TABLE language", "CREATE VIEW language AS SELECT x AS code, x AS "
                                                   "position, x AS name, x AS content FROM v39"}},
        {"UPD-11 recursive view",
         {"DROP TABLE meta",
          "CREATE VIEW meta AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) "
          "SELECT id AS key, id AS value FROM n"}},
        {"UPD-11 huge blob", {"UPDATE language SET content = zeroblob(200000000)"}},
        {"UPD-11 a symptom is gone",
         changed([](guide::Content &content) { content.symptoms.symptoms.removeFirst(); })},
        {"FDA-Q1 a changed result", changed([](guide::Content &content) {
             content.trial.outcomes.first().results.first().value += 1;
         })},
        {"a page is gone", changed([](guide::Content &content) {
             for (guide::Page &page : content.pages)
                 page.id.replace("safety", "safety-2");
         })},
        {"no search", {"DELETE FROM search_word", "UPDATE language SET words = 0"}},
        {"UPD-11 corrupt FTS", {"UPDATE search_index_data SET block = zeroblob(50) WHERE id > 10"}},
        {"UPD-11 no words", {"UPDATE language SET content = x''"}},
    };
}

}  // namespace

/// `--check-pack` and the process that it runs in before anything newer is shown.
class TestPackHealth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shippedContentIsHealthy();
    void hostileStoresAreRefused_data();
    void hostileStoresAreRefused();
    void saysOtherThanSigned();
    void garbageNeverReachesSqlite();
    void checkPackTells();
    void hangingProcessIsEnded();
    void processThatIsNone();

private:
    [[nodiscard]] static update::Content contentOf(const QString &file)
    {
        return {{6, {}}, file, {}, fixtures::builtManifest(6)};
    }
    UpdatePlace m_place;
};

void TestPackHealth::shippedContentIsHealthy()
{
    const QString file = m_place.bring(6, m_place.a);
    const auto here = shell::examinePack(file, {m_place.a.key, m_place.b.key});
    QVERIFY2(here.has_value(), here ? "" : qPrintable(here.error().what));
    const auto apart = shell::examineApart(GUIDE_PROGRAM)(contentOf(file));
    QVERIFY2(apart.has_value(), apart ? "" : qPrintable(apart.error().what));
}

void TestPackHealth::hostileStoresAreRefused_data()
{
    QTest::addColumn<int>("index");
    const QList<Hostile> all = hostileStores();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).name) << i;
}

/// A valid signature does not help: the process looks, and what comes of it is a line.
void TestPackHealth::hostileStoresAreRefused()
{
    QFETCH(const int, index);
    const QString file =
        m_place.bring(fixtures::builtManifest(6), m_place.a, hostileStores().at(index).sql);
    const auto apart = shell::examineApart(GUIDE_PROGRAM)(contentOf(file));
    QVERIFY(!apart.has_value());
    QVERIFY(!apart.error().what.isEmpty());
    m_place.isHealthy = shell::examineApart(GUIDE_PROGRAM);
    QVERIFY(!m_place.take(file).isEmpty());
    QCOMPARE(m_place.start(), 0);
}

void TestPackHealth::saysOtherThanSigned()
{
    const pack::Manifest signedAs = fixtures::builtManifest(7);
    const QString file = m_place.bring(
        signedAs, m_place.a, {"UPDATE meta SET value = '6' WHERE key = 'content_number'"});
    const auto fine = shell::examinePack(file, {m_place.a.key});
    QVERIFY2(!fine, "UPD-10");
    QVERIFY(fine.error().what.contains("signature"));
}

/// Signed garbage is refused by its first bytes, unsigned content before that.
void TestPackHealth::garbageNeverReachesSqlite()
{
    const QString garbage =
        m_place.bringBytes(QByteArray(10'000, 'x'), fixtures::comment(), m_place.a);
    QVERIFY(!shell::examinePack(garbage, {m_place.a.key}));
    const QString foreign = m_place.bring(6, m_place.a);
    const auto refused = shell::examinePack(foreign, {m_place.b.key});
    QVERIFY(!refused);
    QVERIFY(refused.error().what.contains("key"));
}

void TestPackHealth::checkPackTells()
{
    const QString file = m_place.bring(6, m_place.b);
    const auto run = [](const QString &path) {
        QProcess process;
        process.start(GUIDE_PROGRAM, {"--check-pack", path});
        process.waitForFinished();
        return std::pair(process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()));
    };
    QCOMPARE(run(file).first, 0);
    QVERIFY(run(file).second.startsWith("ok      "));
    fixtures::put(file, "nothing");
    QCOMPARE(run(file).first, 1);
    QVERIFY(run(file).second.startsWith("FAILED  "));
    QCOMPARE(run("/nowhere/at/all").first, 1);
}

/// A process that uses up its time is ended, and that is told.
void TestPackHealth::hangingProcessIsEnded()
{
    const QString script = m_place.from() + "/busy";
    fixtures::put(script, "#!/bin/sh\nwhile :; do :; done\n");
    QFile(script).setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    const auto fine = shell::examineApart(script)(contentOf("any"));
    QVERIFY(!fine);
    QVERIFY2(fine.error().what.contains("safely") || fine.error().what.contains("too long"),
             qPrintable(fine.error().what));
}

void TestPackHealth::processThatIsNone()
{
    const auto fine = shell::examineApart("/nowhere/at/all")(contentOf("any"));
    QVERIFY(!fine);
}

GUIDE_CORE_TEST(TestPackHealth)
#include "test_pack_health.moc"
