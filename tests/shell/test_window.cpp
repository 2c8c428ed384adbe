// SPDX-License-Identifier: Apache-2.0
// What the window shows around its screens: the safety strip, the sources, About, text size,
// contrast, notices.
#include "support/guide_window.h"
#include "support/painted.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "look/text.h"
#include "shell/options.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

namespace {

QString wholeStrip(const guide::FrameTexts &frame)
{
    return frame.stripHeading + ". " + frame.stripText;
}

/// The safety information below the page, whole or short; null where it is not shown.
look::Text *stripText(const support::GuideWindow &guide)
{
    const guide::FrameTexts &frame = guide.content().frame;
    QWidget *text = support::find(guide.window(), QAccessible::StaticText, wholeStrip(frame));
    if (text == nullptr)
        text = support::find(guide.window(), QAccessible::StaticText, frame.stripShort);
    return qobject_cast<look::Text *>(text);
}

double stripSize(const support::GuideWindow &guide)
{
    return support::paintedTexts(stripText(guide)).value(0).pixelSize;
}

}  // namespace

class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void safetyInformationIsOnEveryScreen_data();
    void safetyInformationIsOnEveryScreen();
    void theSafetyPageHasItAllInPlaceOfTheStrip();
    void allSafetyInformationOpensFromTheStrip();
    void sourcesListTheFactsBehindAScreen_data();
    void sourcesListTheFactsBehindAScreen();
    void aboutSaysWhatThisGuideIs();
    void aboutNamesWhoReviewedIt();
    void buttonsChangeTheTextSize();
    void keysChangeTheTextSize();
    void contrastTurnsTheWindowDarkAndBack();
    void staffNoticeIsShown();
    void noStaffNoticeWithoutReason();
    void toolsStayInTheirPlace();
};

void TestWindow::safetyInformationIsOnEveryScreen_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    for (const QSize &size : support::screenSizes())
        QTest::addRow("%dx%d", size.width(), size.height()) << size << 100;
    QTest::newRow("1366x768 at 200 %") << QSize(1366, 768) << 200;
}

void TestWindow::safetyInformationIsOnEveryScreen()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    support::GuideWindow guide;
    guide.theme().setTextPercent(percent);
    QVERIFY(guide.show(size));
    QStringList targets;
    for (const QString &page : shell::pageNames()) {
        targets.append("page:" + page);
        if (support::tellingPages().contains(page))
            targets.append("sources:" + page);
    }
    for (const guide::Section &door :
         guide.content().page("trial-results").ofKind(guide::Section::Kind::Door))
        targets.append("door:trial-results#" + door.id);
    for (const guide::Outcome &outcome : guide.content().trial.outcomes)
        targets.append("outcome:" + outcome.id);
    targets.removeOne("page:safety");  // see below
    const guide::FrameTexts &frame = guide.content().frame;
    for (const QString &target : targets) {
        guide.open(target);
        look::Text *text = stripText(guide);
        QVERIFY2(text != nullptr, qPrintable(target));
        QCOMPARE(support::nameOf(text->parentWidget()), frame.stripHeading);
        // Nothing is left out where the usual text has the room of a laptop.
        QVERIFY2(percent > 100 || size.width() < 1280 || text->text() == wholeStrip(frame),
                 qPrintable(target));
        QVERIFY2(text->linesAt(text->width()) <= 2, qPrintable(target));
        // Whole, unscrolled, uncovered and in body size (FDA-B6).
        QVERIFY2(text->height() >= text->heightForWidth(text->width()), qPrintable(target));
        QVERIFY2(text->visibleRegion().boundingRect() == text->rect(), qPrintable(target));
        QVERIFY2(!guide.screen()->isAncestorOf(text), qPrintable(target));
        const QPoint middle = text->mapTo(guide.window(), text->rect().center());
        QCOMPARE(guide.window()->childAt(middle), static_cast<QWidget *>(text));
        for (const support::PaintedText &run : support::paintedTexts(text))
            QCOMPARE(run.pixelSize, 18.0 * percent / 100);
        QCOMPARE(support::paintedWords(text), text->text());
        QWidget *more = support::control(guide.window(), frame.stripLink);
        QVERIFY(more != nullptr);
        QCOMPARE(more->visibleRegion().boundingRect(), more->rect());
    }
}

void TestWindow::theSafetyPageHasItAllInPlaceOfTheStrip()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:safety");
    QVERIFY(stripText(guide) == nullptr);
    QVERIFY(support::control(guide.window(), guide.content().frame.stripLink) == nullptr);
    QVERIFY(support::hasHeading(guide.screen(), guide.content().page("safety").main));
    guide.open("page:support");
    QVERIFY(stripText(guide) != nullptr);
}

