// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence.h"
#include "prose.h"
#include "questions.h"
#include "review.h"
#include "support.h"
#include "symptoms.h"
#include "trial.h"

#include <QDate>
#include <QHash>

namespace guide {

/// What the content says about itself.
struct Edition {
    QString id;
    QString version;
    int number = 0;
    QDate released;
    QDate reviewBy;
    QList<Review> reviews;  ///< one for each role that must sign, also of translations

    [[nodiscard]] bool isOutOfDate(const QDate &today) const { return today > reviewBy; }
};

/// A language that the guide speaks.
struct Language {
    QString code;
    QString name;  ///< as its own speakers call it
};

/// Texts that belong to the program as a whole.
struct FrameTexts {
    QString title;
    QString tagline;
    QString stripHeading;
    QString stripText;
    QString stripLink;
    QString stripShort;  ///< the same in one sentence or two, where there is little room
    QString stripLine;   ///< whom to call, where there is one line
    QString notAdvice;
    QString reviewAwaited;
    QString translationAwaited;
    QString urgencyAwaited;
    QString outOfDate;
    QString funding;
    QString marks;
    QString noCalls;
    QString forecast;
};

/// Everything that the guide says in one language.
struct Content {
    Edition edition;
    FrameTexts frame;
    QList<Page> pages;
    QList<Source> sources;
    QList<Fact> facts;
    Trial trial;
    SymptomGuide symptoms;
    Support support;
    QList<Term> terms;
    Questions questions;
    /// The facts that a text rests on, by the text as it is written.
    QHash<QString, QStringList> citations;

    /// The page of that id; an empty one when there is none (the compiler sees to it that there
    /// is).
    [[nodiscard]] Page page(const QString &id) const;

    /// The facts behind a screen, in reading order.
    [[nodiscard]] QList<Fact> factsBehind(const QString &pageId) const;

    /// The sources of facts, each once, in their own order.
    [[nodiscard]] QList<Source> sourcesOf(const QStringList &factIds) const;
    [[nodiscard]] QList<Source> sourcesBehind(const QString &pageId) const;
};

}  // namespace guide
