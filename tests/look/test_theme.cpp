// SPDX-License-Identifier: Apache-2.0
// What the computer is set to, and what the reader chooses instead.
#include "support/test_program.h"

#include "look/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QSignalSpy>
#include <QTest>

using look::Theme;

namespace {

QPalette palette(const QColor &text, const QColor &back)
{
    QPalette made;
    made.setColor(QPalette::WindowText, text);
    made.setColor(QPalette::Window, back);
    return made;
}

QFont pixels(int size)
{
    QFont font("DejaVu Sans");
    font.setPixelSize(size);
    return font;
}

const QPalette kLight = palette(Qt::black, Qt::white);
const QPalette kDark = palette(Qt::white, Qt::black);

}  // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrastFollowsThePalette_data();
    void contrastFollowsThePalette();
    void aPaletteThatCannotBeReadIsLeftAside();
    void textFollowsTheFont_data();
    void textFollowsTheFont();
    void fontsInPointsCountAsTheyAreDrawn();
    void theReaderWins();
    void whatIsChosenIsToldApart();
    void aChoiceIsClamped_data();
    void aChoiceIsClamped();
    void changesAreToldOnce();
    void changesOfTheComputerAreFollowedLive();
    void otherWindowsAreNoChange();
    void textGrowsEverywhere();
};

void TestTheme::contrastFollowsThePalette_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("back");
    QTest::addColumn<bool>("high");
    QTest::newRow("black on white") << QColor(Qt::black) << QColor(Qt::white) << false;
    QTest::newRow("white on black") << QColor(Qt::white) << QColor(Qt::black) << true;
    QTest::newRow("grey desktop") << QColor("#232629") << QColor("#eff0f1") << false;
    QTest::newRow("dark grey desktop") << QColor("#fcfcfc") << QColor("#31363b") << true;
    QTest::newRow("yellow on blue") << QColor(Qt::yellow) << QColor(Qt::darkBlue) << true;
    QTest::newRow("blue on yellow") << QColor(Qt::darkBlue) << QColor(Qt::yellow) << false;
}

void TestTheme::contrastFollowsThePalette()
{
    QFETCH(QColor, text);
    QFETCH(QColor, back);
    QFETCH(bool, high);
    Theme theme;
    theme.follow(palette(text, back), pixels(14));
    QCOMPARE(theme.highContrast(), high);
    QVERIFY(!theme.chosen().contrast);
    // And from the other state as well.
    theme.follow(high ? kLight : kDark, pixels(14));
    QCOMPARE(theme.highContrast(), !high);
    theme.follow(palette(text, back), pixels(14));
    QCOMPARE(theme.highContrast(), high);
    QCOMPARE(theme.tokens().paper, (high ? look::highContrastTokens() : look::lightTokens()).paper);
}

void TestTheme::aPaletteThatCannotBeReadIsLeftAside()
{
    const QList<QPalette> unreadable{palette(Qt::black, Qt::black), palette(Qt::white, Qt::white),
                                     palette("#808080", "#606060"), palette("#202020", "#303030")};
    for (const QPalette &strange : unreadable) {
        for (const bool dark : {false, true}) {
            Theme theme;
            theme.follow(dark ? kDark : kLight, pixels(14));
            theme.follow(strange, pixels(14));
            QCOMPARE(theme.highContrast(), dark);
        }
    }
}

void TestTheme::textFollowsTheFont_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("percent");
    QTest::newRow("tiny") << 6 << 100;
    QTest::newRow("usual, 10 points") << 13 << 100;
    QTest::newRow("usual, 11 points") << 15 << 100;
    QTest::newRow("a little larger") << 17 << 125;
    QTest::newRow("half as large again") << 21 << 150;
    QTest::newRow("twice as large") << 28 << 200;
    QTest::newRow("much larger") << 60 << 200;
    QTest::newRow("enormous") << 4000 << 200;
}

void TestTheme::textFollowsTheFont()
{
    QFETCH(int, size);
    QFETCH(int, percent);
    Theme theme;
    theme.follow(kLight, pixels(size));
    QCOMPARE(theme.textPercent(), percent);
    QVERIFY(!theme.chosen().percent);
    QCOMPARE(theme.textPercent() % Theme::kStep, 0);
    theme.follow(kLight, pixels(14));
    QCOMPARE(theme.textPercent(), 100);
}

void TestTheme::fontsInPointsCountAsTheyAreDrawn()
{
    QFont large("DejaVu Sans");
    large.setPointSizeF(40);
    QVERIFY(QFontInfo(large).pixelSize() > 28);
    Theme theme;
    theme.follow(kLight, large);
    QCOMPARE(theme.textPercent(), 200);
}

