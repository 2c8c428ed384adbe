// SPDX-License-Identifier: Apache-2.0
// KIOSK-15: the keyboard on the screen writes all that people here write, and nothing else.
#include "kiosk_column.h"

#include "support/seen.h"
#include "support/test_program.h"

#include "kiosk/keyboard.h"
#include "look/entry.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace {

using kiosk::KeyPage;
using kiosk::KeySpec;

/// Everything that a keyboard of a language can write on a page.
QString charactersOf(const QString &language, KeyPage page)
{
    QString all;
    for (const auto &row : kiosk::keyRows(language, page)) {
        for (const KeySpec &key : row) {
            if (key.kind == KeySpec::Kind::Character)
                all.append(key.character);
        }
    }
    return all;
}

/// Notes every key that is sent.
class Sent : public QObject {
public:
    struct Key {
        int key;
        Qt::KeyboardModifiers modifiers;
        QString text;
    };
    QList<Key> keys;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress) {
            const auto *key = static_cast<QKeyEvent *>(event);
            keys.append({key->key(), key->modifiers(), key->text()});
        }
        return false;
    }
};

/// How often something that is watched was hidden.
class Hidden : public QObject {
public:
    int times = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        times += event->type() == QEvent::Hide ? 1 : 0;
        return false;
    }
};

}  // namespace

class TestTouchKeyboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_column.reset(); }
    void comesWhenAFieldIsTouchedAndGoesWithDone();
    void keysDoNotBringIt();
    void goesWithTheFocus();
    void goesWithTheField();
    void staysFromFieldToField();
    void comesBackWhenTheFieldIsTouchedAgain();
    void writesEverything_data();
    void writesEverything();
    void bothLanguagesReachAllLetters();
    void shiftIsForOneLetter();
    void deletesAndRepeats();
    void movesAndWritesBetween();
    void newLinesAreForNotesOnly();
    void limitsHold();
    void searchFollowsEachLetter();
    void noKeyOfTheSystemIsSent_data() { languages(); }
    void noKeyOfTheSystemIsSent();
    void fieldKeepsFocusAndNoRingIsShown();
    void everyKeyHasItsNameAndRole_data() { languages(); }
    void everyKeyHasItsNameAndRole();

private:
    static void languages();
    [[nodiscard]] kiosk::Keyboard &keyboard() { return m_column->keyboard(); }
    void press(const QString &name);
    void type(const QString &text);
    [[nodiscard]] kiosk::Key *key(const QString &name);
    void turnTo(KeyPage page);

    std::unique_ptr<support::KioskColumn> m_column;
    look::LineEntry *m_line = nullptr;
    look::NotesEntry *m_notes = nullptr;
    look::SearchField *m_search = nullptr;
    QAbstractButton *m_button = nullptr;
};

void TestTouchKeyboard::init()
{
    m_column = std::make_unique<support::KioskColumn>(look::TouchSizes{61, 46, 12});
    auto *fields = new QWidget;
    auto *into = new QVBoxLayout(fields);
    m_line = new look::LineEntry("Question", 20, m_column->theme());
    m_notes = new look::NotesEntry("Notes", 30, m_column->theme());
    m_search = new look::SearchField("Search", m_column->theme());
    m_button = new QPushButton("Add");
    for (QWidget *each : {static_cast<QWidget *>(m_line), static_cast<QWidget *>(m_notes),
                          static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_button)})
        into->addWidget(each);
    m_column->hold(fields);
    QVERIFY(m_column->show({1280, 800}));
    m_button->setFocus();
    QVERIFY(keyboard().isHidden());
}

