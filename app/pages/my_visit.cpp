// SPDX-License-Identifier: Apache-2.0
#include "screens.h"

#include "cards.h"
#include "question_list.h"
#include "verdict_view.h"

#include "look/accessibility.h"
#include "look/entry.h"
#include "look/focus_order.h"

#include <QHBoxLayout>

#include <algorithm>
#include <map>
#include <optional>

namespace pages {

namespace {

/// Something that the reader picked: where it opens, its name, and a badge where it has one.
struct Picked {
    QString target;
    QString title;
    QString badge;
    std::optional<UrgencyLook> look;  ///< of the badge
};

/// What the reader picked, a row each: one button opens it, one takes it away.
class PickedList : public look::Column {
    Q_DECLARE_TR_FUNCTIONS(pages::PickedList)

public:
    /// `what` tells assistive technology what is listed.
    PickedList(const QString &what, guide::Visit &visit, const look::Theme &theme)
        : look::Column(theme)
        , m_theme(theme)
        , m_visit(visit)
    {
        setAccessibleName(what);
        column()->setSpacing(theme.touchSpacing(theme.gap(8)));
    }

    void setPicked(const QList<Picked> &picked)
    {
        QList<Row> rows;
        for (const Picked &one : picked)
            rows.append(makeRow(one));
        passFocus(rows);
        // One of them may be in the middle of its own click.
        for (const Row &old : qAsConst(m_rows)) {
            column()->removeWidget(old.holder);
            discard(old.holder);
        }
        m_rows = rows;
    }

private:
    struct Row {
        QWidget *holder;
        look::Button *remove;
    };

    Row makeRow(const Picked &picked)
    {
        auto *holder = new QWidget;
        auto *line = new QHBoxLayout(holder);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(m_theme.touchSpacing(m_theme.gap(8)));
        auto *open = linkButton(picked.title, look::ButtonKind::Row, picked.target, m_theme);
        if (picked.look)
            open->setBadge(picked.badge, picked.look->icon, picked.look->tone);
        auto *remove = new look::Button(tr("Remove"), look::ButtonKind::Quiet, m_theme);
        //: %1 is something that the reader picked
        remove->setAccessibleName(tr("Remove: %1").arg(picked.title));
        connect(remove, &QPushButton::clicked, this, [this, target = picked.target] {
            const QString symptom = QStringLiteral("symptom:");
            if (target.startsWith(symptom))
                m_visit.removeSymptom(target.mid(symptom.size()));
            else
                m_visit.removeTopic(target);
        });
        line->addWidget(open, 1);
        line->addWidget(remove, 0, Qt::AlignVCenter);
        column()->addWidget(holder);
        holder->show();
        return {holder, remove};
    }

    /// The focus stays in its place on the list, and goes on where nothing is left of it.
    void passFocus(const QList<Row> &to) const
    {
        const QWidget *focus = window()->focusWidget();
        const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &one) {
            return one.holder->isAncestorOf(focus);
        });
        if (row == m_rows.end())
            return;
        if (!to.isEmpty())
            to.at(std::min(row - m_rows.begin(), to.size() - 1)).remove->setFocus();
        else if (QWidget *next = look::nextInFocusOrder(*window(), m_rows.constLast().remove, true))
            next->setFocus();
    }

    const look::Theme &m_theme;
    guide::Visit &m_visit;
    QList<Row> m_rows;
};

