// SPDX-License-Identifier: Apache-2.0
#include "check.h"
#include "load.h"
#include "pack.h"
#include "reading.h"
#include "review_sheet.h"
#include "signatures.h"
#include "store_writer.h"
#include "translation.h"

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
    "  guide-content translated FOLDER --language CODE [KEY...]\n"
    "                                            records that a translation says what the English "
    "says\n"
    "                                            now: of the texts KEY, or of all\n"
    "  guide-content review FOLDER -o FILE [--language CODE] [--unsigned]\n"
    "                                            writes a page of HTML from which a clinician or "
    "a\n"
    "                                            translator can review and sign a language (the "
    "first);\n"
    "                                            --unsigned: only what is not signed as it is now\n"
    "  guide-content digest FILE                 prints the digest of a store (BLAKE2b, 512 bits)\n"
    "  guide-content comment FILE                prints what is to be signed about a store\n"
    "  guide-content pack FILE --key KEY -o FOLDER\n"
    "                                            signs a store with a secret key of minisign and\n"
    "                                            puts both files of the pack into FOLDER\n"
    "\n"
    "  --drawings DIR   where the drawings are (default: FOLDER/../resources/illustrations)\n"
    "\n"
    "minisign signs, and asks for the password of the key; where there is no terminal, it is the\n"
    "first line of the standard input.\n"
    "Exit code: 0 fine, 1 the content has errors, 2 wrong call, 3 a store or key cannot be read, "
    "or\n"
    "nothing be written.\n";

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

int recordTranslated(const QDir &root, const content::Model &model, const QString &language,
                     const QStringList &keys, QTextStream &out, QTextStream &err)
{
    if (!model.guide.locales.mid(1).contains(language))
        return usage(err, QStringLiteral("“%1” is no language of a translation").arg(language));
    for (const QString &key : keys) {
        if (!content::isTranslated(model.languages.first(), key))
            return usage(err, QStringLiteral("no text is called “%1”").arg(key));
    }
    const auto changed = content::recordTranslated(root, model, language, keys);
    if (!changed) {
        err << "guide-content: " << changed.error() << "\n";
        return CannotWrite;
    }
    out << "guide-content: " << *changed << " changed in " << language << "/translated.yaml.\n";
    return Ok;
}

int writeReview(const QCommandLineParser &parser, const content::Model &model, QTextStream &out,
                QTextStream &err)
{
    const QString code = parser.isSet(QStringLiteral("language"))
                             ? parser.value(QStringLiteral("language"))
                             : model.guide.locales.first();
    const qsizetype language = model.guide.locales.indexOf(code);
    if (language < 0)
        return usage(err, QStringLiteral("“%1” is no language of the guide").arg(code));
    const QString file = parser.value(QStringLiteral("o"));
    const auto written = content::writeReviewSheet(model, model.languages.at(language),
                                                   parser.isSet(QStringLiteral("unsigned"))
                                                       ? content::ReviewScope::Unsigned
                                                       : content::ReviewScope::All,
                                                   file);
    if (!written) {
        err << "guide-content: " << written.error() << "\n";
        return CannotWrite;
    }
    out << "guide-content: statements to review in " << file << ": " << *written << ".\n";
    return Ok;
}

