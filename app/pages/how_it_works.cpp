// SPDX-License-Identifier: Apache-2.0
#include "screens.h"

#include "keep_button.h"

#include "look/accessibility.h"

#include <QHBoxLayout>

namespace pages {

namespace {

using SectionKind = guide::Section::Kind;

constexpr int kNarrowestPoint = 210;

/// The name of a step: its heading up to the colon.
QString nameOf(const guide::Section &step)
{
    return step.heading.section(QLatin1Char(':'), 0, 0);
}

/// Has a column hold just this; what it held may be in the middle of what it does.
void refill(QLayout *column, QWidget *with)
{
    while (const std::unique_ptr<QLayoutItem> item{column->takeAt(0)})
        discard(item->widget());
    column->addWidget(with);
}

/// "How it works": seven named steps, each a drawing with its words, and the main points in a row.
class HowItWorks : public Screen {
    Q_DECLARE_TR_FUNCTIONS(pages::HowItWorks)

public:
    explicit HowItWorks(const Context &context)
        : Screen(QStringLiteral("how-it-works"), context)
        , m_steps(page().ofKind(SectionKind::Step))
    {
        addNames();
        column()->addWidget(stepCard());
        addPoints();
        column()->addWidget(doors());
        column()->addWidget(firstCard(guide::Section::Kind::Action));
        addChecks(column());
        column()->addWidget(sourcesCard());
        column()->addStretch(1);
        showStep(context.session.screens.step, false);
    }

    /// Opens the step of that id.
    void open(const QString &id) override
    {
        for (int i = 0; i < m_steps.size(); ++i) {
            if (m_steps.at(i).id == id)
                showStep(i, true);
        }
    }

    /// A step is shown; any other section is brought into view.
    void openSection(const QString &id) override
    {
        scrollToTop();
        open(id);
        Screen::openSection(id);
    }

private:
    void addNames()
    {
        look::WrapLayout *line = column()->addWrapRow(8);
        line->parentWidget()->setAccessibleName(tr("Steps"));
        for (int i = 0; i < m_steps.size(); ++i) {
            //: A step: %1 its number, %2 its name
            auto *name = new look::Button(tr("%1 %2").arg(i + 1).arg(nameOf(m_steps.at(i))),
                                          look::ButtonKind::Chip, theme());
            connect(name, &QPushButton::clicked, this, [this, i] { showStep(i, true); });
            line->addWidget(name);
            m_names.append(name);
        }
    }

    QWidget *stepCard()
    {
        auto *card = new look::Card(theme());
        look::ColumnsLayout *columns = card->column()->addColumns(kNarrowestSide, {2, 3});
        m_picture = new look::Column(theme());
        columns->addWidget(m_picture);
        look::ThemedLayout *side = columns->addColumn();
        side->setSpacing(theme().touchSpacing(theme().gap(9)));
        addTools(side);
        m_heading = side->addHeading({}, 2);
        m_words = side->add(new look::Column(theme()));
        side->addStretch(1);
        return card;
    }

    /// Counter and buttons stand above the text, so that they never move from step to step.
    void addTools(look::ThemedLayout *into)
    {
        auto *top = new QWidget;
        auto *line = new QHBoxLayout(top);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(theme().touchSpacing(theme().gap(10)));
        m_counter = new look::Text({}, look::TextRole::Body, theme());
        m_counter->setShade(look::Shade::Quiet);
        line->addWidget(m_counter, 0, Qt::AlignVCenter);
        line->addStretch(1);
        m_keep = new KeepButton(context());
        line->addWidget(m_keep);
        m_back = new look::Button(tr("Back"), look::ButtonKind::Secondary, theme());
        m_next = new look::Button(tr("Next"), look::ButtonKind::Primary, theme());
        connect(m_back, &QPushButton::clicked, this,
                [this] { showStep(context().session.screens.step - 1, true); });
        connect(m_next, &QPushButton::clicked, this, &HowItWorks::goOn);
        line->addWidget(m_back);
        line->addWidget(m_next);
        into->addWidget(top);
    }

    /// The main points, a card each, in one row where there is room.
    void addPoints()
    {
        look::ColumnsLayout *row = column()->addColumns(kNarrowestPoint);
        row->setEvenRows(true);
        for (const guide::Section &points : page().ofKind(SectionKind::Points)) {
            for (const guide::Block &point : points.blocks) {
                auto *card = new look::Card(theme());
                card->column()->addWidget(
                    makeProse({{guide::Block::Kind::Paragraph, point.text, {}, {}}}, context()));
                card->column()->addStretch(1);
                row->addWidget(card);
            }
        }
    }

    void showStep(int index, bool byReader)
    {
        if (index < 0 || index >= m_steps.size())
            return;
        context().session.screens.step = index;
        const guide::Section &step = m_steps.at(index);
        m_names.at(index)->setChecked(true);
        m_counter->setContent(tr("Step %1 of %2").arg(index + 1).arg(m_steps.size()));
        m_heading->setContent(step.heading);
        m_keep->setTarget(QStringLiteral("step:") + step.id);
        m_back->setEnabled(index > 0);
        const bool last = index + 1 == m_steps.size();
        m_next->setText(last ? tr("See what the study found") : tr("Next"));
        m_next->setAccessibleName(last ? m_next->text()
                                       : tr("Next: %1").arg(m_steps.at(index + 1).heading));
        QList<guide::Block> words = step.blocks;
        const auto isPicture = [](const guide::Block &block) {
            return block.kind == guide::Block::Kind::Figure;
        };
        QList<guide::Block> pictures;
        std::copy_if(words.begin(), words.end(), std::back_inserter(pictures), isPicture);
        words.removeIf(isPicture);
        for (const auto &[place, blocks] :
             {std::pair{m_picture, pictures}, std::pair{m_words, words}}) {
            refill(place->column(), makeProse(blocks, context()));
        }
        if (byReader)
            look::announce(m_heading);
    }

    void goOn()
    {
        if (context().session.screens.step + 1 < m_steps.size())
            showStep(context().session.screens.step + 1, true);
        else
            Q_EMIT linkActivated(QStringLiteral("page:trial-results"));
    }

    QList<guide::Section> m_steps;
    QList<look::Button *> m_names;
    look::Text *m_counter = nullptr;
    look::Heading *m_heading = nullptr;
    look::Column *m_picture = nullptr;
    look::Column *m_words = nullptr;
    KeepButton *m_keep = nullptr;
    look::Button *m_back = nullptr;
    look::Button *m_next = nullptr;
};

}  // namespace

Screen *makeHowItWorks(const Context &context)
{
    return new HowItWorks(context);
}

}  // namespace pages
