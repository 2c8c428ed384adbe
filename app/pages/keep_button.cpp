// SPDX-License-Identifier: Apache-2.0
#include "keep_button.h"

#include "topics.h"

namespace pages {

KeepButton::KeepButton(const Context &context, const QString &target, QWidget *parent)
    : look::Button({}, look::ButtonKind::Quiet, context.theme, parent)
    , m_context(context)
    , m_visit(context.visit)
{
    setCheckable(true);
    connect(this, &QPushButton::clicked, this, [this](bool wanted) {
        if (wanted)
            m_visit.addTopic(m_topic);
        else
            m_visit.removeTopic(m_topic.target);
    });
    connect(&m_visit, &guide::Visit::changed, this, &KeepButton::follow);
    setTarget(target);
}

void KeepButton::setTarget(const QString &target)
{
    m_topic = {target, topicTitle(m_context.content, target)};
    tell(m_visit.hasTopic(target));
}

void KeepButton::follow()
{
    // There are many of these; most changes are about something else.
    const bool kept = m_visit.hasTopic(m_topic.target);
    if (kept != m_told || kept != isChecked())
        tell(kept);
}

void KeepButton::tell(bool kept)
{
    m_told = kept;
    setChecked(kept);
    setText(kept ? tr("In my visit") : tr("Add to my visit"));
    setIconName(kept ? QStringLiteral("check") : QStringLiteral("plus"));
    //: %1 is the label of the button, %2 what it adds
    setAccessibleName(tr("%1: %2").arg(text(), m_topic.title));
}

}  // namespace pages
