// SPDX-License-Identifier: Apache-2.0
#include "window.h"

#include "commands.h"
#include "kiosk_frame.h"

#include "counselling/outline.h"
#include "counselling/talk_screens.h"
#include "look/text.h"
#include "pages/keep_button.h"
#include "pages/search_results.h"
#include "store/search.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace shell {

namespace {

/// Text that two people read from a metre away (PROD-4).
constexpr int kPercentForTwo = 150;

/// The language after that of the moment, around the end; there are two.
guide::Language nextLanguage(const LoadedContent &loaded)
{
    const QList<guide::Language> &all = loaded.languages;
    const auto now = std::ranges::find(all, loaded.language, &guide::Language::code);
    return now == all.end() || now + 1 == all.end() ? all.constFirst() : *(now + 1);
}

QString forStaff(const guide::Error &error)
{
    return Window::tr("For staff: %1 (%2). %3").arg(error.what, error.where, error.remedy);
}

/// Searches the store that the content came from. What a search needs is read with the first one.
guide::Find searchIn(const store::Store &store, const QString &language)
{
    auto search = std::make_shared<std::optional<store::Search>>();
    return [store, language, search](const QString &typed) -> guide::Result<QList<guide::Hit>> {
        if (!*search) {
            auto prepared = store::Search::prepare(store, language);
            if (!prepared)
                return tl::unexpected(prepared.error());
            search->emplace(std::move(*prepared));
        }
        return (*search)->find(typed);
    };
}

/// What is behind a door; null where there is no such door.
pages::Screen *behind(const QString &target, const pages::Context &context)
{
    const QString kind = target.section(QLatin1Char(':'), 0, 0);
    const QString id = target.section(QLatin1Char(':'), 1);
    if (kind == QLatin1String("outcome")) {
        const QList<guide::Outcome> &all = context.content.trial.outcomes;
        const bool known = std::ranges::find(all, id, &guide::Outcome::id) != all.end();
        return known ? pages::makeOutcome(id, context) : nullptr;
    }
    if (kind == QLatin1String("programme")) {
        const guide::Page page = context.content.page(QStringLiteral("support"));
        for (const guide::Section &fit : page.ofKind(guide::Section::Kind::Fit)) {
            pages::Screen *door = pages::makeDoor(page.id, page.doorOf(fit.id), context);
            door->openSection(id);
            return door;
        }
        return nullptr;
    }
    const QString pageId = id.section(QLatin1Char('#'), 0, 0);
    const guide::Page page = context.content.page(pageId);
    // A screen that tells nothing of its own, such as Print, has no sources.
    if (page.id.isEmpty())
        return nullptr;
    if (kind == QLatin1String("sources"))
        return pages::makeSources(pageId, context);
    const QString door = id.section(QLatin1Char('#'), 1, 1);
    return page.behind(door).isEmpty() ? nullptr : pages::makeDoor(pageId, door, context);
}

}  // namespace

Window::Window(LoadedContent loaded, look::Theme &theme, const Services &services)
    : m_theme(theme)
    , m_services(services)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    // What lies behind the guide shows between its parts.
    theme.style(this, [this] { setPalette(m_theme.palette()); });
    // What other programs copy is theirs.
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this,
            [this](QClipboard::Mode mode) {
                m_copied.remove(mode);
                if (isCounselling() && isActiveWindow())
                    m_copied.insert(mode);
            });
    applyLanguage(loaded);
    m_first = loaded;
    m_now = buildView(std::move(loaded));
    column->addWidget(m_now->guide.get());
}

std::unique_ptr<Window::View> Window::buildView(LoadedContent loaded)
{
    auto view = std::make_unique<View>();
    view->loaded = std::move(loaded);
    view->guide = makeWindow(view->loaded, m_theme, m_services);
    MainWindow *guide = view->guide.get();
    connect(guide, &QWidget::windowTitleChanged, this, &QWidget::setWindowTitle);
    connect(guide, &MainWindow::pageShown, this, &Window::pageShown);
    connect(guide, &MainWindow::changed, this, &Window::changed);
    const guide::Language next = nextLanguage(view->loaded);
    QAction *language = guide->commands().language;
    language->setText(next.name);
    language->setVisible(next.code != view->loaded.language);
    connect(language, &QAction::triggered, this, [this, next] { setLanguage(next.code); });
    connect(guide, &MainWindow::talkWanted, this, [this](bool on) {
        if (!on)
            endCounselling();
        else if (m_services.offersTalk)
            startCounselling();
    });
    return view;
}