void TestWindow::allSafetyInformationOpensFromTheStrip()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const QString page :
         {"how-it-works", "trial-results", "side-effects", "support", "questions"}) {
        const QString tab = guide.content().page(page).tab;
        for (const bool byKey : {false, true}) {
            QVERIFY(support::press(guide.window(), tab));
            QVERIFY(support::press(guide.window(), guide.content().frame.stripLink));
            QCOMPARE(guide.window()->currentPage(), "safety");
            QVERIFY(support::find(guide.window(), QAccessible::Heading,
                                  guide.content().page("safety").main) != nullptr);
            if (byKey)
                guide.key(Qt::Key_Escape);
            else
                QVERIFY(support::press(guide.window(), "Back to " + tab));
            QCOMPARE(guide.window()->currentPage(), page);
            // On a tab, Escape and Back have nowhere to go.
            guide.key(Qt::Key_Escape);
            QCOMPARE(guide.window()->currentPage(), page);
        }
    }
}

void TestWindow::sourcesListTheFactsBehindAScreen_data()
{
    QTest::addColumn<QString>("page");
    for (const QString &page : support::tellingPages())
        QTest::newRow(qPrintable(page)) << page;
}

void TestWindow::sourcesListTheFactsBehindAScreen()
{
    QFETCH(QString, page);
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:" + page);
    const QList<guide::Source> sources = guide.content().sourcesBehind(page);
    QVERIFY(!sources.isEmpty());
    const QString link =
        sources.size() == 1
            ? QStringLiteral("Where this comes from: 1 source")
            : QStringLiteral("Where this comes from: %1 sources").arg(sources.size());
    QVERIFY2(support::press(guide.window(), link), qPrintable(link));
    QVERIFY(guide.window()->windowTitle().contains(guide.content().page(page).tab));
    const QStringList headings = support::names(guide.window(), QAccessible::Heading);
    for (const guide::Source &source : sources)
        QVERIFY2(headings.contains(source.title), qPrintable(source.title));
    const QStringList items = support::names(guide.window(), QAccessible::ListItem);
    const QString painted = support::paintedWords(guide.screen()->widget());
    for (const guide::Fact &fact : guide.content().factsBehind(page)) {
        QVERIFY2(items.contains(fact.statement), qPrintable(fact.id));
        QVERIFY2(painted.contains(fact.statement.simplified()), qPrintable(fact.id));
    }
}

void TestWindow::aboutSaysWhatThisGuideIs()
{
    QCoreApplication::setApplicationVersion("7.8.9");
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), "About"));
    QCOMPARE(guide.window()->currentPage(), "about");
    const QString shown = support::paintedWords(guide.screen()->widget());
    const guide::Edition &edition = guide.content().edition;
    const guide::FrameTexts &frame = guide.content().frame;
    QVERIFY(!edition.version.isEmpty() && edition.released.isValid());
    const auto date = [](const QDate &day) { return QLocale().toString(day, "MMMM d, yyyy"); };
    for (const QString &words :
         {QStringLiteral("Program version 7.8.9"),
          QStringLiteral("Content version %1, number %2").arg(edition.version).arg(edition.number),
          date(edition.released), date(edition.reviewBy), frame.reviewAwaited, frame.funding,
          QStringLiteral("Signed by a clinician: 0 of %1 statements.")
              .arg(QLocale().toString(edition.reviews.first().statements)),
          frame.marks, QStringLiteral("This is not medical advice"),
          QStringLiteral("Apache License 2.0"), QStringLiteral("CC BY 4.0"),
          QStringLiteral("LGPL 3"), QStringLiteral("SQLite")})
        QVERIFY2(shown.contains(words), qPrintable(words));
}

void TestWindow::aboutNamesWhoReviewedIt()
{
    const guide::Review clinician{
        guide::ReviewRole::Clinician, true, 700, 700, {{"Ana Ruiz", QDate(2026, 12, 1)}}};
    const auto shown = [&](const QString &language, const guide::Review &translator) {
        support::GuideWindow guide(
            {}, {},
            [&](guide::Content &content) {
                content.edition.reviews = {clinician, translator};
            },
            language);
        if (!guide.show())
            return QString();
        guide.open("page:about");
        return support::paintedWords(guide.screen()->widget());
    };
    const guide::Review whole{
        guide::ReviewRole::Translator, true, 700, 700, {{"Luis Peña", QDate(2026, 12, 2)}}};
    const QString english = shown("en", whole);
    QVERIFY(english.contains("Reviewed by Ana Ruiz, clinician, on December 1, 2026."));
    QVERIFY(english.contains(
        "Translation reviewed by Luis Peña, medical translator, on December 2, 2026."));
    QVERIFY(!english.contains("igned by a"));
    const QString spanish = shown("es", whole);
    QVERIFY(spanish.contains("Revisado por Ana Ruiz, profesional de la salud, el "));
    guide::Review begun = whole;
    begun.isSigned = 699;
    const QString partly = shown("en", begun);
    QVERIFY(!partly.contains("Reviewed by"));
    QVERIFY(partly.contains("Signed by a clinician: 700 of 700 statements."));
    QVERIFY(partly.contains("Translation signed by a medical translator: 699 of 700 statements."));
}

