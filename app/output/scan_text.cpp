// SPDX-License-Identifier: Apache-2.0
#include "scan_text.h"

#include "parts.h"

#include "guide/table.h"
#include "guide/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace output {

namespace {

struct NameRule {
    QRegularExpression name;
    QString instead;
};

/// "Serostim = this medicine; …", the longest names first: they hold the shorter ones.
QList<NameRule> nameRules(const QString &discreet)
{
    QStringList pairs = discreet.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    const auto nameOf = [](const QString &pair) {
        return pair.section(QLatin1Char('='), 0, 0).trimmed();
    };
    std::stable_sort(pairs.begin(), pairs.end(), [&](const QString &a, const QString &b) {
        return nameOf(a).size() > nameOf(b).size();
    });
    QList<NameRule> rules;
    for (const QString &pair : std::as_const(pairs)) {
        const QString name = QRegularExpression::escape(nameOf(pair));
        rules.append({QRegularExpression(QStringLiteral("\\b%1\\b").arg(name),
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::UseUnicodePropertiesOption),
                      pair.section(QLatin1Char('='), 1).trimmed()});
    }
    return rules;
}

/// A space that holds words together makes no difference on a phone, and costs a byte more.
QString withoutNames(QString line, const QList<NameRule> &rules)
{
    line.replace(QChar::Nbsp, QLatin1Char(' '));
    for (const NameRule &rule : rules) {
        const QRegularExpressionMatch found = rule.name.match(line);
        if (!found.hasMatch())
            continue;
        line.replace(rule.name, rule.instead);
        if (found.capturedStart() == 0)
            line[0] = line.at(0).toUpper();
    }
    return line;
}

QStringList numbered(const QStringList &items)
{
    QStringList lines;
    for (qsizetype i = 0; i < items.size(); ++i)
        lines.append(QStringLiteral("%1. %2").arg(i + 1).arg(items.at(i)));
    return lines;
}

QStringList listed(const QStringList &items)
{
    QStringList lines;
    for (const QString &item : items)
        lines.append(QStringLiteral("- ") + item);
    return lines;
}

void addPart(QStringList &lines, const QString &heading, const QStringList &items)
{
    const QString end = heading.endsWith(QLatin1Char(':')) ? QString() : QStringLiteral(":");
    if (!items.isEmpty())
        lines += QStringList{heading + end} + items;
}

QStringList lastLines(const guide::Content &content)
{
    return {content.frame.stripLine, contactLine(content),
            //: %1 version of the content, %2 its date
            PaperWords::tr("Content %1 of %2.")
                .arg(content.edition.version, guide::dateInWords(content.edition.released))};
}

QStringList textsOf(const QList<guide::Ask> &asks)
{
    QStringList texts;
    for (const guide::Ask &ask : asks)
        texts.append(ask.text);
    return texts;
}

void addQuestions(ScanLines &scan, const QString &heading, const guide::Visit &visit)
{
    addPart(scan.middle, heading, numbered(textsOf(visit.asks())));
}

}  // namespace

ScanLines scanOfSigns(const guide::Content &content, const QStringList &symptoms)
{
    ScanLines scan{{}, {}, lastLines(content)};
    const guide::SymptomGuide &guide = content.symptoms;
    const guide::Verdict verdict = guide::judge(guide, symptoms);
    SheetText sheet(content, Medium::WebPage);  // leaves out what speaks of the screen
    if (const auto urgency = verdict.level()) {
        const guide::UrgencyLevel &level = guide.level(*urgency);
        scan.first = QStringList{level.action} + numbered(sheet.forPaper(level.steps));
        if (!guide.isSigned)
            scan.last.append(content.frame.urgencyAwaited);
    }
    for (const guide::Verdict::Card &card : verdict.cards) {
        QStringList signs;
        for (const guide::Symptom &symptom : card.symptoms)
            signs.append(symptom.card);
        addPart(scan.middle, guide.level(card.urgency).heading, listed(signs));
        addPart(scan.middle, PaperWords::tr("What to tell them"),
                listed(sheet.forPaper(card.tell)));
    }
    return scan;
}

