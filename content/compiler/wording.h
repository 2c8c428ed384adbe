// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model.h"

#include <QRegularExpression>
#include <QStringList>

/// Pure functions over plain text: sentences, words, numbers.
namespace content {

/// A number as written in a text.
struct WrittenNumber {
    double value = 0;
    bool negative = false;    ///< written with a minus sign
    bool inWords = false;     ///< "two" rather than 2
    bool afterAbout = false;  ///< "about 23"
    bool outOf = false;       ///< the 100 of "23 out of 100"
    QString written;
};

/// `pattern` with any of the phrases at its "%1", whatever the capitals.
QRegularExpression anyOf(const QStringList &phrases, const char *pattern);

/// Splits into sentences at . ! ? before a space, but not after one of `abbreviations`.
QStringList sentences(const QString &text, const QStringList &abbreviations);

/// Words of letters (and apostrophes); numbers are not words here.
QStringList wordsOf(const QString &text);

/// Every number in a text: digits, and those number words that `rules` lists.
QList<WrittenNumber> numbersIn(const QString &text, const Rules &rules);

}  // namespace content
