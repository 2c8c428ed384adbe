// SPDX-License-Identifier: Apache-2.0
#include "guide_window.h"

#include "seen.h"
#include "shipped.h"

#include "shell/options.h"

#include <QApplication>
#include <QTest>

namespace support {

QList<QSize> screenSizes()
{
    return {{1024, 700}, {1280, 800}, {1366, 768}, {1920, 1080}, {3840, 2160}, {1080, 1920}};
}

QStringList tellingPages()
{
    QStringList pages = shell::pageNames();
    pages.removeOne(QStringLiteral("print"));
    return pages;
}

void settle()
{
    // Twice: what a layout puts off until later runs in the second round.
    for (int round = 0; round < 2; ++round) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
}

GuideWindow::GuideWindow(pages::Clock clock, const QString &staffNotice,
                         const std::function<void(guide::Content &)> &change,
                         const QString &language, const look::TouchSizes &touch)
{
    m_words.install(language);
    shell::followSystem(m_theme);
    m_theme.setTouch(touch);
    m_loaded = shipped(language);
    if (!staffNotice.isEmpty())
        m_loaded.staffNotice = staffNotice;
    if (change)
        change(m_loaded.content);
    shell::Services services{m_session, &m_files, &m_printer, &m_voice};
    services.offersTalk = true;
    services.isKiosk = touch != look::TouchSizes{};
    services.newer = &m_newer;
    if (clock)
        services.clock = std::move(clock);
    m_window = shell::makeWindow(m_loaded, m_theme, services);
    open(QStringLiteral("page:how-it-works"));
}

bool GuideWindow::show(QSize size)
{
    m_window->resize(size);
    m_window->QWidget::show();
    QApplication::setActiveWindow(m_window.get());
    const bool active = QTest::qWaitForWindowActive(m_window.get());
    // As after the first paint of the program; the other screens follow as the test lets time pass.
    m_window->buildAhead();
    settle();
    return active && m_window->size() == size;
}

void GuideWindow::open(const QString &target)
{
    m_window->open(target);
    settle();
}

void GuideWindow::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window->windowHandle(), key, modifiers);
    settle();
}

void GuideWindow::search(const QString &text)
{
    key(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), text);
    settle();
}

pages::Screen *GuideWindow::screen() const
{
    for (auto *screen : m_window->findChildren<pages::Screen *>()) {
        if (screen->isVisible())
            return screen;
    }
    return nullptr;
}

void GuideWindow::fillVisit()
{
    for (const char *id : {"breathing", "headache", "tired"})
        m_session.visit.addSymptom(id);
    const guide::Programme &programme = content().support.programmes.first();
    for (const guide::Answer &answer : content().questions.answers.mid(0, 2))
        m_session.visit.addTopic({"question:" + answer.id, answer.question});
    m_session.visit.addTopic({"programme:" + programme.id, programme.name});
    for (const guide::Ask &ask : content().questions.ask.mid(0, 4))
        m_session.visit.addAsk(ask);
    m_session.visit.addAsk(
        {{}, "Can I go swimming with my grandchildren, and may I use the sauna after?"});
    m_session.visit.addAsk({{}, "Can I travel by plane?"});
    m_session.visit.removeAsk(5);
    m_session.visit.setNotes("Dr. Lee\nMarch 3, at half past nine");
    settle();
}

void GuideWindow::openAllParts(const std::function<void(const QString &)> &check)
{
    const QString page = screen()->pageId();
    QStringList targets;
    for (const guide::Section &door : content().page(page).ofKind(guide::Section::Kind::Door))
        targets.append(QStringLiteral("door:%1#%2").arg(page, door.id));
    if (page == QLatin1String("how-it-works")) {
        for (const guide::Section &step : content().page(page).ofKind(guide::Section::Kind::Step))
            targets.append(QStringLiteral("step:") + step.id);
    } else if (page == QLatin1String("trial-results")) {
        for (const guide::Outcome &outcome : content().trial.outcomes)
            targets.append(QStringLiteral("outcome:") + outcome.id);
    } else if (page == QLatin1String("side-effects")) {
        for (const guide::Symptom &symptom : content().symptoms.symptoms)
            targets.append(QStringLiteral("symptom:") + symptom.id);
    } else if (page == QLatin1String("questions")) {
        for (const guide::Answer &answer : content().questions.answers)
            targets.append(QStringLiteral("question:") + answer.id);
    }
    for (const QString &target : targets) {
        open(target);
        check(target);
    }
    if (page != QLatin1String("support"))
        return;
    open(QStringLiteral("door:support#cost"));
    for (const guide::FitAnswer &answer : content().support.fit.answers) {
        QTest::mouseClick(control(window(), answer.label), Qt::LeftButton);
        settle();
        check(answer.label);
    }
}

QWidget *chartOfOutcome(const GuideWindow &guide, const QString &outcome)
{
    for (const guide::Outcome &known : guide.content().trial.outcomes) {
        if (known.name != outcome)
            continue;
        for (const Face chart : ofRole(guide.window(), QAccessible::Chart)) {
            if (chart->text(QAccessible::Name) == known.heading)
                return qobject_cast<QWidget *>(chart->object());
        }
    }
    return nullptr;
}

}  // namespace support
