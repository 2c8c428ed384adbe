// SPDX-License-Identifier: Apache-2.0
// ESC-11 and ESC-12: content that was made to do harm, and is trusted all the same. No link of it
// leads out, nothing of it is loaded, none of it is taken for more than text, and every page opens,
// at home and on a kiosk.
#include "support/kiosk_place.h"
#include "support/language_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "hostile_content.h"
#include "store_fixtures.h"
#include "trap.h"

#include "output/sheets.h"
#include "shell/options.h"

#include <QApplication>
#include <QDesktopServices>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QUrl>

using fixtures::Harm;
using support::KioskPlace;
using support::LanguageWindow;

Q_DECLARE_METATYPE(fixtures::Harm)

namespace {

/// Writes down what is handed to other programs.
class Desktop : public QObject {
    Q_OBJECT

public:
    Desktop()
    {
        for (const QString &scheme : kSchemes)
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~Desktop() override
    {
        for (const QString &scheme : kSchemes)
            QDesktopServices::unsetUrlHandler(scheme);
    }
    Q_DISABLE_COPY_MOVE(Desktop)

    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }

private:
    inline static const QStringList kSchemes{"http", "https", "ftp",        "mailto",
                                             "tel",  "sms",   "file",       "data",
                                             "qrc",  "about", "javascript", "x-own-scheme"};
};

QStringList pageTargets()
{
    QStringList targets;
    for (const QString &page : shell::pageNames())
        targets.append("page:" + page);
    for (const QString &page : support::tellingPages())
        targets.append("sources:" + page);
    return targets;
}

/// Everything that can be opened by name.
QStringList allTargets(const guide::Content &content)
{
    QStringList targets = pageTargets();
    for (const guide::Section &step :
         content.page("how-it-works").ofKind(guide::Section::Kind::Step))
        targets.append("step:" + step.id);
    for (const guide::Outcome &outcome : content.trial.outcomes)
        targets.append("outcome:" + outcome.id);
    for (const guide::Symptom &symptom : content.symptoms.symptoms)
        targets.append("symptom:" + symptom.id);
    for (const guide::Answer &answer : content.questions.answers)
        targets.append("question:" + answer.id);
    return targets;
}

/// Something that takes text for more than that; empty where there is nothing of the kind.
QString interpreter(QWidget &top)
{
    for (const auto *label : top.findChildren<QLabel *>()) {
        if (label->textFormat() != Qt::PlainText && !label->text().isEmpty())
            return "a label that guesses what its text is: " + label->text().left(80);
    }
    if (top.findChild<QTextEdit *>() != nullptr)
        return "something that reads HTML";
    for (const QWidget *widget : top.findChildren<QWidget *>()) {
        if (Qt::mightBeRichText(widget->toolTip()))
            return "a hint that is taken for HTML: " + widget->toolTip().left(80);
    }
    return {};
}

}  // namespace

class TestHostileContent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTrapWorks();
    void nothingHappensAtHome_data() { harms(); }
    void nothingHappensAtHome();
    void nothingHappensOnAKiosk_data() { harms(); }
    void nothingHappensOnAKiosk();
    void nothingHappensInATalk_data() { harms(); }
    void nothingHappensInATalk();
    void nothingHappensOnPaper_data();
    void nothingHappensOnPaper();
    void noLinkStartsATalkOnAKiosk();

private:
    static void harms();
    [[nodiscard]] shell::LoadedContent load(Harm harm);
    /// Opens all of that, presses every link that leads out, paints it.
    void visit(QWidget &top, shell::Window &window, Harm harm, const QStringList &targets);
    void pressLinks(QWidget &top, shell::Window &window);
    void search(QWidget &top);
    void nothingHappened(const QWidget &top);

    Trap m_trap;
    Desktop m_desktop;
    int m_pressed = 0;
};

void TestHostileContent::harms()
{
    QTest::addColumn<Harm>("harm");
    QTest::newRow("ESC-11 links") << Harm::Links;
    QTest::newRow("ESC-12 markup") << Harm::Markup;
    QTest::newRow("ESC-12 huge words") << Harm::HugeWords;
    QTest::newRow("ESC-12 directions and control signs") << Harm::Directions;
}

