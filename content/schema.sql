-- SPDX-License-Identifier: Apache-2.0
-- The content store. This file is the only place where its shape is defined: guide-content writes
-- it, app/store reads it. Raise user_version when a change would mislead an older program, and then
-- the oldest program that can read it too (kOldestProgram in compiler/store_writer.h).
PRAGMA page_size = 4096;
PRAGMA journal_mode = DELETE;
PRAGMA application_id = 1397049161;  -- "SEGI"
PRAGMA user_version = 1;

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE table_count (name TEXT PRIMARY KEY, row_count INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE language (code TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID;

-- How much of a language people of each role that must sign it have signed, as it is now. `urgency`:
-- every sign and every rule is.
CREATE TABLE review (lang TEXT NOT NULL REFERENCES language,
    role TEXT NOT NULL CHECK (role IN ('clinician', 'translator')), signed INTEGER NOT NULL,
    statements INTEGER NOT NULL, urgency INTEGER NOT NULL, PRIMARY KEY (lang, role)) WITHOUT ROWID;
-- Whose signatures hold, and the day of their last.
CREATE TABLE reviewer (lang TEXT NOT NULL REFERENCES language, role TEXT NOT NULL,
    position INTEGER NOT NULL, name TEXT NOT NULL, day TEXT NOT NULL,
    PRIMARY KEY (lang, role, position)) WITHOUT ROWID;

-- The evidence.
CREATE TABLE source (id TEXT PRIMARY KEY, position INTEGER NOT NULL, kind TEXT NOT NULL,
    certainty TEXT NOT NULL, site TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE fact (id TEXT PRIMARY KEY, position INTEGER NOT NULL, kind TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE fact_source (fact_id TEXT NOT NULL REFERENCES fact, position INTEGER NOT NULL,
    source_id TEXT NOT NULL REFERENCES source, PRIMARY KEY (fact_id, position)) WITHOUT ROWID;
CREATE TABLE fact_number (fact_id TEXT NOT NULL REFERENCES fact, position INTEGER NOT NULL,
    value REAL NOT NULL, unit TEXT NOT NULL, PRIMARY KEY (fact_id, position)) WITHOUT ROWID;

-- `html` is a text with its marks (b and a only), and empty where it has none.

-- The words of every language, by key ("symptoms.symptoms.sight.say"). Lists use `position`.
CREATE TABLE word (lang TEXT NOT NULL, key TEXT NOT NULL, position INTEGER NOT NULL,
    html TEXT NOT NULL, plain TEXT NOT NULL, PRIMARY KEY (lang, key, position)) WITHOUT ROWID;

-- Prose.
CREATE TABLE page (lang TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL,
    tab TEXT NOT NULL, main TEXT NOT NULL, PRIMARY KEY (lang, id)) WITHOUT ROWID;
CREATE TABLE section (lang TEXT NOT NULL, page_id TEXT NOT NULL, position INTEGER NOT NULL,
    id TEXT NOT NULL, kind TEXT NOT NULL, heading TEXT NOT NULL,
    PRIMARY KEY (lang, page_id, position)) WITHOUT ROWID;
CREATE TABLE block (lang TEXT NOT NULL, page_id TEXT NOT NULL, section_position INTEGER NOT NULL,
    position INTEGER NOT NULL, kind TEXT NOT NULL, html TEXT NOT NULL, plain TEXT NOT NULL,
    art TEXT NOT NULL, alt TEXT NOT NULL,
    PRIMARY KEY (lang, page_id, section_position, position)) WITHOUT ROWID;

-- Which facts stand behind a screen, in reading order.
CREATE TABLE screen_fact (lang TEXT NOT NULL, screen TEXT NOT NULL, position INTEGER NOT NULL,
    fact_id TEXT NOT NULL REFERENCES fact, PRIMARY KEY (lang, screen, position)) WITHOUT ROWID;

-- What a text rests on. `place` is the key of a word, the id of a page for its main message, or
-- "page/section/block" with their positions.
CREATE TABLE text_fact (lang TEXT NOT NULL, place TEXT NOT NULL, position INTEGER NOT NULL,
    fact_id TEXT NOT NULL REFERENCES fact, PRIMARY KEY (lang, place, position)) WITHOUT ROWID;

-- The study.
CREATE TABLE arm (id TEXT PRIMARY KEY, position INTEGER NOT NULL, placebo INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE outcome (id TEXT PRIMARY KEY, position INTEGER NOT NULL, unit TEXT NOT NULL,
    statistic TEXT NOT NULL, population TEXT NOT NULL, weeks INTEGER NOT NULL,
    source_id TEXT NOT NULL REFERENCES source, axis_from REAL NOT NULL, axis_to REAL NOT NULL,
    axis_step REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE result (outcome_id TEXT NOT NULL REFERENCES outcome, arm_id TEXT NOT NULL REFERENCES arm,
    value REAL NOT NULL, fact_id TEXT NOT NULL REFERENCES fact,
    PRIMARY KEY (outcome_id, arm_id)) WITHOUT ROWID;
-- Difference from placebo.
CREATE TABLE difference (outcome_id TEXT NOT NULL REFERENCES outcome,
    arm_id TEXT NOT NULL REFERENCES arm, value REAL NOT NULL, fact_id TEXT NOT NULL REFERENCES fact,
    PRIMARY KEY (outcome_id, arm_id)) WITHOUT ROWID;

-- How many out of 100 people; an arm without a row has no number in our sources.
CREATE TABLE harm (id TEXT PRIMARY KEY, position INTEGER NOT NULL,
    source_id TEXT NOT NULL REFERENCES source) WITHOUT ROWID;
CREATE TABLE harm_count (harm_id TEXT NOT NULL REFERENCES harm, arm_id TEXT NOT NULL REFERENCES arm,
    value REAL NOT NULL, about INTEGER NOT NULL, fact_id TEXT NOT NULL REFERENCES fact,
    PRIMARY KEY (harm_id, arm_id)) WITHOUT ROWID;
CREATE TABLE stage (id TEXT PRIMARY KEY, position INTEGER NOT NULL,
    source_id TEXT NOT NULL REFERENCES source, per_arm INTEGER NOT NULL) WITHOUT ROWID;
-- What the table of benefits and risks says in words: kind is risk or unknown.
CREATE TABLE fact_box_note (kind TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (kind, position)) WITHOUT ROWID;

-- What a person may have, and how soon to act.
CREATE TABLE sign (id TEXT PRIMARY KEY, position INTEGER NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('emergency', 'today', 'next-visit'))) WITHOUT ROWID;
CREATE TABLE sign_fact (sign_id TEXT NOT NULL REFERENCES sign, position INTEGER NOT NULL,
    fact_id TEXT NOT NULL REFERENCES fact, PRIMARY KEY (sign_id, position)) WITHOUT ROWID;
CREATE TABLE area (id TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID;
-- The elements of the drawn figure that stand for an area; the whole body has none.
CREATE TABLE area_part (area_id TEXT NOT NULL REFERENCES area, position INTEGER NOT NULL,
    part TEXT NOT NULL, PRIMARY KEY (area_id, position)) WITHOUT ROWID;
-- What a person may say. Its level is that of its most urgent sign.
CREATE TABLE symptom (id TEXT PRIMARY KEY, position INTEGER NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('emergency', 'today', 'next-visit')),
    safety TEXT NOT NULL) WITHOUT ROWID;  -- the section of the safety page that tells more
CREATE TABLE symptom_area (symptom_id TEXT NOT NULL REFERENCES symptom,
    area_id TEXT NOT NULL REFERENCES area, PRIMARY KEY (symptom_id, area_id)) WITHOUT ROWID;
CREATE TABLE symptom_sign (symptom_id TEXT NOT NULL REFERENCES symptom, position INTEGER NOT NULL,
    sign_id TEXT NOT NULL REFERENCES sign, PRIMARY KEY (symptom_id, position)) WITHOUT ROWID;
-- Signs of two groups of a rule together are the sign that it makes, too.
CREATE TABLE rule (id TEXT PRIMARY KEY, position INTEGER NOT NULL,
    makes TEXT NOT NULL REFERENCES sign) WITHOUT ROWID;
CREATE TABLE rule_sign (rule_id TEXT NOT NULL REFERENCES rule, part INTEGER NOT NULL,
    position INTEGER NOT NULL, sign_id TEXT NOT NULL REFERENCES sign,
    PRIMARY KEY (rule_id, part, position)) WITHOUT ROWID;

-- Support.
CREATE TABLE support_line (fact_id TEXT PRIMARY KEY REFERENCES fact, digits TEXT NOT NULL,
    letters TEXT NOT NULL, zone TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE opening_span (position INTEGER PRIMARY KEY, day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 7),
    opens TEXT NOT NULL, closes TEXT NOT NULL);
CREATE TABLE programme (id TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE programme_condition (programme_id TEXT NOT NULL REFERENCES programme,
    position INTEGER NOT NULL, id TEXT NOT NULL, PRIMARY KEY (programme_id, position)) WITHOUT ROWID;
-- Which programme may fit. An empty programme_id brings no conditions.
CREATE TABLE fit_answer (id TEXT PRIMARY KEY, position INTEGER NOT NULL,
    programme_id TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE term (id TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE topic (id TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE answer (id TEXT PRIMARY KEY, position INTEGER NOT NULL,
    topic_id TEXT NOT NULL REFERENCES topic, kind TEXT NOT NULL, page_id TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE answer_fact (answer_id TEXT NOT NULL REFERENCES answer, position INTEGER NOT NULL,
    fact_id TEXT NOT NULL REFERENCES fact, PRIMARY KEY (answer_id, position)) WITHOUT ROWID;
CREATE TABLE ask (id TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID;

-- What can be searched. `kind` and `ref` say what a hit opens; `words` are synonyms, parted by " · ".
-- The ids of a language follow one another, and within it the most urgent symptoms come first: a
-- search that is cut short by id then leaves out what matters least.
CREATE TABLE search_entry (id INTEGER PRIMARY KEY, lang TEXT NOT NULL, kind TEXT NOT NULL,
    ref TEXT NOT NULL, page_id TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL,
    words TEXT NOT NULL);
CREATE INDEX search_entry_by_lang ON search_entry (lang, kind, ref);
CREATE VIRTUAL TABLE search_index USING fts5 (title, words, body, content='search_entry',
    content_rowid='id', tokenize="unicode61 remove_diacritics 2");
-- Every word of the index, and how many entries of a language hold it: for word beginnings, spelling
-- and rank without a look into the index.
CREATE TABLE search_word (lang TEXT NOT NULL, word TEXT NOT NULL, entries INTEGER NOT NULL,
    PRIMARY KEY (lang, word)) WITHOUT ROWID;
-- Of a language: words that a search leaves out (skip), endings that make no difference (ending).
CREATE TABLE search_rule (lang TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('skip', 'ending')),
    word TEXT NOT NULL, PRIMARY KEY (lang, kind, word)) WITHOUT ROWID;
