// SPDX-License-Identifier: Apache-2.0
#include "tasks.h"

#include "application.h"
#include "options.h"

#include "guide/trial.h"
#include "host/files.h"
#include "host/process_limits.h"
#include "pack/signature.h"
#include "store/content_reader.h"
#include "store/search.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <algorithm>

namespace shell {

namespace {

struct TaskWords {
    Q_DECLARE_TR_FUNCTIONS(shell::Tasks)
};

bool checkStore(QTextStream &out, const QString &name, const guide::Result<store::Store> &store)
{
    if (!store)
        return report(out, name, tl::unexpected(store.error()));
    report(out, name + QStringLiteral(": trusted and opened read-only"));
    const bool whole = report(out, name + QStringLiteral(": whole"), store->checkWhole());
    return report(out, name + QStringLiteral(": every text can be read"),
                  store::readEverything(*store)) &&
           whole;
}

struct PackHealthWords {
    Q_DECLARE_TR_FUNCTIONS(shell::PackHealth)
};

const QString kContentId = QStringLiteral("serostim-guide");

tl::unexpected<guide::Error> unhealthy(const QString &what, const QString &where)
{
    return tl::unexpected(guide::Error{
        what, where, PackHealthWords::tr("Ask for another content file where it came from.")});
}

guide::Result<pack::Verified> verify(const QString &file, const QList<pack::PublicKey> &keys)
{
    const auto minisig =
        host::readSmallFile(file + QStringLiteral(".minisig"), pack::kLargestSignature);
    if (!minisig)
        return tl::unexpected(minisig.error());
    QFile bytes(file);
    if (!*minisig || !bytes.open(QIODevice::ReadOnly))
        return unhealthy(PackHealthWords::tr("The content or its signature is missing."), file);
    return pack::digestOf(bytes, file).and_then([&](const QByteArray &digest) {
        return pack::verify(digest, **minisig, keys);
    });
}

guide::Result<void> examineFigures(const guide::Content &content, const QString &file)
{
    QStringList faults;
    for (const guide::Outcome &outcome : content.trial.outcomes)
        faults.append(guide::faultOf(outcome));
    for (const guide::Harm &harm : content.trial.harms)
        faults.append(guide::faultOf(harm));
    faults.removeAll(QString());
    if (content.trial.outcomes.isEmpty() || content.trial.harms.isEmpty())
        faults.append(PackHealthWords::tr("There are no results of the study."));
    if (!faults.isEmpty())
        return unhealthy(faults.constFirst(), file);
    return {};
}

/// What somebody in need asks must be found: each sign that needs help at once, by its own name.
guide::Result<void> askQuestions(const store::Store &store, const guide::Content &content,
                                 const QString &language)
{
    auto search = store::Search::prepare(store, language);
    if (!search)
        return tl::unexpected(search.error());
    int asked = 0;
    for (const guide::Symptom &symptom : content.symptoms.symptoms) {
        if (symptom.urgency != guide::Urgency::Emergency)
            continue;
        ++asked;
        const auto hits = search->find(symptom.say);
        if (!hits)
            return tl::unexpected(hits.error());
        if (hits->isEmpty())
            return unhealthy(
                PackHealthWords::tr("“%1” is not found by searching for it.").arg(symptom.say),
                store.origin());
    }
    if (asked == 0 || content.support.digits.isEmpty())
        return unhealthy(
            PackHealthWords::tr("What needs help at once, or whom to call, is missing."),
            store.origin());
    return {};
}

guide::Result<void> examineLanguage(const store::Store &store, const QString &language)
{
    const auto content = store::readContent(store, language);
    if (!content)
        return tl::unexpected(content.error());
    for (const QString &page : pageNames()) {
        // A page that tells nothing of its own, such as Print, is not in the content.
        if (page != QLatin1String("print") && content->page(page).id.isEmpty())
            return unhealthy(PackHealthWords::tr("The page “%1” is missing.").arg(page),
                             store.origin());
    }
    return examineFigures(*content, store.origin()).and_then([&] {
        return askQuestions(store, *content, language);
    });
}

constexpr int kPatience = 30'000;  // milliseconds, however little the process does
constexpr qint64 kMaxReason = 4096;
}  // namespace

bool report(QTextStream &out, const QString &what, const guide::Result<void> &result)
{
    if (result)
        out << "ok      " << what << "\n";
    else
        out << "FAILED  " << what << ": " << result.error().what << " (" << result.error().where
            << "). " << result.error().remedy << "\n";
    return result.has_value();
}

int refuse(const guide::Error &error, QTextStream &err)
{
    err << "serostim-guide: " << inOneLine(error) << '\n';
    return ExitCheckFailed;
}

bool runChecks(const QString &file, const store::Trust &trust, QTextStream &out)
{
    const bool fileFine =
        file.isEmpty() || checkStore(out, QStringLiteral("content store %1").arg(file),
                                     store::Store::openFile(file, trust));
    return checkStore(out, QStringLiteral("built-in copy"), store::Store::openFactory()) &&
           fileFine;
}

bool checkUpdates(const update::PackStore &packs, QTextStream &out)
{
    if (packs.keys().isEmpty())
        return report(
            out, QStringLiteral("content keys: none are built in, so no newer content is taken"));
    QStringList names;
    for (const pack::PublicKey &key : packs.keys())
        names.append(pack::nameOf(key));
    report(out, QStringLiteral("content keys: ") + names.join(QStringLiteral(", ")));
    const auto content = packs.current();
    if (!content)
        return report(out, QStringLiteral("newer content"), tl::unexpected(content.error()));
    return report(out, *content
                           ? QStringLiteral("newer content: number %1, version %2, signed "
                                            "with %3")
                                 .arg((*content)->version.number)
                                 .arg((*content)->manifest.version, (*content)->version.key)
                           : QStringLiteral("newer content: none; the program's own is shown"));
}

int takeUpdate(update::PackStore &packs, const QString &file, const update::HealthCheck &isHealthy,
               QTextStream &out, QTextStream &err)
{
    const auto taken = update::takeIn(packs, file, update::Asked::ByPerson, isHealthy);
    const auto adopted =
        taken.and_then([&](const update::Content &content) { return packs.adopt(content); });
    if (!adopted)
        return refuse(adopted.error(), err);
    out << TaskWords::tr("Content %1, number %2, is shown from the next start on.")
               .arg(taken->manifest.version)
               .arg(taken->manifest.number)
        << "\n";
    return ExitOk;
}

update::Program thisProgram()
{
    return {kContentId, QVersionNumber::fromString(QCoreApplication::applicationVersion()),
            static_cast<int>(store::kSchemaVersion), Translation::languages(),
            store::builtInNumber()};
}

guide::Result<void> examinePack(const QString &file, const QList<pack::PublicKey> &keys)
{
    const auto verified = verify(file, keys);
    if (!verified)
        return tl::unexpected(verified.error());
    const auto store = store::Store::openFile(file, {{verified->digest}});
    if (!store)
        return tl::unexpected(store.error());
    const auto manifest = store::readManifest(*store);
    if (!manifest)
        return tl::unexpected(manifest.error());
    // The store says what the signed line says.
    if (*manifest != verified->manifest)
        return unhealthy(PackHealthWords::tr("The content is not what its signature says."),
                         store->origin());
    if (const auto whole = store->checkWhole(); !whole)
        return whole;
    for (const QString &language : verified->manifest.languages) {
        if (auto fine = examineLanguage(*store, language); !fine)
            return fine;
    }
    return {};
}

int checkPack(const QString &file, QTextStream &out)
{
    const auto fine = examinePack(file, pack::builtInKeys());
    if (fine)
        out << "ok      " << file << "\n";
    else
        out << "FAILED  " << fine.error().what << " (" << fine.error().where << ") "
            << fine.error().remedy << "\n";
    return fine ? ExitOk : ExitCheckFailed;
}

using update::HealthCheck;  // lupdate takes a qualified return type for the context of its strings

HealthCheck examineApart(const QString &program)
{
    return [program](const update::Content &content) -> guide::Result<void> {
        const QString where = PackHealthWords::tr("content %1").arg(content.manifest.version);
        QProcess process;
        host::limitBeforeStart(process);
        process.setStandardInputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(program, {QStringLiteral("--check-pack"), content.file});
        if (!process.waitForFinished(kPatience)) {
            process.kill();
            process.waitForFinished();
            return unhealthy(PackHealthWords::tr("The content took too long to be looked at."),
                             where);
        }
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() == host::kNoLimits)
            return unhealthy(PackHealthWords::tr("The content could not be looked at safely."),
                             where);
        if (process.exitCode() == 0)
            return {};
        const QString told = QString::fromUtf8(process.read(kMaxReason));
        return unhealthy(told.section(QLatin1Char('\n'), 0, 0).mid(8), where);
    };
}

}  // namespace shell
