// SPDX-License-Identifier: Apache-2.0
#include "vocabulary.h"

#include "content_texts.h"
#include "language_window.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

namespace support {

namespace {

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("\\p{L}[\\p{L}’']*"));
    QStringList found;
    for (auto match = word.globalMatch(text.toLower()); match.hasNext();)
        found.append(match.next().captured());
    return found;
}

/// The strings of a translation file; English stands in the code, which is their source.
QStringList translations(const QString &language)
{
    const bool source = language == QLatin1String("en");
    QFile file(QStringLiteral(GUIDE_SOURCE_DIR "/resources/translations/serostim-guide_es.ts"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qUtf8Printable(file.fileName()));
    QXmlStreamReader xml(&file);
    QStringList found;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() &&
            xml.name() == (source ? QLatin1String("source") : QLatin1String("translation")))
            found.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
    }
    return found;
}

}  // namespace

QSet<QString> vocabulary(const QString &language)
{
    QStringList texts = translations(language);
    guide::Content content = LanguageWindow::contentIn(language);
    forEachText(content, [&](const QString &text, bool html) {
        if (!html)
            texts.append(text);
    });
    const QLocale locale(language + QStringLiteral("_US"));
    for (int day = 1; day <= 7; ++day)
        texts.append(locale.standaloneDayName(day));
    for (int month = 1; month <= 12; ++month)
        texts.append(locale.monthName(month));
    QSet<QString> words;
    for (const QString &text : texts) {
        for (const QString &word : wordsOf(text))
            words.insert(word);
    }
    return words;
}

QStringList foreignTexts(const QStringList &texts, const QSet<QString> &vocabulary)
{
    QStringList found;
    for (const QString &text : texts) {
        const QStringList words = wordsOf(text);
        if (!std::all_of(words.begin(), words.end(),
                         [&](const QString &word) { return vocabulary.contains(word); }))
            found.append(text);
    }
    return found;
}

}  // namespace support
