// SPDX-License-Identifier: Apache-2.0
// "Scan to take this with you": what a camera reads from the screen is what stands beside the code.
#include "read_codes.h"

#include "support/guide_window.h"
#include "support/language_window.h"
#include "support/painted.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "output/qr_code.h"
#include "output/scan_text.h"

#include <QGraphicsBlurEffect>
#include <QGraphicsPixmapItem>
#include <QGraphicsScene>
#include <QPainter>
#include <QTest>
#include <QTransform>

namespace {

const QString kScan = QStringLiteral("Scan to take this with you");
const QString kTick = QStringLiteral("Name the medicine and the illness");

QWidget *codeOn(QWidget *screen)
{
    const QList<support::Face> pictures = support::ofRole(screen, QAccessible::Graphic);
    return pictures.isEmpty() ? nullptr : qobject_cast<QWidget *>(pictures.first()->object());
}

QImage blurred(const QImage &picture)
{
    QGraphicsScene scene;
    QGraphicsPixmapItem *item = scene.addPixmap(QPixmap::fromImage(picture));
    auto *blur = new QGraphicsBlurEffect;
    blur->setBlurRadius(2);
    item->setGraphicsEffect(blur);
    QImage image(picture.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    scene.render(&painter, image.rect(), image.rect());
    return image;
}

/// What a camera reads, the same from a picture of half the size, a turned and a blurred one.
/// @return nothing where they differ
QString readFrom(const QImage &picture)
{
    const QStringList read = camera::readCodes(picture);
    const QList<QImage> worse{
        picture.scaled(picture.size() / 2, Qt::KeepAspectRatio, Qt::SmoothTransformation),
        picture.transformed(QTransform().rotate(10), Qt::SmoothTransformation), blurred(picture)};
    for (const QImage &image : worse) {
        if (camera::readCodes(image) != read)
            return {};
    }
    return read.size() == 1 ? read.first() : QString();
}

QStringList shownLines(QWidget *screen)
{
    return support::names(screen, QAccessible::StaticText)
        .replaceInStrings(QChar(QChar::LineSeparator), QString('\n'));
}

}  // namespace

class TestScanScreen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCameraReadsWhatStandsBesideIt_data();
    void aCameraReadsWhatStandsBesideIt();
    void isLargeAndBlackOnWhite_data();
    void isLargeAndBlackOnWhite();
    void staysWholeAtAnySize_data();
    void staysWholeAtAnySize();
    void namesOnlyWhenTicked();
    void saysWhatIsMissing();
    void isReachedFromEverywhere();
    void theClosingPageLeadsHere();
    void clearingForgetsTheSigns();
    void anotherLanguageKeepsIt();
};

void TestScanScreen::aCameraReadsWhatStandsBesideIt_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("signs");
    QTest::addColumn<int>("asks");
    QTest::addColumn<int>("notes");
    for (const QString language : {"en", "es"}) {
        const auto row = [&](const char *name, int signs, int asks, int notes) {
            QTest::addRow("%s, %s", name, qPrintable(language))
                << language << signs << asks << notes;
        };
        row("nothing", 0, 0, 0);
        row("one sign", 1, 0, 0);
        row("a question", 1, 1, 0);
        for (int notes = 1; notes < 60; notes += 6)
            row(qPrintable(QStringLiteral("notes of %1 lines").arg(notes)), 1, 1, notes);
        row("all", 99, 12, 60);
    }
}

void TestScanScreen::aCameraReadsWhatStandsBesideIt()
{
    QFETCH(const QString, language);
    QFETCH(const int, signs);
    QFETCH(const int, asks);
    QFETCH(const int, notes);
    support::GuideWindow guide({}, {}, {}, language);
    QVERIFY(guide.show({1280, 800}));
    for (const guide::Symptom &symptom : guide.content().symptoms.symptoms.mid(0, signs))
        guide.visit().addSymptom(symptom.id);
    for (const guide::Ask &ask : guide.content().questions.ask.mid(0, asks))
        QVERIFY(guide.visit().addAsk(ask));
    QStringList lines;
    for (int i = 0; i < notes; ++i)
        lines.append(QStringLiteral("¿Qué? 12:%1 h").arg(i));
    guide.visit().setNotes(lines.join('\n'));
    guide.open("scan:visit");
    support::reveal(codeOn(guide.screen()));
    support::settle();
    const QString text = output::scanText(output::scanOfVisit(guide.content(), guide.visit()),
                                          guide.content(), false)
                             .text;
    QCOMPARE(readFrom(support::picture(guide.window())), text);
    QVERIFY2(shownLines(guide.screen()).contains(text), qPrintable(text));
}

void TestScanScreen::isLargeAndBlackOnWhite_data()
{
    QTest::addColumn<double>("millimetre");
    QTest::addColumn<bool>("highContrast");
    QTest::newRow("24 inches, full HD") << 3.6 << false;
    QTest::newRow("24 inches, full HD, high contrast") << 3.6 << true;
    QTest::newRow("dense") << 5.0 << true;
}

