// SPDX-License-Identifier: Apache-2.0
#include "study_flow.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace charts {

namespace {

constexpr int kStagePadding = 16;
constexpr int kInner = 14;
constexpr int kArrow = 34;
constexpr int kArmGap = 14;
constexpr int kColumnGap = 28;
/// From this width on, at 100 %, a stage's sentences stand beside its number.
constexpr int kWide = 640;
constexpr double kNumberShare = 0.34;
constexpr int kSwatchWidth = 44;
constexpr int kSwatchHeight = 24;
constexpr double kSwatchGap = 10;
constexpr double kArmPadding = 12;
constexpr double kRadius = 10;
constexpr double kStageEdge = 1.5;
constexpr double kArrowStroke = 2.5;
constexpr double kArrowHead = 7;

}  // namespace

StudyFlow::StudyFlow(const guide::Flow &flow, const look::Theme &theme, QWidget *parent)
    : LaidOutChart(theme, parent)
{
    setFlow(flow);
}

void StudyFlow::setFlow(const guide::Flow &flow)
{
    m_flow = flow;
    m_marks.clear();
    bool parted = false;
    for (qsizetype stage = 0; stage < flow.stages.size(); ++stage) {
        m_marks.append(Mark{stage});
        if (!flow.stages.at(stage).perArm || parted)
            continue;
        parted = true;
        for (qsizetype arm = 0; arm < flow.arms.size(); ++arm)
            m_marks.append(Mark{stage, arm});
    }
    resetMarks(flow.heading, flow.howToRead);
}

QString StudyFlow::markName(int index) const
{
    const Mark &mark = m_marks.at(index);
    if (mark.arm >= 0) {
        const guide::Arm &arm = m_flow.arms.at(mark.arm);
        return arm.note.isEmpty() ? tr("Group: %1").arg(arm.name)
                                  : tr("Group: %1, %2").arg(arm.name, arm.note);
    }
    const guide::Stage &stage = m_flow.stages.at(mark.stage);
    //: %1 "At the start", %2 "757 people", %3 a sentence or two
    return tr("%1: %2. %3").arg(stage.when, stage.amount, stage.text);
}

FlowLayout StudyFlow::makeLayout(int width) const
{
    FlowLayout layout;
    const FlowSpacing spacing{static_cast<double>(theme().gap(kStagePadding)),
                              static_cast<double>(theme().gap(kInner)),
                              static_cast<double>(theme().gap(kArrow))};
    const double inner = std::max(width - 2 * spacing.padding, 1.0);
    layout.swatch = {static_cast<double>(theme().gap(kSwatchWidth)),
                     static_cast<double>(theme().gap(kSwatchHeight))};
    if (width >= theme().scaled(kWide))
        layout.textLeft = std::floor(inner * kNumberShare) + theme().gap(kColumnGap);
    addStages(layout, inner);
    const bool stacked = stacksArms(inner);
    const double arms = addArms(layout, inner, stacked);
    QList<StageHeights> heights;
    for (qsizetype i = 0; i < m_flow.stages.size(); ++i) {
        const bool parts = std::any_of(m_marks.begin(), m_marks.end(), [i](const Mark &mark) {
            return mark.stage == i && mark.arm >= 0;
        });
        heights.append({stageHeight(layout, static_cast<std::size_t>(i)), parts ? arms : 0});
    }
    layout.places = stagePlaces(heights, width, spacing);
    for (const StagePlace &place : layout.places) {
        if (!place.arms.isEmpty())
            layout.armBoxes = armBoxes(place.arms, static_cast<int>(m_flow.arms.size()), stacked,
                                       theme().gap(kArmGap));
    }
    return layout;
}

void StudyFlow::addStages(FlowLayout &layout, double inner) const
{
    const QFont &small = theme().font(look::TextRole::Small);
    const QFont &strong = theme().font(look::TextRole::Heading);
    const QFont &body = theme().font(look::TextRole::Body);
    const double number = layout.textLeft > 0 ? layout.textLeft - theme().gap(kColumnGap) : inner;
    const double text =
        std::min<double>(inner - layout.textLeft, theme().maxLineWidth(look::TextRole::Body));
    for (const guide::Stage &stage : m_flow.stages)
        layout.stages.push_back(
            {{TextBlock(stage.when, small, number), TextBlock(stage.amount, strong, number)},
             TextBlock(stage.text, body, text)});
}

double StudyFlow::stageHeight(const FlowLayout &layout, std::size_t stage) const
{
    const auto &[number, text] = layout.stages.at(stage);
    return layout.textLeft > 0 ? std::max(number.height(), text.height())
                               : number.height() + theme().gap(4) + text.height();
}

