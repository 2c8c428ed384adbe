// SPDX-License-Identifier: Apache-2.0
#include "symptom_picker.h"

#include "look/painting.h"
#include "look/vector_drawing.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace pages {

namespace {

const QString kFigure = QStringLiteral("body.svg");
constexpr int kTallest = 310;
constexpr int kBesideFigure = 12;  // between figure and buttons
constexpr int kNarrowestList = 214;
constexpr int kWidest = 480;  // a wider place is a high stack: there the figure costs what it shows

constexpr int kMaxRows = 7;
constexpr int kMinRows = 3;
constexpr int kNarrowest = 330;
constexpr int kBesideButtons = 6;  // so that both headings stand on one line

/// A drawn figure and, beside it, a button for each area of the body. Touching the figure presses
/// the button of what was touched, so the buttons are all that keys and assistive technology need.
class BodyMap : public QWidget {
    Q_DECLARE_TR_FUNCTIONS(pages::BodyMap)

public:
    BodyMap(const QList<guide::BodyArea> &areas, const QHash<QString, look::Button *> &buttons,
            const look::Theme &theme)
        : m_theme(theme)
        , m_figure(look::drawnIn(kFigure, theme.tokens()))
        , m_choices(new look::WrapLayout(this))
        , m_buttons(buttons)
    {
        setAccessibleName(tr("Part of the body"));
        for (const guide::BodyArea &area : areas) {
            look::Button *button = buttons.value(area.id);
            connect(button, &QPushButton::toggled, this, qOverload<>(&QWidget::update));
            m_choices->addWidget(button);
            // The drawing says where its parts are.
            for (const QString &part : area.drawn) {
                if (m_figure.parts.contains(part))
                    m_spots.append({area.id, m_figure.parts.value(part)});
            }
        }
        theme.style(this, [this] {
            m_choices->setSpacing(m_theme.touchSpacing(m_theme.gap(2)));
            m_figure = look::drawnIn(kFigure, m_theme.tokens());
            makeRoom();
        });
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (scale() <= 0)
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QString picked;
        for (const auto &[area, button] : m_buttons.asKeyValueRange()) {
            if (button->isChecked())
                picked = area;
        }
        const QString state = QStringLiteral("%1 %2 %3 %4")
                                  .arg(picked, m_theme.tokens().accent.name())
                                  .arg(scale())
                                  .arg(devicePixelRatioF());
        if (state != m_drawnState) {
            m_drawn = figure(picked);
            m_drawnState = state;
        }
        painter.drawPixmap(onScreen({0, 0}), m_drawn);
    }

    /// The button shows that it is pressed, as under a finger of its own.
    void mousePressEvent(QMouseEvent *event) override
    {
        m_pressed = event->button() == Qt::LeftButton ? buttonAt(event->position()) : nullptr;
        event->setAccepted(m_pressed != nullptr);
        if (m_pressed != nullptr)
            m_pressed->setDown(true);
    }

    /// On release, and only where it was pressed (A11Y-2.5.2).
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        look::Button *pressed = std::exchange(m_pressed, nullptr);
        if (pressed == nullptr)
            return;
        pressed->setDown(false);
        if (buttonAt(event->position()) == pressed)
            pressed->click();
    }

    void resizeEvent(QResizeEvent *) override { makeRoom(); }

private:
    /// A part of an area on the drawing, in the drawing's own units.
    struct Spot {
        QString area;
        QRectF place;
    };

    /// Keeps the room of the figure free of buttons.
    void makeRoom()
    {
        const double scale = this->scale();
        const int left =
            scale > 0 ? static_cast<int>(m_figure.size.width() * scale) + kBesideFigure : 0;
        setMinimumHeight(static_cast<int>(m_figure.size.height() * scale));
        m_choices->setContentsMargins(left, 0, 0, 0);
    }

    /// How large the figure is drawn; 0 where there is no room for it beside the buttons.
    double scale() const
    {
        if (width() > m_theme.scaled(kWidest))
            return 0;
        const int room = width() - m_theme.scaled(kNarrowestList) - kBesideFigure;
        const double fits = static_cast<double>(room) / m_figure.size.width();
        const double tallest = static_cast<double>(m_theme.gap(kTallest)) / m_figure.size.height();
        return fits < 0.5 * tallest ? 0 : std::min(fits, tallest);
    }

