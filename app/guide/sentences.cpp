// SPDX-License-Identifier: Apache-2.0
#include "sentences.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace guide {

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

}  // namespace guide
