// SPDX-License-Identifier: Apache-2.0
#include "language_window.h"

#include "seen.h"
#include "shipped.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>

#include <map>

namespace support {

LanguageWindow::LanguageWindow(const QString &language, const Change &change, pages::Clock clock)
{
    shell::followSystem(m_theme);
    shell::LoadedContent loaded = shipped(language);
    if (change)
        change(loaded);
    shell::Services services{m_session, &m_files, &m_printer};
    services.voice = &m_voice;
    services.offersTalk = true;
    if (clock)
        services.clock = std::move(clock);
    m_window = std::make_unique<shell::Window>(std::move(loaded), m_theme, services);
    open(QStringLiteral("page:how-it-works"));
}

bool LanguageWindow::show(QSize size)
{
    m_window->resize(size);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    const bool active = QTest::qWaitForWindowActive(m_window.get());
    guide()->buildAhead();
    settle();
    return active && m_window->size() == size;
}

bool LanguageWindow::speak(const QString &name)
{
    return support::press(m_window.get(), name);
}

pages::Screen *LanguageWindow::screen() const
{
    for (auto *screen : guide()->findChildren<pages::Screen *>()) {
        if (screen->isVisible())
            return screen;
    }
    return nullptr;
}

const guide::Content &LanguageWindow::contentIn(const QString &language)
{
    static std::map<QString, guide::Content> known;  // its entries stay where they are
    const auto found = known.find(language);
    return found != known.end() ? found->second
                                : known.emplace(language, shipped(language).content).first->second;
}

void LanguageWindow::open(const QString &target)
{
    guide()->open(target);
    settle();
}

void LanguageWindow::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window->windowHandle(), key, modifiers);
    settle();
}

void LanguageWindow::search(const QString &text)
{
    key(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), text);
    settle();
}

QString LanguageWindow::tab() const
{
    for (const Face face : ofRole(m_window.get(), QAccessible::PageTab)) {
        if (face->state().selected)
            return face->text(QAccessible::Name);
    }
    return {};
}

QStringList LanguageWindow::checked() const
{
    QStringList found;
    for (const Face face : everything(screen())) {
        const auto *button = qobject_cast<const QAbstractButton *>(face->object());
        if (button != nullptr && button->isChecked())
            found.append(face->text(QAccessible::Name));
    }
    return found;
}

bool LanguageWindow::press(const QStringList &names)
{
    for (const QString &name : names) {
        if (!support::press(m_window.get(), name)) {
            qWarning("there is no “%s” to press", qUtf8Printable(name));
            return false;
        }
    }
    return true;
}

}  // namespace support