void TestWindow::buttonsChangeTheTextSize()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    const auto size = [&] { return stripSize(guide); };
    QCOMPARE(size(), 18.0);
    QVERIFY(!support::control(guide.window(), "A− Smaller text")->isEnabled());
    QList<double> sizes{size()};
    while (support::control(guide.window(), "A+ Larger text")->isEnabled()) {
        QVERIFY(support::press(guide.window(), "A+ Larger text"));
        QVERIFY(size() > sizes.last());
        sizes.append(size());
    }
    QCOMPARE(sizes.last(), 36.0);
    while (sizes.size() > 1) {
        QCOMPARE(size(), sizes.takeLast());
        QVERIFY(support::press(guide.window(), "A− Smaller text"));
    }
    QCOMPARE(size(), 18.0);
}

void TestWindow::keysChangeTheTextSize()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    const auto size = [&] { return stripSize(guide); };
    guide.key(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(size(), 22.0);
    guide.key(Qt::Key_Equal, Qt::ControlModifier);
    QCOMPARE(size(), 27.0);
    guide.key(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(size(), 22.0);
    for (int i = 0; i < 9; ++i)
        guide.key(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(size(), 36.0);
    guide.key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(size(), 18.0);
    guide.key(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(size(), 18.0);
    // Without Ctrl these keys are nobody's (A11Y-2.1.4), also inside the chart.
    guide.open("page:trial-results");
    QVERIFY(support::tabTo(guide.window(), [](QWidget *focus) {
        return support::roleOf(focus) == QAccessible::Chart;
    }));
    guide.key(Qt::Key_Plus);
    QCOMPARE(size(), 18.0);
    // With Ctrl they work from there too.
    guide.key(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(size(), 22.0);
}

void TestWindow::contrastTurnsTheWindowDarkAndBack()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    const auto corner = [&] {
        const QImage image = support::picture(guide.window());
        return image.pixelColor(3, image.height() / 2);
    };
    QVERIFY(corner().lightness() > 220);
    QVERIFY(support::press(guide.window(), "Contrast: white text on black"));
    QCOMPARE(corner(), QColor(Qt::black));
    QWidget *button = support::control(guide.window(), "Contrast: white text on black");
    QVERIFY(QAccessible::queryAccessibleInterface(button)->state().checked);
    // Screens that were not built yet follow as well as those that were.
    for (const QString &page : shell::pageNames()) {
        guide.open("page:" + page);
        QCOMPARE(corner(), QColor(Qt::black));
    }
    QVERIFY(support::press(guide.window(), "Contrast: white text on black"));
    QVERIFY(corner().lightness() > 220);
}

void TestWindow::staffNoticeIsShown()
{
    const QString notice = "For staff: the store was refused (guide.sqlite). Install it again.";
    support::GuideWindow guide({}, notice);
    QVERIFY(guide.show());
    for (const QString &page : shell::pageNames()) {
        guide.open("page:" + page);
        QWidget *text = support::find(guide.window(), QAccessible::StaticText, notice);
        QVERIFY2(text != nullptr, qPrintable(page));
        QCOMPARE(support::paintedWords(text), notice);
        QCOMPARE(text->visibleRegion().boundingRect(), text->rect());
    }
}

void TestWindow::noStaffNoticeWithoutReason()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(!support::allNames(guide.window()).join(' ').contains("For staff"));
}

void TestWindow::toolsStayInTheirPlace()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    const QString safety = guide.content().frame.stripLink;
    const QStringList tools{"A− Smaller text",
                            "A+ Larger text",
                            "Menu",
                            "Contrast: white text on black",
                            "About",
                            safety};
    QHash<QString, QRect> places;
    for (const QString &page : shell::pageNames()) {
        guide.open("page:" + page);
        QVERIFY(support::openMenu(guide.window()));
        for (const QString &tool : tools) {
            if (page == "safety" && tool == safety)  // it is all there
                continue;
            QWidget *button = support::control(guide.window(), tool);
            QVERIFY2(button != nullptr, qPrintable(tool));
            const QRect place(button->mapTo(guide.window(), QPoint()), button->size());
            QVERIFY2(places.value(tool, place) == place, qPrintable(page + ": " + tool));
            places.insert(tool, place);
            QVERIFY(place.height() >= 24 && place.width() >= 24);  // A11Y-2.5.8
        }
    }
}

GUIDE_TEST(TestWindow)
#include "test_window.moc"
