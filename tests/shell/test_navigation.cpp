// SPDX-License-Identifier: Apache-2.0
// Ways through the guide: tabs by mouse and keyboard, links between screens, meanings in place.
#include "support/guide_window.h"
#include "support/painted.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "shell/options.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>

namespace {

const QStringList kTabs{"how-it-works", "trial-results", "side-effects", "support", "questions"};

/// A link in the text of a screen.
struct Link {
    QString words;
    QString target;
    QString place;  ///< what opens the screen that it stands on
};

/// The links of a page's prose, as a reader meets them.
QList<Link> linksOf(const guide::Page &page)
{
    static const QRegularExpression anchor("<a href=\"([^\"]+)\">([^<]+)</a>");
    QList<Link> links;
    for (const guide::Section &section : page.sections) {
        const QString door = page.doorOf(section.id);
        const QString place = door.isEmpty() ? "page:" + page.id : "door:" + page.id + "#" + door;
        for (const guide::Block &block : section.blocks) {
            for (auto match = anchor.globalMatch(block.text.html); match.hasNext();) {
                const auto found = match.next();
                links.append({found.captured(2), found.captured(1), place});
            }
        }
    }
    return links;
}

bool isPlace(const Link &link)
{
    return !link.target.startsWith("term:");
}

}  // namespace

class TestNavigation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tabsOpenByClick();
    void tabsOpenByKeyboard();
    void arrowsStopAtTheEndsOfTheTabs();
    void everyPageNameOpensItsScreen();
    void linksLeadToTheirPlace_data();
    void linksLeadToTheirPlace();
    void linkOpensByMouse();
    void readMoreLeadsToItsTab();
    void questionsOpenByTarget();
    void outcomesAndStepsOpenByTarget();
    void meaningOpensInPlaceAndCloses();
    void meaningClosesWithItsOwnWord();
    void unknownTargetsChangeNothing();
    void unknownPartsOpenNothing();
    void stepsGoForwardAndBack();
    void backLeadsFromSourcesToTheirScreen();
    void pressThatSlidesOffDoesNothing();
};

void TestNavigation::tabsOpenByClick()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const QString &page : kTabs) {
        const guide::Page told = guide.content().page(page);
        QVERIFY(support::press(guide.window(), told.tab));
        QCOMPARE(guide.window()->currentPage(), page);
        QCOMPARE(guide.window()->windowTitle(), told.tab + " – Serostim Guide");
        QVERIFY(support::find(guide.window(), QAccessible::Heading, told.main) != nullptr);
        for (const support::Face tab : support::ofRole(guide.window(), QAccessible::PageTab))
            QCOMPARE(bool(tab->state().selected), tab->text(QAccessible::Name) == told.tab);
    }
}

void TestNavigation::tabsOpenByKeyboard()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    const auto isTab = [](QWidget *focus) {
        return support::roleOf(focus) == QAccessible::PageTab;
    };
    QVERIFY(support::tabTo(guide.window(), isTab));
    QCOMPARE(support::nameOf(QApplication::focusWidget()), guide.content().page(kTabs.first()).tab);
    for (int i = 1; i < kTabs.size(); ++i) {
        const QString before = guide.window()->currentPage();
        guide.key(Qt::Key_Right);
        // Moving the focus alone opens nothing (A11Y-3.2.1).
        QCOMPARE(guide.window()->currentPage(), before);
        QCOMPARE(support::nameOf(QApplication::focusWidget()),
                 guide.content().page(kTabs.at(i)).tab);
        guide.key(i % 2 == 0 ? Qt::Key_Return : Qt::Key_Space);
        QCOMPARE(guide.window()->currentPage(), kTabs.at(i));
        QVERIFY(isTab(QApplication::focusWidget()));
    }
    guide.key(Qt::Key_Left);
    guide.key(Qt::Key_Enter);
    QCOMPARE(guide.window()->currentPage(), kTabs.at(kTabs.size() - 2));
}

