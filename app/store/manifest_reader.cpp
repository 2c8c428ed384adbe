// SPDX-License-Identifier: Apache-2.0
#include "manifest_reader.h"

#include "row_reader.h"

namespace store {

guide::Result<pack::Manifest> readManifest(const Store &store)
{
    RowReader rows(store.database(), QString());
    QHash<QString, QString> meta;
    pack::Manifest manifest;
    rows.each("SELECT key, value FROM meta",
              [&](Row &row) { meta.insert(row.text("key"), row.text("value")); });
    rows.each("PRAGMA user_version",
              [&](Row &row) { manifest.schema = row.integer("user_version"); });
    rows.each("SELECT code FROM language ORDER BY position",
              [&](Row &row) { manifest.languages.append(row.text("code")); });
    if (rows.error())
        return tl::unexpected(*rows.error());
    const auto day = [&](const char *key) {
        return QDate::fromString(meta.value(QLatin1String(key)), Qt::ISODate);
    };
    manifest.id = meta.value(QStringLiteral("content_id"));
    manifest.number = meta.value(QStringLiteral("content_number")).toInt();
    manifest.version = meta.value(QStringLiteral("content_version"));
    manifest.built = day("released");
    manifest.program = QVersionNumber::fromString(meta.value(QStringLiteral("program")));
    if (const QDate reviewBy = day("review_by"); reviewBy.isValid())
        manifest.reviewBy = reviewBy;
    // What cannot be written as a comment cannot have been signed either.
    return pack::readComment(pack::toComment(manifest));
}

}  // namespace store
