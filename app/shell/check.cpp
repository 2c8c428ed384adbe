// SPDX-License-Identifier: Apache-2.0
#include "check.h"

#include "store/content_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace shell {

namespace {

/// Gives these functions a place in the translation file.
struct CheckWords {
    Q_DECLARE_TR_FUNCTIONS(shell::Check)
};

bool report(QTextStream &out, const QString &what, const guide::Result<void> &result)
{
    if (result)
        out << "ok      " << what << "\n";
    else
        out << "FAILED  " << what << ": " << result.error().what << " (" << result.error().where
            << "). " << result.error().remedy << "\n";
    return result.has_value();
}

bool checkStore(QTextStream &out, const QString &name, const guide::Result<store::Store> &store)
{
    if (!store)
        return report(out, name, tl::unexpected(store.error()));
    bool fine = report(out, name + QStringLiteral(": trusted and opened read-only"), {});
    fine = report(out, name + QStringLiteral(": whole"), store->checkWhole()) && fine;
    return report(out, name + QStringLiteral(": every text can be read"),
                  store::readEverything(*store)) &&
           fine;
}

guide::Result<LoadedContent> read(const guide::Result<store::Store> &store, const QString &language)
{
    if (!store)
        return tl::unexpected(store.error());
    const auto languages = store::readLanguages(*store);
    if (!languages)
        return tl::unexpected(languages.error());
    const QString used = languageAmong(*languages, language);
    return store::readContent(*store, used).map([&](guide::Content content) {
        return LoadedContent{std::move(content), store->origin(), {}, used, *languages, *store};
    });
}

}  // namespace

QString languageAmong(const QList<guide::Language> &languages, const QString &wanted)
{
    const bool has =
        std::any_of(languages.begin(), languages.end(),
                    [&](const guide::Language &language) { return language.code == wanted; });
    return has ? wanted : languages.constFirst().code;
}

guide::Result<void> changeLanguage(LoadedContent &loaded, const QString &language)
{
    auto content = store::readContent(*loaded.store, language);
    if (!content)
        return tl::unexpected(content.error());
    loaded.content = std::move(*content);
    loaded.language = language;
    return {};
}

guide::Result<LoadedContent> loadFactory(const QString &language)
{
    return read(store::Store::openFactory(), language);
}

guide::Result<LoadedContent> loadContent(const QString &file, const store::Trust &trust,
                                         const QString &language)
{
    guide::Result<LoadedContent> wanted = read(store::Store::openFile(file, trust), language);
    if (wanted)
        return wanted;
    const guide::Error why = wanted.error();
    return loadFactory(language).map([&](LoadedContent factory) {
        factory.staffNotice =
            CheckWords::tr("For staff: %1 (%2). The guide shows its built-in content instead. %3")
                .arg(why.what, why.where, why.remedy);
        return factory;
    });
}

guide::Result<LoadedContent> loadWanted(const QString &contentFile, const QString &language)
{
    return contentFile.isEmpty() ? loadFactory(language)
                                 : loadContent(contentFile, store::Trust::builtIn(), language);
}

bool runChecks(const QString &file, const store::Trust &trust, QTextStream &out)
{
    const bool fileFine =
        file.isEmpty() || checkStore(out, QStringLiteral("content store %1").arg(file),
                                     store::Store::openFile(file, trust));
    const bool factoryFine =
        checkStore(out, QStringLiteral("built-in copy"), store::Store::openFactory());
    return fileFine && factoryFine;
}

}  // namespace shell
