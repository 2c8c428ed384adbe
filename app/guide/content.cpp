// SPDX-License-Identifier: Apache-2.0
#include "content.h"

#include <algorithm>

namespace guide {

Page Content::page(const QString &id) const
{
    const auto found =
        std::find_if(pages.begin(), pages.end(), [&](const Page &page) { return page.id == id; });
    return found == pages.end() ? Page{} : *found;
}

QList<Fact> Content::factsBehind(const QString &pageId) const
{
    QList<Fact> found;
    for (const QString &id : page(pageId).facts) {
        const auto fact =
            std::find_if(facts.begin(), facts.end(), [&](const Fact &f) { return f.id == id; });
        if (fact != facts.end())
            found.append(*fact);
    }
    return found;
}

QList<Source> Content::sourcesBehind(const QString &pageId) const
{
    const QList<Fact> behind = factsBehind(pageId);
    QList<Source> found;
    for (const Source &source : sources) {
        if (std::any_of(behind.begin(), behind.end(),
                        [&](const Fact &fact) { return fact.sources.contains(source.id); }))
            found.append(source);
    }
    return found;
}

}  // namespace guide
