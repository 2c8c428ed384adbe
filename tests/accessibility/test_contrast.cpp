// SPDX-License-Identifier: Apache-2.0
// Contrast as it reaches the screen: samples the pixels of every text, tab, link and cell on every
// screen, in both themes and languages (A11Y-1.4.3).
#include "support/guide_window.h"
#include "support/painted.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "look/button.h"
#include "look/data_table.h"
#include "look/text.h"
#include "shell/options.h"

#include <QTest>

class TestContrast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsStandOutFromTheirBackground_data();
    void textsStandOutFromTheirBackground();
    void textsStandOutInOpenedParts_data();
    void textsStandOutInOpenedParts();
    void aFilledVisitStandsOut_data() { themes(); }
    void aFilledVisitStandsOut();
    void switchingChangesWhatIsAlreadyOpen();

private:
    static void themes();
};

namespace {

/// The window and the whole of its scrolled screen, also what is out of sight.
class Pictures {
public:
    explicit Pictures(const support::GuideWindow &guide)
        : m_window(guide.window())
        , m_inner(guide.screen()->widget())
        , m_screen(support::picture(m_inner))
        , m_frame(support::picture(m_window))
    {
    }

    /// Contrast in a part of a widget, in its own coordinates.
    [[nodiscard]] double contrastIn(const QWidget *widget, const QRect &part) const
    {
        const bool scrolled = m_inner->isAncestorOf(widget);
        const QWidget *around = scrolled ? m_inner : m_window;
        return support::contrastIn(scrolled ? m_screen : m_frame,
                                   {widget->mapTo(around, part.topLeft()), part.size()});
    }

private:
    QWidget *m_window;
    QWidget *m_inner;
    QImage m_screen;
    QImage m_frame;
};

/// Where words stand in a widget; empty for one that shows none.
QList<QRect> wordsOf(const QWidget *widget)
{
    if (const auto *text = qobject_cast<const look::Text *>(widget)) {
        QList<QRect> parts{text->rect()};
        for (int link = 0; link < text->linkCount(); ++link)
            parts.append(text->linkArea(link));
        return parts;
    }
    if (const auto *button = qobject_cast<const look::Button *>(widget)) {
        // Without its edge, which is no text.
        return button->isEnabled() ? QList<QRect>{button->rect().adjusted(12, 8, -12, -8)}
                                   : QList<QRect>();
    }
    if (support::roleOf(widget) == QAccessible::PageTab)
        return {widget->rect().adjusted(4, 4, -4, -8)};  // without the line below the one shown
    QList<QRect> parts;
    if (const auto *table = qobject_cast<const look::DataTable *>(widget)) {
        const support::Face face =
            QAccessible::queryAccessibleInterface(const_cast<look::DataTable *>(table));
        for (int i = 0; i < face->childCount(); ++i) {
            const support::Face cell = face->child(i);
            if (!cell->text(QAccessible::Name).isEmpty())
                parts.append({widget->mapFromGlobal(cell->rect().topLeft()), cell->rect().size()});
        }
    }
    return parts;
}

/// Words whose pixels do not stand out. Texts: 4.5 to 1 (A11Y-1.4.3).
QStringList faint(const support::GuideWindow &guide)
{
    QStringList found;
    const Pictures pictures(guide);
    const QColor surface = guide.screen()->palette().color(QPalette::Base);
    int texts = 0;
    for (auto *widget : guide.window()->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        for (const QRect &part : wordsOf(widget)) {
            const double contrast = pictures.contrastIn(widget, part & widget->rect());
            ++texts;
            if (contrast < 4.5)
                found.append(QStringLiteral("%1 has %2 to 1")
                                 .arg(support::nameOf(widget).left(60))
                                 .arg(contrast, 0, 'f', 2));
        }
    }
    // Words of a chart stand on the surface of its card.
    for (const support::Face face : support::ofRole(guide.screen(), QAccessible::Chart)) {
        auto *chart = qobject_cast<QWidget *>(face->object());
        for (const support::PaintedText &run : support::paintedTexts(chart)) {
            ++texts;
            if (look::contrastRatio(run.color, surface) < 4.5)
                found.append(run.text + " in a chart");
        }
    }
    if (texts < 15)
        found.append("hardly any text on the screen");
    return found;
}

}  // namespace

