// SPDX-License-Identifier: Apache-2.0
#include "page_text.h"

#include "charts/mark_chart.h"
#include "guide/text.h"
#include "look/accessibility.h"
#include "look/button.h"
#include "look/data_table.h"
#include "look/entry.h"
#include "look/focus_order.h"
#include "look/painting.h"
#include "look/text.h"
#include "pages/screen.h"
#include "pages/symptom_picker.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSet>

#include <algorithm>

namespace shell {

namespace {

constexpr int kLine = 3;
constexpr int kMarkEdge = 2;  // below the line, for cards as dark as it is
constexpr int kTint = 40;     // of 255; text keeps its contrast on it

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

    [[nodiscard]] QList<Piece> all() const
    {
        QList<Piece> all;
        for (const Found &found : m_found) {
            if (!found.summary || !m_inWords.contains(found.piece.text))
                all.append(found.piece);
        }
        return all;
    }

private:
    struct Found {
        Piece piece;
        bool summary;
    };

    void add(const Piece &piece)
    {
        if (!piece.text.trimmed().isEmpty())
            m_found.append({piece, false});
    }

    void addText(look::Text *text)
    {
        const QString words = text->text();
        for (const guide::Run &run : guide::sentencesOf(words)) {
            const QString sentence = words.mid(run.start, run.length);
            m_inWords.insert(sentence);
            add({sentence, text, run});
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
            const bool over = each.cells.size() == 1 && told.columns.size() > 1;
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

/// What is scrolled out of sight sideways is marked where the table is.
QRect placeInTable(const look::DataTable &table, int row, int column)
{
    if (column >= 0)
        return table.visualRect(table.model()->index(row, column))
                   .translated(table.viewport()->pos()) &
               table.rect();
    const QHeaderView *rows = table.verticalHeader();
    const bool whole = column == Piece::kWholeRow;
    return QRect(whole ? 0 : rows->x(), rows->y() + rows->sectionViewportPosition(row),
                 whole ? table.width() : rows->width(), rows->sectionSize(row)) &
           table.rect();
}

void findInTable(look::DataTable *table, const QString &wanted, QList<Piece> &into)
{
    const QList<guide::Table::Row> &rows = table->table().rows;
    for (int row = 0; row < rows.size(); ++row) {
        const QStringList cells = QStringList{rows.at(row).header} + rows.at(row).cells;
        for (int i = 0; i < cells.size(); ++i) {
            if (!guide::placesOf(wanted, cells.at(i)).isEmpty())
                into.append({cells.at(i), table, {}, row, Piece::kRowHeader + i});
        }
    }
}

}  // namespace

QList<QRect> Piece::places() const
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
        return {placeInTable(*table, part, column)};
    return {widget->rect()};
}

QRect Piece::area() const
{
    QRect area;
    for (const QRect &place : places())
        area |= place;
    return area;
}

QList<Piece> readingOf(const QList<QWidget *> &roots)
{
    Reader reader;
    for (const QWidget *root : roots)
        reader.read(*root);
    return reader.all();
}

QList<Piece> matchesIn(const QWidget &root, const QString &wanted)
{
    QList<Piece> found;
    for (QWidget *widget : look::shownInOrder(root)) {
        if (auto *text = qobject_cast<look::Text *>(widget)) {
            for (const guide::Run &run : guide::placesOf(wanted, text->text()))
                found.append({text->text(), text, run});
        } else if (auto *button = qobject_cast<look::Button *>(widget)) {
            if (!guide::placesOf(wanted, button->text()).isEmpty())
                found.append({button->text(), button});
        } else if (auto *table = qobject_cast<look::DataTable *>(widget)) {
            findInTable(table, wanted, found);
        }
    }
    return found;
}

Marks::Marks(QWidget *over, const look::Theme &theme)
    : QWidget(over)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(over->rect());
    over->installEventFilter(this);
    show();
}

void Marks::setPieces(const QList<Piece> &pieces, qsizetype current)
{
    m_pieces = pieces;
    m_current = current;
    raise();
    update();
}

bool Marks::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return false;
}

