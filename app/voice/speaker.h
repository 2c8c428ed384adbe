// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTextToSpeech>
#include <QTimer>

#include <memory>

namespace voice {

/// What is to be said, and how.
struct Order {
    QString id;
    QString language;   ///< "en", "es"
    double rate = 0;    ///< -1 to 1, 0 as the engine speaks by itself
    double volume = 1;  ///< 0 to 1
    QString text;
};

/// Speaks one text at a time with the first engine of the system that has a voice for its language.
class Speaker : public QObject {
    Q_OBJECT

public:
    explicit Speaker(QObject *parent = nullptr);
    ~Speaker() override;
    Q_DISABLE_COPY_MOVE(Speaker)

    /// Says a text, and nothing more of the one before.
    void say(const Order &order);
    /// Says nothing more; of the text of the moment nothing is told either.
    void stop();

Q_SIGNALS:
    void started(const QString &id);
    void finished(const QString &id);
    /// `reason`: "no-engine", "no-voice" (for that language) or "engine" (it does not work).
    void failed(const QString &id, const QString &reason);

private:
    /// Finds an engine with a voice for the language, or tells why there is none.
    bool choose(const QString &language);
    void begin();
    void follow(QTextToSpeech::State state);
    void fail(const QString &reason);

    std::unique_ptr<QTextToSpeech> m_engine;
    QString m_language;      ///< of the engine's voice
    Order m_order;           ///< of the moment, or that begins once the engine is quiet
    bool m_told = false;     ///< the engine has been told the order
    bool m_started = false;  ///< the engine speaks
    QTimer m_quiet;          ///< runs while the engine has been stopped and may still speak
};

}  // namespace voice
