// SPDX-License-Identifier: Apache-2.0
// Every text in marks and two fifths longer: what is read outside of the marks is no translator's,
// and what does not fit would not fit in a longer language.
#include "support/content_texts.h"
#include "support/fits.h"
#include "support/guide_window.h"
#include "support/language_window.h"
#include "support/painted.h"
#include "support/pseudo.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "shell/commands.h"
#include "shell/options.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>

namespace {

/// The guide in the language that nobody speaks.
class PseudoGuide : public support::GuideWindow {
public:
    explicit PseudoGuide(const std::function<void(guide::Content &)> &change = {},
                         const QString &staffNotice = {})
        : GuideWindow({}, staffNotice, [&](guide::Content &content) {
            // After the program's own translator, so that this one is asked first.
            QCoreApplication::installTranslator(translator());
            support::makePseudo(content);
            if (change)
                change(content);
        })
    {
        window()->commands().language->setText(support::pseudo("English"));
        window()->commands().language->setVisible(true);
    }
    ~PseudoGuide() { QCoreApplication::removeTranslator(translator()); }
    Q_DISABLE_COPY_MOVE(PseudoGuide)

    /// The control whose name starts with a text of the program.
    [[nodiscard]] bool pressText(const QString &text)
    {
        for (const support::Face face : support::everything(window())) {
            const QString marked = support::pseudo(text);
            if (face->text(QAccessible::Name) == marked && face->actionInterface() != nullptr)
                return support::click(qobject_cast<QWidget *>(face->object()));
        }
        return false;
    }

private:
    static support::PseudoTranslator *translator()
    {
        static support::PseudoTranslator one;
        return &one;
    }
};

/// What a reader writes is theirs.
const QString kOwnWords = QStringLiteral("Can I go swimming?");
const QString kNotes = QStringLiteral("Dr. Lee");

/// Runs of letters that no translation has, each with its reason.
bool isAllowed(QString run)
{
    static const QStringList allowed{
        kOwnWords,         // the reader's words
        kNotes,            //
        "1-877-714-AXIS",  // a phone number, as it is dialled
    };
    for (const QString &name : allowed)
        run.remove(name);
    static const QRegularExpression letter("\\p{L}");
    return !run.contains(letter);
}

/// Every text of the window that a person or a screen reader meets.
QStringList textsOf(const support::GuideWindow &guide)
{
    QStringList texts{guide.window()->windowTitle()};
    for (const support::Face face : support::everything(guide.window())) {
        // The words of a link stand in a text that is marked as a whole; they have its accents.
        if (face->role() == QAccessible::Link && support::isAccented(face->text(QAccessible::Name)))
            continue;
        for (const QAccessible::Text kind :
             {QAccessible::Name, QAccessible::Description, QAccessible::Help, QAccessible::Value})
            texts.append(face->text(kind));
        const auto *widget = qobject_cast<QWidget *>(face->object());
        if (widget == nullptr)
            continue;
        texts << widget->toolTip() << widget->statusTip() << widget->whatsThis();
        if (const auto *entry = qobject_cast<const QLineEdit *>(widget))
            texts.append(entry->placeholderText());
        if (face->role() == QAccessible::Chart || face->role() == QAccessible::PageTab)
            texts.append(support::paintedWords(qobject_cast<QWidget *>(face->object())));
    }
    return texts;
}

/// What of them no translator would have met.
QStringList untranslated(const support::GuideWindow &guide)
{
    QStringList found;
    for (const QString &text : textsOf(guide)) {
        for (const QString &run : support::outsideMarks(text)) {
            if (!isAllowed(run))
                found.append(run + " in " + text);
        }
    }
    found.removeDuplicates();
    return found;
}

QByteArray told(const QString &where, const QStringList &found)
{
    return (where + '\n' + found.join('\n')).toUtf8();
}

}  // namespace

class TestPseudoLocale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksAreFound_data();
    void marksAreFound();
    void theTestSeesEnglish();
    void everyScreenIsTranslated_data();
    void everyScreenIsTranslated();
    void everyPartIsTranslated_data();
    void everyPartIsTranslated();
    void aVisitIsTranslated();
    void searchIsTranslated();
    void printingIsTranslated();
    void whatIsRefusedIsTranslated();
    void longTextsFit_data();
    void longTextsFit();
    void longPartsFit_data() { longTextsFit_data(); }
    void longPartsFit();
};

