// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "guide/content.h"

#include <QTest>

using guide::Content;

namespace {

Content sampleContent()
{
    Content content;
    content.sources = {{"S-LABEL", "label", "A", "The label", ""},
                       {"S-PAPER", "paper", "B", "A paper", ""},
                       {"S-OTHER", "expert", "A", "Not used", ""}};
    content.facts = {{"F-1", "label", "One", {"S-PAPER", "S-LABEL"}},
                     {"F-2", "trial", "Two", {"S-PAPER"}},
                     {"F-3", "unknown", "Three", {}},
                     {"F-4", "trial", "Four", {"S-MISSING"}}};
    content.pages = {{"first", "First", "Main", {}, {"F-2", "F-1"}},
                     {"second", "Second", "Main", {}, {"F-3", "F-MISSING"}},
                     {"third", "Third", "Main", {}, {"F-4", "F-2"}},
                     {"bare", "Bare", "Main", {}, {}}};
    return content;
}

template <typename Item> QStringList idsOf(const QList<Item> &items)
{
    QStringList ids;
    for (const Item &item : items)
        ids.append(item.id);
    return ids;
}

}  // namespace

class TestContent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void evidenceBehindAPage_data();
    void evidenceBehindAPage();
    void pageIsFoundById();
    void sectionsOfOneKindKeepTheirOrder();
    void editionGrowsOldAfterItsDate_data();
    void editionGrowsOldAfterItsDate();
};

void TestContent::evidenceBehindAPage_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QStringList>("facts");
    QTest::addColumn<QStringList>("sources");

    QTest::newRow("facts in reading order, each source once in its own order")
        << "first" << QStringList{"F-2", "F-1"} << QStringList{"S-LABEL", "S-PAPER"};
    QTest::newRow("a fact without a source; a fact that is not there")
        << "second" << QStringList{"F-3"} << QStringList{};
    QTest::newRow("a source that is not there")
        << "third" << QStringList{"F-4", "F-2"} << QStringList{"S-PAPER"};
    QTest::newRow("a page without facts") << "bare" << QStringList{} << QStringList{};
    QTest::newRow("an unknown page") << "nowhere" << QStringList{} << QStringList{};
    QTest::newRow("no page") << "" << QStringList{} << QStringList{};
}

void TestContent::evidenceBehindAPage()
{
    QFETCH(const QString, page);
    const Content content = sampleContent();
    QTEST(idsOf(content.factsBehind(page)), "facts");
    QTEST(idsOf(content.sourcesBehind(page)), "sources");
}

void TestContent::pageIsFoundById()
{
    QCOMPARE(sampleContent().page("second").tab, QString("Second"));
    QVERIFY(sampleContent().page("nowhere").id.isEmpty());
    QVERIFY(sampleContent().page("nowhere").sections.isEmpty());
    QVERIFY(Content().page("first").id.isEmpty());
}

void TestContent::sectionsOfOneKindKeepTheirOrder()
{
    using Kind = guide::Section::Kind;
    guide::Page page;
    page.sections = {
        {"a", Kind::Card, "", {}}, {"b", Kind::Unknown, "", {}}, {"c", Kind::Card, "", {}}};
    QCOMPARE(idsOf(page.ofKind(Kind::Card)), QStringList({"a", "c"}));
    QCOMPARE(idsOf(page.ofKind(Kind::Unknown)), QStringList({"b"}));
    QCOMPARE(idsOf(page.ofKind(Kind::Safety)), QStringList());
}

void TestContent::editionGrowsOldAfterItsDate_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<bool>("old");

    QTest::newRow("day before") << QDate(2027, 6, 29) << false;
    QTest::newRow("the day itself") << QDate(2027, 6, 30) << false;
    QTest::newRow("day after") << QDate(2027, 7, 1) << true;
    QTest::newRow("years after") << QDate(2038, 1, 19) << true;
    QTest::newRow("FAULT-17 clock at 1970") << QDate(1970, 1, 1) << false;
}

void TestContent::editionGrowsOldAfterItsDate()
{
    QFETCH(const QDate, today);
    guide::Edition edition;
    edition.reviewBy = QDate(2027, 6, 30);
    QTEST(edition.isOutOfDate(today), "old");
}

GUIDE_CORE_TEST(TestContent)
#include "test_content.moc"
