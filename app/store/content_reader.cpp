// SPDX-License-Identifier: Apache-2.0
#include "content_reader.h"

#include "row_reader.h"
#include "rule_reader.h"
#include "support_reader.h"
#include "trial_reader.h"

#include "guide/lists.h"

#include <algorithm>

namespace store {

namespace {

using guide::Page;  // lupdate takes a qualified return type for the context of its strings

/// Reads the parts of the content one after the other, all through one RowReader, which keeps the
/// first error.
class ContentReader {
public:
    ContentReader(const Store &store, const QString &language)
        : m_rows(store.database(), language)
    {
    }

    guide::Result<guide::Content> read()
    {
        m_rows.loadWords();
        edition();
        reviews();
        frame();
        pages();
        evidence();
        trial();
        symptoms();
        support();
        questions();
        citations();
        if (m_rows.error())
            return tl::unexpected(*m_rows.error());
        return std::move(m_content);
    }

private:
    QString word(const QString &key) { return m_rows.word(key).plain; }

    /// The page of that id among those read; none, and a failed reading, when it is missing.
    Page *owner(const QString &id)
    {
        const auto found = std::find_if(m_content.pages.begin(), m_content.pages.end(),
                                        [&](const guide::Page &page) { return page.id == id; });
        if (found != m_content.pages.end())
            return &*found;
        m_rows.fail(Store::tr("the page “%1” is missing").arg(id));
        return nullptr;
    }

    void edition()
    {
        QHash<QString, QString> meta;
        m_rows.each("SELECT key, value FROM meta",
                    [&](Row &row) { meta.insert(row.text("key"), row.text("value")); });
        const auto stated = [&](const char *key) {
            const QString value = meta.value(QLatin1String(key));
            if (value.isEmpty())
                m_rows.fail(Store::tr("the store does not state its “%1”").arg(QLatin1String(key)));
            return value;
        };
        guide::Edition &edition = m_content.edition;
        edition.id = stated("content_id");
        edition.version = stated("content_version");
        edition.number = stated("content_number").toInt();
        edition.released = QDate::fromString(stated("released"), Qt::ISODate);
        edition.reviewBy = QDate::fromString(stated("review_by"), Qt::ISODate);
        m_content.symptoms.unsure = stated("unsure_symptom");
        if (!edition.released.isValid() || !edition.reviewBy.isValid() || edition.number < 1)
            m_rows.fail(Store::tr("the store does not say how old it is"));
    }

    /// A missing signature must not read as a given one. What a translator has signed is told in
    /// every language.
    void reviews()
    {
        using Role = guide::ReviewRole;
        static const QHash<QString, Role> roles{{"clinician", Role::Clinician},
                                                {"translator", Role::Translator}};
        QList<guide::Review> &reviews = m_content.edition.reviews;
        QStringList owners;
        const auto owner = [](Row &row) { return row.text("lang") + row.text("role"); };
        m_rows.each("SELECT lang, role, signed, statements, urgency FROM review"
                    " WHERE lang = :lang OR role = 'translator' ORDER BY role, lang",
                    [&](Row &row) {
                        const Role role = m_rows.known(roles, row.text("role"));
                        reviews.append({role,
                                        row.text("lang") == m_rows.language(),
                                        row.integer("signed"),
                                        row.integer("statements"),
                                        {}});
                        owners.append(owner(row));
                        if (role == Role::Clinician)
                            m_content.symptoms.isSigned = row.integer("urgency") == 1;
                    });
        m_rows.each(
            "SELECT lang, role, name, day FROM reviewer"
            " WHERE lang = :lang OR role = 'translator' ORDER BY role, lang, position",
            [&](Row &row) {
                const qsizetype of = owners.indexOf(owner(row));
                if (of >= 0)
                    reviews[of].reviewers.append(
                        {row.text("name"), QDate::fromString(row.text("day"), Qt::ISODate)});
            });
        if (!areSound(reviews))
            m_rows.fail(Store::tr("the store does not say who reviewed it"));
    }

    [[nodiscard]] static bool areSound(const QList<guide::Review> &reviews)
    {
        const auto isSound = [](const guide::Review &review) {
            return review.statements > 0 && review.isSigned >= 0 &&
                   review.isSigned <= review.statements &&
                   review.reviewers.isEmpty() == (review.isSigned == 0) &&
                   std::all_of(review.reviewers.begin(), review.reviewers.end(),
                               [](const guide::Reviewer &reviewer) {
                                   return reviewer.day.isValid() && !reviewer.name.isEmpty();
                               });
        };
        return !reviews.isEmpty() && reviews.first().role == guide::ReviewRole::Clinician &&
               std::all_of(reviews.begin(), reviews.end(), isSound);
    }

