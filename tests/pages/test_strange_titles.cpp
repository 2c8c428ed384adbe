// SPDX-License-Identifier: Apache-2.0
// Titles of the content hold the signs of markup, and are read as they were written.
#include "support/guide_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QSignalSpy>
#include <QTest>

namespace {

const QString kSigns = QStringLiteral(" <b>& \"more\"</b> 'x'");

void addSigns(guide::Content &content)
{
    for (guide::Page &page : content.pages)
        page.tab += kSigns;
    for (guide::Term &term : content.terms)
        term.term += kSigns;
    for (guide::Outcome &outcome : content.trial.outcomes) {
        outcome.name += kSigns;
        outcome.unit.longName += kSigns;
    }
    content.frame.stripShort += kSigns;
}

}  // namespace

class TestStrangeTitles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linksAreReadAsWritten();
    void textsAreReadAsWritten_data();
    void textsAreReadAsWritten();
};

void TestStrangeTitles::linksAreReadAsWritten()
{
    support::GuideWindow guide({}, {}, addSigns);
    QVERIFY(guide.show());
    guide.open("page:trial-results");
    const guide::Outcome &outcome = guide.content().trial.outcomes.constFirst();
    const QString title = outcome.name;
    QVERIFY(title.endsWith(kSigns));
    const auto &links = support::ofRole(guide.window(), QAccessible::Link);
    const auto link = std::find_if(links.begin(), links.end(), [&](support::Face face) {
        return face->text(QAccessible::Name) == title;
    });
    QVERIFY(link != links.end());
    (*link)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    support::settle();
    QCOMPARE(guide.screen()->target(), "outcome:" + outcome.id);
}

void TestStrangeTitles::textsAreReadAsWritten_data()
{
    QTest::addColumn<QString>("page");
    for (const QString &page : support::tellingPages())
        QTest::newRow(qPrintable(page)) << page;
}

/// Every sign of them is there, and none as an entity.
void TestStrangeTitles::textsAreReadAsWritten()
{
    QFETCH(const QString, page);
    support::GuideWindow guide({}, {}, addSigns);
    QVERIFY(guide.show());
    guide.open("page:" + page);
    const QString all = support::allNames(guide.window()).join('\n');
    for (const char *entity : {"&lt;", "&gt;", "&amp;", "&quot;"})
        QVERIFY2(!all.contains(entity), entity);
    QCOMPARE(all.count("<b>& \"more"), all.count("\"more\"</b> 'x'"));
    if (page == "trial-results")
        QVERIFY(all.contains(guide.content().trial.outcomes.constFirst().unit.longName));
}

GUIDE_TEST(TestStrangeTitles)
#include "test_strange_titles.moc"
