// SPDX-License-Identifier: Apache-2.0
#include "main_window.h"

#include "finder.h"
#include "header.h"
#include "page_finder.h"
#include "read_aloud_bar.h"
#include "safety_strip.h"
#include "screen_stack.h"
#include "tab_bar.h"
#include "tab_line.h"
#include "tool_row.h"

#include "host/spare_memory.h"
#include "look/button.h"
#include "look/focus_order.h"
#include "look/kept.h"

#include <QApplication>
#include <QTimer>

#include <algorithm>

namespace shell {

namespace {

/// Height at 100 % text, in device-independent pixels, from which on there is room for everything.
constexpr int kLowest = 380;
constexpr int kLowToListen = 460;
constexpr int kLow = 600;

}  // namespace

MainWindow::MainWindow(const guide::FrameTexts &frame, QList<ScreenMaker> screens,
                       std::function<pages::Screen *(const QString &)> makeSources,
                       std::function<pages::SearchResults *()> makeResults, look::Theme &theme,
                       const QString &staffNotice)
    : m_makers(std::move(screens))
    , m_makeSources(std::move(makeSources))
    , m_theme(theme)
    , m_title(frame.title)
    , m_tabs(new TabBar(theme))
    , m_tools(new ToolRow(theme))
    , m_pageFinder(new PageFinder(theme))
    , m_strip(new SafetyStrip(frame, theme))
    , m_stack(new ScreenStack)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addHeader(frame.title, std::move(makeResults), column);
    if (!staffNotice.isEmpty()) {
        auto *notice = new look::Card(theme, &look::Tokens::today);
        look::put(notice->column(), new look::Text(staffNotice, look::TextRole::Small, theme));
        column->addWidget(notice);
    }
    addTabs(column);
    addBackBar(column);
    column->addWidget(m_stack, 1);
    column->addWidget(m_pageFinder);
    connect(m_pageFinder, &PageFinder::closed, this, &MainWindow::arrange);
    connect(m_strip, &SafetyStrip::readAllWanted, this,
            [this] { open(QStringLiteral("page:safety")); });
    connect(m_strip, &SafetyStrip::supportWanted, this,
            [this] { open(QStringLiteral("page:support")); });
    column->addWidget(m_strip);

    addShortcuts();
    connect(&theme, &look::Theme::changed, this, &MainWindow::restyle);
    restyle();
}

void MainWindow::addHeader(const QString &title,
                           std::function<pages::SearchResults *()> makeResults, QVBoxLayout *into)
{
    m_header = new Header(title, m_theme);
    connect(m_header, &Header::textSizeWanted, this, &MainWindow::changeTextSize);
    connect(m_header, &Header::languageWanted, this, &MainWindow::languageWanted);
    connect(m_header, &Header::helpWanted, this, [this] { open(QStringLiteral("page:help")); });
    connect(m_header, &Header::aboutWanted, this, [this] { open(QStringLiteral("page:about")); });
    connect(m_header, &Header::menuToggled, this, [this](bool isOpen) {
        m_tabLine->setOpen(isOpen);
        arrange();
    });
    connect(m_header, &Header::rearranged, this, &MainWindow::arrange);
    into->addWidget(m_header);
    m_finder = new Finder(*m_header, std::move(makeResults), this);
    connect(m_finder, &Finder::made, this, &MainWindow::adopt);
    connect(m_finder, &Finder::found, this, &MainWindow::showResults);
    connect(m_finder, &Finder::emptied, this, &MainWindow::leaveSearch);
}

/// What stands in the window tells it of changes to its own last moment, when Qt would have left no
/// more of the window than a QWidget.
MainWindow::~MainWindow()
{
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
}

void MainWindow::addTabs(QVBoxLayout *into)
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
    connect(m_tools, &ToolRow::backWanted, this, [this] { go(-1); });
    connect(m_tools, &ToolRow::forwardWanted, this, [this] { go(1); });
    connect(m_tools, &ToolRow::findWanted, this, [this] { findOnPage(); });
    connect(m_tools, &ToolRow::printWanted, this,
            [this] { open(QStringLiteral("print:") + currentPage()); });
    connect(m_tools, &ToolRow::visitWanted, this,
            [this] { open(QStringLiteral("page:my-visit")); });
    connect(m_tools, &ToolRow::aboutWanted, this, [this] { open(QStringLiteral("page:about")); });
    m_tabLine = new TabLine(m_tabs, m_tools, m_header->outerSearchButton(), m_theme);
    connect(m_tabLine, &TabLine::rearranged, this,
            [this] { m_header->offerMenu(!m_tabLine->holdsTools()); });
    into->addWidget(m_tabLine);
}

void MainWindow::addBackBar(QVBoxLayout *into)
{
    m_backBar = new QWidget;
    auto *line = new QHBoxLayout(m_backBar);
    line->setContentsMargins(26, m_theme.apart(10), 26, 0);
    m_back = new look::Button(tr("Back"), look::ButtonKind::Secondary, m_theme);
    m_back->setIconName(QStringLiteral("back"));
    connect(m_back, &QPushButton::clicked, this, &MainWindow::goBack);
    line->addWidget(m_back);
    line->addStretch(1);
    m_backBar->hide();
    into->addWidget(m_backBar);
}

void MainWindow::restyle()
{
    setPalette(m_theme.palette());
    setFont(m_theme.font(look::TextRole::Body));
    arrange();
}

