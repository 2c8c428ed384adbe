// SPDX-License-Identifier: Apache-2.0
#include "host/state_folder.h"
#include "kiosk/config.h"
#include "kiosk/pin.h"
#include "look/kinetic_scroller.h"
#include "shell/application.h"
#include "shell/devices.h"
#include "shell/kiosk.h"
#include "shell/options.h"
#include "shell/tasks.h"
#include "shell/updates.h"
#include "shell/window.h"

#include <QApplication>
#include <QScreen>
#include <QTextStream>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <unistd.h>

namespace {

void sayNoDisplay()
{
    QTextStream(stderr) << "serostim-guide: there is no display. Start it on a desktop; "
                           "--handout, --check, --check-pack, --update, --set-pin, "
                           "--version and --help work without one.\n";
}

/// Qt ends the process with a core dump when it finds no display, and tells people to install the
/// program again; a line and an exit code say more.
void endPlainly(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    QTextStream(stderr) << message << "\n";
    if (type == QtFatalMsg) {
        sayNoDisplay();
        std::_Exit(shell::ExitNoDisplay);
    }
}

bool hasDisplay()
{
#ifdef Q_OS_LINUX
    for (const char *name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    }
    return false;
#else
    return true;
#endif
}

/// A desktop may ask for a platform that is not installed, such as Wayland: any other one is better
/// than no window.
void allowOtherPlatforms()
{
    constexpr char kPlatform[] = "QT_QPA_PLATFORM";
    const QByteArray asked = qgetenv(kPlatform);
    if (!asked.isEmpty() && !asked.contains(';') && !qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv(kPlatform, asked + ";xcb");
}

/// Calls `next` right after the next paint of a widget, then goes away.
class AfterPaint : public QObject {
public:
    AfterPaint(QWidget *widget, std::function<void()> next)
        : QObject(widget)
        , m_next(std::move(next))
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, watched, m_next);
            deleteLater();
        }
        return false;
    }

private:
    std::function<void()> m_next;
};

/// Sets what a person set at home the last time.
void recall(const shell::Settings &settings, look::Theme &theme)
{
    if (const auto percent = settings.textPercent())
        theme.setTextPercent(*percent);
    if (const auto contrast = settings.highContrast())
        theme.setHighContrast(*contrast);
}

/// Keeps what a person sets at home, as they set it. What is set during a talk of two people is
/// kept by nobody.
void remember(shell::Settings &settings, look::Theme &theme, shell::Window &window)
{
    QObject::connect(&theme, &look::Theme::changed, qApp, [&] {
        if (window.isCounselling())
            return;
        if (theme.chosen().percent != settings.textPercent())
            settings.setTextPercent(theme.chosen().percent);
        if (theme.chosen().contrast != settings.highContrast())
            settings.setHighContrast(theme.chosen().contrast);
    });
    QObject::connect(&window, &shell::Window::languageChanged, qApp, [&](const QString &code) {
        if (!window.isCounselling())
            settings.setLanguage(code);
    });
}

