// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "active_pack.h"

#include "guide/error.h"
#include "host/files.h"
#include "pack/signature.h"

#include <QCoreApplication>
#include <QVersionNumber>

#include <functional>
#include <memory>

/// Newer content for a program that is there already: how it is taken in, shown, and left again
/// when it does harm. It trusts keys and never a carrier.

namespace update {

/// What is said of newer content.
struct PackStoreWords {
    Q_DECLARE_TR_FUNCTIONS(update::PackStore)
};

/// What a pack must fit.
struct Program {
    QString contentId;
    QVersionNumber version;
    int schema = 0;         ///< newest `user_version` that it reads
    QStringList languages;  ///< all of which a pack must have
    int builtInNumber = 0;  ///< of the content inside the program
};

/// A content in the folder whose signature holds at this moment.
struct Content {
    Version version;
    QString file;
    QByteArray digest;  ///< BLAKE2b-512, for store::Trust
    pack::Manifest manifest;
};

/// Who wants a content to be taken in.
enum class Asked {
    ByItself,  ///< it lay where newer content comes
    ByPerson,  ///< somebody may also take again what was left
};

/// The folder of contents that were taken in, and which of them is shown: the current one, the one
/// before it, and always the one inside the program (kiosk-reliability 4.2). No step needs another
/// one to have come through: whatever is cut off or lost, some valid content is shown.
class PackStore {
public:
    /// `clock` outlives it. The folder is made when something is to be kept.
    /// No step waits longer than `lockLimit` for another process that is at work in the folder.
    PackStore(QString folder, QList<pack::PublicKey> keys, Program program,
              const host::Clock &clock, QString bootId = host::systemBootId(),
              std::chrono::milliseconds lockLimit = std::chrono::seconds(5));

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] const QList<pack::PublicKey> &keys() const { return m_keys; }
    [[nodiscard]] const Program &program() const { return m_program; }

    struct Start {
        std::optional<Content> content;  ///< none: the one inside the program
        QList<guide::Error> faults;      ///< for staff
        bool wentBack = false;           ///< from a content with which the program died twice
    };
    /// Tells what to show; call it at the start of the program, before that is opened. Where
    /// another process keeps the folder to itself, that is a fault, and nothing is noted.
    [[nodiscard]] Start start();

    /// What is to be shown now, without anything being noted; none: what is inside the program.
    [[nodiscard]] guide::Result<std::optional<Content>> current() const;

    /// Whether a content may be shown at all, and is not an older one. The error is for staff.
    [[nodiscard]] guide::Result<void> mayTake(const pack::Manifest &manifest, const QString &key,
                                              Asked asked) const;

    /// Nobody else takes anything in meanwhile. The folder must be there.
    [[nodiscard]] guide::Result<std::unique_ptr<host::FileLock>> lock() const;
    /// Removes what kills have left: contents that are neither shown nor the one before. Only for
    /// who holds the lock.
    void tidy() const;

    /// Shows from now on what lies in the folder. The one before it is kept, all others go. Another
    /// program may have removed it meanwhile to make room for its own: that is refused.
    [[nodiscard]] guide::Result<void> adopt(const Content &content);
    /// A running program shows the current one: its trial begins.
    [[nodiscard]] guide::Result<void> markStarted();
    /// The current one lasted: a whole visit, or ten minutes.
    [[nodiscard]] guide::Result<void> markHealthy();
    /// The program ends as it should.
    [[nodiscard]] guide::Result<void> markStopped();

    /// Staff want the content before this one, or the one inside the program.
    /// @return what is to be shown from now on
    [[nodiscard]] guide::Result<std::optional<Content>> rollBack();

private:
    [[nodiscard]] QString path(const QString &name) const;
    [[nodiscard]] guide::Result<ActivePack> readPointer() const;
    [[nodiscard]] ReplayGuard readNumbers() const;
    [[nodiscard]] QList<Version> present() const;
    [[nodiscard]] guide::Result<Content> open(const Version &version) const;
    [[nodiscard]] guide::Result<void> mayShow(const pack::Manifest &manifest) const;
    [[nodiscard]] host::BootMoment now() const { return {m_bootId, m_clock.now()}; }
    using Lock = std::unique_ptr<host::FileLock>;
    /// Keeps other processes from reading or changing the pointer and the numbers meanwhile.
    [[nodiscard]] guide::Result<Lock> lockFolder() const;
    [[nodiscard]] guide::Result<void>
    update(const std::function<bool(ActivePack &)> &mutator) const;
    [[nodiscard]] guide::Result<void> reject(ActivePack &pointer) const;
    bool countCrash(ActivePack &pointer) const;
    void findValid(ActivePack &pointer, Start &start) const;
    [[nodiscard]] QStringList superfluous(const ActivePack &pointer) const;
    void cleanUp(const ActivePack &pointer) const;

    QString m_folder;
    QList<pack::PublicKey> m_keys;
    Program m_program;
    const host::Clock &m_clock;
    QString m_bootId;
    std::chrono::milliseconds m_lockLimit;
};

/// How a pack's first file is called where it comes from; the signature has ".minisig" behind it.
inline constexpr char kPackName[] = "serostim-guide-content.sqlite";

/// Opens a content as the guide would, in a process of its own that may fail, hang or be killed.
using HealthCheck = std::function<guide::Result<void>(const Content &content)>;

/// Whether a file says that it is a content to be taken in. That is not believed yet, but spares
/// copying what is here already. A file that cannot be understood is worth a try, so that its fault
/// is told; one that is not there is not.
bool isOffered(const PackStore &packs, const QString &file, Asked asked);

/// Takes a pack into the folder: copies it, verifies the copy, has it looked at, gives it its name.
/// Before its signature holds, nothing reads it as content. May run in any thread; one at a time in
/// a folder. After an error, and after a kill at any moment, all is as it was.
/// @param file  the store; its signature lies beside it
/// @return what PackStore::adopt is to be called with
guide::Result<Content> takeIn(const PackStore &packs, const QString &file, Asked asked,
                              const HealthCheck &isHealthy);

}  // namespace update
