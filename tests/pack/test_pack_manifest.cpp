// SPDX-License-Identifier: Apache-2.0
#include "pack_fixtures.h"

#include "support/test_program.h"

#include <QTest>

/// What a pack says of itself: one way to say it, and nothing else.
class TestPackManifest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsWritten();
    void everyValueHasItsPlace_data();
    void everyValueHasItsPlace();
    void refuses_data();
    void refuses();
    void outOfBoundsCannotBeWritten_data();
    void outOfBoundsCannotBeWritten();
};

namespace {

QString fine()
{
    return QString::fromLatin1(fixtures::comment());
}

QString with(const QString &old, const QString &now)
{
    const QString comment = fine();
    if (comment.count(old) != 1)
        qFatal("“%s” is not once in the comment", qPrintable(old));
    return QString(comment).replace(old, now);
}

}  // namespace

void TestPackManifest::readsWhatIsWritten()
{
    QCOMPARE(pack::toComment(fixtures::manifest()), fine());
    const auto read = pack::readComment(fine());
    QVERIFY2(read, qPrintable(read ? QString() : read.error().what));
    QVERIFY(*read == fixtures::manifest());
}

void TestPackManifest::everyValueHasItsPlace_data()
{
    QTest::addColumn<pack::Manifest>("manifest");
    const pack::Manifest plain = fixtures::manifest();
    const auto add = [&](const char *name, const std::function<void(pack::Manifest &)> &change) {
        pack::Manifest changed = plain;
        change(changed);
        QTest::newRow(name) << changed;
    };
    add("longest id", [](auto &m) { m.id = QString(64, 'a'); });
    add("shortest id", [](auto &m) { m.id = QStringLiteral("0"); });
    add("first number", [](auto &m) { m.number = 1; });
    add("last number", [](auto &m) { m.number = 999'999'999; });
    add("version in words", [](auto &m) { m.version = QStringLiteral("2026.12-rc1+us~2"); });
    add("leap day", [](auto &m) { m.built = QDate(2028, 2, 29); });
    add("program of later days", [](auto &m) { m.program = QVersionNumber(9999, 0, 9999); });
    add("a later schema", [](auto &m) { m.schema = 999'999'999; });
    add("one language", [](auto &m) { m.languages = QStringList{"en"}; });
    add("a language of a country", [](auto &m) { m.languages = QStringList{"es-US", "haw"}; });
    add("no review", [](auto &m) { m.reviewBy = std::nullopt; });
}

void TestPackManifest::everyValueHasItsPlace()
{
    QFETCH(pack::Manifest, manifest);
    const QString comment = pack::toComment(manifest);
    const auto read = pack::readComment(comment);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().what));
    QVERIFY(*read == manifest);
    QVERIFY(manifest == fixtures::manifest() || comment != fine());
}

