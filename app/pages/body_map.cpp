// SPDX-License-Identifier: Apache-2.0
#include "body_map.h"

#include "look/button.h"
#include "look/columns.h"
#include "look/drawing.h"

#include <QMouseEvent>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <utility>

namespace pages {

namespace {

const QString kFigure = QStringLiteral("body.svg");
constexpr int kTallest = 310;
constexpr int kGap = 12;  // between figure and buttons
constexpr int kNarrowestList = 214;
constexpr int kWidest = 480;  // a wider place is a high stack: there the figure costs what it shows

}  // namespace

BodyMap::BodyMap(const QList<guide::BodyArea> &areas, const look::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_figure(new QSvgRenderer(look::drawnIn(kFigure, theme.tokens()), this))
    , m_drawing(m_figure->viewBoxF().size())
    , m_choices(new look::WrapLayout(this))
{
    setAccessibleName(tr("Part of the body"));
    for (const guide::BodyArea &area : areas) {
        auto *button = new look::Button(area.name, look::ButtonKind::Chip, theme);
        connect(button, &QPushButton::clicked, this, [this, id = area.id] { Q_EMIT chosen(id); });
        connect(button, &QPushButton::toggled, this, qOverload<>(&QWidget::update));
        m_buttons.insert(area.id, button);
        m_choices->addWidget(button);
    }
    findSpots(areas);
    restyle();
    connect(&theme, &look::Theme::changed, this, &BodyMap::restyle);
}

/// The drawing says where its parts are.
void BodyMap::findSpots(const QList<guide::BodyArea> &areas)
{
    for (const guide::BodyArea &area : areas) {
        for (const QString &part : area.drawn) {
            if (m_figure->elementExists(part))
                m_spots.append({area.id, m_figure->boundsOnElement(part)});
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
    m_choices->setSpacing(m_theme.apart(m_theme.gap(2)));
    m_figure->load(look::drawnIn(kFigure, m_theme.tokens()));
    makeRoom();
    update();
}

/// How large the figure is drawn; 0 where there is no room for it beside the buttons.
double BodyMap::scale() const
{
    if (width() > m_theme.scaled(kWidest))
        return 0;
    const int room = width() - m_theme.scaled(kNarrowestList) - kGap;
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
    const int left = scale > 0 ? static_cast<int>(m_drawing.width() * scale) + kGap : 0;
    setMinimumHeight(static_cast<int>(m_drawing.height() * scale));
    m_choices->setContentsMargins(left, 0, 0, 0);
}

QPointF BodyMap::onScreen(QPointF drawn) const
{
    const double scale = this->scale();
    return drawn * scale + QPointF(0, (height() - m_drawing.height() * scale) / 2);
}

/// The figure with the parts of an area coloured.
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
    QColor marked = m_theme.tokens().accent;
    marked.setAlphaF(0.5F);
    painter.setBrush(marked);
    for (const Spot &spot : m_spots) {
        if (area == spot.area)
            painter.drawRoundedRect(spot.place, 14, 14);
    }
    return figure;
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
                              .arg(picked, m_theme.tokens().accent.name())
                              .arg(scale())
                              .arg(devicePixelRatioF());
    if (state != m_drawnState) {
        m_drawn = figure(picked);
        m_drawnState = state;
    }
    painter.drawPixmap(onScreen({0, 0}), m_drawn);
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
