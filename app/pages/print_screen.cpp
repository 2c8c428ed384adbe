// SPDX-License-Identifier: Apache-2.0
#include "screens.h"

#include "output/fact_box_page.h"
#include "output/files.h"
#include "output/printer.h"
#include "output/sheets.h"
#include "output/typesetter.h"
#include "output/web_page.h"

#include <QLabel>
#include <QTimer>

#include <array>
#include <functional>
#include <memory>

namespace pages {

namespace {

constexpr std::array kSizes{QPageSize::Letter, QPageSize::A4};
constexpr int kPictureWidth = 330;
constexpr int kNarrowestRow = 225;
constexpr int kAfterPaint = 30;  // milliseconds; the choice itself is painted first
/// Papers whose first page is seen when they are folded.
const QStringList kFolded{"one-page", "handout", "whole", "visit", "talk"};
const QString kTalk = QStringLiteral("talk");
/// Before the id of a page that is itself to be printed.
const QString kThisPage = QStringLiteral("this#");
/// Screens of a talk, from which its own paper is what is wanted.
const QStringList kTalkScreens{"say-back", "closing"};

int indexOf(QPageSize::PageSizeId size)
{
    return size == QPageSize::A4 ? 1 : 0;
}

/// "Print or save": the first page as it will look, what to take along, on which paper, and where
/// to.
class PrintScreen : public Screen {
    Q_DECLARE_TR_FUNCTIONS(pages::PrintScreen)

public:
    explicit PrintScreen(const Context &context)
        : Screen(QStringLiteral("print"), context, tr("Print or save"))
    {
        m_countSoon.setSingleShot(true);
        connect(&m_countSoon, &QTimer::timeout, this, [this] { setPages(); });
        look::ColumnsLayout *columns = column()->addColumns(kNarrowestSide, {2, 3});
        columns->setFirstWhenStacked(1);
        auto *picture = new look::Card(theme());
        columns->addWidget(picture);
        m_picture = picture->column()->add(new QLabel, Qt::AlignHCenter);
        m_picture->setAccessibleName(tr("Picture of the first page"));
        m_picture->setFrameShape(QFrame::Box);
        m_picture->setScaledContents(true);
        m_pagesText = picture->column()->addText({});
        picture->column()->addStretch(1);
        look::ThemedLayout *right = columns->addColumn();
        look::Card *what = headedCard(tr("What to take along"), theme());
        m_what = what->column()->add(new look::Column(theme()))->column();
        m_about = what->column()->addText({});
        right->addWidget(what);
        right->addWidget(howCard());
        right->addWidget(doCard());
        right->addStretch(1);
        column()->addStretch(1);
        const QString paper = context.session.screens.print.paper;
        listPapers(context.session.screens.print.page);
        pickPaper(paper);
        connect(&context.session, &guide::Session::changed, this, &PrintScreen::invalidate);
        connect(&context.session, &guide::Session::weightUnitChanged, this,
                &PrintScreen::invalidate);
        connect(&context.session.talk, &guide::Talk::changed, this, &PrintScreen::invalidate);
    }

    /// Offers the page of that id, too; "this#" before it picks it. Or picks "visit", "talk",
    /// "ask", "box", "one-page" or "handout".
    void open(const QString &wanted) override
    {
        const bool isThis = wanted.startsWith(kThisPage);
        const QString name = isThis ? wanted.mid(kThisPage.size()) : wanted;
        // From the screen of the visit, what was collected is what is wanted.
        const QString id = name == QLatin1String("my-visit") ? QStringLiteral("visit")
                           : kTalkScreens.contains(name)     ? kTalk
                                                             : name;
        const bool isPage = context().content.page(id).id == id;
        if (isPage)
            listPapers(id);
        if (isThis || !isPage)
            pickPaper(id);
    }

protected:
    void showEvent(QShowEvent *event) override
    {
        Screen::showEvent(event);
        // The picture keeps its size when the text around it grows while nobody looks.
        look::layOutNow(m_picture);
        if (!m_pages)
            m_countSoon.start(kAfterPaint);
    }

private:
    /// Something that can be printed.
    struct Paper {
        QString id;
        QString name;
        QString about;  ///< what is on it
        QString file;   ///< a name for it, which tells neither medicine nor disease
    };

