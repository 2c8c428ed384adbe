// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "host/files.h"
#include "kiosk/pin.h"
#include "shell/kiosk_tasks.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// A kiosk where all is well, as long as nothing else is said.
struct Place {
    QTemporaryDir folder;
    shell::KioskPlaces places{folder.filePath("guide.conf"), folder.filePath("pin"),
                              folder.filePath("state")};

    Place()
    {
        set("[guide]\nmode = kiosk\n[screen]\ndiagonal-inches = 15.6\n"
            "[printing]\nprinter = Front_desk\n");
        if (!QDir().mkdir(places.stateFolder) || !kiosk::writePin(places.pinFile, "271828"))
            qFatal("cannot write");
    }

    void set(const QByteArray &text) const
    {
        if (!host::writeDurably(places.configFile, text))
            qFatal("cannot write");
    }

    [[nodiscard]] std::pair<bool, QStringList> check(bool kioskAsked = false) const
    {
        QString text;
        QTextStream out(&text);
        const bool fine = shell::checkKiosk(places, kioskAsked, out);
        return {fine, text.split('\n', Qt::SkipEmptyParts)};
    }
};

}  // namespace

class TestKioskCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsFine();
    void noFileIsFineAtHome();
    void namesEachFault();
    void warnsOfAMissingPin();
    void warnsOfASmallScreen();
    void namesADamagedPin();
    void namesAStateFolderThatCannotBeUsed();
    void leavesNothingBehind();
};

void TestKioskCheck::everythingIsFine()
{
    const Place place;
    const auto [fine, lines] = place.check();
    QVERIFY2(fine, qPrintable(lines.join('\n')));
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.filter("ok      ").size(), 5);
    QVERIFY(lines.at(0).contains(place.places.configFile + ": fine; this is a kiosk"));
    QVERIFY(lines.at(2).contains(place.places.stateFolder));
    QVERIFY(lines.at(3).contains("Front_desk"));
    QVERIFY(lines.at(4).contains("15.6 inches"));
}

void TestKioskCheck::noFileIsFineAtHome()
{
    const Place place;
    QVERIFY(QFile::remove(place.places.configFile));
    const auto [fine, lines] = place.check();
    QVERIFY(fine);
    QCOMPARE(lines, QStringList{"ok      system file " + place.places.configFile +
                                ": there is none, so this is no kiosk"});
    // Asked for as a kiosk, it is a fault.
    const auto [fineAsKiosk, more] = place.check(true);
    QVERIFY(!fineAsKiosk);
    QVERIFY(more.constFirst().startsWith("FAILED  system file"));
    QCOMPARE(more.size(), 5);
}

void TestKioskCheck::namesEachFault()
{
    const Place place;
    place.set("[guide]\nmode = kiosk\ncolour = blue\n[visit]\nidle-seconds = soon\n");
    const auto [fine, lines] = place.check();
    QVERIFY(!fine);
    const QStringList failed = lines.filter("FAILED  ");
    QCOMPARE(failed.size(), 2);
    QVERIFY(failed.at(0).contains("line 3") && failed.at(0).contains("guide/colour"));
    QVERIFY(failed.at(1).contains("line 5") && failed.at(1).contains("“soon”"));
    QVERIFY(lines.filter("no printing").isEmpty() &&
            lines.filter("nothing is printed").size() == 1);
}

void TestKioskCheck::warnsOfASmallScreen()
{
    const Place place;
    place.set("[guide]\nmode = kiosk\n[screen]\ndiagonal-inches = 10.1\n");
    const auto [fine, lines] = place.check();
    QVERIFY(fine);
    QCOMPARE(lines.filter("warning screen: 10.1 inches; below 12 ").size(), 1);
}

/// KIOSK-26
void TestKioskCheck::warnsOfAMissingPin()
{
    const Place place;
    QVERIFY(QFile::remove(place.places.pinFile));
    const auto [fine, lines] = place.check();
    QVERIFY(fine);
    QVERIFY(lines.contains(
        "warning no PIN: staff cannot leave the kiosk; run serostim-guide --set-pin"));
}

void TestKioskCheck::namesADamagedPin()
{
    const Place place;
    QVERIFY(host::writeDurably(place.places.pinFile, "271828\n").has_value());
    const auto [fine, lines] = place.check();
    QVERIFY(!fine);
    QCOMPARE(lines.filter("FAILED  staff's PIN").size(), 1);
    QVERIFY(!lines.join(' ').contains("271828"));
}

void TestKioskCheck::namesAStateFolderThatCannotBeUsed()
{
    const Place place;
    QVERIFY(QDir(place.places.stateFolder).removeRecursively());
    const auto [fine, lines] = place.check();
    QVERIFY(!fine);
    QCOMPARE(lines.filter("FAILED  state folder").size(), 1);
}

void TestKioskCheck::leavesNothingBehind()
{
    const Place place;
    const auto filter = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
    const QStringList before = QDir(place.folder.path()).entryList(filter);
    QVERIFY(place.check().first);
    QCOMPARE(QDir(place.folder.path()).entryList(filter), before);
    QCOMPARE(QDir(place.places.stateFolder).entryList(filter), QStringList());
}

GUIDE_CORE_TEST(TestKioskCheck)
#include "test_kiosk_check.moc"