/// "My visit": what the reader picked anywhere in the guide, what to do about the signs
/// among it, their questions in order, and their notes.
class MyVisit : public Screen {
    Q_DECLARE_TR_FUNCTIONS(pages::MyVisit)

public:
    explicit MyVisit(const Context &context)
        : Screen(QStringLiteral("my-visit"), context)
        , m_how(howCard())
        , m_cleared(column()->addText(tr("My visit is cleared."), look::TextRole::Lead))
    {
        m_cleared->hide();
        m_signs = signsPart();
        m_signs->hide();
        column()->addWidget(m_signs);
        column()->addWidget(m_how);
        look::ColumnsLayout *columns = column()->addColumns(kNarrowestSide, {3, 2});
        look::ThemedLayout *left = columns->addColumn();
        left->addWidget(asksCard());
        left->addWidget(notesCard());
        left->addStretch(1);
        look::ThemedLayout *right = columns->addColumn();
        right->addWidget(topicsCard());
        if (context.files != nullptr || context.printer != nullptr) {
            m_print = right->add(linkButton(tr("Print or save my visit"), look::ButtonKind::Primary,
                                            QStringLiteral("print:visit"), theme()),
                                 Qt::AlignLeft);
        }
        m_scan = right->add(linkButton(scanName(), look::ButtonKind::Secondary,
                                       QStringLiteral("scan:visit"), theme()),
                            Qt::AlignLeft);
        right->addWidget(firstCard(guide::Section::Kind::Points));
        addClear(right);
        right->addWidget(sourcesCard());
        right->addStretch(1);
        column()->addStretch(1);
        connect(&context.session.visit, &guide::Visit::changed, this, [this] {
            // Picks on the other screens need not wait for a page that nobody sees.
            if (isVisible())
                follow();
        });
        connect(&context.session.visit, &guide::Visit::cleared, this, [this] {
            follow();
            m_notes->setPlainText({});
            m_notesFull->hide();
        });
        follow();
    }

protected:
    void showEvent(QShowEvent *event) override
    {
        Screen::showEvent(event);
        if (event->spontaneous())
            return;
        follow();
        // While somebody types, nothing above may go and move what they see; the next time it is
        // gone.
        m_how->setVisible(context().session.visit.isEmpty());
        m_cleared->hide();
        m_clear->stopAsking();
        look::layOutNow(m_verdict);
    }

private:
    QWidget *howCard()
    {
        auto *stack = new look::Column(theme());
        for (const guide::Section &section : page().ofKind(guide::Section::Kind::Card))
            stack->column()->addWidget(sectionCard(section));
        return stack;
    }

    QWidget *signsPart()
    {
        auto *part = new look::Column(theme());
        look::ColumnsLayout *columns = part->column()->addColumns(kNarrowestSide, {3, 2});
        look::ThemedLayout *told = columns->addColumn();
        m_verdict = told->add(new VerdictView(context()));
        told->addText(context().content.frame.noCalls);
        told->addStretch(1);
        const QString title = tr("What you feel");
        look::Card *card = headedCard(title, theme());
        m_symptoms = card->column()->add(new PickedList(title, context().session.visit, theme()));
        card->column()->addStretch(1);
        columns->addWidget(card);
        return part;
    }

    QWidget *asksCard()
    {
        look::Card *card = headedCard(tr("My questions"), theme());
        addQuestionList(card->column(), context().session.screens.typedForVisit, {}, context());
        look::Text *more = card->column()->addText({});
        more->setContent(
            look::markedLink(QStringLiteral("door:questions#ask"), tr("Questions to pick from")),
            true);
        followLinks(more);
        return card;
    }

    QWidget *notesCard()
    {
        const QString title = tr("My notes");
        look::Card *card = headedCard(title, theme());
        const QString hint = tr("Such as: my doctor, the clinic's phone number, my next visit, "
                                "what I will do next. Up to %1 letters.")
                                 .arg(QLocale().toString(guide::kMaxNotesLength));
        card->column()->addText(hint);
        m_notes = card->column()->add(new look::NotesEntry(title, guide::kMaxNotesLength, theme()));
        m_notes->setAccessibleDescription(hint);
        m_notesFull = card->column()->addText(tr("That is all that fits."));
        m_notesFull->hide();
        connect(m_notes, &QPlainTextEdit::textChanged, this, [this] {
            const QString typed = m_notes->toPlainText();
            if (typed.size() < guide::kMaxNotesLength)
                m_notesFull->hide();
            context().session.visit.setNotes(typed);
        });
        connect(m_notes, &look::NotesEntry::isFull, this, [this] {
            m_notesFull->show();
            look::announce(m_notesFull);
        });
        return card;
    }

    QWidget *topicsCard()
    {
        const QString title = tr("What I want to talk about");
        look::Card *card = headedCard(title, theme());
        m_noTopics = card->column()->addText(
            tr("Nothing yet. Press “Add to my visit” beside what you want to talk about."));
        m_topics = card->column()->add(new PickedList(title, context().session.visit, theme()));
        return card;
    }

