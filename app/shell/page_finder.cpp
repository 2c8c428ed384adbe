// SPDX-License-Identifier: Apache-2.0
#include "page_finder.h"

#include "charts/mark_chart.h"
#include "guide/text.h"
#include "look/accessibility.h"
#include "look/button.h"
#include "look/data_table.h"
#include "look/drawing.h"
#include "look/entry.h"
#include "look/focus_order.h"
#include "look/text.h"
#include "pages/screen.h"
#include "pages/symptom_picker.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSet>

#include <algorithm>

namespace shell {

namespace {

constexpr int kWidestField = 420;
constexpr int kFoundMargin = 60;  // of the page, around what was found

/// Collects what is read, in order. Summaries are parted from what stands in words at the end, when
/// all of that is known.
class Reader {
public:
    void read(const QWidget &root)
    {
        for (QWidget *widget : look::shownInOrder(root)) {
            if (auto *text = qobject_cast<look::Text *>(widget))
                addText(text);
            else if (auto *button = qobject_cast<look::Button *>(widget))
                addButton(button);
            else if (auto *table = qobject_cast<look::DataTable *>(widget))
                addTable(table);
            else if (auto *chart = qobject_cast<charts::MarkChart *>(widget))
                addChart(chart);
            else if (qobject_cast<look::Drawing *>(widget) ||
                     qobject_cast<look::CodePicture *>(widget))
                addSummary(widget, widget->accessibleName());
        }
    }

    [[nodiscard]] QList<Spoken> all() const
    {
        QList<Spoken> all;
        for (const Found &found : m_found) {
            if (!found.summary || !m_inWords.contains(found.spoken.text))
                all.append(found.spoken);
        }
        return all;
    }

private:
    struct Found {
        Spoken spoken;
        bool summary;
    };

    void add(const Spoken &spoken)
    {
        if (!spoken.text.trimmed().isEmpty())
            m_found.append({spoken, false});
    }

    void addText(look::Text *text)
    {
        const QString words = text->text();
        for (const guide::Run &run : guide::sentencesOf(words)) {
            const QString sentence = words.mid(run.start, run.length);
            m_inWords.insert(sentence);
            add({sentence, text, {run.start, run.length}});
        }
    }

    void addSummary(QWidget *widget, const QString &summary)
    {
        for (const guide::Run &run : guide::sentencesOf(summary))
            m_found.append({{summary.mid(run.start, run.length), widget}, true});
    }

    void addButton(look::Button *button)
    {
        const bool picks = button->kind() == look::ButtonKind::Check;
        if (!picks && button->kind() != look::ButtonKind::Row)
            return;
        for (QWidget *above = button; picks && above != nullptr; above = above->parentWidget()) {
            if (qobject_cast<pages::SymptomPicker *>(above))
                return;
        }
        const QString name = button->accessibleName();
        add({name.isEmpty() ? button->text() : name, button});
    }

    void addChart(charts::MarkChart *chart)
    {
        addSummary(chart, chart->accessibleName());
        addSummary(chart, chart->accessibleDescription());
        for (int mark = 0; mark < chart->markCount(); ++mark)
            add({chart->markName(mark), chart, {}, mark});
    }

    /// A row at a time, each cell after the name of its column.
    void addTable(look::DataTable *table)
    {
        const guide::Table &told = table->table();
        addSummary(table, told.name);
        for (int row = 0; row < told.rows.size(); ++row) {
            const guide::Table::Row &each = told.rows.at(row);
            const bool over = each.cells.size() < told.columns.size();
            QStringList cells;
            for (qsizetype column = 0; column < each.cells.size(); ++column) {
                const QString &cell = each.cells.at(column);
                if (!cell.isEmpty())
                    cells.append(
                        over ? cell : QStringLiteral("%1: %2").arg(told.columns.at(column), cell));
            }
            QStringList parts{each.header};
            if (!cells.isEmpty())
                parts.append(cells.join(QStringLiteral("; ")));
            add({parts.join(QStringLiteral(". ")), table, {}, row});
        }
    }

