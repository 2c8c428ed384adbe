// SPDX-License-Identifier: Apache-2.0
#include "read_codes.h"

#include "support/guide_window.h"
#include "support/painted.h"
#include "support/paper.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "output/qr_code.h"
#include "output/sheets.h"

#include <QTest>

namespace {

const char *kName = "QR code that calls 1-877-714-2947";

}  // namespace

/// The code that calls the AXIS Center, read back from what is painted.
class TestCallCode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCameraReadsTheNumber_data();
    void aCameraReadsTheNumber();
    void itIsLargeEnoughToScan();
    void numbersBecomeWhatAPhoneDials_data();
    void numbersBecomeWhatAPhoneDials();
    void aTextThatFitsNoCodeHasNone();
    void itIsReadFromPaper();
};

void TestCallCode::aCameraReadsTheNumber_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("highContrast");
    for (const QSize &size : {QSize(1280, 800), QSize(1366, 768), QSize(1080, 1920)}) {
        for (const int percent : {100, 150, 200}) {
            for (const bool highContrast : {false, true})
                QTest::addRow("%dx%d at %d %%%s", size.width(), size.height(), percent,
                              highContrast ? ", high contrast" : "")
                    << size << percent << highContrast;
        }
    }
}

void TestCallCode::aCameraReadsTheNumber()
{
    QFETCH(const QSize, size);
    QFETCH(const int, percent);
    QFETCH(const bool, highContrast);
    support::GuideWindow guide;
    guide.theme().setTextPercent(percent);
    guide.theme().setHighContrast(highContrast);
    QVERIFY(guide.show(size));
    guide.open("page:support");
    QWidget *code = support::find(guide.window(), QAccessible::Graphic, kName);
    QVERIFY(code != nullptr);
    support::reveal(code);
    support::settle();
    // From the whole window, as it stands before a phone.
    QCOMPARE(camera::readCodes(support::picture(guide.window())), QStringList{"tel:+18777142947"});

    // Black on white, with four light modules on every side, whatever the theme.
    const QImage alone = support::picture(code);
    const int modules = output::qrCode("tel:+18777142947").side + 2 * output::kQuietZone;
    QCOMPARE(alone.width() % modules, 0);
    const int quiet = alone.width() / modules * output::kQuietZone;
    const QRect inside = alone.rect().adjusted(quiet, quiet, -quiet, -quiet);
    QCOMPARE(alone.pixelColor(inside.topLeft()), QColor(Qt::black));
    for (int y = 0; y < alone.height(); ++y) {
        for (int x = 0; x < alone.width(); ++x) {
            if (!inside.contains(x, y))
                QCOMPARE(alone.pixelColor(x, y), QColor(Qt::white));
        }
    }
}

void TestCallCode::itIsLargeEnoughToScan()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:support");
    const QWidget *code = support::find(guide.window(), QAccessible::Graphic, kName);
    QVERIFY(code != nullptr);
    const int side = output::qrCode("tel:+18777142947").side;
    const double withoutZone = code->width() * side / double(side + 2 * output::kQuietZone);
    constexpr double centimetresPerInch = 2.54;
    QVERIFY(withoutZone / code->logicalDpiX() * centimetresPerInch >= 3.0);
    QCOMPARE(code->width(), code->height());
    guide.theme().setTextPercent(200);
    support::settle();
    QVERIFY(code->width() > withoutZone * 2);
}

void TestCallCode::numbersBecomeWhatAPhoneDials_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("uri");
    QTest::newRow("hyphens") << "1-877-714-2947"
                             << "tel:+18777142947";
    QTest::newRow("brackets and spaces") << "+1 (877) 714 2947"
                                         << "tel:+18777142947";
}

void TestCallCode::numbersBecomeWhatAPhoneDials()
{
    QFETCH(const QString, number);
    QFETCH(const QString, uri);
    QCOMPARE(output::telephoneUri(number), uri);
    QCOMPARE(camera::readCodes(output::imageOf(output::qrCode(uri)).scaledToWidth(330)),
             QStringList{uri});
}

void TestCallCode::aTextThatFitsNoCodeHasNone()
{
    for (const QString &text : {QString(), QString(3000, 'x')}) {
        const output::QrCode code = output::qrCode(text);
        QCOMPARE(code.side, 0);
        QVERIFY(output::imageOf(code).isNull());
    }
}

/// As a camera sees the printed page, at half the resolution of a cheap printer.
void TestCallCode::itIsReadFromPaper()
{
    const support::GuideWindow guide;
    const auto pdf = output::typeset(
        output::pageSheet(guide.content(), "support", {QDate(2026, 11, 21)}), {QPageSize::A4});
    const QTemporaryDir folder;
    QVERIFY(pdf && output::writeFile(folder.filePath("support.pdf"), *pdf));
    support::outputOf("pdftoppm", {"-r", "150", "-l", "1", "-gray", "-singlefile", "-png",
                                   folder.filePath("support.pdf"), folder.filePath("page")});
    const QImage page(folder.filePath("page.png"));
    QVERIFY(!page.isNull());
    QCOMPARE(camera::readCodes(page), QStringList{"tel:+18777142947"});
}

GUIDE_TEST(TestCallCode)
#include "test_call_code.moc"
