// SPDX-License-Identifier: Apache-2.0
#include "cards.h"
#include "screens.h"

#include "guide/table.h"
#include "look/data_table.h"
#include "output/fact_box_page.h"
#include "output/files.h"
#include "output/typesetter.h"
#include "output/web_page.h"

namespace pages {

namespace {

constexpr int kNarrowestSide = 440;

class FactBoxCard : public look::Card {
    Q_DECLARE_TR_FUNCTIONS(pages::FactBoxCard)

public:
    FactBoxCard(const guide::Section &section, const Context &context)
        : look::Card(context.theme)
        , m_context(context)
        , m_table(new look::DataTable(context.theme))
    {
        const guide::FactBoxWords &words = context.content.trial.factBox;
        column()->addHeading(section.heading, 2);
        column()->addWidget(makeProse(section.blocks, context));
        column()->addText(words.lead)->setWholeWidth();
        column()->addWidget(m_table);
        look::ColumnsLayout *below = column()->addColumns(kNarrowestSide, {}, 26);
        look::ThemedLayout *unknown = below->addColumn();
        unknown->addHeading(words.unknown, 3);
        auto *list = new look::TextList(look::Marker::Bullet, context.theme);
        for (const QString &text : words.unknowns)
            list->addText(text);
        unknown->addWidget(list);
        unknown->addText(words.report);
        unknown->addStretch(1);
        m_notes = below->addColumn();
        addButtons();
        connect(&context.session, &guide::Session::weightUnitChanged, this,
                &FactBoxCard::showNumbers);
        showNumbers();
    }

private:
    void addButtons()
    {
        look::WrapLayout *line = column()->addWrapRow(12);
        const auto add = [&](const QString &label, look::ButtonKind kind, auto *on, auto pressed) {
            auto *button = new look::Button(label, kind, m_context.theme);
            connect(button, &QPushButton::clicked, on, pressed);
            line->addWidget(button);
        };
        using Kind = look::ButtonKind;
        if (m_context.files != nullptr) {
            add(tr("Save this table as PDF"), Kind::Primary, this, &FactBoxCard::save);
            add(tr("Save this table as web page"), Kind::Secondary, this,
                &FactBoxCard::saveWebPage);
        }
        add(tr("Copy this table"), Kind::Secondary, m_table, &look::DataTable::copyAll);
        line->addWidget(linkButton(scanName(), Kind::Secondary, QStringLiteral("scan:fact-box"),
                                   m_context.theme));
        m_status = column()->addText({});
        m_status->hide();
    }

    void showNumbers()
    {
        const guide::FactBox box = guide::factBox(
            m_context.content.trial, m_context.session.weightUnit(), guide::Precision::WholePeople);
        m_table->setTable(box.table);
        while (m_noteTexts.size() < box.notes.size())
            m_noteTexts.append(m_notes->addNote({}));
        for (qsizetype i = 0; i < m_noteTexts.size(); ++i) {
            m_noteTexts.at(i)->setContent(box.notes.value(i));
            m_noteTexts.at(i)->setVisible(i < box.notes.size());
        }
    }

    output::Sheet sheet(output::Medium medium) const
    {
        return output::factBoxSheet(m_context.content, m_context.session.weightUnit(),
                                    QDate::currentDate(), medium);
    }

    void save()
    {
        if (m_saving)
            return;
        const QString file =
            m_context.files->askWhere(this, tr("Save this table as PDF"), fileName());
        if (file.isEmpty())
            return;
        m_saving = true;
        showStatus(m_status, tr("Preparing the page …"));
        const auto ready = [this, file](const guide::Result<output::Pages> &set) {
            m_saving = false;
            saveFile(file, set.map(&output::Pages::pdf), m_status);
        };
        m_context.typesetter->set(sheet(output::Medium::Paper), {m_context.files->paper()}, this,
                                  ready);
    }

    void saveWebPage()
    {
        const QString file = m_context.files->askWhere(this, tr("Save this table as web page"),
                                                       output::asWebPage(fileName()));
        if (!file.isEmpty())
            saveFile(file, output::webPage(sheet(output::Medium::WebPage)), m_status);
    }

    /// A name for the file of paper.
    static QString fileName()
    {
        //: the name of a file; it names neither the medicine nor the disease
        return tr("benefits-and-risks.pdf");
    }

    Context m_context;
    look::DataTable *m_table;
    look::ThemedLayout *m_notes;
    QList<look::Text *> m_noteTexts;
    look::Text *m_status = nullptr;
    bool m_saving = false;
};

}  // namespace

look::Card *makeFactBoxCard(const guide::Section &section, const Context &context)
{
    return new FactBoxCard(section, context);
}

}  // namespace pages
