// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model.h"

namespace content {

/// A text, or a list of texts, under the key that records of it use.
struct KeyedText {
    QString key;   ///< "support.line.hours", "support.md.fit.2" or "support.md.fit.heading"
    QString kind;  ///< what it is to a reader, such as "paragraph" or "heading"
    QList<Text> texts;
};

/// Everything that a reader can see in a language. Search words are none of it: they are never
/// shown, and each language thinks of its own.
QList<KeyedText> keyedTexts(const Language &language);

/// Eight hexadecimal digits that stand for some lines of text.
QString digestOf(const QStringList &lines);

}  // namespace content