    QList<Found> m_found;
    QSet<QString> m_inWords;
};

QRect placeOfRow(const look::DataTable &table, int row)
{
    const QHeaderView *rows = table.verticalHeader();
    return QRect(0, rows->y() + rows->sectionViewportPosition(row), table.width(),
                 rows->sectionSize(row)) &
           table.rect();
}

constexpr int kFrame = 2;
constexpr int kCurrentFrame = 4;

void addText(look::Text *text, const QString &wanted, QList<Match> &into)
{
    for (const guide::Run &run : guide::placesOf(wanted, text->text()))
        into.append({text, text->areaOf({run.start, run.length}), text->text()});
}

void addButton(look::Button *button, const QString &wanted, QList<Match> &into)
{
    if (!guide::placesOf(wanted, button->text()).isEmpty())
        into.append({button, button->rect(), button->text()});
}

/// Cells that are scrolled out of sight sideways are framed where the table is.
void addTable(look::DataTable *table, const QString &wanted, QList<Match> &into)
{
    const guide::Table &told = table->table();
    for (int row = 0; row < told.rows.size(); ++row) {
        const guide::Table::Row &each = told.rows.at(row);
        const QHeaderView *headers = table->verticalHeader();
        if (!guide::placesOf(wanted, each.header).isEmpty())
            into.append({table,
                         QRect(headers->x(), headers->y() + headers->sectionViewportPosition(row),
                               headers->width(), headers->sectionSize(row)),
                         each.header});
        for (int column = 0; column < each.cells.size(); ++column) {
            if (guide::placesOf(wanted, each.cells.at(column)).isEmpty())
                continue;
            const QRect cell = table->visualRect(table->model()->index(row, column))
                                   .translated(table->viewport()->pos());
            into.append({table, cell & table->rect(), each.cells.at(column)});
        }
    }
}

constexpr int kLine = 3;
constexpr int kMarkEdge = 2;  // below the line, for cards as dark as it is
constexpr int kTint = 40;     // of 255; text keeps its contrast on it

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
    connect(m_field, &look::SearchField::typed, this, &PageFinder::search);
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
    search();
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
    const auto found = all.indexOf(m_marks->matches().at(m_current).widget);
    for (auto i = std::max<qsizetype>(found, 0); i < all.size(); ++i) {
        if (stops.contains(all.at(i)))
            return all.at(i);
    }
    return stops.isEmpty() ? m_screen.data() : stops.last();
}

void PageFinder::search()
{
    delete m_marks;
    m_current = -1;
    if (m_screen == nullptr || m_screen->widget() == nullptr)
        return;
    QList<Match> matches = matchesIn(*m_screen->widget(), m_field->text());
    if (!matches.isEmpty()) {
        m_marks = new MatchMarks(m_screen->widget(), m_theme);
        m_marks->setMatches(std::move(matches));
        m_current = 0;
        showCurrent();
    }
    tellCount();
}

/// Around the ends. The screen may have changed since, so it is looked through anew.
void PageFinder::step(int by)
{
    const qsizetype before = m_current;
    search();
    if (m_marks == nullptr || before < 0)
        return;
    const qsizetype count = m_marks->matches().size();
    m_current = (before + by + count) % count;
    showCurrent();
    tellCount();
}

void PageFinder::showCurrent()
{
    m_marks->setCurrent(m_current);
    const Match &match = m_marks->matches().at(m_current);
    const QPoint middle = match.widget->mapTo(m_screen->widget(), match.area.center());
    m_screen->ensureVisible(middle.x(), middle.y(), 0, kFoundMargin);
}

/// The words around what was found are told too: who cannot see where the mark is hears it.
void PageFinder::tellCount()
{
    const bool typed = !m_field->text().trimmed().isEmpty();
    const qsizetype count = m_marks == nullptr ? 0 : m_marks->matches().size();
    m_count->setContent(!typed       ? QString()
                        : count == 0 ? tr("Not on this page as it is shown now")
                                     : tr("%1 of %2").arg(m_current + 1).arg(count));
    for (look::Button *button : {m_previous, m_next})
        button->setEnabled(count > 0);
    m_count->setAccessibleDescription(count == 0 ? QString()
                                                 : m_marks->matches().at(m_current).text);
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

QList<QRect> Spoken::places() const
{
    if (widget == nullptr)
        return {};
    if (auto *label = qobject_cast<look::Text *>(widget.data()))
        return label->areasOf(span);
    auto *chart = qobject_cast<charts::MarkChart *>(widget.data());
    if (chart != nullptr && part >= 0 && part < chart->markCount())
        return {chart->markArea(part)};
    auto *table = qobject_cast<look::DataTable *>(widget.data());
    if (table != nullptr && part >= 0 && part < table->model()->rowCount())
        return {placeOfRow(*table, part)};
    return {widget->rect()};
}

QList<Spoken> readingOf(const QList<QWidget *> &roots)
{
    Reader reader;
    for (const QWidget *root : roots)
        reader.read(*root);
    return reader.all();
}

QList<Match> matchesIn(const QWidget &root, const QString &wanted)
{
    QList<Match> found;
    for (QWidget *widget : look::shownInOrder(root)) {
        if (auto *text = qobject_cast<look::Text *>(widget))
            addText(text, wanted, found);
        else if (auto *button = qobject_cast<look::Button *>(widget))
            addButton(button, wanted, found);
        else if (auto *table = qobject_cast<look::DataTable *>(widget))
            addTable(table, wanted, found);
    }
    return found;
}

Overlay::Overlay(QWidget *over, const look::Theme &theme)
    : QWidget(over)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(over->rect());
    over->installEventFilter(this);
    show();
    raise();
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return false;
}

QRect Overlay::fromWidget(const QWidget &widget, const QRect &area) const
{
    return {widget.mapTo(parentWidget(), area.topLeft()), area.size()};
}

void MatchMarks::setCurrent(qsizetype current)
{
    m_current = current;
    raise();
    update();
}

void MatchMarks::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype i = 0; i < m_matches.size(); ++i) {
        const Match &match = m_matches.at(i);
        if (match.widget == nullptr || !match.widget->isVisible())
            continue;
        const QRect area = fromWidget(*match.widget, match.area);
        const int width = i == m_current ? kCurrentFrame : kFrame;
        painter.setPen(
            QPen(i == m_current ? m_theme.tokens().focus : m_theme.tokens().accent, width));
        painter.drawRoundedRect(QRectF(area).adjusted(-2, -1, 2, 1), 4, 4);
    }
}

void SpokenMark::setSpoken(const Spoken &spoken)
{
    m_spoken = spoken;
    raise();
    update();
}

QList<QRect> SpokenMark::places() const
{
    QList<QRect> places;
    if (m_spoken.widget == nullptr || !m_spoken.widget->isVisible())
        return places;
    for (const QRect &place : m_spoken.places())
        places.append(fromWidget(*m_spoken.widget, place));
    return places;
}

void SpokenMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor tint = m_theme.tokens().focus;
    const QColor line = tint;
    tint.setAlpha(kTint);
    for (const QRect &place : places()) {
        const QRect area = place.adjusted(-2, 0, 2, 1);
        painter.fillRect(area, tint);
        const QRect below(area.left(), area.bottom() + 1, area.width(), kLine);
        painter.fillRect(below, line);
        painter.fillRect(below.translated(0, kLine).adjusted(0, 0, 0, kMarkEdge - kLine),
                         m_theme.tokens().surface);
    }
}

}  // namespace shell