    QWidget *howCard()
    {
        auto *card = new look::Card(theme());
        m_size = new look::ChoiceRow(
            tr("Paper"), {tr("Letter (United States)"), tr("A4 (other countries)")}, theme());
        guide::PrintChoice &choice = context().session.screens.print;
        m_size->setChosen(choice.size.value_or(
            context().files == nullptr ? 0 : indexOf(context().files->paper())));
        m_type = new look::ChoiceRow(tr("Text size"), {tr("Normal"), tr("Large print")}, theme());
        m_type->setChosen(choice.type);
        look::ColumnsLayout *rows = card->column()->addColumns(kNarrowestRow, {65, 35});
        rows->addWidget(m_size);
        rows->addWidget(m_type);
        connect(m_size, &look::ChoiceRow::choose, this, [this, &choice](int index) {
            choice.size = index;
            invalidate();
        });
        connect(m_type, &look::ChoiceRow::choose, this, [this, &choice](int index) {
            choice.type = index;
            invalidate();
        });
        m_outer =
            new look::Button(tr("Name HIV on the outer page"), look::ButtonKind::Check, theme());
        m_outer->setChecked(choice.namesDisease);
        connect(m_outer, &QPushButton::toggled, this, [this, &choice](bool names) {
            choice.namesDisease = names;
            invalidate();
        });
        card->column()->addWidget(m_outer);
        m_outerNote =
            card->column()->addText(tr("Without this tick the first page, which is the outer one "
                                       "of folded paper, does not say which disease it is about."),
                                    look::TextRole::Small);
        return card;
    }

    QWidget *doCard()
    {
        auto *card = new look::Card(theme());
        m_printersPlace = card->column()->add(new look::Column(theme()));
        m_printersPlace->hide();
        look::WrapLayout *line = card->column()->addWrapRow(12);
        const auto add = [&](const QString &label, look::ButtonKind kind, auto pressed) {
            auto *button = new look::Button(label, kind, theme());
            connect(button, &QPushButton::clicked, this, pressed);
            line->addWidget(button);
        };
        using look::ButtonKind;
        const bool prints = context().printer != nullptr;
        const bool saves = context().files != nullptr;
        if (prints)
            add(tr("Print"), ButtonKind::Primary, &PrintScreen::print);
        if (saves) {
            add(tr("Save as PDF"), prints ? ButtonKind::Secondary : ButtonKind::Primary,
                &PrintScreen::save);
            add(tr("Save as web page"), ButtonKind::Secondary, &PrintScreen::saveWebPage);
        }
        m_status = card->column()->addText({});
        m_status->hide();
        if (prints || saves)
            card->column()->addText(
                tr("Whoever finds the paper or the file can read it. Keep it in a safe place."),
                look::TextRole::Small);
        else
            card->column()->addText(tr("Nothing can be printed or saved here."));
        return card;
    }

    /// What there is to print, with the page of that id where it is one.
    QList<Paper> papersFor(const QString &pageId) const
    {
        QList<Paper> papers{
            {QStringLiteral("one-page"), tr("One page"),
             tr("The most important in short: what it is, what it did in the study, its risks, and "
                "when to call."),
             tr("summary.pdf")},
            {QStringLiteral("handout"), tr("Handout"),
             tr("What you need on a few pages: that summary, whom to call for what, safety, "
                "results, your choices, support, questions to ask, and a plan to fill in."),
             tr("handout.pdf")},
            {QStringLiteral("whole"), tr("The whole guide on paper"),
             tr("All that the guide tells, with the answers to all questions. It is long."),
             tr("whole-guide.pdf")},
            {QStringLiteral("box"), tr("Benefits and risks"),
             tr("The table of benefits and risks, with what it cannot tell you."),
             tr("benefits-and-risks.pdf")},
            {QStringLiteral("visit"), tr("My visit"),
             tr("What you collected, with room for the answers and for your next steps."),
             tr("my-visit.pdf")},
            {QStringLiteral("ask"), tr("My question list"),
             tr("Your questions with room for the answers. If you have none, some to choose from."),
             tr("my-questions.pdf")},
        };
        const QString tab = context().content.page(pageId).tab;
        if (!tab.isEmpty())
            papers.insert(
                1, {pageId, tr("This page: %1").arg(tab),
                    tr("All that this page says, with the safety information and the sources."),
                    tr("my-page.pdf")});
        if (context().session.talk.isOn())
            papers.prepend({kTalk, tr("From our talk"),
                            tr("What you covered, what you will do, your questions with room for "
                               "the answers, and the signs that need help at once."),
                            tr("our-talk.pdf")});
        return papers;
    }

