// SPDX-License-Identifier: Apache-2.0
// Contrast as it reaches the screen: samples the pixels of every text on every screen, in both
// themes (A11Y-1.4.3).
#include "support/guide_window.h"
#include "support/painted.h"
#include "support/seen.h"

#include "look/button.h"
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

/// Texts and button labels whose pixels do not stand out. Texts: 4.5 to 1 (A11Y-1.4.3).
QStringList faint(const support::GuideWindow &guide)
{
    QStringList found;
    QWidget *inner = guide.screen()->widget();
    const QImage screen = support::picture(inner);
    const QImage window = support::picture(guide.window());
    int texts = 0;
    for (auto *widget : guide.window()->findChildren<QWidget *>()) {
        const bool isText = qobject_cast<look::Text *>(widget) != nullptr;
        const bool isButton =
            qobject_cast<look::Button *>(widget) != nullptr && widget->isEnabled();
        if ((!isText && !isButton) || !widget->isVisible())
            continue;
        const bool scrolled = inner->isAncestorOf(widget);
        QRect place(widget->mapTo(scrolled ? inner : guide.window(), QPoint()), widget->size());
        if (isButton)
            place.adjust(12, 8, -12, -8);  // without its edge, which is no text
        const double contrast = support::contrastIn(scrolled ? screen : window, place);
        ++texts;
        if (contrast < 4.5)
            found.append(QStringLiteral("%1 has %2 to 1")
                             .arg(support::nameOf(widget).left(60))
                             .arg(contrast, 0, 'f', 2));
    }
    if (texts < 15)
        found.append("hardly any text on the screen");
    return found;
}

}  // namespace

void TestContrast::themes()
{
    QTest::addColumn<bool>("highContrast");
    QTest::newRow("light") << false;
    QTest::newRow("high contrast") << true;
}

void TestContrast::textsStandOutFromTheirBackground_data()
{
    themes();
}

void TestContrast::textsStandOutFromTheirBackground()
{
    QFETCH(bool, highContrast);
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    if (highContrast)
        QVERIFY(support::press(guide.window(), "Contrast: white text on black"));
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
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.theme().setHighContrast(highContrast);
    // One of each level, one of each kind of answer.
    for (const QString target :
         {"symptom:breathing", "symptom:headache", "symptom:tired", "question:diabetes",
          "question:stopping", "question:missed-dose"}) {
        guide.open(target);
        const QStringList found = faint(guide);
        QVERIFY2(found.isEmpty(), qPrintable(target + "\n" + found.join('\n')));
    }
}

void TestContrast::aFilledVisitStandsOut()
{
    QFETCH(bool, highContrast);
    support::GuideWindow guide;
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

QTEST_MAIN(TestContrast)
#include "test_contrast.moc"