    void frame()
    {
        const auto text = [&](const char *key) {
            return word(QStringLiteral("guide.") + QLatin1String(key));
        };
        m_content.frame = {text("title"),           text("tagline"),
                           text("strip_heading"),   text("strip_text"),
                           text("strip_link"),      text("strip_short"),
                           text("strip_line"),      text("not_advice"),
                           text("review_awaited"),  text("translation_awaited"),
                           text("urgency_awaited"), text("out_of_date"),
                           text("funding"),         text("marks"),
                           text("no_calls"),        text("forecast")};
    }

    guide::Section::Kind sectionKind(const QString &name)
    {
        using Kind = guide::Section::Kind;
        static const QHash<QString, Kind> kinds{
            {"points", Kind::Points},   {"step", Kind::Step},     {"card", Kind::Card},
            {"option", Kind::Option},   {"action", Kind::Action}, {"unknown", Kind::Unknown},
            {"safety", Kind::Safety},   {"flow", Kind::Flow},     {"harms", Kind::Harms},
            {"factbox", Kind::FactBox}, {"fit", Kind::Fit},       {"check", Kind::Check},
            {"ask", Kind::Ask},         {"door", Kind::Door}};
        return m_rows.known(kinds, name);
    }

    guide::Block::Kind blockKind(const QString &name)
    {
        using Kind = guide::Block::Kind;
        static const QHash<QString, Kind> kinds{{"paragraph", Kind::Paragraph},
                                                {"bullet", Kind::Bullet},
                                                {"number", Kind::Number},
                                                {"subheading", Kind::Subheading},
                                                {"figure", Kind::Figure}};
        return m_rows.known(kinds, name);
    }

    void pages()
    {
        m_rows.each(
            "SELECT id, tab, main FROM page WHERE lang = :lang ORDER BY position", [&](Row &row) {
                m_content.pages.append({row.text("id"), row.text("tab"), row.text("main"), {}, {}});
            });
        m_rows.each(
            "SELECT page_id, id, kind, heading FROM section WHERE lang = :lang ORDER BY page_id, "
            "position",
            [&](Row &row) {
                if (guide::Page *page = owner(row.text("page_id")))
                    page->sections.append(
                        {row.text("id"), sectionKind(row.text("kind")), row.text("heading"), {}});
            });
        m_rows.each("SELECT page_id, section_position, kind, html, plain, art, alt FROM block "
                    "WHERE lang = :lang "
                    "ORDER BY page_id, section_position, position",
                    [&](Row &row) {
                        guide::Page *page = owner(row.text("page_id"));
                        const int at = row.integer("section_position");
                        if (page == nullptr || at < 0 || at >= page->sections.size())
                            return m_rows.fail(Store::tr("a text belongs to no section"));
                        page->sections[at].blocks.append({blockKind(row.text("kind")),
                                                          {row.text("html"), row.text("plain")},
                                                          row.text("art"),
                                                          row.text("alt")});
                    });
        m_rows.each(
            "SELECT screen, fact_id FROM screen_fact WHERE lang = :lang ORDER BY screen, position",
            [&](Row &row) {
                if (guide::Page *page = owner(row.text("screen")))
                    page->facts.append(row.text("fact_id"));
            });
    }

    void evidence()
    {
        m_rows.each("SELECT id, kind, certainty FROM source ORDER BY position", [&](Row &row) {
            const QString key = QStringLiteral("sources.") + row.text("id");
            m_content.sources.append({row.text("id"), row.text("kind"), row.text("certainty"),
                                      word(key + ".title"), word(key + ".note")});
        });
        const auto sources = m_rows.lists("SELECT fact_id AS owner, source_id AS item FROM "
                                          "fact_source ORDER BY fact_id, position");
        m_rows.each("SELECT id, kind FROM fact ORDER BY position", [&](Row &row) {
            const QString id = row.text("id");
            m_content.facts.append({id, row.text("kind"), word("facts." + id), sources.value(id)});
        });
    }

    void trial() { m_content.trial = readTrial(m_rows, m_content.sources); }