/// The program's own words in the language of the content.
void Window::applyLanguage(LoadedContent &loaded)
{
    if (!m_words.install(loaded.language))
        loaded.staffNotice = tr("For staff: the program has no words of its own in “%1”. Its "
                                "buttons are in English.")
                                 .arg(loaded.language);
}

void Window::setLanguage(const QString &code)
{
    if (code == language())
        return;
    const NavigationState reader = m_now->guide->navigationState();
    LoadedContent loaded = m_now->loaded;
    const guide::Result<void> changed = changeLanguage(loaded, code);
    if (!changed)
        loaded.staffNotice = forStaff(changed.error());
    applyLanguage(loaded);
    translatePicks(loaded);
    swapView(std::move(loaded), [&](MainWindow &guide) { guide.restore(reader); });
    if (changed)
        Q_EMIT languageChanged(code);
}

/// What the reader picked, in the words of other content.
void Window::translatePicks(const LoadedContent &loaded)
{
    guide::Visit &visit = m_services.session.visit;
    if (!visit.isEmpty() || visit.removedAsk())
        pages::retranslate(visit, m_now->loaded.content, loaded.content);
}

void Window::showContent(LoadedContent loaded)
{
    setFirst(loaded);
    applyLanguage(loaded);
    translatePicks(loaded);
    m_services.session.resetScreens();
    swapView(std::move(loaded),
             [](MainWindow &guide) { guide.open(QStringLiteral("page:about")); });
}

/// The old widgets go once the new ones have been painted: the reader waits for nothing else.
void Window::swapView(LoadedContent loaded, const std::function<void(MainWindow &)> &arrive)
{
    setUpdatesEnabled(false);
    std::unique_ptr<View> view = buildView(std::move(loaded));
    m_now->guide->hide();
    layout()->removeWidget(m_now->guide.get());
    m_before = std::exchange(m_now, std::move(view));
    placeView();
    arrive(*m_now->guide);
    setUpdatesEnabled(true);
    QTimer::singleShot(0, m_now->guide.get(), [this] {
        m_before.reset();
        m_now->guide->buildAhead();
    });
}

void Window::placeView()
{
    layout()->addWidget(m_now->guide.get());
    m_now->guide->resize(size());
    m_now->guide->show();
}

/// Without the old widgets there is nobody to tell of the changes, which is what takes the time.
void Window::reset(int percent)
{
    setUpdatesEnabled(false);
    m_before.reset();
    m_now.reset();
    m_copied.clear();
    m_theme.reset(percent);
    m_services.session.reset();
    LoadedContent first = m_first;
    applyLanguage(first);
    m_now = buildView(std::move(first));
    placeView();
    setUpdatesEnabled(true);
}

void Window::startCounselling()
{
    if (isCounselling())
        return;
    m_beforeTalk = {m_theme.chosen(), language(), m_services.session.weightUnit()};
    m_services.session.talk.start();
    m_services.session.resetScreens();
    m_theme.setTextPercent(std::max(m_theme.textPercent(), kPercentForTwo));
    const QList<guide::TalkTopic> topics = guide::talkTopics(m_now->loaded.content);
    swapView(m_now->loaded, [&](MainWindow &guide) {
        guide.open(topics.isEmpty() ? QStringLiteral("page:how-it-works")
                                    : topics.constFirst().target);
        guide.focusOutline();
    });
}

/// All widgets are made anew, so that no field, fold or list holds anything that could be undone.
void Window::endCounselling()
{
    if (!isCounselling())
        return;
    LoadedContent loaded = m_now->loaded;
    if (m_beforeTalk.language != language() && changeLanguage(loaded, m_beforeTalk.language))
        applyLanguage(loaded);
    // The choices go before the talk: while it is on, nobody keeps what is set here.
    guide::Session &session = m_services.session;
    session.visit.clear();
    session.setWeightUnit(m_beforeTalk.weightUnit);
    m_theme.setChosen(m_beforeTalk.theme);
    session.talk.end();
    session.resetScreens();
    for (const QClipboard::Mode mode : std::exchange(m_copied, {}))
        QGuiApplication::clipboard()->clear(mode);
    const QString first = m_services.offersTalk ? QStringLiteral("help:ended")
                          : m_services.isKiosk  ? QStringLiteral("page:start")
                                                : QStringLiteral("page:how-it-works");
    swapView(std::move(loaded), [&](MainWindow &guide) { guide.open(first); });
}

/// A change of language builds the widgets anew; none of them has to hear of it.
bool Window::event(QEvent *event)
{
    return event->type() == QEvent::LanguageChange || QWidget::event(event);
}

