// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "output/files.h"
#include "output/printer.h"
#include "output/typeset.h"
#include "output/voice.h"
#include "shell/window.h"

#include "shell/application.h"

#include <QCoreApplication>
#include <QTimer>

#include <memory>

namespace support {

/// Screen sizes that the guide is shown on, from a small laptop to a kiosk that stands upright.
QList<QSize> screenSizes();

/// The pages that tell something: they have a main message and sources, which tools such as "Print
/// or save" have not.
QStringList tellingPages();

/// Answers the question where a file shall go, as a reader would in the dialog. Whatever else is
/// due happens while it is open.
class AnsweringFiles : public output::Files {
public:
    QString answer;  ///< empty: the reader gives up
    QPageSize::PageSizeId size = QPageSize::Letter;
    QString suggested;  ///< the name that was offered last
    int asked = 0;      ///< how often

    QString askWhere(QWidget *, const QString &, const QString &suggestedName) override
    {
        suggested = suggestedName;
        ++asked;
        QCoreApplication::processEvents();
        return answer;
    }
    [[nodiscard]] QPageSize::PageSizeId paper() const override { return size; }
};

/// Answers as the system's print service does: later, and nobody who has gone by then.
class AnsweringPrinter : public output::Printer {
public:
    guide::Result<QStringList> names = QStringList{"Kitchen"};
    guide::Result<void> answer;
    bool hangs = false;  ///< nothing is ever answered
    QByteArray pdf;      ///< what was printed last
    QString printer;     ///< where
    QPageSize::PageSizeId paper = QPageSize::Custom;

    void find(QObject *context, const Found &found) override
    {
        if (!hangs)
            QTimer::singleShot(0, context, [found, told = names] { found(told); });
    }
    void print(const output::Pages &pages, const QString &name, QPageSize::PageSizeId size,
               QObject *context, const Done &done) override
    {
        pdf = pages.pdf;
        printer = name;
        paper = size;
        if (!hangs)
            QTimer::singleShot(0, context, [done, told = answer] { done(told); });
    }
};

/// Speaks as the computer's voice does: it starts later, and goes on until the test ends it.
class AnsweringVoice : public output::Voice {
public:
    AnsweringVoice()
    {
        m_start.setSingleShot(true);
        connect(&m_start, &QTimer::timeout, this, &output::Voice::started);
    }

    struct Said {
        QString text;
        QString language;
        double rate;
    };
    QList<Said> said;  ///< all that it was told to say
    bool speaks = false;

    void say(const QString &text, const QString &language, double rate) override
    {
        said.append({text, language, rate});
        speaks = true;
        m_start.start(0);
    }
    void stop() override
    {
        speaks = false;
        m_start.stop();
    }
    /// The text of the moment has been said. A voice that was stopped would not tell of it; whoever
    /// listens has to bear with one that does.
    void finish()
    {
        if (m_start.isActive())
            Q_EMIT started();
        stop();
        Q_EMIT finished();
    }
    void fail(const guide::Error &error)
    {
        stop();
        Q_EMIT failed(error);
    }

private:
    QTimer m_start;
};

/// Newer content as a test has it. What came of a file is told later, and what cannot be shown is
/// told at once.
class AnsweringNewer : public pages::NewerContent {
public:
    QStringList lines;
    bool waits = true;     ///< something was taken in that is not shown yet
    bool refuses = false;  ///< it cannot be shown
    int chosen = 0;        ///< how often a file was asked for
    int shown = 0;

    [[nodiscard]] QStringList statusLines() const override { return lines; }
    [[nodiscard]] bool canShow() const override { return waits; }
    void choose(QWidget *) override
    {
        ++chosen;
        QTimer::singleShot(0, this, &pages::NewerContent::changed);
    }
    void showNow() override
    {
        ++shown;
        if (refuses)
            Q_EMIT changed();
    }
};

/// The guide's window over the shipped store, built and wired as the program does it.
class GuideWindow {
public:
    /// `clock` answers the Support tab; `staffNotice` is what a store that was refused leaves;
    /// `change` may spoil the content before the window is built; `touch` is what fingers need,
    /// and then the frame is that of a kiosk.
    explicit GuideWindow(pages::Clock clock = {}, const QString &staffNotice = {},
                         const std::function<void(guide::Content &)> &change = {},
                         const QString &language = QStringLiteral("en"),
                         const look::TouchSizes &touch = {});

    /// Shows the window at that size, active, with its layout done.
    /// @return false when the window does not take that size
    bool show(QSize size = {1366, 768});

    [[nodiscard]] shell::MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] look::Theme &theme() { return m_theme; }
    [[nodiscard]] const guide::Content &content() const { return m_loaded.content; }
    [[nodiscard]] guide::Session &session() { return m_session; }
    [[nodiscard]] guide::Visit &visit() { return m_session.visit; }
    [[nodiscard]] AnsweringFiles &files() { return m_files; }
    [[nodiscard]] AnsweringPrinter &printer() { return m_printer; }
    [[nodiscard]] AnsweringVoice &voice() { return m_voice; }
    [[nodiscard]] AnsweringNewer &newer() { return m_newer; }

    /// Opens a target as a link does and lets the layout run.
    void open(const QString &target);
    /// Presses a key in the widget that has the focus.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Goes to the search by key and types over what stands there.
    void search(const QString &text);
    /// The scrolled screen of the moment.
    [[nodiscard]] pages::Screen *screen() const;
    /// Collects something of every kind for the visit: signs of all levels, topics, more questions
    /// than stand out, one that was taken off, and notes.
    void fillVisit();
    /// Opens every step, symptom, answer, door and kind of insurance that the screen of the moment
    /// keeps closed, one after the other where only one can be open, and calls `check` each time.
    void openAllParts(const std::function<void(const QString &part)> &check);

private:
    shell::Translation m_words;
    look::Theme m_theme;
    shell::LoadedContent m_loaded;
    guide::Session m_session{[] { return std::chrono::milliseconds(); }};
    AnsweringFiles m_files;
    AnsweringPrinter m_printer;
    AnsweringVoice m_voice;
    AnsweringNewer m_newer;
    std::unique_ptr<shell::MainWindow> m_window;
};

/// The bar chart of an outcome (by the name on its button); null while it is not shown.
QWidget *chartOfOutcome(const GuideWindow &guide, const QString &outcome);

/// Lets layouts, repaints and what was put off until later happen.
void settle();

}  // namespace support
