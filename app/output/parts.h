// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sheet_text.h"

#include "guide/content.h"
#include "guide/trial.h"
#include "guide/visit.h"

#include <QDate>

/// What several sheets have in common.
namespace output {

/// What an outer page may say.
enum class OuterPage { Neutral, NamesTheSubject };

/// What a sheet depends on besides the content.
struct SheetWishes {
    QDate today;
    guide::WeightUnit unit = guide::WeightUnit::Pounds;
    OuterPage outer = OuterPage::Neutral;
    Medium medium = Medium::Paper;
};

/// The safety information that goes with every figure of a benefit (TAKE-4, FDA-B6), and where to
/// report.
void addSafety(SheetText &text, const guide::Content &content);

/// A level with what it is for, what to do, and what to tell the care team; its signs in columns.
void addZone(SheetText &text, const guide::UrgencyLevel &level, const QStringList &signs,
             const QStringList &tell, int columns = 1);
/// A level with all signs that ask for it.
void addZone(SheetText &text, const guide::Content &content, guide::Urgency urgency,
             int columns = 1);

/// The three levels with their actions and signs; they differ in words, sign and frame (TAKE-3).
void addZones(SheetText &text, const guide::Content &content);

/// The AXIS Center and FDA, with a code to call.
void addContacts(SheetText &text, const guide::Content &content);
/// The programmes that help with cost, each with all its conditions.
void addProgrammes(SheetText &text, const guide::Content &content);

/// The AXIS Center in one line.
QString contactLine(const guide::Content &content);
/// The page that is seen when the paper is folded, with room to write whom to call. A web page has
/// no outer page: there it is the beginning, and what to write comes last, so that nothing stands
/// before what to do first.
void addOuterPage(SheetText &text, const guide::Content &content, const SheetWishes &wishes,
                  const QString &title);

/// Room for the names and numbers of the care team.
void addCareTeam(SheetText &text);

/// What a reader collected: topics, and what they feel with what to do about it.
void addTopics(SheetText &text, const guide::Visit &visit);
void addSymptoms(SheetText &text, const guide::Content &content, const guide::Visit &visit);

/// Blanks for whom to call: care team, at night, pharmacy (TAKE-2).
void addNumbers(SheetText &text);
/// Blanks to fill in, each with its label (TAKE-2).
void addBlanks(SheetText &text, const QStringList &labels);
/// Room for the reader's own plan (TAKE-2).
void addSteps(SheetText &text);

/// In which order questions stand, and where the answers go.
QString orderNote(Medium medium);
/// Questions with room for the answers (QPL-3).
void addQuestions(SheetText &text, const QList<guide::Ask> &asks);

/// What the words mean that were used so far.
void addWords(SheetText &text, const guide::Content &content);

/// The sources behind pages.
void addSources(SheetText &text, const guide::Content &content, const QStringList &pages);

/// Who reviewed it, whose marks these are, and that it is no advice.
void addStatus(SheetText &text, const guide::Content &content, const QDate &today);
QStringList statusLines(const guide::Content &content, const QDate &today);

/// The content's version and the day; it names neither medicine nor disease.
QString footerOf(const guide::Content &content, const QDate &today, Medium medium);

/// All results of the study as charts with their numbers.
void addCharts(SheetText &text, const guide::Content &content, guide::WeightUnit unit);
/// One result told whole: sentence, chart with its table, and what the numbers rest on.
void addOutcome(SheetText &text, const guide::Content &content, const guide::Outcome &outcome,
                guide::WeightUnit unit);
/// Something unwanted: people, and the table.
void addHarm(SheetText &text, const guide::Content &content, const guide::Harm &harm);
/// Says that the numbers of all outcomes and harms stand here, with who was counted.
void citeStudy(SheetText &text, const guide::Content &content);
/// The risks that have words only: each by itself, and a list of many as one.
void addRisks(SheetText &text, const guide::Content &content);
/// Where the box tells them: as the table that it is on screen, or where pages break.
enum class RisksInWords { InTheTable, BelowTheTable };
/// Benefits and risks in one table, and what is not known.
void addFactBox(SheetText &text, const guide::Content &content, guide::WeightUnit unit,
                RisksInWords words);

/// All of a page of the guide that means something on paper.
void addPage(SheetText &text, const guide::Content &content, const QString &id,
             guide::WeightUnit unit);

}  // namespace output
