// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read_aloud.h"
#include "reading.h"

#include "look/theme.h"

namespace look {
class Button;
class Stack;
class Text;
}  // namespace look

namespace pages {
class Screen;
}

namespace shell {

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
    void unmark();
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
