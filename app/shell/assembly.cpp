// SPDX-License-Identifier: Apache-2.0
#include "assembly.h"

#include "screen_stack.h"
#include "start_screen.h"
#include "tab_bar.h"

#include "charts/mark_chart.h"

#include "counselling/closing.h"
#include "counselling/outline.h"
#include "counselling/say_back_screen.h"
#include "kiosk/kiosk_window.h"
#include "look/accessibility.h"
#include "pages/door.h"
#include "pages/how_it_works.h"
#include "pages/my_visit.h"
#include "pages/plain_screens.h"
#include "pages/print_screen.h"
#include "pages/questions.h"
#include "pages/search_results.h"
#include "pages/side_effects.h"
#include "pages/trial_results.h"
#include "store/search.h"

#include <QApplication>

#include <algorithm>

namespace shell {

namespace {

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
        const bool known = std::any_of(all.begin(), all.end(),
                                       [&](const guide::Outcome &one) { return one.id == id; });
        return known ? new pages::OutcomeScreen(id, context) : nullptr;
    }
    if (kind == QLatin1String("programme")) {
        const guide::Page page = context.content.page(QStringLiteral("support"));
        for (const guide::Section &fit : page.ofKind(guide::Section::Kind::Fit)) {
            auto *door = new pages::Door(page.id, page.doorOf(fit.id), context);
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
        return new pages::Sources(pageId, context);
    const QString door = id.section(QLatin1Char('#'), 1, 1);
    return page.behind(door).isEmpty() ? nullptr : new pages::Door(pageId, door, context);
}

QList<StartScreen::Topic> topicsOf(const QList<ScreenMaker> &screens)
{
    QList<StartScreen::Topic> topics;
    for (const ScreenMaker &maker : screens) {
        if (maker.isTab)
            topics.append({maker.id, maker.title});
    }
    return topics;
}

QList<ScreenMaker> talkScreens(const pages::Context &context)
{
    return {{"say-back", counselling::SayBackScreen::tr("In your own words"), false,
             [=] { return new counselling::SayBackScreen(context); }},
            {"closing", counselling::Closing::tr("Before you go"), false,
             [=] { return new counselling::Closing(context); }}};
}

}  // namespace

void installAccessibility()
{
    look::installAccessibility();
    charts::installChartAccessibility();
    installTabAccessibility();
    installStackAccessibility();
    kiosk::installKioskAccessibility();
}

void followSystem(look::Theme &theme)
{
    QCoreApplication::instance()->installEventFilter(&theme);
    theme.follow(QApplication::palette(), QApplication::font());
}

std::unique_ptr<MainWindow> makeWindow(const LoadedContent &loaded, look::Theme &theme,
                                       const Services &services, guide::Talk *talk)
{
    const pages::Context context{
        loaded.content,   theme, services.choices,    services.visit, services.files,
        services.printer, talk,  services.offersTalk, services.newer, services.typesetter};
    const bool talks = talk != nullptr && talk->isOn();
    const pages::Clock clock = services.clock;
    const auto title = [&](const char *id) { return context.content.page(QLatin1String(id)).tab; };
    QList<ScreenMaker> screens{
        {"how-it-works", title("how-it-works"), true,
         [=] { return new pages::HowItWorks(context); }},
        {"trial-results", title("trial-results"), true,
         [=] { return new pages::TrialResults(context); }},
        {"side-effects", title("side-effects"), true,
         [=] { return new pages::SideEffects(context); }},
        {"support", title("support"), true, [=] { return new pages::Support(context, clock); }},
        {"questions", title("questions"), true, [=] { return new pages::Questions(context); }},
        {"safety", title("safety"), false, [=] { return new pages::Safety(context); }},
        {"help", title("help"), false, [=] { return new pages::Help(context); }},
        {"about", title("about"), false, [=] { return new pages::About(context); }},
        {"my-visit", title("my-visit"), false, [=] { return new pages::MyVisit(context); }},
        {"print", pages::PrintScreen::tr("Print or save"), false,
         [=] { return new pages::PrintScreen(context); }},
    };
    if (services.isKiosk)
        screens.prepend(
            {StartScreen::id(), StartScreen::tr("Start"), false,
             [=, topics = topicsOf(screens)] { return new StartScreen(topics, context); }});
    if (talks)
        screens += talkScreens(context);
    auto window = std::make_unique<MainWindow>(
        loaded.content.frame, screens,
        [=](const QString &target) { return behind(target, context); },
        [=, &loaded] {
            return new pages::SearchResults(searchIn(*loaded.store, loaded.language), context);
        },
        theme, loaded.staffNotice,
        services.isKiosk ? MainWindow::Frame::Kiosk : MainWindow::Frame::Desk);
    QObject::connect(
        &services.visit, &guide::Visit::changed, window.get(),
        [window = window.get(), &visit = services.visit] { window->setCollected(visit.count()); });
    window->setCollected(services.visit.count());
    if (services.voice != nullptr)
        window->setVoice(*services.voice, loaded.language, services.soundPlace);
    if (talks)
        window->setOutline(new counselling::Outline(context));
    return window;
}

}  // namespace shell
