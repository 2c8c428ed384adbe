// SPDX-License-Identifier: Apache-2.0
#include "main_window.h"

#include "frame.h"
#include "kiosk_frame.h"
#include "page_text.h"
#include "read_aloud.h"
#include "reading_view.h"

#include "look/button.h"
#include "look/entry.h"
#include "look/focus_order.h"

#include <QApplication>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace shell {

namespace {

/// So many times what a finger needs, and what is below the window are keys on the screen.
constexpr int kKeysFrom = 3;

}  // namespace

MainWindow::MainWindow(const guide::FrameTexts &frame, QList<ScreenMaker> screens,
                       std::function<pages::Screen *(const QString &, bool)> makeDoor,
                       std::function<pages::SearchResults *()> makeResults, look::Theme &theme,
                       const QString &staffNotice, bool isKiosk)
    : m_makers(std::move(screens))
    , m_makeDoor(std::move(makeDoor))
    , m_makeResults(std::move(makeResults))
    , m_theme(theme)
    , m_isKiosk(isKiosk)
    , m_title(frame.title)
    , m_commands(new Commands(theme, this))
    , m_tabs(new TabBar(theme))
    , m_menu(makeMenuRow(*m_commands, theme))
    , m_pageFinder(new PageFinder(theme))
    , m_strip(new SafetyStrip(frame, theme))
    , m_middle(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_stack(new ScreenStack)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addTabs();
    addHeader(column);
    m_menu->hide();
    column->addWidget(m_menu);
    if (!staffNotice.isEmpty()) {
        auto *notice = new look::Card(theme, &look::Tokens::today);
        notice->column()->addText(staffNotice, look::TextRole::Small);
        column->addWidget(notice);
    }
    addBackBar(column);
    m_middle->setSpacing(0);
    m_middle->addWidget(m_stack, 1);
    column->addLayout(m_middle, 1);
    column->addWidget(m_pageFinder);
    connect(m_pageFinder, &PageFinder::closed, this, &MainWindow::arrange);
    connect(m_strip, &SafetyStrip::readAllWanted, this,
            [this] { open(QStringLiteral("page:safety")); });
    column->addWidget(m_strip);

    connectCommands();
    m_commands->readAsText->setVisible(!m_isKiosk);
    addShortcuts();
    qApp->installEventFilter(this);
    theme.style(this, [this] {
        setPalette(m_theme.palette());
        setFont(m_theme.font(look::TextRole::Body));
        arrange();
    });
}

void MainWindow::addHeader(QVBoxLayout *into)
{
    m_header = new Header(m_title, m_tabs, *m_commands, m_isKiosk, m_theme);
    connect(m_header, &Header::searchToggled, this, &MainWindow::arrange);
    into->addWidget(m_header);
    look::SearchField *field = m_header->searchField();
    connect(field, &look::SearchField::entered, this, &MainWindow::prepareSearch);
    connect(field, &look::SearchField::typed, this, &MainWindow::search);
    connect(field, &QLineEdit::returnPressed, this, &MainWindow::openFirstResult);
    connect(field, &look::SearchField::listWanted, this, [this] {
        if (m_results != nullptr && m_results->isVisible())
            m_results->focusFirst();
    });
}

void MainWindow::connectCommands()
{
    const auto on = [this](QAction *command, auto act) {
        connect(command, &QAction::triggered, this, act);
    };
    on(m_commands->previous, [this] { go(-1); });
    on(m_commands->next, [this] { go(1); });
    on(m_commands->back, [this] { back(); });
    on(m_commands->search, [this] { m_header->focusSearch(); });
    on(m_commands->closeSearch, [this] { closeSearch(); });
    on(m_commands->print, [this] { open(QStringLiteral("print:") + currentPage()); });
    on(m_commands->visit, [this] { open(QStringLiteral("page:my-visit")); });
    on(m_commands->help, [this] { open(QStringLiteral("page:help")); });
    on(m_commands->about, [this] { open(QStringLiteral("page:about")); });
    on(m_commands->find, [this] {
        m_commands->menu->setChecked(false);
        findOnPage();
    });
    on(m_commands->listen, [this] {
        m_commands->menu->setChecked(false);
        listen();
    });
    on(m_commands->readAsText, [this] {
        m_commands->menu->setChecked(false);
        if (shown() != nullptr)
            (new ReadingView(*shown(), m_theme, this))->open();
    });
    connect(m_commands->menu, &QAction::toggled, this, &MainWindow::toggleMenu);
}

