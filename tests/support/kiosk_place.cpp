// SPDX-License-Identifier: Apache-2.0
#include "kiosk_place.h"

#include "seen.h"
#include "shipped.h"

#include "look/touch_sizes.h"

#include <QApplication>
#include <QTest>

namespace support {

kiosk::Config generousConfig()
{
    kiosk::Config config;
    config.mode = kiosk::Mode::Kiosk;
    config.printer = QStringLiteral("Hall");
    config.sound = kiosk::Sound::Speaker;
    config.counters = true;
    return config;
}

KioskPlace::KioskPlace(const kiosk::Config &config, std::optional<shell::LoadedContent> content,
                       shell::Updates *updates, const QString &stick)
    : m_config(config)
    , m_state(m_folder.path())
    , m_log(m_state)
    , m_counters(m_state, config.counters)
    , m_limits(m_config, m_clock)
    , m_kioskPrinter(m_printer, m_config.printer, m_limits,
                     [this](const QString &name) { m_cancelled.append(name); })
    , m_kioskVoice(m_voice, m_config)
{
    QCoreApplication::instance()->installEventFilter(&m_theme);
    m_theme.setTouch(look::touchSizes({1280, 800}, 15.6, {}));
    shell::Services services{m_session};
    services.isKiosk = true;
    if (!config.printer.isEmpty())
        services.printer = &m_kioskPrinter;
    if (config.sound != kiosk::Sound::Off)
        services.voice = &m_kioskVoice;
    services.soundPlace = config.sound == kiosk::Sound::Headphones ? output::SoundPlace::Headphones
                                                                   : output::SoundPlace::Speaker;
    m_kiosk = std::make_unique<shell::Kiosk>(
        content ? std::move(*content) : shipped(config.language),
        shell::Kiosk::Parts{m_theme, services, m_config, m_clock, m_log, m_counters,
                            [this](const QString &typed) { return ask(typed); }, &m_kioskPrinter,
                            &m_kioskVoice, updates, stick});
}

kiosk::PinAnswer KioskPlace::ask(const QString &typed)
{
    m_asked.append(typed);
    // While a wait is on, no number is looked at, the right one neither.
    return {secondsToWait == 0 && typed == QLatin1String("314159"), secondsToWait};
}

bool KioskPlace::show(QSize size)
{
    window().resize(size);
    window().show();
    QApplication::setActiveWindow(&window());
    const bool active = QTest::qWaitForWindowActive(&window());
    settle();
    return active && window().size() == size;
}

void KioskPlace::wake()
{
    QTest::mouseClick(window().windowHandle(), Qt::LeftButton, {}, window().rect().center());
    settle();
}

void KioskPlace::pass(std::chrono::milliseconds time)
{
    m_clock.time += time;
    window().checkClock();
    settle();
}

pages::Screen *KioskPlace::screen()
{
    for (auto *screen : guide().findChildren<pages::Screen *>()) {
        if (screen->isVisible())
            return screen;
    }
    return nullptr;
}

void KioskPlace::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(window().windowHandle(), key, modifiers);
    settle();
}

bool KioskPlace::press(const QString &name)
{
    const bool pressed = support::press(&window(), name);
    settle();
    return pressed;
}

}  // namespace support
