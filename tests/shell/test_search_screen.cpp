// SPDX-License-Identifier: Apache-2.0
// The search as a person meets it: by key, by touch and by screen reader.
#include "searched.h"

#include "support/painted.h"
#include "support/test_program.h"

#include "pages/search_results.h"
#include "shell/commands.h"

#include <QSignalSpy>

class TestSearchScreen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resultsFollowEachLetter();
    void typingLeavesTheTextAlone();
    void emergenciesStandOnTop();
    void groupsAreTheTabs();
    void levelsAreSeen();
    void marksAreBold();
    void enterOpensTheFirst();
    void enterOpensWhatIsTypedNow();
    void arrowsGoThroughTheResults();
    void escapeBringsBackTheScreen_data();
    void escapeBringsBackTheScreen();
    void clearBringsBackTheScreen();
    void tabsLeaveTheSearch();
    void closingLeavesTheSearch();
    void wayBackLeadsToWhatWasFound();
    void sectionsComeIntoView();
    void programmesComeIntoView();
    void wordsOpenTheirMeaningInPlace();
    void nothingFoundOffersHelp();
    void nothingFoundMeansCallToday_data();
    void nothingFoundMeansCallToday();
    void failureIsNoEmptyResult();
    void strangeTextIsShownClean();
    void resultsAreWholeButtons();
    void theFieldIsBehindAButton_data();
    void theFieldIsBehindAButton();
    void nothingIsKept();
};

