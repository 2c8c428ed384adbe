// SPDX-License-Identifier: Apache-2.0
#include "packs.h"

#include "host/durable_file.h"
#include "pack/digest.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace update {

namespace {

const QString kPointer = QStringLiteral("current");
const QString kNumbers = QStringLiteral("numbers");
const QString kStore = QStringLiteral(".sqlite");
const QString kSignature = QStringLiteral(".sqlite.minisig");

constexpr std::chrono::minutes kSoon{5};
constexpr int kDeaths = 2;

tl::unexpected<guide::Error> refused(const QString &what, const QString &where)
{
    return tl::unexpected(guide::Error{
        what, where, PacksWords::tr("Nothing was changed. Use a newer content file.")});
}

}  // namespace

Packs::Packs(QString folder, QList<pack::PublicKey> keys, Program program, const host::Clock &clock,
             QString bootId, std::chrono::milliseconds lockLimit)
    : m_folder(std::move(folder))
    , m_keys(std::move(keys))
    , m_program(std::move(program))
    , m_clock(clock)
    , m_bootId(std::move(bootId))
    , m_lockLimit(lockLimit)
{
}

QString Packs::path(const QString &name) const
{
    return m_folder + QLatin1Char('/') + name;
}

guide::Result<Pointer> Packs::readPointer() const
{
    const auto data = host::readSmallFile(path(kPointer));
    if (!data)
        return tl::unexpected(data.error());
    if (!*data)
        return Pointer{};
    if (const auto pointer = parsePointer(**data))
        return *pointer;
    return tl::unexpected(guide::Error{
        PacksWords::tr("The file that says which content is shown is damaged."), path(kPointer),
        PacksWords::tr("The built-in content is shown until newer content comes.")});
}

Numbers Packs::readNumbers() const
{
    Numbers numbers;
    const auto data = host::readSmallFile(path(kNumbers));
    if (data && *data)
        numbers = parseNumbers(**data).value_or(Numbers{});
    // Lost or damaged, it starts from what is there and not from nothing (UPD-9).
    for (const Version &version : present())
        numbers.note(version);
    return numbers;
}

/// Told by names alone: what a name says is only ever used to refuse something.
QList<Version> Packs::present() const
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

guide::Result<Content> Packs::open(const Version &version) const
{
    const QString file = path(version.fileName() + kStore);
    const auto minisig = host::readSmallFile(path(version.fileName() + kSignature));
    if (!minisig)
        return tl::unexpected(minisig.error());
    QFile store(file);
    if (!*minisig || !store.open(QIODevice::ReadOnly))
        return refused(PacksWords::tr("A part of the content is missing."), file);
    const auto digest = pack::digestOf(store, file);
    if (!digest)
        return tl::unexpected(digest.error());
    const auto verified = pack::verify(*digest, **minisig, m_keys);
    if (!verified)
        return tl::unexpected(guide::Error{verified.error().what, file, verified.error().remedy});
    if (version != Version{verified->manifest.number, pack::nameOf(verified->key)})
        return refused(PacksWords::tr("The content is not the one that its name says."), file);
    if (const auto fits = mayShow(verified->manifest); !fits)
        return tl::unexpected(guide::Error{fits.error().what, file, fits.error().remedy});
    return Content{version, file, verified->digest, verified->manifest};
}

guide::Result<void> Packs::mayShow(const pack::Manifest &manifest) const
{
    const QString where = PacksWords::tr("content %1").arg(manifest.version);
    if (manifest.id != m_program.contentId)
        return refused(PacksWords::tr("This content is for another program."), where);
    if (manifest.program > m_program.version)
        return refused(PacksWords::tr("This content needs version %1 of the guide or a later one.")
                           .arg(manifest.program.toString()),
                       where);
    if (manifest.schema != m_program.schema)
        return refused(PacksWords::tr("This content has a form that this guide does not read."),
                       where);
    const bool speaksAll =
        std::all_of(m_program.languages.begin(), m_program.languages.end(),
                    [&](const QString &code) { return manifest.languages.contains(code); });
    if (!speaksAll)
        return refused(PacksWords::tr("This content lacks a language of the guide."), where);
    return {};
}

guide::Result<void> Packs::mayTake(const pack::Manifest &manifest, const QString &key,
                                   Asked asked) const
{
    if (auto fits = mayShow(manifest); !fits)
        return fits;
    const QString where = PacksWords::tr("content %1").arg(manifest.version);
    const Version version{manifest.number, key};
    const auto pointer = readPointer();
    if (pointer && pointer->current == version && open(version))
        return refused(PacksWords::tr("This content is shown already."), where);
    if (version.number <= m_program.builtInNumber)
        return refused(PacksWords::tr("The content inside the guide is as new as this one."),
                       where);
    const Numbers numbers = readNumbers();
    if (version.number < numbers.highest.value(key))
        return refused(PacksWords::tr("This content is older than one that was here before."),
                       where);
    if (asked == Asked::ByItself && numbers.left.contains(version))
        return refused(PacksWords::tr("This content was taken back before."), where);
    return {};
}

guide::Result<void> Packs::keep(const Pointer &pointer) const
{
    return host::writeDurably(path(kPointer), written(pointer));
}

