// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "look/accessibility.h"
#include "look/text.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

/// Texts whose words are longer than any language's, such as the path of a file; and how a text is
/// read line by line, selected and copied.
class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pathBreaksRatherThanWidensTheScreen();
    void shortWordsStayWhole();
    void linksKeepTheSignsOfTheirLabel_data();
    void linksKeepTheSignsOfTheirLabel();
    void linesAreReadWithTheirLinks();
    void charactersStandInTheText();
    void draggedOverIsSelectedAndCopied();
    void doubleClickSelectsAWord();
    void linksStillOpen();
    void fingersSelectNothing();
    void assistiveTechnologySelects();
};

namespace {

const QString kPath =
    QStringLiteral("Content read from: /") + QStringLiteral("averylongfoldername").repeated(12);

/// The leftmost and rightmost column that holds ink.
QRect ink(look::Text &text, int width)
{
    text.resize(width, text.heightForWidth(width));
    QImage image(text.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    text.render(&image);
    QRect found;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 128)
                found |= QRect(x, y, 1, 1);
        }
    }
    return found;
}

constexpr int kReadingWidth = 300;

/// A shown text of a few lines, with a link in the middle of one.
struct Reading {
    explicit Reading(const look::TouchSizes &touch = {})
    {
        look::installAccessibility();
        theme.setTouch(touch);
        text = std::make_unique<look::Text>(QString(), look::TextRole::Body, theme);
        text->setParent(&window);
        text->setContent("Wasting takes <b>fat</b> and lean tissue. Ask about " +
                             look::markedLink("page:weight", "your lean body mass") +
                             " and about what it means for how you feel from day to day.",
                         true);
        text->resize(kReadingWidth, text->heightForWidth(kReadingWidth));
        window.resize(kReadingWidth, text->height() + 40);
        window.show();
        QApplication::setActiveWindow(&window);
    }