/// Whether an arm's name would have to be broken inside a word to stand beside the others.
bool StudyFlow::stacksArms(double inner) const
{
    const QFont &strong = theme().font(look::TextRole::Subheading);
    const QFont &small = theme().font(look::TextRole::Small);
    const auto count = static_cast<double>(m_flow.arms.size());
    double least = theme().gap(kSwatchWidth);
    for (const guide::Arm &arm : m_flow.arms)
        least = std::max({least, widestWord(arm.name, strong), widestWord(arm.note, small)});
    return (inner - (count - 1) * theme().gap(kArmGap)) / count < least + 2 * kArmPadding + 1;
}

double StudyFlow::addArms(FlowLayout &layout, double inner, bool stacked) const
{
    const int count = static_cast<int>(m_flow.arms.size());
    const double gap = theme().gap(kArmGap);
    const QList<QRectF> boxes = armBoxes({0, 0, inner, 1}, count, stacked, gap);
    double tallest = 0;
    for (int i = 0; i < count; ++i) {
        const guide::Arm &arm = m_flow.arms.at(i);
        const double width = boxes.at(i).width() - 2 * kArmPadding;
        layout.arms.push_back({TextBlock(arm.name, theme().font(look::TextRole::Subheading), width),
                               TextBlock(arm.note, theme().font(look::TextRole::Small), width)});
        tallest = std::max(tallest, layout.arms.back().height());
    }
    const double each = 2 * kArmPadding + layout.swatch.height() + kSwatchGap + tallest;
    return stacked ? count * each + std::max(count - 1, 0) * gap : each;
}

int StudyFlow::heightForWidth(int width) const
{
    const FlowLayout &layout = layoutFor(width);
    return layout.places.isEmpty()
               ? 0
               : static_cast<int>(std::ceil(layout.places.constLast().box.bottom()));
}

QRect StudyFlow::markArea(int index) const
{
    const FlowLayout &layout = layoutFor(width());
    const Mark &mark = m_marks.at(index);
    if (mark.arm >= 0)
        return layout.armBoxes.at(mark.arm).toRect();
    const StagePlace &place = layout.places.at(mark.stage);
    if (place.arms.isEmpty())
        return place.box.toRect();
    // The arms are marks of their own: the stage's mark ends above them.
    const double middle = (place.words.bottom() + place.arms.top()) / 2;
    return QRectF(place.box.topLeft(), QPointF(place.box.right(), middle)).toRect();
}

void StudyFlow::paintFigure(QPainter &painter)
{
    const FlowLayout &layout = layoutFor(width());
    for (qsizetype i = 0; i < layout.places.size(); ++i) {
        paintStage(painter, layout, i);
        if (i == 0)
            continue;
        const QRectF &before = layout.places.at(i - 1).box;
        paintArrow(painter, {before.center().x(), before.bottom()},
                   layout.places.at(i).box.top() - before.bottom());
    }
    paintArms(painter, layout);
}

void StudyFlow::paintStage(QPainter &painter, const FlowLayout &layout, qsizetype index) const
{
    const look::Tokens &t = theme().tokens();
    const StagePlace &place = layout.places.at(index);
    const auto &[number, text] = layout.stages.at(static_cast<std::size_t>(index));
    const double inset = kStageEdge / 2;
    painter.setPen(QPen(t.control, kStageEdge));
    painter.setBrush(t.tint);
    painter.drawRoundedRect(place.box.adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
    const QPointF at = place.words.topLeft();
    number.paint(painter, at, t.quiet, t.ink);
    text.paint(painter,
               at + (layout.textLeft > 0
                         ? QPointF(layout.textLeft, (place.words.height() - text.height()) / 2)
                         : QPointF(0, number.height() + theme().gap(4))),
               t.ink);
}

void StudyFlow::paintArrow(QPainter &painter, const QPointF &from, double length) const
{
    const double head = theme().gap(static_cast<int>(kArrowHead));
    const QPointF tip = from + QPointF(0, length - 4);
    painter.setPen(
        QPen(theme().tokens().ink, kArrowStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(from + QPointF(0, 4), tip);
    painter.drawPolyline(QPolygonF({tip + QPointF(-head, -head), tip, tip + QPointF(head, -head)}));
}

void StudyFlow::paintArms(QPainter &painter, const FlowLayout &layout) const
{
    const look::Tokens &t = theme().tokens();
    const double inset = kStageEdge / 2;
    for (qsizetype i = 0; i < layout.armBoxes.size(); ++i) {
        const QRectF &box = layout.armBoxes.at(i);
        painter.setPen(QPen(t.control, kStageEdge));
        painter.setBrush(t.surface);
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
        QPointF at = box.topLeft() + QPointF(kArmPadding, kArmPadding);
        paintArm(painter, QRectF(at, layout.swatch), m_flow.arms.at(i), theme());
        at.ry() += layout.swatch.height() + kSwatchGap;
        layout.arms.at(static_cast<std::size_t>(i)).paint(painter, at, t.ink, t.quiet);
    }
}

}  // namespace charts
