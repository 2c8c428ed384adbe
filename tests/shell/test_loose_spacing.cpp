// SPDX-License-Identifier: Apache-2.0
// Letters, words and lines further apart (WCAG 1.4.12): a switch on the Help page, and nothing is
// cut, hidden or pushed aside by it.
#include "support/fits.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "look/text.h"
#include "shell/options.h"
#include "shell/settings.h"
#include "shell/window.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using support::GuideWindow;

namespace {

/// How far it is from one line to the next.
int lineStep(look::Text &text)
{
    text.setContent("a\u2028a");
    const int two = text.heightForWidth(400);
    text.setContent("a\u2028a\u2028a");
    return text.heightForWidth(400) - two;
}

}  // namespace

class TestLooseSpacing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSwitchIsOnTheHelpPage_data();
    void theSwitchIsOnTheHelpPage();
    void spacingIsWhatWcagAsksFor_data();
    void spacingIsWhatWcagAsksFor();
    void everythingFits_data() { states(); }
    void everythingFits();
    void everythingFitsWithAllPartsOpen_data() { states(); }
    void everythingFitsWithAllPartsOpen();
    void aFilledVisitAndASearchFit_data() { states(); }
    void aFilledVisitAndASearchFit();
    void whatIsOpenFollows();
    void itIsRememberedAtHome();
    void itStaysInAnotherLanguage();

private:
    static void states();
};

void TestLooseSpacing::states()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    const QList<std::pair<QSize, int>> shown{{{1024, 700}, 100},
                                             {{1024, 700}, 200},
                                             {{1280, 800}, 100},
                                             {{1366, 768}, 200},
                                             {{1080, 1920}, 200}};
    for (const QString language : {"en", "es"}) {
        for (const auto &[size, percent] : shown)
            QTest::addRow("A11Y-1.4.12 %s, %dx%d at %d %%", qPrintable(language), size.width(),
                          size.height(), percent)
                << language << size << percent;
    }
}

void TestLooseSpacing::theSwitchIsOnTheHelpPage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("card");
    QTest::newRow("English") << "en"
                             << "Wider letters and lines"
                             << "Make it easier to read";
    QTest::newRow("Spanish") << "es"
                             << "Letras y líneas más separadas"
                             << "Para leer mejor";
}

void TestLooseSpacing::theSwitchIsOnTheHelpPage()
{
    QFETCH(const QString, language);
    QFETCH(const QString, label);
    QFETCH(const QString, card);
    GuideWindow guide({}, {}, {}, language);
    QVERIFY(guide.show({1366, 768}));
    guide.open("page:help");
    QWidget *choice = support::control(guide.window(), label);
    QVERIFY(choice != nullptr);
    // It stands with the other ways to make it easier to read.
    QWidget *heading = support::find(guide.window(), QAccessible::Heading, card);
    QVERIFY(heading != nullptr);
    QCOMPARE(choice->parentWidget(), heading->parentWidget());
    const support::Face face = QAccessible::queryAccessibleInterface(choice);
    QCOMPARE(face->role(), QAccessible::CheckBox);
    for (const bool on : {true, false}) {
        QVERIFY(support::tabTo(guide.window(), [&](QWidget *focus) { return focus == choice; }));
        guide.key(Qt::Key_Space);
        QCOMPARE(guide.theme().looseSpacing(), on);
        QCOMPARE(bool(face->state().checked), on);
        QVERIFY(choice->hasFocus());
    }
    // Set from elsewhere, such as by a window of another language, it shows what is so.
    guide.theme().setLooseSpacing(true);
    QVERIFY(face->state().checked);
}

void TestLooseSpacing::spacingIsWhatWcagAsksFor_data()
{
    QTest::addColumn<int>("percent");
    QTest::newRow("100 %") << 100;
    QTest::newRow("200 %") << 200;
}

void TestLooseSpacing::spacingIsWhatWcagAsksFor()
{
    QFETCH(const int, percent);
    look::Theme theme;
    theme.setTextPercent(percent);
    const QString words = QStringLiteral("one two three");
    for (const look::TextRole role :
         {look::TextRole::Small, look::TextRole::Body, look::TextRole::Lead,
          look::TextRole::Subheading, look::TextRole::Heading, look::TextRole::Message}) {
        look::Text text(words, role, theme);
        const double type = text.font().pixelSize();
        const double close = QFontMetricsF(text.font()).horizontalAdvance(words);
        const int closeStep = lineStep(text);
        theme.setLooseSpacing(true);
        const double loose = QFontMetricsF(text.font()).horizontalAdvance(words);
        const double wanted = 0.12 * type * double(words.size()) + 0.16 * type * 2;
        QVERIFY2(std::fabs(loose - close - wanted) < 1,
                 qPrintable(QStringLiteral("%1 for %2").arg(loose - close).arg(wanted)));
        const int looseStep = lineStep(text);
        QVERIFY2(looseStep >= 1.5 * type - 1, qPrintable(QString::number(looseStep / type)));
        QVERIFY(looseStep > closeStep);
        theme.setLooseSpacing(false);
        QCOMPARE(QFontMetricsF(text.font()).horizontalAdvance(words), close);
    }
}

