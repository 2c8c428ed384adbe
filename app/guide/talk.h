// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "content.h"

#include <QObject>

#include <array>
#include <chrono>
#include <functional>

namespace guide {

/// What a page asks its reader to say back, what is meant, and the same in another way (TB-3).
struct SayBack {
    QString prompt;
    QList<Block> meant;
    QList<Block> another;
};

/// Takes a section of the kind Check apart.
SayBack sayBackOf(const Section &check);

/// A small part of the guide that two people go through and then check (TB-2).
struct TalkTopic {
    QString id;
    QString page;
    QString target;  ///< what opens it
    QString title;
    QList<Block> points;  ///< what is said about it, in short
    SayBack sayBack;
};

/// What there is to talk about, in the order of the guide: each page that asks something back, and
/// each section of it that has a question of its own ("check-shots" asks about "shots").
QList<TalkTopic> talkTopics(const Content &content);

/// What came of asking. None of it is about the patient: it says what is left for the one who
/// explains.
enum class SaidBack { NotAsked, OwnWords, WentOverAgain, Later };

inline constexpr int kMaxPlans = 3;  ///< what one person can keep in mind (TAKE-2)

/// A talk of two people over one screen: what they have covered, how the asking went, what the
/// patient will do, the counsellor's notes. It lives in memory only and knows no language, so that
/// another one finds it as it was. The questions that are left stand in `Visit`.
class Talk : public QObject {
    Q_OBJECT

public:
    /// Time that only goes on, since some moment in the past.
    using Uptime = std::function<std::chrono::milliseconds()>;

    explicit Talk(Uptime uptime, QObject *parent = nullptr);

    /// Forgets what was before.
    void start();
    /// Forgets everything.
    void end();
    [[nodiscard]] bool isOn() const { return m_on; }
    /// Whole minutes since the start; none while there is no talk.
    [[nodiscard]] int minutes() const;

    /// The topic that is being talked about; empty between topics.
    [[nodiscard]] const QString &current() const { return m_current; }
    void setCurrent(const QString &topic);

    [[nodiscard]] bool isCovered(const QString &topic) const { return m_covered.contains(topic); }
    /// What was said back goes with the tick.
    void setCovered(const QString &topic, bool covered);
    [[nodiscard]] qsizetype coveredCount() const { return m_covered.size(); }
    /// The first of `topics` behind the current one that is not covered, around the end; empty when
    /// all are.
    [[nodiscard]] QString nextOf(const QStringList &topics) const;

    [[nodiscard]] SaidBack saidBack(const QString &topic) const;
    /// Whoever was asked about a topic has covered it.
    void setSaidBack(const QString &topic, SaidBack how);

    /// What the patient will do, in their own words, as typed; a number out of range is empty.
    [[nodiscard]] QString plan(int number) const;
    void setPlan(int number, const QString &typed);
    /// Those that say something.
    [[nodiscard]] QStringList plans() const;

    /// The counsellor's own notes.
    [[nodiscard]] const QString &notes() const { return m_notes; }
    void setNotes(const QString &typed);
    /// Whether they may be seen on the screen; not unless asked for.
    [[nodiscard]] bool showsNotes() const { return m_showsNotes; }
    void setShowsNotes(bool shows);
    /// Whether they go on the patient's paper; not unless asked for.
    [[nodiscard]] bool printsNotes() const { return m_printsNotes; }
    void setPrintsNotes(bool prints);

Q_SIGNALS:
    void changed();

private:
    Uptime m_uptime;
    bool m_on = false;
    std::chrono::milliseconds m_startedAt{};
    QString m_current;
    QStringList m_covered;
    QHash<QString, SaidBack> m_saidBack;
    std::array<QString, kMaxPlans> m_plans;
    QString m_notes;
    bool m_showsNotes = false;
    bool m_printsNotes = false;
};

}  // namespace guide
