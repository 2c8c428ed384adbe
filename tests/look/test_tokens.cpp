// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "look/theme.h"

#include <QTest>

#include <utility>

using look::Tokens;

namespace {

struct Colour {
    const char *name;
    QColor Tokens::*color;
};

struct NamedTone {
    const char *name;
    look::Tone Tokens::*tone;
};

constexpr NamedTone kTones[]{{"emergency", &Tokens::emergency},
                             {"today", &Tokens::today},
                             {"next visit", &Tokens::nextVisit},
                             {"safety", &Tokens::safety}};

constexpr Colour kBackgrounds[]{
    {"surface", &Tokens::surface}, {"paper", &Tokens::paper}, {"tint", &Tokens::tint}};

const std::pair<const char *, Tokens> kThemes[]{{"light", look::lightTokens()},
                                                {"high contrast", look::highContrastTokens()},
                                                {"dark", look::darkTokens()}};

}  // namespace

class TestTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ratioIsThatOfWcag_data();
    void ratioIsThatOfWcag();
    void textCanBeRead_data();
    void textCanBeRead();
    void graphicsCanBeSeen_data();
    void graphicsCanBeSeen();
    void armsCanBeTold();
    void highContrastIsHigher();
    void everyColourIsGivenAndOpaque_data();
    void everyColourIsGivenAndOpaque();
};

void TestTokens::ratioIsThatOfWcag_data()
{
    QTest::addColumn<QColor>("a");
    QTest::addColumn<QColor>("b");
    QTest::addColumn<double>("ratio");

    // Worked out from WCAG 2.2's definition, to two decimals.
    QTest::newRow("black on white") << QColor("#000000") << QColor("#ffffff") << 21.0;
    QTest::newRow("same") << QColor("#0b5e63") << QColor("#0b5e63") << 1.0;
    QTest::newRow("grey that just passes") << QColor("#767676") << QColor("#ffffff") << 4.54;
    QTest::newRow("grey that just fails") << QColor("#777777") << QColor("#ffffff") << 4.48;
    QTest::newRow("red") << QColor("#ff0000") << QColor("#ffffff") << 4.00;
    QTest::newRow("green") << QColor("#00ff00") << QColor("#ffffff") << 1.37;
    QTest::newRow("blue") << QColor("#0000ff") << QColor("#ffffff") << 8.59;
    QTest::newRow("blue on black") << QColor("#0000ff") << QColor("#000000") << 2.44;
    QTest::newRow("dark, in the straight part") << QColor("#0a0a0a") << QColor("#000000") << 1.06;
}

void TestTokens::ratioIsThatOfWcag()
{
    QFETCH(const QColor, a);
    QFETCH(const QColor, b);
    QFETCH(const double, ratio);
    QVERIFY(std::abs(look::contrastRatio(a, b) - ratio) < 0.005);
    QCOMPARE(look::contrastRatio(b, a), look::contrastRatio(a, b));
}

void TestTokens::textCanBeRead_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("background");

    constexpr Colour texts[]{
        {"ink", &Tokens::ink}, {"quiet", &Tokens::quiet}, {"accent", &Tokens::accent}};
    for (const auto &[theme, tokens] : kThemes) {
        for (const Colour &text : texts) {
            for (const Colour &back : kBackgrounds)
                QTest::addRow("A11Y-1.4.3 %s: %s on %s", theme, text.name, back.name)
                    << tokens.*text.color << tokens.*back.color;
        }
        QTest::addRow("A11Y-1.4.3 %s: text on accent", theme) << tokens.onAccent << tokens.accent;
        for (const NamedTone &tone : kTones) {
            const look::Tone &t = tokens.*tone.tone;
            QTest::addRow("A11Y-1.4.3 %s: %s", theme, tone.name) << t.text << t.fill;
        }
        // Notices, answers and the strip hold plain text and links on their own fill.
        for (const NamedTone &tone : {kTones[1], kTones[2], kTones[3]}) {
            const QColor fill = (tokens.*tone.tone).fill;
            QTest::addRow("A11Y-1.4.3 %s: ink on %s", theme, tone.name) << tokens.ink << fill;
            QTest::addRow("A11Y-1.4.3 %s: accent on %s", theme, tone.name) << tokens.accent << fill;
        }
    }
}

