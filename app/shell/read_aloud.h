// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands.h"
#include "page_text.h"

#include "look/theme.h"
#include "output/voice.h"

namespace pages {
class Screen;
}

namespace shell {

/// Reads the screen of the moment aloud and marks the sentence that is heard. It speaks only after
/// Play, and is quiet as soon as the reader does something elsewhere.
class ReadAloudBar : public Bar {
    Q_OBJECT

public:
    /// `always` is read after each screen: the safety information below it. `language` is that of
    /// the texts.
    /// On a screen for all, it asks before it is heard, and can be made louder.
    ReadAloudBar(output::Voice &voice, const QString &language, QWidget *always,
                 output::SoundPlace place, const look::Theme &theme);
    ~ReadAloudBar() override;

    /// Opens for a screen, quiet; where it is open already, plays or pauses.
    void openFor(pages::Screen *screen);
    /// The reader goes to a screen, or to another part of it.
    void follow(pages::Screen *screen);
    void close();

Q_SIGNALS:
    void toggled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static constexpr std::size_t kUsualRate = 2;  ///< of those that there are

    enum class State { Idle, Speaking, Paused };

    void togglePlay();
    /// From the sentence where it was paused, if that still is on the screen.
    void play();
    void again();
    void speak(qsizetype index);
    void repeat();
    void goOn();
    void pause();
    void become(State state);
    void changeVolume(double by);
    [[nodiscard]] bool asksFirst();
    /// One step slower (-1) or faster (1). What is being said is said again at that speed.
    void changeSpeed(int by);
    void stop();
    void showSpeed();
    void showState();
    void showMessage(const QString &message);
    void mark();
    [[nodiscard]] bool isElsewhere(const QObject *watched, const QEvent *event) const;

    output::Voice &m_voice;
    output::SoundPlace m_place;
    bool m_agreed = false;  ///< that others may hear it, or to put headphones on
    QString m_language;
    State m_state = State::Idle;
    bool m_heard = false;  ///< the engine speaks, which may start a while after it was told to
    std::size_t m_rate = kUsualRate;
    QPointer<QWidget> m_always;
    QPointer<pages::Screen> m_screen;
    QPointer<QWidget> m_before;  ///< what had the focus before this opened
    QList<Piece> m_parts;
    qsizetype m_current = -1;  ///< of these
    QPointer<Marks> m_mark;
    look::Button *m_play;
    look::Text *m_speed;
    look::Text *m_message;
    QString m_words;  ///< the message, where it is not told by the state
};

}  // namespace shell