    QPointF onScreen(QPointF drawn) const
    {
        const double scale = this->scale();
        return drawn * scale + QPointF(0, (height() - m_figure.size.height() * scale) / 2);
    }

    /// The figure with the parts of an area coloured.
    QPixmap figure(const QString &area) const
    {
        const double scale = this->scale();
        const QSizeF size = m_figure.size * scale;
        QPixmap figure((size * devicePixelRatioF()).toSize());
        figure.setDevicePixelRatio(devicePixelRatioF());
        figure.fill(Qt::transparent);
        QPainter painter(&figure);
        painter.setRenderHint(QPainter::Antialiasing);
        m_figure.paint(painter, QRectF({}, size));
        painter.setCompositionMode(QPainter::CompositionMode_SourceAtop);
        painter.scale(scale, scale);
        painter.setPen(Qt::NoPen);
        QColor marked = m_theme.tokens().accent;
        marked.setAlphaF(0.5F);
        painter.setBrush(marked);
        for (const Spot &spot : m_spots) {
            if (area == spot.area)
                painter.drawRoundedRect(spot.place, 14, 14);
        }
        return figure;
    }

    /// The button of what is drawn at a point; null where that is nothing.
    look::Button *buttonAt(const QPointF &point) const
    {
        for (const Spot &spot : m_spots) {
            const QRectF place(onScreen(spot.place.topLeft()), onScreen(spot.place.bottomRight()));
            if (scale() > 0 && place.contains(point))
                return m_buttons.value(spot.area);
        }
        return nullptr;
    }

    const look::Theme &m_theme;
    look::VectorDrawing m_figure;
    QList<Spot> m_spots;  ///< what is touched is the first that lies there
    look::WrapLayout *m_choices;
    QHash<QString, look::Button *> m_buttons;
    look::Button *m_pressed = nullptr;  ///< by way of the figure
    QPixmap m_drawn;  ///< the figure as it was painted last: reading the drawing is what costs
    QString m_drawnState;
};

}  // namespace

SymptomPicker::SymptomPicker(const Context &context)
    : m_context(context)
{
    for (const guide::BodyArea &area : context.content.symptoms.areas) {
        auto *button = new look::Button(area.name, look::ButtonKind::Chip, context.theme);
        connect(button, &QPushButton::clicked, this, [this, id = area.id] { showArea(id, 0); });
        m_areas.insert(area.id, button);
    }
    auto *column = new look::ThemedLayout(this, context.theme);
    column->setContentsMargins(0, 0, 0, 0);
    look::ColumnsLayout *columns = column->addColumns(kNarrowest, {2, 3});
    look::ThemedLayout *where = columns->addColumn();
    where->setSpacing(context.theme.touchSpacing(context.theme.gap(10)));
    where->setContentsMargins(0, kBesideButtons, 0, 0);
    where->addHeading(tr("Where do you feel it?"), 2);
    where->addWidget(new BodyMap(context.content.symptoms.areas, m_areas, context.theme));
    where->addStretch(1);
    auto *what = new look::Column(context.theme);
    columns->addWidget(what);
    addRows(what->column());
    guide::ScreenState &state = context.session.screens;
    if (state.area.isEmpty() && !context.content.symptoms.areas.isEmpty())
        state.area = context.content.symptoms.areas.constFirst().id;
    showArea(state.area, state.firstSign);
    m_clear->hide();
}

void SymptomPicker::addRows(look::ThemedLayout *into)
{
    const guide::SymptomGuide &guide = m_context.content.symptoms;
    auto *top = new QHBoxLayout;
    m_more = new look::Button({}, look::ButtonKind::Quiet, m_context.theme);
    connect(m_more, &QPushButton::clicked, this, [this] {
        showArea(m_context.session.screens.area, m_context.session.screens.firstSign + m_shown);
    });
    top->addWidget(new look::Heading(tr("What do you feel?"), 2, m_context.theme), 1,
                   Qt::AlignVCenter);
    m_clear = new look::Button(tr("Clear my picks"), look::ButtonKind::Quiet, m_context.theme);
    connect(m_clear, &QPushButton::clicked, this, &SymptomPicker::clearByHand);
    for (look::Button *button : {m_clear, m_more}) {
        // Nothing moves under the finger when it comes or goes.
        QSizePolicy policy = button->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        button->setSizePolicy(policy);
        top->addWidget(button, 0, Qt::AlignVCenter);
    }
    into->addLayout(top);
    into->setSpacing(m_context.theme.touchSpacing(m_context.theme.gap(6)));
    m_list = new look::Column(m_context.theme);
    m_list->column()->setSpacing(m_context.theme.touchSpacing(m_context.theme.gap(6)));
    for (const guide::Symptom &symptom : guide.inArea({})) {
        if (symptom.id != guide.unsure)
            addRow(symptom, m_list->column());
    }
    into->addWidget(m_list);
    if (const guide::Symptom *unsure = guide.symptom(guide.unsure))
        addRow(*unsure, into);
    into->addStretch(1);
}

