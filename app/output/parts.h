// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sheet_text.h"

#include "guide/content.h"
#include "guide/visit.h"
#include "guide/weight_unit.h"

#include <QDate>

/// What several sheets have in common.
namespace output {

/// What a sheet depends on besides the content.
struct SheetWishes {
    QDate today;
    guide::WeightUnit unit = guide::WeightUnit::Pounds;
};

/// The safety information that goes with every figure of a benefit (TAKE-4, FDA-B6), and where to
/// report.
void addSafety(SheetText &text, const guide::Content &content);

/// A level with what it is for, what to do, and what to tell the care team.
void addZone(SheetText &text, const guide::UrgencyLevel &level, const QStringList &signs,
             const QStringList &tell);

/// The three levels with their actions and signs; they differ in words, sign and frame (TAKE-3).
void addZones(SheetText &text, const guide::Content &content);

/// The AXIS Center and FDA, with a code to call.
void addContacts(SheetText &text, const guide::Content &content);

/// The AXIS Center in one line.
QString contactLine(const guide::Content &content);
/// What the numbers of the study come from, in one line.
QString studySourceLine(const guide::Content &content);

/// What an outer page may say.
enum class OuterPage { Neutral, NamesTheSubject };

/// The page that is seen when the paper is folded.
void addOuterPage(SheetText &text, const guide::Content &content, const QDate &today,
                  const QString &title, OuterPage outer);

/// What a reader collected: topics, and what they feel with what to do about it.
void addTopics(SheetText &text, const guide::Visit &visit);
void addSymptoms(SheetText &text, const guide::Content &content, const guide::Visit &visit);

/// Blanks for the clinic's number, the doctor and the next visit (TAKE-2).
void addBlanks(SheetText &text);
/// Room for the reader's own plan (TAKE-2).
void addSteps(SheetText &text);

/// Questions with room for the answers (QPL-3).
void addQuestions(SheetText &text, const QList<guide::Ask> &asks);

/// What the words mean that were used so far.
void addWords(SheetText &text, const guide::Content &content);

/// The sources behind pages.
void addSources(SheetText &text, const guide::Content &content, const QStringList &pages);

/// Who reviewed it, whose marks these are, and that it is no advice.
void addStatus(SheetText &text, const guide::Content &content, const QDate &today);
QStringList statusLines(const guide::Content &content, const QDate &today);

/// The guide's name, the content's version and the day.
QString footerOf(const guide::Content &content, const QDate &today);
/// The same without a name.
QString quietFooterOf(const guide::Content &content, const QDate &today);

/// One result of the study: sentence, chart with its table, and what the numbers rest on.
void addOutcome(SheetText &text, const guide::Content &content, const guide::Outcome &outcome,
                guide::WeightUnit unit);
/// Something unwanted: people, and the table.
void addHarm(SheetText &text, const guide::Content &content, const guide::Harm &harm);
/// Benefits and risks in one table, and what is not known.
void addFactBox(SheetText &text, const guide::Content &content, guide::WeightUnit unit);

/// Whether a page's main points are repeated where a summary has told them.
enum class MainPoints { Told, LeftOut };

/// All of a page of the guide that means something on paper.
void addPage(SheetText &text, const guide::Content &content, const QString &id,
             guide::WeightUnit unit, MainPoints points = MainPoints::Told);

}  // namespace output
