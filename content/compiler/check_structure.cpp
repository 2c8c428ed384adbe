// SPDX-License-Identifier: Apache-2.0
#include "check.h"

#include "guide/prose.h"
#include "pack/manifest.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

namespace content {

namespace {

const QString kFigure = QStringLiteral("body.svg");

/// @return the ids of all elements of a drawing
QSet<QString> elementsOf(const QString &drawing)
{
    QFile file(drawing);
    QSet<QString> ids;
    if (!file.open(QIODevice::ReadOnly))
        return ids;
    for (QXmlStreamReader reader(&file); !reader.atEnd();) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            ids.insert(reader.attributes().value(QLatin1String("id")).toString());
    }
    return ids;
}

const QStringList kPages{"how-it-works", "trial-results", "side-effects", "support", "questions",
                         "safety",       "about",         "help",         "my-visit"};
const QString kCheckOf = QStringLiteral("check-");
constexpr int kMaxMainPoints = 5;
constexpr int kMaxListItems = 7;  // CCI-8
constexpr qsizetype kMaxWords = 900;

class Structure : public Check {
public:
    Structure(const Model &model, const QDir &drawings, Problems &problems)
        : Check(model, problems)
        , m_drawings(drawings)
        , m_drawn(elementsOf(drawings.filePath(kFigure)))
    {
    }

    void check()
    {
        guide();
        evidence();
        checkStudy(m_model, m_problems);
        symptoms();
        support();
        for (const Answer &answer : m_model.answers) {
            target(QStringLiteral("page:") + answer.page, answer.place);
            if (!holds(m_model.topics, answer.topic))
                error(answer.place, QStringLiteral("there is no topic “%1”").arg(answer.topic),
                      "Use one of “topics”");
            cite(answer.facts, answer.place);
        }
        for (const QList<Cited> &items : {m_model.terms, m_model.topics, m_model.asks}) {
            for (const Cited &item : items)
                cite(item.facts, item.place);
        }
        for (const Language &language : m_model.languages)
            prose(language);
        sameEverywhere();
    }

private:
    void guide()
    {
        const GuideInfo &info = m_model.guide;
        if (info.place.file.isEmpty())
            return;  // it could not be read, which was reported
        if (info.released.isValid() && info.reviewBy.isValid() && info.reviewBy <= info.released)
            error(info.place, "review_by is not after released", "Set the day of the next review");
        if (info.number < 1)
            error(info.place, "“number” must be 1 or more", "Raise it by one with each release");
        else
            fitsInPack(info);
        if (info.locales.isEmpty() || info.locales.first() != QLatin1String("en"))
            error(info.place, "the first language must be en", "Write “locales: [en, …]”");
        if (info.pages != kPages)
            error(info.place, "the pages are not those that the program shows",
                  "Write “pages: [" + kPages.join(", ") + "]”");
    }

    /// A pack's signed comment says this, too, and has less room for it than a file of text.
    void fitsInPack(const GuideInfo &info)
    {
        if (!info.released.isValid() || !info.reviewBy.isValid())
            return;  // which was reported
        const auto read = pack::readComment(pack::toComment({info.id,
                                                             info.number,
                                                             info.version,
                                                             info.released,
                                                             {1, 0, 0},
                                                             1,
                                                             info.locales,
                                                             info.reviewBy}));
        if (!read)
            error(info.place, "no content pack could say this “id”, “version” or “locales”",
                  "Write “id” in 64 small letters, digits and hyphens at most, “version” in 32 "
                  "letters, digits and dots at most, “locales” as [en, …]");
    }

    void evidence()
    {
        for (const Fact &fact : m_model.facts) {
            if (fact.sources.isEmpty())
                error(fact.place, QStringLiteral("the fact “%1” has no source").arg(fact.id),
                      "Name at least one id from sources.yaml");
            for (const QString &source : fact.sources) {
                if (!holds(m_model.sources, source))
                    error(fact.place, QStringLiteral("there is no source “%1”").arg(source),
                          "Use an id from sources.yaml");
            }
            if (fact.hours && fact.hours->days.isEmpty())
                error(fact.place, "the hours name no day", "Name at least one of mon to sun");
            if (fact.hours && fact.hours->opens >= fact.hours->closes)
                error(fact.place, "the hours close before they open", "Check opens and closes");
            if (fact.phone) {
                for (const QString &number : {fact.phone->digits, fact.phone->letters}) {
                    if (!fact.phrases.contains(number))
                        error(fact.place,
                              QStringLiteral("the phone number %1 is not among the phrases")
                                  .arg(number),
                              "Add it to “phrases”");
                }
            }
        }
    }

