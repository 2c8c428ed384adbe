// SPDX-License-Identifier: Apache-2.0
#include "pack_health.h"

#include "options.h"
#include "translation.h"

#include "guide/trial_check.h"
#include "host/files.h"
#include "pack/signature.h"
#include "store/content_reader.h"
#include "store/manifest_reader.h"
#include "store/search.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace shell {

namespace {

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

/// The store says what the signed line says.
guide::Result<void> compare(const store::Store &store, const pack::Manifest &asSigned)
{
    return store::readManifest(store).and_then(
        [&](const pack::Manifest &manifest) -> guide::Result<void> {
            if (manifest != asSigned)
                return unhealthy(PackHealthWords::tr("The content is not what its signature says."),
                                 store.origin());
            return {};
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

}  // namespace

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
    const auto same = compare(*store, verified->manifest);
    const auto whole = same.and_then([&] { return store->checkWhole(); });
    if (!whole)
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

}  // namespace shell
