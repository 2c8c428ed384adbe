// SPDX-License-Identifier: Apache-2.0
#include "secret_key.h"

#include "pack/signature.h"

#include <QFile>
#include <QtEndian>

#include <sodium.h>

#include <array>

namespace content {

namespace {

/// How minisign lays out a secret key (minisign.h, SeckeyStruct).
struct KeyFile {
    std::array<unsigned char, 2> algorithm;   ///< "Ed"
    std::array<unsigned char, 2> derivation;  ///< "Sc": scrypt; two zeros: no password
    std::array<unsigned char, 2> checksum;    ///< "B2"
    std::array<unsigned char, 32> salt;
    std::array<unsigned char, 8> operations;  ///< little-endian, as is the next one
    std::array<unsigned char, 8> memory;
    // With a password, all below is mixed with what scrypt makes of it.
    std::array<unsigned char, 8> id;
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> key;
    std::array<unsigned char, 32> check;  ///< BLAKE2b-256 of algorithm, id and key; without a
                                          ///< password minisign leaves zeros
};
static_assert(sizeof(KeyFile) == 158);
constexpr std::size_t kHidden = 8 + crypto_sign_SECRETKEYBYTES + 32;
/// What minisign itself asks for; more is none of its keys.
constexpr quint64 kMostOperations = crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_SENSITIVE;
constexpr quint64 kMostMemory = crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_SENSITIVE;

void wipe(QByteArray &secret)
{
    sodium_memzero(secret.data(), static_cast<std::size_t>(secret.size()));
    secret.clear();
}

/// Wipes what it watches in every case.
class Wiped {
public:
    explicit Wiped(QByteArray &secret)
        : m_secret(secret)
    {
    }
    ~Wiped() { wipe(m_secret); }
    Wiped(const Wiped &) = delete;
    Wiped &operator=(const Wiped &) = delete;

private:
    QByteArray &m_secret;
};

tl::unexpected<guide::Error> refused(const QString &what, const QString &file,
                                     const QString &remedy)
{
    return tl::unexpected(guide::Error{what, file, remedy});
}

/// Takes the password off the hidden part.
/// @return nothing, or what went wrong
tl::expected<void, QString> unlock(KeyFile &key, QByteArray password)
{
    const Wiped watched(password);
    const auto operations = qFromLittleEndian<quint64>(key.operations.data());
    const auto memory = qFromLittleEndian<quint64>(key.memory.data());
    if (operations > kMostOperations || memory > kMostMemory)
        return tl::unexpected(QStringLiteral("its password asks for more than minisign's do"));
    std::array<unsigned char, kHidden> stream{};
    if (crypto_pwhash_scryptsalsa208sha256(stream.data(), stream.size(), password.constData(),
                                           static_cast<unsigned long long>(password.size()),
                                           key.salt.data(), operations,
                                           static_cast<std::size_t>(memory)) != 0)
        return tl::unexpected(QStringLiteral("there is not enough memory for its password"));
    std::size_t at = 0;
    const auto mix = [&](auto &part) {
        for (unsigned char &byte : part)
            byte = static_cast<unsigned char>(byte ^ stream.at(at++));
    };
    mix(key.id);
    mix(key.key);
    mix(key.check);
    sodium_memzero(stream.data(), stream.size());
    return {};
}

bool checksumHolds(const KeyFile &key)
{
    crypto_generichash_state state;
    std::array<unsigned char, 32> sum{};
    crypto_generichash_init(&state, nullptr, 0, sum.size());
    crypto_generichash_update(&state, key.algorithm.data(), key.algorithm.size());
    crypto_generichash_update(&state, key.id.data(), key.id.size());
    crypto_generichash_update(&state, key.key.data(), key.key.size());
    crypto_generichash_final(&state, sum.data(), sum.size());
    return sodium_memcmp(sum.data(), key.check.data(), sum.size()) == 0;
}

/// Its second half is the public key that belongs to the first.
bool halvesFit(const KeyFile &key)
{
    std::array<unsigned char, crypto_sign_SEEDBYTES> seed{};
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> publicKey{};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secretKey{};
    crypto_sign_ed25519_sk_to_seed(seed.data(), key.key.data());
    crypto_sign_seed_keypair(publicKey.data(), secretKey.data(), seed.data());
    const bool fit = sodium_memcmp(secretKey.data(), key.key.data(), secretKey.size()) == 0;
    sodium_memzero(seed.data(), seed.size());
    sodium_memzero(secretKey.data(), secretKey.size());
    return fit;
}

/// Makes a key that was read usable.
/// @return nothing, or what went wrong
tl::expected<void, QString> reveal(KeyFile &key, const AskPassword &password)
{
    constexpr std::array<unsigned char, 2> kAlgorithm{'E', 'd'};
    constexpr std::array<unsigned char, 2> kScrypt{'S', 'c'};
    constexpr std::array<unsigned char, 2> kNone{0, 0};
    constexpr std::array<unsigned char, 2> kChecksum{'B', '2'};
    const bool locked = key.derivation == kScrypt;
    if (key.algorithm != kAlgorithm || key.checksum != kChecksum ||
        (!locked && key.derivation != kNone))
        return tl::unexpected(QStringLiteral("the secret key is of a kind that is not known"));
    if (sodium_init() < 0)
        return tl::unexpected(QStringLiteral("the library of signatures does not work"));
    if (locked) {
        if (const auto unlocked = unlock(key, password()); !unlocked)
            return tl::unexpected(QStringLiteral("the secret key cannot be used: ") +
                                  unlocked.error());
    }
    const bool unsummed = !locked && sodium_is_zero(key.check.data(), key.check.size()) == 1;
    if ((!unsummed && !checksumHolds(key)) || !halvesFit(key))
        return tl::unexpected(locked
                                  ? QStringLiteral("the password is wrong, or the key is damaged")
                                  : QStringLiteral("the secret key is damaged"));
    return {};
}

}  // namespace

struct SecretKey::Parts {
    Parts() = default;
    ~Parts() { sodium_memzero(&file, sizeof file); }
    Parts(const Parts &) = delete;
    Parts &operator=(const Parts &) = delete;