    void symptoms()
    {
        levels();
        for (const Area &area : m_model.areas)
            check(area);
        for (const Sign &sign : m_model.signs)
            check(sign);
        for (const Symptom &symptom : m_model.symptoms)
            check(symptom);
        for (const Rule &rule : m_model.rules)
            check(rule);
        if (!m_model.unsureSymptom.isEmpty() &&
            std::none_of(m_model.symptoms.begin(), m_model.symptoms.end(),
                         [&](const Symptom &symptom) {
                             return symptom.id == m_model.unsureSymptom &&
                                    symptom.level == QLatin1String("today");
                         }))
            error({"symptoms.yaml", 0}, "“unsure” is not a symptom of the level today",
                  "Unsure means call today: name such a symptom");
    }

    void levels()
    {
        QStringList levels;
        for (const Cited &level : m_model.levels) {
            levels.append(level.id);
            cite(level.facts, level.place);
        }
        if (levels != kUrgencies && !m_model.unsureSymptom.isEmpty())
            error(levels.isEmpty() ? Place{"symptoms.yaml", 0} : m_model.levels.first().place,
                  "there must be exactly three levels",
                  "Write them in the order " + kUrgencies.join(", "));
    }

    /// What has a button has a place on the figure.
    void check(const Area &area)
    {
        if (area.whole != area.drawn.isEmpty())
            error(area.place,
                  QStringLiteral("the area “%1” has no place on the figure, or one too many")
                      .arg(area.id),
                  "Write “drawn: […]” with parts of " + kFigure +
                      ", or “whole: true” for the whole body");
        for (const QString &part : area.drawn) {
            if (!m_drawn.contains(part))
                error(area.place, QStringLiteral("the figure has no part “%1”").arg(part),
                      "Use the id of an element of resources/illustrations/" + kFigure);
        }
    }

    void check(const Sign &sign)
    {
        if (!kUrgencies.contains(sign.level))
            error(sign.place, QStringLiteral("the sign “%1” has no urgency level").arg(sign.id),
                  "Write “level:” with one of " + kUrgencies.join(", "));
        if (std::none_of(m_model.symptoms.begin(), m_model.symptoms.end(),
                         [&](const Symptom &card) { return card.signs.contains(sign.id); }))
            error(sign.place, QStringLiteral("no symptom carries the sign “%1”").arg(sign.id),
                  "Name it under the “signs” of what a person may say");
        cite(sign.facts, sign.place);
    }

    void mustBeSign(const QString &id, const Place &place)
    {
        if (m_model.sign(id) == nullptr)
            error(place, QStringLiteral("there is no sign “%1”").arg(id), "Use an id of “signs”");
    }

    void check(const Symptom &symptom)
    {
        if (symptom.signs.isEmpty())
            error(symptom.place, QStringLiteral("the symptom “%1” has no sign").arg(symptom.id),
                  "Name under “signs” what it says of a person");
        for (const QString &sign : symptom.signs)
            mustBeSign(sign, symptom.place);
        if (symptom.areas.isEmpty())
            error(symptom.place,
                  QStringLiteral("the symptom “%1” has no body area").arg(symptom.id),
                  "Name at least one of “areas”");
        for (const QString &area : symptom.areas) {
            if (!holds(m_model.areas, area))
                error(symptom.place, QStringLiteral("there is no body area “%1”").arg(area),
                      "Use one of “areas”");
        }
        safety(symptom);
    }

    /// From what a sign means a reader goes on to what the safety page says of it.
    void safety(const Symptom &symptom)
    {
        for (const Language &language : m_model.languages) {
            for (const Page &page : language.pages) {
                if (page.id == QLatin1String("safety") && !holds(page.sections, symptom.safety))
                    error(symptom.place,
                          QStringLiteral("the safety page has no section “%1”").arg(symptom.safety),
                          "Write under “safety:” the id of one of its sections");
            }
        }
    }

    void check(const Rule &rule)
    {
        mustBeSign(rule.makes, rule.place);
        if (rule.groups.size() < 2)
            error(rule.place,
                  QStringLiteral("the rule “%1” has fewer than two groups").arg(rule.id),
                  "Name at least two");
        QStringList used{rule.makes};
        for (const QStringList &group : rule.groups) {
            if (group.isEmpty())
                error(rule.place, QStringLiteral("the rule “%1” has an empty group").arg(rule.id),
                      "Name a sign in it");
            for (const QString &sign : group) {
                mustBeSign(sign, rule.place);
                if (used.contains(sign))
                    error(rule.place, QStringLiteral("“%1” stands twice in a rule").arg(sign),
                          "Each sign belongs to one group, and what the rule makes to none");
                used.append(sign);
            }
        }
        const Sign *made = m_model.sign(rule.makes);
        if (made != nullptr && std::none_of(used.begin(), used.end(), [&](const QString &id) {
                const Sign *sign = m_model.sign(id);
                return sign != nullptr &&
                       kUrgencies.indexOf(sign->level) > kUrgencies.indexOf(made->level);
            }))
            error(rule.place,
                  QStringLiteral("the rule “%1” makes nothing more urgent").arg(rule.id),
                  "What it makes must be more urgent than one of its signs");
    }

