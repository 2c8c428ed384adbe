// SPDX-License-Identifier: Apache-2.0
#include "start_screen.h"

#include "look/button.h"

#include <QGridLayout>

#include <algorithm>

namespace shell {

namespace {

constexpr int kNarrowestTile = 250;  // at 100 % text
constexpr int kMostColumns = 3;

}  // namespace

StartScreen::StartScreen(const QList<Topic> &topics, const pages::Context &context)
    : pages::Screen(id(), context, nullptr, tr("What would you like to know?"))
    , m_grid(new QGridLayout)
{
    static const QHash<QString, QString> icons{
        {QStringLiteral("how-it-works"), QStringLiteral("tab-how-it-works")},
        {QStringLiteral("trial-results"), QStringLiteral("tab-trial-results")},
        {QStringLiteral("side-effects"), QStringLiteral("tab-side-effects")},
        {QStringLiteral("support"), QStringLiteral("phone")},
        {QStringLiteral("questions"), QStringLiteral("help")}};
    for (const Topic &topic : topics) {
        auto *tile = new look::Button(topic.name, look::ButtonKind::Tile, theme());
        tile->setIconName(icons.value(topic.page));
        connect(tile, &QPushButton::clicked, this, [this, page = topic.page] {
            Q_EMIT linkActivated(QStringLiteral("page:") + page);
        });
        m_tiles.append(tile);
    }
    column()->addLayout(m_grid, 1);
    auto *row = new QWidget;
    auto *line = new look::WrapLayout(row);
    line->setSpacing(theme().apart(theme().gap(12)));
    line->addWidget(addWay(tr("Help"), QStringLiteral("help")));
    line->addWidget(addWay(tr("About"), QStringLiteral("about")));
    column()->addWidget(row);
    arrange();
}

look::Button *StartScreen::addWay(const QString &name, const QString &page)
{
    auto *way = new look::Button(name, look::ButtonKind::Quiet, theme());
    connect(way, &QPushButton::clicked, this,
            [this, page] { Q_EMIT linkActivated(QStringLiteral("page:") + page); });
    return way;
}

/// As many beside each other as there is room for; those of the last row share all of it.
void StartScreen::arrange()
{
    const auto count = static_cast<int>(m_tiles.size());
    const int room = width() - 2 * theme().side(width());
    const int columns =
        std::clamp(room / theme().scaled(kNarrowestTile), 1, std::min(kMostColumns, count));
    const int last = count % columns == 0 ? columns : count % columns;
    m_grid->setSpacing(theme().apart(theme().gap(14)));
    for (int column = 0; column < kMostColumns * kMostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns * last ? 1 : 0);
    for (int i = 0; i < count; ++i) {
        m_grid->removeWidget(m_tiles.at(i));
        const bool inLast = i >= count - last;
        const int span = inLast ? columns : last;  // of columns times last
        m_grid->addWidget(m_tiles.at(i), i / columns, i % columns * span, 1, span);
    }
}

void StartScreen::resizeEvent(QResizeEvent *event)
{
    arrange();
    pages::Screen::resizeEvent(event);
}

}  // namespace shell
