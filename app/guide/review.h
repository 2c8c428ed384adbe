// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace guide {

struct Content;

/// Who signs what the guide says.
enum class ReviewRole { Clinician, Translator };

struct Reviewer {
    QString name;
    QDate day;  ///< of the last signature
};

/// How much of a language people of one role have signed.
struct Review {
    ReviewRole role = ReviewRole::Clinician;
    bool isOwn = true;  ///< of the language that is read; else of a translation
    int isSigned = 0;   ///< statements
    int statements = 0;
    QList<Reviewer> reviewers;

    [[nodiscard]] bool isWhole() const { return statements > 0 && isSigned == statements; }
};

/// Whether everybody who must sign the language that is read has signed all of it.
bool isReviewed(const QList<Review> &reviews);

/// Paper has room for its own language only, and for numbers once somebody has signed something.
enum class ReviewDetail { Short, Full };

/// Who has reviewed what the guide says, where all is signed; else how much of it is.
QStringList reviewLines(const Content &content, ReviewDetail detail);

}  // namespace guide