int runWindow(const shell::Options &options, int argc, char *argv[])
{
    if (!hasDisplay()) {
        sayNoDisplay();
        return shell::ExitNoDisplay;
    }
    qInstallMessageHandler(endPlainly);
    allowOtherPlatforms();
    const QApplication app(argc, argv);
    shell::installAccessibility();
    const shell::StopSignals signals_;
    shell::Settings settings(shell::Settings::defaultFile());
    look::Theme theme;
    recall(settings, theme);
    shell::followSystem(theme);
    const QString language =
        shell::languageFor(options.language.isEmpty() ? settings.language() : options.language);

    const host::BootClock clock;
    const bool takesNewer = options.contentFile.isEmpty() && !pack::builtInKeys().isEmpty();
    shell::Updates updates({shell::Updates::homeFolder(), shell::Updates::systemInbox()},
                           pack::builtInKeys(), shell::thisProgram(),
                           shell::examineApart(QCoreApplication::applicationFilePath()), clock);
    auto loaded = takesNewer
                      ? updates.first(language)
                      : shell::loadContent(options.contentFile, store::Trust::builtIn(), language);
    if (!loaded) {
        shell::Translation words;
        words.install(language);
        const auto window = shell::makeNoContent(loaded.error(), theme);
        window->show();
        return QApplication::exec();
    }
    guide::Session session([&clock] { return clock.now(); });
    shell::FileDialog files;
    shell::LpPrinter printer;
    shell::SpokenVoice voice;
    shell::Services services{session, &files, &printer, &voice};
    services.offersTalk = true;
    if (takesNewer)
        services.newer = &updates;
    shell::Window window(std::move(*loaded), theme, services);
    updates.serve(window);
    look::KineticScroller scroller(QApplication::startDragDistance(),
                                   look::KineticScroller::From::Touch);
    qApp->installEventFilter(&scroller);
    // Below that, large text leaves no room for the page.
    const QSize room = window.screen()->availableSize();
    window.setMinimumSize(QSize(800, 560).boundedTo(room));
    window.resize(settings.windowSize().boundedTo(room));
    if (options.counselling)
        window.startCounselling();
    window.show();
    const QString first = QStringLiteral("page:") +
                          (options.page.isEmpty() ? QStringLiteral("how-it-works") : options.page);
    // Header, tabs and safety information are painted first, then the page, then the rest is built
    // ahead.
    new AfterPaint(&window, [&] {
        shell::keepOnScreen(window);
        remember(settings, theme, window);
        window.guide().open(first);
        new AfterPaint(&window, [&] {
            window.guide().buildAhead();
            if (takesNewer)
                updates.watch();
        });
    });
    const int code = QApplication::exec();
    // Whoever closed the window, or the desktop with it, was not stopped by the content.
    if (takesNewer)
        updates.noteGood();
    if (!window.isMaximized() && !window.isCounselling() && window.size() != settings.windowSize())
        settings.setWindowSize(window.size());
    return code;
}

void say(const guide::Error &error)
{
    QTextStream(stderr) << "serostim-guide: " << shell::inOneLine(error) << "\n";
}

/// Qt's remarks about a desktop that is not needed are kept back.
void sayWhatMatters(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        QTextStream(stderr) << message << "\n";
    if (type == QtFatalMsg)
        std::_Exit(shell::ExitCheckFailed);
}

/// Where this computer keeps newer content, and what it may take.
update::PackStore packsOf(const kiosk::Config &config, const host::Clock &clock)
{
    const bool locked = config.mode == kiosk::Mode::Kiosk;
    return {locked ? host::StateFolder::systemPath() + QStringLiteral("/packs")
                   : shell::Updates::homeFolder(),
            pack::builtInKeys(), shell::thisProgram(), clock};
}

/// What a window would show now. What is wrong with newer content is told, and the program's own
/// comes instead.
guide::Result<shell::LoadedContent>
loadForPaper(const shell::Options &options, const kiosk::Config &config, const QString &language)
{
    if (!options.contentFile.isEmpty())
        return shell::loadContent(options.contentFile, store::Trust::builtIn(), language);
    const host::BootClock clock;
    const auto newer = packsOf(config, clock).current();
    if (!newer)
        say(newer.error());
    return shell::loadTaken(newer.value_or(std::nullopt), language);
}

/// A paper from other content than was asked for would be a wrong paper: with `--content`, nothing
/// stands in for it.
int writeHandout(const shell::Options &options, const kiosk::Config &config, int argc, char *argv[])
{
    // Fonts need a window system of Qt's, but this one needs none of the computer's.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(sayWhatMatters);
    const QGuiApplication app(argc, argv);
    const QPageSize::PageSizeId paper = shell::localPaper();
    const QString language = shell::languageFor(options.language);
    shell::Translation words;
    words.install(language);
    const auto loaded = loadForPaper(options, config, language);
    if (!loaded) {
        say(loaded.error());
        return shell::ExitCheckFailed;
    }
    if (!loaded->staffNotice.isEmpty()) {
        QTextStream(stderr) << "serostim-guide: " << loaded->staffNotice << "\n";
        return shell::ExitCheckFailed;
    }
    const auto written = shell::writeHandout(loaded->content, options.handoutFile, paper);
    if (written)
        return shell::ExitOk;
    say(written.error());
    return shell::ExitCheckFailed;
}

