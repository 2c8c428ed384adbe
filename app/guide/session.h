// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "talk.h"
#include "trial.h"
#include "visit.h"

#include <QObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace guide {

/// A question that was typed and is not on the list yet.
struct TypedQuestion {
    QString text;
    std::optional<QString> changing;  ///< the question of the list that it is to replace
};

/// How something is to be printed. The numbers are places on the lists that are offered.
struct PrintChoice {
    QString page;   ///< that is offered; empty for none
    QString paper;  ///< what to print; empty for the first
    std::optional<int> size;
    int type = 0;
    bool namesDisease = false;  ///< on the outer page
};

/// What the reader made of the screens, in no language: screens are built from it, and write to it
/// what the reader does.
struct ScreenState {
    int step = 0;           ///< of How it works
    QString area;           ///< of the body; empty for the first
    qsizetype firstSign{};  ///< the first one of the area that is shown
    /// What a link shows as picked in place of the signs in the visit summary.
    std::optional<QStringList> linkedSigns;
    QString openAnswer;           ///< id; empty for none
    QString topic;                ///< that the patient says back
    QSet<QString> open;           ///< parts that were closed at first
    TypedQuestion typedForVisit;  ///< on My visit
    TypedQuestion typedInTalk;    ///< at the end of a talk
    PrintChoice print;
};

/// The same of what is behind a door. It begins anew whenever a door is opened.
struct DoorState {
    QString outcome;  ///< empty for the one that was asked for
    bool asTable = false;
    bool isExact = false;          ///< whether numbers of people have decimals
    bool showsMore = false;        ///< all suggested questions
    std::optional<int> insurance;  ///< a place on the list
    QSet<QString> open;            ///< parts that were closed at first, tables that were pictures
    TypedQuestion typed;
};

/// What one reader made of the guide. It lives in memory only, and knows no language.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(Talk::Uptime uptime, QObject *parent = nullptr);

    Visit visit;
    Talk talk;
    ScreenState screens;
    DoorState door;

    [[nodiscard]] WeightUnit weightUnit() const { return m_weightUnit; }
    void setWeightUnit(WeightUnit unit);

    /// Ids of the signs that are shown as picked: those of the visit summary, unless a link showed
    /// others.
    [[nodiscard]] const QStringList &signs() const;
    /// The reader picked a sign, or took the picks `unpicked` back; now `picked` are shown as such.
    void pick(const QStringList &picked, const QStringList &unpicked);
    /// A link shows a sign: with all of the summary where it is one of them, alone otherwise; none
    /// for an empty id. This puts nothing into the summary.
    void showSign(const QString &id);

    /// All screens are as they were first; what was chosen and collected stays.
    void resetScreens();
    /// As if no reader had been there.
    void reset();

Q_SIGNALS:
    /// The summary or the signs that are shown have changed.
    void changed();
    void weightUnitChanged();

private:
    WeightUnit m_weightUnit = WeightUnit::Pounds;
};

}  // namespace guide
