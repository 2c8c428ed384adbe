// SPDX-License-Identifier: Apache-2.0
// Saying it back in words of one's own: a prompt a tab, the answer on asking, and a second way to
// say it (TB-1 to TB-5).
#include "support/guide_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QTest>

namespace {

const QString kShow = QStringLiteral("Show what we mean");
const QString kOther = QStringLiteral("Not clear? Say it another way");

/// What a page asks, what is meant, and the same in another way.
struct Asked {
    QString prompt;
    QString meant;
    QString other;
};

Asked askedBy(const guide::Page &page)
{
    Asked asked;
    for (const guide::Section &section : page.ofKind(guide::Section::Kind::Check)) {
        if (section.id != "check")
            continue;  // that about the whole page
        asked.prompt = section.heading;
        bool second = false;
        for (const guide::Block &block : section.blocks) {
            if (block.kind == guide::Block::Kind::Subheading)
                second = true;
            else
                (second ? asked.other : asked.meant) += block.text.plain;
        }
    }
    return asked;
}

}  // namespace

class TestCheckCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTabAsks_data();
    void everyTabAsks();
    void worksByKeyboard();
    void keepsNothing();
    void isNotFoundBySearch();
};

void TestCheckCard::everyTabAsks_data()
{
    QTest::addColumn<QString>("page");
    for (const QString page :
         {"how-it-works", "trial-results", "side-effects", "support", "questions", "safety"})
        QTest::newRow(qPrintable(page)) << page;
}

void TestCheckCard::everyTabAsks()
{
    QFETCH(const QString, page);
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("section:" + page + "#check");
    const Asked asked = askedBy(guide.content().page(page));
    QVERIFY(!asked.prompt.isEmpty() && !asked.meant.isEmpty() && !asked.other.isEmpty());
    QVERIFY(asked.meant != asked.other);
    const auto shown = [&] { return support::allNames(guide.screen()); };
    QVERIFY(support::find(guide.screen(), QAccessible::Heading, asked.prompt) != nullptr);
    // Nobody is told the answer before they have thought (TB-1).
    QVERIFY(!shown().contains(asked.meant) && !shown().contains(asked.other));
    QVERIFY(support::control(guide.screen(), kOther) == nullptr);
    QVERIFY(support::press(guide.window(), kShow));
    QVERIFY(shown().contains(asked.meant) && !shown().contains(asked.other));
    QVERIFY(support::press(guide.window(), kOther));
    QVERIFY(shown().contains(asked.meant) && shown().contains(asked.other));
    QVERIFY(support::press(guide.window(), "Hide what we mean"));
    QVERIFY(!shown().contains(asked.meant) && !shown().contains(asked.other));
}

void TestCheckCard::worksByKeyboard()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("section:support#check");
    for (const QString &button : {kShow, kOther}) {
        QVERIFY(support::tabTo(guide.window(),
                               [&](QWidget *focus) { return support::nameOf(focus) == button; }));
        guide.key(Qt::Key_Space);
    }
    QVERIFY(
        support::allNames(guide.screen()).contains(askedBy(guide.content().page("support")).other));
}

void TestCheckCard::keepsNothing()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("section:support#check");
    QVERIFY(support::press(guide.window(), kShow));
    QVERIFY(support::press(guide.window(), kOther));
    QVERIFY(guide.visit().isEmpty());
    QVERIFY(support::allNames(guide.screen()).join(' ').contains("nothing is kept"));
}

void TestCheckCard::isNotFoundBySearch()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.search("in your own words");
    for (const guide::Page &page : guide.content().pages) {
        const QString prompt = askedBy(page).prompt;
        QVERIFY(prompt.isEmpty() || !support::allNames(guide.screen()).join('\n').contains(prompt));
    }
}

GUIDE_TEST(TestCheckCard)
#include "test_check_card.moc"
