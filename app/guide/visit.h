// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "content.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace guide {

/// Something that a reader wants to talk about: where it opens ("question:storage") and its name.
struct Topic {
    QString target;
    QString title;
};

/// A question that was taken off the list, and where it stood.
struct RemovedAsk {
    Ask ask;
    qsizetype position = 0;
};

/// A reader's own line: one line, no control or formatting characters, cut at `kMaxOwnLineLength`.
QString ownLine(const QString &typed);

/// A reader's own notes: the same over several lines, cut at `kMaxNotesLength`.
QString ownNotes(const QString &typed);

inline constexpr int kMaxOwnLineLength = 200;  ///< characters
inline constexpr int kMaxNotesLength = 4000;   ///< characters
inline constexpr int kMaxAsks = 30;            ///< questions on one list, the reader's own included
inline constexpr int kTopAsks = 3;             ///< how many stand out (QPL-2)

/// What a reader collects for a visit to the care team. It lives in memory only (PRIV); who prints
/// or saves it does so because the reader asked.
class Visit : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const QList<Topic> &topics() const { return m_topics; }
    [[nodiscard]] bool hasTopic(const QString &target) const;
    /// A topic that is there already is not added again.
    void addTopic(const Topic &topic);
    void removeTopic(const QString &target);

    /// Ids of symptoms, in the order in which they came.
    [[nodiscard]] const QStringList &symptoms() const { return m_symptoms; }
    void addSymptom(const QString &id);
    void removeSymptom(const QString &id);

    /// Most important first; the first `kTopAsks` stand out.
    [[nodiscard]] const QList<Ask> &asks() const { return m_asks; }
    /// @return false when nothing is left of the text, the question is there already, or the list
    /// is full
    bool addAsk(const Ask &ask);
    /// A position outside of the list changes nothing; neither does an empty text.
    void changeAsk(qsizetype position, const QString &text);
    void removeAsk(qsizetype position);
    void moveAsk(qsizetype from, qsizetype to);
    /// The question that was taken off last, so that nothing typed is lost by one wrong touch. None
    /// once it is back on the list, and none after `clear`.
    [[nodiscard]] const std::optional<RemovedAsk> &removedAsk() const { return m_removed; }
    /// Puts it back where it stood. @return false when there is none, or the list is full
    bool putBackAsk();

    [[nodiscard]] const QString &notes() const { return m_notes; }
    void setNotes(const QString &notes);

    /// How many things are collected; notes count as one.
    [[nodiscard]] qsizetype count() const;
    [[nodiscard]] bool isEmpty() const { return count() == 0; }
    /// Says topics and questions anew, as another language has them.
    void retell(const std::function<Topic(const Topic &)> &topic,
                const std::function<Ask(const Ask &)> &ask);

    /// Forgets everything, the question that was taken off last included.
    void clear();

Q_SIGNALS:
    void changed();
    /// Everything was cleared, even if nothing was collected: whoever holds what a reader typed but
    /// did not add drops it too.
    void cleared();

private:
    [[nodiscard]] bool isOnList(qsizetype position) const;

    QList<Topic> m_topics;
    QStringList m_symptoms;
    QList<Ask> m_asks;
    QString m_notes;
    std::optional<RemovedAsk> m_removed;
};

}  // namespace guide