void MainWindow::toggleMenu(bool isOpen)
{
    // The focus does not fall to somewhere else when what has it goes.
    if (!isOpen && m_menu->isAncestorOf(window()->focusWidget()))
        m_header->focusOn(m_commands->menu);
    m_menu->setVisible(isOpen);
    arrange();
    if (isOpen)
        look::focusOrder(*m_menu).constFirst()->setFocus(Qt::OtherFocusReason);
}

/// The children go here: their signals would reach a MainWindow that is half gone.
MainWindow::~MainWindow()
{
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
}

void MainWindow::addTabs()
{
    for (const ScreenMaker &maker : m_makers) {
        if (maker.isTab)
            m_tabs->addTab(maker.id, maker.title);
        if (m_lastTab.isEmpty())
            m_lastTab = maker.id;
    }
    connect(m_tabs, &TabBar::tabWanted, this, [this](const QString &id) {
        leaveSearch();
        open(QStringLiteral("page:") + id);
    });
}

void MainWindow::addBackBar(QVBoxLayout *into)
{
    m_backBar = new QWidget;
    auto *line = new QHBoxLayout(m_backBar);
    m_back = new look::Button(tr("Back"), look::ButtonKind::Secondary, m_theme);
    m_back->setIconName(QStringLiteral("back"));
    connect(m_back, &QPushButton::clicked, this, &MainWindow::goBack);
    line->addWidget(m_back);
    line->addStretch(1);
    m_backBar->hide();
    into->addWidget(m_backBar);
}

void MainWindow::showBackBar(bool on)
{
    m_backBar->setVisible(on);
    m_header->setBackIsBelow(on);
}

