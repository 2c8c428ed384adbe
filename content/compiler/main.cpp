// SPDX-License-Identifier: Apache-2.0
#include "checks.h"
#include "load.h"
#include "reading.h"
#include "store_writer.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QTextStream>

#include <cstdio>

namespace {

enum Exit { Ok = 0, ContentWrong = 1, Usage = 2, CannotWrite = 3, CannotRead = 3 };

const char kHelp[] =
    "guide-content: checks the authored content and writes the store\n"
    "\n"
    "  guide-content check FOLDER                names everything that is wrong in FOLDER\n"
    "  guide-content build FOLDER -o FILE        checks, then writes the store\n"
    "  guide-content reading FOLDER              tells how easily each screen reads, in each "
    "language\n"
    "  guide-content digest FILE                 prints the digest of a store (BLAKE2b, 512 bits)\n"
    "\n"
    "  --drawings DIR   where the drawings are (default: FOLDER/../resources/illustrations)\n"
    "\n"
    "Exit code: 0 fine, 1 the content has errors, 2 wrong call, 3 a store cannot be written or "
    "read.\n";

int usage(QTextStream &err, const QString &why)
{
    err << "guide-content: " << why << "\n\n" << kHelp;
    return Usage;
}

int digest(const QString &path, QTextStream &out, QTextStream &err)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Blake2b_512);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        err << "guide-content: cannot read " << path << ": " << file.errorString() << "\n";
        return CannotRead;
    }
    out << hash.result().toHex() << "\n";
    return Ok;
}

}  // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    // The same input gives the same store, whatever the language of the machine.
    QLocale::setDefault(QLocale::c());
    QTextStream out(stdout);
    QTextStream err(stderr);

    QCommandLineParser parser;
    const QCommandLineOption output(QStringLiteral("o"), QString(), QStringLiteral("FILE"));
    const QCommandLineOption drawings(QStringLiteral("drawings"), QString(), QStringLiteral("DIR"));
    const QCommandLineOption help(QStringList{"h", "help"});
    parser.addOptions({output, drawings, help});
    if (!parser.parse(QCoreApplication::arguments()))
        return usage(err, parser.errorText());
    if (parser.isSet(help)) {
        out << kHelp;
        return Ok;
    }
    const QStringList words = parser.positionalArguments();
    if (words.size() == 2 && words.at(0) == QLatin1String("digest"))
        return digest(words.at(1), out, err);
    const bool build = words.value(0) == QLatin1String("build");
    const bool reading = words.value(0) == QLatin1String("reading");
    if (words.size() != 2 || (!build && !reading && words.at(0) != QLatin1String("check")))
        return usage(
            err, QStringLiteral("say “check FOLDER”, “reading FOLDER” or “build FOLDER -o FILE”"));
    if (build != parser.isSet(output))
        return usage(err, QStringLiteral("“-o FILE” belongs to build, and build needs it"));
    const QDir root(words.at(1));
    if (!root.exists())
        return usage(err, QStringLiteral("there is no folder “%1”").arg(words.at(1)));
    const QDir art(parser.isSet(drawings)
                       ? parser.value(drawings)
                       : root.filePath(QStringLiteral("../resources/illustrations")));

    content::Problems problems;
    const content::Model model = content::loadModel(root, problems);
    content::checkLedger(model, problems);
    content::checkStructure(model, art, problems);
    content::checkWording(model, problems);
    problems.print(err, QDir::cleanPath(words.at(1)));
    if (problems.hasErrors()) {
        err << "guide-content: " << problems.errorCount()
            << (problems.errorCount() == 1 ? " error" : " errors") << "; nothing was written.\n";
        return ContentWrong;
    }
    if (reading) {
        content::printReading(model, out);
        return Ok;
    }
    if (build) {
        if (const auto written = content::writeStore(model, parser.value(output)); !written) {
            err << "guide-content: the store was not written: " << written.error() << "\n";
            return CannotWrite;
        }
    }
    out << "guide-content: " << model.facts.size() << " facts, " << model.symptoms.size()
        << " symptoms, " << model.answers.size() << " answers, no errors.\n";
    return Ok;
}
