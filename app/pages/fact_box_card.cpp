// SPDX-License-Identifier: Apache-2.0
#include "fact_box_card.h"

#include "guide/figure_tables.h"
#include "look/button.h"
#include "look/columns.h"
#include "look/data_table.h"
#include "output/fact_box_page.h"
#include "output/files.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>

namespace pages {

FactBoxCard::FactBoxCard(const guide::Section &section, const Context &context, QWidget *parent)
    : look::Card(context.theme, nullptr, parent)
    , m_context(context)
{
    const guide::FactBoxWords &words = context.content.trial.factBox;
    look::put(column(), new look::Heading(section.heading, 2, context.theme));
    auto *prose = new ProseView(section.blocks, context);
    connect(prose, &ProseView::linkActivated, this, &FactBoxCard::linkActivated);
    column()->addWidget(prose);
    look::put(column(), new look::Text(words.lead, look::TextRole::Body, context.theme));
    m_benefits = addHalf(words.benefits);
    m_risks = addHalf(words.risks);
    look::put(column(), new look::Heading(words.unknown, 3, context.theme));
    auto *unknowns = new look::TextList(look::Marker::Bullet, context.theme);
    for (const QString &unknown : words.unknowns)
        unknowns->addText(unknown);
    column()->addWidget(unknowns);
    addButtons();
    connect(&context.choices, &Choices::weightUnitChanged, this, &FactBoxCard::tell);
    tell();
}

FactBoxCard::Half FactBoxCard::addHalf(const QString &heading)
{
    look::put(column(), new look::Heading(heading, 3, m_context.theme));
    const Half half{new look::DataTable(m_context.theme),
                    new look::Text({}, look::TextRole::Small, m_context.theme)};
    half.notes->setShade(look::Shade::Quiet);
    column()->addWidget(half.table);
    look::put(column(), half.notes);
    return half;
}

void FactBoxCard::fill(const Half &half, const guide::Table &table, const QStringList &notes)
{
    half.table->setTable(table);
    half.notes->setContent(notes.join(QLatin1Char(' ')));
}

void FactBoxCard::tell()
{
    const guide::FactBox box =
        guide::factBox(m_context.content.trial, m_context.choices.weightUnit());
    fill(m_benefits, box.benefits, box.benefitNotes);
    fill(m_risks, box.risks, box.riskNotes);
}

void FactBoxCard::addButtons()
{
    auto *row = new QWidget;
    auto *line = new look::WrapLayout(row);
    line->setSpacing(m_context.theme.gap(12));
    if (m_context.files != nullptr) {
        auto *save = new look::Button(tr("Save this box as PDF"), look::ButtonKind::Primary,
                                      m_context.theme);
        connect(save, &QPushButton::clicked, this, &FactBoxCard::save);
        line->addWidget(save);
    }
    auto *copy =
        new look::Button(tr("Copy both tables"), look::ButtonKind::Secondary, m_context.theme);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_benefits.table->table().asText() +
                                              QLatin1Char('\n') + m_risks.table->table().asText());
    });
    line->addWidget(copy);
    column()->addWidget(row);
    m_saved = new look::Text({}, look::TextRole::Body, m_context.theme);
    m_saved->hide();
    look::put(column(), m_saved);
}

void FactBoxCard::save()
{
    //: the name of a file; it names neither the medicine nor the disease
    const QString name = tr("benefits-and-risks.pdf");
    const QString file = m_context.files->askWhere(this, tr("Save this box as PDF"), name);
    if (file.isEmpty())
        return;
    const auto saved =
        output::typeset(output::factBoxSheet(m_context.content, m_context.choices.weightUnit(),
                                             QDate::currentDate()),
                        output::factBoxLook(m_context.files->paper()))
            .and_then([&](const QByteArray &pdf) { return output::writeFile(file, pdf); });
    m_saved->setContent(saved ? tr("Saved as %1").arg(file)
                              : saved.error().what + QLatin1Char(' ') + saved.error().remedy);
    m_saved->show();
    QAccessibleEvent event(m_saved, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

}  // namespace pages
