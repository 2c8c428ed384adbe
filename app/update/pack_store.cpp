// SPDX-License-Identifier: Apache-2.0
#include "pack_store.h"

#include "host/files.h"
#include "host/state_folder.h"
#include "pack/signature.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

namespace update {

namespace {

const QString kPointer = QStringLiteral("current");
const QString kNumbers = QStringLiteral("numbers");
const QString kStore = QStringLiteral(".sqlite");
const QString kSignature = QStringLiteral(".sqlite.minisig");

constexpr std::chrono::minutes kSoon{5};
constexpr int kCrashes = 2;

tl::unexpected<guide::Error> refused(const QString &what, const QString &where)
{
    return tl::unexpected(guide::Error{
        what, where, PackStoreWords::tr("Nothing was changed. Use a newer content file.")});
}

/// Of a pack's size: for the copy, and for what file systems need beside it.
constexpr double kRoom = 2.2;

tl::unexpected<guide::Error> refused(const QString &what, const QString &where,
                                     const QString &remedy)
{
    return tl::unexpected(guide::Error{what, where, remedy});
}

QString signatureOf(const QString &file)
{
    return file + QStringLiteral(".minisig");
}

guide::Result<QByteArray> readSignatureFile(const QString &file)
{
    const QString name = signatureOf(file);
    const auto data =
        QFileInfo(name).isSymLink()
            ? std::nullopt
            : host::readSmallFile(name, pack::kLargestSignature).value_or(std::nullopt);
    if (data)
        return *data;
    return refused(
        PackStoreWords::tr("The signature of the content is missing or cannot be read."), name,
        PackStoreWords::tr("Put both files side by side: the content and its signature."));
}

guide::Result<void> makeFolder(const QString &folder)
{
    if (QDir().mkpath(folder))
        return {};
    return refused(PackStoreWords::tr("The folder for newer content cannot be made."), folder,
                   PackStoreWords::tr("Make sure that its place is writable and has room."));
}

guide::Result<void> findRoom(const QString &folder, const QString &file)
{
    const QStorageInfo disk(folder);
    const double needed = kRoom * static_cast<double>(QFileInfo(file).size());
    // A pack that is too large is told so when it is copied.
    if (disk.isValid() && needed <= kRoom * pack::kLargestPack &&
        static_cast<double>(disk.bytesAvailable()) < needed)
        return refused(PackStoreWords::tr("There is not enough room for newer content."), folder,
                       PackStoreWords::tr("Free some space on this disk."));
    return {};
}

/// Two files that go away unless they are given their names.
class Incoming {
public:
    explicit Incoming(const QString &folder)
        : m_store(folder + QStringLiteral("/.incoming.sqlite"))
    {
        remove();  // left by a kill
    }
    ~Incoming() { remove(); }
    Q_DISABLE_COPY_MOVE(Incoming)

    [[nodiscard]] const QString &store() const { return m_store; }
    [[nodiscard]] QString signature() const { return signatureOf(m_store); }

private:
    void remove() const
    {
        QFile::remove(m_store);
        QFile::remove(signature());
    }