ScanLines scanOfVisit(const guide::Content &content, const guide::Visit &visit)
{
    ScanLines scan = scanOfSigns(content, visit.symptoms());
    addQuestions(scan, PaperWords::tr("My questions, most important first"), visit);
    QStringList topics;
    for (const guide::Topic &topic : visit.topics())
        topics.append(topic.title);
    addPart(scan.middle, PaperWords::tr("What I want to talk about"), listed(topics));
    addPart(scan.middle, PaperWords::tr("My notes"),
            visit.notes().split(QLatin1Char('\n'), Qt::SkipEmptyParts));
    return scan;
}

ScanLines scanOfFactBox(const guide::Content &content, guide::WeightUnit unit)
{
    ScanLines scan{{}, {}, lastLines(content)};
    const guide::Table table =
        guide::factBox(content.trial, unit, guide::Precision::WholePeople).table;
    // A part of the table after its heading; the risks stand first, so that they are never cut
    // where the benefits are left.
    QList<QStringList> parts;
    const qsizetype arms = content.trial.flow.arms.size();
    for (const guide::Table::Row &row : table.rows) {
        if (row.opens || parts.isEmpty()) {
            parts.append({QStringLiteral("%1: %2").arg(row.header, row.cells.value(0))});
            continue;
        }
        QStringList cells;
        for (qsizetype i = 0; i < std::min(row.cells.size(), arms) && row.cells.size() > 1; ++i)
            cells.append(QStringLiteral("%1 %2").arg(table.columns.at(i), row.cells.at(i)));
        parts.last().append(QStringLiteral("- %1: %2")
                                .arg(row.header, cells.isEmpty()
                                                     ? row.cells.value(0)
                                                     : cells.join(QStringLiteral("; "))));
    }
    const qsizetype inWords = content.trial.factBox.risksInWords.size();
    if (!parts.isEmpty()) {
        const QStringList risks = parts.takeLast();
        scan.first = QStringList{content.frame.forecast} + risks.mid(0, risks.size() - inWords);
        for (const QStringList &part : std::as_const(parts))
            scan.first += part;
        scan.middle = risks.mid(risks.size() - inWords) + table.notes;
    }
    return scan;
}

ScanLines scanOfTalk(const guide::Content &content, const guide::Talk &talk,
                     const guide::Visit &visit)
{
    ScanLines scan{{}, {}, lastLines(content)};
    addPart(scan.middle, PaperWords::tr("My next steps"), numbered(talk.plans()));
    addQuestions(scan, PaperWords::tr("Questions that are left"), visit);
    QStringList covered;
    QStringList open;
    for (const guide::TalkTopic &topic : guide::talkTopics(content))
        (talk.isCovered(topic.id) ? covered : open).append(topic.title);
    addPart(scan.middle, PaperWords::tr("What we covered"), listed(covered));
    addPart(scan.middle, PaperWords::tr("For next time"), listed(open));
    return scan;
}

ScanText scanText(const ScanLines &lines, const guide::Content &content, bool named)
{
    const QList<NameRule> rules = named ? QList<NameRule>() : nameRules(content.frame.discreet);
    const auto discreet = [&](const QStringList &part) {
        QStringList said;
        for (const QString &line : part)
            said.append(withoutNames(line, rules));
        return said;
    };
    const QStringList first = discreet(lines.first);
    const QStringList last = discreet(lines.last);
    QStringList middle = discreet(lines.middle);
    const auto joined = [&] { return (first + middle + last).join(QLatin1Char('\n')); };
    ScanText scan{joined(), false};
    while (!middle.isEmpty() && scan.text.toUtf8().size() > kMaxScanBytes) {
        middle.removeLast();
        // A heading goes with the last of what stands below it.
        while (!middle.isEmpty() && middle.constLast().endsWith(QLatin1Char(':')))
            middle.removeLast();
        scan = {joined(), true};
    }
    return scan;
}

}  // namespace output
