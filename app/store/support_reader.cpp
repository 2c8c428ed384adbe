// SPDX-License-Identifier: Apache-2.0
#include "support_reader.h"

#include "store.h"

#include <algorithm>

namespace store {

namespace {

class SupportReader {
public:
    explicit SupportReader(RowReader &rows)
        : m_rows(rows)
    {
    }

    guide::Support read()
    {
        line();
        programmes();
        fit();
        return std::move(m_support);
    }

private:
    QString word(const QString &key) { return m_rows.word(key).plain; }

    void line()
    {
        m_support.name = word("support.line.name");
        m_support.hoursInWords = word("support.line.hours");
        m_support.holidays = word("support.line.holidays");
        m_support.enroll = word("support.line.enroll");
        QByteArray zone;
        m_rows.each("SELECT fact_id, digits, letters, zone FROM support_line", [&](Row &row) {
            m_support.facts.append(row.text("fact_id"));
            m_support.digits = row.text("digits");
            m_support.letters = row.text("letters");
            zone = row.text("zone").toUtf8();
        });
        // Qt takes a zone without a name for the computer's own.
        if (zone.isEmpty())
            m_rows.fail(Store::tr("the support line has no time zone"));
        m_support.hours = guide::SupportHours(QTimeZone(zone), openingSpans());
    }

    std::vector<guide::OpeningSpan> openingSpans()
    {
        std::vector<guide::OpeningSpan> spans;
        m_rows.each("SELECT day, opens, closes FROM opening_span ORDER BY position", [&](Row &row) {
            const int day = row.integer("day");
            const QTime opens = QTime::fromString(row.text("opens"), "HH:mm");
            const QTime closes = QTime::fromString(row.text("closes"), "HH:mm");
            if (day < Qt::Monday || day > Qt::Sunday || !opens.isValid() || opens >= closes)
                m_rows.fail(Store::tr("the hours of the support line cannot be read"));
            spans.push_back({static_cast<Qt::DayOfWeek>(day), opens, closes});
        });
        return spans;
    }

    void programmes()
    {
        const auto conditions = m_rows.lists("SELECT programme_id AS owner, id AS item FROM "
                                             "programme_condition ORDER BY programme_id, position");
        m_rows.each("SELECT id FROM programme ORDER BY position", [&](Row &row) {
            const QString id = row.text("id");
            const QString key = QStringLiteral("support.programmes.") + id;
            QStringList texts;
            for (const QString &condition : conditions.value(id))
                texts.append(word(key + ".conditions." + condition));
            m_support.programmes.append({id, word(key + ".name"), word(key + ".summary"), texts});
        });
    }

    /// No answer may come without its conditions.
    void fit()
    {
        m_support.fit.restrictions = word("support.fit.restrictions");
        m_rows.each("SELECT id, programme_id FROM fit_answer ORDER BY position", [&](Row &row) {
            const QString id = row.text("id");
            const QString key = QStringLiteral("support.fit.answers.") + id;
            const QString programme = row.text("programme_id");
            const auto &all = m_support.programmes;
            if (!programme.isEmpty() &&
                std::none_of(all.begin(), all.end(),
                             [&](const guide::Programme &one) { return one.id == programme; }))
                m_rows.fail(Store::tr("an answer about help with cost lacks its program"));
            m_support.fit.answers.append(
                {id, word(key + ".label"), word(key + ".heading"), word(key + ".text"), programme});
        });
    }

    RowReader &m_rows;
    guide::Support m_support;
};

}  // namespace

guide::Support readSupport(RowReader &rows)
{
    return SupportReader(rows).read();
}

}  // namespace store
