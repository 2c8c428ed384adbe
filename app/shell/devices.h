// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/content.h"
#include "guide/error.h"
#include "output/files.h"
#include "output/voice.h"

#include <QByteArray>
#include <QPageSize>
#include <QTimer>

class QProcess;

namespace shell {

/// The paper that people use here: Letter in the United States, A4 elsewhere.
QPageSize::PageSizeId localPaper();

/// The system's own dialog, for a computer at home or in counselling.
class FileDialog : public output::Files {
public:
    [[nodiscard]] QString askWhere(QWidget *parent, const QString &title,
                                   const QString &suggestedName) override;
    [[nodiscard]] QPageSize::PageSizeId paper() const override { return localPaper(); }
};

/// `--handout`: writes the handout, as a web page where the file's name ends so, or as PDF. Needs
/// an application for its fonts, but no display.
guide::Result<void> writeHandout(const guide::Content &content, const QString &file,
                                 QPageSize::PageSizeId paper);

/// How long a voice may take, in milliseconds.
struct VoicePatience {
    int start = 15'000;     ///< until the first text is heard: the engine may have to start
    int sentence = 10'000;  ///< for any text, from start to end
    int letter = 250;       ///< and for each of its letters, at the rate 0
    int idle = 60'000;      ///< until a program that is not needed is ended
};

/// The computer's own voice, spoken by a program beside this one (app/voice says why and how). That
/// starts with the first text, and ends when it has not been needed for a while.
class SpokenVoice : public output::Voice {
    Q_OBJECT

public:
    using Patience = VoicePatience;

    /// `program` speaks; empty: the one beside this program.
    explicit SpokenVoice(QString program = {}, const Patience &patience = {});
    ~SpokenVoice() override;

    void say(const QString &text, const QString &language, double rate) override;
    void stop() override;

private:
    void start();
    void read();
    void take(const QByteArray &line);
    void order(const QByteArray &line);
    void end();
    void fail(const guide::Error &error);
    [[nodiscard]] static guide::Error errorOf(const QByteArray &reason);

    QString m_program;
    Patience m_patience;
    QProcess *m_process = nullptr;
    QByteArray m_read;       ///< of a line that has not ended yet
    quint64 m_last = 0;      ///< number of the last text
    bool m_busy = false;     ///< that text has neither ended nor failed
    bool m_missing = false;  ///< the program cannot be started
    int m_length = 0;        ///< how long that text may take
    QTimer m_limit;
    QTimer m_idle;
};

}  // namespace shell