/// Where nothing has the focus, the guide's own keys work all the same.
void Window::keyPressEvent(QKeyEvent *event)
{
    event->setAccepted(m_now->guide->handleKey(*event));
}

void Window::closeEvent(QCloseEvent *event)
{
    const guide::Visit &visit = m_services.session.visit;
    const bool loses = isCounselling() || !visit.notes().isEmpty() || !visit.asks().isEmpty();
    // A desktop that ends closes windows, too, and waits for no answer.
    if (!event->spontaneous() || !loses)
        return;
    QMessageBox box(QMessageBox::Question, tr("Close the guide?"),
                    isCounselling() ? tr("Close the guide? The talk ends, and all notes go.")
                                    : tr("Close the guide? Your notes and questions go."),
                    QMessageBox::NoButton, this);
    box.setFont(m_theme.font(look::TextRole::Body));
    const auto *leave = box.addButton(tr("Close"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(tr("Stay"), QMessageBox::RejectRole));
    box.exec();
    event->setAccepted(box.clickedButton() == leave);
}

std::unique_ptr<QWidget> makeNoContent(const guide::Error &error, const look::Theme &theme)
{
    auto page = std::make_unique<QWidget>();
    const QString title = Window::tr("Please ask the staff");
    page->setWindowTitle(title);
    page->setPalette(theme.palette());
    auto *column = new look::ThemedLayout(page.get(), theme);
    column->setContentsMargins(40, 40, 40, 40);
    column->addHeading(title, 1);
    column->addText(
        Window::tr("The guide cannot show its pages now. In an emergency, call 911 on a phone."),
        look::TextRole::Lead);
    column->addText(forStaff(error), look::TextRole::Small);
    column->addStretch(1);
    page->resize(1024, 700);
    return page;
}

std::unique_ptr<MainWindow> makeWindow(const LoadedContent &loaded, look::Theme &theme,
                                       const Services &services)
{
    const pages::Context context{
        loaded.content,      theme,          services.session,   services.files, services.printer,
        services.offersTalk, services.newer, services.typesetter};
    const bool talks = services.session.talk.isOn();
    const pages::Clock clock = services.clock;
    const auto titled = [&](const char *id, bool isTab, auto make) {
        return ScreenMaker{id, context.content.page(QLatin1String(id)).tab, isTab, make};
    };
    QList<ScreenMaker> screens{
        titled("how-it-works", true, [=] { return pages::makeHowItWorks(context); }),
        titled("trial-results", true, [=] { return pages::makeTrialResults(context); }),
        titled("side-effects", true, [=] { return pages::makeSideEffects(context); }),
        titled("support", true, [=] { return pages::makeSupport(context, clock); }),
        titled("questions", true, [=] { return pages::makeQuestions(context); }),
        titled("safety", false, [=] { return pages::makeSafety(context); }),
        titled("help", false, [=] { return pages::makeHelp(context); }),
        titled("about", false, [=] { return pages::makeAbout(context); }),
        titled("my-visit", false, [=] { return pages::makeMyVisit(context); }),
        {"print", QCoreApplication::translate("pages::PrintScreen", "Print or save"), false,
         [=] { return pages::makePrint(context); }},
        {"scan", pages::scanName(), false, [=] { return pages::makeScan(context); }},
    };
    if (services.isKiosk)
        screens.prepend({kStartPage, QCoreApplication::translate("shell::StartScreen", "Start"),
                         false, [=, tabs = screens] { return makeStart(tabs, context); }});
    if (talks)
        screens.append(
            {{"say-back",
              QCoreApplication::translate("counselling::TeachBackScreen", "In your own words"),
              false, [=] { return counselling::makeTeachBack(context); }},
             {"closing", QCoreApplication::translate("counselling::Closing", "Before you go"),
              false, [=] { return counselling::makeClosing(context); }}});
    auto window = std::make_unique<MainWindow>(
        loaded.content.frame, screens,
        [=](const QString &target, bool asLeft) {
            if (!asLeft)
                context.session.door = {};
            return behind(target, context);
        },
        [=, &loaded] {
            return new pages::SearchResults(searchIn(*loaded.store, loaded.language), context);
        },
        theme, loaded.staffNotice, services.isKiosk);
    const auto count = [&commands = window->commands(), &visit = services.session.visit] {
        commands.setCollected(visit.count());
    };
    QObject::connect(&services.session.visit, &guide::Visit::changed, window.get(), count);
    count();
    if (services.voice != nullptr)
        window->setVoice(*services.voice, loaded.language, services.soundPlace);
    if (talks)
        window->setOutline(new counselling::Outline(context));
    return window;
}

}  // namespace shell
