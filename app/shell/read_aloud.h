// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "page_marks.h"

#include "look/theme.h"
#include "output/voice.h"

#include <QStringList>

namespace look {
class Button;
class Stack;
class Text;
}  // namespace look

namespace pages {
class Screen;
}

namespace shell {

/// Reads texts aloud, one after the other, and remembers where it is. It knows no widgets.
class ReadAloud : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Speaking, Paused };

    static constexpr int kSlowest = -2;
    static constexpr int kFastest = 2;

    /// `language` is that of the texts; the voice outlives this.
    ReadAloud(output::Voice &voice, QString language, QObject *parent = nullptr);
    ~ReadAloud() override;
    Q_DISABLE_COPY_MOVE(ReadAloud)

    /// Reads from that text on. Speech never starts otherwise, but by `again` and a change of speed
    /// while it is heard.
    void play(const QStringList &texts, qsizetype from);
    /// Is quiet, and remembers the text.
    void pause();
    /// Says the text of the moment once more, from its start. Nothing when there is none.
    void again();
    /// One step slower (-1) or faster (1). What is being said is said again at that speed.
    void changeSpeed(int by);
    /// Is quiet, and forgets what was read.
    void stop();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] qsizetype current() const { return m_current; }
    [[nodiscard]] qsizetype count() const { return m_texts.size(); }
    [[nodiscard]] int speed() const { return m_speed; }
    /// Whether the engine speaks, which may start a while after it was told to.
    [[nodiscard]] bool isHeard() const { return m_heard; }

Q_SIGNALS:
    /// State, text of the moment or speed.
    void changed();
    /// All texts have been read.
    void ended();
    void failed(const guide::Error &error);

private:
    void say(qsizetype index);
    void become(State state);

    output::Voice &m_voice;
    QString m_language;
    QStringList m_texts;
    qsizetype m_current = -1;
    State m_state = State::Idle;
    int m_speed = 0;
    bool m_heard = false;
};

class SpokenMark;

/// Reads the screen of the moment aloud and marks the sentence that is heard. It speaks only after
/// Play, and is quiet as soon as the reader does something elsewhere.
class ReadAloudBar : public QWidget {
    Q_OBJECT

public:
    /// `always` is read after each screen: the safety information below it. `language` is that of
    /// the texts.
    /// On a screen for all, it asks before it is heard, and can be made louder.
    ReadAloudBar(output::Voice &voice, const QString &language, QWidget *always,
                 output::SoundPlace place, const look::Theme &theme, QWidget *parent = nullptr);
    ~ReadAloudBar() override;
    Q_DISABLE_COPY_MOVE(ReadAloudBar)

    /// Opens for a screen, quiet; where it is open already, plays or pauses.
    void openFor(pages::Screen *screen);
    /// The reader goes to a screen, or to another part of it.
    void follow(pages::Screen *screen);
    /// Is quiet, closes, and leaves no mark on the screen.
    void close();

Q_SIGNALS:
    /// It opened or closed.
    void toggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restyle();
    void togglePlay();
    void play();
    void again();
    void changeVolume(double by);
    [[nodiscard]] bool asksFirst();
    void slower() { m_reading.changeSpeed(-1); }
    void faster() { m_reading.changeSpeed(1); }
    void forget();
    void tell();
    void say(const QString &message);
    void mark();
    void scrollToMark();
    [[nodiscard]] bool isElsewhere(const QObject *watched, const QEvent *event) const;

    const look::Theme &m_theme;
    output::Voice &m_voice;
    output::SoundPlace m_place;
    bool m_agreed = false;  ///< that others may hear it, or to put headphones on
    ReadAloud m_reading;
    QPointer<QWidget> m_always;
    QPointer<pages::Screen> m_screen;
    QPointer<QWidget> m_before;  ///< what had the focus before this opened
    QList<Spoken> m_parts;
    QPointer<SpokenMark> m_mark;
    look::Button *m_play;
    look::Text *m_speed;
    look::Text *m_message;
    QList<look::Stack *> m_holders;  ///< of these two
    QString m_words;                 ///< the message, where it is not told by the state
    int m_toldSpeed = 0;
};

}  // namespace shell