    void listPapers(const QString &pageId)
    {
        context().session.screens.print.page = pageId;
        m_papers = papersFor(pageId);
        QStringList names;
        for (const Paper &paper : qAsConst(m_papers))
            names.append(paper.name);
        delete m_papersRow;
        m_papersRow = new look::ChoiceRow(tr("What to take along"), names, theme());
        m_what->insertWidget(0, m_papersRow);
        connect(m_papersRow, &look::ChoiceRow::choose, this, &PrintScreen::pick);
        pick(0);
    }

    void pick(int index)
    {
        m_picked = index;
        context().session.screens.print.paper = picked().id;
        m_papersRow->setChosen(index);
        const bool folded = kFolded.contains(picked().id);
        m_outer->setVisible(folded);
        m_outerNote->setVisible(folded);
        m_about->setContent(picked().about);
        invalidate();
    }

    void pickPaper(const QString &id)
    {
        for (int i = 0; i < m_papers.size(); ++i) {
            if (m_papers.at(i).id == id)
                pick(i);
        }
    }

    [[nodiscard]] const Paper &picked() const { return m_papers.at(m_picked); }

    output::Sheet sheet(output::Medium medium) const
    {
        const guide::Content &content = context().content;
        const output::SheetWishes wishes{QDate::currentDate(), context().session.weightUnit(),
                                         m_outer->isChecked() ? output::OuterPage::NamesTheSubject
                                                              : output::OuterPage::Neutral,
                                         medium};
        const QString &id = picked().id;
        if (id == QLatin1String("one-page"))
            return output::onePageSheet(content, wishes);
        if (id == QLatin1String("handout"))
            return output::handoutSheet(content, wishes);
        if (id == QLatin1String("whole"))
            return output::wholeGuideSheet(content, wishes);
        if (id == QLatin1String("box"))
            return output::factBoxSheet(content, wishes.unit, wishes.today, medium);
        if (id == QLatin1String("visit"))
            return output::visitSheet(content, context().session.visit, wishes);
        if (id == kTalk)
            return output::talkSheet(content, context().session.talk, context().session.visit,
                                     wishes);
        if (id == QLatin1String("ask"))
            return output::questionSheet(content, context().session.visit, wishes);
        return output::pageSheet(content, id, wishes);
    }

    output::PaperLook look() const
    {
        const QPageSize::PageSizeId size = kSizes.at(static_cast<std::size_t>(m_size->chosen()));
        return {size, m_type->chosen() == 1 ? output::kLargePoints : output::kBodyPoints};
    }

    /// The choices are others now: what was set is so no more.
    void invalidate()
    {
        m_pages.reset();
        m_waiting.reset();
        m_status->hide();
        const QSizeF paper = QPageSize::size(look().size, QPageSize::Millimeter);
        m_picture->setFixedSize(kPictureWidth,
                                qRound(kPictureWidth * paper.height() / paper.width()));
        m_pagesText->setContent(tr("Counting the pages …"));
        if (isVisible())
            m_countSoon.start(kAfterPaint);
    }

    using UsePages = std::function<void(const guide::Result<output::Pages> &)>;
    /// Has what is chosen now set, unless it is or is being set, and hands it over: at once where
    /// it can be, or later, whatever is chosen meanwhile.
    void setPages(const UsePages &use = {})
    {
        if (m_pages) {
            if (use)
                use(*m_pages);
            return;
        }
        const bool isUnderWay = m_waiting != nullptr;
        if (!isUnderWay)
            m_waiting = std::make_shared<QList<UsePages>>();
        if (use)
            m_waiting->append(use);
        if (isUnderWay)
            return;
        const auto ready = [this, waiting = m_waiting](const guide::Result<output::Pages> &set) {
            // Otherwise the choices have changed, and it is of use only to those who wait for it.
            if (waiting == m_waiting) {
                m_pages = set;
                m_waiting.reset();
                showCount();
            }
            for (const UsePages &each : qAsConst(*waiting))
                each(set);
        };
        context().typesetter->set(sheet(output::Medium::Paper), look(), this, ready);
    }

