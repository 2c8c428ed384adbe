// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "output/voice.h"

#include <QStringList>

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

}  // namespace shell
