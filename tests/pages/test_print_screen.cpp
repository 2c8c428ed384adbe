// SPDX-License-Identifier: Apache-2.0
// "Print or save" as a reader uses it: by keys, with printers and disks that refuse.
#include "support/guide_window.h"
#include "support/painted.h"
#include "support/paper.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

namespace {

/// No file may grow beyond a few bytes while it lives, as on a full disk.
class FullDisk {
public:
    FullDisk()
    {
        signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_was);
        const rlimit small{1000, m_was.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_was); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_was{};
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

}  // namespace

class TestPrintScreen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_guide.reset(); }
    void everyPaperIsSaved_data();
    void everyPaperIsSaved();
    void choicesReachThePaper();
    void numberOfPagesIsTold();
    void signsThatNoFontDrawsAreTold();
    void worksByKeyboard();
    void everyTabLeadsHere();
    void printsWhatIsSaved();
    void severalPrintersAreAChoice();
    void printersThatFail_data();
    void printersThatFail();
    void disksThatRefuse_data();
    void disksThatRefuse();
    void outerPageIsNamedOnlyWhenTicked();
    void newCollectionIsANewPaper();
    void theWindowGoesOnWhileItIsSet();
    void choicesMayChangeWhileItIsSet();
    void theScreenMayGoWhileItIsSet();
    void nothingWhereNothingMayBe();

private:
    [[nodiscard]] QString words() const
    {
        return support::paintedWords(m_guide->screen()->widget());
    }
    [[nodiscard]] bool press(const QString &name) const
    {
        return support::press(m_guide->window(), name);
    }
    /// Saves and reads the file back.
    [[nodiscard]] QByteArray saved();
    /// Nothing that it starts has come to its end when this returns.
    void clickAlone(const QString &name) const;

    std::unique_ptr<support::GuideWindow> m_guide;
    QTemporaryDir m_folder;
};

void TestPrintScreen::init()
{
    m_guide = std::make_unique<support::GuideWindow>();
    QVERIFY(m_guide->show({1280, 800}));
    m_guide->files().answer = m_folder.filePath("paper.pdf");
    QFile::remove(m_guide->files().answer);
    m_guide->open("page:print");
}

QByteArray TestPrintScreen::saved()
{
    const auto isTold = [&] {
        return words().contains("Saved as ") || words().contains("could not be saved");
    };
    return press("Save as PDF") && QTest::qWaitFor(isTold) ? bytesOf(m_guide->files().answer)
                                                           : QByteArray();
}

void TestPrintScreen::clickAlone(const QString &name) const
{
    auto *button = qobject_cast<QAbstractButton *>(support::control(m_guide->window(), name));
    QVERIFY2(button != nullptr, qPrintable(name));
    button->click();
}

void TestPrintScreen::everyPaperIsSaved_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("begins");
    QTest::newRow("one page") << "One page"
                              << "Serostim Guide";
    QTest::newRow("handout") << "Handout"
                             << "Serostim Guide";
    QTest::newRow("whole guide") << "The whole guide on paper"
                                 << "Serostim Guide";
    QTest::newRow("fact box") << "Benefits and risks"
                              << "Benefits and risks of Serostim";
    QTest::newRow("visit") << "My visit"
                           << "For my visit";
    QTest::newRow("questions") << "My question list"
                               << "Questions to ask my care team";
    QTest::newRow("page") << "This page: Trial results"
                          << "Trial results";
}

void TestPrintScreen::everyPaperIsSaved()
{
    QFETCH(const QString, button);
    QFETCH(const QString, begins);
    m_guide->open("print:trial-results");
    QVERIFY(press(button));
    const QByteArray pdf = saved();
    QVERIFY(pdf.startsWith("%PDF-"));
    const QString text = support::Paper(pdf).text();
    QVERIFY2(text.startsWith(begins), qPrintable(text.left(100)));
    QVERIFY2(words().contains("Saved as "), qPrintable(words()));
    QCOMPARE(entries(m_folder.path()), QStringList{"paper.pdf"});
    // Whoever looks into the folder learns neither medicine nor disease.
    const QString name = m_guide->files().suggested;
    QVERIFY(name.endsWith(".pdf"));
    for (const char *word : {"serostim", "hiv", "aids", "wasting", "hormone", "axis"})
        QVERIFY2(!name.contains(word, Qt::CaseInsensitive), word);
}