/// The commands that take content, a folder: check, build, reading, translated, review.
int authored(const QCommandLineParser &parser, const QString &command, const QString &folder,
             QTextStream &out, QTextStream &err)
{
    const bool build = command == QLatin1String("build");
    const QDir root(folder);
    if (!root.exists())
        return usage(err, QStringLiteral("there is no folder “%1”").arg(folder));
    const QDir art(parser.isSet(QStringLiteral("drawings"))
                       ? parser.value(QStringLiteral("drawings"))
                       : root.filePath(QStringLiteral("../resources/illustrations")));

    content::Problems problems;
    const content::Model model = content::loadModel(root, problems);
    content::checkLedger(model, problems);
    content::checkStructure(model, art, problems);
    content::checkWording(model, problems);
    const bool translated = command == QLatin1String("translated");
    if (!translated) {
        content::checkTranslations(root, model, problems);
        content::checkSignatures(model, problems);
    }
    problems.print(err, QDir::cleanPath(folder));
    if (problems.hasErrors()) {
        err << "guide-content: " << problems.errorCount()
            << (problems.errorCount() == 1 ? " error" : " errors") << "; nothing was written.\n";
        return ContentWrong;
    }
    if (translated)
        return recordTranslated(root, model, parser.value(QStringLiteral("language")),
                                parser.positionalArguments().mid(2), out, err);
    if (command == QLatin1String("reading")) {
        content::printReading(model, out);
        return Ok;
    }
    if (command == QLatin1String("review"))
        return writeReview(parser, model, out, err);
    if (command == QLatin1String("check"))
        content::printReviews(model, out);
    if (build) {
        if (const auto written = content::writeStore(model, parser.value(QStringLiteral("o")));
            !written) {
            err << "guide-content: the store was not written: " << written.error() << "\n";
            return CannotWrite;
        }
    }
    out << "guide-content: " << model.facts.size() << " facts, " << model.symptoms.size()
        << " symptoms, " << model.answers.size() << " answers, no errors.\n";
    return Ok;
}

int signedPack(const QCommandLineParser &parser, const QString &store, QTextStream &out,
               QTextStream &err)
{
    const QString folder = parser.value(QStringLiteral("o"));
    if (folder.isEmpty() || !QDir(folder).exists())
        return usage(err, QStringLiteral("there is no folder “%1”").arg(folder));
    return content::makePack(store, parser.value(QStringLiteral("key")), folder, out, err)
               ? Ok
               : CannotWrite;
}

/// Why the program was not called as it wants to be; empty when it was.
QString faultOfCall(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    const QString command = words.value(0);
    const QStringList commands{"check",  "build",  "reading", "translated",
                               "review", "digest", "comment", "pack"};
    const bool translated = command == QLatin1String("translated");
    if (words.size() < 2 || (words.size() > 2 && !translated) || !commands.contains(command))
        return QStringLiteral("say “check FOLDER”, “reading FOLDER”, “build FOLDER -o FILE”, "
                              "“translated FOLDER --language CODE”, “review FOLDER -o FILE”, "
                              "“comment FILE” or “pack FILE "
                              "--key KEY -o FOLDER”");
    const bool pack = command == QLatin1String("pack");
    const bool review = command == QLatin1String("review");
    if (!review && translated != parser.isSet(QStringLiteral("language")))
        return QStringLiteral("“--language CODE” belongs to translated, which needs it, and to "
                              "review");
    if (!review && parser.isSet(QStringLiteral("unsigned")))
        return QStringLiteral("“--unsigned” belongs to review");
    if ((pack || review || command == QLatin1String("build")) != parser.isSet(QStringLiteral("o")))
        return QStringLiteral("“-o FILE” belongs to build, review and pack, and they need it");
    if (pack != parser.isSet(QStringLiteral("key")))
        return QStringLiteral("“--key KEY” belongs to pack, and pack needs it");
    return {};
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
    const QCommandLineOption key(QStringLiteral("key"), QString(), QStringLiteral("KEY"));
    const QCommandLineOption language(QStringLiteral("language"), QString(),
                                      QStringLiteral("CODE"));
    const QCommandLineOption notSigned(QStringLiteral("unsigned"));
    const QCommandLineOption help(QStringList{"h", "help"});
    parser.addOptions({output, drawings, key, language, notSigned, help});
    if (!parser.parse(QCoreApplication::arguments()))
        return usage(err, parser.errorText());
    if (parser.isSet(help)) {
        out << kHelp;
        return Ok;
    }
    if (const QString fault = faultOfCall(parser); !fault.isEmpty())
        return usage(err, fault);
    const QStringList words = parser.positionalArguments();
    const QString &command = words.first();
    if (command == QLatin1String("pack"))
        return signedPack(parser, words.at(1), out, err);
    if (command == QLatin1String("comment"))
        return content::printComment(words.at(1), out, err) ? Ok : CannotRead;
    if (command == QLatin1String("digest"))
        return digest(words.at(1), out, err);
    return authored(parser, command, words.at(1), out, err);
}
