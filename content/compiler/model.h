// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QMap>
#include <QStringList>
#include <QTime>

#include <optional>

/// The authored content in memory: structure without language, and the words of each language.
namespace content {

struct Source {
    QString id;
    QString kind;       ///< manufacturer, label, paper, expert or project
    QString certainty;  ///< A or B, as in the evidence table
    QString site;
    Place place;
};

struct FactNumber {
    double value = 0;
    QString unit;
    bool about = false;  ///< the source itself rounds
};

struct Phone {
    QString digits;   ///< as printed, for example 1-877-714-2947
    QString letters;  ///< the same number as people remember it
};

struct Hours {
    QByteArray zone;  ///< IANA name
    QList<int> days;  ///< Qt::DayOfWeek values
    QTime opens;      ///< local to the zone, inclusive
    QTime closes;     ///< local to the zone, exclusive
};

/// One row of the evidence.
struct Fact {
    QString id;
    QString kind;
    QStringList sources;
    QList<FactNumber> numbers;
    QStringList phrases;  ///< literal strings with digits, such as a phone number
    QString statistic;    ///< mean or median, for trial results only
    QString population;   ///< who was counted, for trial results only
    int weeks = 0;        ///< for trial results only
    std::optional<std::pair<QString, QString>> minus;  ///< ids whose values are subtracted
    std::optional<Phone> phone;
    std::optional<Hours> hours;
    Place place;
};

struct Arm {
    QString id;
    bool placebo = false;
    Place place;
};

struct Axis {
    double from = 0;
    double to = 0;
    double step = 0;
};

struct Outcome {
    QString id;
    QString unit;
    Axis axis;
    QMap<QString, QString> results;      ///< arm id → fact id
    QMap<QString, QString> differences;  ///< arm id → fact id
    QString source;
    QStringList facts;
    Place place;
};

/// Something unwanted that happened to a share of the people.
struct Harm {
    QString id;
    QMap<QString, QString> counts;   ///< arm id → fact id, whose one number is in percent
    QMap<QString, QString> missing;  ///< arm id → fact that says that the number was not found
    QString source;
    QStringList facts;
    Place place;
};

/// Something with an id that rests on facts.
struct Cited {
    QString id;
    QStringList facts;
    bool claimFree = false;
    Place place;
};

/// One stage of the study.
struct Stage {
    QString id;
    QString source;
    bool perArm = false;
    QStringList facts;
    Place place;
};

/// A part of the body that symptoms are sorted by.
struct Area {
    QString id;
    QStringList drawn;   ///< ids of elements of the drawn figure
    bool whole = false;  ///< the whole body, so no part of the figure
    Place place;
};

/// How soon to act, most urgent first.
inline const QStringList kUrgencies{"emergency", "today", "next-visit"};

/// What a person may have: a row of the urgency table.
struct Sign {
    QString id;
    QString level;
    QStringList facts;
    QString reason;
    Place place;
};

/// What a person may say, and the signs that it asserts.
struct Symptom {
    QString id;
    QStringList signs;
    QStringList areas;
    QString safety;     ///< the section of the safety page that tells more
    QString level;      ///< of its most urgent sign
    QStringList facts;  ///< behind its signs
    Place place;
};

/// Signs of two of the groups together are one more sign, which is more urgent.
struct Rule {
    QString id;
    QList<QStringList> groups;
    QString makes;
    Place place;
};

struct Programme {
    QString id;
    QStringList facts;
    QStringList conditions;
    Place place;
};

/// What a reader with a kind of insurance is told.
struct FitAnswer {
    QString id;
    QString programme;  ///< whose conditions are told with it; empty for none
    QStringList facts;
    Place place;
};

/// "Which program may fit you?"
struct Fit {
    QString restrictions;  ///< the fact that every answer rests on
    QList<FitAnswer> answers;
    Place place;
};

struct Answer {
    QString id;
    QString topic;
    QString kind;  ///< label, expert or unknown
    QString page;
    QStringList facts;
    Place place;
};

/// A page that may be longer than others, and why.
struct LongPage {
    QString page;
    int words = 0;
    QString reason;
    Place place;
};

struct GuideInfo {
    QString id;
    QString version;
    int number = 0;
    QDate released;
    QDate reviewBy;
    QStringList locales;
    QStringList pages;
    Place place;
    QList<LongPage> longPages;
};

/// A piece of text that a reader sees, with what it rests on.
struct Text {
    QString plain;
    QString html;  ///< the safe subset that the program shows: b and a
    QStringList facts;
    QStringList links;  ///< "kind:id" targets
    bool claimFree = false;
    bool prose = true;    ///< counts for readability (headings and search words do not)
    bool checked = true;  ///< false for search words and for titles that are not ours
    /// As kept in the store, where `plain` has numbers in its places; else empty.
    QString patternPlain = {};
    QString patternHtml = {};
    QString screen;
    QString lang;
    Place place;
};

struct Block {
    QString kind;  ///< paragraph, bullet, number, subheading or figure
    Text text;     ///< for a figure, its caption
    QString art;   ///< file name of the drawing
    Text alt;      ///< what the drawing shows
};

struct Section {
    QString id;
    QString kind;
    Text heading;
    QList<Block> blocks;
};

struct Page {
    QString id;
    Text tab;
    Text main;
    QList<Section> sections;
};

/// How the ease of reading is measured in a language.
enum class ReadingMeasure { FleschKincaid, FernandezHuerta };

/// Word lists and exceptions of one language.
struct Rules {
    ReadingMeasure measure = ReadingMeasure::FleschKincaid;
    QStringList names;
    QStringList claimWords;
    QStringList frequencyWords;
    QStringList fallingWords;
    QStringList aboutWords;  ///< before a rounded number: "about 23"
    QStringList outOf;       ///< between count and people: "23 out of 100"
    QStringList negations;   ///< "77 out of 100 did not"
    QStringList oneWords;    ///< number one in words, for "one in ten"
    QStringList oneIn;       ///< between one and the number of people: "in", "in every"
    QHash<QString, double> numberWords;
    QHash<QString, int> syllables;
    QStringList abbreviations;
    QStringList searchSkip;     ///< words that a search leaves out, such as "the"
    QStringList searchEndings;  ///< endings that do not change what a word means to a search
};

/// The one name of a thing in a language, and names for it that its texts must not use.
struct TermChoice {
    QString english;
    QString name;
    QStringList avoid;
};

struct Allowance {
    QString rule;
    QString file;
    QString text;
    Place place;
    mutable bool used = false;  ///< set by the check that it excuses
};

struct Language {
    QString code;
    QMap<QString, QList<Text>> words;  ///< by key, such as "symptoms.sight.say"
    QList<Page> pages;
    Rules rules;
    QList<Allowance> allowances;
    QList<TermChoice> terms;
};

/// The id that a statement had when it was signed.
struct SignedId {
    QString id;
    Place place;
};

/// What one person signed, in one language (`signatures/*.yaml`).
struct Signature {
    QString name;
    QString role;     ///< clinician or translator
    QString licence;  ///< as the person writes it, such as "RN, California 123456"
    QDate date;
    QString language;
    QMap<QString, SignedId> ids;  ///< by the key of the statement
};

struct Model {
    GuideInfo guide;
    QList<Source> sources;
    QList<Fact> facts;
    QHash<QString, int> factIndex;  ///< id → position in `facts`
    Cited study;
    QList<Arm> arms;
    QList<Outcome> outcomes;
    QList<Harm> harms;
    Cited flow;
    QList<Stage> stages;
    QStringList factBox;  ///< the facts that its headings rest on
    QList<Cited> risksInWords;
    QList<Cited> unknowns;
    QList<Cited> levels;
    QList<Area> areas;
    QList<Sign> signs;
    QList<Symptom> symptoms;
    QList<Rule> rules;
    QString unsureSymptom;  ///< what stands for "I am not sure"
    QString lineFact;       ///< the fact that holds phone number and hours
    QStringList lineFacts;  ///< what else the words about the line rest on
    QList<Programme> programmes;
    Fit fit;
    QList<Cited> terms;
    QList<Cited> topics;  ///< of the answers
    QList<Answer> answers;
    QList<Cited> asks;
    QList<Language> languages;
    QList<Signature> signatures;

    /// The sign of that id, or nullptr.
    [[nodiscard]] const Sign *sign(const QString &id) const
    {
        const auto found = std::find_if(signs.begin(), signs.end(),
                                        [&](const Sign &sign) { return sign.id == id; });
        return found == signs.end() ? nullptr : &*found;
    }

    /// The fact of that id, or nullptr.
    [[nodiscard]] const Fact *fact(const QString &id) const
    {
        const auto found = factIndex.constFind(id);
        return found == factIndex.constEnd() ? nullptr : &facts.at(*found);
    }
};

}  // namespace content
