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

/// In the order in which they are to be reviewed.
enum class StatementPart { Urgency, Rules, Texts };

/// One thing that a clinician or a translator can sign.
struct Statement {
    StatementPart part = StatementPart::Texts;
    QString key;  ///< "symptoms.signs.faint", "symptoms.rules.pressure" or that of a KeyedText
    QString id;   ///< of its language, key, words, original and facts: it changes with them
    QString kind;
    QString screen;
    QStringList lines;     ///< what it says
    QStringList original;  ///< what it translates; empty where it does not
    QStringList facts;
    Place place;
};

/// Everything that a language says and that can be signed: how urgent each sign is, the rules, then
/// the texts by screen, each in the order in which it is written.
QList<Statement> statementsOf(const Model &model, const Language &language);

/// The words of a key that has one text; empty when there are none.
QString wordOf(const Language &language, const QString &key);

/// The numbers, phrases and conditions of a fact, such as "23 percent; 12 weeks".
QString numbersOf(const Fact &fact);

}  // namespace content