int runChecks(const shell::Options &options, const QString &configFile, QTextStream &out)
{
    const bool content = shell::runChecks(options.contentFile, store::Trust::builtIn(), out);
    const bool kiosk = shell::checkKiosk(
        {configFile, kiosk::systemPinFile(), host::StateFolder::systemPath()}, options.kiosk, out);
    const host::BootClock clock;
    const bool newer = shell::checkUpdates(
        packsOf(kiosk::readConfig(configFile, options.kiosk).config, clock), out);
    return content && kiosk && newer ? shell::ExitOk : shell::ExitCheckFailed;
}

int takeUpdate(const shell::Options &options, const kiosk::Config &config, QTextStream &out)
{
    shell::Translation words;
    words.install(shell::languageFor(options.language));
    QTextStream err(stderr);
    if (config.mode == kiosk::Mode::Kiosk) {
        err << "serostim-guide: this is a kiosk: install the package of newer content, or bring it "
               "on a stick and take it behind the staff's PIN\n";
        return shell::ExitUsage;
    }
    const host::BootClock clock;
    update::PackStore packs = packsOf(config, clock);
    return shell::takeUpdate(packs, options.packFile,
                             shell::examineApart(QCoreApplication::applicationFilePath()), out,
                             err);
}

int setPin(const shell::Options &options, QTextStream &out)
{
    shell::Translation words;
    words.install(shell::languageFor(options.language));
    QTextStream err(stderr);
    const host::StateFolder state(host::StateFolder::systemPath());
    return shell::setPin(kiosk::systemPinFile(), state, STDIN_FILENO, out, err);
}

int sayUsage(const QString &line)
{
    QTextStream(stderr) << "serostim-guide: " << line << ". See serostim-guide --help.\n";
    return shell::ExitUsage;
}

}  // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("serostim-guide"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GUIDE_VERSION));
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto options = shell::parseOptions(arguments);
    if (!options)
        return sayUsage(options.error());
    const auto configFile = kiosk::configFileFor(options->configFile);
    using Action = shell::Options::Action;
    const QList<Action> readsConfig{Action::Run, Action::Check, Action::Update, Action::Handout};
    if (!configFile && readsConfig.contains(options->action)) {
        say(configFile.error());
        return shell::ExitUsage;
    }
    QTextStream out(stdout);
    switch (options->action) {
    case Action::Help:
        out << shell::helpText();
        return shell::ExitOk;
    case Action::Version:
        out << "serostim-guide " << GUIDE_VERSION << "\n";
        return shell::ExitOk;
    case Action::Check: {
        const QCoreApplication app(argc, argv);
        return runChecks(*options, *configFile, out);
    }
    case Action::CheckPack: {
        const QCoreApplication app(argc, argv);
        return shell::checkPack(options->packFile, out);
    }
    case Action::Update: {
        const QCoreApplication app(argc, argv);
        return takeUpdate(*options, kiosk::readConfig(*configFile, options->kiosk).config, out);
    }
    case Action::SetPin: {
        const QCoreApplication app(argc, argv);
        return setPin(*options, out);
    }
    case Action::Handout:
        return writeHandout(*options, kiosk::readConfig(*configFile, options->kiosk).config, argc,
                            argv);
    case Action::Run:
        break;
    }
    kiosk::ConfigFile config = kiosk::readConfig(*configFile, options->kiosk);
    if (config.config.mode == kiosk::Mode::Kiosk) {
        if (!options->language.isEmpty())
            config.config.language = options->language;
        return shell::runKiosk(config, options->contentFile, argc, argv);
    }
    return runWindow(*options, argc, argv);
}
