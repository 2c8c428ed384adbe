// SPDX-License-Identifier: Apache-2.0
#include "synthetic_store.h"

#include "store_writer.h"

#include "store/content_archive.h"
#include "store/content_reader.h"

#include <QRandomGenerator>
#include <QSqlDatabase>

#include <array>
#include <cmath>

namespace bench {

namespace {

constexpr int kLanguageWords = 30'000;  // a large dictionary of plain words

/// Draws word ranks as Zipf's law has it: the n-th word about 1/n times as often as the first.
class Author {
public:
    Author(quint32 seed, int words)
        : m_random(seed)
        , m_words(words)
    {
    }

    QString write(int length)
    {
        QStringList text;
        for (int i = 0; i < length; ++i)
            text.append(syntheticWord(rank()));
        return text.join(QLatin1Char(' '));
    }

private:
    int rank()
    {
        // The inverse of the law's distribution, close enough: ranks are even in their logarithm.
        const double spread = std::pow(m_words, m_random.generateDouble());
        return std::min(static_cast<int>(spread) - 1, m_words - 1);
    }

    QRandomGenerator m_random;
    int m_words;
};

void writeTopics(content::TableWriter &tables, int topics)
{
    Author author(20261121, syntheticWords(topics));
    const auto shipped = store::Store::openFactory().and_then(
        [](const store::Store &store) { return store::readContent(store, "en"); });
    guide::Content content = shipped.value();
    guide::SymptomGuide &guide = content.symptoms;
    guide.symptoms.clear();
    guide.rules.clear();
    guide.unsure = QStringLiteral("topic-0");
    for (const char *word : {"the", "is", "my"})
        tables.insert("search_rule", {"en", "skip", QLatin1String(word)});
    for (const char *ending : {"ed", "ing", "s"})
        tables.insert("search_rule", {"en", "ending", QLatin1String(ending)});
    // As in the shipped guide: one topic in five is a symptom, one in five of these an emergency.
    const int symptoms = topics / 5;
    for (int i = 0; i < topics; ++i) {
        const QString ref = QStringLiteral("topic-%1").arg(i);
        const bool isSymptom = i < symptoms;
        if (isSymptom) {
            guide.symptoms.append(guide::Symptom());
            guide.symptoms.last().id = ref;
            guide.symptoms.last().urgency =
                i < symptoms / 5 ? guide::Urgency::Emergency : guide::Urgency::Today;
        }
        QStringList also;
        for (int n = 0; n < 8; ++n)
            also.append(author.write(2));
        tables.insert("search_entry",
                      {i + 1, "en", isSymptom ? "symptom" : "section", ref, "topics",
                       author.write(6), author.write(35), also.join(QStringLiteral(" · "))});
    }
    tables.indexSearch();
    const auto count = [&](const char *table) { return tables.countOf(table, "en"); };
    tables.insert("language", {"en", 0, "English", store::toBytes(content), count("search_entry"),
                               count("search_word"), count("search_rule")});
    for (const auto &[key, value] :
         {std::pair{"content_id", "synthetic"}, std::pair{"content_number", "1"},
          std::pair{"content_version", "1"}, std::pair{"released", "2026-01-01"},
          std::pair{"review_by", "2027-01-01"}})
        tables.insert("meta", {key, value});
}

}  // namespace

QString syntheticWord(int rank)
{
    static constexpr std::array syllables{"ba", "ce", "di", "fo", "gu", "la", "me", "ni",
                                          "po", "ru", "sa", "te", "vi", "zo", "ku", "han"};
    QString word;
    for (int rest = rank + 16; rest > 0; rest /= 16)
        word.prepend(QLatin1String(syllables[static_cast<std::size_t>(rest % 16)]));
    return word;
}

int syntheticWords(int topics)
{
    return std::min(kLanguageWords, topics * 5);
}

QString writeSyntheticStore(const QString &file, int topics)
{
    const QString connection = QStringLiteral("synthetic");
    QString error;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(file);
        if (database.open()) {
            content::TableWriter tables(database);
            if (const auto written = tables.fill([&] { writeTopics(tables, topics); }); !written)
                error = written.error();
        } else {
            error = QStringLiteral("cannot write ") + file;
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return error;
}

}  // namespace bench