void TestLooseSpacing::everythingFits()
{
    QFETCH(const QString, language);
    QFETCH(const QSize, size);
    QFETCH(const int, percent);
    GuideWindow guide({}, {}, {}, language);
    guide.theme().setTextPercent(percent);
    guide.theme().setLooseSpacing(true);
    QVERIFY2(guide.show(size), "the window does not fit the screen");
    for (const QString &page : shell::pageNames()) {
        for (const QString kind : {"page:", "sources:"}) {
            if (kind == "sources:" && !support::tellingPages().contains(page))
                continue;
            guide.open(kind + page);
            const QStringList found = support::faults(guide);
            QVERIFY2(found.isEmpty(), qPrintable(kind + page + "\n" + found.join('\n')));
            QCOMPARE(guide.window()->size(), size);
        }
    }
}

void TestLooseSpacing::everythingFitsWithAllPartsOpen()
{
    QFETCH(const QString, language);
    QFETCH(const QSize, size);
    QFETCH(const int, percent);
    GuideWindow guide({}, {}, {}, language);
    guide.theme().setTextPercent(percent);
    guide.theme().setLooseSpacing(true);
    QVERIFY(guide.show(size));
    int parts = 0;
    for (const QString page : {"how-it-works", "trial-results", "side-effects", "questions"}) {
        guide.open("page:" + page);
        guide.openAllParts([&](const QString &part) {
            const QStringList found = support::faults(guide);
            QVERIFY2(found.isEmpty(), qPrintable(part + "\n" + found.join('\n')));
            ++parts;
        });
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(parts > 60);
}

void TestLooseSpacing::aFilledVisitAndASearchFit()
{
    QFETCH(const QString, language);
    QFETCH(const QSize, size);
    QFETCH(const int, percent);
    GuideWindow guide({}, {}, {}, language);
    guide.theme().setTextPercent(percent);
    guide.theme().setLooseSpacing(true);
    QVERIFY(guide.show(size));
    guide.fillVisit();
    for (const QString page : {"my-visit", "questions", "print"}) {
        guide.open("page:" + page);
        const QStringList found = support::faults(guide);
        QVERIFY2(found.isEmpty(), qPrintable(page + "\n" + found.join('\n')));
    }
    for (const QString text : {language == "en" ? "headache" : "dolor de cabeza", "xyzzy"}) {
        guide.search(text);
        const QStringList found = support::faults(guide);
        QVERIFY2(found.isEmpty(), qPrintable(text + "\n" + found.join('\n')));
    }
}

void TestLooseSpacing::whatIsOpenFollows()
{
    GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    for (const QString &page : shell::pageNames())
        guide.open("page:" + page);
    for (const bool on : {true, false}) {
        guide.theme().setLooseSpacing(on);
        support::settle();
        for (const QString &page : shell::pageNames()) {
            guide.open("page:" + page);
            const QStringList found = support::faults(guide);
            QVERIFY2(found.isEmpty(), qPrintable(page + "\n" + found.join('\n')));
            int texts = 0;
            for (const auto *text : guide.window()->findChildren<look::Text *>()) {
                if (!text->isVisible())
                    continue;
                QCOMPARE(text->font().letterSpacing() > 0, on);
                ++texts;
            }
            QVERIFY(texts > 5);
        }
    }
}

void TestLooseSpacing::itIsRememberedAtHome()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("settings.ini");
    QVERIFY(!shell::Settings(file).looseSpacing());
    for (const bool on : {true, false}) {
        QVERIFY(shell::Settings(file).setLooseSpacing(on));
        QCOMPARE(shell::Settings(file).looseSpacing(), on);
    }
    QVERIFY(shell::Settings(file).setLooseSpacing(true));
    QFile strange(file);
    QVERIFY(strange.open(QIODevice::WriteOnly) && strange.write("[look]\nspacing=yes\n") > 0);
    strange.close();
    QVERIFY(!shell::Settings(file).looseSpacing());
    shell::Settings nowhere{QString()};
    QVERIFY(!nowhere.setLooseSpacing(true));
    QVERIFY(!nowhere.looseSpacing());
}

void TestLooseSpacing::itStaysInAnotherLanguage()
{
    shell::installAccessibility();
    look::Theme theme;
    pages::Choices choices;
    guide::Visit visit;
    auto loaded = shell::loadContent(GUIDE_STORE_FILE, store::Trust::builtIn(), "en");
    QVERIFY(loaded.has_value());
    shell::Window window(std::move(*loaded), theme, {choices, visit});
    window.resize(1366, 768);
    window.show();
    window.guide().open("page:help");
    support::settle();
    QVERIFY(support::press(&window.guide(), "Wider letters and lines"));
    window.setLanguage("es");
    support::settle();
    QVERIFY(theme.looseSpacing());
    QWidget *choice = support::control(&window.guide(), "Letras y líneas más separadas");
    QVERIFY(choice != nullptr);
    QVERIFY(QAccessible::queryAccessibleInterface(choice)->state().checked);
    QVERIFY(choice->font().letterSpacing() > 0);
    QVERIFY(support::press(&window.guide(), "Letras y líneas más separadas"));
    window.setLanguage("en");
    support::settle();
    choice = support::control(&window.guide(), "Wider letters and lines");
    QVERIFY(choice != nullptr);
    QVERIFY(!QAccessible::queryAccessibleInterface(choice)->state().checked);
}

GUIDE_TEST(TestLooseSpacing)
#include "test_loose_spacing.moc"