shell::LoadedContent TestHostileContent::load(Harm harm)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    fixtures::writeHostile(path, harm, m_trap.file, m_trap.port);
    auto loaded = shell::loadContent(path, fixtures::trustIn(path), "en");
    // The file may go: what SQLite has open stays.
    if (!loaded || !loaded->staffNotice.isEmpty())
        qFatal("the store is refused, so that nothing is tried: %s",
               qUtf8Printable(loaded ? loaded->staffNotice : loaded.error().what));
    return std::move(*loaded);
}

/// What nothing goes into would be no proof otherwise.
void TestHostileContent::theTrapWorks()
{
    QCOMPARE(m_trap.caught(), QString());
    QTextEdit edit;
    edit.setHtml(fixtures::hostileMarkup(m_trap.file, m_trap.port));
    QCOMPARE(m_trap.caught(), QString("the file was opened"));
    const int guest = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<quint16>(m_trap.port));
    QCOMPARE(::connect(guest, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    QCOMPARE(m_trap.caught(), QString("the port was asked"));
    close(guest);
    QDesktopServices::openUrl(QUrl("tel:911"));
    QCOMPARE(m_desktop.opened.size(), 1);
    m_desktop.opened.clear();
    QCOMPARE(m_trap.caught(), QString());
}

void TestHostileContent::nothingHappened(const QWidget &top)
{
    QCOMPARE(m_trap.caught(), QString());
    QCOMPARE(m_desktop.opened, QList<QUrl>());
    for (const QWidget *other : QApplication::topLevelWidgets())
        QVERIFY2(other == &top || !other->isVisible(), other->metaObject()->className());
}

void TestHostileContent::pressLinks(QWidget &top, shell::Window &window)
{
    const QString page = window.guide().currentPage();
    for (const support::Face link : support::ofRole(&top, QAccessible::Link)) {
        if (link->text(QAccessible::Name) != fixtures::kLeave)
            continue;
        ++m_pressed;
        link->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(window.guide().currentPage(), page);
    }
}

void TestHostileContent::search(QWidget &top)
{
    for (const QString typed : {"serostim", "headache"}) {
        QTest::keyClick(top.windowHandle(), Qt::Key_F, Qt::ControlModifier);
        for (const QChar letter : typed)
            QTest::keyClick(top.windowHandle(), letter.toLatin1());
        support::settle();
        QVERIFY(!top.grab().isNull());
        nothingHappened(top);
        QTest::keyClick(top.windowHandle(), Qt::Key_Return);
        support::settle();
        QVERIFY(!top.grab().isNull());
    }
}

void TestHostileContent::visit(QWidget &top, shell::Window &window, Harm harm,
                               const QStringList &targets)
{
    const QString literal = fixtures::hostileMarkup(m_trap.file, m_trap.port);
    int asWritten = 0;
    m_pressed = 0;
    for (const QString &target : targets) {
        window.guide().open(target);
        support::settle();
        const QString kind = target.section(':', 0, 0);
        const QString id = target.section(':', 1);
        if (kind == "page")
            QCOMPARE(window.guide().currentPage(), id);
        QVERIFY2(!top.grab().isNull(), qPrintable(target));
        pressLinks(top, window);
        nothingHappened(top);
        QCOMPARE(interpreter(top), QString());
        if (harm == Harm::Markup)
            asWritten += support::allNames(&top).filter(literal).isEmpty() ? 0 : 1;
        if (QTest::currentTestFailed())
            return;
    }
    search(top);
    nothingHappened(top);
    QVERIFY(harm != Harm::Links || m_pressed > 100);
    QVERIFY(harm != Harm::Markup || asWritten > targets.size() / 2);
}

void TestHostileContent::nothingHappensAtHome()
{
    QFETCH(const Harm, harm);
    LanguageWindow home("en", [&](shell::LoadedContent &loaded) { loaded = load(harm); });
    home.show();  // as wide as its words make it
    QVERIFY(home.window()->isVisible());
    visit(*home.window(), *home.window(), harm, pageTargets());
}

void TestHostileContent::nothingHappensOnAKiosk()
{
    QFETCH(const Harm, harm);
    KioskPlace place(support::generousConfig(), load(harm));
    QVERIFY(place.show());
    place.wake();
    QVERIFY(place.window().overlay() == nullptr);
    visit(place.window(), place.guide(), harm, allTargets(place.guide().content()));
    QCOMPARE(place.window().size(), QSize(1280, 800));
    // The next visitor finds it whole.
    place.window().startOver();
    support::settle();
    QCOMPARE(place.guide().guide().currentPage(), "start");
    nothingHappened(place.window());
}

void TestHostileContent::nothingHappensInATalk()
{
    QFETCH(const Harm, harm);
    LanguageWindow home("en", [&](shell::LoadedContent &loaded) { loaded = load(harm); });
    home.show();  // as wide as its words make it
    QVERIFY(home.window()->isVisible());
    home.window()->startCounselling();
    QVERIFY(home.window()->isCounselling());
    QStringList targets{"page:closing"};
    for (const guide::TalkTopic &topic : guide::talkTopics(home.window()->content()))
        targets << topic.target << "say-back:" + topic.id;
    QVERIFY(targets.size() > 5);
    for (const QString &target : targets) {
        home.guide()->open(target);
        support::settle();
        QVERIFY2(!home.window()->grab().isNull(), qPrintable(target));
        pressLinks(*home.window(), *home.window());
        QCOMPARE(interpreter(*home.window()), QString());
        nothingHappened(*home.window());
    }
}

/// Words that are too long for a line are TestSheets' own matter.
void TestHostileContent::nothingHappensOnPaper_data()
{
    QTest::addColumn<Harm>("harm");
    QTest::newRow("ESC-11 links") << Harm::Links;
    QTest::newRow("ESC-12 markup") << Harm::Markup;
}

/// Paper is set by Qt's reader of HTML, which would load what it is told to.
void TestHostileContent::nothingHappensOnPaper()
{
    QFETCH(const Harm, harm);
    const shell::LoadedContent loaded = load(harm);
    const guide::Content &content = loaded.content;
    guide::Visit visit;
    visit.addSymptom("headache");
    visit.addTopic({"question:storage", content.questions.answers.first().question});
    visit.addAsk({{}, fixtures::hostileMarkup(m_trap.file, m_trap.port)});
    visit.setNotes(fixtures::hostileMarkup(m_trap.file, m_trap.port));
    const output::SheetWishes wishes{QDate(2026, 11, 21)};
    // The longest is read only: what harm there was in it stands in the others as well.
    QVERIFY(!output::wholeGuideSheet(content, wishes).html().contains("<a "));
    const QList<output::Sheet> sheets{output::pageSheet(content, "how-it-works", wishes),
                                      output::pageSheet(content, "support", wishes),
                                      output::visitSheet(content, visit, wishes)};
    for (const output::Sheet &sheet : sheets) {
        const auto pdf = output::typeset(sheet, {});
        QVERIFY(pdf && pdf->startsWith("%PDF"));
        QVERIFY2(!sheet.html().contains("<a "), qPrintable(sheet.title));
        QCOMPARE(m_trap.caught(), QString());
    }
    QCOMPARE(m_desktop.opened, QList<QUrl>());
}

/// A talk begins on a kiosk in the staff's menu only, whatever a link says.
void TestHostileContent::noLinkStartsATalkOnAKiosk()
{
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    place.wake();
    for (const QString target : {"talk:start", "talk:end", "talk:next", "page:closing",
                                 "print:talk", "say-back:wasting"}) {
        place.guide().guide().open(target);
        support::settle();
        QVERIFY2(!place.guide().isCounselling(), qPrintable(target));
        QVERIFY(place.window().overlay() == nullptr);
    }
}

GUIDE_TEST(TestHostileContent)
#include "test_hostile_content.moc"