    QString m_store;
};

guide::Result<pack::Verified> verifyCopy(const QString &copy, const QByteArray &minisig,
                                         const QString &file, const PackStore &packs)
{
    QFile bytes(copy);
    if (!bytes.open(QIODevice::ReadOnly))
        return refused(bytes.errorString(), copy, PackStoreWords::tr("Try it once more."));
    return pack::digestOf(bytes, copy).and_then([&](const QByteArray &digest) {
        return pack::verify(digest, minisig, packs.keys()).map_error([&](const guide::Error &why) {
            return guide::Error{why.what, file, why.remedy};
        });
    });
}

/// The signature first: where the store has its name, all of the content is there.
guide::Result<void> giveNames(const Incoming &copy, const QString &file)
{
    const auto named = host::renameDurably(copy.signature(), signatureOf(file)).and_then([&] {
        return host::renameDurably(copy.store(), file);
    });
    if (!named)
        QFile::remove(signatureOf(file));
    return named;
}

}  // namespace

PackStore::PackStore(QString folder, QList<pack::PublicKey> keys, Program program,
                     const host::Clock &clock, QString bootId, std::chrono::milliseconds lockLimit)
    : m_folder(std::move(folder))
    , m_keys(std::move(keys))
    , m_program(std::move(program))
    , m_clock(clock)
    , m_bootId(std::move(bootId))
    , m_lockLimit(lockLimit)
{
}

QString PackStore::path(const QString &name) const
{
    return m_folder + QLatin1Char('/') + name;
}

guide::Result<ActivePack> PackStore::readPointer() const
{
    const auto state = host::readState(path(kPointer));
    const auto pointer = state && *state ? ActivePack::fromJson(**state) : std::nullopt;
    if (pointer || (state && !*state))
        return pointer.value_or(ActivePack{});
    return tl::unexpected(guide::Error{
        PackStoreWords::tr("The file that says which content is shown is damaged."), path(kPointer),
        PackStoreWords::tr("The built-in content is shown until newer content comes.")});
}

ReplayGuard PackStore::readNumbers() const
{
    ReplayGuard numbers;
    const auto state = host::readState(path(kNumbers));
    if (state && *state)
        numbers = ReplayGuard::fromJson(**state).value_or(ReplayGuard{});
    // Lost or damaged, it starts from what is there and not from nothing (UPD-9).
    for (const Version &version : present())
        numbers.note(version);
    return numbers;
}

/// Told by names alone: what a name says is only ever used to refuse something.
QList<Version> PackStore::present() const
{
    QList<Version> found;
    const QStringList names =
        QDir(m_folder).entryList({QStringLiteral("serostim-guide-*") + kStore}, QDir::Files);
    for (const QString &name : names) {
        if (const auto version = Version::fromFileName(name.chopped(kStore.size())))
            found.append(*version);
    }
    return found;
}

guide::Result<Content> PackStore::open(const Version &version) const
{
    const QString file = path(version.fileName() + kStore);
    const auto minisig = host::readSmallFile(path(version.fileName() + kSignature));
    if (!minisig)
        return tl::unexpected(minisig.error());
    QFile store(file);
    if (!*minisig || !store.open(QIODevice::ReadOnly))
        return refused(PackStoreWords::tr("A part of the content is missing."), file);
    const auto digest = pack::digestOf(store, file);
    if (!digest)
        return tl::unexpected(digest.error());
    const auto verified = pack::verify(*digest, **minisig, m_keys);
    if (!verified)
        return tl::unexpected(guide::Error{verified.error().what, file, verified.error().remedy});
    if (version != Version{verified->manifest.number, pack::nameOf(verified->key)})
        return refused(PackStoreWords::tr("The content is not the one that its name says."), file);
    if (const auto fits = mayShow(verified->manifest); !fits)
        return tl::unexpected(guide::Error{fits.error().what, file, fits.error().remedy});
    return Content{version, file, verified->digest, verified->manifest};
}

guide::Result<void> PackStore::mayShow(const pack::Manifest &manifest) const
{
    const QString where = PackStoreWords::tr("content %1").arg(manifest.version);
    if (manifest.id != m_program.contentId)
        return refused(PackStoreWords::tr("This content is for another program."), where);
    if (manifest.program > m_program.version)
        return refused(
            PackStoreWords::tr("This content needs version %1 of the guide or a later one.")
                .arg(manifest.program.toString()),
            where);
    if (manifest.schema != m_program.schema)
        return refused(PackStoreWords::tr("This content has a form that this guide does not read."),
                       where);
    const bool speaksAll =
        std::all_of(m_program.languages.begin(), m_program.languages.end(),
                    [&](const QString &code) { return manifest.languages.contains(code); });
    if (!speaksAll)
        return refused(PackStoreWords::tr("This content lacks a language of the guide."), where);
    return {};
}

guide::Result<void> PackStore::mayTake(const pack::Manifest &manifest, const QString &key,
                                       Asked asked) const
{
    if (auto fits = mayShow(manifest); !fits)
        return fits;
    const QString where = PackStoreWords::tr("content %1").arg(manifest.version);
    const Version version{manifest.number, key};
    const auto pointer = readPointer();
    if (pointer && pointer->current == version && open(version))
        return refused(PackStoreWords::tr("This content is shown already."), where);
    if (version.number <= m_program.builtInNumber)
        return refused(PackStoreWords::tr("The content inside the guide is as new as this one."),
                       where);
    const ReplayGuard numbers = readNumbers();
    if (version.number < numbers.highest.value(key))
        return refused(PackStoreWords::tr("This content is older than one that was here before."),
                       where);
    if (asked == Asked::ByItself && numbers.rejected.contains(version))
        return refused(PackStoreWords::tr("This content was taken back before."), where);
    return {};
}

bool PackStore::countCrash(ActivePack &pointer) const
{
    const std::chrono::milliseconds up = now().up;
    const std::optional<host::BootMoment> began = std::exchange(pointer.running, std::nullopt);
    if (!pointer.onTrial || !began || began->boot != m_bootId || up < began->up ||
        up - began->up > kSoon)
        return false;
    return ++pointer.crashes >= kCrashes;
}

guide::Result<void> PackStore::reject(ActivePack &pointer) const
{
    // The numbers first: what is left must not be taken for new again, wherever this is cut off.
    ReplayGuard numbers = readNumbers();
    numbers.note(pointer.current);
    numbers.rejected.removeAll(pointer.current);
    numbers.rejected.append(pointer.current);
    const auto kept = host::writeState(path(kNumbers), numbers.toJson());
    pointer = {pointer.previous, {}, false, 0, {}};
    return kept;
}

void PackStore::findValid(ActivePack &pointer, Start &start) const
{
    for (const Version &version : {pointer.current, pointer.previous}) {
        if (version.isBuiltIn() || version.number <= m_program.builtInNumber)
            break;  // the program has come with newer content since
        auto content = open(version);
        if (content) {
            if (version != pointer.current)
                pointer = {version, {}, false, 0, {}};
            start.content = std::move(*content);
            return;
        }
        start.faults.append(content.error());
    }
    pointer = {};
}

PackStore::Start PackStore::start()
{
    Start start;
    const auto held = lockFolder();
    if (!held) {
        start.faults.append(held.error());
        if (auto content = current())
            start.content = std::move(*content);
        else
            start.faults.append(content.error());
        return start;
    }
    const auto read = readPointer();
    if (!read) {
        start.faults.append(read.error());
        return start;
    }
    const auto note = [&](const guide::Result<void> &kept) {
        if (!kept)
            start.faults.append(kept.error());
    };
    ActivePack pointer = *read;
    if (countCrash(pointer)) {
        start.wentBack = true;
        note(reject(pointer));
    }
    findValid(pointer, start);
    if (pointer.onTrial)
        pointer.running = now();
    if (pointer != *read)
        note(host::writeState(path(kPointer), pointer.toJson()));
    if (start.wentBack)
        cleanUp(pointer);
    return start;
}

guide::Result<std::optional<Content>> PackStore::current() const
{
    const auto pointer = readPointer();
    if (!pointer)
        return tl::unexpected(pointer.error());
    if (pointer->current.number <= m_program.builtInNumber)
        return std::nullopt;
    return open(pointer->current).map([](Content content) { return std::optional(content); });
}

guide::Result<PackStore::Lock> PackStore::lockFolder() const
{
    return host::FileLock::waitFor(m_folder, m_lockLimit);
}

guide::Result<std::unique_ptr<host::FileLock>> PackStore::lock() const
{
    auto lock = host::FileLock::tryTake(path(QStringLiteral(".lock")));
    if (!lock || *lock)
        return lock;
    return tl::unexpected(
        guide::Error{PackStoreWords::tr("Newer content is being taken in already."), m_folder,
                     PackStoreWords::tr("Wait a minute, then try it once more.")});
}

void PackStore::tidy() const
{
    // A pointer that is damaged does not say what may go. Where the numbers are lost, those of what
    // lies here are all that is known (UPD-9).
    const auto pointer = readPointer();
    if (pointer && !superfluous(*pointer).isEmpty() &&
        host::writeState(path(kNumbers), readNumbers().toJson()))
        cleanUp(*pointer);
}

guide::Result<void> PackStore::adopt(const Content &content)
{
    const auto held = lock();
    if (!held)
        return tl::unexpected(held.error());
    if (!QFile::exists(content.file))
        return refused(PackStoreWords::tr("A part of the content is missing."), content.file);
    const auto alone = lockFolder();
    if (!alone)
        return tl::unexpected(alone.error());
    const ActivePack before = readPointer().value_or(ActivePack{});
    const ActivePack after{content.version, before.onTrial ? before.previous : before.current, true,
                           0, std::nullopt};
    if (auto kept = host::writeState(path(kPointer), after.toJson()); !kept)
        return kept;
    ReplayGuard numbers = readNumbers();
    numbers.note(content.version);
    const auto kept = host::writeState(path(kNumbers), numbers.toJson());
    cleanUp(after);
    return kept;
}

/// Reads the pointer, changes it and keeps it, while no other process does. At home one may show
/// the guide and another one take in newer content. `mutator` says whether there is something to
/// keep.
guide::Result<void> PackStore::update(const std::function<bool(ActivePack &)> &mutator) const
{
    return lockFolder().and_then([&](const Lock &) {
        return readPointer().and_then([&](ActivePack pointer) {
            return mutator(pointer) ? host::writeState(path(kPointer), pointer.toJson())
                                    : guide::Result<void>();
        });
    });
}

guide::Result<void> PackStore::markStarted()
{
    return update([this](ActivePack &pointer) {
        if (pointer.onTrial)
            pointer.running = now();
        return pointer.onTrial;
    });
}

guide::Result<void> PackStore::markHealthy()
{
    return update([](ActivePack &pointer) {
        const bool wasOnTrial = pointer.onTrial;
        pointer = {pointer.current, pointer.previous, false, 0, std::nullopt};
        return wasOnTrial;
    });
}

guide::Result<void> PackStore::markStopped()
{
    return update([](ActivePack &pointer) {
        return std::exchange(pointer.running, std::nullopt).has_value();
    });
}

guide::Result<std::optional<Content>> PackStore::rollBack()
{
    const auto held = lockFolder();
    if (!held)
        return tl::unexpected(held.error());
    const auto read = readPointer();
    if (!read)
        return tl::unexpected(read.error());
    ActivePack pointer = *read;
    if (pointer.current.isBuiltIn())
        return refused(PackStoreWords::tr("There is no content before this one."), m_folder);
    if (const auto left = reject(pointer); !left)
        return tl::unexpected(left.error());
    Start start;
    findValid(pointer, start);
    if (const auto kept = host::writeState(path(kPointer), pointer.toJson()); !kept)
        return tl::unexpected(kept.error());
    cleanUp(pointer);
    return start.content;
}

QStringList PackStore::superfluous(const ActivePack &pointer) const
{
    QStringList names =
        QDir(m_folder).entryList({QStringLiteral("serostim-guide-*")}, QDir::Files | QDir::System);
    for (const Version &version : {pointer.current, pointer.previous}) {
        if (version.isBuiltIn())
            continue;
        names.removeAll(version.fileName() + kStore);
        names.removeAll(version.fileName() + kSignature);
    }
    return names;
}

void PackStore::cleanUp(const ActivePack &pointer) const
{
    for (const QString &name : superfluous(pointer))
        QFile::remove(path(name));
}

bool isOffered(const PackStore &packs, const QString &file, Asked asked)
{
    if (!QFileInfo::exists(file))
        return false;
    const auto minisig = readSignatureFile(file);
    if (!minisig)
        return QFileInfo::exists(signatureOf(file));
    const auto signature = pack::readSignature(*minisig);
    if (!signature)
        return true;
    const auto manifest = pack::readComment(QString::fromLatin1(signature->comment));
    return !manifest ||
           packs.mayTake(*manifest, pack::nameOf({signature->keyId, {}}), asked).has_value();
}

guide::Result<Content> takeIn(const PackStore &packs, const QString &file, Asked asked,
                              const HealthCheck &isHealthy)
{
    const auto minisig = readSignatureFile(file);
    if (!minisig)
        return tl::unexpected(minisig.error());
    if (const auto made = makeFolder(packs.folder()); !made)
        return tl::unexpected(made.error());
    const auto lock = packs.lock();
    if (!lock)
        return tl::unexpected(lock.error());
    // What a kill left takes up the room that is looked for.
    packs.tidy();
    const Incoming copy(packs.folder());
    if (const auto room = findRoom(packs.folder(), file); !room)
        return tl::unexpected(room.error());
    const auto copied = host::copyFile(file, copy.store(), pack::kLargestPack).and_then([&] {
        return host::writeDurably(copy.signature(), *minisig);
    });
    if (!copied)
        return tl::unexpected(copied.error());
    const auto verified = verifyCopy(copy.store(), *minisig, file, packs);
    if (!verified)
        return tl::unexpected(verified.error());
    const QString key = pack::nameOf(verified->key);
    if (const auto may = packs.mayTake(verified->manifest, key, asked); !may)
        return tl::unexpected(may.error());
    Content content{
        {verified->manifest.number, key}, copy.store(), verified->digest, verified->manifest};
    if (const auto healthy = isHealthy(content); !healthy)
        return tl::unexpected(healthy.error());
    content.file =
        packs.folder() + QLatin1Char('/') + content.version.fileName() + QStringLiteral(".sqlite");
    if (const auto named = giveNames(copy, content.file); !named)
        return tl::unexpected(named.error());
    return content;
}

}  // namespace update