void TestNavigation::arrowsStopAtTheEndsOfTheTabs()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    const QString first = guide.content().page(kTabs.first()).tab;
    QVERIFY(support::tabTo(guide.window(),
                           [&](QWidget *focus) { return support::nameOf(focus) == first; }));
    guide.key(Qt::Key_Left);
    QCOMPARE(support::nameOf(QApplication::focusWidget()), first);
    for (int i = 0; i < kTabs.size() + 2; ++i)
        guide.key(Qt::Key_Right);
    QCOMPARE(support::nameOf(QApplication::focusWidget()), guide.content().page(kTabs.last()).tab);
}

void TestNavigation::everyPageNameOpensItsScreen()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QStringList titles;
    for (const QString &name : shell::pageNames()) {
        const auto options = shell::parseOptions({"--page", name});
        QVERIFY(options.has_value());
        guide.open("page:" + options->page);
        QCOMPARE(guide.window()->currentPage(), name);
        QCOMPARE(support::names(guide.screen(), QAccessible::Heading).value(0),
                 support::tellingPages().contains(name) ? guide.content().page(name).main
                                                        : QString("Print or save"));
        QVERIFY2(!titles.contains(guide.window()->windowTitle()), qPrintable(name));
        titles.append(guide.window()->windowTitle());
    }
}

void TestNavigation::linksLeadToTheirPlace_data()
{
    QTest::addColumn<QString>("page");
    for (const QString page : {"how-it-works", "trial-results", "side-effects", "safety", "help"})
        QTest::newRow(qPrintable(page)) << page;
}

void TestNavigation::linksLeadToTheirPlace()
{
    QFETCH(QString, page);
    support::GuideWindow guide;
    QVERIFY(guide.show());
    int followed = 0;
    for (const Link &link : linksOf(guide.content().page(page))) {
        if (!isPlace(link))
            continue;
        guide.open(link.place);
        // Links of the steps that are not shown are somewhere else in the text.
        QVERIFY2(support::tabToLink(guide.window(), link.words), qPrintable(link.words));
        guide.key(Qt::Key_Return);
        const QString id = link.target.section(':', 1);
        if (link.target.startsWith("page:")) {
            QCOMPARE(guide.window()->currentPage(), id);
        } else {
            QCOMPARE(link.target.section(':', 0, 0), "symptom");
            QCOMPARE(guide.window()->currentPage(), "side-effects");
            const auto &symptoms = guide.content().symptoms.symptoms;
            const auto symptom =
                std::find_if(symptoms.begin(), symptoms.end(),
                             [&](const guide::Symptom &one) { return one.id == id; });
            QVERIFY2(symptom != symptoms.end(), qPrintable(id));
            const QString card =
                guide.content().symptoms.level(symptom->urgency).heading + ' ' + symptom->card;
            QVERIFY2(support::allNames(guide.window()).contains(card), qPrintable(card));
        }
        ++followed;
    }
    QVERIFY(followed > 0);
}

void TestNavigation::linkOpensByMouse()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("section:safety#allergy");
    for (const support::Face link : support::ofRole(guide.window(), QAccessible::Link)) {
        if (link->text(QAccessible::Name) != "trouble breathing")
            continue;
        auto *text = qobject_cast<QWidget *>(link->parent()->object());
        support::reveal(text);
        const QPoint on = guide.window()->mapFromGlobal(link->rect().center());
        const QPoint beside = text->mapTo(guide.window(), text->rect().bottomRight());
        QWindow *window = guide.window()->windowHandle();
        const QString card =
            "Call 911 now if: you have trouble breathing, or your throat is closing";
        // A hand shows where the link is, and only there.
        QTest::mouseMove(window, beside);
        QVERIFY(text->cursor().shape() != Qt::PointingHandCursor);
        QTest::mouseClick(window, Qt::LeftButton, {}, beside);
        QVERIFY(!support::allNames(guide.window()).contains(card));
        // A link opens only where it was pressed (A11Y-2.5.2).
        for (const auto &[pressed, released] : {std::pair{beside, on}, std::pair{on, beside}}) {
            QTest::mousePress(window, Qt::LeftButton, {}, pressed);
            QTest::mouseRelease(window, Qt::LeftButton, {}, released);
            support::settle();
            QVERIFY(!support::allNames(guide.window()).contains(card));
        }
        QTest::mouseMove(window, on);
        QCOMPARE(text->cursor().shape(), Qt::PointingHandCursor);
        QTest::mouseClick(window, Qt::LeftButton, {}, on);
        support::settle();
        QVERIFY(support::allNames(guide.window()).contains(card));
        return;
    }
    QFAIL("the link is not there");
}

