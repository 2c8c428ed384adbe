// SPDX-License-Identifier: Apache-2.0
// A talk at every size of window and text, in both languages: nothing is cut (PROD-4), and the
// accessibility tree is whole.
#include "support/fits.h"
#include "support/language_window.h"
#include "support/seen.h"
#include "support/test_program.h"
#include "support/tree_faults.h"

#include <QTest>

#include <functional>

using support::LanguageWindow;

class TestTalkLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingFitsAndIsTold_data();
    void everythingFitsAndIsTold();
    void promptNeedsNoScrolling_data();
    void promptNeedsNoScrolling();
    void theBarOpensWhereThereIsNoRoom();
    void theMenuBringsTheTools();

private:
    static void sizes(const QList<int> &percents);
};

void TestTalkLayout::sizes(const QList<int> &percents)
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("language");
    for (const QSize size :
         {QSize(1366, 768), QSize(1280, 800), QSize(1920, 1080), QSize(1080, 1920)}) {
        for (const int percent : percents) {
            for (const QString language : {"en", "es"})
                QTest::addRow("%dx%d at %d %%, %s", size.width(), size.height(), percent,
                              qPrintable(language))
                    << size << percent << language;
        }
    }
}

void TestTalkLayout::everythingFitsAndIsTold_data()
{
    sizes({150, 200});
}

void TestTalkLayout::everythingFitsAndIsTold()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    QFETCH(QString, language);
    LanguageWindow guide(language);
    QVERIFY(guide.show(size));
    guide.window()->startCounselling();
    guide.theme().setTextPercent(percent);
    support::settle();
    const bool english = language == "en";
    const auto look = [&](const QString &state) {
        support::settle();
        const QStringList cut = support::faults(*guide.guide(), *guide.screen());
        QVERIFY2(cut.isEmpty(), qPrintable(state + "\n" + cut.join('\n')));
        const QStringList untold = support::treeFaults(*guide.guide());
        QVERIFY2(untold.isEmpty(), qPrintable(state + "\n" + untold.join('\n')));
        QCOMPARE(guide.window()->size(), size);
    };
    const auto press = [&](const char *en, const char *es) {
        const QString name = english ? QString::fromUtf8(en) : QString::fromUtf8(es);
        QWidget *control = support::control(guide.screen(), name);
        QVERIFY2(support::click(control), qPrintable(name));
    };
    for (const guide::TalkTopic &topic : guide::talkTopics(guide.content())) {
        guide.open(topic.target);
        look(topic.target);
        guide.open("say-back:" + topic.id);
        look("asked about " + topic.id);
        press("Say it another way", "Decirlo de otra manera");
        press("Show what we mean", "Mostrar lo que queremos decir");
        press("We went over it again", "Lo repasamos juntos");
        look("answered " + topic.id);
        if (QTest::currentTestFailed())
            return;
    }
    guide.visit().addAsk({{}, "Can I go swimming with my grandchildren, and use the sauna after?"});
    for (const QString page : {"page:closing", "print:talk", "page:help"}) {
        guide.open(page);
        look(page);
    }
    guide.open("page:closing");
    press("End and clear everything", "Terminar y borrar todo");
    look("asked whether to end");
}

void TestTalkLayout::promptNeedsNoScrolling_data()
{
    sizes({150});
}

void TestTalkLayout::promptNeedsNoScrolling()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    LanguageWindow guide(language);
    QVERIFY(guide.show(size));
    guide.window()->startCounselling();
    for (const guide::TalkTopic &topic : guide::talkTopics(guide.content())) {
        guide.open("say-back:" + topic.id);
        QWidget *prompt = support::find(guide.screen(), QAccessible::Heading, topic.sayBack.prompt);
        QVERIFY(prompt != nullptr);
        QCOMPARE(prompt->visibleRegion().boundingRect().top(), 0);
        QVERIFY2(prompt->visibleRegion().boundingRect().height() > prompt->height() / 2,
                 qPrintable(topic.sayBack.prompt));
    }
}

void TestTalkLayout::theBarOpensWhereThereIsNoRoom()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1080, 1920}));
    guide.window()->startCounselling();
    support::settle();
    QVERIFY(support::control(guide.window(), "Next topic") == nullptr);
    QVERIFY(support::press(guide.window(), "Our talk: 0 of 8 covered"));
    QVERIFY(support::control(guide.window(), "Next topic") != nullptr);
    QVERIFY(guide.screen() == nullptr);  // it makes way
    QVERIFY(support::press(guide.window(), "Show my notes"));
    const QStringList untold = support::treeFaults(*guide.guide());
    QVERIFY2(untold.isEmpty(), qPrintable(untold.join('\n')));
    // The bar stays open in another language.
    QVERIFY(guide.speak(QStringLiteral("Español")));
    support::settle();
    QVERIFY(support::control(guide.window(), "Tema siguiente") != nullptr);
    QVERIFY(guide.speak(QStringLiteral("English")));
    QVERIFY(support::press(guide.window(), "Covered: Support"));
    QVERIFY(guide.screen() != nullptr);
    QVERIFY(support::control(guide.window(), "Our talk: 1 of 8 covered") != nullptr);
    QVERIFY(support::control(guide.window(), "Next topic") == nullptr);
}

/// The outline leaves the tabs where they are; the menu has the rest, and nothing is out of reach.
void TestTalkLayout::theMenuBringsTheTools()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.window()->startCounselling();
    support::settle();
    const auto has = [&](const QString &name) {
        return support::control(guide.window(), name) != nullptr;
    };
    QVERIFY(!has("Print or save") && !has("My visit: nothing yet"));
    QCOMPARE(guide.tab(), QStringLiteral("How it works"));
    QVERIFY(support::press(guide.window(), "Menu"));
    QVERIFY(has("Print or save") && has("My visit: nothing yet"));
    QCOMPARE(guide.tab(), QStringLiteral("How it works"));
    QStringList cut = support::faults(*guide.guide(), *guide.screen());
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join('\n')));
    QVERIFY(support::press(guide.window(), "Print or save"));
    QCOMPARE(guide.screen()->pageId(), QStringLiteral("print"));
    QVERIFY(!has("My visit: nothing yet"));
    cut = support::faults(*guide.guide(), *guide.screen());
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join('\n')));
}

GUIDE_TEST(TestTalkLayout)
#include "test_talk_layout.moc"
