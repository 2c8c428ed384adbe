// SPDX-License-Identifier: Apache-2.0
#include "symptom_picker.h"

#include "body_map.h"

#include "look/button.h"
#include "look/columns.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace pages {

namespace {

constexpr int kNarrowestRow = 310;

}  // namespace

SymptomPicker::SymptomPicker(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    look::put(column, new look::Heading(tr("What are you feeling?"), 2, context.theme));
    look::put(column, new look::Text(tr("Pick one or several. What to do is shown at once."),
                                     look::TextRole::Body, context.theme));
    addWays(column);
    m_map = new BodyMap(context.content.symptoms.areas, context.theme);
    connect(m_map, &BodyMap::chosen, this, &SymptomPicker::showArea);
    column->addWidget(m_map);
    addTally(column);
    addSummaryLine(column);
    addRows(column);
    column->addStretch(1);
    restyle();
    connect(&context.theme, &look::Theme::changed, this, &SymptomPicker::restyle);
    changed();
}

void SymptomPicker::restyle()
{
    layout()->setSpacing(m_context.theme.apart(m_context.theme.gap(12)));
    m_grid->setNarrowest(m_context.theme.scaled(kNarrowestRow));
    m_grid->setSpacing(m_context.theme.apart(m_context.theme.gap(8)));
}

void SymptomPicker::addWays(QVBoxLayout *into)
{
    auto *ways = new QWidget;
    ways->setAccessibleName(tr("How to find it"));
    auto *line = new look::WrapLayout(ways);
    line->setSpacing(m_context.theme.apart(m_context.theme.gap(8)));
    m_byArea = new look::Button(tr("By body area"), look::ButtonKind::Chip, m_context.theme);
    m_asList = new look::Button(tr("As one list"), look::ButtonKind::Chip, m_context.theme);
    m_byArea->setChecked(true);
    line->addWidget(m_byArea);
    line->addWidget(m_asList);
    connect(m_byArea, &QPushButton::clicked, this, [this] { showWay(true); });
    connect(m_asList, &QPushButton::clicked, this, [this] { showWay(false); });
    into->addWidget(ways);
}

void SymptomPicker::addTally(QVBoxLayout *into)
{
    auto *bar = new QWidget;
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_context.theme.apart(m_context.theme.gap(16)));
    m_clear = new look::Button(tr("Clear my picks"), look::ButtonKind::Secondary, m_context.theme);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        // The button goes out of reach; the next key must not start from nowhere.
        if (m_clear->hasFocus())
            m_rows.constFirst().button->setFocus();
        const QStringList unpicked = picks();
        setPicks({});
        Q_EMIT pickedByHand({}, unpicked);
    });
    m_tally = new look::Text({}, look::TextRole::Subheading, m_context.theme);
    m_level = new look::Text({}, look::TextRole::Subheading, m_context.theme);
    line->addWidget(m_clear);
    line->addWidget(m_tally, 1, Qt::AlignVCenter);
    line->addWidget(m_level, 2, Qt::AlignVCenter);
    m_level->hide();
    into->addWidget(bar);
}

void SymptomPicker::addRows(QVBoxLayout *into)
{
    const guide::SymptomGuide &guide = m_context.content.symptoms;
    m_list = new QWidget;
    m_list->setAccessibleName(tr("What are you feeling?"));
    m_grid = new look::ColumnsLayout(m_list, m_context.theme.scaled(kNarrowestRow));
    m_grid->setEvenRows(true);
    // Whoever is not sure finds that first, in every area.
    if (const guide::Symptom *unsure = guide.symptom(guide.unsure))
        addRow(*unsure, m_grid);
    for (const guide::Symptom &symptom : guide.inArea({})) {
        if (symptom.id != guide.unsure)
            addRow(symptom, m_grid);
    }
    into->addWidget(m_list);
}

void SymptomPicker::addRow(const guide::Symptom &symptom, QLayout *into)
{
    auto *button = new look::Button(symptom.say, look::ButtonKind::Check, m_context.theme);
    connect(button, &QPushButton::toggled, this, [this, id = symptom.id](bool picked) {
        changed();
        Q_EMIT pickedByHand(picked ? QStringList{id} : QStringList(),
                            picked ? QStringList() : QStringList{id});
    });
    into->addWidget(button);
    m_rows.append({symptom, button});
}

void SymptomPicker::addSummaryLine(QVBoxLayout *into)
{
    auto *line = new look::Text({}, look::TextRole::Small, m_context.theme);
    const QString name = m_context.content.page(QStringLiteral("my-visit")).tab;
    //: %1 is the name of a page
    line->setContent(tr("What you pick here is also in %1.")
                         .arg(look::markedLink(QStringLiteral("page:my-visit"), name)),
                     true);
    connect(line, &QLabel::linkActivated, this, &SymptomPicker::linkActivated);
    look::put(into, line);
}

void SymptomPicker::showWay(bool byArea)
{
    m_map->setVisible(byArea);
    for (const Row &row : qAsConst(m_rows))
        row.button->setVisible(!byArea || m_area.isEmpty() || row.symptom.areas.contains(m_area));
    Q_EMIT rowsChanged();
}

void SymptomPicker::showArea(const QString &area)
{
    m_area = area;
    showWay(true);
}

QStringList SymptomPicker::picks() const
{
    QStringList ids;
    for (const Row &row : m_rows) {
        if (row.button->isChecked())
            ids.append(row.symptom.id);
    }
    return ids;
}

void SymptomPicker::setPicks(const QStringList &ids)
{
    for (const Row &row : qAsConst(m_rows)) {
        const QSignalBlocker oneChange(row.button);
        row.button->setChecked(ids.contains(row.symptom.id));
        row.button->update();
    }
    if (!ids.isEmpty() && !m_area.isEmpty()) {
        m_map->choose({});
        m_area.clear();
        showWay(!m_map->isHidden());
    }
    changed();
}

/// Picks, whether they are shown by area, and the area.
QVariant SymptomPicker::kept() const
{
    return QVariantList{picks(), m_byArea->isChecked(), m_area};
}

void SymptomPicker::takeUp(const QVariant &kept)
{
    const QVariantList parts = kept.toList();
    if (parts.size() != 3)
        return;
    setPicks(parts.at(0).toStringList());
    m_byArea->setChecked(parts.at(1).toBool());
    m_asList->setChecked(!parts.at(1).toBool());
    m_area = parts.at(2).toString();
    m_map->choose(m_area);
    showWay(parts.at(1).toBool());
}

void SymptomPicker::showLevel(const QString &words)
{
    m_level->setContent(words);
    m_level->setVisible(!words.isEmpty());
}

QWidget *SymptomPicker::row(const QString &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row &row) { return row.symptom.id == id; });
    return found == m_rows.end() ? nullptr : found->button;
}

void SymptomPicker::changed()
{
    const QStringList ids = picks();
    const auto count = static_cast<int>(ids.size());
    m_tally->setContent(count == 0 ? tr("Nothing picked yet") : tr("%n picked", nullptr, count));
    m_clear->setEnabled(count > 0);
    Q_EMIT picksChanged(ids);
}

}  // namespace pages