void TestNavigation::readMoreLeadsToItsTab()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("question:diabetes");
    QVERIFY(support::press(guide.window(), "Read more: " + guide.content().page("safety").tab));
    QCOMPARE(guide.window()->currentPage(), "safety");
    guide.key(Qt::Key_Escape);
    QCOMPARE(guide.window()->currentPage(), "questions");
}

void TestNavigation::questionsOpenByTarget()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const guide::Answer &answer : guide.content().questions.answers) {
        guide.open("page:support");
        guide.open("question:" + answer.id);
        QCOMPARE(guide.window()->currentPage(), "questions");
        QVERIFY2(support::allNames(guide.window()).contains(answer.answer.plain),
                 qPrintable(answer.id));
        QVERIFY(support::nameOf(QApplication::focusWidget()).startsWith(answer.question));
        guide.key(Qt::Key_Space);
        QVERIFY2(!support::allNames(guide.window()).contains(answer.answer.plain),
                 qPrintable(answer.id));
    }
}

void TestNavigation::outcomesAndStepsOpenByTarget()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const guide::Outcome &outcome : guide.content().trial.outcomes) {
        guide.open("outcome:" + outcome.id);
        QCOMPARE(guide.window()->currentPage(), "trial-results");
        QVERIFY(support::find(guide.window(), QAccessible::Heading, outcome.heading) != nullptr);
    }
    for (const guide::Section &step :
         guide.content().page("how-it-works").ofKind(guide::Section::Kind::Step)) {
        guide.open("step:" + step.id);
        QCOMPARE(guide.window()->currentPage(), "how-it-works");
        QVERIFY(support::find(guide.window(), QAccessible::Heading, step.heading) != nullptr);
    }
}

void TestNavigation::meaningOpensInPlaceAndCloses()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    int opened = 0;
    for (const Link &link : linksOf(guide.content().page("trial-results"))) {
        if (isPlace(link))
            continue;
        const QString id = link.target.section(':', 1);
        const auto term = std::find_if(guide.content().terms.begin(), guide.content().terms.end(),
                                       [&](const guide::Term &one) { return one.id == id; });
        QVERIFY2(term != guide.content().terms.end(), qPrintable(id));
        const QString meaning = term->term + ": " + term->meaning;
        guide.open(link.place);
        QVERIFY2(support::tabToLink(guide.window(), link.words), qPrintable(link.words));
        const QWidget *where = QApplication::focusWidget();
        guide.key(Qt::Key_Return);
        QCOMPARE(guide.window()->currentPage(), "trial-results");
        QWidget *shown = support::find(guide.window(), QAccessible::StaticText, meaning);
        QVERIFY2(shown != nullptr, qPrintable(meaning));
        // Right below its word.
        QVERIFY(shown->mapTo(guide.window(), QPoint()).y() >=
                where->mapTo(guide.window(), where->rect().bottomLeft()).y());
        QVERIFY(support::press(guide.window(), "Close this meaning"));
        QVERIFY(support::find(guide.window(), QAccessible::StaticText, meaning) == nullptr);
        QCOMPARE(QApplication::focusWidget(), where);
        ++opened;
    }
    QVERIFY(opened >= 5);
}

void TestNavigation::meaningClosesWithItsOwnWord()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:trial-results");
    QVERIFY(support::tabToLink(guide.window(), "placebo"));
    guide.key(Qt::Key_Return);
    QVERIFY(support::control(guide.window(), "Close this meaning") != nullptr);
    guide.key(Qt::Key_Return);
    QVERIFY(support::control(guide.window(), "Close this meaning") == nullptr);
}

