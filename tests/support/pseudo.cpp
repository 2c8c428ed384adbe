// SPDX-License-Identifier: Apache-2.0
#include "pseudo.h"

#include "content_texts.h"

#include <QRegularExpression>

#include <algorithm>

namespace support {

namespace {

const QChar kOpen(u'⟦');
const QChar kClose(u'⟧');

/// The same letter with an accent; other signs as they are.
QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("aeiouyncszAEIOUYNCSZ");
    static const QString strange = QStringLiteral("àéïõüÿñçšžÀÉÏÕÜŸÑÇŠŽ");
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : strange.at(at);
}

}  // namespace

QString pseudo(const QString &text)
{
    // Tags, places, entities: what a program reads and no person.
    static const QRegularExpression kept(QStringLiteral("<[^>]*>|\\{[^}]*\\}|%L?\\d+|%n|&[a-z]+;"));
    QString strange = text;
    for (QChar &letter : strange)
        letter = accented(letter);
    qsizetype letters = text.size();
    for (auto match = kept.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch part = match.next();
        strange.replace(part.capturedStart(), part.capturedLength(), part.captured());
        letters -= part.capturedLength();
    }
    QString longer;
    while (longer.size() * 5 < letters * 2)
        longer += QStringLiteral(" ẍẍẍẍẍ");
    return kOpen + strange + longer.left((letters * 2 + 4) / 5 + 1) + kClose;
}

void makePseudo(guide::Content &content)
{
    forEachText(content, [](QString &text, bool) { text = pseudo(text); });
}

QString PseudoTranslator::translate(const char *context, const char *source, const char *,
                                    int) const
{
    const QString text = QString::fromUtf8(source);
    const QByteArray place(context);
    if (place == "guide::Dates" || (place == "pages::SupportStatus" && text == "h:mm AP"))
        return QStringLiteral("'%1'%2'%3'").arg(kOpen).arg(text).arg(kClose);
    return pseudo(text);
}

bool isAccented(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](const QChar letter) { return accented(letter) == letter; });
}

QStringList outsideMarks(const QString &text)
{
    QStringList found;
    QString run;
    int depth = 0;
    for (const QChar letter : text + kOpen) {
        if (depth == 0 && letter != kOpen)
            run += letter;
        if (letter == kOpen && depth++ == 0) {
            static const QRegularExpression anyLetter(QStringLiteral("\\p{L}"));
            if (run.contains(anyLetter))
                found.append(run.trimmed());
            run.clear();
        }
        if (letter == kClose)
            --depth;
    }
    return found;
}

}  // namespace support