void TestPseudoLocale::marksAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("outside");
    QTest::newRow("all marked") << "⟦Hëllo⟧" << QStringList();
    QTest::newRow("not marked") << "Hello" << QStringList{"Hello"};
    QTest::newRow("nested") << "⟦Bàck to ⟦Sàfety⟧ now⟧" << QStringList();
    QTest::newRow("after nested") << "⟦Bàck to ⟦Sàfety⟧⟧ now" << QStringList{"now"};
    QTest::newRow("between") << "⟦One⟧ and ⟦two⟧" << QStringList{"and"};
    QTest::newRow("numbers and signs") << "9.1% – ⟦up⟧ (1-877-714-2947)" << QStringList();
    QTest::newRow("empty") << "" << QStringList();
}

void TestPseudoLocale::marksAreFound()
{
    QFETCH(QString, text);
    QTEST(support::outsideMarks(text), "outside");
    QVERIFY(
        support::pseudo("Up <b>{daily}</b> of %1 %n").startsWith("⟦Üp <b>{daily}</b> õf %1 %n "));
    QVERIFY(support::pseudo(QString(100, 'x')).size() >= 140);
}

void TestPseudoLocale::theTestSeesEnglish()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(untranslated(guide).size() > 30);
}

void TestPseudoLocale::everyScreenIsTranslated_data()
{
    QTest::addColumn<QString>("target");
    for (const QString &page : shell::pageNames())
        QTest::newRow(qPrintable(page)) << "page:" + page;
    for (const QString &page : support::tellingPages())
        QTest::newRow(qPrintable("sources of " + page)) << "sources:" + page;
}

void TestPseudoLocale::everyScreenIsTranslated()
{
    QFETCH(QString, target);
    PseudoGuide guide;
    QVERIFY(guide.show({1920, 1080}));
    guide.open(target);
    QVERIFY(textsOf(guide).size() > 30);
    QVERIFY2(untranslated(guide).isEmpty(), told(target, untranslated(guide)));
    // The tools behind the menu of a smaller window.
    guide.window()->resize(1024, 700);
    support::settle();
    static_cast<void>(guide.pressText("Menu"));
    QVERIFY2(untranslated(guide).isEmpty(), told(target, untranslated(guide)));
}

void TestPseudoLocale::everyPartIsTranslated_data()
{
    QTest::addColumn<QString>("page");
    for (const QString page :
         {"how-it-works", "trial-results", "side-effects", "support", "questions"})
        QTest::newRow(qPrintable(page)) << page;
}

void TestPseudoLocale::everyPartIsTranslated()
{
    QFETCH(QString, page);
    PseudoGuide guide;
    QVERIFY(guide.show());
    guide.open("page:" + page);
    int parts = 0;
    guide.openAllParts([&](const QString &part) {
        QVERIFY2(untranslated(guide).isEmpty(), told(part, untranslated(guide)));
        ++parts;
    });
    QVERIFY(parts >= 3);
    if (page != "trial-results" && page != "how-it-works")
        return;
    QList<std::pair<QString, QStringList>> presses{
        {"page:" + page, {"Show what we mean", "Not clear? Say it another way"}}};
    if (page == "trial-results")
        presses +=
            {{"outcome:weight", {"Chart", "kg", "Table", "Copy this table"}},
             {"door:trial-results#doses", {"Show the exact numbers", "Table", "Copy this table"}},
             {"door:trial-results#study", {"Table", "Copy this table"}}};
    for (const auto &[target, texts] : qAsConst(presses)) {
        guide.open(target);
        for (const QString &text : texts) {
            QVERIFY2(guide.pressText(text), qPrintable(target + ": " + text));
            QVERIFY2(untranslated(guide).isEmpty(), told(text, untranslated(guide)));
        }
    }
}

void TestPseudoLocale::aVisitIsTranslated()
{
    PseudoGuide guide;
    QVERIFY(guide.show());
    for (const char *id : {"breathing", "headache", "tired"})
        guide.visit().addSymptom(id);
    for (const guide::Ask &ask : guide.content().questions.ask.mid(0, 5))
        guide.visit().addAsk(ask);
    guide.visit().addAsk({{}, kOwnWords});
    guide.visit().removeAsk(2);
    guide.visit().setNotes(kNotes);
    guide.open("page:safety");
    QStringList adds;
    for (const support::Face face : support::ofRole(guide.screen(), QAccessible::CheckBox))
        adds.append(face->text(QAccessible::Name));
    QVERIFY(!adds.isEmpty());
    QVERIFY(support::press(guide.window(), adds.first()));
    for (const QString page : {"safety", "questions", "my-visit", "side-effects", "print"}) {
        guide.open("page:" + page);
        QVERIFY2(untranslated(guide).isEmpty(), told(page, untranslated(guide)));
    }
    guide.open("door:questions#ask");
    QVERIFY(guide.pressText("Add my question"));
    QVERIFY2(untranslated(guide).isEmpty(), told("nothing typed", untranslated(guide)));
    guide.open("page:my-visit");
    for (const QString text : {"Clear all", "Yes, clear all"}) {
        QVERIFY2(guide.pressText(text), qPrintable(text));
        QVERIFY2(untranslated(guide).isEmpty(), told(text, untranslated(guide)));
    }
}

