// SPDX-License-Identifier: Apache-2.0
#include "screens.h"

#include "symptom_picker.h"
#include "verdict_view.h"

#include <QScrollBar>

namespace pages {

namespace {

constexpr int kHeading = 60;  // of what to do: seen, the action is known; at 100 %

}  // namespace

/// "Side effects": when to call 911, and for what the reader feels whom to call and when.
class SideEffects : public Screen {
    // By a meta-object of its own Qt asks anew what it is once it has a button below it.
    Q_OBJECT

public:
    explicit SideEffects(const Context &context)
        : Screen(QStringLiteral("side-effects"), context)
        , m_picker(new SymptomPicker(context))
        , m_verdict(new VerdictView(context))
        , m_pinned(
              new look::Button(tr("See what to do"), look::ButtonKind::Row, context.theme, this))
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

    /// Shows that symptom as picked, and what to do about it: alone, or with all that is in the
    /// visit summary where it is one of them. This puts nothing into the summary.
    void open(const QString &id) override
    {
        const bool known = context().content.symptoms.symptom(id) != nullptr;
        context().session.showSign(known ? id : QString());
        if (known)
            m_picker->showSign(id);
        else
            m_verdict->showUnknown();
        showVerdict();
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        Screen::resizeEvent(event);
        // Where the 911 list leaves little of the first screen, the signs get most of the next one.
        const int whole = viewport()->height();
        const int left = whole - m_picker->mapTo(widget(), QPoint()).y();
        m_picker->setRoom(left < whole / 3 ? whole - theme().scaled(kHeading) : left);
        pinVerdict();
    }

private:
    void addVerdict(look::ColumnsLayout *columns)
    {
        look::ThemedLayout *beside = columns->addColumn();
        beside->addWidget(m_verdict);
        m_scan = new look::Button(scanName(), look::ButtonKind::Secondary, theme());
        m_scan->hide();
        connect(m_scan, &QPushButton::clicked, this,
                [this] { Q_EMIT linkActivated(scanTarget(m_picker->picks())); });
        beside->addWidget(m_scan, 0, Qt::AlignLeft);
        look::Button *type =
            beside->add(linkButton(tr("Type it in your own words"), look::ButtonKind::Secondary,
                                   QStringLiteral("search:"), theme()),
                        Qt::AlignLeft);
        type->setIconName(QStringLiteral("search"));
        QStringList notes{context().content.frame.noCalls};
        // Nobody must take the levels for checked while they are not.
        if (!context().content.symptoms.isSigned)
            notes.append(context().content.frame.urgencyAwaited);
        for (const QString &note : qAsConst(notes))
            beside->addText(note, look::TextRole::Small);
        beside->addWidget(firstCard(guide::Section::Kind::Points));
        beside->addStretch(1);
    }

    void followSession()
    {
        m_picker->setPicks(context().session.signs());
        if (m_picker->picks() != m_judged)
            judge();
    }

    void judge()
    {
        m_judged = m_picker->picks();
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
    void showVerdict()
    {
        // Left to Qt, the focus would go from what is hidden to something above, and the page with
        // it.
        if (m_pinned->hasFocus())
            m_scan->setFocus(Qt::OtherFocusReason);
        look::layOutNow(m_verdict);
        const int top = m_verdict->mapTo(widget(), QPoint()).y();
        verticalScrollBar()->setValue(top - theme().gap(12));
        pinVerdict();
    }

    /// While what to do is out of view, its action stands below the page.
    void pinVerdict()
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

    SymptomPicker *m_picker;
    VerdictView *m_verdict;
    look::Button *m_pinned;  ///< what to do, below the page while its card is out of view
    look::Button *m_scan = nullptr;
    std::optional<guide::Urgency> m_level;
    QStringList m_judged;  ///< what is picked, as the verdict has it
};

Screen *makeSideEffects(const Context &context)
{
    return new SideEffects(context);
}

}  // namespace pages

#include "side_effects.moc"
