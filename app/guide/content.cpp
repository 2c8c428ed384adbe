// SPDX-License-Identifier: Apache-2.0
#include "content.h"

#include "text.h"

#include <QCoreApplication>
#include <QLocale>
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

namespace {

struct ReviewTexts {
    Q_DECLARE_TR_FUNCTIONS(ReviewWords)
};

QString reviewedBy(const Review &review, const Reviewer &reviewer)
{
    const QString words =
        review.role == ReviewRole::Clinician
            ? ReviewTexts::tr("Reviewed by %1, clinician, on %2.")
            : ReviewTexts::tr("Translation reviewed by %1, medical translator, on %2.");
    return words.arg(reviewer.name, dateInWords(reviewer.day));
}

QString signedOf(const Review &review)
{
    const QString words = review.role == ReviewRole::Clinician
                              ? ReviewTexts::tr("Signed by a clinician: %1 of %2 statements.")
                              : ReviewTexts::tr("Translation signed by a medical translator: %1 of "
                                                "%2 statements.");
    const QLocale locale;
    return words.arg(locale.toString(review.isSigned), locale.toString(review.statements));
}

}  // namespace

bool isReviewed(const QList<Review> &reviews)
{
    return !reviews.isEmpty() &&
           std::all_of(reviews.begin(), reviews.end(),
                       [](const Review &review) { return review.isWhole() || !review.isOwn; });
}

QStringList reviewLines(const Content &content, ReviewDetail detail)
{
    QStringList lines;
    const bool isFull = detail == ReviewDetail::Full;
    const QList<Review> &reviews = content.edition.reviews;
    for (const Review &review : reviews) {
        if (!review.isOwn && !isFull)
            continue;
        if (review.isOwn ? isReviewed(reviews) : review.isWhole()) {
            for (const Reviewer &reviewer : review.reviewers)
                lines.append(reviewedBy(review, reviewer));
            continue;
        }
        if (review.isSigned == 0)
            lines.append(review.role == ReviewRole::Clinician ? content.frame.reviewAwaited
                                                              : content.frame.translationAwaited);
        if (review.isSigned > 0 || isFull)
            lines.append(signedOf(review));
    }
    return lines;
}

}  // namespace guide
