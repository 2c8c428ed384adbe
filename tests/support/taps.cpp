// SPDX-License-Identifier: Apache-2.0
#include "taps.h"

#include <QApplication>
#include <QTest>

#include <iterator>

namespace support {

namespace {

constexpr struct {
    Qt::Key key;
    Qt::KeyboardModifiers modifiers;
} kHomeKeys[] = {{Qt::Key_1, Qt::AltModifier},         {Qt::Key_2, Qt::AltModifier},
                 {Qt::Key_3, Qt::AltModifier},         {Qt::Key_4, Qt::AltModifier},
                 {Qt::Key_5, Qt::AltModifier},         {Qt::Key_Plus, Qt::ControlModifier},
                 {Qt::Key_Minus, Qt::ControlModifier}, {Qt::Key_0, Qt::ControlModifier},
                 {Qt::Key_F, Qt::ControlModifier},     {Qt::Key_F1, Qt::NoModifier},
                 {Qt::Key_F3, Qt::NoModifier},         {Qt::Key_F8, Qt::NoModifier},
                 {Qt::Key_Escape, Qt::NoModifier},     {Qt::Key_Left, Qt::AltModifier},
                 {Qt::Key_Right, Qt::AltModifier},     {Qt::Key_Tab, Qt::NoModifier},
                 {Qt::Key_Tab, Qt::ShiftModifier},     {Qt::Key_Space, Qt::NoModifier},
                 {Qt::Key_Return, Qt::NoModifier},     {Qt::Key_PageDown, Qt::NoModifier},
                 {Qt::Key_PageUp, Qt::NoModifier},     {Qt::Key_Backspace, Qt::NoModifier}};

const char *const kHomeWords[] = {"abc dolor", "puffy hands", "dolor", "911", "x", "a ", "manos"};

}  // namespace

Taps::Taps(LanguageWindow &guide, quint32 seed)
    : m_guide(guide)
    , m_chance(seed)
{
}

void Taps::one()
{
    const int what = m_chance.bounded(100);
    if (what < 45)
        click();
    else if (what < 75)
        key();
    else if (what < 85)
        type();
    else
        speak();
    if (m_chance.bounded(3) == 0)
        QTest::qWait(m_chance.bounded(3));
    else
        QCoreApplication::processEvents();
}

void Taps::click()
{
    const QSize size = m_guide.window()->size();
    const QPoint at(m_chance.bounded(size.width()), m_chance.bounded(size.height()));
    m_done.append(QStringLiteral("click %1 %2").arg(at.x()).arg(at.y()));
    QTest::mouseClick(m_guide.window()->windowHandle(), Qt::LeftButton, {}, at);
}

void Taps::key()
{
    const auto &chosen = kHomeKeys[m_chance.bounded(int(std::size(kHomeKeys)))];
    m_done.append(QKeySequence(chosen.key | chosen.modifiers).toString());
    QTest::keyClick(m_guide.window()->windowHandle(), chosen.key, chosen.modifiers);
}

void Taps::type()
{
    const char *words = kHomeWords[m_chance.bounded(int(std::size(kHomeWords)))];
    m_done.append(QStringLiteral("type %1").arg(words));
    QTest::keyClick(m_guide.window()->windowHandle(), Qt::Key_F, Qt::ControlModifier);
    for (const char *letter = words; *letter != '\0'; ++letter)
        QTest::keyClick(m_guide.window()->windowHandle(), *letter);
}

void Taps::speak()
{
    const QString other = m_guide.window()->language() == "en" ? "es" : "en";
    m_done.append(other);
    m_guide.window()->setLanguage(other);
}

}  // namespace support
