// SPDX-License-Identifier: Apache-2.0
#include "update_place.h"

#include "store_fixtures.h"

#include "store/content_reader.h"
#include "store/store.h"

#include <QDir>

namespace fixtures {

namespace {

pack::Manifest built()
{
    const auto store =
        store::Store::openFile(QStringLiteral(GUIDE_STORE_FILE), store::Trust::builtIn());
    const auto manifest =
        store.and_then([](const store::Store &opened) { return store::readManifest(opened); });
    if (!manifest)
        qFatal("fixture: %s", qPrintable(manifest.error().what));
    return *manifest;
}

/// The program of the tests believes it.
KeyPair builtInPair(const char *name)
{
    const QString start =
        QStringLiteral(GUIDE_SOURCE_DIR "/tests/data/keys/") + QLatin1String(name);
    const QString publicFile = start + QStringLiteral(".pub");
    const auto key = pack::readPublicKey(bytesOf(publicFile));
    if (!key)
        qFatal("fixture: %s", qPrintable(publicFile));
    return {start + QStringLiteral(".key"), publicFile, *key};
}

}  // namespace

pack::Manifest builtManifest(int number)
{
    static const pack::Manifest shipped = built();
    pack::Manifest manifest = shipped;
    manifest.number = number;
    manifest.version = QStringLiteral("2030.%1").arg(number);
    return manifest;
}

QStringList saying(const pack::Manifest &manifest)
{
    const auto set = [](const char *key, const QString &value) {
        return QStringLiteral("UPDATE meta SET value = '%2' WHERE key = '%1'")
            .arg(QLatin1String(key), value);
    };
    return {set("content_id", manifest.id), set("content_number", QString::number(manifest.number)),
            set("content_version", manifest.version),
            set("released", manifest.built.toString(Qt::ISODate)),
            set("program", manifest.program.toString())};
}

UpdatePlace::UpdatePlace()
    : a(builtInPair("a"))
    , b(builtInPair("b"))
    , program{QStringLiteral("serostim-guide"),
              QVersionNumber(9, 0, 0),
              int(store::kSchemaVersion),
              {"en", "es"},
              1}
{
}

update::PackStore UpdatePlace::packs() const
{
    return packs({a.key, b.key});
}

update::PackStore UpdatePlace::packs(const QList<pack::PublicKey> &keys) const
{
    return {m_state.path(), keys, program, clock, boot, lockLimit};
}

QString UpdatePlace::bring(int number, const KeyPair &keys)
{
    return bring(builtManifest(number), keys);
}

QString UpdatePlace::bring(const pack::Manifest &manifest, const KeyPair &keys,
                           const QStringList &sql)
{
    const QString altered = m_from.filePath(QStringLiteral("altered.sqlite"));
    QFile::remove(altered);
    writeAltered(altered, saying(manifest) + sql);
    return bringBytes(bytesOf(altered), pack::toComment(manifest).toLatin1(), keys);
}

QString UpdatePlace::bringBytes(const QByteArray &store, const QByteArray &comment,
                                const KeyPair &keys)
{
    const QString folder = m_from.filePath(QString::number(++m_brought));
    const QString file = folder + QLatin1Char('/') + QLatin1String(update::kPackName);
    QDir().mkpath(folder);
    put(file, store);
    put(file + QStringLiteral(".minisig"), signedBy(keys, store, comment));
    return file;
}

QString UpdatePlace::take(const QString &file, update::Asked asked)
{
    update::PackStore packs = this->packs();
    const auto adopted =
        update::takeIn(packs, file, asked, isHealthy).and_then([&](const update::Content &content) {
            return packs.adopt(content);
        });
    return adopted ? QString() : adopted.error().what;
}

int UpdatePlace::start()
{
    const auto content = packs().start().content;
    return content ? content->version.number : 0;
}

QStringList UpdatePlace::kept() const
{
    return QDir(m_state.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

}  // namespace fixtures
