// SPDX-License-Identifier: Apache-2.0
#include "body_map.h"

#include "look/button.h"

#include <QMouseEvent>
#include <QPainter>
#include <QSvgRenderer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace pages {

namespace {

constexpr int kTallest = 420;
constexpr int kLineRoom = 44;  // between figure and buttons
constexpr int kNarrowestList = 200;

}  // namespace

BodyMap::BodyMap(const QList<guide::BodyArea> &areas, const look::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_figure(new QSvgRenderer(QStringLiteral(":/illustrations/body.svg"), this))
    , m_drawing(m_figure->viewBoxF().size())
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Part of the body"));
    m_column->addStretch(1);
    const QList<guide::BodyArea> choices =
        QList<guide::BodyArea>{{QString(), tr("All"), {}}} + areas;
    for (const guide::BodyArea &area : choices) {
        auto *button = new look::Button(area.name, look::ButtonKind::Chip, theme);
        connect(button, &QPushButton::clicked, this, [this, id = area.id] { Q_EMIT chosen(id); });
        connect(button, &QPushButton::toggled, this, qOverload<>(&QWidget::update));
        m_buttons.insert(area.id, button);
        m_column->addWidget(button, 0, Qt::AlignLeft);
    }
    m_column->addStretch(1);
    findSpots(areas);
    choose({});
    restyle();
    connect(&theme, &look::Theme::changed, this, &BodyMap::restyle);
}

/// The drawing says where its parts are, and where the lines begin.
void BodyMap::findSpots(const QList<guide::BodyArea> &areas)
{
    for (const guide::BodyArea &area : areas) {
        for (const QString &part : area.drawn) {
            const QString dot = part + QStringLiteral("-dot");
            const QPointF lineFrom =
                m_figure->elementExists(dot) ? m_figure->boundsOnElement(dot).center() : QPointF();
            if (m_figure->elementExists(part))
                m_spots.append({area.id, m_figure->boundsOnElement(part), lineFrom});
        }
    }
}

void BodyMap::choose(const QString &area)
{
    if (look::Button *button = m_buttons.value(area))
        button->setChecked(true);
}

void BodyMap::restyle()
{
    m_column->setSpacing(m_theme.apart(m_theme.gap(8)));
    makeRoom();
    update();
}

/// How large the figure is drawn; 0 where there is no room for it beside the buttons.
double BodyMap::scale() const
{
    const int room = width() - m_theme.scaled(kNarrowestList) - kLineRoom;
    const double fits = static_cast<double>(room) / m_drawing.width();
    const double tallest = static_cast<double>(m_theme.gap(kTallest)) / m_drawing.height();
    return fits < 0.5 * tallest ? 0 : std::min(fits, tallest);
}

void BodyMap::resizeEvent(QResizeEvent *)
{
    makeRoom();
}

/// Keeps the room of the figure free of buttons.
void BodyMap::makeRoom()
{
    const double scale = this->scale();
    const int left = scale > 0 ? static_cast<int>(m_drawing.width() * scale) + kLineRoom : 0;
    setMinimumHeight(static_cast<int>(m_drawing.height() * scale));
    m_column->setContentsMargins(left, 0, 0, 0);
}

QPointF BodyMap::onScreen(QPointF drawn) const
{
    const double scale = this->scale();
    return drawn * scale + QPointF(0, (height() - m_drawing.height() * scale) / 2);
}

/// The figure with the parts of an area coloured. Its colours are light in every theme.
QPixmap BodyMap::figure(const QString &area) const
{
    const double scale = this->scale();
    const QSizeF size = m_drawing * scale;
    QPixmap figure((size * devicePixelRatioF()).toSize());
    figure.setDevicePixelRatio(devicePixelRatioF());
    figure.fill(Qt::transparent);
    QPainter painter(&figure);
    painter.setRenderHint(QPainter::Antialiasing);
    m_figure->render(&painter, QRectF({}, size));
    painter.setCompositionMode(QPainter::CompositionMode_SourceAtop);
    painter.scale(scale, scale);
    painter.setPen(Qt::NoPen);
    QColor marked = markColor();
    marked.setAlphaF(0.5F);
    painter.setBrush(marked);
    for (const Spot &spot : m_spots) {
        if (area == spot.area)
            painter.drawRoundedRect(spot.place, 14, 14);
    }
    return figure;
}

QColor BodyMap::markColor() const
{
    const look::Tokens &t = m_theme.tokens();
    return m_theme.highContrast() ? t.paper : t.accent;
}

void BodyMap::paintLine(QPainter &painter, const QString &area) const
{
    const look::Tokens &t = m_theme.tokens();
    const look::Button *button = m_buttons.value(area);
    for (const Spot &spot : m_spots) {
        if (area != spot.area || spot.lineFrom.isNull() || button == nullptr)
            continue;
        const QPointF from = onScreen(spot.lineFrom);
        const QPointF to(button->x() - 2, button->geometry().center().y() + 0.5);
        painter.setPen(button->isChecked() ? QPen(t.accent, 2.5) : QPen(t.control, 1.4));
        painter.drawLine(from, to);
        painter.setPen(Qt::NoPen);
        painter.setBrush(markColor());
        painter.drawEllipse(from, 3.5, 3.5);
    }
}

void BodyMap::paintEvent(QPaintEvent *)
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
                              .arg(picked, markColor().name())
                              .arg(scale())
                              .arg(devicePixelRatioF());
    if (state != m_drawnState) {
        m_drawn = figure(picked);
        m_drawnState = state;
    }
    painter.drawPixmap(onScreen({0, 0}), m_drawn);
    for (const QString &area : m_buttons.keys())
        paintLine(painter, area);
}

look::Button *BodyMap::buttonAt(const QPointF &point) const
{
    for (const Spot &spot : m_spots) {
        const QRectF place(onScreen(spot.place.topLeft()), onScreen(spot.place.bottomRight()));
        if (scale() > 0 && place.contains(point))
            return m_buttons.value(spot.area);
    }
    return nullptr;
}

/// The button shows that it is pressed, as under a finger of its own.
void BodyMap::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? buttonAt(event->position()) : nullptr;
    event->setAccepted(m_pressed != nullptr);
    if (m_pressed != nullptr)
        m_pressed->setDown(true);
}

/// On release, and only where it was pressed (A11Y-2.5.2).
void BodyMap::mouseReleaseEvent(QMouseEvent *event)
{
    look::Button *pressed = std::exchange(m_pressed, nullptr);
    if (pressed == nullptr)
        return;
    pressed->setDown(false);
    if (buttonAt(event->position()) == pressed)
        pressed->click();
}

}  // namespace pages
