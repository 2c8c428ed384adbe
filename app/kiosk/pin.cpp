// SPDX-License-Identifier: Apache-2.0
#include "pin.h"

#include "host/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <grp.h>
#include <sodium.h>

namespace kiosk {

namespace {

struct PinWords {
    Q_DECLARE_TR_FUNCTIONS(kiosk::Pin)
};

// 64 MiB and two passes: a kiosk with 1 GB of memory, shared with the window system and without
// swap, has no 256 MiB ("moderate") to spare, and an attempt that runs out of memory would lock
// staff out. What guards six digits are the file's mode and the delays; the hash comes after them.
constexpr auto kPasses = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr auto kMemory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

bool isDigit(QChar sign)
{
    return sign >= QLatin1Char('0') && sign <= QLatin1Char('9');
}

/// Whether each digit is `step` more than the one before; 0 follows 9.
bool isSequence(int step, const QString &pin)
{
    for (qsizetype i = 1; i < pin.size(); ++i) {
        if ((pin.at(i).digitValue() - pin.at(i - 1).digitValue() - step + 10) % 10 != 0)
            return false;
    }
    return true;
}

std::optional<unsigned int> guideGroup()
{
    const group *found = ::getgrnam("serostim-guide");
    return found ? std::optional<unsigned int>(found->gr_gid) : std::nullopt;
}

/// The system file stands in the same folder, and everybody may read that, whatever the mask of new
/// files is.
void makeFolder(const QString &folder)
{
    using Permission = QFileDevice::Permission;
    if (!QFileInfo::exists(folder) && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFileDevice::Permissions(Permission::ReadOwner) |
                                          Permission::WriteOwner | Permission::ExeOwner |
                                          Permission::ReadGroup | Permission::ExeGroup |
                                          Permission::ReadOther | Permission::ExeOther);
}

using std::chrono::seconds;

const QString kTriesFile = QStringLiteral("pin-tries");
constexpr int kFree = 2;  ///< wrong tries without a delay
constexpr seconds kFirst{30};
constexpr seconds kMaxDelay{15 * 60};
/// As many that the delay is the longest: 30 s, doubled five times, is more.
constexpr int kAll = kFree + 6;

seconds delayAfter(int wrong)
{
    if (wrong <= kFree)
        return seconds(0);
    const int doubled = std::min(wrong, kAll) - kFree - 1;
    return std::min(kMaxDelay, kFirst * (1 << doubled));
}

}  // namespace

QString systemPinFile()
{
    return QStringLiteral("/etc/serostim-guide/pin");
}

guide::Result<void> validatePin(const QString &pin)
{
    const auto refused = [](const QString &what) {
        return tl::unexpected(
            guide::Error{what, PinWords::tr("PIN"), PinWords::tr("Choose another one.")});
    };
    if (!std::all_of(pin.begin(), pin.end(), isDigit))
        return refused(PinWords::tr("A PIN has digits only, 0 to 9."));
    if (pin.size() < kShortestPin)
        return refused(PinWords::tr("The PIN is too short; it needs 6 digits at least."));
    if (pin.size() > kMaxPinLength)
        return refused(PinWords::tr("The PIN is too long; 12 digits are the most."));
    if (isSequence(0, pin) || isSequence(1, pin) || isSequence(-1, pin))
        return refused(PinWords::tr("This PIN is too easy to guess."));
    return {};
}

guide::Result<void> writePin(const QString &file, QString pin)
{
    if (const auto may = validatePin(pin); !may) {
        wipe(pin);
        return may;
    }
    QByteArray bytes = pin.toLatin1();
    wipe(pin);
    QByteArray hash(crypto_pwhash_STRBYTES, '\0');
    const bool hashed =
        sodium_init() >= 0 &&
        crypto_pwhash_str(hash.data(), bytes.constData(),
                          static_cast<unsigned long long>(bytes.size()), kPasses, kMemory) == 0;
    wipe(bytes);
    if (!hashed)
        return tl::unexpected(guide::Error{PinWords::tr("There is not enough memory to set a PIN."),
                                           file, PinWords::tr("Close other programs first.")});
    makeFolder(QFileInfo(file).absolutePath());
    return host::writeDurably(file, QByteArray(hash.constData()) + '\n', guideGroup());
}

guide::Result<QByteArray> readPinHash(const QString &file)
{
    const auto data = host::readSmallFile(file);
    if (!data)
        return tl::unexpected(data.error());
    const QString remedy =
        PinWords::tr("Staff cannot leave the kiosk; run serostim-guide --set-pin.");
    if (!*data)
        return tl::unexpected(guide::Error{PinWords::tr("No PIN is set."), file, remedy});
    const QByteArray hash = (*data)->trimmed();
    if (!hash.startsWith(crypto_pwhash_STRPREFIX) || hash.size() >= crypto_pwhash_STRBYTES ||
        hash.contains('\0'))
        return tl::unexpected(guide::Error{PinWords::tr("The PIN file is damaged."), file, remedy});
    return hash;
}

bool verifyPin(QString pin, const QByteArray &hash)
{
    QByteArray bytes = pin.toUtf8();
    wipe(pin);
    const bool right = sodium_init() >= 0 &&
                       crypto_pwhash_str_verify(hash.constData(), bytes.constData(),
                                                static_cast<unsigned long long>(bytes.size())) == 0;
    wipe(bytes);
    return right;
}

void wipe(QString &text)
{
    sodium_memzero(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(QByteArray &text)
{
    sodium_memzero(text.data(), static_cast<size_t>(text.size()));
    text.clear();
}

PinGate::PinGate(QString pinFile, const host::StateFolder &state, const host::Clock &clock,
                 QString bootId)
    : m_pinFile(std::move(pinFile))
    , m_state(state)
    , m_clock(clock)
    , m_bootId(std::move(bootId))
{
    // What could not be read is replaced, or the delay would begin anew with each start.
    if (const auto kept = read())
        m_tries = *kept;
    else
        keep({kAll, now()});
}

host::BootMoment PinGate::now() const
{
    return {m_bootId, m_clock.now()};
}

std::optional<PinGate::Tries> PinGate::read() const
{
    const auto kept = m_state.read(kTriesFile);
    if (!kept)
        return std::nullopt;
    if (!*kept)
        return Tries{};
    const auto wrong = host::wholeNumber((**kept)["wrong"], 1, kAll);
    const auto last = host::BootMoment::fromJson((**kept)["last"]);
    if (!wrong || !last)
        return std::nullopt;
    return Tries{static_cast<int>(*wrong), *last};
}

void PinGate::keep(const Tries &tries)
{
    m_tries = tries;
    // Where nothing can be kept, m_tries still counts. Staff must be able to leave even then, and
    // the folder's own fault has been told.
    (void)m_state.write(kTriesFile, {{"wrong", tries.wrong}, {"last", tries.last.toJson()}});
}

int PinGate::secondsToWait() const
{
    using std::chrono::milliseconds;
    const milliseconds left = delayAfter(m_tries.wrong) - host::atLeastSince(m_tries.last, now());
    return left.count() <= 0 ? 0 : static_cast<int>(std::chrono::ceil<seconds>(left).count());
}

PinGate::Answer PinGate::check(QString pin)
{
    auto hash = readPinHash(m_pinFile);
    if (!hash || secondsToWait() > 0) {
        wipe(pin);
        return hash ? Answer::Wait : Answer::NoPin;
    }
    keep({std::min(m_tries.wrong + 1, kAll), now()});
    if (!verifyPin(std::move(pin), *hash))
        return Answer::Wrong;
    m_tries = {};
    // A file that cannot be removed costs staff a delay and no more.
    (void)resetAttempts(m_state);
    return Answer::Right;
}

guide::Result<void> PinGate::resetAttempts(const host::StateFolder &state)
{
    return state.remove(kTriesFile);
}

}  // namespace kiosk