/// What is found comes from the store, which speaks English here.
void TestPseudoLocale::searchIsTranslated()
{
    PseudoGuide guide;
    QVERIFY(guide.show());
    guide.search("xyzzy");
    QVERIFY2(untranslated(guide).filter("xyzzy").size() == untranslated(guide).size(),
             told("nothing found", untranslated(guide)));
    guide.search("headache");
    QStringList stored;
    guide::Content english = support::LanguageWindow::contentIn("en");
    support::forEachText(english, [&](const QString &text, bool) { stored.append(text); });
    for (const support::Face face : support::ofRole(guide.screen(), QAccessible::Button))
        stored << face->text(QAccessible::Name) << face->text(QAccessible::Description);
    const QStringList found = untranslated(guide);
    QVERIFY(found.size() > 6);
    for (const QString &text : found)
        QVERIFY2(stored.contains(text.section(" in ", 1)) || text == "headache in headache" ||
                     !stored.filter(text.left((text.size() - 4) / 2)).isEmpty(),
                 qPrintable(text));
}

void TestPseudoLocale::printingIsTranslated()
{
    PseudoGuide guide;
    QVERIFY(guide.show());
    guide.open("print:safety");
    for (const QString text : {"One page", "Handout", "Benefits and risks", "My visit",
                               "My question list", "Large print"}) {
        QVERIFY2(guide.pressText(text), qPrintable(text));
        QTest::qWait(60);
        QVERIFY2(untranslated(guide).isEmpty(), told(text, untranslated(guide)));
    }
    guide.printer().names = QStringList{"⟦Kitchen⟧", "⟦Study⟧"};  // by name
    for (const QString text : {"Print", "Print"}) {
        QWidget *print = support::find(guide.screen(), QAccessible::Button, support::pseudo(text));
        QVERIFY(support::click(print));
        QVERIFY2(untranslated(guide).isEmpty(), told(text, untranslated(guide)));
    }
    QTRY_COMPARE(guide.printer().printer, "⟦Kitchen⟧");
}

void TestPseudoLocale::whatIsRefusedIsTranslated()
{
    PseudoGuide guide([](guide::Content &content) {
        content.trial.outcomes[0].results.removeLast();
        content.trial.harms[0].counts[0].outOf100 = 300;
    });
    QVERIFY(guide.show());
    guide.open("outcome:" + guide.content().trial.outcomes.first().id);
    const QStringList texts = textsOf(guide);
    QVERIFY(!texts.filter(support::pseudo("the placebo group is missing")).isEmpty());
    QVERIFY2(untranslated(guide).isEmpty(), told("refused", untranslated(guide)));
}

void TestPseudoLocale::longTextsFit_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::newRow("laptop") << QSize(1280, 800) << 100;
    QTest::newRow("laptop, large text") << QSize(1366, 768) << 200;
    QTest::newRow("upright") << QSize(1080, 1920) << 100;
}

void TestPseudoLocale::longTextsFit()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    PseudoGuide guide;
    guide.theme().setTextPercent(percent);
    QVERIFY2(guide.show(size), "the window does not fit the screen");
    for (const QString &page : shell::pageNames()) {
        for (const QString kind : {"page:", "sources:"}) {
            if (kind == "sources:" && !support::tellingPages().contains(page))
                continue;
            guide.open(kind + page);
            const QStringList found = support::faults(guide);
            QVERIFY2(found.isEmpty(), told(kind + page, found));
            QCOMPARE(guide.window()->size(), size);
        }
    }
}

void TestPseudoLocale::longPartsFit()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    PseudoGuide guide;
    guide.theme().setTextPercent(percent);
    QVERIFY(guide.show(size));
    for (const QString page : {"how-it-works", "trial-results", "side-effects", "questions"}) {
        guide.open("page:" + page);
        guide.openAllParts([&](const QString &part) {
            const QStringList found = support::faults(guide);
            QVERIFY2(found.isEmpty(), told(part, found));
        });
        if (QTest::currentTestFailed())
            return;
    }
    guide.open("outcome:lean-mass");
    for (const QString view : {"Chart", "Table"}) {
        QVERIFY(guide.pressText(view));
        const QStringList found = support::faults(guide);
        QVERIFY2(found.isEmpty(), told(view, found));
    }
}

GUIDE_TEST(TestPseudoLocale)
#include "test_pseudo_locale.moc"
