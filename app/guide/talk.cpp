// SPDX-License-Identifier: Apache-2.0
#include "talk.h"

#include "visit.h"

#include <algorithm>

namespace guide {

namespace {

using Kind = Section::Kind;

/// Safety after the side effects, questions last.
const QStringList kPages{"how-it-works", "trial-results", "side-effects",
                         "safety",       "support",       "questions"};
const QString kOfSection = QStringLiteral("check-");

TalkTopic pageTopic(const Page &page, const Section &check)
{
    TalkTopic topic{page.id,  page.id, QStringLiteral("page:") + page.id,
                    page.tab, {},      sayBackOf(check)};
    for (const Section &points : page.ofKind(Kind::Points))
        topic.points += points.blocks;
    return topic;
}

TalkTopic sectionTopic(const Page &page, const Section &section, const Section &check)
{
    const QString place = page.id + QLatin1Char('#') + section.id;
    return {place,           page.id,        QStringLiteral("section:") + place,
            section.heading, section.blocks, sayBackOf(check)};
}

}  // namespace

SayBack sayBackOf(const Section &check)
{
    const auto other =
        std::find_if(check.blocks.begin(), check.blocks.end(),
                     [](const Block &block) { return block.kind == Block::Kind::Subheading; });
    const auto meant = other - check.blocks.begin();
    return {check.heading, check.blocks.first(meant), check.blocks.mid(meant)};
}

QList<TalkTopic> talkTopics(const Content &content)
{
    QList<TalkTopic> topics;
    for (const QString &id : kPages) {
        const Page page = content.page(id);
        for (const Section &check : page.ofKind(Kind::Check)) {
            if (!check.id.startsWith(kOfSection)) {
                topics.append(pageTopic(page, check));
                continue;
            }
            const QString wanted = check.id.mid(kOfSection.size());
            for (const Section &section : page.sections) {
                if (section.id == wanted)
                    topics.append(sectionTopic(page, section, check));
            }
        }
    }
    return topics;
}

Talk::Talk(Uptime uptime, QObject *parent)
    : QObject(parent)
    , m_uptime(std::move(uptime))
{
}

void Talk::start()
{
    end();
    m_on = true;
    m_startedAt = m_uptime();
    Q_EMIT changed();
}

void Talk::end()
{
    m_on = false;
    m_current.clear();
    m_covered.clear();
    m_saidBack.clear();
    m_plans = {};
    m_notes.clear();
    m_showsNotes = false;
    m_printsNotes = false;
    Q_EMIT changed();
}

int Talk::minutes() const
{
    if (!m_on)
        return 0;
    return static_cast<int>(
        std::chrono::duration_cast<std::chrono::minutes>(m_uptime() - m_startedAt).count());
}

void Talk::setCurrent(const QString &topic)
{
    if (topic == m_current)
        return;
    m_current = topic;
    Q_EMIT changed();
}

void Talk::setCovered(const QString &topic, bool covered)
{
    if (covered == isCovered(topic))
        return;
    if (covered) {
        m_covered.append(topic);
    } else {
        m_covered.removeOne(topic);
        m_saidBack.remove(topic);
    }
    Q_EMIT changed();
}

QString Talk::nextOf(const QStringList &topics) const
{
    const qsizetype from = topics.indexOf(m_current) + 1;
    for (qsizetype i = 0; i < topics.size(); ++i) {
        const QString &topic = topics.at((from + i) % topics.size());
        if (!isCovered(topic) && topic != m_current)
            return topic;
    }
    return {};
}

SaidBack Talk::saidBack(const QString &topic) const
{
    return m_saidBack.value(topic, SaidBack::NotAsked);
}

void Talk::setSaidBack(const QString &topic, SaidBack how)
{
    if (how == saidBack(topic))
        return;
    m_saidBack.insert(topic, how);
    if (!isCovered(topic))
        m_covered.append(topic);
    Q_EMIT changed();
}

QString Talk::plan(int number) const
{
    return number < 0 || number >= kMaxPlans ? QString()
                                             : m_plans.at(static_cast<std::size_t>(number));
}

void Talk::setPlan(int number, const QString &typed)
{
    if (number < 0 || number >= kMaxPlans || typed == plan(number))
        return;
    m_plans.at(static_cast<std::size_t>(number)) = typed;
    Q_EMIT changed();
}

QStringList Talk::plans() const
{
    QStringList said;
    for (const QString &plan : m_plans) {
        if (const QString line = ownLine(plan); !line.isEmpty())
            said.append(line);
    }
    return said;
}

void Talk::setNotes(const QString &typed)
{
    if (typed == m_notes)
        return;
    m_notes = typed;
    Q_EMIT changed();
}

void Talk::setShowsNotes(bool shows)
{
    if (shows == m_showsNotes)
        return;
    m_showsNotes = shows;
    Q_EMIT changed();
}

void Talk::setPrintsNotes(bool prints)
{
    if (prints == m_printsNotes)
        return;
    m_printsNotes = prints;
    Q_EMIT changed();
}

}  // namespace guide