    void showCount()
    {
        QString told = *m_pages ? tr("Pages: %1").arg((*m_pages)->count) : m_pages->error().what;
        if (*m_pages && (*m_pages)->lacksSigns)
            told += QStringLiteral(". ") +
                    tr("This computer cannot draw some signs that you wrote: [?] stands for them.");
        m_pagesText->setContent(told);
        m_picture->setPixmap(*m_pages ? QPixmap::fromImage((*m_pages)->first) : QPixmap());
    }

    void save()
    {
        if (m_saving)
            return;
        const QString file = context().files->askWhere(this, tr("Save as PDF"), picked().file);
        if (file.isEmpty())
            return;
        m_saving = true;
        if (!m_pages)
            showStatus(m_status, tr("Preparing the pages …"));
        setPages([this, file](const guide::Result<output::Pages> &set) {
            m_saving = false;
            saveFile(file, set.map(&output::Pages::pdf), m_status);
        });
    }

    /// Written at once: nothing of it has to be set.
    void saveWebPage()
    {
        const QString file = context().files->askWhere(this, tr("Save as web page"),
                                                       output::asWebPage(picked().file));
        if (!file.isEmpty())
            saveFile(file, output::webPage(sheet(output::Medium::WebPage)), m_status);
    }

    void print()
    {
        if (m_printing)
            return;
        if (m_printersRow != nullptr) {
            send(m_printers.at(m_printersRow->chosen()));
            return;
        }
        m_printing = true;
        showStatus(m_status, tr("Looking for a printer …"));
        context().printer->find(this, [this](const guide::Result<QStringList> &found) {
            m_printing = false;
            if (!found)
                showStatus(m_status, failureText(found.error()));
            else if (found->size() == 1)
                send(found->constFirst());
            else
                choosePrinter(*found);
        });
    }

    void choosePrinter(const QStringList &names)
    {
        m_printers = names;
        m_printersRow = new look::ChoiceRow(tr("Printer"), names, theme());
        m_printersRow->setChosen(0);
        m_printersPlace->layout()->addWidget(m_printersRow);
        m_printersPlace->show();
        showStatus(m_status, tr("Choose a printer, then press Print again."));
    }

    void send(const QString &printer)
    {
        m_printing = true;
        if (!m_pages)
            showStatus(m_status, tr("Preparing the pages …"));
        setPages([this, printer, size = look().size](const guide::Result<output::Pages> &set) {
            if (set) {
                sendPages(*set, printer, size);
                return;
            }
            m_printing = false;
            showStatus(m_status, set.error().what);
        });
    }

    void sendPages(const output::Pages &pages, const QString &printer, QPageSize::PageSizeId size)
    {
        showStatus(m_status, tr("Sending to %1 …").arg(printer));
        context().printer->print(pages, printer, size, this,
                                 [this, printer](const guide::Result<void> &done) {
                                     m_printing = false;
                                     showStatus(m_status, done ? tr("Sent to %1.").arg(printer)
                                                               : failureText(done.error()));
                                     if (done || m_printersRow == nullptr)
                                         return;
                                     // The printers may be others by now.
                                     delete m_printersRow;
                                     m_printersRow = nullptr;
                                     m_printersPlace->hide();
                                 });
    }

    QList<Paper> m_papers;
    int m_picked = 0;
    look::ThemedLayout *m_what = nullptr;
    look::ChoiceRow *m_papersRow = nullptr;
    look::ChoiceRow *m_size = nullptr;
    look::ChoiceRow *m_type = nullptr;
    look::Button *m_outer = nullptr;
    look::Text *m_outerNote = nullptr;
    look::Text *m_about = nullptr;
    QLabel *m_picture = nullptr;  ///< of the first page
    look::Text *m_pagesText = nullptr;
    look::Text *m_status = nullptr;
    QWidget *m_printersPlace = nullptr;
    look::ChoiceRow *m_printersRow = nullptr;
    QStringList m_printers;
    bool m_printing = false;
    bool m_saving = false;
    std::optional<guide::Result<output::Pages>> m_pages;  ///< of what is chosen
    std::shared_ptr<QList<UsePages>> m_waiting;  ///< for it, while it is being set; null otherwise
    QTimer m_countSoon;
};

}  // namespace

Screen *makePrint(const Context &context)
{
    return new PrintScreen(context);
}

}  // namespace pages