void TestSearchScreen::resultsFollowEachLetter()
{
    Searched search;
    QVERIFY(search.isShown());
    const QString before = search.window()->currentPage();
    search.guide().key(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(Searched::focused(), kField);
    QCOMPARE(search.window()->currentPage(), before);  // the focus alone changes nothing
    const QString word = "headache";
    for (int letters = 1; letters <= word.size(); ++letters) {
        QTest::keyClick(QApplication::focusWidget(), word.at(letters - 1).toLatin1());
        support::settle();
        QVERIFY(search.message().contains(QString::fromUtf8("“%1”").arg(word.left(letters))));
        QCOMPARE(Searched::focused(), kField);
    }
    QCOMPARE(search.message(),
             QString::fromUtf8("%1 results for “headache”").arg(search.results().size()));
    QCOMPARE(search.window()->windowTitle(), QString::fromUtf8("Search – Serostim Guide"));
}

void TestSearchScreen::typingLeavesTheTextAlone()
{
    Searched search;
    search.type("bad  Headache AND ");
    QCOMPARE(search.field()->text(), "bad  Headache AND ");
    QCOMPARE(search.field()->cursorPosition(), 18);
}

void TestSearchScreen::emergenciesStandOnTop()
{
    Searched search;
    search.type("how much does it cost, and I cant breathe");
    QCOMPARE(search.groups().value(0), "Call 911 now");
    QVERIFY(search.results().first().contains("breathing. Call 911 now"));
    QWidget *card = support::find(search.window(), QAccessible::Heading, "Call 911 now");
    QCOMPARE(card->visibleRegion().boundingRect(), card->rect());
}

void TestSearchScreen::groupsAreTheTabs()
{
    Searched search;
    search.type("cancer");
    QStringList known{"Call 911 now", "Words explained"};
    for (const guide::Page &page : search.guide().content().pages)
        known.append(page.tab);
    const QStringList groups = search.groups();
    QVERIFY(groups.size() >= 2);
    for (const QString &group : groups)
        QVERIFY2(known.contains(group), qPrintable(group));
    QCOMPARE(QSet<QString>(groups.begin(), groups.end()).size(), groups.size());
}

void TestSearchScreen::levelsAreSeen()
{
    Searched search;
    search.type("headache and vomiting");
    const QString words = support::paintedWords(search.guide().screen());
    for (const guide::Urgency level : {guide::Urgency::Emergency, guide::Urgency::Today}) {
        const QString badge = search.guide().content().symptoms.level(level).badge;
        QVERIFY2(words.contains(badge), qPrintable(badge));
        QVERIFY(!search.results().filter(". " + badge).isEmpty());
    }
}

void TestSearchScreen::marksAreBold()
{
    Searched search;
    search.type("headache");
    QVERIFY(support::paintedWords(search.guide().screen()).contains("headache"));
    QWidget *row = support::control(search.window(), search.results().last());
    QVERIFY(row != nullptr);
    const QImage plain = support::picture(row);
    search.type("hea");
    QVERIFY(support::picture(support::control(search.window(), search.results().last())) != plain);
}

void TestSearchScreen::enterOpensTheFirst()
{
    Searched search;
    search.type("forgot my shot");
    const QString first = search.results().first();
    search.guide().key(Qt::Key_Return);
    QCOMPARE(search.window()->currentPage(), "questions");
    QVERIFY(Searched::focused().startsWith(first));
}

void TestSearchScreen::enterOpensWhatIsTypedNow()
{
    Searched search;
    search.type("headache");
    // Typed and entered at once, with nothing painted between.
    search.field()->selectAll();
    QTest::keyClicks(search.field(), "puffy hands");
    QTest::keyClick(search.field(), Qt::Key_Return);
    support::settle();
    QCOMPARE(search.window()->currentPage(), "side-effects");
    QVERIFY(support::allNames(search.window())
                .contains("Tell your care team at your next visit if: your hands or feet are a "
                          "little swollen, or rings or shoes feel tight"));
    // And again from the field, after the results have gone.
    search.guide().key(Qt::Key_F, Qt::ControlModifier);
    search.guide().key(Qt::Key_Return);
    QCOMPARE(search.window()->currentPage(), "side-effects");
}

void TestSearchScreen::arrowsGoThroughTheResults()
{
    Searched search;
    search.type("cancer");
    const QStringList results = search.results();
    QVERIFY(results.size() >= 3);
    for (const QString &result : results) {
        search.guide().key(Qt::Key_Down);
        QCOMPARE(Searched::focused(), result);
    }
    search.guide().key(Qt::Key_Down);
    QCOMPARE(Searched::focused(), results.last());
    for (qsizetype i = results.size() - 2; i >= 0; --i) {
        search.guide().key(Qt::Key_Up);
        QCOMPARE(Searched::focused(), results.at(i));
    }
    search.guide().key(Qt::Key_Up);
    QCOMPARE(Searched::focused(), kField);
    QCOMPARE(search.field()->selectedText(), "cancer");  // ready to be typed over
    search.guide().key(Qt::Key_Down);
    search.guide().key(Qt::Key_Enter);
    QVERIFY(search.window()->currentPage() != "search");
}

void TestSearchScreen::escapeBringsBackTheScreen_data()
{
    QTest::addColumn<QString>("target");
    for (const QString target : {"page:support", "page:about", "sources:safety", "symptom:hives"})
        QTest::newRow(qPrintable(target)) << target;
}

void TestSearchScreen::escapeBringsBackTheScreen()
{
    QFETCH(QString, target);
    Searched search;
    search.guide().open(target);
    const QString page = search.window()->currentPage();
    const QString title = search.window()->windowTitle();
    search.type("headache");
    QCOMPARE(search.window()->currentPage(), "search");
    search.guide().key(Qt::Key_Escape);
    QCOMPARE(search.window()->currentPage(), page);
    QCOMPARE(search.window()->windowTitle(), title);
    QCOMPARE(search.field()->text(), QString());
    // From a result, too.
    search.type("headache");
    search.guide().key(Qt::Key_Down);
    search.guide().key(Qt::Key_Escape);
    QCOMPARE(search.window()->windowTitle(), title);
}

void TestSearchScreen::clearBringsBackTheScreen()
{
    Searched search;
    search.guide().open("page:support");
    QVERIFY(support::control(search.window(), "Clear the search") == nullptr);
    search.type("headache");
    QVERIFY(support::press(search.window(), "Clear the search"));
    QCOMPARE(search.window()->currentPage(), "support");
    QCOMPARE(search.field()->text(), QString());
    QCOMPARE(Searched::focused(), kField);
    search.type("head");
    for (int i = 0; i < 4; ++i)
        search.guide().key(Qt::Key_Backspace);
    QCOMPARE(search.window()->currentPage(), "support");
}

void TestSearchScreen::tabsLeaveTheSearch()
{
    for (const bool byKey : {false, true}) {
        // Where one row does not hold the search either, the tabs stay below it.
        Searched search({1024, 700}, byKey ? 100 : 200);
        QVERIFY(search.isShown());
        search.window()->commands().language->setText("Español");
        search.window()->commands().language->setVisible(true);
        search.type("headache");
        if (byKey)
            search.guide().key(Qt::Key_2, Qt::AltModifier);
        else
            QVERIFY(support::press(search.window(), "Trial results"));
        QCOMPARE(search.window()->currentPage(), "trial-results");
        QCOMPARE(search.field()->text(), QString());
        QVERIFY(support::control(search.window(), "Back to what was found") == nullptr);
    }
}

/// Where the search takes the place of the tabs, its button brings them back.
void TestSearchScreen::closingLeavesTheSearch()
{
    Searched search({1920, 1080});
    QVERIFY(search.isShown());
    search.guide().open("page:support");
    for (const bool found : {true, false}) {
        search.type(found ? "headache" : "");
        QVERIFY(support::find(search.window(), QAccessible::PageTab, "Trial results") == nullptr);
        QVERIFY(support::press(search.window(), "Close the search"));
        QCOMPARE(search.window()->currentPage(), "support");
        QVERIFY(support::find(search.window(), QAccessible::PageTab, "Trial results") != nullptr);
        QVERIFY(support::control(search.window(), "Close the search") == nullptr);
        QCOMPARE(Searched::focused(), kField);  // the button that opens it again
        QVERIFY(support::find(search.window(), QAccessible::EditableText, kField) == nullptr);
        QCOMPARE(search.field()->text(), QString());
    }
}

void TestSearchScreen::wayBackLeadsToWhatWasFound()
{
    Searched search;
    search.type("cancer");
    const QStringList results = search.results();
    search.guide().key(Qt::Key_Return);
    QVERIFY(support::press(search.window(), "Back to what was found"));
    QCOMPARE(search.results(), results);
    QCOMPARE(Searched::focused(), kField);
    QCOMPARE(search.field()->text(), "cancer");
    search.guide().key(Qt::Key_Return);
    search.guide().key(Qt::Key_Escape);
    QCOMPARE(search.results(), results);
}

void TestSearchScreen::sectionsComeIntoView()
{
    Searched search;
    for (const guide::Page &page : search.guide().content().pages) {
        for (const guide::Section &section : page.sections) {
            search.guide().open("page:support");
            search.guide().open("section:" + page.id + "#" + section.id);
            QCOMPARE(search.window()->currentPage(), page.id);
            if (section.kind == guide::Section::Kind::Points)
                continue;  // some pages show them without their heading
            const QWidget *heading =
                support::find(search.window(), QAccessible::Heading, section.heading);
            QVERIFY2(heading != nullptr && !heading->visibleRegion().isEmpty(),
                     qPrintable(page.id + " " + section.id));
        }
    }
    search.guide().open("section:support#nowhere");
    search.guide().open("section:nowhere#axis");
    QCOMPARE(search.window()->currentPage(), "support");
}

void TestSearchScreen::programmesComeIntoView()
{
    Searched search;
    for (const guide::FitAnswer &answer : search.guide().content().support.fit.answers) {
        if (answer.programme.isEmpty())
            continue;
        search.guide().open("programme:" + answer.programme);
        const QWidget *heading =
            support::find(search.window(), QAccessible::Heading, answer.heading);
        QVERIFY(heading != nullptr && !heading->visibleRegion().isEmpty());
    }
}

void TestSearchScreen::wordsOpenTheirMeaningInPlace()
{
    Searched search;
    search.type("double-blind");
    QWidget *row = support::control(search.window(), "double-blind");
    QVERIFY(row != nullptr);
    QVERIFY(support::click(row));
    QCOMPARE(search.window()->currentPage(), "search");
    QVERIFY(support::control(search.window(), "Close this meaning") != nullptr);
    QVERIFY(support::press(search.window(), "Close this meaning"));
    QVERIFY(support::control(search.window(), "Close this meaning") == nullptr);
    for (int press = 0; press < 4; ++press) {
        QVERIFY(support::click(row));
        QCOMPARE(support::control(search.window(), "Close this meaning") != nullptr,
                 press % 2 == 0);
    }
}

void TestSearchScreen::nothingFoundOffersHelp()
{
    Searched search;
    search.type("xyzzy");
    QCOMPARE(search.message(), QString::fromUtf8("Nothing found for “xyzzy”"));
    const QString all = support::allNames(search.guide().screen()).join('\n');
    QVERIFY(all.contains(search.guide().content().support.digits));
    QVERIFY(all.contains("call 911"));
    QVERIFY(!search.results().filter("Call today").isEmpty());
    for (const QString tab : {"How it works", "Trial results", "Side effects", "Support"})
        QVERIFY(support::control(search.guide().screen(), tab) != nullptr);
    QVERIFY(support::click(support::control(search.guide().screen(), "Support")));
    QCOMPARE(search.window()->currentPage(), "support");
}

void TestSearchScreen::nothingFoundMeansCallToday_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("TRI-11 as shipped") << "not-sure";
    QTest::newRow("TRI-11 renamed") << "anything-else";
}

