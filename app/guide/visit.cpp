// SPDX-License-Identifier: Apache-2.0
#include "visit.h"

#include "search.h"

#include <algorithm>

namespace guide {

namespace {

/// Cut between characters, never through a pair.
QString cut(QString text, int length)
{
    if (text.size() <= length)
        return text;
    text.truncate(length);
    if (text.back().isHighSurrogate())
        text.chop(1);
    return text.trimmed();
}

}  // namespace

QString ownLine(const QString &typed)
{
    return cut(sanitized(typed), kMaxOwnLineLength);
}

QString ownNotes(const QString &typed)
{
    QStringList lines;
    for (const QString &line : printable(typed.left(kMaxNotesLength)).split(QLatin1Char('\n')))
        lines.append(line.simplified());
    return cut(lines.join(QLatin1Char('\n')).trimmed(), kMaxNotesLength);
}

bool Visit::hasTopic(const QString &target) const
{
    return std::any_of(m_topics.begin(), m_topics.end(),
                       [&](const Topic &topic) { return topic.target == target; });
}

void Visit::addTopic(const Topic &topic)
{
    if (hasTopic(topic.target))
        return;
    m_topics.append(topic);
    Q_EMIT changed();
}

void Visit::removeTopic(const QString &target)
{
    if (m_topics.removeIf([&](const Topic &topic) { return topic.target == target; }) > 0)
        Q_EMIT changed();
}

void Visit::addSymptom(const QString &id)
{
    if (m_symptoms.contains(id))
        return;
    m_symptoms.append(id);
    Q_EMIT changed();
}

void Visit::removeSymptom(const QString &id)
{
    if (m_symptoms.removeOne(id))
        Q_EMIT changed();
}

bool Visit::addAsk(const Ask &ask)
{
    const Ask wanted{ask.id, ownLine(ask.text)};
    const bool known = std::any_of(m_asks.begin(), m_asks.end(), [&](const Ask &listed) {
        return listed.text == wanted.text || (!wanted.id.isEmpty() && listed.id == wanted.id);
    });
    if (wanted.text.isEmpty() || known || m_asks.size() >= kMaxAsks)
        return false;
    m_asks.append(wanted);
    if (m_removed && m_removed->ask.text == wanted.text)
        m_removed.reset();
    Q_EMIT changed();
    return true;
}

void Visit::changeAsk(qsizetype position, const QString &text)
{
    const QString wanted = ownLine(text);
    if (!isOnList(position) || wanted.isEmpty() || m_asks.at(position).text == wanted)
        return;
    m_asks[position].text = wanted;
    if (m_removed && m_removed->ask.text == wanted)
        m_removed.reset();
    Q_EMIT changed();
}

void Visit::removeAsk(qsizetype position)
{
    if (!isOnList(position))
        return;
    m_removed = RemovedAsk{m_asks.takeAt(position), position};
    Q_EMIT changed();
}

bool Visit::putBackAsk()
{
    if (!m_removed || m_asks.size() >= kMaxAsks)
        return false;
    m_asks.insert(std::min(m_removed->position, m_asks.size()), m_removed->ask);
    m_removed.reset();
    Q_EMIT changed();
    return true;
}

void Visit::moveAsk(qsizetype from, qsizetype to)
{
    if (!isOnList(from) || !isOnList(to) || from == to)
        return;
    m_asks.move(from, to);
    Q_EMIT changed();
}

void Visit::setNotes(const QString &notes)
{
    const QString wanted = ownNotes(notes);
    if (m_notes == wanted)
        return;
    m_notes = wanted;
    Q_EMIT changed();
}

qsizetype Visit::count() const
{
    return m_topics.size() + m_symptoms.size() + m_asks.size() + (m_notes.isEmpty() ? 0 : 1);
}

void Visit::retell(const std::function<Topic(const Topic &)> &topic,
                   const std::function<Ask(const Ask &)> &ask)
{
    for (Topic &known : m_topics)
        known = topic(known);
    for (Ask &known : m_asks)
        known = ask(known);
    if (m_removed)
        m_removed->ask = ask(m_removed->ask);
    Q_EMIT changed();
}

void Visit::clear()
{
    const bool changes = !isEmpty() || m_removed;
    m_topics.clear();
    m_symptoms.clear();
    m_asks.clear();
    m_notes.clear();
    m_removed.reset();
    if (changes)
        Q_EMIT changed();
    Q_EMIT cleared();
}

bool Visit::isOnList(qsizetype position) const
{
    return position >= 0 && position < m_asks.size();
}

}  // namespace guide