    void addClear(look::ThemedLayout *into)
    {
        m_clear = into->add(new ConfirmCard(
            {tr("Clear all"), tr("Clear everything on this page? It cannot be brought back."),
             tr("No, keep it"), tr("Yes, clear all")},
            theme()));
        guide::Visit &visit = context().session.visit;
        const auto followVisit = [this, &visit] {
            m_clear->setButtonEnabled(!visit.isEmpty() || visit.removedAsk());
        };
        connect(m_clear, &ConfirmCard::confirmed, this, [this, &visit] {
            visit.clear();
            showCleared();
        });
        connect(&visit, &guide::Visit::changed, m_clear, followVisit);
        connect(&visit, &guide::Visit::cleared, m_clear, &ConfirmCard::stopAsking);
        followVisit();
    }

    void follow()
    {
        // Before what may pass the focus on to it.
        if (m_print != nullptr)
            m_print->setVisible(!context().session.visit.isEmpty());
        m_scan->setVisible(!context().session.visit.isEmpty());
        followSymptoms();
        followTopics();
        followNotes();
        if (context().session.visit.isEmpty())
            m_how->show();
        else
            m_cleared->hide();
    }

    /// The signs as they were picked, most severe first; a sign that means more together with
    /// another stands with the level of both.
    void followSymptoms()
    {
        const QStringList &ids = context().session.visit.symptoms();
        if (ids == m_shownSymptoms)
            return;
        m_shownSymptoms = ids;
        const guide::SymptomGuide &guide = context().content.symptoms;
        const guide::Verdict verdict = guide::judge(guide, ids);
        std::multimap<guide::Urgency, Picked> signs;
        for (const QString &id : ids) {
            const guide::Symptom *symptom = guide.symptom(id);
            if (symptom == nullptr)
                symptom = guide.symptom(guide.unsure);
            if (symptom == nullptr)
                continue;
            const guide::Urgency urgency = guide::urgencyAmong(guide, verdict, *symptom);
            signs.insert({urgency,
                          {QStringLiteral("symptom:") + id, symptom->say,
                           guide.level(urgency).badge, lookOf(urgency)}});
        }
        QList<Picked> picked;
        for (const auto &[urgency, sign] : signs)
            picked.append(sign);
        m_symptoms->setPicked(picked);
        m_signs->setVisible(!ids.isEmpty());
        // What to do first; each row opens what its own level asks for.
        guide::Verdict first = verdict;
        first.cards = verdict.cards.mid(0, 1);
        m_verdict->setVerdict(first);
    }

    void followTopics()
    {
        QStringList targets;
        QList<Picked> picked;
        for (const guide::Topic &topic : context().session.visit.topics()) {
            targets.append(topic.target);
            picked.append({topic.target, topic.title, {}, {}});
        }
        if (targets != m_shownTopics)
            m_topics->setPicked(picked);
        m_shownTopics = targets;
        m_noTopics->setVisible(picked.isEmpty());
        m_topics->setVisible(!picked.isEmpty());
    }

    void followNotes()
    {
        const QString &notes = context().session.visit.notes();
        if (guide::ownNotes(m_notes->toPlainText()) != notes)
            m_notes->setPlainText(notes);
    }

    void showCleared()
    {
        m_cleared->show();
        scrollToTop();
        const QList<QWidget *> stops = look::focusOrder(*m_how);
        if (!stops.isEmpty())
            stops.first()->setFocus();
        look::announce(m_cleared);
    }

    QWidget *m_how;
    look::Text *m_cleared;
    QWidget *m_signs = nullptr;
    look::Button *m_print = nullptr;  ///< shown once there is something; none without any paper
    look::Button *m_scan = nullptr;   ///< the same
    VerdictView *m_verdict = nullptr;
    PickedList *m_symptoms = nullptr;
    PickedList *m_topics = nullptr;
    look::Text *m_noTopics = nullptr;
    look::NotesEntry *m_notes = nullptr;
    look::Text *m_notesFull = nullptr;
    ConfirmCard *m_clear = nullptr;
    QStringList m_shownSymptoms;
    QStringList m_shownTopics;
};

}  // namespace

Screen *makeMyVisit(const Context &context)
{
    return new MyVisit(context);
}

}  // namespace pages