    [[nodiscard]] QAccessibleTextInterface *tree() const
    {
        return QAccessible::queryAccessibleInterface(text.get())->textInterface();
    }
    [[nodiscard]] int placeOf(const QString &words) const
    {
        return static_cast<int>(text->text().indexOf(words));
    }
    [[nodiscard]] QPoint pointOf(const QString &words) const
    {
        const QRect area = text->areaOf({placeOf(words), 1});
        return {area.left() + 1, area.center().y()};
    }
    [[nodiscard]] QString selected() const
    {
        const look::Span span = text->selection();
        return text->text().mid(span.start, span.length);
    }
    void drag(const QPoint &from, const QPoint &to) const
    {
        QTest::mousePress(text.get(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, text->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(text.get(), &move);
        QTest::mouseRelease(text.get(), Qt::LeftButton, {}, to);
    }

    look::Theme theme;
    QWidget window;
    std::unique_ptr<look::Text> text;
};

}  // namespace

void TestText::pathBreaksRatherThanWidensTheScreen()
{
    const look::Theme theme;
    look::Text text(kPath, look::TextRole::Body, theme);
    const QFontMetrics metrics(text.font());
    const int width = text.minimumSizeHint().width();
    QVERIFY2(width < metrics.horizontalAdvance(kPath) / 4, qPrintable(QString::number(width)));
    // All of it is there, on several lines.
    QVERIFY(text.heightForWidth(width) > 8 * metrics.height());
    const QRect seen = ink(text, width);
    QVERIFY(seen.bottom() > 8 * metrics.height());
    QVERIFY(seen.right() < width);
}

void TestText::shortWordsStayWhole()
{
    const look::Theme theme;
    look::Text text(QStringLiteral("lipohypertrophy may recover"), look::TextRole::Body, theme);
    const QFontMetrics metrics(text.font());
    QVERIFY(text.minimumSizeHint().width() >=
            metrics.horizontalAdvance(QStringLiteral("lipohypertrophy")));
}

void TestText::linksKeepTheSignsOfTheirLabel_data()
{
    QTest::addColumn<QString>("label");
    for (const char *label : {"Questions", "Q & A", "a <b> c", "</a>", "\"My\" visit", "&amp;", ""})
        QTest::newRow(label) << QString(label);
}

void TestText::linksKeepTheSignsOfTheirLabel()
{
    QFETCH(const QString, label);
    const look::MarkedText text =
        look::parseMarks(QStringLiteral("In %1.").arg(look::markedLink("page:support", label)));
    QCOMPARE(text.plain, "In " + label + ".");
    QCOMPARE(text.links.size(), 1);
    QCOMPARE(text.links.constFirst().target, "page:support");
    QCOMPARE(text.links.constFirst().span.length, label.size());
    QVERIFY(text.bold.isEmpty());
}

void TestText::linesAreReadWithTheirLinks()
{
    const Reading reading;
    const QAccessibleTextInterface *tree = reading.tree();
    QVERIFY(tree != nullptr);
    const QString all = reading.text->text();
    QCOMPARE(tree->text(0, tree->characterCount()), all);
    QStringList lines;
    int start = 0;
    int end = 0;
    for (int at = 0; at < tree->characterCount(); at = end) {
        lines.append(tree->textAtOffset(at, QAccessible::LineBoundary, &start, &end));
        QCOMPARE(start, at);
        QVERIFY(end > start);
        QVERIFY(all.at(end - 1).isSpace() || end == all.size());  // no word is broken
    }
    QCOMPARE(lines.join(QString()), all);
    QCOMPARE(lines.size(), reading.text->linesAt(kReadingWidth));
    QVERIFY(lines.size() > 2);
    QCOMPARE(tree->textAfterOffset(0, QAccessible::LineBoundary, &start, &end), lines.at(1));
    QCOMPARE(tree->textBeforeOffset(start, QAccessible::LineBoundary, &start, &end), lines.at(0));
    QCOMPARE(tree->textBeforeOffset(0, QAccessible::LineBoundary, &start, &end), QString());
    QCOMPARE(tree->textAfterOffset(tree->characterCount(), QAccessible::LineBoundary, &start, &end),
             QString());
    // The words of a link are read with those around it.
    const QString words =
        tree->textAtOffset(reading.placeOf("your"), QAccessible::LineBoundary, &start, &end);
    QVERIFY2(words.trimmed() != "your lean body mass", qPrintable(words));
    QCOMPARE(tree->textAtOffset(reading.placeOf("tissue"), QAccessible::WordBoundary, &start, &end),
             "tissue");
    QVERIFY(tree->textAtOffset(0, QAccessible::SentenceBoundary, &start, &end)
                .startsWith("Wasting takes fat and lean tissue."));
}

void TestText::charactersStandInTheText()
{
    const Reading reading;
    const QAccessibleTextInterface *tree = reading.tree();
    const QRect whole(reading.text->mapToGlobal(QPoint(0, 0)), reading.text->size());
    for (int at = 0; at < tree->characterCount(); ++at) {
        const QRect area = tree->characterRect(at);
        QVERIFY2(whole.contains(area) || area.isEmpty(), qPrintable(QString::number(at)));
        if (!reading.text->text().at(at).isSpace())
            QCOMPARE(tree->offsetAtPoint({area.left() + area.width() / 3, area.center().y()}), at);
    }
    QCOMPARE(tree->offsetAtPoint(whole.bottomRight() + QPoint(5, 5)), -1);
}

void TestText::draggedOverIsSelectedAndCopied()
{
    const Reading reading;
    reading.drag(reading.pointOf("takes"), reading.pointOf("and about"));
    const QString expected = "takes fat and lean tissue. Ask about your lean body mass ";
    QCOMPARE(reading.selected(), expected);
    QVERIFY(reading.text->hasFocus());
    QTest::keySequence(reading.text.get(), QKeySequence(QKeySequence::Copy));
    QCOMPARE(QGuiApplication::clipboard()->text(), expected);
    QImage marked(reading.text->size(), QImage::Format_RGB32);
    reading.text->render(&marked);
    QTest::mouseClick(reading.text.get(), Qt::LeftButton, {}, reading.pointOf("Wasting"));
    QCOMPARE(reading.selected(), QString());
    QImage plain(reading.text->size(), QImage::Format_RGB32);
    reading.text->render(&plain);
    QVERIFY(marked != plain);
}

void TestText::doubleClickSelectsAWord()
{
    const Reading reading;
    QTest::mouseDClick(reading.text.get(), Qt::LeftButton, {},
                       reading.pointOf("tissue") + QPoint(12, 0));
    QCOMPARE(reading.selected(), "tissue");
}

void TestText::linksStillOpen()
{
    const Reading reading;
    const QSignalSpy opened(reading.text.get(), &look::Text::linkActivated);
    const QPoint link = reading.pointOf("lean body") + QPoint(4, 0);
    QTest::mouseClick(reading.text.get(), Qt::LeftButton, {}, link);
    QCOMPARE(opened.size(), 1);
    reading.drag(link, link + QPoint(2, 1));  // a hand is never quite still
    QCOMPARE(opened.size(), 2);
    reading.drag(link, reading.pointOf("Wasting"));
    QCOMPARE(opened.size(), 2);
    QVERIFY(reading.selected().startsWith("Wasting takes"));
}

void TestText::fingersSelectNothing()
{
    const Reading reading({80, 60, 12});
    reading.drag(reading.pointOf("takes"), reading.pointOf("and about"));
    QCOMPARE(reading.selected(), QString());
    reading.tree()->setSelection(0, 0, 7);
    QCOMPARE(reading.tree()->selectionCount(), 0);
}

void TestText::assistiveTechnologySelects()
{
    const Reading reading;
    QAccessibleTextInterface *tree = reading.tree();
    QCOMPARE(tree->selectionCount(), 0);
    tree->setSelection(0, 0, 7);
    QCOMPARE(tree->selectionCount(), 1);
    int start = 0;
    int end = 0;
    tree->selection(0, &start, &end);
    QCOMPARE(reading.text->text().mid(start, end - start), "Wasting");
    QCOMPARE(tree->cursorPosition(), 7);
    tree->removeSelection(0);
    QCOMPARE(tree->selectionCount(), 0);
}

GUIDE_TEST(TestText)
#include "test_text.moc"
