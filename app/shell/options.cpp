// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include "translation.h"

#include <QCommandLineParser>

namespace shell {

namespace {

/// Options of the design that this version does not have. They are refused, never ignored.
const QStringList kNotYet{"kiosk"};

}  // namespace

QStringList pageNames()
{
    return {"how-it-works", "trial-results", "side-effects", "support",  "questions",
            "safety",       "about",         "help",         "my-visit", "print"};
}

tl::expected<Options, QString> parseOptions(const QStringList &arguments)
{
    for (const QString &argument : arguments) {
        const QString name = argument.section(QLatin1Char('='), 0, 0);
        if (name.startsWith(QLatin1String("--")) && kNotYet.contains(name.mid(2)))
            return tl::unexpected(
                QStringLiteral("%1 is not available yet in this version").arg(name));
    }
    QCommandLineParser parser;
    const QCommandLineOption content("content", {}, "FILE");
    const QCommandLineOption page("page", {}, "NAME");
    const QCommandLineOption handout("handout", {}, "FILE");
    const QCommandLineOption language("language", {}, "CODE");
    const QCommandLineOption counselling("counselling");
    const QCommandLineOption check("check");
    const QCommandLineOption version("version");
    const QCommandLineOption help("help");
    parser.addOptions({content, page, handout, language, counselling, check, version, help});
    // The parser wants a program name first.
    if (!parser.parse(QStringList{QString()} + arguments))
        return tl::unexpected(
            parser.errorText().chopped(parser.errorText().endsWith(QLatin1Char('.')) ? 1 : 0));
    if (!parser.positionalArguments().isEmpty())
        return tl::unexpected(
            QStringLiteral("“%1” is not an option").arg(parser.positionalArguments().constFirst()));

    for (const QCommandLineOption &option : {content, page, handout, language}) {
        const QString name = option.names().constFirst();
        const QStringList values = parser.values(option);
        if (values.size() > 1)
            return tl::unexpected(QStringLiteral("--%1 is given twice").arg(name));
        // The parser takes the next option for the value that was left out.
        if (!values.isEmpty() && values.constFirst().startsWith(QLatin1String("--")))
            return tl::unexpected(QStringLiteral("--%1 is followed by the option “%2”")
                                      .arg(name, values.constFirst()));
    }

    Options options;
    options.contentFile = parser.value(content);
    options.page = parser.value(page);
    if (parser.isSet(content) && options.contentFile.isEmpty())
        return tl::unexpected(QStringLiteral("--content needs a file"));
    if (parser.isSet(page) && !pageNames().contains(options.page))
        return tl::unexpected(QStringLiteral("there is no page “%1”; pages are %2")
                                  .arg(options.page, pageNames().join(QStringLiteral(", "))));
    options.language = parser.value(language);
    if (parser.isSet(language) && !Translation::languages().contains(options.language))
        return tl::unexpected(
            QStringLiteral("there is no language “%1”; languages are %2")
                .arg(options.language, Translation::languages().join(QStringLiteral(", "))));
    options.counselling = parser.isSet(counselling);
    options.handoutFile = parser.value(handout);
    if (parser.isSet(handout) && options.handoutFile.isEmpty())
        return tl::unexpected(QStringLiteral("--handout needs a file"));
    // Each of them is a whole task of its own.
    for (const QCommandLineOption &other : {page, counselling, check}) {
        if (parser.isSet(handout) && parser.isSet(other))
            return tl::unexpected(QStringLiteral("--handout cannot be used together with --%1")
                                      .arg(other.names().constFirst()));
    }
    if (parser.isSet(help))
        options.action = Options::Action::Help;
    else if (parser.isSet(version))
        options.action = Options::Action::Version;
    else if (parser.isSet(check))
        options.action = Options::Action::Check;
    else if (parser.isSet(handout))
        options.action = Options::Action::Handout;
    return options;
}

QString helpText()
{
    return QStringLiteral(
               "serostim-guide: explains the medicine Serostim to people with HIV who are losing "
               "weight\n"
               "\n"
               "  serostim-guide [--counselling] [--language CODE] [--page NAME] [--content FILE]\n"
               "  serostim-guide --handout FILE.pdf [--language CODE] [--content FILE]\n"
               "  serostim-guide --check [--content FILE]\n"
               "\n"
               "  --content FILE  use this content store instead of the one that came with the "
               "program\n"
               "  --counselling   start a talk of two people over one screen; nothing is stored\n"
               "  --language CODE speak this language: %2\n"
               "  --page NAME     open this page first: %1\n"
               "  --handout FILE  write the whole handout as PDF; needs no display\n"
               "  --check         verify the content store, one line a check; needs no display\n"
               "  --version       print the version; needs no display\n"
               "  --help          print this; needs no display\n"
               "\n"
               "Exit code: 0 fine, 1 a check failed or the handout could not be written, 2 wrong "
               "call, 3 no display.\n")
        .arg(pageNames().join(QStringLiteral(", ")),
             Translation::languages().join(QStringLiteral(", ")));
}

}  // namespace shell
