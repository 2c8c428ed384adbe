// SPDX-License-Identifier: Apache-2.0
#include "outline.h"

#include "look/accessibility.h"
#include "look/entry.h"
#include "look/focus_order.h"

#include <QApplication>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

namespace counselling {

namespace {

using namespace std::chrono_literals;

constexpr int kWidth = 290;
constexpr auto kMinute = 1min;  // what is told is no finer

/// The counsellor's own notes. One button takes them from the patient's view: what is hidden is not
/// there at all, for eyes and assistive technology alike.
class NotesPanel : public look::Column {
    Q_DECLARE_TR_FUNCTIONS(counselling::NotesPanel)

public:
    NotesPanel(guide::Talk &talk, const look::Theme &theme)
        : look::Column(theme)
        , m_talk(talk)
        , m_theme(theme)
        , m_toggle(new look::Button({}, look::ButtonKind::Secondary, theme))
    {
        column()->setSpacing(theme.gap(8));
        column()->addWidget(m_toggle, 0, Qt::AlignLeft);
        connect(m_toggle, &QPushButton::clicked, this, [this] {
            m_talk.setShowsNotes(!m_talk.showsNotes());
            if (m_notes == nullptr)
                return;
            look::reveal(m_notes);
            m_entry->setFocus();
        });
        connect(&talk, &guide::Talk::changed, this, &NotesPanel::follow);
        follow();
    }

private:
    void follow()
    {
        m_toggle->setText(m_talk.showsNotes() ? tr("Hide my notes") : tr("Show my notes"));
        if (m_talk.showsNotes() == (m_notes != nullptr))
            return;
        delete m_notes;
        m_notes = m_talk.showsNotes() ? notes() : nullptr;
        if (m_notes != nullptr)
            column()->addWidget(m_notes);
        look::layOutNow(this);
        look::announce(m_toggle);
    }

    QWidget *notes()
    {
        auto *stack = new look::Column(m_theme);
        look::Text *hint = stack->column()->addText(
            tr("Notes of the one who explains. Hide them before the other person looks."),
            look::TextRole::Small);
        m_entry = new look::NotesEntry(tr("My notes"), guide::kMaxNotesLength, m_theme);
        m_entry->setAccessibleDescription(hint->text());
        m_entry->setPlainText(m_talk.notes());
        connect(m_entry, &QPlainTextEdit::textChanged, this,
                [this] { m_talk.setNotes(m_entry->toPlainText()); });
        stack->column()->addWidget(m_entry);
        auto *print = stack->column()->add(
            new look::Button(tr("Put my notes on the paper"), look::ButtonKind::Check, m_theme));
        print->setChecked(m_talk.printsNotes());
        connect(print, &QPushButton::toggled, &m_talk, &guide::Talk::setPrintsNotes);
        return stack;
    }

    guide::Talk &m_talk;
    const look::Theme &m_theme;
    look::Button *m_toggle;
    QWidget *m_notes = nullptr;  ///< none while they are hidden
    look::NotesEntry *m_entry = nullptr;
};

}  // namespace

Outline::Outline(const pages::Context &context)
    : m_theme(context.theme)
    , m_talk(context.session.talk)
    , m_topics(guide::talkTopics(context.content))
    , m_bar(new look::Button({}, look::ButtonKind::Row, context.theme))
    , m_body(new QScrollArea)
    , m_column(new look::ThemedLayout(nullptr, context.theme))
{
    setAccessibleName(tr("Our talk"));
    auto *whole = new QVBoxLayout(this);
    whole->setSpacing(0);
    m_bar->setCheckable(true);
    connect(m_bar, &QPushButton::clicked, this, &Outline::toggled);
    whole->addWidget(m_bar);
    whole->addWidget(m_body, 1);
    auto *inner = new QWidget;
    inner->setLayout(m_column);
    m_body->setWidget(inner);
    m_body->setWidgetResizable(true);
    m_body->setFrameShape(QFrame::NoFrame);
    m_body->setFocusPolicy(Qt::NoFocus);
    m_body->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_body->verticalScrollBar()->setAccessibleName(tr("Our talk"));
    m_body->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    m_title = m_column->addHeading(tr("Our talk"), 2);
    m_progress = m_column->addText({}, look::TextRole::Body, look::Shade::Quiet);
    m_next = m_column->addButton(tr("Next topic"), look::ButtonKind::Primary);
    connect(m_next, &QPushButton::clicked, this, &Outline::goOn);
    for (const guide::TalkTopic &topic : m_topics)
        addRow(topic);
    look::Button *closing = m_column->addButton(tr("Before you go"), look::ButtonKind::Secondary);
    connect(closing, &QPushButton::clicked, this,
            [this] { Q_EMIT linkActivated(QStringLiteral("page:closing")); });
    m_column->addWidget(new NotesPanel(m_talk, m_theme));
    m_column->addStretch(1);
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    m_minute.setInterval(kMinute);
    connect(&m_minute, &QTimer::timeout, this, &Outline::refresh);
    connect(&m_talk, &guide::Talk::changed, this, &Outline::refresh);
    connect(qApp, &QApplication::focusChanged, this, &Outline::showFocus);
    m_theme.style(this, [this] { restyle(); });
    setBeside(true);
    refresh();
}

Outline::~Outline()
{
    // The focus moves once more when what has it goes, and by then this is no outline any more.
    qApp->disconnect(this);
}

void Outline::addRow(const guide::TalkTopic &topic)
{
    auto *tick = new look::Button({}, look::ButtonKind::Check, m_theme);
    QSizePolicy policy = tick->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Maximum);
    tick->setSizePolicy(policy);
    //: %1 is the name of a topic; a box that is ticked or not
    tick->setAccessibleName(tr("Covered: %1").arg(topic.title));
    tick->setToolTip(tr("Covered"));
    connect(tick, &QPushButton::clicked, this,
            [this, id = topic.id](bool covered) { setCovered(id, covered); });
    auto *open = new look::Button(topic.title, look::ButtonKind::Row, m_theme);
    connect(open, &QPushButton::clicked, this, [this, topic] {
        m_talk.setCurrent(topic.id);
        Q_EMIT linkActivated(topic.target);
    });
    auto *line = new QHBoxLayout;
    line->setSpacing(m_theme.gap(6));
    line->addWidget(tick);
    line->addWidget(open, 1);
    m_column->addLayout(line);
    m_rows.append(Row{tick, open});
    m_ids.append(topic.id);
}

