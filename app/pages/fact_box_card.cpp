// SPDX-License-Identifier: Apache-2.0
#include "fact_box_card.h"

#include "scan_screen.h"

#include "guide/table.h"
#include "look/accessibility.h"
#include "look/button.h"
#include "look/columns.h"
#include "look/data_table.h"
#include "output/fact_box_page.h"
#include "output/files.h"
#include "output/typesetter.h"
#include "output/web_page.h"

namespace pages {

namespace {

constexpr int kNarrowestSide = 440;

}  // namespace

FactBoxCard::FactBoxCard(const guide::Section &section, const Context &context, QWidget *parent)
    : look::Card(context.theme, nullptr, parent)
    , m_context(context)
{
    const guide::FactBoxWords &words = context.content.trial.factBox;
    look::addLeading(column(), new look::Heading(section.heading, 2, context.theme));
    auto *prose = new ProseView(section.blocks, context);
    connect(prose, &ProseView::linkActivated, this, &FactBoxCard::linkActivated);
    column()->addWidget(prose);
    auto *lead = new look::Text(words.lead, look::TextRole::Body, context.theme);
    lead->setWholeWidth();
    look::addLeading(column(), lead);
    m_table = new look::DataTable(context.theme);
    column()->addWidget(m_table);
    look::ColumnsLayout *below = look::addColumns(column(), kNarrowestSide, context.theme);
    auto *unknown = new look::Column(context.theme);
    look::addLeading(unknown->column(), new look::Heading(words.unknown, 3, context.theme));
    auto *list = new look::TextList(look::Marker::Bullet, context.theme);
    for (const QString &text : words.unknowns)
        list->addText(text);
    unknown->column()->addWidget(list);
    below->addWidget(unknown);
    look::addLeading(unknown->column(),
                     new look::Text(words.report, look::TextRole::Body, context.theme));
    unknown->column()->addStretch(1);
    auto *notes = new look::Column(context.theme);
    m_notes = notes->column();
    below->addWidget(notes);
    addButtons();
    connect(&context.session, &guide::Session::weightUnitChanged, this, &FactBoxCard::tell);
    tell();
}

void FactBoxCard::tell()
{
    const guide::FactBox box = guide::factBox(
        m_context.content.trial, m_context.session.weightUnit(), guide::Precision::WholePeople);
    m_table->setTable(box.table);
    for (qsizetype i = m_noteTexts.size(); i < box.notes.size(); ++i) {
        auto *note = new look::Text({}, look::TextRole::Small, m_context.theme);
        note->setShade(look::Shade::Quiet);
        look::addLeading(m_notes, note);
        m_noteTexts.append(note);
    }
    for (qsizetype i = 0; i < m_noteTexts.size(); ++i) {
        m_noteTexts.at(i)->setContent(box.notes.value(i));
        m_noteTexts.at(i)->setVisible(i < box.notes.size());
    }
}

void FactBoxCard::addButtons()
{
    auto *row = new QWidget;
    auto *line = new look::WrapLayout(row);
    line->setSpacing(m_context.theme.touchSpacing(m_context.theme.gap(12)));
    if (m_context.files != nullptr) {
        auto *save = new look::Button(tr("Save this table as PDF"), look::ButtonKind::Primary,
                                      m_context.theme);
        connect(save, &QPushButton::clicked, this, &FactBoxCard::save);
        line->addWidget(save);
        auto *web = new look::Button(tr("Save this table as web page"), look::ButtonKind::Secondary,
                                     m_context.theme);
        connect(web, &QPushButton::clicked, this, &FactBoxCard::saveWebPage);
        line->addWidget(web);
    }
    auto *copy =
        new look::Button(tr("Copy this table"), look::ButtonKind::Secondary, m_context.theme);
    connect(copy, &QPushButton::clicked, m_table, &look::DataTable::copyAll);
    line->addWidget(copy);
    look::Button *scan = ScanScreen::makeButton(m_context.theme);
    connect(scan, &QPushButton::clicked, this,
            [this] { Q_EMIT linkActivated(QStringLiteral("scan:fact-box")); });
    line->addWidget(scan);
    column()->addWidget(row);
    m_saved = new look::Text({}, look::TextRole::Body, m_context.theme);
    m_saved->hide();
    look::addLeading(column(), m_saved);
}

output::Sheet FactBoxCard::sheet(output::Medium medium) const
{
    return output::factBoxSheet(m_context.content, m_context.session.weightUnit(),
                                QDate::currentDate(), medium);
}

void FactBoxCard::save()
{
    if (m_saving)
        return;
    const QString file = m_context.files->askWhere(this, tr("Save this table as PDF"), fileName());
    if (file.isEmpty())
        return;
    m_saving = true;
    tellOfFile(tr("Preparing the page …"));
    m_context.typesetter->set(sheet(output::Medium::Paper), {m_context.files->paper()}, this,
                              [this, file](const guide::Result<output::Pages> &set) {
                                  m_saving = false;
                                  tellSaved(set.and_then([&](const output::Pages &pages) {
                                      return output::writeFile(file, pages.pdf);
                                  }),
                                            file);
                              });
}

void FactBoxCard::saveWebPage()
{
    const QString file = m_context.files->askWhere(this, tr("Save this table as web page"),
                                                   output::asWebPage(fileName()));
    if (!file.isEmpty())
        tellSaved(output::writeFile(file, output::webPage(sheet(output::Medium::WebPage))), file);
}

QString FactBoxCard::fileName()
{
    //: the name of a file; it names neither the medicine nor the disease
    return tr("benefits-and-risks.pdf");
}

void FactBoxCard::tellSaved(const guide::Result<void> &saved, const QString &file)
{
    tellOfFile(saved ? tr("Saved as %1").arg(file)
                     : saved.error().what + QLatin1Char(' ') + saved.error().remedy);
}

void FactBoxCard::tellOfFile(const QString &words)
{
    m_saved->setContent(words);
    m_saved->show();
    look::announce(m_saved);
}

}  // namespace pages
