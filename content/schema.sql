-- SPDX-License-Identifier: Apache-2.0
-- The content store. This file is the only place where its shape is defined: guide-content writes
-- it, app/store reads it. Raise user_version when a change would mislead an older program, and then
-- the oldest program that can read it too (kOldestProgram in compiler/store_writer.h).
PRAGMA page_size = 4096;
PRAGMA journal_mode = DELETE;
PRAGMA application_id = 1397049161;  -- "SEGI"
PRAGMA user_version = 2;

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- A language and all that the guide says in it, as app/store/content_archive.h writes it; and how
-- many rows of the search tables are of that language, so that none can be lost without a word.
CREATE TABLE language (code TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL,
    content BLOB NOT NULL, entries INTEGER NOT NULL, words INTEGER NOT NULL, rules INTEGER NOT NULL);

-- For people, and for their tools: the program reads none of these. `difference` is from placebo.
CREATE TABLE arm (lang TEXT NOT NULL REFERENCES language, id TEXT NOT NULL, name TEXT NOT NULL,
    placebo INTEGER NOT NULL, PRIMARY KEY (lang, id)) WITHOUT ROWID;
CREATE TABLE outcome (lang TEXT NOT NULL REFERENCES language, id TEXT NOT NULL,
    heading TEXT NOT NULL, statement TEXT NOT NULL, unit TEXT NOT NULL, statistic TEXT NOT NULL,
    population TEXT NOT NULL, weeks INTEGER NOT NULL, source TEXT NOT NULL,
    PRIMARY KEY (lang, id)) WITHOUT ROWID;
CREATE TABLE result (lang TEXT NOT NULL, outcome_id TEXT NOT NULL, arm_id TEXT NOT NULL,
    value REAL NOT NULL, difference REAL, PRIMARY KEY (lang, outcome_id, arm_id),
    FOREIGN KEY (lang, outcome_id) REFERENCES outcome, FOREIGN KEY (lang, arm_id) REFERENCES arm)
    WITHOUT ROWID;
CREATE TABLE symptom (lang TEXT NOT NULL REFERENCES language, id TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('emergency', 'today', 'next-visit')), say TEXT NOT NULL,
    why TEXT NOT NULL, tell TEXT NOT NULL, PRIMARY KEY (lang, id)) WITHOUT ROWID;
CREATE TABLE contact (lang TEXT PRIMARY KEY REFERENCES language, name TEXT NOT NULL,
    digits TEXT NOT NULL, letters TEXT NOT NULL, hours TEXT NOT NULL) WITHOUT ROWID;

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
