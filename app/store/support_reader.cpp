// SPDX-License-Identifier: Apache-2.0
#include "support_reader.h"

#include "store.h"

#include <algorithm>

namespace store {

namespace {

template <typename Item> bool holds(const QList<Item> &items, const QString &id)
{
    return std::any_of(items.begin(), items.end(), [&](const Item &item) { return item.id == id; });
}

class SupportReader {
public:
    explicit SupportReader(RowReader &rows)
        : m_rows(rows)
    {
    }

    guide::Support read()
    {
        line();
        m_rows.each("SELECT id FROM role ORDER BY position", [&](Row &row) {
            const QString key = QStringLiteral("support.roles.") + row.text("id");
            m_support.roles.append({row.text("id"), word(key + ".name"), word(key + ".does")});
        });
        programmes();
        fitQuestions();
        fitAnswers();
        checkFit();
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

    void fitQuestions()
    {
        guide::FitQuestions &fit = m_support.fit;
        fit.restrictions = word("support.fit.restrictions");
        m_rows.each("SELECT id FROM fit_question ORDER BY position", [&](Row &row) {
            const QString id = row.text("id");
            fit.questions.append({id, word("support.fit.questions." + id + ".ask"), {}});
        });
        m_rows.each("SELECT question_id, id, answer_id, next_id FROM fit_option "
                    "ORDER BY question_id, position",
                    [&](Row &row) {
                        const QString owner = row.text("question_id");
                        const QString id = row.text("id");
                        const auto question = std::find_if(
                            fit.questions.begin(), fit.questions.end(),
                            [&](const guide::FitQuestion &q) { return q.id == owner; });
                        if (question == fit.questions.end())
                            return failFit();
                        question->options.append(
                            {id, word("support.fit.questions." + owner + ".options." + id),
                             row.text("answer_id"), row.text("next_id")});
                    });
    }

    void fitAnswers()
    {
        m_rows.each("SELECT id, programme_id FROM fit_answer ORDER BY position", [&](Row &row) {
            const QString id = row.text("id");
            const QString key = QStringLiteral("support.fit.answers.") + id;
            m_support.fit.answers.append(
                {id, word(key + ".heading"), word(key + ".text"), row.text("programme_id")});
        });
    }

    /// No choice of a reader may end in an answer that is not there, or without its conditions.
    void checkFit()
    {
        const guide::FitQuestions &fit = m_support.fit;
        bool whole = !fit.questions.isEmpty();
        for (const guide::FitQuestion &question : fit.questions) {
            whole = whole && !question.options.isEmpty();
            for (const guide::FitOption &option : question.options)
                whole = whole && (option.answer.isEmpty() || holds(fit.answers, option.answer)) &&
                        (option.next.isEmpty() || holds(fit.questions, option.next));
        }
        for (const guide::FitAnswer &answer : fit.answers)
            whole = whole &&
                    (answer.programme.isEmpty() || holds(m_support.programmes, answer.programme));
        if (!whole)
            failFit();
    }

    void failFit()
    {
        m_rows.fail(Store::tr("the questions about help with cost lead to something missing"));
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
