// SPDX-License-Identifier: Apache-2.0
#include "kiosk.h"

#include "application.h"
#include "devices.h"
#include "options.h"
#include "tasks.h"
#include "updates.h"
#include "window.h"

#include "kiosk/crash_guard.h"
#include "kiosk/kiosk_process.h"
#include "kiosk/pin.h"
#include "look/touch_sizes.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QScreen>
#include <QTextStream>
#include <QTimer>
#include <QWindow>

#include <pwd.h>
#include <unistd.h>

namespace shell {

namespace {

/// After such a run, what went wrong before it counts no more.
constexpr std::chrono::minutes kGoodRun{10};

struct KioskProgramWords {
    Q_DECLARE_TR_FUNCTIONS(shell::KioskProgram)
};

/// Where the login has no bus of its own, looking for one would start a program (dbus-launch),
/// and a kiosk starts none (ESC). Call it before the application is made.
void useNoOtherBus()
{
    constexpr auto name = "DBUS_SESSION_BUS_ADDRESS";
    if (qEnvironmentVariableIsEmpty(name))
        qputenv(name, "disabled:");
}

/// A file for the unit of systemd, which else starts the guide again at once: staff need the
/// computer until it is started anew. Where there is no such folder, nothing waits for it.
void noteThatStaffLeft()
{
    const QString folder = qEnvironmentVariable("RUNTIME_DIRECTORY");
    if (folder.isEmpty())
        return;
    QFile file(folder + QStringLiteral("/left"));
    if (!file.open(QIODevice::WriteOnly))
        QTextStream(stderr) << "serostim-guide: " << file.fileName() << ": " << file.errorString()
                            << "\n";
}

/// Ends what still waits at a printer of the account's own jobs. `cancel` comes with `lp`.
void cancelJobs(const QString &printer)
{
    const passwd *account = getpwuid(geteuid());
    if (account != nullptr)
        QProcess::startDetached(
            QStringLiteral("cancel"),
            {QStringLiteral("-u"), QString::fromLocal8Bit(account->pw_name), printer});
}

/// All that a running kiosk is made of, but for its windows.
struct KioskContext {
    kiosk::Config config;
    kiosk::Start start;
    const host::StateFolder &state;
    kiosk::StaffLog &log;
    host::BootClock clock{};
    look::Theme theme{};
    guide::Session session{[this] { return clock.now(); }};
    LpPrinter lp{};
    kiosk::PrintLimits limits{config, clock};
    KioskPrinter printer{lp, config.printer, limits, cancelJobs};
    SpokenVoice spoken{};
    KioskVoice voice{spoken, config};
    /// None in a safe start, and for content that was named.
    std::unique_ptr<Updates> updates{};
};

/// An automount of the kiosk's package: the stick is read when somebody looks here.
const QString kStick = QStringLiteral("/run/serostim-guide/usb/");

/// All of the screen, also where there is no window manager to see to it, and when the screen is
/// turned or another one is plugged in (KIOSK-34).
void fillScreen(QWidget &window)
{
    const auto fill = [&window] { window.setGeometry(window.screen()->geometry()); };
    window.winId();  // screens are known to a window of the system only
    const auto follow = [&window, fill](QScreen *screen) {
        QObject::connect(screen, &QScreen::geometryChanged, &window, fill);
        fill();
    };
    follow(window.screen());
    QObject::connect(window.windowHandle(), &QWindow::screenChanged, &window, follow);
    window.showFullScreen();
}

/// What can be shown where the guide cannot: no way out either.
int showPlainPage(const guide::Error &error, const look::Theme &theme)
{
    const auto page = makeNoContent(error, theme);
    kiosk::Lock lock(*page);
    qApp->installEventFilter(&lock);
    const kiosk::Watchdog watchdog(*page);
    fillScreen(*page);
    return QApplication::exec();
}

QStringList linesOf(const QList<guide::Error> &faults)
{
    QStringList lines;
    for (const guide::Error &fault : faults)
        lines.append(inOneLine(fault));
    return lines;
}

Services servicesOf(KioskContext &context)
{
    Services services{context.session};
    services.isKiosk = true;
    if (!context.config.printer.isEmpty())
        services.printer = &context.printer;
    if (context.config.sound != kiosk::Sound::Off && context.start == kiosk::Start::Normal)
        services.voice = &context.voice;
    services.soundPlace = context.config.sound == kiosk::Sound::Headphones
                              ? output::SoundPlace::Headphones
                              : output::SoundPlace::Speaker;
    return services;
}

int showGuide(KioskContext &context, LoadedContent loaded, const QStringList &faults)
{
    kiosk::Counters counters(context.state, context.config.counters);
    kiosk::PinGate gate(kiosk::systemPinFile(), context.state, context.clock);
    const auto ask = [&](const QString &typed) {
        using Answer = kiosk::PinGate::Answer;
        const Answer answer = gate.check(typed);
        if (answer == Answer::Wrong)
            context.log.add(kiosk::Event::PinWrong);
        if (answer == Answer::Wait)
            context.log.add(kiosk::Event::PinRefused);
        return kiosk::PinAnswer{answer == Answer::Right, gate.secondsToWait(),
                                answer != Answer::NoPin};
    };
    Kiosk guide(std::move(loaded),
                {context.theme, servicesOf(context), context.config, context.clock, context.log,
                 counters, ask, &context.printer, &context.voice, context.updates.get(),
                 kStick + QLatin1String(update::kPackName), faults});
    QObject::connect(&guide, &Kiosk::ended, qApp, [](Kiosk::End how) {
        if (how == Kiosk::End::Leave)
            noteThatStaffLeft();
        QApplication::exit(ExitOk);
    });
    const kiosk::Watchdog watchdog(guide.window());
    fillScreen(guide.window());
    return QApplication::exec();
}

guide::Result<LoadedContent> loadFirst(KioskContext &context, const QString &contentFile)
{
    const QString &language = context.config.language;
    if (context.start == kiosk::Start::Safe)
        return loadFactory(language);
    if (!contentFile.isEmpty())
        return loadContent(contentFile, store::Trust::builtIn(), language);
    context.updates = std::make_unique<Updates>(
        Updates::Places{context.state.path() + QStringLiteral("/packs"), packageInbox()},
        pack::builtInKeys(), thisProgram(), examineApart(QCoreApplication::applicationFilePath()),
        context.clock);
    auto loaded = context.updates->first(language);
    if (context.updates->wentBack())
        context.log.add(kiosk::Event::ContentReturned);
    else if (!context.updates->faults().isEmpty())
        context.log.add(kiosk::Event::ContentFault);
    return loaded;
}

int runContext(KioskContext &context, const QString &contentFile, QStringList faults)
{
    qApp->installEventFilter(&context.theme);
    const QScreen &screen = *QGuiApplication::primaryScreen();
    context.theme.setTouch(look::touchSizes(screen.geometry().size(), context.config.diagonalInches,
                                            screen.physicalSize()));
    context.theme.setPixelsPerMillimetre(look::pixelsPerMillimetre(
        screen.geometry().size(), context.config.diagonalInches, screen.physicalSize()));
    if (!context.config.cursor)
        QGuiApplication::setOverrideCursor(Qt::BlankCursor);
    Translation words;
    words.install(context.config.language);
    if (context.start == kiosk::Start::AskStaff) {
        context.log.add(kiosk::Event::AskedForStaff);
        return showPlainPage(
            {KioskProgramWords::tr("The guide stopped too often."), kiosk::crashCode(),
             KioskProgramWords::tr("Restart this computer. If that does not help, see the "
                                   "manual page.")},
            context.theme);
    }
    auto loaded = loadFirst(context, contentFile);
    if (!loaded)
        return showPlainPage(loaded.error(), context.theme);
    if (!loaded->staffNotice.isEmpty()) {
        context.log.add(kiosk::Event::ContentFault);
        faults.append(loaded->staffNotice);
    }
    loaded->staffNotice =
        context.start == kiosk::Start::Safe
            ? KioskProgramWords::tr("For staff: the guide stopped several times. It shows its "
                                    "built-in content and its own settings now.")
            : QString();
    const int code = showGuide(context, std::move(*loaded), faults);
    if (context.updates)
        context.updates->noteEnd();
    return code;
}

}  // namespace

int runKiosk(const kiosk::ConfigFile &file, const QString &contentFile, int argc, char *argv[])
{
    if (const auto forbidden = kiosk::forbidCoreDumps(); !forbidden)
        QTextStream(stderr) << "serostim-guide: " << forbidden.error().what << "\n";
    kiosk::overwriteFreedMemory();
    const host::StateFolder state(host::StateFolder::systemPath());
    kiosk::StaffLog log(state);
    const auto instance = kiosk::takeSingleInstance(kiosk::singleInstanceFolders(state.path()));
    if (!instance) {
        log.add(kiosk::Event::SecondStart);
        QTextStream(stderr) << "serostim-guide: " << instance.error().what << " "
                            << instance.error().remedy << "\n";
        return ExitCheckFailed;
    }
    host::BootClock clock;
    kiosk::CrashGuard memory(state, clock);
    const kiosk::CrashGuard::StartDecision decision = memory.start();
    useNoOtherBus();
    const QApplication app(argc, argv);
    installAccessibility();
    kiosk::installKioskAccessibility();
    const StopSignals signals_;
    log.add(decision.start == kiosk::Start::Safe ? kiosk::Event::StartedSafe
                                                 : kiosk::Event::Started);
    QStringList faults = linesOf(file.faults);
    if (!file.faults.isEmpty())
        log.add(kiosk::Event::ConfigFault);
    if (!decision.kept) {
        log.add(kiosk::Event::StateFault);
        faults.append(linesOf({decision.kept.error()}));
    }
    QTimer::singleShot(kGoodRun, qApp, [&memory] { (void)memory.forget(); });
    const bool isNormal = decision.start == kiosk::Start::Normal;
    KioskContext context{isNormal ? file.config : kiosk::Config(), decision.start, state, log};
    const int code = runContext(context, contentFile, faults);
    log.add(kiosk::Event::Ended);
    (void)memory.end();
    return code;
}

}  // namespace shell
