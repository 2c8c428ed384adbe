// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include "application.h"

#include <QCommandLineParser>

#include <algorithm>

namespace shell {

namespace {

/// A line when two options are given that are a whole task each; empty when all is well.
QString twoTasks(const QCommandLineParser &parser)
{
    static const QStringList others{"page",    "check",   "counselling", "kiosk",
                                    "set-pin", "handout", "content",     "update"};
    static const QList<std::pair<QString, QStringList>> tasks{{"handout", others.mid(0, 5)},
                                                              {"kiosk", {"counselling"}},
                                                              {"set-pin", others.mid(0, 4)},
                                                              {"update", others.mid(0, 7)},
                                                              {"check-pack", others}};
    for (const auto &[task, excluded] : tasks) {
        for (const QString &other : excluded) {
            if (parser.isSet(task) && parser.isSet(other))
                return QStringLiteral("--%1 cannot be used together with --%2").arg(task, other);
        }
    }
    return {};
}

/// What is wrong with the value of an option; empty when all is well.
QString faultOf(const QString &name, const QStringList &values)
{
    if (values.size() > 1)
        return QStringLiteral("--%1 is given twice").arg(name);
    const QString value = values.value(0);
    // The parser takes the next option for the value that was left out.
    if (value.startsWith(QLatin1String("--")))
        return QStringLiteral("--%1 is followed by the option “%2”").arg(name, value);
    const auto noneOf = [&](const QStringList &known) {
        return QStringLiteral("there is no %1 “%2”; %1s are %3")
            .arg(name, value, known.join(QStringLiteral(", ")));
    };
    if (name == QLatin1String("page"))
        return pageNames().contains(value) ? QString() : noneOf(pageNames());
    if (name == QLatin1String("language"))
        return Translation::languages().contains(value) ? QString()
                                                        : noneOf(Translation::languages());
    if (!value.isEmpty())
        return {};
    return name == QLatin1String("update") || name == QLatin1String("check-pack")
               ? QStringLiteral("--update and --check-pack need a file")
               : QStringLiteral("--%1 needs a file").arg(name);
}

}  // namespace

QStringList pageNames()
{
    return {"how-it-works", "trial-results", "side-effects", "support",  "questions",
            "safety",       "about",         "help",         "my-visit", "print"};
}

tl::expected<Options, QString> parseOptions(const QStringList &arguments)
{
    static const QStringList withValue{"content", "page",       "handout", "language",
                                       "config",  "check-pack", "update"};
    using Action = Options::Action;
    static const QList<std::pair<QString, Action>> actions{
        {"help", Action::Help},      {"version", Action::Version},
        {"check", Action::Check},    {"check-pack", Action::CheckPack},
        {"update", Action::Update},  {"set-pin", Action::SetPin},
        {"handout", Action::Handout}};
    QCommandLineParser parser;
    for (const QString &name : withValue)
        parser.addOption({name, {}, QStringLiteral("VALUE")});
    for (const char *name : {"kiosk", "set-pin", "counselling", "check", "version", "help"})
        parser.addOption(QCommandLineOption(QLatin1String(name)));
    // The parser wants a program name first.
    if (!parser.parse(QStringList{QString()} + arguments))
        return tl::unexpected(
            parser.errorText().chopped(parser.errorText().endsWith(QLatin1Char('.')) ? 1 : 0));
    if (!parser.positionalArguments().isEmpty())
        return tl::unexpected(
            QStringLiteral("“%1” is not an option").arg(parser.positionalArguments().constFirst()));
    for (const QString &name : withValue) {
        const QString fault = parser.isSet(name) ? faultOf(name, parser.values(name)) : QString();
        if (!fault.isEmpty())
            return tl::unexpected(fault);
    }
    if (const QString fault = twoTasks(parser); !fault.isEmpty())
        return tl::unexpected(fault);
    const auto action =
        std::ranges::find_if(actions, [&](const auto &each) { return parser.isSet(each.first); });
    return Options{action == actions.end() ? Action::Run : action->second,
                   parser.value("content"),
                   parser.value("page"),
                   parser.value("language"),
                   parser.isSet("counselling"),
                   parser.value(parser.isSet("update") ? "update" : "check-pack"),
                   parser.value("handout"),
                   parser.value("config"),
                   parser.isSet("kiosk")};
}

QString helpText()
{
    return QStringLiteral(
               R"(serostim-guide: explains the medicine Serostim to people with HIV who are losing weight

  serostim-guide [--counselling] [--language CODE] [--page NAME] [--content FILE]
  serostim-guide --handout FILE [--language CODE] [--content FILE]
  serostim-guide --kiosk [--language CODE] [--content FILE] [--config FILE]
  serostim-guide --check [--kiosk] [--content FILE] [--config FILE]
  serostim-guide --set-pin [--language CODE]
  serostim-guide --update FILE [--language CODE]
  serostim-guide --check-pack FILE

  --content FILE  open this copy of the content inside the program, and no newer one
  --counselling   start a talk of two people over one screen; nothing is stored
  --language CODE speak this language: %2
  --page NAME     open this page first (not on a kiosk): %1
  --handout FILE  write the handout, as a web page where FILE ends in .html or .htm, or as PDF; needs no display
  --kiosk         run locked, for one visitor after the other
  --config FILE   take a kiosk's settings from this file; only where there is no system file
  --set-pin       set the PIN that lets staff leave a kiosk; needs no display
  --check         verify content and settings, one line a check; needs no display
  --update FILE   take newer content for the next start; its signature lies beside it; needs no display
  --check-pack FILE  look at newer content without taking it; needs no display
  --version       print the version; needs no display
  --help          print this; needs no display

Exit code: 0 fine, 1 a check failed, newer content was refused, the handout, the PIN or newer content could not be written, or a kiosk runs already, 2 wrong call, 3 no display.
)")
        .arg(pageNames().join(QStringLiteral(", ")),
             Translation::languages().join(QStringLiteral(", ")));
}

}  // namespace shell
