// SPDX-License-Identifier: Apache-2.0
#include "content_reader.h"

#include "content_archive.h"
#include "search.h"
#include "statement.h"

namespace store {

namespace {

using guide::Edition;  // lupdate takes a qualified return type for the context of its strings

/// An error, with the name of the file that it was met in.
auto in(const Store &store)
{
    return [&store](guide::Error error) {
        error.where = store.origin();
        return error;
    };
}

tl::unexpected<guide::Error> refused(const Store &store, const QString &what)
{
    return tl::unexpected(
        guide::Error{what, store.origin(), Store::tr("Install the guide again.")});
}

guide::Result<QHash<QString, QString>> readMeta(const Store &store)
{
    QHash<QString, QString> meta;
    return forEachRow(store.database(), "SELECT key, value FROM meta", {},
                      [&](Row &row) { meta.insert(row.text("key"), row.text("value")); })
        .map([&] { return meta; })
        .map_error(in(store));
}

guide::Result<void> readEdition(const Store &store, Edition &edition)
{
    const auto meta = readMeta(store);
    if (!meta)
        return tl::unexpected(meta.error());
    for (const QString key :
         {"content_id", "content_version", "content_number", "released", "review_by"}) {
        if (meta->value(key).isEmpty())
            return refused(store, Store::tr("the store does not state its “%1”").arg(key));
    }
    edition.id = meta->value(QStringLiteral("content_id"));
    edition.version = meta->value(QStringLiteral("content_version"));
    edition.number = meta->value(QStringLiteral("content_number")).toInt();
    edition.released = QDate::fromString(meta->value(QStringLiteral("released")), Qt::ISODate);
    edition.reviewBy = QDate::fromString(meta->value(QStringLiteral("review_by")), Qt::ISODate);
    if (!edition.released.isValid() || !edition.reviewBy.isValid() || edition.number < 1)
        return refused(store, Store::tr("the store does not say how old it is"));
    return {};
}

}  // namespace

guide::Result<QList<guide::Language>> readLanguages(const Store &store)
{
    QList<guide::Language> languages;
    const auto read = forEachRow(
        store.database(), "SELECT code, name FROM language ORDER BY position", {}, [&](Row &row) {
            languages.append({row.text("code"), row.text("name")});
        });
    if (!read)
        return tl::unexpected(in(store)(read.error()));
    if (languages.isEmpty())
        return refused(store, Store::tr("the store names no language"));
    return languages;
}

guide::Result<guide::Content> readContent(const Store &store, const QString &language)
{
    std::optional<QByteArray> bytes;
    const auto read =
        forEachRow(store.database(), "SELECT content FROM language WHERE code = :lang", language,
                   [&](Row &row) { bytes = row.bytes("content"); });
    if (!read)
        return tl::unexpected(in(store)(read.error()));
    if (!bytes)
        return refused(store, Store::tr("the store does not speak “%1”").arg(language));
    auto content = contentFrom(*bytes).map_error(in(store));
    if (!content)
        return content;
    if (const auto edition = readEdition(store, content->edition); !edition)
        return tl::unexpected(edition.error());
    if (const auto same = store.checkUnchanged(); !same)
        return tl::unexpected(same.error());
    return content;
}

guide::Result<pack::Manifest> readManifest(const Store &store)
{
    const auto meta = readMeta(store);
    if (!meta)
        return tl::unexpected(meta.error());
    pack::Manifest manifest;
    const auto version = forEachRow(store.database(), "PRAGMA user_version", {}, [&](Row &row) {
        manifest.schema = row.integer("user_version");
    });
    const auto languages = readLanguages(store);
    if (!version || !languages)
        return tl::unexpected(version ? languages.error() : version.error());
    for (const guide::Language &language : *languages)
        manifest.languages.append(language.code);
    const auto day = [&](const char *key) {
        return QDate::fromString(meta->value(QLatin1String(key)), Qt::ISODate);
    };
    manifest.id = meta->value(QStringLiteral("content_id"));
    manifest.number = meta->value(QStringLiteral("content_number")).toInt();
    manifest.version = meta->value(QStringLiteral("content_version"));
    manifest.built = day("released");
    manifest.program = QVersionNumber::fromString(meta->value(QStringLiteral("program")));
    if (const QDate reviewBy = day("review_by"); reviewBy.isValid())
        manifest.reviewBy = reviewBy;
    // What cannot be written as a comment cannot have been signed either.
    return pack::readComment(pack::toComment(manifest));
}

guide::Result<void> readEverything(const Store &store)
{
    const auto languages = readLanguages(store);
    if (!languages)
        return tl::unexpected(languages.error());
    for (const guide::Language &language : *languages) {
        // Reads the content, too.
        if (const auto search = Search::prepare(store, language.code); !search)
            return tl::unexpected(search.error());
    }
    return {};
}

}  // namespace store
