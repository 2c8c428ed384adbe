// SPDX-License-Identifier: Apache-2.0
#include "page_finder.h"

#include "look/accessibility.h"
#include "look/button.h"
#include "look/entry.h"
#include "look/focus_order.h"
#include "look/text.h"
#include "pages/screen.h"

#include <QHBoxLayout>
#include <QKeyEvent>

#include <algorithm>

namespace shell {

namespace {

constexpr int kWidestField = 420;
constexpr int kFoundMargin = 60;  // of the page, around what was found

}  // namespace

PageFinder::PageFinder(const look::Theme &theme, QWidget *parent)
    : Bar(theme, Qt::TopEdge, parent)
    , m_field(new look::SearchField(tr("Find on this page"), theme))
    , m_count(new look::Text({}, look::TextRole::Body, theme))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(24, theme.touchSpacing(8), 24, theme.touchSpacing(8));
    line->setSpacing(theme.touchSpacing(8));
    m_field->setMaximumWidth(kWidestField);
    line->addWidget(m_field, 2);
    m_previous = addButton(QStringLiteral("up"), tr("Previous match"));
    m_next = addButton(QStringLiteral("down"), tr("Next match"));
    look::Button *done = addButton(QStringLiteral("close"), tr("Close find"));
    line->addWidget(m_count, 1, Qt::AlignVCenter);
    QSizePolicy room = m_count->sizePolicy();
    room.setRetainSizeWhenHidden(true);
    m_count->setSizePolicy(room);
    connect(m_field, &look::SearchField::typed, this, [this] { search(0); });
    connect(m_field, &QLineEdit::returnPressed, this, [this] { step(1); });
    connect(m_previous, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(done, &QPushButton::clicked, this, &PageFinder::close);
    // What was found stands elsewhere once texts grow or shrink.
    connect(&theme, &look::Theme::changed, this, [this] {
        delete m_marks;
        m_current = -1;
    });
    hide();
}

look::Button *PageFinder::addButton(const QString &icon, const QString &name)
{
    auto *button = new look::Button({}, look::ButtonKind::Secondary, m_theme);
    button->setIconName(icon);
    button->setAccessibleName(name);
    button->setToolTip(name);
    layout()->addWidget(button);
    return button;
}

void PageFinder::openFor(pages::Screen *screen)
{
    m_screen = screen;
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    search(0);
}

void PageFinder::close()
{
    const bool had = isAncestorOf(window()->focusWidget());
    QWidget *next = had ? nextAfterMatch() : nullptr;
    delete m_marks;
    m_field->clearWithUndo();
    m_current = -1;
    hide();
    if (next != nullptr)
        next->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

/// The keys go on from what was found: to the first thing there or below that takes the focus, or
/// else the first of the screen.
QWidget *PageFinder::nextAfterMatch() const
{
    if (m_screen == nullptr || m_screen->widget() == nullptr)
        return nullptr;
    const QList<QWidget *> stops = look::focusOrder(*m_screen->widget());
    if (m_marks == nullptr || m_current < 0)
        return stops.isEmpty() ? m_screen.data() : stops.first();
    const QList<QWidget *> all = look::shownInOrder(*m_screen->widget());
    const auto found = all.indexOf(m_marks->current().widget);
    for (auto i = std::max<qsizetype>(found, 0); i < all.size(); ++i) {
        if (stops.contains(all.at(i)))
            return all.at(i);
    }
    return stops.isEmpty() ? m_screen.data() : stops.last();
}

/// The screen may have changed since, so it is looked through anew. Goes around the ends.
void PageFinder::search(qsizetype wanted)
{
    delete m_marks;
    m_current = -1;
    if (m_screen == nullptr || m_screen->widget() == nullptr)
        return;
    const QList<Piece> matches = matchesIn(*m_screen->widget(), m_field->text());
    if (!matches.isEmpty()) {
        m_current = (wanted + matches.size()) % matches.size();
        m_marks = new Marks(m_screen->widget(), m_theme);
        m_marks->setPieces(matches, m_current);
        const Piece &match = matches.at(m_current);
        const QPoint middle = match.widget->mapTo(m_screen->widget(), match.area().center());
        m_screen->ensureVisible(middle.x(), middle.y(), 0, kFoundMargin);
    }
    tellCount();
}

void PageFinder::step(int by)
{
    search(m_current < 0 ? 0 : m_current + by);
}

/// The words around what was found are told too: who cannot see where the mark is hears it.
void PageFinder::tellCount()
{
    const bool typed = !m_field->text().trimmed().isEmpty();
    const qsizetype count = m_marks == nullptr ? 0 : m_marks->pieces().size();
    m_count->setContent(!typed       ? QString()
                        : count == 0 ? tr("Not on this page as it is shown now")
                                     : tr("%1 of %2").arg(m_current + 1).arg(count));
    for (look::Button *button : {m_previous, m_next})
        button->setEnabled(count > 0);
    m_count->setAccessibleDescription(count == 0 ? QString() : m_marks->current().text);
    m_count->setVisible(typed);
    updateGeometry();
    if (!typed)
        return;
    look::announce(m_count);
}

void PageFinder::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace shell
