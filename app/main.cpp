// SPDX-License-Identifier: Apache-2.0
#include "host/state_folder.h"
#include "kiosk/config.h"
#include "kiosk/pin.h"
#include "shell/application.h"
#include "shell/home.h"
#include "shell/kiosk.h"
#include "shell/kiosk_tasks.h"
#include "shell/tasks.h"
#include "shell/updates.h"

#include <QCoreApplication>
#include <QTextStream>

#include <unistd.h>

namespace {

/// Where this computer keeps newer content.
QString packFolder(const kiosk::Config &config)
{
    return config.mode == kiosk::Mode::Kiosk
               ? host::StateFolder::systemPath() + QStringLiteral("/packs")
               : shell::Updates::homeFolder();
}

int runChecks(const shell::Options &options, const QString &configFile, QTextStream &out)
{
    const bool content = shell::runChecks(options.contentFile, store::Trust::builtIn(), out);
    const bool kiosk = shell::checkKiosk(
        {configFile, kiosk::systemPinFile(), host::StateFolder::systemPath()}, options.kiosk, out);
    const host::BootClock clock;
    const bool newer = shell::checkUpdates(
        shell::packsIn(packFolder(kiosk::readConfig(configFile, options.kiosk).config), clock),
        out);
    return content && kiosk && newer ? shell::ExitOk : shell::ExitCheckFailed;
}

int takeUpdate(const shell::Options &options, const kiosk::Config &config, QTextStream &out)
{
    if (config.mode == kiosk::Mode::Kiosk) {
        QTextStream(stderr)
            << "serostim-guide: this is a kiosk: install the package of newer content, or bring it "
               "on a stick and take it behind the staff's PIN\n";
        return shell::ExitUsage;
    }
    return shell::runUpdate(options, packFolder(config), out);
}

int setPin(const shell::Options &options, QTextStream &out)
{
    shell::Translation words;
    words.install(shell::languageFor(options.language));
    QTextStream err(stderr);
    const host::StateFolder state(host::StateFolder::systemPath());
    return shell::setPin(kiosk::systemPinFile(), state, STDIN_FILENO, out, err);
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
        return shell::sayUsage(options.error());
    const auto configFile = kiosk::configFileFor(options->configFile);
    using Action = shell::Options::Action;
    const QList<Action> readsConfig{Action::Run, Action::Check, Action::Update, Action::Handout};
    if (!configFile && readsConfig.contains(options->action)) {
        shell::say(configFile.error());
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
        return shell::runHandout(*options,
                                 packFolder(kiosk::readConfig(*configFile, options->kiosk).config),
                                 argc, argv);
    case Action::Run:
        break;
    }
    kiosk::ConfigFile config = kiosk::readConfig(*configFile, options->kiosk);
    if (config.config.mode == kiosk::Mode::Kiosk) {
        if (!options->language.isEmpty())
            config.config.language = options->language;
        return shell::runKiosk(config, options->contentFile, argc, argv);
    }
    return shell::runHome(*options, argc, argv);
}
