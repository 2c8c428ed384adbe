// SPDX-License-Identifier: Apache-2.0
#include "content.h"

#include <QSet>

#include <algorithm>
#include <iterator>

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

QList<Source> Content::sourcesOf(const QStringList &factIds) const
{
    QSet<QString> ids;
    for (const Fact &fact : facts) {
        if (factIds.contains(fact.id))
            ids.unite({fact.sources.begin(), fact.sources.end()});
    }
    QList<Source> found;
    std::copy_if(sources.begin(), sources.end(), std::back_inserter(found),
                 [&](const Source &source) { return ids.contains(source.id); });
    return found;
}

QList<Source> Content::sourcesBehind(const QString &pageId) const
{
    return sourcesOf(page(pageId).facts);
}

}  // namespace guide
