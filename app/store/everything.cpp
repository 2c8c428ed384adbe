// SPDX-License-Identifier: Apache-2.0
#include "everything.h"

#include "content_reader.h"
#include "search.h"

namespace store {

guide::Result<void> readEverything(const Store &store)
{
    const auto languages = readLanguages(store);
    if (!languages)
        return tl::unexpected(languages.error());
    for (const guide::Language &language : *languages) {
        if (const auto content = readContent(store, language.code); !content)
            return tl::unexpected(content.error());
        if (const auto search = Search::prepare(store, language.code); !search)
            return tl::unexpected(search.error());
    }
    return {};
}

}  // namespace store