void TestTheme::theReaderWins()
{
    Theme theme;
    theme.setTextPercent(125);
    theme.setHighContrast(false);
    theme.follow(kDark, pixels(28));
    QCOMPARE(theme.textPercent(), 125);
    QVERIFY(!theme.highContrast());
    theme.setHighContrast(true);
    theme.setTextPercent(100);
    theme.follow(kLight, pixels(28));
    QVERIFY(theme.highContrast());
    QCOMPARE(theme.textPercent(), 100);
    // One choice leaves the other to the computer.
    Theme half;
    half.setTextPercent(150);
    half.follow(kDark, pixels(14));
    QCOMPARE(half.textPercent(), 150);
    QVERIFY(half.highContrast());
}

void TestTheme::whatIsChosenIsToldApart()
{
    Theme theme;
    theme.follow(kDark, pixels(21));
    QVERIFY(!theme.chosen().percent && !theme.chosen().contrast);
    theme.setTextPercent(150);
    theme.setHighContrast(true);
    // The same as the computer's, and still the reader's own.
    QCOMPARE(theme.chosen().percent, std::optional(150));
    QCOMPARE(theme.chosen().contrast, std::optional(true));
    theme.follow(kLight, pixels(14));
    QCOMPARE(theme.textPercent(), 150);
    QVERIFY(theme.highContrast());
}

void TestTheme::aChoiceIsClamped_data()
{
    QTest::addColumn<int>("wanted");
    QTest::addColumn<int>("percent");
    QTest::newRow("none") << 0 << 100;
    QTest::newRow("negative") << -50 << 100;
    QTest::newRow("largest") << 200 << 200;
    QTest::newRow("more") << 225 << 200;
}

void TestTheme::aChoiceIsClamped()
{
    QFETCH(int, wanted);
    QFETCH(int, percent);
    Theme theme;
    theme.setTextPercent(wanted);
    QCOMPARE(theme.textPercent(), percent);
    QCOMPARE(theme.chosen().percent, std::optional(percent));
    QCOMPARE(theme.canEnlarge(), percent < 200);
    QCOMPARE(theme.canReduce(), percent > 100);
}

void TestTheme::changesAreToldOnce()
{
    Theme theme;
    QSignalSpy told(&theme, &Theme::changed);
    theme.follow(kLight, pixels(14));
    QCOMPARE(told.size(), 0);
    theme.follow(kDark, pixels(28));
    QCOMPARE(told.size(), 1);
    theme.follow(kDark, pixels(28));
    QCOMPARE(told.size(), 1);
    theme.setTextPercent(100);
    QCOMPARE(told.size(), 2);
    theme.setTextPercent(100);
    QCOMPARE(told.size(), 2);
}

void TestTheme::changesOfTheComputerAreFollowedLive()
{
    const QPalette before = QApplication::palette();
    const QFont font = QApplication::font();
    Theme theme;
    qApp->installEventFilter(&theme);
    QApplication::setPalette(kDark);
    QCoreApplication::processEvents();
    QVERIFY(theme.highContrast());
    QApplication::setFont(pixels(28));
    QCoreApplication::processEvents();
    QCOMPARE(theme.textPercent(), 200);
    QApplication::setPalette(kLight);
    QApplication::setFont(pixels(14));
    QCoreApplication::processEvents();
    QVERIFY(!theme.highContrast());
    QCOMPARE(theme.textPercent(), 100);
    theme.setHighContrast(true);
    QApplication::setPalette(before);
    QApplication::setFont(font);
    QCoreApplication::processEvents();
    QVERIFY(theme.highContrast());
    QVERIFY(!theme.chosen().percent);
}

/// A window that is given a palette or font of its own says nothing of the computer.
void TestTheme::otherWindowsAreNoChange()
{
    Theme theme;
    qApp->installEventFilter(&theme);
    QWidget window;
    window.setPalette(kDark);
    window.setFont(pixels(28));
    QCoreApplication::processEvents();
    QVERIFY(!theme.highContrast());
    QCOMPARE(theme.textPercent(), 100);
}

void TestTheme::textGrowsEverywhere()
{
    Theme usual;
    Theme large;
    large.follow(kLight, pixels(28));
    for (const look::TextRole role :
         {look::TextRole::Small, look::TextRole::Body, look::TextRole::Lead,
          look::TextRole::Subheading, look::TextRole::Heading, look::TextRole::Figure,
          look::TextRole::Display}) {
        QCOMPARE(large.font(role).pixelSize(), 2 * usual.font(role).pixelSize());
        QVERIFY(large.maxLineWidth(role) > usual.maxLineWidth(role) * 19 / 10);
    }
    // Headlines are large enough at half as much again.
    constexpr auto kMessage = look::TextRole::Message;
    Theme half;
    half.setTextPercent(150);
    QCOMPARE(half.font(kMessage).pixelSize(), usual.font(kMessage).pixelSize() * 3 / 2);
    QCOMPARE(large.font(kMessage).pixelSize(), half.font(kMessage).pixelSize());
    QVERIFY(large.maxLineWidth(kMessage) > usual.maxLineWidth(kMessage) * 14 / 10);
}

GUIDE_TEST(TestTheme)
#include "test_theme.moc"