/// The content says which sign means "I am not sure"; its id is the content's own business.
void TestSearchScreen::nothingFoundMeansCallToday()
{
    QFETCH(const QString, id);
    const auto rename = [&](guide::Content &content) {
        guide::SymptomGuide &guide = content.symptoms;
        for (guide::Symptom &symptom : guide.symptoms) {
            if (symptom.id == guide.unsure)
                symptom.id = id;
        }
        guide.unsure = id;
    };
    support::GuideWindow guide({}, {}, rename);
    const guide::Symptom *unsure = guide.content().symptoms.symptom(id);
    QVERIFY(unsure != nullptr);
    const pages::Context context{guide.content(), guide.theme(), guide.session()};
    pages::SearchResults results([](const QString &) { return QList<guide::Hit>(); }, context);
    QSignalSpy opened(&results, &pages::Screen::linkActivated);
    results.resize(1000, 700);
    results.show();
    results.search("xyzzy");
    support::settle();
    const QStringList rows = support::names(&results, QAccessible::Button);
    QCOMPARE(rows.filter(unsure->say).size(), 1);
    QVERIFY(rows.filter(unsure->say).constFirst().contains("Call today"));
    results.openFirst();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.constFirst().constFirst().toString(), "symptom:" + id);
}

void TestSearchScreen::failureIsNoEmptyResult()
{
    support::GuideWindow guide;
    const pages::Context context{guide.content(), guide.theme(), guide.session()};
    pages::SearchResults results(
        [](const QString &) -> guide::Result<QList<guide::Hit>> {
            return tl::unexpected(guide::Error{"the disk is gone", "guide.sqlite", "Restart it."});
        },
        context);
    results.resize(1000, 700);
    results.show();
    results.search("headache");
    support::settle();
    const QString all = support::allNames(&results).join('\n');
    QVERIFY(all.contains("does not work"));
    QVERIFY(all.contains("the disk is gone (guide.sqlite). Restart it."));
    QVERIFY(!all.contains("Nothing found"));
    QVERIFY(all.contains(guide.content().support.digits));
    results.openFirst();  // there is none
}

