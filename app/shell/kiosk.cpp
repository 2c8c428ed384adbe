// SPDX-License-Identifier: Apache-2.0
#include "kiosk.h"

#include "kiosk_frame.h"
#include "updates.h"

#include "kiosk/kiosk_process.h"
#include "look/touch_sizes.h"
#include "output/sheets.h"
#include "output/typeset.h"
#include "output/voice.h"

#include <QApplication>
#include <QDate>
#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace shell {

namespace {

/// How far a finger moves before the page goes with it.
constexpr double kFlickMillimetres = 2.5;

/// Two people who talk touch the screen less often than one who reads.
constexpr std::chrono::minutes kIdleInTalk{10};

/// By then, all that a visitor's pages were made of has been given back.
constexpr std::chrono::seconds kUntilSpare{2};

const QString kFirstPage = QStringLiteral("page:start");

QString messageOf(const guide::Error &error)
{
    return QStringLiteral("%1 %2").arg(error.what, error.remedy).trimmed();
}

}  // namespace

QList<kiosk::AttractScreen::Invitation> invitations(const QString &first)
{
    QList<kiosk::AttractScreen::Invitation> all;
    for (const QString &code : Translation::languages()) {
        const auto say = [&](const char *words) {
            return Translation::inLanguage(code, "shell::Kiosk", words);
        };
        all.insert(
            code == first ? 0 : all.size(),
            {code,
             //: The name of this language in this language
             say(QT_TRANSLATE_NOOP("shell::Kiosk", "English")),
             say(QT_TRANSLATE_NOOP("shell::Kiosk", "Learn about your medicine")),
             say(QT_TRANSLATE_NOOP("shell::Kiosk", "Private. Nothing you touch here is kept.")),
             say(QT_TRANSLATE_NOOP("shell::Kiosk", "Touch to start"))});
    }
    return all;
}