void TestNavigation::unknownTargetsChangeNothing()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:support");
    const QStringList before = support::allNames(guide.window());
    for (const QString target : {"", ":", "page:", "page:nowhere", "nowhere", "nowhere:safety",
                                 "sources:", "sources:nowhere", "page:support:more", "PAGE:safety",
                                 "https://example.org"}) {
        guide.open(target);
        QCOMPARE(guide.window()->currentPage(), "support");
        QCOMPARE(support::allNames(guide.window()), before);
    }
}

void TestNavigation::unknownPartsOpenNothing()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const QString page : {"side-effects", "questions", "trial-results", "how-it-works"}) {
        guide.open("page:" + page);
        const QStringList before = support::allNames(guide.window());
        for (const QString kind : {"symptom:", "question:", "outcome:", "step:"}) {
            // Whoever looks for a sign is told that it is not here (see test_side_effects).
            if (page != "side-effects" || kind != "symptom:")
                guide.open(kind + "nowhere");
        }
        guide.open("page:" + page);
        QCOMPARE(support::allNames(guide.window()), before);
    }
}

void TestNavigation::stepsGoForwardAndBack()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    const auto steps = guide.content().page("how-it-works").ofKind(guide::Section::Kind::Step);
    QVERIFY(steps.size() >= 7);
    const auto shows = [&](qsizetype index) {
        const QString counter = QStringLiteral("Step %1 of %2").arg(index + 1).arg(steps.size());
        return support::find(guide.window(), QAccessible::Heading, steps.at(index).heading) &&
               support::find(guide.window(), QAccessible::StaticText, counter);
    };
    QVERIFY(!support::control(guide.window(), "Back")->isEnabled());
    for (qsizetype i = 1; i < steps.size(); ++i) {
        QVERIFY(support::press(guide.window(), "Next: " + steps.at(i).heading));
        QVERIFY2(shows(i), qPrintable(steps.at(i).heading));
    }
    QVERIFY(support::press(guide.window(), "Back"));
    QVERIFY(shows(steps.size() - 2));
    QVERIFY(support::press(guide.window(), "Next: " + steps.last().heading));
    const QString first = "1 " + steps.first().heading.section(':', 0, 0);
    QVERIFY(support::press(guide.window(), first));
    QVERIFY(shows(0));
    QVERIFY(support::press(guide.window(), "7 " + steps.last().heading.section(':', 0, 0)));
    QVERIFY(support::press(guide.window(), "See what the study found"));
    QCOMPARE(guide.window()->currentPage(), "trial-results");
}

void TestNavigation::backLeadsFromSourcesToTheirScreen()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:support");
    guide.open("page:safety");
    guide.open("sources:safety");
    QVERIFY(support::press(guide.window(), "Back to " + guide.content().page("safety").tab));
    QVERIFY(support::find(guide.window(), QAccessible::Heading,
                          guide.content().page("safety").main) != nullptr);
    QVERIFY(support::press(guide.window(), "Back to " + guide.content().page("support").tab));
    QCOMPARE(guide.window()->currentPage(), "support");
}

void TestNavigation::pressThatSlidesOffDoesNothing()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QWindow *window = guide.window()->windowHandle();
    QVERIFY(support::openMenu(guide.window()));
    QWidget *about = support::control(guide.window(), "About");
    QVERIFY(about != nullptr);
    const QPoint on = about->mapTo(guide.window(), about->rect().center());
    const QPoint off(guide.window()->width() / 2, guide.window()->height() / 2);
    QTest::mousePress(window, Qt::LeftButton, {}, on);
    QCOMPARE(guide.window()->currentPage(), "how-it-works");  // A11Y-2.5.2
    QTest::mouseMove(window, off);
    QTest::mouseRelease(window, Qt::LeftButton, {}, off);
    support::settle();
    QCOMPARE(guide.window()->currentPage(), "how-it-works");
    QTest::mouseClick(window, Qt::LeftButton, {}, on);
    QCOMPARE(guide.window()->currentPage(), "about");
}

GUIDE_TEST(TestNavigation)
#include "test_navigation.moc"