    [[nodiscard]] QByteArray sign(const QByteArray &message) const
    {
        QByteArray signature(crypto_sign_BYTES, '\0');
        crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                             reinterpret_cast<const unsigned char *>(message.constData()),
                             static_cast<unsigned long long>(message.size()), file.key.data());
        return signature;
    }

    KeyFile file{};
};

SecretKey::SecretKey(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

SecretKey::~SecretKey() = default;
SecretKey::SecretKey(SecretKey &&) noexcept = default;
SecretKey &SecretKey::operator=(SecretKey &&) noexcept = default;

guide::Result<SecretKey> SecretKey::read(const QString &file, const AskPassword &password)
{
    QFile opened(file);
    // Unbuffered, so that Qt keeps no copy of the secret.
    if (!opened.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return refused(QStringLiteral("the secret key cannot be read: ") + opened.errorString(),
                       file, QStringLiteral("Name a readable file."));
    QByteArray text = opened.read(pack::kLargestText + 1);
    const Wiped watched(text);
    const qsizetype first = text.indexOf('\n') + 1;
    const qsizetype second = text.indexOf('\n', first) + 1;
    auto parts = std::make_unique<Parts>();
    std::size_t size = 0;
    // Decoded straight to where it will be wiped.
    const bool decoded =
        text.startsWith(pack::kUntrusted) && second == text.size() &&
        sodium_base642bin(reinterpret_cast<unsigned char *>(&parts->file), sizeof parts->file,
                          text.constData() + first, static_cast<std::size_t>(second - first - 1),
                          nullptr, &size, nullptr, sodium_base64_VARIANT_ORIGINAL) == 0;
    if (!decoded || size != sizeof parts->file)
        return refused(QStringLiteral("this is no secret key of minisign"), file,
                       QStringLiteral("Take the file that “minisign -G” wrote."));
    if (const auto usable = reveal(parts->file, password); !usable)
        return refused(usable.error(), file, QStringLiteral("Take the right key and password."));
    return SecretKey(std::move(parts));
}

QByteArray SecretKey::signatureFile(const QByteArray &digest, const QByteArray &comment) const
{
    const QByteArray ofFile = m_parts->sign(digest);
    const QByteArray id(reinterpret_cast<const char *>(m_parts->file.id.data()),
                        static_cast<qsizetype>(m_parts->file.id.size()));
    const QByteArray ofFileComment = m_parts->sign(ofFile + comment);
    return pack::kUntrusted + QByteArray("signature of serostim-guide content\n") +
           (QByteArray("ED") + id + ofFile).toBase64() + '\n' + pack::kTrusted + comment + '\n' +
           ofFileComment.toBase64() + '\n';
}

}  // namespace content
