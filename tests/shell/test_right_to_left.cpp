// SPDX-License-Identifier: Apache-2.0
// The window as a language has it that is written from the right: mirrored, and nothing broken.
#include "support/fits.h"
#include "support/guide_window.h"
#include "support/painted.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "look/card.h"

#include "shell/options.h"

#include <QGuiApplication>
#include <QTest>

namespace {

constexpr int kNear = 2;   ///< odd widths cannot be halved
constexpr int kSide = 30;  ///< the line of tabs keeps its margins where they are

/// Where things stand in the window, by name.
using Places = QMap<QString, QRect>;

Places placesOf(const support::GuideWindow &guide, const QList<QAccessible::Role> &roles)
{
    Places places;
    for (const support::Face face : support::everything(guide.window())) {
        const auto *widget = qobject_cast<const QWidget *>(face->object());
        if (widget != nullptr && roles.contains(face->role()))
            places.insert(face->text(QAccessible::Name),
                          {widget->mapTo(guide.window(), QPoint()), widget->size()});
    }
    return places;
}

QList<QRect> cardsOf(const support::GuideWindow &guide)
{
    QList<QRect> places;
    for (const auto *card : guide.screen()->findChildren<look::Card *>()) {
        if (card->isVisible())
            places.append({card->mapTo(guide.window(), QPoint()), card->size()});
    }
    return places;
}

bool isMirrored(const QRect &left, const QRect &right, int width, int near = kNear)
{
    return std::abs(left.left() - (width - 1 - right.right())) <= near &&
           left.width() == right.width();
}

void mirror(support::GuideWindow &guide)
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    support::settle();
    QCOMPARE(guide.window()->layoutDirection(), Qt::RightToLeft);
}

}  // namespace

class TestRightToLeft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }
    void headerAndTabsMirror();
    void cardsMirror_data();
    void cardsMirror();
    void nothingOverlaps_data();
    void nothingOverlaps();
    void chartsKeepTheirNumbers_data();
    void chartsKeepTheirNumbers();
    void tablesStartAtTheRight();
};

void TestRightToLeft::headerAndTabsMirror()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    const QList<QAccessible::Role> roles{QAccessible::PageTab, QAccessible::EditableText};
    const QStringList tools{"A+ Larger text", "A− Smaller text", "Help",
                            "About",          "Previous page",   "Print or save"};
    Places before = placesOf(guide, roles);
    Places buttons = placesOf(guide, {QAccessible::Button});
    QCOMPARE(before.size(), 6);
    mirror(guide);
    const Places after = placesOf(guide, roles);
    const Places mirrored = placesOf(guide, {QAccessible::Button});
    for (const QString &name : before.keys())
        QVERIFY2(isMirrored(before[name], after[name], 1920, kSide), qPrintable(name));
    for (const QString &name : tools) {
        QVERIFY2(buttons.contains(name), qPrintable(name));
        const bool inHeader = buttons[name].top() < before["Support"].top();
        QVERIFY2(isMirrored(buttons[name], mirrored[name], 1920, inHeader ? kNear : kSide),
                 qPrintable(name));
    }
    QVERIFY(after["Questions"].left() < after["How it works"].left());
}

void TestRightToLeft::cardsMirror_data()
{
    QTest::addColumn<QString>("page");
    for (const QString &page : shell::pageNames())
        QTest::newRow(qPrintable(page)) << page;
}

void TestRightToLeft::cardsMirror()
{
    QFETCH(QString, page);
    support::GuideWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    guide.open("page:" + page);
    const QList<QRect> before = cardsOf(guide);
    QVERIFY(before.size() >= 2);
    mirror(guide);
    const QList<QRect> after = cardsOf(guide);
    QCOMPARE(after.size(), before.size());
    for (int i = 0; i < before.size(); ++i)
        QVERIFY2(isMirrored(before.at(i), after.at(i), 1920), qPrintable(QString::number(i)));
}

void TestRightToLeft::nothingOverlaps_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::newRow("laptop") << QSize(1280, 800) << 100;
    QTest::newRow("laptop, large text") << QSize(1366, 768) << 200;
    QTest::newRow("upright") << QSize(1080, 1920) << 150;
}

void TestRightToLeft::nothingOverlaps()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    support::GuideWindow guide;
    guide.theme().setTextPercent(percent);
    QVERIFY(guide.show(size));
    mirror(guide);
    for (const QString &page : shell::pageNames()) {
        guide.open("page:" + page);
        const QStringList found = support::faults(guide);
        QVERIFY2(found.isEmpty(), qPrintable(page + "\n" + found.join('\n')));
    }
    for (const QString view : {"Chart", "Table"}) {
        guide.open("page:trial-results");
        QVERIFY(support::press(guide.window(), view));
        const QStringList found = support::faults(guide);
        QVERIFY2(found.isEmpty(), qPrintable(view + "\n" + found.join('\n')));
    }
    guide.search("headache");
    const QStringList found = support::faults(guide);
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
}

void TestRightToLeft::chartsKeepTheirNumbers_data()
{
    QTest::addColumn<QString>("outcome");
    for (const QString outcome : {"Endurance", "Lean body mass", "Weight"})
        QTest::newRow(qPrintable(outcome)) << outcome;
}

/// An axis counts from the left in every language; what matters is that its words stay whole.
void TestRightToLeft::chartsKeepTheirNumbers()
{
    QFETCH(QString, outcome);
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    for (const QString &button : {QString("Trial results"), outcome, QString("Chart")})
        QVERIFY(support::press(guide.window(), button));
    const auto charts = [&] {
        QList<QWidget *> found;
        for (const support::Face face : support::ofRole(guide.screen(), QAccessible::Chart))
            found.append(qobject_cast<QWidget *>(face->object()));
        return found;
    };
    const auto words = [](QWidget *chart) {
        QStringList runs;
        for (const support::PaintedText &run : support::paintedTexts(chart))
            runs.append(run.text);
        runs.sort();
        return runs;
    };
    QList<QStringList> before;
    for (QWidget *chart : charts())
        before.append(words(chart));
    QVERIFY(before.size() >= 2);
    QVERIFY(before.first().size() > 6);
    mirror(guide);
    for (int i = 0; i < before.size(); ++i) {
        QWidget *chart = charts().at(i);
        QCOMPARE(words(chart), before.at(i));
        const support::Face face = QAccessible::queryAccessibleInterface(chart);
        for (int part = 0; part < face->childCount(); ++part) {
            QVERIFY(face->rect().contains(face->child(part)->rect()));
            for (int other = 0; other < part; ++other)
                QVERIFY(!face->child(part)->rect().intersects(face->child(other)->rect()));
        }
    }
}

void TestRightToLeft::tablesStartAtTheRight()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    for (const QString button : {"Trial results", "Weight", "Table"})
        QVERIFY(support::press(guide.window(), button));
    const auto headers = [&] {
        QList<int> lefts;
        const auto tables = support::ofRole(guide.screen(), QAccessible::Table);
        const QAccessibleTableInterface *table = tables.first()->tableInterface();
        for (int column = 0; column < table->columnCount(); ++column)
            lefts.append(table->cellAt(0, column)->rect().left());
        return lefts;
    };
    const QList<int> before = headers();
    QVERIFY(std::is_sorted(before.begin(), before.end()) && before.size() >= 2);
    mirror(guide);
    const QList<int> after = headers();
    QVERIFY(std::is_sorted(after.rbegin(), after.rend()));
}

GUIDE_TEST(TestRightToLeft)
#include "test_right_to_left.moc"