void TestPrintScreen::choicesReachThePaper()
{
    QCOMPARE(support::Paper(saved()).size().toSize(), QPageSize(QPageSize::Letter).sizePoints());
    QCOMPARE(support::Paper(saved()).pages(), 1);
    QVERIFY(press("A4 (other countries)"));
    QVERIFY(press("Large print"));
    const support::Paper large(saved());
    QCOMPARE(large.size().toSize(), QPageSize(QPageSize::A4).sizePoints());
    QVERIFY(large.pages() > 1);
    for (const support::PaperWord &word : large.words())
        QVERIFY2(word.place.height() >= 16 * 1.1, qPrintable(word.text));
    QVERIFY(press("Normal"));
    QVERIFY(press("Letter (United States)"));
    QCOMPARE(support::Paper(saved()).pages(), 1);
}

void TestPrintScreen::numberOfPagesIsTold()
{
    QTRY_VERIFY(words().contains("Pages: 1 "));
    QVERIFY(press("Handout"));
    QTRY_VERIFY(words().contains("Pages: ") && !words().contains("Pages: 1 "));
    const int pages = support::Paper(saved()).pages();
    QVERIFY(words().contains(QStringLiteral("Pages: %1 ").arg(pages)));
}

/// Letters of Warang Citi are in hardly any font.
void TestPrintScreen::signsThatNoFontDrawsAreTold()
{
    const QString told = "[?] stands for them.";
    QTRY_VERIFY(words().contains("Pages: "));
    QVERIFY(!words().contains(told));
    m_guide->visit().setNotes(QString::fromUtf8("Sleep \U000118A0 well"));
    QVERIFY(press("My visit"));
    QTRY_VERIFY2(words().contains(told), qPrintable(words()));
}

void TestPrintScreen::worksByKeyboard()
{
    const auto named = [](const QString &name) {
        return [name](QWidget *widget) { return support::nameOf(widget) == name; };
    };
    // One stop a row of choices; arrows go through it.
    const auto choose = [&](const QString &from, const QString &wanted, Qt::Key arrow) {
        if (!support::tabTo(m_guide->window(), named(from)))
            return false;
        for (int i = 0; i < 8 && support::nameOf(QApplication::focusWidget()) != wanted; ++i) {
            const QWidget *before = QApplication::focusWidget();
            m_guide->key(arrow);
            if (QApplication::focusWidget() == before)
                m_guide->key(Qt::Key_Right);  // the end of a column
        }
        m_guide->key(Qt::Key_Space);
        return support::nameOf(QApplication::focusWidget()) == wanted;
    };
    QVERIFY(choose("One page", "My question list", Qt::Key_Down));
    QVERIFY(choose("Letter (United States)", "A4 (other countries)", Qt::Key_Right));
    QVERIFY(choose("Normal", "Large print", Qt::Key_Right));
    QVERIFY(support::tabTo(m_guide->window(), named("Save as PDF")));
    m_guide->key(Qt::Key_Space);
    QTRY_VERIFY(words().contains("Saved as "));
    const support::Paper paper(bytesOf(m_guide->files().answer));
    QVERIFY(paper.text().startsWith("Questions to ask my care team"));
    QCOMPARE(paper.size().toSize(), QPageSize(QPageSize::A4).sizePoints());
    QVERIFY(support::tabTo(m_guide->window(), named("Print")));
    m_guide->key(Qt::Key_Space);
    QTRY_VERIFY(m_guide->printer().pdf.startsWith("%PDF-"));
    QCOMPARE(m_guide->printer().paper, QPageSize::A4);
}

void TestPrintScreen::everyTabLeadsHere()
{
    for (const char *page :
         {"how-it-works", "trial-results", "side-effects", "support", "questions", "safety"}) {
        m_guide->open(QString("page:") + page);
        QVERIFY2(press("Print or save this page"), page);
        QCOMPARE(m_guide->window()->currentPage(), "print");
        const QString tab = m_guide->content().page(page).tab;
        auto *chip = qobject_cast<QAbstractButton *>(
            support::control(m_guide->window(), "This page: " + tab));
        QVERIFY2(chip != nullptr && chip->isChecked(), page);
        QVERIFY2(support::Paper(saved()).text().startsWith(tab), page);
    }
    // An unknown page changes nothing.
    m_guide->open("print:nonsense");
    QVERIFY(support::control(m_guide->window(), "This page: Safety") != nullptr);
    m_guide->open("print:visit");
    QVERIFY(support::Paper(saved()).text().startsWith("For my visit"));
}