void TestContrast::themes()
{
    QTest::addColumn<bool>("highContrast");
    QTest::addColumn<QString>("language");
    for (const QString language : {"en", "es"}) {
        QTest::addRow("light, %s", qPrintable(language)) << false << language;
        QTest::addRow("high contrast, %s", qPrintable(language)) << true << language;
    }
}

void TestContrast::textsStandOutFromTheirBackground_data()
{
    themes();
}

void TestContrast::textsStandOutFromTheirBackground()
{
    QFETCH(bool, highContrast);
    QFETCH(QString, language);
    support::GuideWindow guide({}, {}, {}, language);
    QVERIFY(guide.show({1366, 768}));
    if (highContrast)
        QVERIFY(support::press(guide.window(), language == "en"
                                                   ? "Contrast: white text on black"
                                                   : "Contraste: letra blanca sobre negro"));
    QCOMPARE(guide.theme().highContrast(), highContrast);
    for (const QString &page : shell::pageNames()) {
        for (const QString kind : {"page:", "sources:"}) {
            if (kind == "sources:" && !support::tellingPages().contains(page))
                continue;
            guide.open(kind + page);
            const QStringList found = faint(guide);
            QVERIFY2(found.isEmpty(), qPrintable(kind + page + "\n" + found.join('\n')));
        }
    }
}

void TestContrast::textsStandOutInOpenedParts_data()
{
    themes();
}

void TestContrast::textsStandOutInOpenedParts()
{
    QFETCH(bool, highContrast);
    QFETCH(QString, language);
    support::GuideWindow guide({}, {}, {}, language);
    QVERIFY(guide.show({1366, 768}));
    guide.theme().setHighContrast(highContrast);
    // One of each level, one of each kind of answer.
    for (const QString target :
         {"symptom:breathing", "symptom:headache", "symptom:tired", "question:diabetes",
          "question:stopping", "question:missed-dose", "door:trial-results#numbers",
          "door:trial-results#study", "door:trial-results#doses", "door:trial-results#table",
          "door:trial-results#limits"}) {
        guide.open(target);
        const QStringList found = faint(guide);
        QVERIFY2(found.isEmpty(), qPrintable(target + "\n" + found.join('\n')));
    }
    // Both charts and tables of the results.
    guide.open("outcome:weight");
    for (const QAccessible::Role role : {QAccessible::Chart, QAccessible::Table}) {
        if (role == QAccessible::Table)
            QVERIFY(support::press(guide.window(), language == "en" ? "Table" : "Tabla"));
        QVERIFY(!support::ofRole(guide.screen(), role).isEmpty());
        const QStringList found = faint(guide);
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    }
}

void TestContrast::aFilledVisitStandsOut()
{
    QFETCH(bool, highContrast);
    QFETCH(QString, language);
    support::GuideWindow guide({}, {}, {}, language);
    QVERIFY(guide.show({1366, 768}));
    guide.theme().setHighContrast(highContrast);
    guide.fillVisit();
    for (const QString page : {"my-visit", "questions"}) {
        guide.open("page:" + page);
        const QStringList found = faint(guide);
        QVERIFY2(found.isEmpty(), qPrintable(page + "\n" + found.join('\n')));
    }
    guide.open("page:my-visit");
    // What is typed stands out from its field.
    for (const support::Face face : support::ofRole(guide.screen(), QAccessible::EditableText)) {
        auto *field = qobject_cast<QWidget *>(face->object());
        field->setFocus();
        QTest::keyClicks(field, "typed");
        support::settle();
        const QImage image = support::picture(field);
        QVERIFY(support::contrastIn(image, image.rect().adjusted(8, 8, -8, -8)) >= 7);
    }
}

void TestContrast::switchingChangesWhatIsAlreadyOpen()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    for (const QString target : {"symptom:breathing", "symptom:headache", "symptom:tired",
                                 "page:trial-results", "page:support"}) {
        guide.open(target);
        if (target == "page:trial-results") {
            QVERIFY(support::tabToLink(guide.window(), "placebo"));
            guide.key(Qt::Key_Return);
        }
        for (const bool contrast : {true, false}) {
            guide.theme().setHighContrast(contrast);
            support::settle();
            const QStringList found = faint(guide);
            QVERIFY2(found.isEmpty(), qPrintable(target + "\n" + found.join('\n')));
        }
    }
}

GUIDE_TEST(TestContrast)
#include "test_contrast.moc"
