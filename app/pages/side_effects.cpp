// SPDX-License-Identifier: Apache-2.0
#include "side_effects.h"

#include "urgency_look.h"

#include "look/button.h"

#include <QAccessible>
#include <QButtonGroup>
#include <QTimer>

namespace pages {

namespace {

using guide::Urgency;

}  // namespace

SideEffects::SideEffects(const Context &context, QWidget *parent)
    : Screen(QStringLiteral("side-effects"), context, parent)
{
    column()->addWidget(emergencyCard());
    look::ColumnsLayout *columns = addColumns(column(), kNarrowestSide, {3, 2});
    columns->addWidget(picker());
    auto *side = new look::Stack(theme());
    side->column()->addWidget(pointsCard());
    side->column()->addWidget(sourcesCard());
    for (const guide::Section &section : page().ofKind(guide::Section::Kind::Card))
        side->column()->addWidget(sectionCard(section));
    side->column()->addWidget(actionCard());
    side->column()->addStretch(1);
    columns->addWidget(side);
    column()->addStretch(1);
    showArea({});
}

QWidget *SideEffects::emergencyCard()
{
    const guide::SymptomGuide &guide = context().content.symptoms;
    auto *card = new look::Card(theme(), &look::Tokens::emergency);
    auto *heading = new look::Heading(guide.level(Urgency::Emergency).heading, 2, theme());
    heading->setShade(look::Shade::Emergency);
    look::put(card->column(), heading);
    // Two short lists are easier to scan than one of eight (CCI-8).
    look::ColumnsLayout *columns = addColumns(card->column(), 330);
    QList<guide::Symptom> urgent;
    for (const guide::Symptom &symptom : guide.inArea({})) {
        if (symptom.urgency == Urgency::Emergency)
            urgent.append(symptom);
    }
    const auto half = (urgent.size() + 1) / 2;
    for (const QList<guide::Symptom> &part : {urgent.first(half), urgent.mid(half)}) {
        auto *list = new look::TextList(look::Marker::Bullet, theme());
        list->setShade(look::Shade::Emergency);
        for (const guide::Symptom &symptom : part)
            list->addText(symptom.card);
        columns->addWidget(list);
    }
    auto *note = new look::Text(context().content.frame.noCalls, look::TextRole::Body, theme());
    note->setShade(look::Shade::Emergency);
    look::put(card->column(), note);
    return card;
}

QWidget *SideEffects::picker()
{
    auto *stack = new look::Stack(theme());
    look::put(stack->column(), new look::Heading(tr("What are you feeling?"), 2, theme()));
    stack->column()->addWidget(areaSwitch());
    auto *list = new QWidget;
    list->setAccessibleName(tr("What are you feeling?"));
    auto *into = new QVBoxLayout(list);
    into->setContentsMargins(0, 0, 0, 0);
    into->setSpacing(theme().gap(10));
    for (const guide::Symptom &symptom : context().content.symptoms.inArea({}))
        addRow(symptom, into);
    stack->column()->addWidget(list);
    stack->column()->addStretch(1);
    return stack;
}

QWidget *SideEffects::areaSwitch()
{
    auto *row = new QWidget;
    row->setAccessibleName(tr("Part of the body"));
    auto *line = new look::WrapLayout(row);
    line->setSpacing(theme().gap(8));
    m_areas = new QButtonGroup(this);
    QList<guide::BodyArea> areas{{QString(), tr("All")}};
    areas += context().content.symptoms.areas;
    for (const guide::BodyArea &area : areas) {
        auto *chip = new look::Button(area.name, look::ButtonKind::Chip, theme());
        m_areas->addButton(chip);
        line->addWidget(chip);
        connect(chip, &QPushButton::clicked, this, [this, id = area.id] { showArea(id); });
    }
    m_areas->buttons().constFirst()->setChecked(true);
    return row;
}

void SideEffects::addRow(const guide::Symptom &symptom, QVBoxLayout *into)
{
    Row row{symptom, new look::Stack(theme()), nullptr, nullptr};
    row.button = new look::Button(symptom.say, look::ButtonKind::Row, theme());
    row.button->setCheckable(true);
    const UrgencyLook look = lookOf(symptom.urgency);
    row.button->setBadge(context().content.symptoms.level(symptom.urgency).badge, look.icon,
                         look.tone);
    static_cast<look::Stack *>(row.holder)->column()->setSpacing(theme().gap(8));
    static_cast<look::Stack *>(row.holder)->column()->addWidget(row.button);
    into->addWidget(row.holder);
    connect(row.button, &QPushButton::clicked, this,
            [this, index = static_cast<int>(m_rows.size())] { toggle(index); });
    m_rows.append(row);
}

void SideEffects::showArea(const QString &area)
{
    for (int i = 0; i < m_rows.size(); ++i) {
        const bool inArea = area.isEmpty() || m_rows.at(i).symptom.areas.contains(area);
        if (!inArea)
            close(i);
        m_rows.at(i).holder->setVisible(inArea);
    }
}

void SideEffects::close(int index)
{
    Row &row = m_rows[index];
    row.button->setChecked(false);
    if (row.card == nullptr)
        return;
    row.card->hide();
    row.card->deleteLater();
    row.card = nullptr;
}

void SideEffects::toggle(int index)
{
    const bool wasOpen = m_rows.at(index).card != nullptr;
    for (int i = 0; i < m_rows.size(); ++i)
        close(i);
    if (wasOpen)
        return;
    Row &row = m_rows[index];
    row.button->setChecked(true);
    row.card = detailCard(row.symptom);
    static_cast<look::Stack *>(row.holder)->column()->addWidget(row.card);
    QAccessibleEvent event(row.card, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    // The card gets its place only once the layout has run.
    QTimer::singleShot(0, row.card, [this, card = row.card, button = row.button] {
        ensureWidgetVisible(card, 0, 16);
        ensureWidgetVisible(button, 0, 16);
    });
}

QWidget *SideEffects::detailCard(const guide::Symptom &symptom)
{
    const guide::UrgencyLevel &level = context().content.symptoms.level(symptom.urgency);
    const UrgencyLook look = lookOf(symptom.urgency);
    auto *card = new look::Card(theme(), look.tone);
    card->setAccessibleName(QStringLiteral("%1 %2").arg(level.heading, symptom.card));
    QVBoxLayout *into = card->column();
    const auto add = [&](look::Text *text) {
        text->setShade(look.shade);
        look::put(into, text);
    };
    add(new look::Heading(level.heading, 2, theme()));
    auto *what = new look::TextList(look::Marker::Bullet, theme());
    what->setShade(look.shade);
    what->addText(symptom.card);
    into->addWidget(what);
    add(new look::Heading(tr("What to do"), 3, theme()));
    auto *steps = new look::TextList(look::Marker::Number, theme());
    steps->setShade(look.shade);
    for (const QString &step : level.steps)
        steps->addText(step);
    into->addWidget(steps);
    add(new look::Heading(tr("Why it matters"), 3, theme()));
    add(new look::Text(symptom.why, look::TextRole::Body, theme()));
    add(new look::Heading(tr("What to tell them"), 3, theme()));
    add(new look::Text(symptom.tell, look::TextRole::Body, theme()));
    return card;
}

void SideEffects::open(const QString &id)
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).symptom.id != id)
            continue;
        m_areas->buttons().constFirst()->setChecked(true);
        showArea({});
        if (m_rows.at(i).card == nullptr)
            toggle(i);
        m_rows.at(i).button->setFocus();
    }
}

}  // namespace pages