QList<QRect> Marks::placesOf(const Piece &piece) const
{
    QList<QRect> places;
    if (piece.widget == nullptr || !piece.widget->isVisible())
        return places;
    for (const QRect &place : piece.places())
        places.append({piece.widget->mapTo(parentWidget(), place.topLeft()), place.size()});
    return places;
}

void Marks::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const look::Tokens &t = m_theme.tokens();
    QColor tint = t.focus;
    tint.setAlpha(kTint);
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        const bool current = i == m_current;
        for (const QRect &place : placesOf(m_pieces.at(i))) {
            const QRect area = place.adjusted(-2, 0, 2, 1);
            if (current)
                painter.fillRect(area, tint);
            const QRect below(area.left(), area.bottom() + 1, area.width(), kLine);
            painter.fillRect(below, current ? t.focus : t.accent);
            painter.fillRect(below.translated(0, kLine).adjusted(0, 0, 0, kMarkEdge - kLine),
                             t.surface);
        }
    }
}

namespace {

constexpr int kMaxField = 420;
constexpr int kFoundMargin = 60;  // of the page, around what was found

}  // namespace

PageFinder::PageFinder(const look::Theme &theme)
    : Bar(theme, Qt::TopEdge)
    , m_field(new look::SearchField(tr("Find on this page"), theme))
    , m_count(new look::Text({}, look::TextRole::Body, theme))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(24, theme.touchSpacing(8), 24, theme.touchSpacing(8));
    line->setSpacing(theme.touchSpacing(8));
    m_field->setMaximumWidth(kMaxField);
    line->addWidget(m_field, 2);
    m_previous = addButton({}, tr("Previous match"), QStringLiteral("up"));
    m_next = addButton({}, tr("Next match"), QStringLiteral("down"));
    look::Button *done = addButton({}, tr("Close find"), QStringLiteral("close"));
    for (look::Button *button : {m_previous, m_next, done})
        button->setToolTip(button->accessibleName());
    line->addWidget(m_count, 1, Qt::AlignVCenter);
    QSizePolicy room = m_count->sizePolicy();
    room.setRetainSizeWhenHidden(true);
    m_count->setSizePolicy(room);
    connect(m_field, &look::SearchField::typed, this, [this] { search({}); });
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

void PageFinder::openFor(pages::Screen *screen)
{
    m_screen = screen;
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    m_from = screen->verticalScrollBar()->value();
    search({});
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
void PageFinder::search(std::optional<qsizetype> wanted)
{
    delete m_marks;
    m_current = -1;
    if (m_screen == nullptr || m_screen->widget() == nullptr)
        return;
    const QList<Piece> matches = matchesIn(*m_screen->widget(), m_field->text());
    if (!matches.isEmpty()) {
        m_current = wanted ? (*wanted + matches.size()) % matches.size() : firstInSight(matches);
        m_marks = new Marks(m_screen->widget(), m_theme);
        m_marks->setPieces(matches, m_current);
        const Piece &match = matches.at(m_current);
        const QPoint middle = match.widget->mapTo(m_screen->widget(), match.area().center());
        m_screen->ensureVisible(middle.x(), middle.y(), 0, kFoundMargin);
    }
    showCount();
}

/// Of the matches the first at or below what was on top when the search began; else the first.
qsizetype PageFinder::firstInSight(const QList<Piece> &matches) const
{
    const auto found = std::find_if(matches.begin(), matches.end(), [this](const Piece &match) {
        return match.widget->mapTo(m_screen->widget(), match.area().bottomLeft()).y() >= m_from;
    });
    return found == matches.end() ? 0 : found - matches.begin();
}

void PageFinder::step(int by)
{
    search(m_current < 0 ? std::nullopt : std::optional(m_current + by));
}

/// The words around what was found are told too: who cannot see where the mark is hears it.
void PageFinder::showCount()
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
    if (typed)
        look::announceAfterPause(m_count);
}

void PageFinder::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace shell
