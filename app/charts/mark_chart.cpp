// SPDX-License-Identifier: Apache-2.0
#include "mark_chart.h"

#include "look/accessibility.h"
#include "look/focus_order.h"
#include "look/painting.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace charts {

namespace {

constexpr int kUsualWidth = 560;
constexpr int kRingRadius = 6;

}  // namespace

MarkChart::MarkChart(const look::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &look::Theme::changed, this, &MarkChart::restyle);
}

void MarkChart::resetMarks(const QString &name, const QString &description)
{
    m_current = 0;
    m_pressed = kNoMark;
    setAccessibleName(name);
    setAccessibleDescription(description);
    restyle();
}

void MarkChart::restyle()
{
    invalidateLayout();
    updateGeometry();
    update();
}

QSize MarkChart::sizeHint() const
{
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

QSize MarkChart::minimumSizeHint() const
{
    return {220, 100};
}

void MarkChart::setCurrentMark(int index)
{
    if (index < 0 || index >= markCount())
        return;
    m_current = index;
    update();
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(index);
    QAccessible::updateAccessibility(&event);
    if (hasFocus() && m_theme.showsFocus())
        look::reveal(this);
}

QVariant MarkChart::inputMethodQuery(Qt::InputMethodQuery query) const
{
    return query == Qt::ImCursorRectangle && markCount() > 0 ? markArea(m_current)
                                                             : QWidget::inputMethodQuery(query);
}

void MarkChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        setCurrentMark(std::min(m_current + 1, markCount() - 1));
        break;
    case Qt::Key_Up:
    case Qt::Key_Left:
        setCurrentMark(std::max(m_current - 1, 0));
        break;
    case Qt::Key_Home:
        setCurrentMark(0);
        break;
    case Qt::Key_End:
        setCurrentMark(markCount() - 1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

int MarkChart::markAt(const QPointF &point) const
{
    for (int i = 0; i < markCount(); ++i) {
        if (markArea(i).contains(point.toPoint()))
            return i;
    }
    return kNoMark;
}

void MarkChart::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? markAt(event->position()) : kNoMark;
}

/// On release, and only within the mark that was pressed: whoever slides off means none
/// (A11Y-2.5.2).
void MarkChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int pressed = std::exchange(m_pressed, kNoMark);
    if (pressed == kNoMark || markAt(event->position()) != pressed)
        return;
    setCurrentMark(pressed);
    Q_EMIT markPressed(pressed);
}

void MarkChart::paintEvent(QPaintEvent *)
{
    if (markCount() == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFigure(painter);
    if (!hasFocus() || !m_theme.showsFocus())
        return;
    // Inside the edge of a box, which may be as bright as the ring and then hides a change of 3:1
    // (A11Y-2.4.13).
    const int edge = markEdge();
    const QRect area = markArea(m_current).adjusted(edge, edge, -edge, -edge);
    look::paintFocusRing(painter, area, m_theme.tokens().focus, kRingRadius);
}

namespace {

/// One mark of a chart.
class MarkInterface : public look::PaintedPart {
public:
    using PaintedPart::PaintedPart;

    QAccessible::Role role() const override { return QAccessible::Graphic; }

    QAccessible::State state() const override
    {
        QAccessible::State state = PaintedPart::state();
        state.readOnly = true;
        return state;
    }

protected:
    int count() const override { return chart()->markCount(); }
    QString name() const override { return chart()->markName(index()); }
    QRect area() const override { return chart()->markArea(index()); }
    bool isCurrent() const override { return chart()->currentMark() == index(); }
    void takeFocus() override
    {
        chart()->setFocus(Qt::OtherFocusReason);
        chart()->setCurrentMark(index());
    }

private:
    MarkChart *chart() const { return static_cast<MarkChart *>(owner()); }
};

class ChartInterface : public look::PaintedWhole {
public:
    explicit ChartInterface(MarkChart *chart)
        : PaintedWhole(chart, QAccessible::Chart)
    {
    }

    int childCount() const override { return chart()->markCount(); }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i)->rect().contains(x, y))
                return child(i);
        }
        return nullptr;
    }

protected:
    look::PaintedPart *makePart(int index) const override
    {
        return new MarkInterface(chart(), index);
    }

private:
    MarkChart *chart() const { return static_cast<MarkChart *>(object()); }
};

QAccessibleInterface *create(const QString &className, QObject *object)
{
    if (className == QLatin1String("charts::MarkChart") && object != nullptr)
        return new ChartInterface(static_cast<MarkChart *>(object));
    return nullptr;
}

}  // namespace

void installChartAccessibility()
{
    QAccessible::installFactory(create);
}

}  // namespace charts
