// SPDX-License-Identifier: Apache-2.0
#include "window.h"

#include "pages/keep_button.h"

#include <QApplication>
#include <QKeyEvent>
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
    const auto now = std::find_if(all.begin(), all.end(), [&](const guide::Language &language) {
        return language.code == loaded.language;
    });
    return now == all.end() || now + 1 == all.end() ? all.constFirst() : *(now + 1);
}

}  // namespace

Window::Window(LoadedContent loaded, look::Theme &theme, const Services &services)
    : m_theme(theme)
    , m_services(services)
    , m_talk(services.uptime)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    // What lies behind the guide shows between its parts.
    const auto restyle = [this] { setPalette(m_theme.palette()); };
    connect(&theme, &look::Theme::changed, this, restyle);
    restyle();
    // What other programs copy is theirs.
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this,
            [this](QClipboard::Mode mode) {
                m_copied.remove(mode);
                if (isCounselling() && isActiveWindow())
                    m_copied.insert(mode);
            });
    speak(loaded);
    m_first = loaded;
    m_now = hold(std::move(loaded));
    column->addWidget(m_now->guide.get());
}

Window::~Window() = default;

std::unique_ptr<Window::Held> Window::hold(LoadedContent loaded)
{
    auto held = std::make_unique<Held>();
    held->loaded = std::move(loaded);
    held->guide = makeWindow(held->loaded, m_theme, m_services, &m_talk);
    MainWindow *guide = held->guide.get();
    connect(guide, &QWidget::windowTitleChanged, this, &QWidget::setWindowTitle);
    connect(guide, &MainWindow::pageShown, this, &Window::pageShown);
    connect(guide, &MainWindow::changed, this, &Window::changed);
    const guide::Language next = nextLanguage(held->loaded);
    if (next.code != held->loaded.language)
        guide->offerLanguage(next.name);
    connect(guide, &MainWindow::languageWanted, this, [this, next] { setLanguage(next.code); });
    connect(guide, &MainWindow::talkWanted, this, &Window::wantTalk);
    return held;
}

/// The program's own words in the language of the content.
void Window::speak(LoadedContent &loaded)
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
    const Whereabouts reader = m_now->guide->whereabouts();
    LoadedContent loaded = m_now->loaded;
    const guide::Result<void> changed = changeLanguage(loaded, code);
    if (!changed)
        loaded.staffNotice =
            tr("For staff: %1 (%2). %3")
                .arg(changed.error().what, changed.error().where, changed.error().remedy);
    speak(loaded);
    retell(loaded);
    replace(hold(std::move(loaded)), [&](MainWindow &guide) { guide.takeUp(reader); });
    if (changed)
        Q_EMIT languageChanged(code);
}

/// What the reader picked, in the words of other content.
void Window::retell(const LoadedContent &loaded)
{
    if (!m_services.visit.isEmpty() || m_services.visit.removedAsk())
        pages::retell(m_services.visit, m_now->loaded.content, loaded.content);
}

void Window::showContent(LoadedContent loaded)
{
    setFirst(loaded);
    speak(loaded);
    retell(loaded);
    replace(hold(std::move(loaded)),
            [](MainWindow &guide) { guide.open(QStringLiteral("page:about")); });
}

/// The old widgets go once the new ones have been painted: the reader waits for nothing else.
void Window::replace(std::unique_ptr<Held> by, const std::function<void(MainWindow &)> &arrive)
{
    setUpdatesEnabled(false);
    m_now->guide->hide();
    layout()->removeWidget(m_now->guide.get());
    m_before = std::move(m_now);
    m_now = std::move(by);
    layout()->addWidget(m_now->guide.get());
    m_now->guide->resize(size());
    m_now->guide->QWidget::show();
    arrive(*m_now->guide);
    setUpdatesEnabled(true);
    QTimer::singleShot(0, m_now->guide.get(), [this] {
        m_before.reset();
        m_now->guide->buildAhead();
    });
}

/// Without the old widgets there is nobody to tell of the changes, which is what takes the time.
void Window::startAnew(int percent)
{
    setUpdatesEnabled(false);
    m_before.reset();
    m_now.reset();
    m_talk.end();
    m_copied.clear();
    m_theme.startAnew(percent);
    m_services.choices.startAnew();
    m_services.visit.clear();
    LoadedContent first = m_first;
    speak(first);
    m_now = hold(std::move(first));
    layout()->addWidget(m_now->guide.get());
    m_now->guide->resize(size());
    m_now->guide->QWidget::show();
    setUpdatesEnabled(true);
}

void Window::wantTalk(bool on)
{
    if (!on)
        endCounselling();
    else if (m_services.offersTalk)
        startCounselling();
}

void Window::startCounselling()
{
    if (isCounselling())
        return;
    m_beforeTalk = {m_theme.chosen(), language(), m_services.choices.weightUnit()};
    m_talk.start();
    m_theme.setTextPercent(std::max(m_theme.textPercent(), kPercentForTwo));
    const QList<guide::TalkTopic> topics = guide::talkTopics(m_now->loaded.content);
    replace(hold(m_now->loaded), [&](MainWindow &guide) {
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
        speak(loaded);
    forgetAll();
    const QString first = m_services.offersTalk ? QStringLiteral("help:ended")
                          : m_services.isKiosk  ? QStringLiteral("page:start")
                                                : QStringLiteral("page:how-it-works");
    replace(hold(std::move(loaded)), [&](MainWindow &guide) { guide.open(first); });
}

/// The choices go before the talk: while it is on, nobody keeps what is set here.
void Window::forgetAll()
{
    m_services.visit.clear();
    m_services.choices.setWeightUnit(m_beforeTalk.weightUnit);
    m_theme.setChosen(m_beforeTalk.theme);
    m_talk.end();
    for (const QClipboard::Mode mode : std::exchange(m_copied, {}))
        QGuiApplication::clipboard()->clear(mode);
}

/// A change of language builds the widgets anew; none of them has to hear of it.
bool Window::event(QEvent *event)
{
    return event->type() == QEvent::LanguageChange || QWidget::event(event);
}

/// Where nothing has the focus, the guide's own keys work all the same.
void Window::keyPressEvent(QKeyEvent *event)
{
    const QWidget *focus = QApplication::focusWidget();
    if (m_passesKey || (focus != nullptr && isAncestorOf(focus))) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_passesKey = true;
    QCoreApplication::sendEvent(m_now->guide.get(), event);
    m_passesKey = false;
}

}  // namespace shell