int Outline::usualWidth() const
{
    return m_theme.scaled(kWidth);
}

void Outline::setBeside(bool beside)
{
    m_beside = beside;
    m_bar->setVisible(!beside);
    m_bar->setIconName(m_bar->isChecked() ? QStringLiteral("up") : QStringLiteral("down"));
    m_title->setVisible(beside);
    m_body->setVisible(beside || m_bar->isChecked());
    setMinimumWidth(beside ? usualWidth() : 0);
    setMaximumWidth(beside ? usualWidth() : QWIDGETSIZE_MAX);
}

void Outline::setOpen(bool open)
{
    if (open == isOpen())
        return;
    m_bar->setChecked(open);
    Q_EMIT toggled();
}

void Outline::restyle()
{
    const int gap = m_theme.gap(8);
    layout()->setContentsMargins(gap, gap, gap, gap);
    m_column->setContentsMargins(gap, gap, gap, gap);
    m_column->setSpacing(m_theme.gap(5));
    const look::Tokens &t = m_theme.tokens();
    m_body->verticalScrollBar()->setStyleSheet(
        QStringLiteral("QScrollBar:vertical{background:%1;width:16px;margin:0}"
                       "QScrollBar::handle:vertical{background:%2;border-radius:5px;margin:3px;min-"
                       "height:44px}"
                       "QScrollBar::add-line:vertical,QScrollBar::sub-line:vertical{height:0}")
            .arg(t.surface.name(), t.control.name()));
}

void Outline::refresh()
{
    const QString progress = tr("%1 of %2 covered").arg(m_talk.coveredCount()).arg(m_ids.size());
    //: %1 "2 of 8 covered", %2 minutes
    m_progress->setContent(tr("%1, %2 min").arg(progress).arg(m_talk.minutes()));
    //: %1 "2 of 8 covered"
    m_bar->setText(tr("Our talk: %1").arg(progress));
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        const bool covered = m_talk.isCovered(m_ids.at(i));
        row.tick->setChecked(covered);
        row.open->setBadge(covered ? tr("Covered") : QString(), QStringLiteral("check"),
                           &look::Tokens::nextVisit);
        if (!covered)
            row.open->setAccessibleName({});
        const bool isCurrent = m_ids.at(i) == m_talk.current();
        row.open->setIconName(isCurrent ? QStringLiteral("next") : QString());
        row.open->setAccessibleDescription(isCurrent ? tr("You are here") : QString());
    }
}

/// A topic that is ticked is asked about at once (TB-2).
void Outline::setCovered(const QString &topic, bool covered)
{
    m_talk.setCovered(topic, covered);
    look::announce(m_progress);
    if (!covered)
        return;
    m_talk.setCurrent(topic);
    Q_EMIT linkActivated(QStringLiteral("say-back:") + topic);
}

void Outline::goOn()
{
    if (m_onTopic && !m_talk.current().isEmpty() && !m_talk.isCovered(m_talk.current()))
        setCovered(m_talk.current(), true);
    else
        openNext();
}

void Outline::takeFocus()
{
    (m_beside ? m_next : m_bar)->setFocus();
}

void Outline::openNext()
{
    const QString next = m_talk.nextOf(m_ids);
    const qsizetype at = m_ids.indexOf(next);
    if (at >= 0)
        m_talk.setCurrent(next);
    Q_EMIT linkActivated(at < 0 ? QStringLiteral("page:closing") : m_topics.at(at).target);
}

void Outline::follow(const QString &pageId)
{
    const qsizetype current = m_ids.indexOf(m_talk.current());
    m_onTopic = current >= 0 && m_topics.at(current).page == pageId;
    for (qsizetype i = 0; i < m_topics.size() && !m_onTopic; ++i) {
        if (m_topics.at(i).page != pageId)
            continue;
        m_onTopic = true;
        m_talk.setCurrent(m_ids.at(i));
    }
}

void Outline::showFocus(QWidget *, QWidget *now)
{
    if (now != nullptr && m_theme.showsFocus() && m_body->isAncestorOf(now))
        look::reveal(now);
}

void Outline::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_minute.start();
    refresh();
}

void Outline::hideEvent(QHideEvent *event)
{
    m_minute.stop();
    QWidget::hideEvent(event);
}

void Outline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const look::Tokens &t = m_theme.tokens();
    painter.fillRect(rect(), t.surface);
    painter.setPen(t.line);
    painter.drawRect(rect().adjusted(0, -1, -1, 0));
}

}  // namespace counselling