/// Where large text fills a low window, tabs and the way back would leave the screen no room beside
/// the safety strip. The way back leads to the tabs, and so does the end of listening. Loose
/// letters are for the screen alone there.
void MainWindow::arrange()
{
    arrangeOutline();
    const bool tight = height() < m_theme.scaled(kLow);
    m_strip->setLow(tight);
    m_strip->setTight(tight);
    m_tabs->setTight(tight);
    int needed = layout()->totalMinimumHeightForWidth(width());
    if (m_tabLine->isHidden())
        needed += m_tabLine->sizeHint().height();
    const bool low = height() < std::max(m_theme.scaled(kLowest), needed);
    const bool listens = m_readAloud != nullptr && !m_readAloud->isHidden();
    // The bar to find on a page, or a keyboard below the window; the tabs are back after it.
    const bool types =
        height() < needed && (!m_pageFinder->isHidden() || m_theme.touch() != look::TouchSizes{});
    const bool isWayBack = !m_backBar->isHidden() || m_header->isTall();
    m_tabLine->setVisible((!low || !isWayBack) && !types && !outlineLeads(tight) &&
                          (!listens || height() >= m_theme.scaled(kLowToListen)));
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

pages::Screen *MainWindow::screen(const QString &id)
{
    if (pages::Screen *known = m_screens.value(id))
        return known;
    for (const ScreenMaker &maker : m_makers) {
        if (maker.id != id)
            continue;
        pages::Screen *made = maker.make();
        m_screens.insert(id, made);
        adopt(made);
        look::takeUpAll(made, m_toTakeUp.take(id));
        return made;
    }
    return nullptr;
}

void MainWindow::adopt(pages::Screen *screen)
{
    m_stack->addWidget(screen);
    connect(screen, &pages::Screen::linkActivated, this, &MainWindow::open);
}

void MainWindow::open(const QString &target)
{
    openFrom(target, showsResults());
}

void MainWindow::openFrom(const QString &target, bool fromSearch)
{
    const QString kind = target.section(QLatin1Char(':'), 0, 0);
    const QString id = target.section(QLatin1Char(':'), 1);
    static const QHash<QString, QString> homes{
        {"symptom", "side-effects"}, {"question", "questions"}, {"outcome", "trial-results"},
        {"step", "how-it-works"},    {"programme", "support"},  {"print", "print"},
        {"say-back", "say-back"},    {"help", "help"}};
    if (kind == QLatin1String("sources")) {
        openSources(id);
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
    show(wanted, fromSearch);
    if (isSection)
        wanted->openSection(id.section(QLatin1Char('#'), 1));
    else if (!isPage)
        wanted->open(id);
}

void MainWindow::openSources(const QString &id)
{
    if (!has(id))
        return;
    pages::Screen *made = m_makeSources(id);
    if (made == nullptr)
        return;
    delete m_sources;
    m_sources = made;
    adopt(m_sources);
    show(m_sources, false);
}

void MainWindow::show(pages::Screen *screen, bool fromSearch)
{
    const bool isTab = m_tabs->contains(screen->pageId()) && screen != m_sources;
    if (isTab)
        m_lastTab = screen->pageId();
    else
        screen->scrollToTop();
    if (!fromSearch)
        m_finder->forget();
    m_tabs->setCurrent(isTab ? screen->pageId() : QString());
    m_backBar->setVisible(!isTab || fromSearch);
    arrive(screen, targetOf(screen));
    m_returnTo = fromSearch ? pages::SearchResults::id() : pageBefore(screen);
    m_back->setText(fromSearch ? tr("Back to what was found")
                               : tr("Back to %1").arg(titleOf(m_returnTo)));
}

void MainWindow::setCollected(qsizetype count)
{
    m_tools->setCollected(count);
}

void MainWindow::offerLanguage(const QString &name)
{
    m_header->offerLanguage(name);
}

/// From the sources of a screen back to that screen; else to where the reader was before.
QString MainWindow::pageBefore(const pages::Screen *screen) const
{
    if (screen == m_sources)
        return screen->pageId();
    const Place *before = m_history.at(-1);
    const QString target = before == nullptr ? QString() : before->target;
    const QString id = target.section(QLatin1Char(':'), 1);
    return target.startsWith(QLatin1String("page:")) && has(id) ? id : m_lastTab;
}

QString MainWindow::targetOf(const pages::Screen *screen) const
{
    return (screen == m_sources ? QStringLiteral("sources:") : QStringLiteral("page:")) +
           screen->pageId();
}

bool MainWindow::has(const QString &id) const
{
    return std::any_of(m_makers.begin(), m_makers.end(),
                       [&](const ScreenMaker &maker) { return maker.id == id; });
}

pages::Screen *MainWindow::shown() const
{
    return qobject_cast<pages::Screen *>(m_stack->currentWidget());
}

bool MainWindow::showsResults() const
{
    return m_stack->currentWidget() == m_finder->results() && m_finder->results() != nullptr;
}

void MainWindow::showResults()
{
    if (!showsResults())
        m_beforeSearch = shown();
    pages::SearchResults *results = m_finder->results();
    m_tabs->setCurrent({});
    m_backBar->hide();
    arrive(results, QStringLiteral("search:") + m_finder->typed());
}

QString MainWindow::currentPage() const
{
    return shown() == nullptr ? QString() : shown()->pageId();
}

QString MainWindow::titleOf(const QString &id) const
{
    const auto found = std::find_if(m_makers.begin(), m_makers.end(),
                                    [&](const ScreenMaker &maker) { return maker.id == id; });
    return found == m_makers.end() ? QString() : found->title;
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
    host::returnSpareMemory();
}

}  // namespace shell
