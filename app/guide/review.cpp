// SPDX-License-Identifier: Apache-2.0
#include "review.h"

#include "content.h"
#include "dates.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace guide {

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
