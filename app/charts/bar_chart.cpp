// SPDX-License-Identifier: Apache-2.0
#include "bar_chart.h"

#include "bar_geometry.h"
#include "look/focus_order.h"
#include "look/focus_ring.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace charts {

namespace {

constexpr int kBarHeight = 34;
constexpr double kOutline = 2.5;

}  // namespace

BarChart::BarChart(const guide::Outcome &outcome, const look::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &look::Theme::changed, this, &BarChart::restyle);
    setOutcome(outcome);
}

void BarChart::setOutcome(const guide::Outcome &outcome)
{
    m_outcome = outcome;
    m_current = 0;
    setAccessibleName(outcome.heading);
    setAccessibleDescription(QStringLiteral("%1 %2").arg(outcome.howToRead, outcome.statement));
    restyle();
}

void BarChart::restyle()
{
    updateGeometry();
    update();
}

QString BarChart::valueText(int index) const
{
    return guide::printedChange(m_outcome.results.at(index).value, m_outcome.unit);
}

QString BarChart::differenceText(int index) const
{
    const guide::ArmResult &result = m_outcome.results.at(index);
    if (!result.difference)
        return {};
    const QString amount = QLocale().toString(std::fabs(*result.difference), 'f', 1);
    const QString template_ =
        *result.difference < 0 ? tr("%1 less than placebo") : tr("%1 more than placebo");
    const QString gap =
        m_outcome.unit.id == QLatin1String("percent") ? QString() : QStringLiteral("\u00a0");
    //: A difference between two percent changes is told in percentage points.
    const QString unit = m_outcome.unit.id == QLatin1String("percent")
                             ? tr(" points")
                             : gap + m_outcome.unit.shortName;
    return template_.arg(amount + unit);
}

QString BarChart::markName(int index) const
{
    const guide::ArmResult &result = m_outcome.results.at(index);
    QStringList parts{
        tr("%1: %2").arg(result.arm.name, guide::spokenChange(result.value, m_outcome.unit,
                                                              tr("plus"), tr("minus"))),
        m_outcome.statisticName};
    if (result.difference)
        parts.append(differenceText(index));
    return parts.join(QStringLiteral(", "));
}

/// The widest plot at which every value still finds its place after its bar.
double BarChart::plotBeside(double room) const
{
    const QFontMetricsF strong(m_theme.font(look::TextRole::Subheading));
    const QFontMetricsF small(m_theme.font(look::TextRole::Small));
    const guide::AxisRange &axis = m_outcome.axis;
    double plot = room - 24;
    for (int i = 0; i < markCount(); ++i) {
        const double text = std::max(strong.horizontalAdvance(valueText(i)),
                                     small.horizontalAdvance(differenceText(i))) +
                            16;
        const double end =
            (std::max(m_outcome.results.at(i).value, 0.0) - axis.from) / (axis.to - axis.from);
        plot = std::min(plot, (room - text) / std::max(end, 0.01));
    }
    return plot;
}

BarChart::Measures BarChart::measure(int width) const
{
    Measures m;
    const QFontMetricsF strong(m_theme.font(look::TextRole::Subheading));
    const QFontMetricsF small(m_theme.font(look::TextRole::Small));
    for (int i = 0; i < markCount(); ++i) {
        const guide::Arm &arm = m_outcome.results.at(i).arm;
        m.labelWidth = std::max(
            {m.labelWidth, strong.horizontalAdvance(arm.name), small.horizontalAdvance(arm.note)});
    }
    m.labelWidth += 18;
    m.barHeight = m_theme.gap(kBarHeight);
    m.axisHeight = small.height() + 12;
    const double beside = plotBeside(width - m.labelWidth);
    m.stacked = beside < width * 0.3;
    const double text = strong.height() + small.height();
    if (m.stacked) {
        // Label and value share a line above the bar; the difference stands below them.
        m.plotLeft = 14;
        m.plotWidth = std::max(width - 2 * m.plotLeft, 40.0);
        m.barTop = 2 * strong.height() + 2 * small.height() + 6;
        m.rowHeight = m.barTop + m.barHeight + 18;
    } else {
        m.plotLeft = m.labelWidth;
        m.plotWidth = beside;
        m.rowHeight = std::max(m.barHeight, text) + m_theme.gap(12);
        m.barTop = (m.rowHeight - m.barHeight) / 2;
    }
    return m;
}

int BarChart::heightForWidth(int width) const
{
    const Measures m = measure(width);
    return static_cast<int>(std::ceil(m.rowHeight * markCount() + m.axisHeight));
}

QSize BarChart::sizeHint() const
{
    return {560, heightForWidth(560)};
}

QSize BarChart::minimumSizeHint() const
{
    return {220, 100};
}

QRect BarChart::markRow(int index) const
{
    const Measures m = measure(width());
    return QRectF(0, m.rowHeight * index, width(), m.rowHeight).toAlignedRect();
}

QRectF BarChart::markBar(int index) const
{
    const Measures m = measure(width());
    const QRectF row(m.plotLeft, m.rowHeight * index + m.barTop, m.plotWidth, m.barHeight);
    return barOf(m_outcome.results.at(index).value, m_outcome.axis, row);
}

void BarChart::setCurrentMark(int index)
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

QVariant BarChart::inputMethodQuery(Qt::InputMethodQuery query) const
{
    return query == Qt::ImCursorRectangle ? markRow(m_current) : QWidget::inputMethodQuery(query);
}

void BarChart::keyPressEvent(QKeyEvent *event)
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

