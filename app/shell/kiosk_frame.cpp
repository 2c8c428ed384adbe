// SPDX-License-Identifier: Apache-2.0
#include "kiosk_frame.h"

#include "commands.h"
#include "main_window.h"
#include "window.h"

#include "look/accessibility.h"
#include "look/columns.h"
#include "look/text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace shell {

namespace {

constexpr int kToolGap = 8;
constexpr int kAboveStop = 12;
/// What was last before the page moved stays in sight, so that nobody loses the thread.
constexpr int kKeptInSight = 48;
/// A part that is nearer than this share of what is seen is not worth a step of its own.
constexpr int kMinShare = 3;

int topOf(const QScrollArea &area, const QWidget *part)
{
    return part->mapTo(area.widget(), QPoint()).y();
}

QList<QWidget *> cardsOf(const QScrollArea &area)
{
    QList<QWidget *> cards;
    for (look::Card *card : area.widget()->findChildren<look::Card *>()) {
        if (card->isVisible())
            cards.append(card);
    }
    return cards;
}

/// What is shown and holds nothing else: texts, buttons, figures.
QList<QWidget *> leavesOf(const QScrollArea &area)
{
    QList<QWidget *> leaves;
    for (QWidget *widget : area.widget()->findChildren<QWidget *>()) {
        const QList<QWidget *> inside =
            widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        const bool holds = std::ranges::any_of(inside, &QWidget::isVisible);
        if (widget->isVisible() && !holds)
            leaves.append(widget);
    }
    return leaves;
}

/// Where the page stops on its way down (1) or up (-1). Nothing is left out: the first part that is
/// not seen whole comes to the top, a card where there is one, else what it is made of, else the
/// rest of what is too tall.
int nextStop(const QScrollArea &area, int way, int above)
{
    const int value = area.verticalScrollBar()->value();
    const int view = area.viewport()->height();
    for (const QList<QWidget *> &parts : {cardsOf(area), leavesOf(area)}) {
        int stop = way > 0 ? area.widget()->height() : value;
        for (const QWidget *part : parts) {
            const int top = topOf(area, part) - above;
            const bool counts =
                way > 0 ? top + above + part->height() > value + view : top >= value - view;
            if (counts)
                stop = std::min(stop, top);
        }
        const int moved = (stop - value) * way;
        if (moved > view / kMinShare && (way < 0 || moved < view))
            return stop;
    }
    return value + way * (view - std::min(kKeptInSight, view / kMinShare));
}

QWidget *firstTextOf(const QScrollArea &area)
{
    const int value = area.verticalScrollBar()->value();
    QWidget *first = nullptr;
    for (auto *text : area.widget()->findChildren<look::Text *>()) {
        const bool isBelow = text->isVisible() && topOf(area, text) >= value;
        if (isBelow && (first == nullptr || topOf(area, text) < topOf(area, first)))
            first = text;
    }
    return first;
}

constexpr int kMinTile = 250;  // at 100 % text
constexpr int kMaxColumns = 3;

class KioskTools : public QWidget {
public:
    KioskTools(Window &guide, const look::Theme &theme)
        : m_guide(guide)
        , m_theme(theme)
    {
        auto *line = new QHBoxLayout(this);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(theme.touchSpacing(kToolGap));
        m_back = addTool();
        line->addStretch(1);
        m_up = addTool();
        m_more = addTool(look::ButtonKind::Primary);
        line->addStretch(1);
        m_smaller = addTool();
        m_larger = addTool();
        m_smaller->setHeir(m_larger);
        m_larger->setHeir(m_smaller);
        m_listen = addTool();
        m_listen->setDrawing(QStringLiteral("listen"));
        m_visit = addTool();
        m_visit->setDrawing(QStringLiteral("visit"));
        connect(&guide, &Window::changed, this, &KioskTools::follow);
        connect(&theme, &look::Theme::changed, this, &KioskTools::arrange);
        follow();
    }

    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }

    QSize minimumSizeHint() const override
    {
        const int least = m_theme.touchTarget(0);
        return {7 * (least + layout()->spacing()), m_more->sizeHint().height()};
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        arrange();
    }

private:
    ActionButton *addTool(look::ButtonKind kind = look::ButtonKind::Secondary)
    {
        auto *tool = new ActionButton(nullptr, m_theme, kind);
        layout()->addWidget(tool);
        return tool;
    }

    /// The guide makes its commands anew in another language and for another visitor.
    void adopt(const Commands &commands)
    {
        for (const auto &[tool, command] : {std::pair(m_back, commands.back),
                                            {m_up, commands.pageUp},
                                            {m_more, commands.pageDown},
                                            {m_smaller, commands.smaller},
                                            {m_larger, commands.larger},
                                            {m_listen, commands.listen},
                                            {m_visit, commands.visit}}) {
            tool->setAction(command);
            connect(command, &QAction::changed, this, &KioskTools::arrange);
        }
        connect(commands.pageUp, &QAction::triggered, this, [this] { turnPage(-1); });
        connect(commands.pageDown, &QAction::triggered, this, [this] { turnPage(1); });
    }

    void follow()
    {
        const Commands &commands = m_guide.guide().commands();
        const pages::Screen *screen = m_guide.guide().shown();
        const QScrollBar *bar = screen == nullptr ? nullptr : screen->verticalScrollBar();
        const bool hasUp = bar != nullptr && bar->value() > bar->minimum();
        const bool hasMore = bar != nullptr && bar->value() < bar->maximum();
        const bool isNew = m_back->action() != commands.back;
        if (!isNew && hasUp == m_hasUp && hasMore == m_hasMore)
            return;
        m_hasUp = hasUp;
        m_hasMore = hasMore;
        if (isNew)
            adopt(commands);
        arrange();
    }

    /// From a tool that is about to go; left alone, it would go on to what clears everything, or to
    /// the search.
    void passFocusOn() const
    {
        const auto pass = [](ActionButton *from, bool stays, ActionButton *to) {
            if (stays || !from->hasFocus())
                return;
            from->clearFocus();
            if (to != nullptr) {
                to->show();
                to->setFocus();
            }
        };
        const Commands &commands = m_guide.guide().commands();
        pass(m_back, commands.back->isVisible(), nullptr);
        pass(m_up, m_hasUp, m_hasMore ? m_more : nullptr);
        pass(m_more, m_hasMore, m_hasUp ? m_up : nullptr);
        pass(m_visit, commands.collected() > 0, nullptr);
    }

    void arrange()
    {
        // What is shown may make room for more: a tool must not go while it is being shown.
        if (m_back->action() == nullptr || m_isArranging)
            return;
        const QScopedValueRollback arranging(m_isArranging, true);
        passFocusOn();
        fitRow(
            3, [this](int extras) { showUpTo(extras); },
            [this] { return widthOfAll() <= width(); });
    }

    /// The two that turn the page keep their places, so that nothing moves under a finger.
    void showUpTo(int extras)
    {
        for (ActionButton *turn : {m_up, m_more}) {
            QSizePolicy policy = turn->sizePolicy();
            policy.setRetainSizeWhenHidden(extras > 0 || turn == m_more);
            turn->setSizePolicy(policy);
        }
        const Commands &commands = m_guide.guide().commands();
        for (ActionButton *tool : {m_back, m_more})
            tool->showWords(extras > 1);
        m_listen->showWords(extras > 2);
        m_visit->showWords(extras > 2, QString::number(commands.collected()));
        m_back->setVisible(commands.back->isVisible());
        m_up->setVisible(m_hasUp && extras > 0);
        m_more->setVisible(m_hasMore);
        for (ActionButton *size : {m_smaller, m_larger})
            size->setVisible(extras > 0 || size->isEnabled());
        m_listen->setVisible(commands.listen->isVisible());
        m_visit->setVisible(commands.collected() > 0);
    }

    int widthOfAll() const
    {
        int wide = 0;
        for (int i = 0; i < layout()->count(); ++i) {
            const QWidget *tool = layout()->itemAt(i)->widget();
            if (tool != nullptr && (!tool->isHidden() || tool->sizePolicy().retainSizeWhenHidden()))
                wide += tool->sizeHint().width();
            wide += layout()->spacing();
        }
        return wide;
    }

