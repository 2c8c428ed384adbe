// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

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

/// What the guide says to somebody who picked these symptoms.
struct Verdict {
    /// One level with everything on it.
    struct Card {
        Urgency urgency = Urgency::Today;
        QList<Symptom> symptoms;  ///< in the order of the guide
        QStringList whys;         ///< reasons, each once
        QStringList tell;         ///< what to tell the care team, each once
    };

    QList<Card> cards;  ///< one a level at most, most severe first (TRI-7, TRI-15)
    QStringList rules;  ///< ids of the rules that the picks meet
    QStringList facts;  ///< behind all of it, each once

    /// The highest level of all (TRI-11); none when nothing is picked.
    [[nodiscard]] std::optional<Urgency> level() const;
};

/// Judges picked symptoms by their levels and by the rules over their signs. The order of the picks
/// does not matter. An id that the guide does not know counts as "I am not sure", never as nothing.
Verdict judge(const SymptomGuide &guide, const QStringList &picks);

/// How soon to act on one of the picks behind a verdict: the level of what a rule makes of it, its
/// own where that is higher.
Urgency urgencyAmong(const SymptomGuide &guide, const Verdict &verdict, const Symptom &pick);

}  // namespace guide
