// SPDX-License-Identifier: Apache-2.0
#include "text.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace guide {

QString dateInWords(const QDate &day)
{
    //: how a date is written; the letters are those of QLocale::toString
    const QString format = QCoreApplication::translate("guide::Dates", "MMMM d, yyyy");
    return QLocale().toString(day, format);
}

namespace {

/// "Dr. ", "p. m. ", "J. ": what Unicode's rules take for an end when a capital letter follows.
bool endsInAbbreviation(QStringView piece)
{
    static const QRegularExpression abbreviation(
        QStringLiteral("(?:^|[\\s(])(?:Drs?|Dra|Mr|Mrs|Ms|Sr|Sra|St|No|vs|e\\.g|i\\.e|p\\.\\s?ej|"
                       "U\\.S|EE|\\p{Lu})\\.\\s*$"));
    return abbreviation.match(piece).hasMatch();
}

}  // namespace

QList<Run> sentencesOf(const QString &text)
{
    QList<Run> sentences;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        const QStringView piece = QStringView(text).mid(start, end - start);
        if (end < text.size() && endsInAbbreviation(piece))
            continue;
        const QStringView trimmed = piece.trimmed();
        if (!trimmed.isEmpty())
            sentences.append({static_cast<int>(trimmed.data() - text.constData()),
                              static_cast<int>(trimmed.size())});
        start = end;
    }
    return sentences;
}

namespace {

/// One letter for one letter, so that places in the folded text are places in the text.
QString foldedInPlace(const QString &text)
{
    QString folded = text;
    for (QChar &c : folded) {
        if (c.decompositionTag() == QChar::Canonical)
            c = c.decomposition().at(0);
        if (c == QChar(0x2019) || c == QChar(0x02BC))
            c = QLatin1Char('\'');
        else if (c.category() == QChar::Punctuation_Dash || c == QChar(0x2212))
            c = QLatin1Char('-');
        else if (c.isSpace())
            c = QLatin1Char(' ');
        c = c.toLower();
    }
    return folded;
}

}  // namespace

QList<Run> placesOf(const QString &wanted, const QString &text)
{
    const QString needle =
        foldedInPlace(wanted.simplified().normalized(QString::NormalizationForm_C));
    QList<Run> places;
    if (needle.isEmpty())
        return places;
    const QString hay = foldedInPlace(text);
    for (qsizetype at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.size()))
        places.append({static_cast<int>(at), static_cast<int>(needle.size())});
    return places;
}

}  // namespace guide
