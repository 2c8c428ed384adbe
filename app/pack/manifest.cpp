// SPDX-License-Identifier: Apache-2.0
#include "manifest.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace pack {

namespace {

struct ManifestWords {
    Q_DECLARE_TR_FUNCTIONS(pack::Manifest)
};

constexpr char kName[] = "serostim-guide-content";
constexpr qsizetype kMaxLength = 1024;
constexpr qsizetype kMaxLanguages = 32;

/// A key of the comment, and how its value is written. In a pattern of Qt's these classes mean
/// ASCII alone, so no other alphabet's digits pass.
struct Key {
    const char *name;
    const char *pattern;
};
constexpr char kDay[] = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
constexpr char kNumber[] = "[1-9][0-9]{0,8}";
constexpr std::array kKeys{
    Key{"pack", "1"},
    Key{"id", "[a-z0-9-]{1,64}"},
    Key{"number", kNumber},
    Key{"version", "[0-9A-Za-z](?:[.+~-]?[0-9A-Za-z]){0,31}"},
    Key{"built", kDay},
    Key{"program", "(?:0|[1-9][0-9]{0,3})(?:\\.(?:0|[1-9][0-9]{0,3})){2}"},
    Key{"schema", kNumber},
    Key{"languages", "[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*(?:,[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)*"},
    Key{"review-by", "none|[0-9]{4}-[0-9]{2}-[0-9]{2}"},
};

tl::unexpected<guide::Error> refused(const QString &what)
{
    return tl::unexpected(guide::Error{what, ManifestWords::tr("description of the content pack"),
                                       ManifestWords::tr("Ask for the content pack anew.")});
}

tl::unexpected<guide::Error> notUnderstood(const char *key)
{
    return refused(ManifestWords::tr("The pack's description is not understood at “%1”.")
                       .arg(QLatin1String(key)));
}

/// The value of a word `key=value`. None when it is no such word.
std::optional<QString> valueOf(const QString &word, const Key &key)
{
    const QString start = QLatin1String(key.name) + QLatin1Char('=');
    if (!word.startsWith(start))
        return std::nullopt;
    const QString value = word.mid(start.size());
    const QRegularExpression whole(QRegularExpression::anchoredPattern(QLatin1String(key.pattern)));
    return whole.match(value).hasMatch() ? std::optional(value) : std::nullopt;
}

QDate dayOf(const QString &value)
{
    return QDate::fromString(value, Qt::ISODate);
}

}  // namespace

guide::Result<Manifest> readComment(const QString &comment)
{
    if (comment.size() > kMaxLength)
        return refused(ManifestWords::tr("The pack's description is too long."));
    const QStringList words = comment.split(QLatin1Char(' '));
    if (words.constFirst() != QLatin1String(kName))
        return refused(ManifestWords::tr("This is no content pack of this guide."));
    // Of a later form only this much is known.
    if (words.value(1).startsWith(QLatin1String("pack=")) && words.at(1) != QLatin1String("pack=1"))
        return refused(ManifestWords::tr("The pack was made for a newer guide."));
    QStringList values;
    for (qsizetype i = 0; i < static_cast<qsizetype>(kKeys.size()); ++i) {
        const Key &key = kKeys.at(static_cast<std::size_t>(i));
        const auto value = valueOf(words.value(i + 1), key);
        if (!value)
            return notUnderstood(key.name);
        values.append(*value);
    }
    if (words.size() != static_cast<qsizetype>(kKeys.size()) + 1)
        return refused(ManifestWords::tr("The pack's description says more than it may."));
    Manifest manifest{values.at(1),
                      values.at(2).toInt(),
                      values.at(3),
                      dayOf(values.at(4)),
                      QVersionNumber::fromString(values.at(5)),
                      values.at(6).toInt(),
                      values.at(7).split(QLatin1Char(',')),
                      std::nullopt};
    if (values.at(8) != QLatin1String("none"))
        manifest.reviewBy = dayOf(values.at(8));
    if (!manifest.built.isValid())
        return notUnderstood("built");
    if (manifest.reviewBy && !manifest.reviewBy->isValid())
        return notUnderstood("review-by");
    QStringList languages = manifest.languages;
    if (languages.removeDuplicates() != 0 || languages.size() > kMaxLanguages)
        return notUnderstood("languages");
    return manifest;
}

QString toComment(const Manifest &manifest)
{
    const std::array values{QStringLiteral("1"),
                            manifest.id,
                            QString::number(manifest.number),
                            manifest.version,
                            manifest.built.toString(Qt::ISODate),
                            manifest.program.toString(),
                            QString::number(manifest.schema),
                            manifest.languages.join(QLatin1Char(',')),
                            manifest.reviewBy ? manifest.reviewBy->toString(Qt::ISODate)
                                              : QStringLiteral("none")};
    QString comment = QLatin1String(kName);
    for (std::size_t i = 0; i < values.size(); ++i)
        comment +=
            QLatin1Char(' ') + QLatin1String(kKeys.at(i).name) + QLatin1Char('=') + values.at(i);
    return comment;
}

}  // namespace pack
