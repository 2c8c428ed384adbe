// SPDX-License-Identifier: Apache-2.0
#include "my_visit.h"

#include "cards.h"
#include "question_list.h"
#include "scan_screen.h"
#include "verdict_view.h"

#include "look/accessibility.h"
#include "look/button.h"
#include "look/entry.h"
#include "look/focus_order.h"

#include <algorithm>

namespace pages {

MyVisit::MyVisit(const Context &context)
    : Screen(QStringLiteral("my-visit"), context)
    , m_how(howCard())
    , m_cleared(new look::Text(tr("My visit is cleared."), look::TextRole::Lead, theme()))
{
    look::addLeading(column(), m_cleared);
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
        m_print = linkButton(tr("Print or save my visit"), look::ButtonKind::Primary,
                             QStringLiteral("print:visit"), theme());
        right->addWidget(m_print, 0, Qt::AlignLeft);
    }
    m_scan = linkButton(ScanScreen::name(), look::ButtonKind::Secondary,
                        QStringLiteral("scan:visit"), theme());
    right->addWidget(m_scan, 0, Qt::AlignLeft);
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
        m_notes->replaceAll({});
        m_notesFull->hide();
    });
    follow();
}

QWidget *MyVisit::howCard()
{
    auto *stack = new look::Column(theme());
    for (const guide::Section &section : page().ofKind(guide::Section::Kind::Card))
        stack->column()->addWidget(sectionCard(section));
    return stack;
}

PickedList *MyVisit::pickedList(const QString &what)
{
    auto *list = new PickedList(what, theme());
    connect(list, &PickedList::removeWanted, this, &MyVisit::remove);
    return list;
}

QWidget *MyVisit::signsPart()
{
    auto *part = new look::Column(theme());
    look::ColumnsLayout *columns = part->column()->addColumns(kNarrowestSide, {3, 2});
    look::ThemedLayout *told = columns->addColumn();
    m_verdict = new VerdictView(context());
    told->addWidget(m_verdict);
    told->addText(context().content.frame.noCalls);
    told->addStretch(1);
    const QString title = tr("What you feel");
    look::Card *card = headedCard(title, theme());
    m_symptoms = pickedList(title);
    card->column()->addWidget(m_symptoms);
    card->column()->addStretch(1);
    columns->addWidget(card);
    return part;
}

QWidget *MyVisit::asksCard()
{
    look::Card *card = headedCard(tr("My questions"), theme());
    auto *list = new AskList(context());
    card->column()->addWidget(
        new AskField(context().session.screens.typedForVisit, list, context()));
    card->column()->addWidget(list);
    look::Text *more = card->column()->addText({});
    more->setContent(
        look::markedLink(QStringLiteral("door:questions#ask"), tr("Questions to pick from")), true);
    followLinks(more);
    return card;
}

QWidget *MyVisit::notesCard()
{
    const QString title = tr("My notes");
    look::Card *card = headedCard(title, theme());
    const QString hint = tr("Such as: my doctor, the clinic's phone number, my next visit, what I "
                            "will do next. Up to %1 letters.")
                             .arg(QLocale().toString(guide::kMaxNotesLength));
    card->column()->addText(hint);
    m_notes = new look::NotesEntry(title, guide::kMaxNotesLength, theme());
    m_notes->setAccessibleDescription(hint);
    card->column()->addWidget(m_notes);
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

QWidget *MyVisit::topicsCard()
{
    const QString title = tr("What I want to talk about");
    look::Card *card = headedCard(title, theme());
    m_noTopics = card->column()->addText(
        tr("Nothing yet. Press “Add to my visit” beside what you want to talk about."));
    m_topics = pickedList(title);
    card->column()->addWidget(m_topics);
    return card;
}

void MyVisit::addClear(look::ThemedLayout *into)
{
    m_clear = new ConfirmCard({tr("Clear all"),
                               tr("Clear everything on this page? It cannot be brought back."),
                               tr("No, keep it"), tr("Yes, clear all")},
                              theme());
    into->addWidget(m_clear);
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

void MyVisit::remove(const QString &target)
{
    const QString symptom = QStringLiteral("symptom:");
    if (target.startsWith(symptom))
        context().session.visit.removeSymptom(target.mid(symptom.size()));
    else
        context().session.visit.removeTopic(target);
}

void MyVisit::follow()
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

/// The signs as they were picked, most severe first; a sign that means more together with another
/// stands with the level of both.
void MyVisit::followSymptoms()
{
    const QStringList &ids = context().session.visit.symptoms();
    if (ids == m_shownSymptoms)
        return;
    m_shownSymptoms = ids;
    const guide::SymptomGuide &guide = context().content.symptoms;
    const guide::Verdict verdict = guide::judge(guide, ids);
    struct Sign {
        guide::Urgency urgency;
        Picked picked;
    };
    QList<Sign> signs;
    for (const QString &id : ids) {
        const guide::Symptom *symptom = guide.symptom(id);
        if (symptom == nullptr)
            symptom = guide.symptom(guide.unsure);
        if (symptom == nullptr)
            continue;
        const guide::Urgency urgency = guide::urgencyAmong(guide, verdict, *symptom);
        signs.append({urgency,
                      {QStringLiteral("symptom:") + id, symptom->say, guide.level(urgency).badge,
                       lookOf(urgency)}});
    }
    std::stable_sort(signs.begin(), signs.end(),
                     [](const Sign &a, const Sign &b) { return a.urgency < b.urgency; });
    QList<Picked> picked;
    for (const Sign &sign : qAsConst(signs))
        picked.append(sign.picked);
    m_symptoms->setPicked(picked);
    m_signs->setVisible(!ids.isEmpty());
    // What to do first; each row opens what its own level asks for.
    guide::Verdict first = verdict;
    first.cards = verdict.cards.mid(0, 1);
    m_verdict->setVerdict(first);
}

void MyVisit::followTopics()
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

void MyVisit::followNotes()
{
    const QString &notes = context().session.visit.notes();
    if (guide::ownNotes(m_notes->toPlainText()) != notes)
        m_notes->replaceAll(notes);
}

void MyVisit::showCleared()
{
    m_cleared->show();
    scrollToTop();
    const QList<QWidget *> stops = look::focusOrder(*m_how);
    if (!stops.isEmpty())
        stops.first()->setFocus();
    look::announce(m_cleared);
}

void MyVisit::showEvent(QShowEvent *event)
{
    Screen::showEvent(event);
    if (event->spontaneous())
        return;
    follow();
    // While somebody types, nothing above may go and move what they see; the next time it is gone.
    m_how->setVisible(context().session.visit.isEmpty());
    m_cleared->hide();
    m_clear->stopAsking();
    look::layOutNow(m_verdict);
}

}  // namespace pages
