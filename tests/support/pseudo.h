// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/content.h"

#include <QTranslator>

/// A language that nobody speaks: every text in marks, with accents, and two fifths longer. What is
/// read without marks was translated by nobody.
namespace support {

/// "Call 911" → "⟦Càll 911 ẍẍ⟧". Places for values and HTML tags stay as they are.
QString pseudo(const QString &text);

/// Marks every text of the content.
void makePseudo(guide::Content &content);

/// Speaks it for all strings of the program. How a time or day is written stays a format.
class PseudoTranslator : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *comment,
                                    int count) const override;
};

/// Whether all letters are as the language that nobody speaks writes them.
bool isAccented(const QString &text);

/// The letters of a text that stand outside of all marks, one run after the other.
QStringList outsideMarks(const QString &text);

}  // namespace support
