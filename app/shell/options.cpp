// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include "application.h"

#include <QCommandLineParser>

namespace shell {

namespace {

/// A line when two options are given that are a whole task each; empty when all is well.
QString twoTasks(const QCommandLineParser &parser)
{
    static const QList<std::pair<QString, QStringList>> tasks{
        {"handout", {"page", "check", "counselling", "kiosk", "set-pin"}},
        {"kiosk", {"counselling"}},
        {"set-pin", {"page", "check", "counselling", "kiosk"}},
        {"update", {"page", "check", "counselling", "kiosk", "set-pin", "handout", "content"}},
        {"check-pack",
         {"page", "check", "counselling", "kiosk", "set-pin", "handout", "content", "update"}}};
    for (const auto &[task, others] : tasks) {
        for (const QString &other : others) {
            if (parser.isSet(task) && parser.isSet(other))
                return QStringLiteral("--%1 cannot be used together with --%2").arg(task, other);
        }
    }
    return {};
}

}  // namespace

QStringList pageNames()
{
    return {"how-it-works", "trial-results", "side-effects", "support",  "questions",
            "safety",       "about",         "help",         "my-visit", "print"};
}

tl::expected<Options, QString> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption content("content", {}, "FILE");
    const QCommandLineOption page("page", {}, "NAME");
    const QCommandLineOption handout("handout", {}, "FILE");
    const QCommandLineOption language("language", {}, "CODE");
    const QCommandLineOption config("config", {}, "FILE");
    const QCommandLineOption kiosk("kiosk");
    const QCommandLineOption setPin("set-pin");
    const QCommandLineOption counselling("counselling");
    const QCommandLineOption check("check");
    const QCommandLineOption checkPack("check-pack", {}, "FILE");
    const QCommandLineOption update("update", {}, "FILE");
    const QCommandLineOption version("version");
    const QCommandLineOption help("help");
    parser.addOptions({content, page, handout, language, config, kiosk, counselling, setPin, check,
                       checkPack, update, version, help});
    // The parser wants a program name first.
    if (!parser.parse(QStringList{QString()} + arguments))
        return tl::unexpected(
            parser.errorText().chopped(parser.errorText().endsWith(QLatin1Char('.')) ? 1 : 0));
    if (!parser.positionalArguments().isEmpty())
        return tl::unexpected(
            QStringLiteral("“%1” is not an option").arg(parser.positionalArguments().constFirst()));

    for (const QCommandLineOption &option :
         {content, page, handout, language, config, checkPack, update}) {
        const QString name = option.names().constFirst();
        const QStringList values = parser.values(option);
        if (values.size() > 1)
            return tl::unexpected(QStringLiteral("--%1 is given twice").arg(name));
        // The parser takes the next option for the value that was left out.
        if (!values.isEmpty() && values.constFirst().startsWith(QLatin1String("--")))
            return tl::unexpected(QStringLiteral("--%1 is followed by the option “%2”")
                                      .arg(name, values.constFirst()));
    }

    for (const QCommandLineOption &option : {content, handout, config}) {
        if (parser.isSet(option) && parser.value(option).isEmpty())
            return tl::unexpected(
                QStringLiteral("--%1 needs a file").arg(option.names().constFirst()));
    }

    Options options;
    options.contentFile = parser.value(content);
    options.page = parser.value(page);
    options.language = parser.value(language);
    options.counselling = parser.isSet(counselling);
    options.handoutFile = parser.value(handout);
    options.packFile = parser.value(parser.isSet(update) ? update : checkPack);
    if ((parser.isSet(update) || parser.isSet(checkPack)) && options.packFile.isEmpty())
        return tl::unexpected(QStringLiteral("--update and --check-pack need a file"));
    options.configFile = parser.value(config);
    options.kiosk = parser.isSet(kiosk);
    if (parser.isSet(page) && !pageNames().contains(options.page))
        return tl::unexpected(QStringLiteral("there is no page “%1”; pages are %2")
                                  .arg(options.page, pageNames().join(QStringLiteral(", "))));
    if (parser.isSet(language) && !Translation::languages().contains(options.language))
        return tl::unexpected(
            QStringLiteral("there is no language “%1”; languages are %2")
                .arg(options.language, Translation::languages().join(QStringLiteral(", "))));
    if (const QString wrong = twoTasks(parser); !wrong.isEmpty())
        return tl::unexpected(wrong);
    using Action = Options::Action;
    for (const auto &[option, action] : {std::pair(&help, Action::Help),
                                         {&version, Action::Version},
                                         {&check, Action::Check},
                                         {&checkPack, Action::CheckPack},
                                         {&update, Action::Update},
                                         {&setPin, Action::SetPin},
                                         {&handout, Action::Handout}}) {
        if (parser.isSet(*option)) {
            options.action = action;
            break;
        }
    }
    return options;
}

QString helpText()
{
    return QStringLiteral(
               "serostim-guide: explains the medicine Serostim to people with HIV who are losing "
               "weight\n"
               "\n"
               "  serostim-guide [--counselling] [--language CODE] [--page NAME] [--content FILE]\n"
               "  serostim-guide --handout FILE [--language CODE] [--content FILE]\n"
               "  serostim-guide --kiosk [--language CODE] [--content FILE] [--config FILE]\n"
               "  serostim-guide --check [--kiosk] [--content FILE] [--config FILE]\n"
               "  serostim-guide --set-pin [--language CODE]\n"
               "  serostim-guide --update FILE [--language CODE]\n"
               "  serostim-guide --check-pack FILE\n"
               "\n"
               "  --content FILE  open this copy of the content inside the program, and no newer "
               "one\n"
               "  --counselling   start a talk of two people over one screen; nothing is stored\n"
               "  --language CODE speak this language: %2\n"
               "  --page NAME     open this page first (not on a kiosk): %1\n"
               "  --handout FILE  write the handout, as a web page where FILE ends in .html or "
               ".htm, "
               "or as PDF; needs no display\n"
               "  --kiosk         run locked, for one visitor after the other\n"
               "  --config FILE   take a kiosk's settings from this file; only where there is no "
               "system file\n"
               "  --set-pin       set the PIN that lets staff leave a kiosk; needs no display\n"
               "  --check         verify content and settings, one line a check; needs no display\n"
               "  --update FILE   take newer content for the next start; its signature lies beside "
               "it; needs no display\n"
               "  --check-pack FILE  look at newer content without taking it; needs no display\n"
               "  --version       print the version; needs no display\n"
               "  --help          print this; needs no display\n"
               "\n"
               "Exit code: 0 fine, 1 a check failed, newer content was refused, the handout, the "
               "PIN or newer content could not be written, or a kiosk runs already, 2 wrong call, "
               "3 no display.\n")
        .arg(pageNames().join(QStringLiteral(", ")),
             Translation::languages().join(QStringLiteral(", ")));
}

}  // namespace shell
