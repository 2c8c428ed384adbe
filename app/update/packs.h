// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pointer.h"

#include "guide/error.h"
#include "host/file_lock.h"
#include "pack/signature.h"

#include <QCoreApplication>
#include <QVersionNumber>

#include <functional>
#include <memory>

/// Newer content for a program that is there already: how it is taken in, shown, and left again
/// when it does harm. It trusts keys and never a carrier.
namespace update {

/// What is said of newer content.
struct PacksWords {
    Q_DECLARE_TR_FUNCTIONS(update::Packs)
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
class Packs {
public:
    /// `clock` outlives it. The folder is made when something is to be kept.
    /// No step waits longer than `lockLimit` for another process that is at work in the folder.
    Packs(QString folder, QList<pack::PublicKey> keys, Program program, const host::Clock &clock,
          QString bootId = host::systemBootId(),
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
    [[nodiscard]] guide::Result<void> noteShown();
    /// The current one lasted: a whole visit, or ten minutes.
    [[nodiscard]] guide::Result<void> noteGood();
    /// The program ends as it should.
    [[nodiscard]] guide::Result<void> noteEnd();

    /// Staff want the content before this one, or the one inside the program.
    /// @return what is to be shown from now on
    [[nodiscard]] guide::Result<std::optional<Content>> goBack();

private:
    [[nodiscard]] QString path(const QString &name) const;
    [[nodiscard]] guide::Result<Pointer> readPointer() const;
    [[nodiscard]] Numbers readNumbers() const;
    [[nodiscard]] QList<Version> present() const;
    [[nodiscard]] guide::Result<Content> open(const Version &version) const;
    [[nodiscard]] guide::Result<void> mayShow(const pack::Manifest &manifest) const;
    [[nodiscard]] host::BootMoment now() const { return {m_bootId, m_clock.now()}; }
    using Lock = std::unique_ptr<host::FileLock>;
    /// Keeps other processes from reading or changing the pointer and the numbers meanwhile.
    [[nodiscard]] guide::Result<Lock> lockFolder() const;
    [[nodiscard]] guide::Result<void> change(const std::function<bool(Pointer &)> &deed) const;
    [[nodiscard]] guide::Result<void> keep(const Pointer &pointer) const;
    [[nodiscard]] guide::Result<void> keep(const Numbers &numbers) const;
    [[nodiscard]] guide::Result<void> leave(Pointer &pointer) const;
    bool countDeath(Pointer &pointer) const;
    void findValid(Pointer &pointer, Start &start) const;
    [[nodiscard]] QStringList superfluous(const Pointer &pointer) const;
    void cleanUp(const Pointer &pointer) const;

    QString m_folder;
    QList<pack::PublicKey> m_keys;
    Program m_program;
    const host::Clock &m_clock;
    QString m_bootId;
    std::chrono::milliseconds m_lockLimit;
};

}  // namespace update