/// Above a keyboard on the screen the strip keeps to what it must say.
void MainWindow::arrange()
{
    arrangeOutline();
    const int side = m_theme.side(width());
    m_backBar->layout()->setContentsMargins(side, m_theme.touchSpacing(10), side, 0);
    const bool searches = showsResults() || m_header->isSearching();
    m_header->setVisible(!m_isKiosk || searches || currentPage() == kStartPage);
    // The bar of a kiosk is less than half as tall as its keys.
    m_strip->setShort(m_isKiosk &&
                      window()->height() - height() > kKeysFrom * m_theme.touch().primary);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

pages::Screen *MainWindow::screen(const QString &id)
{
    if (pages::Screen *built = m_screens.value(id))
        return built;
    const ScreenMaker *known = maker(id);
    if (known == nullptr)
        return nullptr;
    pages::Screen *made = known->make();
    m_screens.insert(id, made);
    adopt(made);
    return made;
}

void MainWindow::adopt(pages::Screen *screen)
{
    m_stack->addWidget(screen);
    connect(screen, &pages::Screen::linkActivated, this, &MainWindow::open);
    const auto tell = [this, screen] {
        if (screen == shown())
            Q_EMIT changed();
    };
    connect(screen->verticalScrollBar(), &QScrollBar::valueChanged, this, tell);
    connect(screen->verticalScrollBar(), &QScrollBar::rangeChanged, this, tell);
}

void MainWindow::open(const QString &target)
{
    openFrom(target, showsResults());
}

void MainWindow::openFrom(const QString &target, bool fromSearch)
{
    const QString kind = target.section(QLatin1Char(':'), 0, 0);
    const QString id = target.section(QLatin1Char(':'), 1);
    static const QHash<QString, QString> homes{{"symptom", "side-effects"},
                                               {"question", "questions"},
                                               {"step", "how-it-works"},
                                               {"print", "print"},
                                               {"say-back", "say-back"},
                                               {"help", "help"},
                                               {"scan", "scan"}};
    static const QStringList doors{"sources", "door", "outcome", "programme"};
    if (doors.contains(kind)) {
        openDoor(target, fromSearch);
        return;
    }
    if (kind == QLatin1String("search")) {
        m_header->focusSearch();
        return;
    }
    if (kind == QLatin1String("talk")) {
        talk(id);
        return;
    }
    const bool isPage = kind == QLatin1String("page");
    const bool isSection = kind == QLatin1String("section");
    pages::Screen *wanted = screen(isPage      ? id
                                   : isSection ? id.section(QLatin1Char('#'), 0, 0)
                                               : homes.value(kind));
    if (wanted == nullptr)
        return;
    const QString part = isSection ? id.section(QLatin1Char('#'), 1) : QString();
    if (const QString door = wanted->doorTo(part); !door.isEmpty()) {
        openDoor(door, fromSearch);
        return;
    }
    showScreen(wanted, fromSearch);
    if (isSection)
        wanted->openSection(part);
    else if (!isPage)
        wanted->open(id);
}

void MainWindow::openDoor(const QString &target, bool fromSearch)
{
    pages::Screen *made = m_makeDoor(target, target == std::exchange(m_doorToRestore, {}));
    if (made == nullptr)
        return;
    // A link in it may be what opens the next one.
    if (m_door != nullptr)
        m_door->deleteLater();
    m_door = made;
    adopt(m_door);
    showScreen(m_door, fromSearch);
    const QString section = target.section(QLatin1Char('#'), 2);
    if (!section.isEmpty())
        m_door->openSection(section);
}

void MainWindow::showScreen(pages::Screen *screen, bool fromSearch)
{
    const bool ofTab = m_tabs->contains(screen->pageId());
    const bool isTab = ofTab && screen != m_door;
    if (isTab)
        m_lastTab = screen->pageId();
    else
        screen->scrollToTop();
    if (!fromSearch)
        forgetSearch();
    m_tabs->setCurrent(ofTab ? screen->pageId() : QString());
    showBackBar(!m_isKiosk && (!isTab || fromSearch));
    if (fromSearch)
        m_header->endSearch();
    arrive(screen, screen->target());
    m_returnTo = fromSearch ? pages::SearchResults::id() : pageBefore(screen);
    const ScreenMaker *before = maker(m_returnTo);
    m_back->setText(fromSearch
                        ? tr("Back to what was found")
                        : tr("Back to %1").arg(before == nullptr ? QString() : before->title));
}

/// From behind a door of a screen back to that screen; else to where the reader was before.
QString MainWindow::pageBefore(const pages::Screen *screen) const
{
    if (screen == m_door)
        return screen->pageId();
    const HistoryEntry *before = m_history.at(-1);
    const QString target = before == nullptr ? QString() : before->target;
    const QString id = target.section(QLatin1Char(':'), 1);
    return target.startsWith(QLatin1String("page:")) && maker(id) != nullptr ? id : m_lastTab;
}

const ScreenMaker *MainWindow::maker(const QString &id) const
{
    const auto found = std::ranges::find(m_makers, id, &ScreenMaker::id);
    return found == m_makers.end() ? nullptr : &*found;
}

pages::Screen *MainWindow::shown() const
{
    return qobject_cast<pages::Screen *>(m_stack->currentWidget());
}

bool MainWindow::showsResults() const
{
    return m_results != nullptr && m_stack->currentWidget() == m_results;
}

void MainWindow::showResults()
{
    if (!showsResults())
        m_beforeSearch = shown();
    m_header->startSearch();
    m_tabs->setCurrent({});
    showBackBar(false);
    arrive(m_results, QStringLiteral("search:") + m_header->searchField()->text());
}

QString MainWindow::currentPage() const
{
    return shown() == nullptr ? QString() : shown()->pageId();
}

/// Screens are built late and change while they are shown; the focus goes as the eye does, with the
/// safety strip last (A11Y-2.4.3), and what else there is in the window after that.
bool MainWindow::focusNextPrevChild(bool next)
{
    QWidget *wanted = look::nextInFocusOrder(*window(), window()->focusWidget(), next);
    if (wanted == nullptr)
        return false;
    wanted->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::buildAhead()
{
    for (const ScreenMaker &maker : m_makers) {
        if (m_screens.contains(maker.id))
            continue;
        pages::Screen *made = screen(maker.id);
        made->resize(m_stack->size());
        made->grab();
        QTimer::singleShot(0, this, &MainWindow::buildAhead);
        return;
    }
}

}  // namespace shell
