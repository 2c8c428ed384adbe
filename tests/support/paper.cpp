// SPDX-License-Identifier: Apache-2.0
#include "paper.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>

namespace support {

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s: %s (Debian: poppler-utils)", qPrintable(program),
               qPrintable(process.errorString()));
    return QString::fromUtf8(process.readAllStandardOutput());
}

Paper::Paper(const QByteArray &pdf)
{
    write(pdf);
}

Paper::Paper(const output::Sheet &sheet, const output::PaperLook &look)
{
    const auto pdf = output::typeset(sheet, look);
    if (!pdf)
        qFatal("%s", qPrintable(pdf.error().what));
    write(*pdf);
}

void Paper::write(const QByteArray &pdf)
{
    QFile out(file());
    if (!out.open(QIODevice::WriteOnly) || out.write(pdf) != pdf.size())
        qFatal("%s", qPrintable(out.errorString()));
    out.close();
    m_about = outputOf(QStringLiteral("pdfinfo"), {file()});
    m_pages = outputOf(QStringLiteral("pdftotext"),
                       {QStringLiteral("-raw"), QStringLiteral("-enc"), QStringLiteral("UTF-8"),
                        file(), QStringLiteral("-")})
                  .split(QLatin1Char('\f'));
}

QString Paper::about() const
{
    return m_about;
}

int Paper::pages() const
{
    static const QRegularExpression line(QStringLiteral("Pages: +([0-9]+)\n"));
    return line.match(about()).captured(1).toInt();
}

QSizeF Paper::size() const
{
    static const QRegularExpression line(QStringLiteral("Page size: +([0-9.]+) x ([0-9.]+)"));
    const QRegularExpressionMatch match = line.match(about());
    return {match.captured(1).toDouble(), match.captured(2).toDouble()};
}

QString Paper::lines(int page) const
{
    return page > 0 ? m_pages.value(page - 1) : m_pages.join(QLatin1Char('\n'));
}

QString Paper::text(int page) const
{
    return lines(page).simplified();
}

QString Paper::letters(int page) const
{
    return text(page).remove(QLatin1Char(' '));
}

QList<PaperWord> Paper::words() const
{
    static const QRegularExpression part(
        QStringLiteral("<page |<word xMin=\"([0-9.-]+)\" yMin=\"([0-9.-]+)\" xMax=\"([0-9.-]+)\" "
                       "yMax=\"([0-9.-]+)\">(.*)</word>"));
    QList<PaperWord> words;
    int page = 0;
    const QString all = outputOf(QStringLiteral("pdftotext"),
                                 {QStringLiteral("-bbox"), file(), QStringLiteral("-")});
    for (auto match = part.globalMatch(all); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const auto number = [&](int group) { return found.captured(group).toDouble(); };
        if (found.captured().startsWith(QLatin1String("<page")))
            ++page;
        else
            words.append({found.captured(5),
                          QRectF(QPointF(number(1), number(2)), QPointF(number(3), number(4))),
                          page});
    }
    return words;
}

}  // namespace support