    /// Moves the page on to the next part that is not seen whole (1), or back (-1).
    void turnPage(int way)
    {
        pages::Screen *screen = m_guide.guide().shown();
        if (screen == nullptr)
            return;
        const int above = m_theme.gap(kAboveStop);
        screen->verticalScrollBar()->setValue(nextStop(*screen, way, above));
        if (QWidget *text = firstTextOf(*screen))
            look::announce(text);
    }

    Window &m_guide;
    const look::Theme &m_theme;
    ActionButton *m_back;
    ActionButton *m_up;
    ActionButton *m_more;
    ActionButton *m_smaller;
    ActionButton *m_larger;
    ActionButton *m_listen;
    ActionButton *m_visit;
    // Whether there is more of the page above and below.
    bool m_hasUp = false;
    bool m_hasMore = false;
    bool m_isArranging = false;
};

class StartScreen : public pages::Screen {
    Q_DECLARE_TR_FUNCTIONS(shell::StartScreen)

public:
    StartScreen(const QList<ScreenMaker> &screens, const pages::Context &context)
        : Screen(kStartPage, context, tr("What would you like to know?"))
        , m_grid(new QGridLayout)
    {
        static const QHash<QString, QString> icons{{"how-it-works", "tab-how-it-works"},
                                                   {"trial-results", "tab-trial-results"},
                                                   {"side-effects", "tab-side-effects"},
                                                   {"support", "phone"},
                                                   {"questions", "help"}};
        for (const ScreenMaker &screen : screens) {
            if (!screen.isTab)
                continue;
            auto *tile = addWay(screen.title, screen.id, look::ButtonKind::Tile);
            tile->setIconName(icons.value(screen.id));
            m_tiles.append(tile);
        }
        column()->addLayout(m_grid, 1);
        auto *row = new QWidget;
        auto *line = new look::WrapLayout(row);
        line->setSpacing(theme().touchSpacing(theme().gap(12)));
        line->addWidget(addWay(tr("Help"), QStringLiteral("help")));
        line->addWidget(addWay(tr("About"), QStringLiteral("about")));
        column()->addWidget(row);
        arrange();
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        arrange();
        pages::Screen::resizeEvent(event);
    }

private:
    look::Button *addWay(const QString &name, const QString &page,
                         look::ButtonKind kind = look::ButtonKind::Quiet)
    {
        auto *way = new look::Button(name, kind, theme());
        connect(way, &QPushButton::clicked, this,
                [this, page] { Q_EMIT linkActivated(QStringLiteral("page:") + page); });
        return way;
    }

    /// As many beside each other as there is room for; those of the last row share all of it.
    void arrange()
    {
        const auto count = static_cast<int>(m_tiles.size());
        const int room = width() - 2 * theme().side(width());
        const int columns =
            std::clamp(room / theme().scaled(kMinTile), 1, std::min(kMaxColumns, count));
        const int last = count % columns == 0 ? columns : count % columns;
        m_grid->setSpacing(theme().touchSpacing(theme().gap(14)));
        for (int column = 0; column < kMaxColumns * kMaxColumns; ++column)
            m_grid->setColumnStretch(column, column < columns * last ? 1 : 0);
        for (int i = 0; i < count; ++i) {
            m_grid->removeWidget(m_tiles.at(i));
            const bool inLast = i >= count - last;
            const int span = inLast ? columns : last;  // of columns times last
            m_grid->addWidget(m_tiles.at(i), i / columns, i % columns * span, 1, span);
        }
    }

    QGridLayout *m_grid;
    QList<look::Button *> m_tiles;
};

}  // namespace

QWidget *makeKioskTools(Window &guide, const look::Theme &theme)
{
    return new KioskTools(guide, theme);
}

pages::Screen *makeStart(const QList<ScreenMaker> &screens, const pages::Context &context)
{
    return new StartScreen(screens, context);
}

}  // namespace shell
