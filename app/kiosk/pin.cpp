// SPDX-License-Identifier: Apache-2.0
#include "pin.h"

#include "host/durable_file.h"

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
bool goesOnBy(int step, const QString &pin)
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

}  // namespace

QString systemPinFile()
{
    return QStringLiteral("/etc/serostim-guide/pin");
}

guide::Result<void> mayBePin(const QString &pin)
{
    const auto refused = [](const QString &what) {
        return tl::unexpected(
            guide::Error{what, PinWords::tr("PIN"), PinWords::tr("Choose another one.")});
    };
    if (!std::all_of(pin.begin(), pin.end(), isDigit))
        return refused(PinWords::tr("A PIN has digits only, 0 to 9."));
    if (pin.size() < kShortestPin)
        return refused(PinWords::tr("The PIN is too short; it needs 6 digits at least."));
    if (pin.size() > kLongestPin)
        return refused(PinWords::tr("The PIN is too long; 12 digits are the most."));
    if (goesOnBy(0, pin) || goesOnBy(1, pin) || goesOnBy(-1, pin))
        return refused(PinWords::tr("This PIN is too easy to guess."));
    return {};
}

guide::Result<void> writePin(const QString &file, QString pin)
{
    if (const auto may = mayBePin(pin); !may) {
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
    return host::writeDurably(file, QByteArray(hash.constData()) + '\n', {guideGroup()});
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

bool isPin(QString pin, const QByteArray &hash)
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

}  // namespace kiosk