Kiosk::Kiosk(LoadedContent loaded, const Parts &parts)
    : m_parts(parts)
    , m_flick(qRound(parts.theme.touch().gap * kFlickMillimetres / look::kGapMillimetres))
    , m_taps(parts.theme.touch().other)
    , m_guide(new Window(std::move(loaded), parts.theme, parts.services))
    , m_tools(makeKioskTools(*m_guide, parts.theme))
    , m_keyboard(new kiosk::Keyboard(parts.theme))
    , m_window(std::make_unique<kiosk::KioskWindow>(windowParts()))
    , m_lock(std::make_unique<kiosk::Lock>(*m_window))
{
    // The one that is installed last is asked first. What the lock refuses is no input at all; what
    // is left counts as activity, then taps, then drags, and may bring the keyboard at the end.
    for (QObject *filter : std::initializer_list<QObject *>{m_keyboard, &m_flick, &m_taps,
                                                            m_window.get(), m_lock.get()})
        qApp->installEventFilter(filter);
    connect(m_lock.get(), &kiosk::Lock::staffWanted, m_window.get(),
            &kiosk::KioskWindow::askForPin);
    connect(m_window.get(), &kiosk::KioskWindow::cleaning, m_lock.get(),
            &kiosk::Lock::setInputBlocked);
    connect(m_window.get(), &kiosk::KioskWindow::visitEnded, this, &Kiosk::endVisit);
    connect(m_window.get(), &kiosk::KioskWindow::languageChosen, m_guide, &Window::setLanguage);
    connect(m_window.get(), &kiosk::KioskWindow::stuckFound, this,
            [this] { m_parts.log.add(kiosk::Event::LongestVisit); });
    // What is on the screen by then is the visitor's first page.
    connect(m_window.get(), &kiosk::KioskWindow::visitBegan, this, [this] {
        m_pages = QStringList{m_guide->guide().currentPage()};
        m_guide->guide().shown()->message()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_guide, &Window::pageShown, this, [this](const QString &id) {
        if (m_window->phase() != kiosk::VisitorClock::Phase::Nobody && !m_pages.contains(id))
            m_pages.append(id);
    });
    if (output::Voice *voice = m_parts.services.voice) {
        connect(voice, &output::Voice::started, m_window.get(), &kiosk::KioskWindow::noteActivity);
        connect(voice, &output::Voice::finished, m_window.get(), &kiosk::KioskWindow::noteActivity);
        connect(voice, &output::Voice::failed, this, [this](const guide::Error &error) {
            m_parts.log.add(kiosk::Event::VoiceFault);
            showToStaff(messageOf(error));
        });
    }
    if (m_parts.printer != nullptr)
        connect(m_parts.printer, &KioskPrinter::failed, this,
                [this] { m_parts.log.add(kiosk::Event::PrinterFault); });
    m_keyboard->hide();
    m_window->addBelowGuide(m_keyboard);
    m_keyboard->watch(m_window.get());
    connect(m_guide, &Window::languageChanged, m_keyboard, &kiosk::Keyboard::setLanguage);
    m_parts.theme.reset(m_parts.config.textPercent);
    showFirstPage();
    if (m_parts.updates != nullptr)
        followUpdates();
}

kiosk::KioskWindow::Parts Kiosk::windowParts()
{
    const kiosk::Config &config = m_parts.config;
    kiosk::KioskWindow::Parts parts{m_parts.theme,
                                    m_parts.clock,
                                    {config.idle, config.warning, config.longestVisit},
                                    m_guide,
                                    invitations(config.language)};
    parts.tools = m_tools;
    parts.isDark = [&config] {
        return config.darkHours && config.darkHours->contains(QTime::currentTime());
    };
    parts.pin = m_parts.pin;
    parts.staffEntries = [this] { return staffEntries(); };
    parts.staffFacts = [this] { return staffFacts(); };
    parts.staffCorner = config.staffCorner;
    parts.cornerSize = std::max(parts.cornerSize, m_parts.theme.touch().primary);
    return parts;
}

/// Newer content is shown between two visitors, never under the eyes of one (UPD-12).
void Kiosk::followUpdates()
{
    m_isNew = true;
    connect(m_parts.updates, &Updates::taken, this, [this](const pack::Manifest &manifest) {
        m_parts.log.add(kiosk::Event::ContentTaken);
        showToStaff(
            tr("Content %1 was taken. It is shown to the next visitor.").arg(manifest.version));
        if (m_window->phase() == kiosk::VisitorClock::Phase::Nobody)
            reset();
    });
    connect(m_parts.updates, &Updates::refused, this,
            [this](const guide::Error &error, bool byPerson) {
                m_parts.log.add(kiosk::Event::ContentRefused);
                if (byPerson)
                    showToStaff(messageOf(error));
            });
    m_parts.updates->watch();
}

void Kiosk::showToStaff(const QString &text)
{
    if (auto *menu = qobject_cast<kiosk::StaffMenu *>(m_window->overlay()))
        menu->showStatus(text);
}

void Kiosk::reset()
{
    if (m_parts.updates != nullptr && m_parts.updates->canShow()) {
        auto newer = m_parts.updates->show(m_parts.config.language);
        if (newer) {
            newer->staffNotice.clear();
            m_isNew = true;
            m_guide->setFirst(std::move(*newer));
        } else {
            m_parts.log.add(kiosk::Event::ContentFault);
        }
    }
    m_guide->reset(m_parts.config.textPercent);
    showFirstPage();
}

void Kiosk::showFirstPage()
{
    m_keyboard->setLanguage(m_guide->language());
    m_guide->guide().open(kFirstPage);
    m_guide->guide().buildAhead();
}

void Kiosk::endVisit()
{
    if (m_parts.voice != nullptr)
        m_parts.voice->endVisit();
    if (m_parts.printer != nullptr)
        m_parts.printer->endVisit();
    if (m_lock->escapeAttempts() > m_tries)
        m_parts.log.add(kiosk::Event::EscapeTried);
    m_tries = m_lock->escapeAttempts();
    if (m_parts.updates != nullptr && m_isNew && !m_pages.isEmpty()) {
        m_parts.updates->noteGood();
        m_isNew = false;
    }
    if (!m_pages.isEmpty())
        m_parts.counters.add(QDate::currentDate(), m_pages);
    m_pages.clear();
    QTimer::singleShot(kUntilSpare, this, &kiosk::overwriteSpareMemory);
    reset();
}

QList<kiosk::StaffMenu::Entry> Kiosk::staffEntries()
{
    m_parts.log.add(kiosk::Event::StaffEntered);
    const auto silently = [](auto act) {
        return [act] {
            act();
            return QString();
        };
    };
    QList<kiosk::StaffMenu::Entry> entries{
        {tr("Clean the screen"), silently([this] {
             m_parts.log.add(kiosk::Event::Cleaned);
             m_window->clean(static_cast<int>(m_parts.config.cleaning.count()));
         })},
        {tr("Restart the guide"), silently([this] { Q_EMIT ended(End::Restart); })},
        {tr("Leave the guide"), silently([this] {
             m_parts.log.add(kiosk::Event::StaffLeft);
             Q_EMIT ended(End::Leave);
         })}};
    if (m_parts.config.counselling)
        entries.append({tr("Start a talk with a patient"), silently([this] {
                            m_window->beginStaffedVisit(kIdleInTalk);
                            m_guide->startCounselling();
                        })});
    if (m_parts.services.printer != nullptr)
        entries.append({tr("Print a test page"), [this] { return printTestPage(); }});
    if (m_parts.services.voice != nullptr)
        entries.append({tr("Test the sound"), [this] {
                            m_parts.services.voice->say(tr("This is the voice of the guide."),
                                                        m_guide->language(), 0);
                            return tr("The voice should be heard now.");
                        }});
    if (m_parts.updates != nullptr && m_parts.updates->canTake()) {
        entries.append({tr("Take newer content from the stick"), [this] {
                            m_parts.updates->take(m_parts.stick);
                            return tr("Looking at the stick…");
                        }});
        entries.append({tr("Show the content before this one"), [this] { return goBack(); }});
    }
    return entries;
}

QString Kiosk::goBack()
{
    auto before = m_parts.updates->goBack(m_parts.config.language);
    if (!before)
        return before.error().what;
    m_parts.log.add(kiosk::Event::ContentReturned);
    const QString version = before->content.edition.version;
    m_guide->setFirst(std::move(*before));
    reset();
    return tr("Content %1 is shown from now on.").arg(version);
}

QString Kiosk::printTestPage()
{
    const output::Sheet sheet{
        tr("Test page"), {{{{output::Piece::Kind::Heading, {{{tr("Test page")}}}, 1}}}}, {}};
    const auto pages = output::typesetPages(sheet, {});
    if (!pages)
        return messageOf(pages.error());
    m_parts.printer->printForStaff(*pages, this, [this](const guide::Result<void> &printed) {
        showToStaff(printed ? tr("%1 took the test page.").arg(m_parts.config.printer)
                            : messageOf(printed.error()));
    });
    return tr("Sending a test page to %1…").arg(m_parts.config.printer);
}

QStringList Kiosk::staffFacts() const
{
    const guide::Edition &edition = m_guide->content().edition;
    QStringList facts = m_parts.faults;
    facts.append(tr("Program: version %1").arg(QCoreApplication::applicationVersion()));
    facts.append(tr("Content: %1, version %2 of %3")
                     .arg(edition.id, edition.version, QLocale().toString(edition.released)));
    if (m_parts.updates != nullptr)
        facts += m_parts.updates->statusLines();
    facts += guide::reviewLines(m_guide->content(), guide::ReviewDetail::Full);
    facts.append(tr("Times that something was tried which leads out of the guide: %1")
                     .arg(m_lock->escapeAttempts()));
    const QMap<QString, kiosk::Counts> counted = m_parts.counters.counted();
    for (const auto &[day, counts] : counted.asKeyValueRange())
        facts.append(tr("Visits, %1: %2").arg(day).arg(counts.visits));
    QList<kiosk::LogEntry> entries = m_parts.log.entries();
    std::reverse(entries.begin(), entries.end());
    for (const kiosk::LogEntry &entry : qAsConst(entries))
        facts.append(QStringLiteral("%1  %2  %3")
                         .arg(QLocale().toString(entry.when.toLocalTime(), QLocale::ShortFormat),
                              kiosk::codeOf(entry.event), kiosk::meaningOf(entry.event)));
    return facts;
}

KioskPrinter::KioskPrinter(output::Printer &printer, QString name, kiosk::PrintLimits &limits,
                           Cancel cancel)
    : m_printer(printer)
    , m_name(std::move(name))
    , m_limits(limits)
    , m_cancel(std::move(cancel))
{
}

void KioskPrinter::find(QObject *context, const Found &found)
{
    QTimer::singleShot(0, context, [found, name = m_name] { found(QStringList{name}); });
}

void KioskPrinter::print(const output::Pages &pages, const QString &, QPageSize::PageSizeId paper,
                         QObject *context, const Done &done)
{
    if (const auto may = m_limits.mayPrint(pages.count); !may) {
        QTimer::singleShot(0, context, [done, may] { done(may); });
        return;
    }
    m_limits.jobStarted();
    m_used = true;
    const auto told = [this, asker = QPointer(context), done](const guide::Result<void> &printed) {
        if (printed) {
            m_limits.jobTaken();
        } else {
            m_limits.jobFailed();
            Q_EMIT failed();
        }
        if (asker == nullptr)
            return;
        done(printed.map_error([this](const guide::Error &) {
            return guide::Error{tr("The printer here does not work now."), m_name,
                                tr("Please ask the staff.")};
        }));
    };
    m_printer.print(pages, m_name, paper, m_visit.get(), told);
}

void KioskPrinter::printForStaff(const output::Pages &pages, QObject *context, const Done &done)
{
    m_printer.print(pages, m_name, QPageSize::Letter, context,
                    [this, done](const guide::Result<void> &printed) {
                        if (!printed)
                            Q_EMIT failed();
                        done(printed);
                    });
}

void KioskPrinter::endVisit()
{
    // Before the rest is cancelled: what is on its way to the printer would arrive after that.
    m_visit = std::make_unique<QObject>();
    if (m_used)
        m_cancel(m_name);
    m_used = false;
    m_limits.newVisit();
}

KioskVoice::KioskVoice(output::Voice &voice, const kiosk::Config &config)
    : m_voice(voice)
    , m_usualVolume(config.volume / 100.0)
    , m_quietHours(config.quietHours)
{
    connect(&voice, &output::Voice::started, this, &output::Voice::started);
    connect(&voice, &output::Voice::finished, this, &output::Voice::finished);
    connect(&voice, &output::Voice::failed, this, &output::Voice::failed);
    setVolume(m_usualVolume);
    m_refusal.setSingleShot(true);
    connect(&m_refusal, &QTimer::timeout, this, [this] {
        Q_EMIT failed({tr("It is quiet time here now."),
                       {},
                       tr("This screen can read aloud again from %1.")
                           .arg(QLocale().toString(m_quietHours->until, QLocale::ShortFormat))});
    });
}

void KioskVoice::say(const QString &text, const QString &language, double rate)
{
    if (m_quietHours && m_quietHours->contains(QTime::currentTime())) {
        stop();
        m_refusal.start(0);  // whoever asked expects no answer before this returns
        return;
    }
    m_refusal.stop();
    m_voice.setVolume(volume());
    m_voice.say(text, language, rate);
}

void KioskVoice::stop()
{
    m_refusal.stop();
    m_voice.stop();
}

void KioskVoice::endVisit()
{
    stop();
    setVolume(m_usualVolume);
}

}  // namespace shell
