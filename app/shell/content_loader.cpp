// SPDX-License-Identifier: Apache-2.0
#include "content_loader.h"

#include "store/content_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace shell {

namespace {

/// Gives these functions a place in the translation file.
struct ContentLoaderWords {
    Q_DECLARE_TR_FUNCTIONS(shell::ContentLoader)
};

guide::Result<LoadedContent> read(const guide::Result<store::Store> &store, const QString &language)
{
    if (!store)
        return tl::unexpected(store.error());
    const auto languages = store::readLanguages(*store);
    if (!languages)
        return tl::unexpected(languages.error());
    const bool has =
        std::any_of(languages->begin(), languages->end(),
                    [&](const guide::Language &known) { return known.code == language; });
    const QString used = has ? language : languages->constFirst().code;
    return store::readContent(*store, used).map([&](guide::Content content) {
        return LoadedContent{std::move(content), store->origin(), {}, used, *languages, *store};
    });
}

}  // namespace

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
            ContentLoaderWords::tr(
                "For staff: %1 (%2). The guide shows its built-in content instead. %3")
                .arg(why.what, why.where, why.remedy);
        return factory;
    });
}

guide::Result<LoadedContent> loadWanted(const QString &contentFile, const QString &language)
{
    return contentFile.isEmpty() ? loadFactory(language)
                                 : loadContent(contentFile, store::Trust::builtIn(), language);
}

}  // namespace shell