guide::Result<void> Packs::keep(const Numbers &numbers) const
{
    return host::writeDurably(path(kNumbers), written(numbers));
}

bool Packs::countDeath(Pointer &pointer) const
{
    const std::chrono::milliseconds up = now().up;
    const std::optional<host::BootMoment> began = std::exchange(pointer.running, std::nullopt);
    if (!pointer.onTrial || !began || began->boot != m_bootId || up < began->up ||
        up - began->up > kSoon)
        return false;
    return ++pointer.deaths >= kDeaths;
}

guide::Result<void> Packs::leave(Pointer &pointer) const
{
    // The numbers first: what is left must not be taken for new again, wherever this is cut off.
    Numbers numbers = readNumbers();
    numbers.note(pointer.current);
    numbers.left.removeAll(pointer.current);
    numbers.left.append(pointer.current);
    const auto kept = keep(numbers);
    pointer = {pointer.previous, {}, false, 0, {}};
    return kept;
}

void Packs::findValid(Pointer &pointer, Start &start) const
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

Packs::Start Packs::start()
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
    Pointer pointer = *read;
    if (countDeath(pointer)) {
        start.wentBack = true;
        note(leave(pointer));
    }
    findValid(pointer, start);
    if (pointer.onTrial)
        pointer.running = now();
    if (pointer != *read)
        note(keep(pointer));
    if (start.wentBack)
        cleanUp(pointer);
    return start;
}

guide::Result<std::optional<Content>> Packs::current() const
{
    const auto pointer = readPointer();
    if (!pointer)
        return tl::unexpected(pointer.error());
    if (pointer->current.number <= m_program.builtInNumber)
        return std::nullopt;
    return open(pointer->current).map([](Content content) { return std::optional(content); });
}

guide::Result<Packs::Lock> Packs::lockFolder() const
{
    return host::FileLock::waitFor(m_folder, m_lockLimit);
}

guide::Result<std::unique_ptr<host::FileLock>> Packs::lock() const
{
    auto lock = host::FileLock::tryTake(path(QStringLiteral(".lock")));
    if (!lock || *lock)
        return lock;
    return tl::unexpected(guide::Error{PacksWords::tr("Newer content is being taken in already."),
                                       m_folder,
                                       PacksWords::tr("Wait a minute, then try it once more.")});
}

void Packs::tidy() const
{
    // A pointer that is damaged does not say what may go. Where the numbers are lost, those of what
    // lies here are all that is known (UPD-9).
    const auto pointer = readPointer();
    if (pointer && !superfluous(*pointer).isEmpty() && keep(readNumbers()))
        cleanUp(*pointer);
}

guide::Result<void> Packs::adopt(const Content &content)
{
    const auto held = lock();
    if (!held)
        return tl::unexpected(held.error());
    if (!QFile::exists(content.file))
        return refused(PacksWords::tr("A part of the content is missing."), content.file);
    const auto alone = lockFolder();
    if (!alone)
        return tl::unexpected(alone.error());
    const Pointer before = readPointer().value_or(Pointer{});
    const Pointer after{content.version, before.onTrial ? before.previous : before.current, true, 0,
                        std::nullopt};
    if (auto kept = keep(after); !kept)
        return kept;
    Numbers numbers = readNumbers();
    numbers.note(content.version);
    const auto kept = keep(numbers);
    cleanUp(after);
    return kept;
}

/// Reads the pointer, changes it and keeps it, while no other process does. At home one may show
/// the guide and another one take in newer content. `deed` says whether there is something to keep.
guide::Result<void> Packs::change(const std::function<bool(Pointer &)> &deed) const
{
    return lockFolder().and_then([&](const Lock &) {
        return readPointer().and_then(
            [&](Pointer pointer) { return deed(pointer) ? keep(pointer) : guide::Result<void>(); });
    });
}

guide::Result<void> Packs::noteShown()
{
    return change([this](Pointer &pointer) {
        if (pointer.onTrial)
            pointer.running = now();
        return pointer.onTrial;
    });
}

guide::Result<void> Packs::noteGood()
{
    return change([](Pointer &pointer) {
        const bool wasOnTrial = pointer.onTrial;
        pointer = {pointer.current, pointer.previous, false, 0, std::nullopt};
        return wasOnTrial;
    });
}

guide::Result<void> Packs::noteEnd()
{
    return change(
        [](Pointer &pointer) { return std::exchange(pointer.running, std::nullopt).has_value(); });
}

guide::Result<std::optional<Content>> Packs::goBack()
{
    const auto held = lockFolder();
    if (!held)
        return tl::unexpected(held.error());
    const auto read = readPointer();
    if (!read)
        return tl::unexpected(read.error());
    Pointer pointer = *read;
    if (pointer.current.isBuiltIn())
        return refused(PacksWords::tr("There is no content before this one."), m_folder);
    if (const auto left = leave(pointer); !left)
        return tl::unexpected(left.error());
    Start start;
    findValid(pointer, start);
    if (const auto kept = keep(pointer); !kept)
        return tl::unexpected(kept.error());
    cleanUp(pointer);
    return start.content;
}

QStringList Packs::superfluous(const Pointer &pointer) const
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

void Packs::cleanUp(const Pointer &pointer) const
{
    for (const QString &name : superfluous(pointer))
        QFile::remove(path(name));
}

}  // namespace update
