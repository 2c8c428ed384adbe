// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace guide {

/// How soon to act. Exactly three levels (TRI-1), most urgent first.
enum class Urgency { Emergency, Today, NextVisit };

/// What a level tells the reader to do.
struct UrgencyLevel {
    Urgency urgency = Urgency::Today;
    QString action;   ///< "Call 911 now"
    QString heading;  ///< the same, ending in "if:"
    QString badge;
    QStringList steps;
};

struct BodyArea {
    QString id;
    QString name;
    QStringList drawn;  ///< elements of the drawn figure that stand for it; the whole body has none
};

/// Something a person may feel, with its one urgency.
struct Symptom {
    QString id;
    Urgency urgency = Urgency::Today;
    QString say;    ///< as a person would say it
    QString card;   ///< as it follows "Call 911 now if:"
    QString brief;  ///< in a few words, where it means 911; empty otherwise
    QString why;
    QString tell;  ///< what to tell the care team, and what it may do
    QStringList areas;
    QStringList signs;  ///< what it says of a person
    QStringList facts;
    QString safety;  ///< id of the section of the safety page that tells more
};

/// Signs that mean more together than each by itself: signs of two groups are one more sign.
struct Rule {
    QString id;
    QString makes;
    QList<QStringList> groups;
};

struct SymptomGuide {
    QList<UrgencyLevel> levels;  ///< the three, most urgent first
    QList<BodyArea> areas;
    QList<Symptom> symptoms;
    QList<Rule> rules;
    QString unsure;         ///< id of the symptom that stands for "I am not sure"
    bool isSigned = false;  ///< a clinician has signed every sign and every rule

    [[nodiscard]] const UrgencyLevel &level(Urgency urgency) const;

    /// The symptom of that id, or nullptr.
    [[nodiscard]] const Symptom *symptom(const QString &id) const;

    /// The first symptom that carries the sign, or nullptr.
    [[nodiscard]] const Symptom *withSign(const QString &sign) const;

    /// Symptoms of one body area (all when `area` is empty), most urgent first, otherwise as
    /// written.
    [[nodiscard]] QList<Symptom> inArea(const QString &area) const;
};

}  // namespace guide