void SymptomPicker::addRow(const guide::Symptom &symptom, look::ThemedLayout *into)
{
    auto *button = new look::Button(symptom.say, look::ButtonKind::Check, m_context.theme);
    connect(button, &QPushButton::clicked, this, [this, id = symptom.id](bool picked) {
        Q_EMIT pickedByHand(picks(), picked ? QStringList() : QStringList{id});
    });
    into->addWidget(button);
    m_rows.append({symptom, button});
}

void SymptomPicker::clearByHand()
{
    // The button goes; the next key must not start from nowhere.
    if (m_clear->hasFocus())
        m_rows.constLast().button->setFocus();
    Q_EMIT pickedByHand({}, picks());
}

QList<SymptomPicker::Row> SymptomPicker::rowsOf(const QString &area) const
{
    QList<Row> rows = m_rows;
    rows.removeIf([&](const Row &row) {
        return row.symptom.id == m_context.content.symptoms.unsure ||
               !row.symptom.areas.contains(area);
    });
    return rows;
}

void SymptomPicker::showArea(const QString &area, qsizetype first)
{
    const QList<Row> rows = rowsOf(area);
    qsizetype &start = m_context.session.screens.firstSign;
    m_context.session.screens.area = area;
    start = first < rows.size() ? first : 0;
    if (look::Button *button = m_areas.value(area))
        button->setChecked(true);
    for (const guide::BodyArea &each : m_context.content.symptoms.areas) {
        if (each.id == area)
            m_list->setAccessibleName(each.name);
    }
    m_shown = fitting(rows.mid(start, kMaxRows));
    const QList<Row> shown = rows.mid(start, m_shown);
    // What stays is not hidden on the way: it may have the focus.
    for (const Row &row : qAsConst(m_rows))
        row.button->setVisible(row.symptom.id == m_context.content.symptoms.unsure ||
                               std::ranges::find(shown, row.button, &Row::button) != shown.end());
    m_more->setVisible(rows.size() > m_shown);
    m_more->setText(start + m_shown < rows.size() ? tr("More signs") : tr("The first signs"));
    if (isVisible())
        look::layOutNow(m_list);
}

/// How many of these rows stand in the room, between the heading and the row of who is not sure.
qsizetype SymptomPicker::fitting(const QList<Row> &rows) const
{
    const int gap = m_list->column()->spacing();
    int room = m_room - m_list->mapTo(this, QPoint()).y() -
               m_rows.constLast().button->heightForWidth(m_list->width());
    qsizetype count = 0;
    for (; count < rows.size(); ++count) {
        room -= rows.at(count).button->heightForWidth(m_list->width()) + gap;
        if (room < 0)
            break;
    }
    return std::clamp<qsizetype>(count, std::min<qsizetype>(kMinRows, rows.size()), rows.size());
}

void SymptomPicker::setRoom(int height)
{
    m_room = height;
    showArea(m_context.session.screens.area, m_context.session.screens.firstSign);
}

QStringList SymptomPicker::picks() const
{
    QStringList ids;
    for (const Row &row : m_rows) {
        if (row.button->isChecked())
            ids.append(row.symptom.id);
    }
    return ids;
}

void SymptomPicker::setPicks(const QStringList &ids)
{
    for (const Row &row : qAsConst(m_rows))
        row.button->setChecked(ids.contains(row.symptom.id));
    m_clear->setVisible(!picks().isEmpty());
}

void SymptomPicker::showSign(const QString &id)
{
    for (const Row &row : qAsConst(m_rows)) {
        if (row.symptom.id != id)
            continue;
        const QString area = row.symptom.areas.value(0);
        const QList<Row> rows = rowsOf(area);
        const auto place = std::ranges::find(rows, row.button, &Row::button);
        if (place != rows.end())
            showArea(area, place - rows.begin() < kMinRows ? 0 : place - rows.begin());
        row.button->setFocus();
    }
}

}  // namespace pages
