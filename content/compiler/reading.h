// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model.h"
#include "readability.h"

class QTextStream;

namespace content {

/// How one screen reads in one language.
struct ScreenReading {
    QString screen;
    Readability reading;
    QStringList longSentences;  ///< of more than 20 words; more than 25 are an error elsewhere
    /// Words of the glossary that the screen uses, and neither links to their meaning nor explains
    /// in brackets right after them (PEMAT-U4).
    QStringList unexplained;
};

/// All screens of a language, by name. What the sources screen quotes and the glossary itself have
/// no words to explain.
QList<ScreenReading> readScreens(const Model &model, const Language &language);

/// Where the words of a screen stand; two screens have no page of their own.
Place placeOfScreen(const Language &language, const QString &screen);

/// The readability report: a line a screen, then what to look at.
void printReading(const Model &model, QTextStream &out);

}  // namespace content
