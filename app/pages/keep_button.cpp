// SPDX-License-Identifier: Apache-2.0
#include "keep_button.h"

#include <QCoreApplication>

#include <algorithm>

namespace pages {

namespace {

/// Gives these functions a place in the translation file.
struct TopicsWords {
    Q_DECLARE_TR_FUNCTIONS(pages::Topics)
};

template <typename Item, typename Text>
QString named(const QList<Item> &items, const QString &id, Text Item::*text)
{
    const auto found = std::ranges::find(items, id, &Item::id);
    return found == items.end() ? QString() : (*found).*text;
}

}  // namespace

QString topicTitle(const guide::Content &content, const QString &target)
{
    const QString kind = target.section(QLatin1Char(':'), 0, 0);
    const QString id = target.section(QLatin1Char(':'), 1);
    if (kind == QLatin1String("step"))
        return named(content.page(QStringLiteral("how-it-works")).sections, id,
                     &guide::Section::heading);
    if (kind == QLatin1String("section"))
        return named(content.page(id.section(QLatin1Char('#'), 0, 0)).sections,
                     id.section(QLatin1Char('#'), 1), &guide::Section::heading);
    if (kind == QLatin1String("question"))
        return named(content.questions.answers, id, &guide::Answer::question);
    if (kind == QLatin1String("programme"))
        return named(content.support.programmes, id, &guide::Programme::name);
    if (kind == QLatin1String("outcome")) {
        const QString name = named(content.trial.outcomes, id, &guide::Outcome::name);
        //: %1 is a result of the study, such as "Weight"
        return name.isEmpty() ? QString() : TopicsWords::tr("Trial result: %1").arg(name);
    }
    return {};
}

void retranslate(guide::Visit &visit, const guide::Content &before, const guide::Content &now)
{
    visit.retell(
        [&](const guide::Topic &topic) {
            const QString title = topicTitle(now, topic.target);
            return title.isEmpty() ? topic : guide::Topic{topic.target, title};
        },
        [&](const guide::Ask &ask) {
            // A suggestion that the reader has put in words of their own is theirs.
            const bool own = ask.text != named(before.questions.ask, ask.id, &guide::Ask::text);
            const QString text = named(now.questions.ask, ask.id, &guide::Ask::text);
            return own || text.isEmpty() ? ask : guide::Ask{ask.id, text};
        });
}

KeepButton::KeepButton(const Context &context, const QString &target)
    : look::Button({}, look::ButtonKind::Quiet, context.theme)
    , m_context(context)
{
    setCheckable(true);
    connect(this, &QPushButton::clicked, this, [this](bool wanted) {
        if (wanted)
            m_context.session.visit.addTopic(m_topic);
        else
            m_context.session.visit.removeTopic(m_topic.target);
    });
    connect(&m_context.session.visit, &guide::Visit::changed, this, &KeepButton::follow);
    setTarget(target);
}

void KeepButton::setTarget(const QString &target)
{
    m_topic = {target, topicTitle(m_context.content, target)};
    showState(m_context.session.visit.hasTopic(target));
}

void KeepButton::follow()
{
    // There are many of these; most changes are about something else.
    const bool kept = m_context.session.visit.hasTopic(m_topic.target);
    if (kept != m_kept || kept != isChecked())
        showState(kept);
}

void KeepButton::showState(bool kept)
{
    m_kept = kept;
    setChecked(kept);
    setText(kept ? tr("In my visit") : tr("Add to my visit"));
    setIconName(kept ? QStringLiteral("check") : QStringLiteral("plus"));
    //: %1 is the label of the button, %2 what it adds
    setAccessibleName(tr("%1: %2").arg(text(), m_topic.title));
}

}  // namespace pages