void TestPackManifest::refuses_data()
{
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QString>("says");
    const QString stranger = "no content pack of this guide";
    const QString more = "says more than it may";
    QTest::newRow("empty") << QString() << stranger;
    QTest::newRow("another name") << with("-content ", "-contents ") << stranger;
    QTest::newRow("a space before") << " " + fine() << stranger;
    QTest::newRow("what minisign writes alone") << "timestamp:1795000000\tfile:x" << stranger;
    QTest::newRow("a later form") << with("pack=1", "pack=2") << "newer guide";
    QTest::newRow("a later form, otherwise") << "serostim-guide-content pack=2 x"
                                             << "newer guide";
    QTest::newRow("a space after") << fine() + " " << more;
    QTest::newRow("a line feed after") << fine() + "\n"
                                       << "“review-by”";
    QTest::newRow("one more") << fine() + " licence=free" << more;
    QTest::newRow("a NUL after") << fine() + QChar(0) << "“review-by”";
    QTest::newRow("tabs") << fine().replace(' ', '\t') << stranger;
    QTest::newRow("a megabyte") << fine() + QString(1'000'000, ' ') << "too long";
    const QStringList words = fine().split(' ');
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QString key = words.at(i).section('=', 0, 0);
        const QString says = i == 1 ? QString("“pack”") : QString("“%1”").arg(key);
        const auto changed = [&](const std::function<void(QStringList &)> &change) {
            QStringList copy = words;
            change(copy);
            return copy.join(' ');
        };
        QTest::addRow("without %s", qPrintable(key))
            << changed([i](QStringList &all) { all.removeAt(i); }) << says;
        QTest::addRow("%s without a value", qPrintable(key))
            << changed([&](QStringList &all) { all[i] = key + '='; })
            << (i == 1 ? QString("newer guide") : says);
        QTest::addRow("%s without its sign", qPrintable(key))
            << changed([&](QStringList &all) { all[i] = key; }) << says;
        QTest::addRow("%s twice", qPrintable(key))
            << changed([i](QStringList &all) { all.insert(i, all.at(i)); }) << "";
        QTest::addRow("%s in capitals", qPrintable(key))
            << changed([&](QStringList &all) { all[i].replace(key, key.toUpper()); }) << says;
        QTest::addRow("two spaces before %s", qPrintable(key))
            << changed([i](QStringList &all) { all.insert(i, QString()); }) << says;
        QTest::addRow("unknown before %s", qPrintable(key))
            << changed([i](QStringList &all) { all.insert(i, "colour=red"); }) << says;
        if (i + 1 < words.size())
            QTest::addRow("%s after the next", qPrintable(key))
                << changed([i](QStringList &all) { all.swapItemsAt(i, i + 1); }) << says;
    }
    const auto add = [&](const char *key, const QString &old, const QStringList &values) {
        for (const QString &value : values)
            QTest::addRow("%s=%.40s", key, qPrintable(value))
                << with(QString(" %1=%2").arg(key, old), QString(" %1=%2").arg(key, value))
                << QString("“%1”").arg(key);
    };
    add("id", "serostim-guide",
        {"..", "../other", "a/b", "a\\b", "Serostim", "a_b", "a\nb", QString("a") + QChar(0),
         QString(65, 'a'), QString::fromUtf8("ö"), "a.b"});
    add("number", "3",
        {"0", "-1", "+3", "03", "3.0", "1000000000", "4294967299", "99999999999999999999", "0x3",
         "3e2", QString::fromUtf8("３"), QString::fromUtf8("٣"), "three"});
    add("version", "2026.12",
        {"..", "2026..12", ".2026", "2026.", "20/26", "2026,12", "2026_12", QString(65, '1'),
         QString::fromUtf8("２０２６"), "2026\r"});
    add("built", "2026-12-01",
        {"none", "2026-13-01", "2026-02-29", "2026-12-1", "26-12-01", "2026/12/01", "20261201",
         "2026-12-01T00:00:00", QString::fromUtf8("２026-12-01"), "0000-00-00"});
    add("program", "0.1.0",
        {"0.1", "0.1.0.0", "0.1.0-rc", "00.1.0", "0.01.0", "10000.0.0", "..", "v0.1.0", "0..1"});
    add("schema", "1", {"0", "-1", "01", "1000000000", "one", QString::fromUtf8("１")});
    QStringList many;
    for (char code = 'a'; code <= 'z' && many.size() < 33; ++code)
        many += {QString("a%1").arg(QLatin1Char(code)), QString("b%1").arg(QLatin1Char(code))};
    add("languages", "en,es",
        {"en,en", "EN", ",en", "en,", "en,,es", "e", "engl", "en;es", "en,../es", "none-", "en-",
         many.mid(0, 33).join(',')});
    add("review-by", "2027-05-20", {"never", "None", "2027-05-32", "2027-5-20", "nonee"});
}

void TestPackManifest::refuses()
{
    QFETCH(QString, comment);
    QFETCH(QString, says);
    const auto read = pack::readComment(comment);
    QVERIFY(!read);
    QVERIFY2(read.error().what.contains(says), qPrintable(read.error().what));
    QVERIFY(!read.error().where.isEmpty() && !read.error().remedy.isEmpty());
}

void TestPackManifest::outOfBoundsCannotBeWritten_data()
{
    QTest::addColumn<pack::Manifest>("manifest");
    const auto add = [&](const char *name, const std::function<void(pack::Manifest &)> &change) {
        pack::Manifest changed = fixtures::manifest();
        change(changed);
        QTest::newRow(name) << changed;
    };
    QTest::newRow("nothing") << pack::Manifest();
    add("no id", [](auto &m) { m.id.clear(); });
    add("a word in the id", [](auto &m) { m.id = QStringLiteral("a number=9"); });
    add("no number", [](auto &m) { m.number = 0; });
    add("too high a number", [](auto &m) { m.number = 1'000'000'000; });
    add("no day", [](auto &m) { m.built = QDate(); });
    add("a day of the year 10000", [](auto &m) { m.built = QDate(10'000, 1, 1); });
    add("no program", [](auto &m) { m.program = QVersionNumber(); });
    add("a negative program", [](auto &m) { m.program = QVersionNumber(0, -1, 0); });
    add("no schema", [](auto &m) { m.schema = 0; });
    add("no language", [](auto &m) { m.languages.clear(); });
    add("a review on no day", [](auto &m) { m.reviewBy = QDate(); });
}

void TestPackManifest::outOfBoundsCannotBeWritten()
{
    QFETCH(pack::Manifest, manifest);
    QVERIFY(!pack::readComment(pack::toComment(manifest)));
}

GUIDE_CORE_TEST(TestPackManifest)
#include "test_pack_manifest.moc"
