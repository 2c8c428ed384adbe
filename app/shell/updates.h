// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/content.h"
#include "host/clock.h"
#include "pages/parts.h"
#include "store/store.h"
#include "update/pack_store.h"

#include <QFileSystemWatcher>
#include <QTimer>

#include <memory>
#include <optional>

class QThread;

namespace shell {

/// The content that the program shows, where it came from, and the store itself, to be searched.
struct LoadedContent {
    guide::Content content;
    QString origin;
    QString staffNotice;  ///< empty when the wanted file was used
    QString language;
    QList<guide::Language> languages;   ///< all that the store has
    std::optional<store::Store> store;  ///< there once the content is
};

/// Reads the same store in another language. After an error nothing has changed.
guide::Result<void> changeLanguage(LoadedContent &loaded, const QString &language);

guide::Result<LoadedContent> loadFactory(const QString &language);

/// Reads the wanted file. When there is none or it cannot be used: the copy inside the program.
/// @return an error only when neither can be read
guide::Result<LoadedContent> loadContent(const QString &file, const store::Trust &trust,
                                         const QString &language);

class Window;

/// Reads a content that was taken in; none: the one inside the program.
guide::Result<LoadedContent> loadTaken(const std::optional<update::Content> &content,
                                       const QString &language);

/// Newer content for the running guide: taken in beside it, shown when whoever owns the window says
/// so. The window stays alive meanwhile: copying, verifying and looking happen in a thread and a
/// process of their own.
class Updates : public pages::NewerContent {
    Q_OBJECT

public:
    struct Places {
        QString folder;  ///< what was taken in
        QString inbox;   ///< a folder where packages put newer content; empty: nowhere
    };
    /// `clock` outlives it.
    Updates(const Places &places, const QList<pack::PublicKey> &keys,
            const update::Program &program, update::HealthCheck isHealthy,
            const host::Clock &clock);
    ~Updates() override;

    /// Where somebody's own computer keeps what it took in.
    static QString homeFolder();

    /// The content for the start of the program: the newest that was taken in, else its own.
    guide::Result<LoadedContent> first(const QString &language);
    [[nodiscard]] const QList<guide::Error> &faults() const { return m_faults; }
    /// A content was left at the start, because the program died with it.
    [[nodiscard]] bool wentBack() const { return m_wentBack; }

    /// Whether the program was built with keys; without them it takes nothing.
    [[nodiscard]] bool canTake() const { return !m_packs.keys().isEmpty(); }
    void watch();
    void take(const QString &file);

    /// Reads it. The trial begins: when the program dies twice soon, it is left again.
    guide::Result<LoadedContent> show(const QString &language);
    /// Somebody has used it, or it has lasted.
    void noteGood();
    void noteEnd();
    guide::Result<LoadedContent> goBack(const QString &language);

    /// In words: who signed what is shown, and what came of the last try.
    [[nodiscard]] QStringList statusLines() const override;

    /// On somebody's own computer readers bring content from a file, and the window shows it when
    /// they ask for it; else it is shown from the next start on.
    void serve(Window &window) { m_window = &window; }
    [[nodiscard]] bool canShow() const override { return m_hasNewer; }
    void choose(QWidget *parent) override;
    void showNow() override;

    /// By then what is shown has lasted.
    static constexpr std::chrono::minutes kGood{10};

Q_SIGNALS:
    void taken(const pack::Manifest &manifest);
    /// `byPerson`: somebody waits for an answer.
    void refused(const guide::Error &error, bool byPerson);

private:
    void look();
    void begin(const QString &file, update::Asked asked);
    /// What came of a file; none: it is not wanted.
    using Taken = std::optional<guide::Result<update::Content>>;
    void end(update::Asked asked, const Taken &result);
    void refuse(const guide::Error &error, update::Asked asked);
    void noteFailure(const guide::Result<void> &noted);
    guide::Result<LoadedContent> load(const std::optional<update::Content> &content,
                                      const QString &language);

    update::PackStore m_packs;
    QString m_inbox;
    update::HealthCheck m_isHealthy;
    QFileSystemWatcher m_watcher;
    QTimer m_settled;
    QTimer m_good;
    std::unique_ptr<QThread> m_worker;
    std::optional<update::Content> m_shown;
    QList<guide::Error> m_faults;
    QString m_last;
    Window *m_window = nullptr;  ///< at home
    QString m_answer;            ///< to a reader there
    bool m_wentBack = false;
    bool m_hasNewer = false;
};

}  // namespace shell
