// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "look/text.h"

#include <QImage>
#include <QTest>

/// Texts whose words are longer than any language's, such as the path of a file.
class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pathBreaksRatherThanWidensTheScreen();
    void shortWordsStayWhole();
    void linksKeepTheSignsOfTheirLabel_data();
    void linksKeepTheSignsOfTheirLabel();
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

GUIDE_TEST(TestText)
#include "test_text.moc"