void TestPrintScreen::printsWhatIsSaved()
{
    QVERIFY(press("Print"));
    QTRY_VERIFY2(words().contains("Sent to Kitchen."), qPrintable(words()));
    QCOMPARE(m_guide->printer().printer, "Kitchen");
    QCOMPARE(m_guide->printer().paper, QPageSize::Letter);
    QVERIFY(m_guide->printer().pdf == saved());
}

void TestPrintScreen::severalPrintersAreAChoice()
{
    m_guide->printer().names = QStringList{"Kitchen", "Attic"};
    QVERIFY(press("Print"));
    QTRY_VERIFY(words().contains("Choose a printer, then press Print again."));
    QVERIFY(m_guide->printer().pdf.isEmpty());
    QVERIFY(press("Attic"));
    QVERIFY(press("Print"));
    QTRY_VERIFY(words().contains("Sent to Attic."));
    QCOMPARE(m_guide->printer().printer, "Attic");
    // A printer that fails is looked for anew.
    m_guide->printer().answer = tl::unexpected(guide::Error{"It burns.", {}, "Run."});
    QVERIFY(press("Print"));
    QTRY_VERIFY(words().contains("It burns. Run."));
    QVERIFY(support::control(m_guide->window(), "Attic") == nullptr);
    m_guide->printer().names = QStringList{"Cellar"};
    m_guide->printer().answer = {};
    QVERIFY(press("Print"));
    QTRY_VERIFY(words().contains("Sent to Cellar."));
}

void TestPrintScreen::printersThatFail_data()
{
    QTest::addColumn<bool>("found");
    QTest::newRow("no printer") << false;
    QTest::newRow("refuses") << true;
}

void TestPrintScreen::printersThatFail()
{
    QFETCH(const bool, found);
    const auto error = tl::unexpected(guide::Error{"No luck.", {}, "Save as PDF instead."});
    if (found)
        m_guide->printer().answer = error;
    else
        m_guide->printer().names = error;
    QVERIFY(press("Print"));
    QTRY_VERIFY(words().contains("No luck. Save as PDF instead."));
    QVERIFY(!words().contains("Sent to"));
    QVERIFY(saved().startsWith("%PDF-"));
    // While nothing answers, the window goes on and a second press starts nothing.
    m_guide->printer().hangs = true;
    QVERIFY(press("Print"));
    QVERIFY(words().contains("Looking for a printer"));
    QVERIFY(press("Print"));
    QVERIFY(saved().startsWith("%PDF-"));
}

void TestPrintScreen::disksThatRefuse_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("full");
    QTest::newRow("full disk") << "older.pdf" << true;
    QTest::newRow("read-only folder") << "/proc/paper.pdf" << false;
    QTest::newRow("missing folder") << "nowhere/paper.pdf" << false;
}

void TestPrintScreen::disksThatRefuse()
{
    QFETCH(const QString, file);
    QFETCH(const bool, full);
    const QTemporaryDir folder;
    QVERIFY(output::writeFile(folder.filePath("older.pdf"), "older"));
    m_guide->files().answer = file.startsWith('/') ? file : folder.filePath(file);
    {
        const auto disk = full ? std::make_unique<FullDisk>() : nullptr;
        QVERIFY(press("Save as PDF"));
        QTRY_VERIFY(words().contains("The file could not be saved: "));
    }
    QVERIFY2(words().contains("The file could not be saved: ") &&
                 words().contains("Choose another folder, or make room, and try again."),
             qPrintable(words()));
    QVERIFY(!words().contains("Saved as"));
    QCOMPARE(entries(folder.path()), QStringList{"older.pdf"});
    QCOMPARE(bytesOf(folder.filePath("older.pdf")), QByteArray("older"));
    m_guide->files().answer = folder.filePath("new.pdf");
    QVERIFY(saved().startsWith("%PDF-"));
}