kiosk::Key *TestTouchKeyboard::key(const QString &name)
{
    for (auto *each : keyboard().findChildren<kiosk::Key *>()) {
        if (each->isVisible() && each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

void TestTouchKeyboard::press(const QString &name)
{
    QVERIFY2(support::click(key(name)), qPrintable("there is no key " + name));
}

void TestTouchKeyboard::turnTo(KeyPage page)
{
    const QString turns = page == KeyPage::Letters ? "ABC: letters" : "123: numbers and signs";
    if (key(turns) != nullptr)
        press(turns);
}

void TestTouchKeyboard::type(const QString &text)
{
    for (const QChar each : text)
        press(each == ' ' ? QString("Space") : QString(each));
}

void TestTouchKeyboard::comesWhenAFieldIsTouchedAndGoesWithDone()
{
    QVERIFY(support::click(m_line));
    QVERIFY(keyboard().isVisible());
    press("Done");
    QVERIFY(!keyboard().isVisible());
}

void TestTouchKeyboard::keysDoNotBringIt()
{
    QTest::keyClick(m_column->windowHandle(), Qt::Key_Tab);
    QTest::keyClick(m_column->windowHandle(), Qt::Key_Backtab);
    QTest::keyClick(m_column->windowHandle(), Qt::Key_Backtab);
    support::settle();
    QCOMPARE(QApplication::focusWidget(), m_search);
    QVERIFY(!keyboard().isVisible());
}

void TestTouchKeyboard::goesWithTheFocus()
{
    QVERIFY(support::click(m_line));
    QVERIFY(keyboard().isVisible());
    // The button acts although all below it moves once the keyboard is gone.
    int clicks = 0;
    connect(m_button, &QAbstractButton::clicked, this, [&] { ++clicks; });
    const QPoint at = m_button->mapTo(m_column.get(), m_button->rect().center());
    QTest::mousePress(m_column->windowHandle(), Qt::LeftButton, {}, at);
    support::settle();
    QVERIFY(keyboard().isVisible());
    QTest::mouseRelease(m_column->windowHandle(), Qt::LeftButton, {}, at);
    support::settle();
    QCOMPARE(clicks, 1);
    QVERIFY(!keyboard().isVisible());
}

void TestTouchKeyboard::goesWithTheField()
{
    QVERIFY(support::click(m_line));
    QVERIFY(keyboard().isVisible());
    delete m_line;
    m_button->setFocus();
    support::settle();
    QVERIFY(!keyboard().isVisible());
    QVERIFY(support::click(m_search));
    QVERIFY(keyboard().isVisible());
    m_search->clearFocus();
    support::settle();
    QVERIFY(!keyboard().isVisible());
}

void TestTouchKeyboard::staysFromFieldToField()
{
    QVERIFY(support::click(m_line));
    Hidden hidden;
    keyboard().installEventFilter(&hidden);
    QVERIFY(support::click(m_notes));
    QVERIFY(keyboard().isVisible());
    QCOMPARE(hidden.times, 0);
    press("a");
    QCOMPARE(m_notes->toPlainText(), QString("a"));
}

void TestTouchKeyboard::comesBackWhenTheFieldIsTouchedAgain()
{
    QVERIFY(support::click(m_line));
    press("Done");
    QVERIFY(support::click(m_line));
    QVERIFY(keyboard().isVisible());
    press("Done");
    QVERIFY(support::click(m_notes));
    press("Done");
    QVERIFY(support::click(m_notes));
    QVERIFY(keyboard().isVisible());
}

void TestTouchKeyboard::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << "en";
    QTest::newRow("Spanish") << "es";
}

void TestTouchKeyboard::writesEverything_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<KeyPage>("page");
    QTest::addColumn<bool>("shifted");
    QTest::newRow("English letters") << "en" << KeyPage::Letters << false;
    QTest::newRow("English capitals") << "en" << KeyPage::Letters << true;
    QTest::newRow("English signs") << "en" << KeyPage::Signs << false;
    QTest::newRow("Spanish letters") << "es" << KeyPage::Letters << false;
    QTest::newRow("Spanish capitals") << "es" << KeyPage::Letters << true;
    QTest::newRow("Spanish signs") << "es" << KeyPage::Signs << false;
}

void TestTouchKeyboard::writesEverything()
{
    QFETCH(const QString, language);
    QFETCH(const KeyPage, page);
    QFETCH(const bool, shifted);
    keyboard().setLanguage(language);
    m_line->setMaxLength(200);
    QVERIFY(support::click(m_line));
    turnTo(page);
    const QString all = charactersOf(language, page);
    for (const QChar each : all) {
        if (shifted)
            press("Shift");
        press(shifted ? each.toUpper() : each);
    }
    QCOMPARE(m_line->text(), shifted ? all.toUpper() : all);
    QVERIFY(all.size() > 25);
}

void TestTouchKeyboard::bothLanguagesReachAllLetters()
{
    for (const QString language : {"en", "es"}) {
        const QString all =
            charactersOf(language, KeyPage::Letters) + charactersOf(language, KeyPage::Signs);
        for (const QChar each : QStringLiteral("abcdefghijklmnopqrstuvwxyzñáéíóúü0123456789.,?!"))
            QVERIFY2(all.contains(each), qPrintable(language + ": " + each));
    }
    const QString spanish = charactersOf("es", KeyPage::Letters);
    for (const QChar each : QStringLiteral("ñáéíóúü¿"))
        QVERIFY2(spanish.contains(each), qPrintable(QString(each)));
    QVERIFY(charactersOf("es", KeyPage::Signs).contains(QChar(u'¡')));
}

void TestTouchKeyboard::shiftIsForOneLetter()
{
    QVERIFY(support::click(m_line));
    press("Shift");
    QVERIFY(key("Q") != nullptr && key("q") == nullptr);
    QVERIFY(key("Shift")->isChecked());
    press("Q");
    QVERIFY(!key("Shift")->isChecked());
    press("q");
    press("Shift");
    press("Shift");
    press("q");
    QCOMPARE(m_line->text(), QString("Qqq"));
}

void TestTouchKeyboard::deletesAndRepeats()
{
    m_line->setText("abcdefgh");
    QVERIFY(support::click(m_line));
    m_line->end(false);
    press("Delete the last letter");
    QCOMPARE(m_line->text(), QString("abcdefg"));
    kiosk::Key *backspace = key("Delete the last letter");
    const QPoint at = backspace->mapTo(m_column.get(), backspace->rect().center());
    QTest::mousePress(m_column->windowHandle(), Qt::LeftButton, {}, at);
    QTRY_VERIFY(m_line->text().size() < 5);
    QTest::mouseRelease(m_column->windowHandle(), Qt::LeftButton, {}, at);
    const QString left = m_line->text();
    QTest::qWait(400);
    QCOMPARE(m_line->text(), left);
}

void TestTouchKeyboard::movesAndWritesBetween()
{
    QVERIFY(support::click(m_line));
    type("ac");
    press("Move left");
    type("b");
    press("Move right");
    type(" d");
    QCOMPARE(m_line->text(), QString("abc d"));
}

void TestTouchKeyboard::newLinesAreForNotesOnly()
{
    QVERIFY(support::click(m_line));
    QVERIFY(key("New line") == nullptr);
    QVERIFY(support::click(m_notes));
    QVERIFY(key("New line") != nullptr);
    type("a");
    press("New line");
    type("b");
    QCOMPARE(m_notes->toPlainText(), QString("a\nb"));
    QVERIFY(support::click(m_search));
    QVERIFY(key("New line") == nullptr);
}

void TestTouchKeyboard::limitsHold()
{
    QVERIFY(support::click(m_line));
    for (int i = 0; i < 25; ++i)
        press("x");
    QCOMPARE(m_line->text().size(), 20);
    QVERIFY(support::click(m_notes));
    QSignalSpy full(m_notes, &look::NotesEntry::isFull);
    for (int i = 0; i < 32; ++i)
        press("y");
    QCOMPARE(m_notes->toPlainText().size(), 30);
    QCOMPARE(full.size(), 2);
}

void TestTouchKeyboard::searchFollowsEachLetter()
{
    QSignalSpy typed(m_search, &look::SearchField::typed);
    QVERIFY(support::click(m_search));
    type("eye");
    QCOMPARE(typed.size(), 3);
    QCOMPARE(typed.last(), QVariantList{QString("eye")});
}

void TestTouchKeyboard::noKeyOfTheSystemIsSent()
{
    QFETCH(const QString, language);
    keyboard().setLanguage(language);
    QVERIFY(support::click(m_notes));
    Sent sent;
    qApp->installEventFilter(&sent);
    for (int round = 0; round < 4; ++round) {
        QStringList names;
        for (const auto *each : keyboard().findChildren<kiosk::Key *>()) {
            if (each->isVisible() && each->spec().kind != KeySpec::Kind::Done &&
                each->spec().kind != KeySpec::Kind::Page)
                names.append(each->accessibleName());
        }
        for (const QString &name : names) {
            // Shift renames the letters; those are met in the next round.
            if (kiosk::Key *found = key(name))
                QVERIFY(support::click(found));
        }
        if (round == 1)
            turnTo(KeyPage::Signs);
    }
    qApp->removeEventFilter(&sent);
    QVERIFY(sent.keys.size() > 80);
    const QList<int> others{Qt::Key_Backspace, Qt::Key_Left, Qt::Key_Right, Qt::Key_Return};
    for (const Sent::Key &one : qAsConst(sent.keys)) {
        QCOMPARE(one.modifiers, Qt::NoModifier);
        const bool writes = one.text.size() == 1 && one.text.at(0).isPrint();
        QVERIFY2(writes || others.contains(one.key), qPrintable(QString::number(one.key, 16)));
        QVERIFY(one.key < 0x100 || others.contains(one.key));
    }
}

void TestTouchKeyboard::fieldKeepsFocusAndNoRingIsShown()
{
    QVERIFY(support::click(m_line));
    type("abc");
    QCOMPARE(QApplication::focusWidget(), m_line);
    QVERIFY(!m_column->theme().showsFocus());
    for (const auto *each : keyboard().findChildren<QWidget *>())
        QCOMPARE(each->focusPolicy(), Qt::NoFocus);
    m_line->selectAll();
    type("z");
    QCOMPARE(m_line->text(), QString("z"));
}

void TestTouchKeyboard::everyKeyHasItsNameAndRole()
{
    QFETCH(const QString, language);
    keyboard().setLanguage(language);
    QVERIFY(support::click(m_notes));
    int keys = 0;
    for (const support::Face face : support::everything(&keyboard())) {
        if (qobject_cast<kiosk::Key *>(face->object()) == nullptr)
            continue;
        ++keys;
        QVERIFY(!face->text(QAccessible::Name).isEmpty());
        QVERIFY(face->role() == QAccessible::Button || face->role() == QAccessible::CheckBox);
        QVERIFY(face->actionInterface() != nullptr);
    }
    QVERIFY(keys > 30);
    for (const char *name : {"Shift", "Delete the last letter", "Space", "Done", "New line"})
        QVERIFY2(key(name) != nullptr, name);
    // Assistive technology presses as a finger does.
    support::Face face = QAccessible::queryAccessibleInterface(key("a"));
    face->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(m_notes->toPlainText(), QString("a"));
}

GUIDE_TEST(TestTouchKeyboard)
#include "test_touch_keyboard.moc"