    void symptoms()
    {
        using guide::Urgency;
        static const QList<std::pair<QString, Urgency>> levels{{"emergency", Urgency::Emergency},
                                                               {"today", Urgency::Today},
                                                               {"next-visit", Urgency::NextVisit}};
        QHash<QString, Urgency> urgencies;
        for (const auto &[id, urgency] : levels) {
            const QString key = QStringLiteral("symptoms.levels.") + id;
            urgencies.insert(id, urgency);
            m_content.symptoms.levels.append({urgency, word(key + ".action"),
                                              word(key + ".heading"), word(key + ".badge"),
                                              m_rows.wordList(key + ".steps")});
        }
        const auto parts = m_rows.lists(
            "SELECT area_id AS owner, part AS item FROM area_part ORDER BY area_id, position");
        m_rows.each("SELECT id FROM area ORDER BY position", [&](Row &row) {
            const QString id = row.text("id");
            m_content.symptoms.areas.append({id, word("symptoms.areas." + id), parts.value(id)});
        });
        const auto areas = m_rows.lists("SELECT symptom_id AS owner, area_id AS item FROM "
                                        "symptom_area ORDER BY symptom_id, area_id");
        const auto signs = readSigns(m_rows);
        auto facts = m_rows.lists("SELECT symptom_id AS owner, fact_id AS item FROM symptom_sign "
                                  "JOIN sign_fact USING (sign_id) ORDER BY symptom_id, "
                                  "symptom_sign.position, sign_fact.position");
        for (QStringList &ofOne : facts)
            ofOne.removeDuplicates();
        m_rows.each("SELECT id, level, safety FROM symptom ORDER BY position", [&](Row &row) {
            const QString id = row.text("id");
            const QString key = QStringLiteral("symptoms.symptoms.") + id;
            const Urgency urgency = m_rows.known(urgencies, row.text("level"));
            m_content.symptoms.symptoms.append(
                {id, urgency, word(key + ".say"), word(key + ".card"),
                 urgency == Urgency::Emergency ? word(key + ".brief") : QString(),
                 word(key + ".why"), word(key + ".tell"), areas.value(id), signs.value(id),
                 facts.value(id), row.text("safety")});
        });
        if (m_content.symptoms.symptom(m_content.symptoms.unsure) == nullptr)
            m_rows.fail(Store::tr("there is no symptom “%1”").arg(m_content.symptoms.unsure));
        readRules(m_rows, m_content.symptoms);
    }

    void support() { m_content.support = readSupport(m_rows); }

    void questions()
    {
        m_rows.each("SELECT id FROM term ORDER BY position", [&](Row &row) {
            const QString key = QStringLiteral("glossary.") + row.text("id");
            m_content.terms.append({row.text("id"), word(key + ".term"), word(key + ".meaning")});
        });
        using Kind = guide::Answer::Kind;
        static const QHash<QString, Kind> kinds{
            {"label", Kind::Label}, {"expert", Kind::Expert}, {"unknown", Kind::Unknown}};
        m_rows.each("SELECT id FROM topic ORDER BY position", [&](Row &row) {
            const QString id = row.text("id");
            m_content.questions.topics.append({id, word("questions.topics." + id)});
        });
        m_rows.each(
            "SELECT id, topic_id, kind, page_id FROM answer ORDER BY position", [&](Row &row) {
                const QString key = QStringLiteral("questions.answers.") + row.text("id");
                m_content.questions.answers.append(
                    {row.text("id"), row.text("topic_id"), m_rows.known(kinds, row.text("kind")),
                     word(key + ".question"), m_rows.word(key + ".answer"), row.text("page_id")});
            });
        m_rows.each("SELECT id FROM ask ORDER BY position", [&](Row &row) {
            const QString id = row.text("id");
            m_content.questions.ask.append({id, word("questions.ask." + id)});
        });
    }

    /// By the text: paper names the sources of what stands on a sheet.
    void citations()
    {
        const auto cite = [&](Row &row) {
            QStringList &facts = m_content.citations[row.text("plain")];
            guide::addOnce(facts, row.text("fact_id"));
        };
        m_rows.each("SELECT word.plain, fact_id FROM text_fact JOIN word ON word.lang = :lang AND "
                    "key = place WHERE text_fact.lang = :lang ORDER BY place, text_fact.position",
                    cite);
        m_rows.each(
            "SELECT main AS plain, fact_id FROM text_fact JOIN page ON page.lang = :lang AND "
            "id = place WHERE text_fact.lang = :lang ORDER BY place, text_fact.position",
            cite);
        m_rows.each(
            "SELECT plain, fact_id FROM block JOIN text_fact ON text_fact.lang = block.lang "
            "AND place = page_id || '/' || section_position || '/' || block.position WHERE "
            "block.lang = :lang ORDER BY place, text_fact.position",
            cite);
    }

    RowReader m_rows;
    guide::Content m_content;
};

/// The error with the name of the file that it was met in.
guide::Error in(const Store &store, guide::Error error)
{
    error.where = store.origin();
    return error;
}

}  // namespace

guide::Result<QList<guide::Language>> readLanguages(const Store &store)
{
    RowReader rows(store.database(), {});
    QList<guide::Language> languages;
    rows.each("SELECT l.code, w.plain AS name FROM language l LEFT JOIN word w ON w.lang = l.code "
              "AND w.key = 'guide.language_name' ORDER BY l.position",
              [&](Row &row) {
                  languages.append({row.text("code"), row.text("name")});
              });
    if (languages.isEmpty())
        rows.fail(Store::tr("the store names no language"));
    if (rows.error())
        return tl::unexpected(in(store, *rows.error()));
    return languages;
}

guide::Result<guide::Content> readContent(const Store &store, const QString &language)
{
    auto content = ContentReader(store, language).read();
    if (!content)
        return tl::unexpected(in(store, content.error()));
    if (const auto same = store.checkUnchanged(); !same)
        return tl::unexpected(same.error());
    return content;
}

}  // namespace store
