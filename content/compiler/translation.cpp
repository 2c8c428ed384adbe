// SPDX-License-Identifier: Apache-2.0
#include "translation.h"

#include "statements.h"
#include "yaml_entry.h"

#include <QSaveFile>

#include <algorithm>

namespace content {

namespace {

QString fileOf(const QString &language)
{
    return language + QStringLiteral("/translated.yaml");
}

/// With places instead of numbers, where a text has them: a changed fact leaves the words alone.
QString sourceOf(const Text &text)
{
    return text.patternHtml.isEmpty() ? text.html : text.patternHtml;
}

/// Whether a text belongs to what somebody names, its key or the beginning of it.
bool isMeant(const QString &key, const QString &named)
{
    return key == named || key.startsWith(named + QLatin1Char('.'));
}

/// What a file records, and where.
struct Recorded {
    QString hash;
    Place place;
};

QMap<QString, Recorded> readRecorded(const QDir &root, const QString &language, Problems &problems)
{
    QMap<QString, Recorded> recorded;
    if (const auto entry = readYaml(root, fileOf(language), problems)) {
        for (const auto &[key, value] : entry->pairs())
            recorded.insert(key, {value.asText(), value.place()});
    }
    return recorded;
}

QString remedyFor(const QString &language, const QString &key)
{
    return QStringLiteral("then run: guide-content translated FOLDER --language %1 %2")
        .arg(language, key);
}

void checkLanguage(const QDir &root, const QMap<QString, Translatable> &first,
                   const Language &language, Problems &problems)
{
    const QMap<QString, Recorded> recorded = readRecorded(root, language.code, problems);
    const QMap<QString, Translatable> own = translatables(language);
    for (const auto &[key, source] : first.asKeyValueRange()) {
        if (!own.contains(key) || recorded.value(key).hash == source.hash)
            continue;  // what is missing was reported
        problems.error(own.value(key).place,
                       recorded.contains(key)
                           ? QStringLiteral("“%1” translates an older English text").arg(key)
                           : QStringLiteral("nobody has recorded what “%1” translates").arg(key),
                       QStringLiteral("Compare it with %1, line %2; ")
                               .arg(source.place.file)
                               .arg(source.place.line) +
                           remedyFor(language.code, key));
    }
    for (const auto &[key, record] : recorded.asKeyValueRange()) {
        if (!first.contains(key))
            problems.error(record.place,
                           QStringLiteral("“%1” is no text of the first language").arg(key),
                           QStringLiteral("Remove the line"));
    }
}

}  // namespace

QMap<QString, Translatable> translatables(const Language &language)
{
    QMap<QString, Translatable> all;
    for (const KeyedText &keyed : keyedTexts(language)) {
        QStringList sources;
        for (const Text &text : keyed.texts)
            sources.append(sourceOf(text));
        all.insert(keyed.key, {digestOf(sources), keyed.texts.first().place});
    }
    return all;
}

void checkTranslations(const QDir &root, const Model &model, Problems &problems)
{
    if (model.languages.isEmpty())
        return;
    const QMap<QString, Translatable> first = translatables(model.languages.first());
    for (const Language &language : model.languages.mid(1))
        checkLanguage(root, first, language, problems);
}

bool isTranslated(const Language &first, const QString &key)
{
    const QStringList keys = translatables(first).keys();
    return std::any_of(keys.begin(), keys.end(),
                       [&](const QString &known) { return isMeant(known, key); });
}

tl::expected<int, QString> recordTranslated(const QDir &root, const Model &model,
                                            const QString &language, const QStringList &keys)
{
    const QMap<QString, Translatable> first = translatables(model.languages.first());
    Problems ignored;  // a file that is missing or damaged is written anew
    const QMap<QString, Recorded> before = readRecorded(root, language, ignored);
    QString text = QStringLiteral("# SPDX-License-Identifier: CC-BY-4.0\n"
                                  "# Which English each text translates, written by “guide-content "
                                  "translated”: see content/README.md.\n");
    int changed = 0;
    for (const auto &[key, source] : first.asKeyValueRange()) {
        const QString old = before.value(key).hash;
        const bool meant = keys.isEmpty() || std::any_of(keys.begin(), keys.end(),
                                                         [&, key = key](const QString &wanted) {
                                                             return isMeant(key, wanted);
                                                         });
        const QString now = meant ? source.hash : old;
        changed += now == old ? 0 : 1;
        if (!now.isEmpty())
            text += QStringLiteral("%1: %2\n").arg(key, now);
    }
    QSaveFile file(root.filePath(fileOf(language)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.flush() ||
        !file.commit())
        return tl::unexpected(
            QStringLiteral("cannot write %1: %2").arg(file.fileName(), file.errorString()));
    return changed;
}

}  // namespace content
