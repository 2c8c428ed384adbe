// SPDX-License-Identifier: Apache-2.0
#include "home.h"

#include "devices.h"
#include "system.h"
#include "tasks.h"
#include "updates.h"
#include "window.h"

#include "look/kinetic_scroller.h"

#include <QApplication>
#include <QScreen>
#include <QTextStream>
#include <QTimer>

#include <cstdlib>
#include <functional>

namespace shell {

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
        std::_Exit(ExitNoDisplay);
    }
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
void recall(const Settings &settings, look::Theme &theme)
{
    if (const auto percent = settings.textPercent())
        theme.setTextPercent(*percent);
    if (const auto contrast = settings.highContrast())
        theme.setHighContrast(*contrast);
}

/// Keeps what a person sets at home, as they set it. What is set during a talk of two people is
/// kept by nobody.
void remember(Settings &settings, look::Theme &theme, Window &window)
{
    QObject::connect(&theme, &look::Theme::changed, qApp, [&] {
        if (window.isCounselling())
            return;
        if (theme.chosen().percent != settings.textPercent())
            settings.setTextPercent(theme.chosen().percent);
        if (theme.chosen().contrast != settings.highContrast())
            settings.setHighContrast(theme.chosen().contrast);
    });
    QObject::connect(&window, &Window::languageChanged, qApp, [&](const QString &code) {
        if (!window.isCounselling())
            settings.setLanguage(code);
    });
}

/// Qt's remarks about a desktop that is not needed are kept back.
void sayWhatMatters(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        QTextStream(stderr) << message << "\n";
    if (type == QtFatalMsg)
        std::_Exit(ExitCheckFailed);
}

/// What a window would show now. What is wrong with newer content is told, and the program's own
/// comes instead.
guide::Result<LoadedContent> loadForPaper(const Options &options, const QString &folder,
                                          const QString &language)
{
    if (!options.contentFile.isEmpty())
        return loadContent(options.contentFile, store::Trust::builtIn(), language);
    const host::BootClock clock;
    const auto newer = packsIn(folder, clock).current();
    if (!newer)
        say(newer.error());
    return loadTaken(newer.value_or(std::nullopt), language);
}

}  // namespace

void say(const guide::Error &error)
{
    QTextStream(stderr) << "serostim-guide: " << inOneLine(error) << "\n";
}

int sayUsage(const QString &line)
{
    QTextStream(stderr) << "serostim-guide: " << line << ". See serostim-guide --help.\n";
    return ExitUsage;
}

update::PackStore packsIn(const QString &folder, const host::Clock &clock)
{
    return {folder, pack::builtInKeys(), thisProgram(), clock};
}

int runUpdate(const Options &options, const QString &folder, QTextStream &out)
{
    Translation words;
    words.install(languageFor(options.language));
    QTextStream err(stderr);
    const host::BootClock clock;
    update::PackStore packs = packsIn(folder, clock);
    return takeUpdate(packs, options.packFile,
                      examineApart(QCoreApplication::applicationFilePath()), out, err);
}

int runHome(const Options &options, int argc, char *argv[])
{
    if (!prepareDisplay()) {
        sayNoDisplay();
        return ExitNoDisplay;
    }
    qInstallMessageHandler(endPlainly);
    const QApplication app(argc, argv);
    installAccessibility();
    const StopSignals signals_;
    Settings settings(Settings::defaultFile());
    look::Theme theme;
    recall(settings, theme);
    followSystem(theme);
    const QString language =
        languageFor(options.language.isEmpty() ? settings.language() : options.language);

    const host::BootClock clock;
    const bool takesNewer = options.contentFile.isEmpty() && !pack::builtInKeys().isEmpty();
    Updates updates({Updates::homeFolder(), packageInbox()}, pack::builtInKeys(), thisProgram(),
                    examineApart(QCoreApplication::applicationFilePath()), clock);
    auto loaded = takesNewer ? updates.first(language)
                             : loadContent(options.contentFile, store::Trust::builtIn(), language);
    if (!loaded) {
        Translation words;
        words.install(language);
        const auto window = makeNoContent(loaded.error(), theme);
        window->show();
        return QApplication::exec();
    }
    guide::Session session([&clock] { return clock.now(); });
    FileDialog files;
    const std::unique_ptr<output::Printer> printer = systemPrinter();
    SpokenVoice voice;
    Services services{session, &files, printer.get(), &voice};
    services.offersTalk = true;
    if (takesNewer)
        services.newer = &updates;
    Window window(std::move(*loaded), theme, services);
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
        keepOnScreen(window);
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

/// A paper from other content than was asked for would be a wrong paper: with `--content`, nothing
/// stands in for it.
int runHandout(const Options &options, const QString &packs, int argc, char *argv[])
{
    // Fonts need a window system of Qt's.
    goWithoutDisplay();
    qInstallMessageHandler(sayWhatMatters);
    const QGuiApplication app(argc, argv);
    const QPageSize::PageSizeId paper = localPaper();
    const QString language = languageFor(options.language);
    Translation words;
    words.install(language);
    const auto loaded = loadForPaper(options, packs, language);
    if (!loaded) {
        say(loaded.error());
        return ExitCheckFailed;
    }
    if (!loaded->staffNotice.isEmpty()) {
        QTextStream(stderr) << "serostim-guide: " << loaded->staffNotice << "\n";
        return ExitCheckFailed;
    }
    const auto written = writeHandout(loaded->content, options.handoutFile, paper);
    if (written)
        return ExitOk;
    say(written.error());
    return ExitCheckFailed;
}

}  // namespace shell