void TestTokens::textCanBeRead()
{
    QFETCH(const QColor, text);
    QFETCH(const QColor, background);
    const double ratio = look::contrastRatio(text, background);
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio, 'f', 2)));
}

void TestTokens::graphicsCanBeSeen_data()
{
    QTest::addColumn<QColor>("mark");
    QTest::addColumn<QColor>("background");

    constexpr Colour marks[]{{"daily arm", &Tokens::armDaily},
                             {"alternate arm", &Tokens::armAlternate},
                             {"placebo arm", &Tokens::armPlacebo},
                             {"control's edge", &Tokens::control},
                             {"zero line", &Tokens::ink}};
    for (const auto &[theme, tokens] : kThemes) {
        for (const Colour &mark : marks)
            QTest::addRow("A11Y-1.4.11 %s: %s", theme, mark.name)
                << tokens.*mark.color << tokens.surface;
        for (const Colour &back : kBackgrounds)
            QTest::addRow("A11Y-1.4.11 %s: focus on %s", theme, back.name)
                << tokens.focus << tokens.*back.color;
        QTest::addRow("A11Y-1.4.11 %s: control's edge on paper", theme)
            << tokens.control << tokens.paper;
        for (const NamedTone &tone : kTones)
            QTest::addRow("A11Y-1.4.11 %s: edge of %s", theme, tone.name)
                << (tokens.*tone.tone).edge << tokens.surface;
    }
}

void TestTokens::graphicsCanBeSeen()
{
    QFETCH(const QColor, mark);
    QFETCH(const QColor, background);
    const double ratio = look::contrastRatio(mark, background);
    QVERIFY2(ratio >= 3.0, qPrintable(QString::number(ratio, 'f', 2)));
}

/// PAL-1: the treatments keep their colours in every theme.
void TestTokens::armsCanBeTold()
{
    const Tokens light = look::lightTokens();
    const Tokens high = look::highContrastTokens();
    QCOMPARE(light.armDaily, high.armDaily);
    QCOMPARE(light.armAlternate, high.armAlternate);
    for (const auto &[theme, tokens] : kThemes) {
        QVERIFY2(tokens.armDaily != tokens.armAlternate, theme);
        QVERIFY2(tokens.armDaily != tokens.armPlacebo, theme);
        QVERIFY2(tokens.armAlternate != tokens.armPlacebo, theme);
    }
}

void TestTokens::highContrastIsHigher()
{
    const Tokens high = look::highContrastTokens();
    for (const QColor &text : {high.ink, high.quiet, high.accent})
        QVERIFY(look::contrastRatio(text, high.surface) >= 7.0);
    QVERIFY(look::contrastRatio(high.onAccent, high.accent) >= 7.0);
}

void TestTokens::everyColourIsGivenAndOpaque_data()
{
    QTest::addColumn<QColor>("color");
    constexpr Colour all[]{{"ink", &Tokens::ink},
                           {"quiet", &Tokens::quiet},
                           {"paper", &Tokens::paper},
                           {"surface", &Tokens::surface},
                           {"line", &Tokens::line},
                           {"control", &Tokens::control},
                           {"accent", &Tokens::accent},
                           {"onAccent", &Tokens::onAccent},
                           {"tint", &Tokens::tint},
                           {"focus", &Tokens::focus},
                           {"armDaily", &Tokens::armDaily},
                           {"armAlternate", &Tokens::armAlternate},
                           {"armPlacebo", &Tokens::armPlacebo}};
    for (const auto &[theme, tokens] : kThemes) {
        for (const Colour &colour : all)
            QTest::addRow("%s: %s", theme, colour.name) << tokens.*colour.color;
        for (const NamedTone &tone : kTones) {
            const look::Tone &t = tokens.*tone.tone;
            QTest::addRow("%s: %s, text", theme, tone.name) << t.text;
            QTest::addRow("%s: %s, fill", theme, tone.name) << t.fill;
            QTest::addRow("%s: %s, edge", theme, tone.name) << t.edge;
        }
    }
}

void TestTokens::everyColourIsGivenAndOpaque()
{
    QFETCH(const QColor, color);
    QVERIFY(color.isValid());
    QCOMPARE(color.alpha(), 255);
}

GUIDE_CORE_TEST(TestTokens)
#include "test_tokens.moc"