void TestSearchScreen::strangeTextIsShownClean()
{
    Searched search;
    search.guide().key(Qt::Key_F, Qt::ControlModifier);
    search.field()->insert(QString("a\x01") + QChar(0x202E) + "xq\"*" + QString(400, 'z'));
    QVERIFY(search.field()->text().size() <= 200);
    QTest::keyClick(search.field(), Qt::Key_Home);
    QTest::keyClick(search.field(), 'b');
    support::settle();
    const QString told = support::paintedWords(search.guide().screen());
    QVERIFY(!told.contains(QChar(0x202E)) && !told.contains(QChar(1)));
}

void TestSearchScreen::resultsAreWholeButtons()
{
    Searched search;
    search.type("headache");
    for (const support::Face face : support::ofRole(search.guide().screen(), QAccessible::Button)) {
        QCOMPARE(face->childCount(), 0);
        QVERIFY(!face->text(QAccessible::Description).isEmpty());
        QVERIFY(face->rect().height() >= 44);
        QVERIFY(face->state().focusable);
    }
    support::ofRole(search.guide().screen(), QAccessible::Button)
        .first()
        ->actionInterface()
        ->doAction(QAccessibleActionInterface::pressAction());
    support::settle();
    QVERIFY(search.window()->currentPage() != "search");
}

void TestSearchScreen::theFieldIsBehindAButton_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    for (const int percent : {100, 200}) {
        QTest::addRow("small laptop at %d %%", percent) << QSize(1024, 700) << percent;
        QTest::addRow("laptop at %d %%", percent) << QSize(1366, 768) << percent;
        QTest::addRow("upright at %d %%", percent) << QSize(1080, 1920) << percent;
    }
}

void TestSearchScreen::theFieldIsBehindAButton()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    Searched search(size, percent);
    QVERIFY(search.isShown());
    QVERIFY(support::find(search.window(), QAccessible::EditableText, kField) == nullptr);
    QVERIFY(support::press(search.window(), kField));
    QCOMPARE(QApplication::focusWidget(), search.field());
    QTest::keyClicks(search.field(), "headache");
    support::settle();
    QCOMPARE(search.window()->size(), size);
    QVERIFY(search.message().contains("headache"));
    QWidget *message = support::find(search.window(), QAccessible::Heading, search.message());
    QVERIFY(!message->visibleRegion().isEmpty());
    search.guide().key(Qt::Key_Escape);
    QCOMPARE(search.window()->currentPage(), "how-it-works");
    QCOMPARE(search.window()->size(), size);
    // The field gives its line back, and the focus stays at hand.
    QVERIFY(support::find(search.window(), QAccessible::EditableText, kField) == nullptr);
    QCOMPARE(Searched::focused(), kField);
    QVERIFY(support::find(search.window(), QAccessible::PageTab, "Questions") != nullptr);
}

void TestSearchScreen::nothingIsKept()
{
    Searched search;
    search.type("headache");
    search.guide().key(Qt::Key_Escape);
    search.guide().key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(search.field()->text(), QString());
    QVERIFY(!search.field()->isUndoAvailable() && !search.field()->isRedoAvailable());
    // Not even in what is hidden.
    for (const QWidget *widget : search.window()->findChildren<QWidget *>())
        QVERIFY(!support::nameOf(widget).contains(QString::fromUtf8("“headache”")));
}

GUIDE_TEST(TestSearchScreen)
#include "test_search_screen.moc"
