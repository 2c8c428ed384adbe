// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose.h"
#include "support_hours.h"
#include "symptoms.h"
#include "trial.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace guide {

/// A document that facts come from.
struct Source {
    QString id;
    QString kind;       ///< manufacturer, label, paper, expert or project
    QString certainty;  ///< A: read in its own text, B: read in a copy
    QString title;
    QString note;
};

/// One row of the evidence, in plain words.
struct Fact {
    QString id;
    QString kind;  ///< trial, label, expert, programme, handling, project or unknown
    QString statement;
    QStringList sources;  ///< ids
};

/// A word explained where it stands.
struct Term {
    QString id;
    QString term;
    QString meaning;
};

/// What some of the questions are about.
struct QuestionTopic {
    QString id;
    QString name;
};

/// An answer to a reader's question, and what kind of knowledge it is.
struct Answer {
    enum class Kind { Label, Expert, Unknown };

    QString id;
    QString topic;  ///< id of one
    Kind kind = Kind::Label;
    QString question;
    RichText answer;
    QString page;  ///< where to read on
};

/// A question for the care team; one of the reader's own has no id.
struct Ask {
    QString id;
    QString text;
};

struct Questions {
    QList<QuestionTopic> topics;
    QList<Answer> answers;
    QList<Ask> ask;  ///< questions to ask the care team
};

struct Programme {
    QString id;
    QString name;
    QString summary;
    QStringList conditions;  ///< all of them; none may be left out
};

/// What a reader with a kind of insurance is told. It says what may fit and promises nothing.
struct FitAnswer {
    QString id;
    QString label;  ///< the kind of insurance
    QString heading;
    QString text;
    QString programme;  ///< id of the programme whose conditions belong to it; empty for none
};

/// Which programme may fit.
struct Fit {
    QString restrictions;  ///< ends every answer
    QList<FitAnswer> answers;
};

/// The AXIS Center: how to reach it and what it offers.
struct Support {
    QString name;
    QString digits;   ///< 1-877-714-2947
    QString letters;  ///< 1-877-714-AXIS
    QString hoursInWords;
    QString holidays;
    QString enroll;
    SupportHours hours;
    QList<Programme> programmes;
    Fit fit;
    QStringList facts = {};  ///< ids of the facts that hold its number and hours
};

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
    /// "Serostim = this medicine; …": names and the words that stand in for them where others may
    /// look on.
    QString discreet;
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
    QMap<QString, QStringList> citations;

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
