// SPDX-License-Identifier: Apache-2.0
#include "side_effects.h"

#include "scan_screen.h"
#include "symptom_picker.h"
#include "verdict_view.h"

#include "look/button.h"
#include "look/columns.h"

#include <QScrollBar>

#include <algorithm>

namespace pages {

namespace {

constexpr int kHeading = 60;  // of what to do: seen, the action is known; at 100 %

}  // namespace

SideEffects::SideEffects(const Context &context)
    : Screen(QStringLiteral("side-effects"), context)
    , m_picker(new SymptomPicker(context))
    , m_verdict(new VerdictView(context))
    , m_pinned(new look::Button(tr("See what to do"), look::ButtonKind::Row, context.theme, this))
{
    column()->addWidget(emergencyCard(message()));
    look::ColumnsLayout *columns = column()->addColumns(kNarrowestSide, {9, 4});
    columns->setPacked(true);
    columns->addWidget(m_picker);
    addVerdict(columns);
    look::ThemedLayout *below = columns->addColumn();
    below->addWidget(doors());
    below->addWidget(firstCard(guide::Section::Kind::Action));
    addChecks(below);
    below->addWidget(sourcesCard());
    column()->addStretch(1);
    connect(m_picker, &SymptomPicker::pickedByHand, &context.session, &guide::Session::pick);
    connect(&context.session, &guide::Session::changed, this, &SideEffects::followSession);
    m_pinned->hide();
    connect(m_pinned, &QPushButton::clicked, this, &SideEffects::showVerdict);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &SideEffects::pinVerdict);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &SideEffects::pinVerdict);
    judge();
    followSession();
}

void SideEffects::addVerdict(look::ColumnsLayout *columns)
{
    look::ThemedLayout *beside = columns->addColumn();
    beside->addWidget(m_verdict);
    m_scan = new look::Button(ScanScreen::name(), look::ButtonKind::Secondary, theme());
    m_scan->hide();
    connect(m_scan, &QPushButton::clicked, this,
            [this] { Q_EMIT linkActivated(ScanScreen::targetOf(picks())); });
    beside->addWidget(m_scan, 0, Qt::AlignLeft);
    look::Button *type = linkButton(tr("Type it in your own words"), look::ButtonKind::Secondary,
                                    QStringLiteral("search:"), theme());
    type->setIconName(QStringLiteral("search"));
    beside->addWidget(type, 0, Qt::AlignLeft);
    QStringList notes{context().content.frame.noCalls};
    // Nobody must take the levels for checked while they are not.
    if (!context().content.symptoms.isSigned)
        notes.append(context().content.frame.urgencyAwaited);
    for (const QString &note : qAsConst(notes))
        beside->addText(note, look::TextRole::Small);
    beside->addStretch(1);
}

void SideEffects::followSession()
{
    m_picker->setPicks(context().session.signs());
    if (picks() != m_judged)
        judge();
}

void SideEffects::judge()
{
    m_judged = picks();
    const guide::SymptomGuide &guide = context().content.symptoms;
    const guide::Verdict verdict = guide::judge(guide, m_judged);
    m_verdict->setVerdict(verdict);
    m_level = verdict.level();
    m_scan->setVisible(m_level.has_value());
    if (m_level) {
        const UrgencyLook look = lookOf(*m_level);
        m_pinned->setBadge(guide.level(*m_level).badge, look.icon, look.tone);
    }
    if (isVisible())
        look::layOutNow(m_verdict);
    pinVerdict();
}

/// The screen moves only where the reader asked for it: what is pressed stays under the finger.
void SideEffects::showVerdict()
{
    // Left to Qt, the focus would go from what is hidden to something above, and the page with it.
    if (m_pinned->hasFocus())
        m_scan->setFocus(Qt::OtherFocusReason);
    look::layOutNow(m_verdict);
    const int top = m_verdict->mapTo(widget(), QPoint()).y();
    verticalScrollBar()->setValue(top - theme().gap(12));
    pinVerdict();
}

/// While what to do is out of view, its action stands below the page.
void SideEffects::pinVerdict()
{
    const int top = m_verdict->mapTo(viewport(), QPoint()).y();
    const int room = viewport()->height() - theme().scaled(kHeading);
    const bool pinned = m_level && (top + m_verdict->height() < 0 || top > room);
    const int width = viewport()->width() - theme().touchSpacing(0);
    const int height = pinned ? m_pinned->heightForWidth(width) : 0;
    m_pinned->setVisible(pinned);
    m_pinned->setGeometry(0, this->height() - height, width, height);
    if (viewportMargins().bottom() != height)
        setViewportMargins(0, 0, 0, height);
}

void SideEffects::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    m_picker->setRoom(viewport()->height() - m_picker->mapTo(widget(), QPoint()).y());
    pinVerdict();
}

QStringList SideEffects::picks() const
{
    return m_picker->picks();
}

void SideEffects::open(const QString &id)
{
    const bool known = context().content.symptoms.symptom(id) != nullptr;
    context().session.showSign(known ? id : QString());
    if (known)
        m_picker->showSign(id);
    else
        m_verdict->showUnknown();
    showVerdict();
}

}  // namespace pages