void BarChart::mouseReleaseEvent(QMouseEvent *event)
{
    for (int i = 0; i < markCount(); ++i) {
        if (markRow(i).contains(event->position().toPoint()))
            setCurrentMark(i);
    }
}

void BarChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Measures m = measure(width());
    paintAxis(painter, m);
    for (int i = 0; i < markCount(); ++i)
        paintMark(painter, m, i);
    if (hasFocus() && m_theme.showsFocus())
        look::paintFocusRing(painter, markRow(m_current), m_theme.tokens().focus, 6);
}

void BarChart::paintAxis(QPainter &painter, const Measures &m) const
{
    const look::Tokens &t = m_theme.tokens();
    const double bottom = m.rowHeight * markCount();
    painter.setFont(m_theme.font(look::TextRole::Small));
    const QFontMetricsF metrics(painter.font());
    const QList<Tick> ticks = ticksOf(m_outcome.axis, m.plotLeft, m.plotWidth);
    double lastEnd = -1e9;
    for (const Tick &tick : ticks) {
        const bool zero = std::fabs(tick.value) < 1e-9;
        painter.setPen(QPen(zero ? t.ink : t.line, zero ? 2 : 1));
        // Lines keep to the bars where labels stand above them.
        for (int row = 0; row < markCount(); ++row) {
            const double from = m.rowHeight * row + (m.stacked ? m.barTop - 5 : 0);
            const double to = m.stacked ? m.rowHeight * row + m.barTop + m.barHeight + 5
                                        : m.rowHeight * (row + 1);
            painter.drawLine(QPointF(tick.x, from), QPointF(tick.x, to));
        }
        QString label = tick.value < 0 ? QStringLiteral("−") : QString();
        label += QLocale().toString(std::fabs(tick.value), 'f',
                                    std::floor(tick.value) == tick.value ? 0 : 1);
        if (tick.value == ticks.last().value)
            label += (m_outcome.unit.id == QLatin1String("percent") ? QString()
                                                                    : QStringLiteral("\u00a0")) +
                     m_outcome.unit.shortName;
        const double labelWidth = metrics.horizontalAdvance(label);
        const double left = std::min(tick.x - labelWidth / 2, width() - labelWidth - 1);
        // Where large text leaves no room, a label gives way to its neighbour; zero never does.
        if (left < lastEnd + 6 && !zero)
            continue;
        painter.setPen(t.quiet);
        painter.drawText(QPointF(left, bottom + 6 + metrics.ascent()), label);
        lastEnd = left + labelWidth;
    }
}

void BarChart::paintBar(QPainter &painter, const QRectF &bar, const guide::Arm &arm) const
{
    const look::Tokens &t = m_theme.tokens();
    const double inset = kOutline / 2;
    const QRectF area = bar.width() > kOutline ? bar.adjusted(inset, inset, -inset, -inset) : bar;
    if (arm.placebo) {
        painter.setPen(QPen(t.armPlacebo, kOutline));
        painter.setBrush(t.surface);
        painter.drawRect(area);
        return;
    }
    const bool daily = arm.id == QLatin1String("daily");
    const QColor color = daily ? t.armDaily : t.armAlternate;
    painter.setPen(QPen(color, kOutline));
    painter.setBrush(color);
    painter.drawRect(area);
    if (daily)
        return;
    painter.save();
    painter.setClipRect(area);
    painter.setPen(QPen(t.surface, 2.2));
    const double spacing = m_theme.gap(13);
    const int strokes = static_cast<int>((area.width() + area.height()) / spacing) + 1;
    for (int i = 0; i < strokes; ++i) {
        const double x = area.left() - area.height() + i * spacing;
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()));
    }
    painter.restore();
}

void BarChart::paintMark(QPainter &painter, const Measures &m, int index) const
{
    const look::Tokens &t = m_theme.tokens();
    const guide::ArmResult &result = m_outcome.results.at(index);
    const QFont strong = m_theme.font(look::TextRole::Subheading);
    const QFont small = m_theme.font(look::TextRole::Small);
    const QFontMetricsF strongMetrics(strong);
    const QFontMetricsF smallMetrics(small);
    const double text = strongMetrics.height() + smallMetrics.height();
    const double top = m.rowHeight * index;
    const auto write = [&](double x, double y, const QString &first, const QString &second) {
        if (!m.stacked) {
            const double wide = std::max(strongMetrics.horizontalAdvance(first),
                                         smallMetrics.horizontalAdvance(second));
            painter.fillRect(QRectF(x - 3, y, wide + 6, text), t.surface);
        }
        painter.setFont(strong);
        painter.setPen(t.ink);
        const double firstY = second.isEmpty() ? y + smallMetrics.height() / 2 : y;
        painter.drawText(QPointF(x, firstY + strongMetrics.ascent()), first);
        painter.setFont(small);
        painter.setPen(t.quiet);
        painter.drawText(QPointF(x, y + strongMetrics.height() + smallMetrics.ascent()), second);
    };
    const QRectF bar = markBar(index);
    paintBar(painter, bar, result.arm);
    if (m.stacked) {
        write(m.plotLeft, top, result.arm.name, result.arm.note);
        write(m.plotLeft, top + text, valueText(index), differenceText(index));
        return;
    }
    const double centre = top + (m.rowHeight - text) / 2;
    write(0, centre, result.arm.name, result.arm.note);
    // Values stand right of the bar and of the zero line, so that a negative bar hides neither.
    write(bar.right() + 12, centre, valueText(index), differenceText(index));
}

}  // namespace charts