void TestScanScreen::isLargeAndBlackOnWhite()
{
    QFETCH(const double, millimetre);
    QFETCH(const bool, highContrast);
    support::GuideWindow guide;
    guide.theme().setHighContrast(highContrast);
    guide.theme().setPixelsPerMillimetre(millimetre);
    QVERIFY(guide.show({1920, 1080}));
    guide.fillVisit();
    guide.open("scan:visit");
    QWidget *code = codeOn(guide.screen());
    QVERIFY(code != nullptr);
    const QImage alone = support::picture(code);
    const QString text = camera::readCodes(alone).value(0);
    const int side = output::qrCode(text, output::Redundancy::Screen).side;
    QVERIFY(side > 0);
    const int modules = side + 2 * output::kQuietZone;
    QCOMPARE(alone.width() % modules, 0);
    const int module = alone.width() / modules;
    QVERIFY(module / millimetre >= 1.0);
    const int quiet = module * output::kQuietZone;
    const QRect inside = alone.rect().adjusted(quiet, quiet, -quiet, -quiet);
    for (int y = 0; y < alone.height(); ++y) {
        for (int x = 0; x < alone.width(); ++x) {
            const QColor color = alone.pixelColor(x, y);
            QVERIFY(color == Qt::white || (color == Qt::black && inside.contains(x, y)));
        }
    }
}

void TestScanScreen::staysWholeAtAnySize_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    for (const QSize &size : {QSize(1280, 800), QSize(1366, 768), QSize(1080, 1920)}) {
        for (const int percent : {100, 200})
            QTest::addRow("%dx%d at %d %%", size.width(), size.height(), percent)
                << size << percent;
    }
}

void TestScanScreen::staysWholeAtAnySize()
{
    QFETCH(const QSize, size);
    QFETCH(const int, percent);
    support::GuideWindow guide;
    guide.theme().setTextPercent(percent);
    QVERIFY(guide.show(size));
    guide.fillVisit();
    guide.open("scan:visit");
    QWidget *code = codeOn(guide.screen());
    support::reveal(code);
    support::settle();
    QCOMPARE(code->visibleRegion().boundingRect(), code->rect());
    QCOMPARE(camera::readCodes(support::picture(guide.window())).size(), 1);
}

void TestScanScreen::namesOnlyWhenTicked()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("scan:signs+breathing");
    const auto read = [&] { return camera::readCodes(support::picture(guide.window())).value(0); };
    QVERIFY(read().startsWith("Call 911 now"));
    QVERIFY(!read().contains("Serostim") && !read().isEmpty());
    QVERIFY(support::press(guide.window(), kTick));
    QVERIFY(read().contains("Say that you use Serostim"));
    QVERIFY(
        shownLines(guide.screen()).join(' ').contains("2. Say that you use Serostim, a growth"));
    QVERIFY(support::press(guide.window(), kTick));
    QVERIFY(!read().contains("Serostim") && !read().isEmpty());
}

void TestScanScreen::saysWhatIsMissing()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("scan:visit");
    const auto said = [&] { return shownLines(guide.screen()).join(' '); };
    QVERIFY(said().contains("Other words stand for the names"));
    QVERIFY(!said().contains("no room in the code"));
    guide.visit().setNotes(QString("a line of notes\n").repeated(60));
    support::settle();
    QVERIFY(said().contains("The last lines had no room in the code."));
    QVERIFY(support::press(guide.window(), kTick));
    QVERIFY(!said().contains("Other words stand for the names"));
}

void TestScanScreen::isReachedFromEverywhere()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    const auto read = [&] { return camera::readCodes(support::picture(guide.window())).value(0); };
    guide.open("page:my-visit");
    QVERIFY(support::control(guide.screen(), kScan) == nullptr);
    guide.visit().setNotes("bring pills");
    support::settle();
    QVERIFY(support::press(guide.screen(), kScan));
    QVERIFY(read().contains("bring pills"));

    guide.open("page:side-effects");
    QVERIFY(support::control(guide.screen(), kScan) == nullptr);
    guide.open("symptom:headache");
    QVERIFY(support::press(guide.screen(), kScan));
    QVERIFY2(read().startsWith("Call your care team today"), qPrintable(read()));
    QVERIFY(!read().contains("bring pills"));

    guide.open("door:trial-results#table");
    QVERIFY(support::press(guide.screen(), kScan));
    QVERIFY2(read().contains("placebo", Qt::CaseInsensitive), qPrintable(read()));
}

void TestScanScreen::theClosingPageLeadsHere()
{
    support::LanguageWindow guide;
    QVERIFY(guide.show());
    guide.window()->startCounselling();
    guide.visit().setNotes("bring pills");
    guide.open("page:closing");
    QVERIFY(support::press(guide.screen(), kScan));
    support::reveal(codeOn(guide.screen()));
    support::settle();
    const QString read = camera::readCodes(support::picture(guide.window())).value(0);
    QVERIFY2(read.contains("For next time"), qPrintable(read));
}

void TestScanScreen::clearingForgetsTheSigns()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("scan:signs+breathing");
    QVERIFY(support::press(guide.window(), kTick));
    guide.visit().clear();
    support::settle();
    QVERIFY(!shownLines(guide.screen()).join(' ').contains("breath"));
    QVERIFY(!support::ofRole(guide.screen(), QAccessible::CheckBox).first()->state().checked);
}

void TestScanScreen::anotherLanguageKeepsIt()
{
    support::LanguageWindow guide;
    QVERIFY(guide.show());
    guide.open("scan:signs+breathing");
    QVERIFY(support::press(guide.screen(), kTick));
    QVERIFY(guide.speak("Español"));
    const QString read = camera::readCodes(support::picture(guide.window())).value(0);
    QVERIFY2(read.startsWith("Llame al 911 ahora") && read.contains("Serostim"), qPrintable(read));
}

GUIDE_TEST(TestScanScreen)
#include "test_scan_screen.moc"