    void support()
    {
        line();
        for (const Programme &programme : m_model.programmes) {
            cite(programme.facts, programme.place);
            if (programme.conditions.isEmpty())
                error(programme.place,
                      QStringLiteral("the programme “%1” has no conditions").arg(programme.id),
                      "List all of them: none may be left out");
        }
        fit();
    }

    void line()
    {
        const Fact *line = m_model.fact(m_model.lineFact);
        if (!m_model.lineFact.isEmpty() && (line == nullptr || !line->phone || !line->hours))
            error({"support.yaml", 0}, "“line” must be a fact with “phone” and “hours”",
                  "Give the fact both");
        cite(m_model.lineFacts, {"support.yaml", 0});
    }

    void fit()
    {
        const Fit &fit = m_model.fit;
        if (fit.place.file.isEmpty())
            return;  // it could not be read, which was reported
        cite({fit.restrictions}, fit.place);
        if (fit.answers.size() < 2)
            error(fit.place, "“fit” leaves no choice", "Give it at least two answers");
        for (const FitAnswer &answer : fit.answers) {
            cite(answer.facts, answer.place);
            if (!answer.facts.contains(fit.restrictions))
                error(answer.place,
                      QStringLiteral("the answer “%1” does not say that restrictions apply")
                          .arg(answer.id),
                      QStringLiteral("Add %1 to its facts").arg(fit.restrictions));
            if (!answer.programme.isEmpty() && !holds(m_model.programmes, answer.programme))
                error(answer.place,
                      QStringLiteral("there is no programme “%1”").arg(answer.programme),
                      "Use an id from “programmes”");
        }
    }

    void prose(const Language &language)
    {
        for (const Page &page : language.pages) {
            QSet<QString> ids;
            bool hasPoints = false;
            for (const Section &section : page.sections) {
                if (ids.contains(section.id))
                    error(section.heading.place,
                          QStringLiteral("the section id “%1” is used twice").arg(section.id),
                          "Give one of them another id");
                ids.insert(section.id);
                hasPoints = hasPoints || section.kind == QLatin1String("points");
                blocks(section);
                if (section.kind == QLatin1String("step") &&
                    !section.heading.plain.contains(QLatin1String(": ")))
                    error(section.heading.place, "the step has no name",
                          "Write its name, a colon and a space before the rest of the heading");
                if (section.kind == QLatin1String("check"))
                    sayBack(section, page);
            }
            if (page.id == QLatin1String("help"))
                talkCard(page, language);
            if (language.code == m_model.guide.locales.value(0))
                length(page);
            if (!hasPoints && page.id != QLatin1String("about"))
                error({language.code + "/" + page.id + ".md", 0}, "the page has no main points",
                      "Add a section with kind=points");
        }
        const auto links = [&](const Text &text) {
            for (const QString &link : text.links)
                target(link, text.place);
        };
        forEachText(language, links);
    }

    /// A page is as long as a person reads, behind its doors too. What is said back is read only by
    /// whoever asks for it. Translations follow the first language.
    void length(const Page &page)
    {
        qsizetype words = 0;
        const auto count = [&](const Text &text) {
            words += text.plain.simplified().count(QLatin1Char(' ')) + 1;
        };
        for (const Section &section : page.sections) {
            if (section.kind == QLatin1String("check"))
                continue;
            count(section.heading);
            for (const Block &block : section.blocks)
                count(block.text);
        }
        const QList<LongPage> &all = m_model.guide.longPages;
        const auto own = std::find_if(all.begin(), all.end(),
                                      [&](const LongPage &each) { return each.page == page.id; });
        const qsizetype most = own == all.end() ? kMaxWords : own->words;
        if (words > most)
            error(page.main.place,
                  QStringLiteral("the page has %1 words, more than %2").arg(words).arg(most),
                  "Cut it, or give it a limit of its own under long_pages in guide.yaml, with the "
                  "reason");
    }

