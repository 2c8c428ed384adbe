// SPDX-License-Identifier: Apache-2.0
#include "screens.h"

#include "cards.h"
#include "question_list.h"

namespace pages {

namespace {

constexpr int kNarrowestOption = 280;

QString headingOf(const guide::Page &page, const QString &door)
{
    const QList<guide::Section> sections = page.behind(door);
    return sections.isEmpty() ? page.tab : sections.constFirst().heading;
}

class Door : public Screen {
public:
    Door(const QString &pageId, const QString &door, const Context &context)
        : Screen(pageId, context, headingOf(context.content.page(pageId), door))
    {
        setTarget(QStringLiteral("door:%1#%2").arg(pageId, door));
        // Figures take the whole width; what stands between them shares it.
        QList<guide::Section> between;
        look::ColumnsLayout *options = nullptr;
        for (const guide::Section &section : page().behind(door)) {
            if (section.kind == guide::Section::Kind::Door) {
                column()->addWidget(makeProse(section.blocks, context));
                addPart(partOfSection(section.id), message());
            } else if (QWidget *card = figureCard(section)) {
                addCards(between);
                between.clear();
                column()->addWidget(card);
                addPart(partOfSection(section.id), card);
            } else if (section.kind == guide::Section::Kind::Option) {
                // What is compared stands side by side, below what the study found of it.
                if (options == nullptr) {
                    column()->addWidget(makeResultsRow(context));
                    options = column()->addColumns(kNarrowestOption);
                    options->setEvenRows(true);
                }
                options->addWidget(sectionCard(section));
            } else {
                between.append(section);
            }
        }
        addCards(between);
        column()->addStretch(1);
    }

    /// A programme, too, which is chosen.
    void openSection(const QString &id) override
    {
        if (m_fit == nullptr || !m_fit->showProgramme(id))
            Screen::openSection(id);
    }

private:
    /// The card of a section that holds more than prose; null for others.
    QWidget *figureCard(const guide::Section &section)
    {
        switch (section.kind) {
        case guide::Section::Kind::Flow:
            return makeStudyCard(section, context());
        case guide::Section::Kind::Harms:
            return makeHarmsCard(section, context());
        case guide::Section::Kind::FactBox:
            return makeFactBoxCard(section, context());
        case guide::Section::Kind::Fit:
            return m_fit = new FitCard(section, context());
        case guide::Section::Kind::Ask:
            return makeQuestionCard(section, context());
        case guide::Section::Kind::Check:
            return makeCheckCard(section, context().session.door.open, section.id, context());
        default:
            return nullptr;
        }
    }

    FitCard *m_fit = nullptr;  ///< none behind most doors
};

}  // namespace

Screen *makeDoor(const QString &pageId, const QString &door, const Context &context)
{
    return new Door(pageId, door, context);
}

}  // namespace pages
