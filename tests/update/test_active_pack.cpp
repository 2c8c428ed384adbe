// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "update/active_pack.h"

#include <QJsonArray>
#include <QTest>

using update::ActivePack;
using update::ReplayGuard;
using update::Version;

namespace {

const QString kKey = QStringLiteral("0023456789ABCDEF");

QJsonObject fine()
{
    return ActivePack{{5, kKey}, {}, true, 1, host::BootMoment{"boot-1", std::chrono::seconds(4)}}
        .toJson();
}

}  // namespace

Q_DECLARE_METATYPE(std::optional<Version>)

/// The two small files that say what is shown and what may not come back.
class TestActivePack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysAgainWhatWasWritten();
    void readsOneForm();
    void readsNamesOfFiles_data();
    void readsNamesOfFiles();
    void refusesPointers_data();
    void refusesPointers();
    void refusesNumbers_data();
    void refusesNumbers();
    void numbersGrowOnly();
    void numbersStaySmall();
};

void TestActivePack::saysAgainWhatWasWritten()
{
    const ActivePack shown{{7, kKey},
                           {5, QString(16, 'F')},
                           true,
                           1,
                           host::BootMoment{"b", std::chrono::milliseconds(12)}};
    QCOMPARE(ActivePack::fromJson(shown.toJson()), shown);
    QCOMPARE(ActivePack::fromJson(ActivePack{}.toJson()), ActivePack{});
    ReplayGuard numbers;
    numbers.note({7, kKey});
    numbers.note({3, QString(16, 'A')});
    numbers.rejected = {{6, kKey}, {7, kKey}};
    QCOMPARE(ReplayGuard::fromJson(numbers.toJson()), numbers);
    QCOMPARE(ReplayGuard::fromJson(ReplayGuard{}.toJson()), ReplayGuard{});
}

void TestActivePack::readsOneForm()
{
    const auto pointer = ActivePack::fromJson(fine());
    QVERIFY(pointer.has_value());
    QCOMPARE(pointer->current, (Version{5, kKey}));
    QVERIFY(pointer->previous.isBuiltIn());
    QVERIFY(pointer->onTrial);
    QCOMPARE(pointer->crashes, 1);
    QCOMPARE(pointer->running->up, std::chrono::milliseconds(4000));
    QCOMPARE(pointer->current.fileName(), "serostim-guide-5-0023456789ABCDEF");
}

void TestActivePack::readsNamesOfFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::optional<Version>>("version");
    const std::optional<Version> none;
    QTest::newRow("fine") << "serostim-guide-5-" + kKey << std::optional(Version{5, kKey});
    QTest::newRow("zeros left out") << "serostim-guide-5-23456789ABCDEF" << none;
    QTest::newRow("one zero left out") << "serostim-guide-5-023456789ABCDEF" << none;
    QTest::newRow("zeros too many") << "serostim-guide-5-00" + kKey << none;
    QTest::newRow("small letters") << "serostim-guide-5-" + kKey.toLower() << none;
    QTest::newRow("no key") << "serostim-guide-5" << none;
    QTest::newRow("number 0") << "serostim-guide-0-" + kKey << none;
    QTest::newRow("leading zero") << "serostim-guide-05-" + kKey << none;
    QTest::newRow("another beginning") << "serostim-guides-5-" + kKey << none;
    QTest::newRow("nothing") << QString() << none;
}

void TestActivePack::readsNamesOfFiles()
{
    QFETCH(const QString, name);
    QTEST(Version::fromFileName(name), "version");
}

void TestActivePack::refusesPointers_data()
{
    QTest::addColumn<QJsonObject>("state");
    const auto row = [](const char *name, const char *key, const QJsonValue &value) {
        QJsonObject state = fine();
        state.insert(key, value);
        QTest::newRow(name) << state;
    };
    const auto version = [](const QJsonValue &number, const QJsonValue &key) {
        return QJsonObject{{"number", number}, {"key", key}};
    };
    QTest::newRow("nothing") << QJsonObject();
    for (const QString &key : fine().keys()) {
        QJsonObject state = fine();
        state.remove(key);
        QTest::addRow("without %s", qPrintable(key)) << state;
    }
    row("a path", "current", "../../etc");
    row("a path as key", "current", version(5, "../../../etc/pas"));
    row("small letters", "current", version(5, kKey.toLower()));
    row("a zero left out", "current", version(5, kKey.mid(1)));
    row("zeros left out", "current", version(5, kKey.mid(2)));
    row("no key", "current", version(5, {}));
    row("number 0 with a key", "current", version(0, kKey));
    row("negative", "current", version(-5, kKey));
    row("a number as text", "current", version("5", kKey));
    row("half a number", "current", version(5.5, kKey));
    row("too large", "current", version(4294967301.0, kKey));
    row("negative crashes", "crashes", -1);
    row("half a trial", "trial", "perhaps");
    row("no moment", "running", "boot-1");
}

void TestActivePack::refusesPointers()
{
    QFETCH(const QJsonObject, state);
    QVERIFY(!ActivePack::fromJson(state).has_value());
}

void TestActivePack::refusesNumbers_data()
{
    QTest::addColumn<QJsonArray>("rejected");
    QTest::newRow("built-in") << QJsonArray{update::Version{}.toJson()};
    QTest::newRow("no version") << QJsonArray{5};
    QJsonArray many;
    for (int i = 1; i <= 65; ++i)
        many.append(update::Version{i, kKey}.toJson());
    QTest::newRow("too many") << many;
}

void TestActivePack::refusesNumbers()
{
    QFETCH(const QJsonArray, rejected);
    QVERIFY(!ReplayGuard::fromJson({{"highest", QJsonArray()}, {"rejected", rejected}}));
    QVERIFY(!ReplayGuard::fromJson({{"highest", rejected}, {"rejected", QJsonArray()}}));
    QVERIFY(!ReplayGuard::fromJson({{"rejected", QJsonArray()}}));
}

void TestActivePack::numbersGrowOnly()
{
    ReplayGuard numbers;
    numbers.note({7, kKey});
    numbers.note({5, kKey});
    QCOMPARE(numbers.highest.value(kKey), 7);
    numbers.note({});
    QCOMPARE(numbers.highest.size(), 1);
}

void TestActivePack::numbersStaySmall()
{
    ReplayGuard numbers;
    for (int i = 1; i <= 500; ++i)
        numbers.rejected.append({i, kKey});
    const auto kept = ReplayGuard::fromJson(numbers.toJson());
    QVERIFY(kept.has_value());
    QCOMPARE(kept->rejected.constLast(), (Version{500, kKey}));
    QVERIFY(kept->rejected.size() < 64);
}

GUIDE_PLAIN_TEST(TestActivePack)
#include "test_active_pack.moc"