/// TAKE-7.
void TestPrintScreen::outerPageIsNamedOnlyWhenTicked()
{
    const QString tick = "Name HIV on the outer page";
    for (const QString paper : {"One page", "Handout", "My visit"}) {
        QVERIFY(press(paper));
        auto *box = qobject_cast<QAbstractButton *>(support::control(m_guide->window(), tick));
        QVERIFY(box != nullptr && !box->isChecked());
        QVERIFY2(!support::Paper(saved()).text(1).contains("HIV"), qPrintable(paper));
        QVERIFY(press(tick));
        QVERIFY2(support::Paper(saved()).text(1).contains("HIV"), qPrintable(paper));
        QVERIFY(press(tick));
    }
    QVERIFY(press("Benefits and risks"));
    QVERIFY(support::control(m_guide->window(), tick) == nullptr);
}

void TestPrintScreen::newCollectionIsANewPaper()
{
    QVERIFY(press("My visit"));
    QVERIFY(support::Paper(saved()).text().contains("Nothing is collected yet."));
    m_guide->visit().setNotes("Ask about the cat");
    QVERIFY(support::Paper(saved()).text().contains("Ask about the cat"));
    m_guide->session().setWeightUnit(guide::WeightUnit::Kilograms);
    QVERIFY(press("One page"));
    const QString text = support::Paper(saved()).text();
    QVERIFY(text.contains(" kg") && !text.contains(" lb"));
}

void TestPrintScreen::theWindowGoesOnWhileItIsSet()
{
    QVERIFY(press("Handout"));
    clickAlone("Save as PDF");
    QVERIFY2(words().contains("Preparing the pages …"), qPrintable(words()));
    QVERIFY(entries(m_folder.path()).isEmpty());
    // A second press starts nothing.
    clickAlone("Save as PDF");
    QCOMPARE(m_guide->files().asked, 1);
    clickAlone("Print");
    clickAlone("Print");
    QTRY_VERIFY(words().contains("Sent to Kitchen."));
    const QByteArray file = bytesOf(m_guide->files().answer);
    QVERIFY(file.startsWith("%PDF-"));
    QVERIFY(m_guide->printer().pdf == file);
}

/// What was asked for is what was chosen then.
void TestPrintScreen::choicesMayChangeWhileItIsSet()
{
    QVERIFY(press("Handout"));
    clickAlone("Save as PDF");
    clickAlone("One page");
    QVERIFY(!words().contains("Pages: "));
    QTRY_VERIFY(words().contains("Saved as "));
    QVERIFY(support::Paper(bytesOf(m_guide->files().answer)).pages() > 1);
    QTRY_VERIFY(words().contains("Pages: 1 "));
    QCOMPARE(support::Paper(saved()).pages(), 1);
}

void TestPrintScreen::theScreenMayGoWhileItIsSet()
{
    QVERIFY(press("Handout"));
    clickAlone("Save as PDF");
    m_guide->open("page:support");
    QCOMPARE(m_guide->window()->currentPage(), "support");
    QTRY_VERIFY(bytesOf(m_guide->files().answer).startsWith("%PDF-"));
    m_guide->open("page:print");
    QVERIFY(press("Large print"));
    clickAlone("Print");
    m_guide.reset();
    QTest::qWait(20);
}

/// As on a kiosk without a printer.
void TestPrintScreen::nothingWhereNothingMayBe()
{
    const auto loaded = shell::loadContent(QStringLiteral(GUIDE_STORE_FILE),
                                           store::Trust::builtIn(), QStringLiteral("en"));
    QVERIFY(loaded.has_value());
    look::Theme theme;
    guide::Session session([] { return std::chrono::milliseconds(); });
    const auto window = shell::makeWindow(*loaded, theme, {session});
    window->resize(1280, 800);
    window->QWidget::show();
    window->open("page:trial-results");
    support::settle();
    QVERIFY(support::control(window.get(), "Print or save this page") == nullptr);
    window->open("page:print");
    support::settle();
    QVERIFY(support::control(window.get(), "Print") == nullptr);
    QVERIFY(support::control(window.get(), "Save as PDF") == nullptr);
    QVERIFY(support::allNames(window.get()).contains("Nothing can be printed or saved here."));
}

GUIDE_TEST(TestPrintScreen)
#include "test_print_screen.moc"
