// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model.h"

namespace content {

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