    void talkCard(const Page &help, const Language &language)
    {
        const QString id = QLatin1String(guide::kTalkCard);
        if (std::none_of(help.sections.begin(), help.sections.end(), [&](const Section &s) {
                return s.id == id && s.kind == QLatin1String("card");
            }))
            error({language.code + "/help.md", 0},
                  QStringLiteral("the help page has no card “%1”").arg(id),
                  "The program puts a button into it: give a section that id and kind=card");
    }

    /// Who did not understand is told in another way, never the same again (TB-3).
    void sayBack(const Section &check, const Page &page)
    {
        const auto other =
            std::find_if(check.blocks.begin(), check.blocks.end(), [](const Block &block) {
                return block.kind == QLatin1String("subheading");
            });
        if (other == check.blocks.begin() || other == check.blocks.end() ||
            other + 1 == check.blocks.end())
            error(check.heading.place, "what is asked back has no second wording",
                  "Write what is meant, then a ### sub-heading, and below it the same in another "
                  "way");
        const QString about =
            check.id.startsWith(kCheckOf) ? check.id.mid(kCheckOf.size()) : check.id;
        if (!holds(page.sections, about))
            error(check.heading.place,
                  QStringLiteral("“%1” asks about a section that is not there").arg(check.id),
                  "Give it the id check, or check- and the id of a section of this page");
    }

    void blocks(const Section &section)
    {
        int run = 0;
        for (const Block &block : section.blocks) {
            run = block.kind == QLatin1String("bullet") || block.kind == QLatin1String("number")
                      ? run + 1
                      : 0;
            const int most =
                section.kind == QLatin1String("points") ? kMaxMainPoints : kMaxListItems;
            if (run == most + 1)
                error(block.text.place, QStringLiteral("a list has more than %1 items").arg(most),
                      "Split it, with a sub-heading for each part");
            if (block.kind == QLatin1String("figure") &&
                (block.art.isEmpty() || !m_drawings.exists(block.art)))
                error(block.text.place, QStringLiteral("there is no drawing “%1”").arg(block.art),
                      "Put it into resources/illustrations, or correct its name");
        }
        if (section.blocks.isEmpty())
            error(section.heading.place,
                  QStringLiteral("the section “%1” is empty").arg(section.id),
                  "Write its text or remove its heading");
    }

    void target(const QString &link, const Place &place)
    {
        const QString kind = link.section(QLatin1Char(':'), 0, 0);
        const QString id = link.section(QLatin1Char(':'), 1);
        const bool known = (kind == QLatin1String("page") && kPages.contains(id)) ||
                           (kind == QLatin1String("term") && holds(m_model.terms, id)) ||
                           (kind == QLatin1String("symptom") && holds(m_model.symptoms, id)) ||
                           (kind == QLatin1String("question") && holds(m_model.answers, id));
        if (!known)
            error(place, QStringLiteral("the link “%1” leads nowhere").arg(link),
                  "Correct the id or remove the link");
    }

    /// Every language tells the same: same sections, same blocks, same citations.
    void sameEverywhere()
    {
        if (m_model.languages.isEmpty())
            return;
        const QMap<QString, QStringList> first = outline(m_model.languages.first());
        for (const Language &language : m_model.languages) {
            const QMap<QString, QStringList> other = outline(language);
            for (const auto &[key, facts] : first.asKeyValueRange()) {
                if (!other.contains(key))
                    differs(language, key, "the section “%1” is missing", "Translate it");
                else if (other.value(key) != facts)
                    differs(language, key,
                            "the section “%1” does not cite what the first language cites",
                            "Say the same with the same facts");
            }
            for (const auto &[key, facts] : other.asKeyValueRange()) {
                if (!first.contains(key))
                    differs(language, key, "the first language has no section “%1”",
                            "Remove it, or add it to the first language");
            }
        }
    }

    void differs(const Language &language, const QString &key, const char *what,
                 const QString &remedy)
    {
        const QString page = key.section(QLatin1Char('#'), 0, 0);
        error({language.code + "/" + page + ".md", 0}, QString::fromUtf8(what).arg(key), remedy);
    }

    static QMap<QString, QStringList> outline(const Language &language)
    {
        QMap<QString, QStringList> result;
        for (const Page &page : language.pages) {
            for (const Section &section : page.sections) {
                QStringList facts;
                for (const Block &block : section.blocks)
                    facts +=
                        block.kind + QLatin1Char(' ') + block.text.facts.join(QLatin1Char(' '));
                result.insert(page.id + QLatin1Char('#') + section.id, facts);
            }
        }
        return result;
    }

    const QDir &m_drawings;
    QSet<QString> m_drawn;  ///< the parts of the figure
};

}  // namespace

void checkStructure(const Model &model, const QDir &drawings, Problems &problems)
{
    Structure(model, drawings, problems).check();
}

}  // namespace content
