// SPDX-License-Identifier: Apache-2.0
#include "shell/assembly.h"
#include "shell/file_dialog.h"
#include "shell/handout_file.h"
#include "shell/lp_printer.h"
#include "shell/no_content.h"
#include "shell/options.h"
#include "shell/settings.h"
#include "shell/spoken_voice.h"

#include <QApplication>
#include <QLocale>
#include <QTextStream>
#include <QTimer>
#include <QTranslator>

#include <cstdio>
#include <cstdlib>
#include <functional>

namespace {

QString defaultStore()
{
    return QCoreApplication::applicationDirPath() +
           QStringLiteral("/../share/serostim-guide/guide.sqlite");
}

void sayNoDisplay()
{
    QTextStream(stderr) << "serostim-guide: there is no display. Start it on a desktop; "
                           "--handout, --check, --version and --help work without one.\n";
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

int runWindow(const shell::Options &options, int argc, char *argv[])
{
    if (!hasDisplay()) {
        sayNoDisplay();
        return shell::ExitNoDisplay;
    }
    qInstallMessageHandler(endPlainly);
    const QApplication app(argc, argv);
    QTranslator words;
    const QString language = QStringLiteral("en");
    shell::installLanguage(words, language);
    shell::installAccessibility();
    look::Theme theme;
    shell::followTheme(theme);

    const QString file = options.contentFile.isEmpty() ? defaultStore() : options.contentFile;
    const auto loaded = shell::loadContent(file, store::Trust::builtIn(), language);
    if (!loaded) {
        shell::NoContent window(loaded.error(), theme);
        window.show();
        return QApplication::exec();
    }
    pages::Choices choices;
    guide::Visit visit;
    shell::FileDialog files;
    shell::LpPrinter printer;
    shell::SpokenVoice voice;
    const std::unique_ptr<shell::MainWindow> window =
        shell::makeWindow(*loaded, theme, {choices, visit, &files, &printer, &voice});
    window->setMinimumSize(800, 560);  // below that, large text leaves no room for the page
    window->resize(1280, 800);
    window->QWidget::show();
    const QString first = QStringLiteral("page:") +
                          (options.page.isEmpty() ? QStringLiteral("how-it-works") : options.page);
    // Header, tabs and safety information are painted first, then the page, then the rest is built
    // ahead.
    shell::Settings settings(shell::Settings::defaultFile());
    new AfterPaint(window.get(), [&] {
        choices.setFirstView(settings.firstView());
        QObject::connect(&choices, &pages::Choices::firstViewChanged, qApp,
                         [&] { settings.setFirstView(choices.firstView()); });
        window->open(first);
        new AfterPaint(window.get(), [&window] { window->buildAhead(); });
    });
    return QApplication::exec();
}

void say(const guide::Error &error)
{
    QTextStream(stderr) << "serostim-guide: " << error.what << " (" << error.where << ") "
                        << error.remedy << "\n";
}

/// Qt's remarks about a desktop that is not needed are kept back.
void sayWhatMatters(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        QTextStream(stderr) << message << "\n";
    if (type == QtFatalMsg)
        std::_Exit(shell::ExitCheckFailed);
}

/// A paper from other content than was asked for would be a wrong paper: with `--content`, nothing
/// stands in for it.
int writeHandout(const shell::Options &options, int argc, char *argv[])
{
    // Fonts need a window system of Qt's, but this one needs none of the computer's.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(sayWhatMatters);
    const QGuiApplication app(argc, argv);
    QTranslator words;
    const QString language = QStringLiteral("en");
    const QPageSize::PageSizeId paper = shell::localPaper();
    shell::installLanguage(words, language);
    const bool wanted = !options.contentFile.isEmpty();
    const QString file = wanted ? options.contentFile : defaultStore();
    const auto loaded = shell::loadContent(file, store::Trust::builtIn(), language);
    if (!loaded) {
        say(loaded.error());
        return shell::ExitCheckFailed;
    }
    if (!loaded->staffNotice.isEmpty()) {
        QTextStream(stderr) << "serostim-guide: " << loaded->staffNotice << "\n";
        if (wanted)
            return shell::ExitCheckFailed;
    }
    const auto written = shell::writeHandout(loaded->content, options.handoutFile, paper);
    if (written)
        return shell::ExitOk;
    say(written.error());
    return shell::ExitCheckFailed;
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
    if (!options) {
        QTextStream(stderr) << "serostim-guide: " << options.error()
                            << ". See serostim-guide --help.\n";
        return shell::ExitUsage;
    }
    QTextStream out(stdout);
    switch (options->action) {
    case shell::Options::Action::Help:
        out << shell::helpText();
        return shell::ExitOk;
    case shell::Options::Action::Version:
        out << "serostim-guide " << GUIDE_VERSION << "\n";
        return shell::ExitOk;
    case shell::Options::Action::Check: {
        const QCoreApplication app(argc, argv);
        const QString file = options->contentFile.isEmpty() ? defaultStore() : options->contentFile;
        return shell::runChecks(file, store::Trust::builtIn(), out) ? shell::ExitOk
                                                                    : shell::ExitCheckFailed;
    }
    case shell::Options::Action::Handout:
        return writeHandout(*options, argc, argv);
    case shell::Options::Action::Run:
        break;
    }
    return runWindow(*options, argc, argv);
}
