CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE source (id TEXT PRIMARY KEY, title TEXT, publisher TEXT, edition TEXT, period TEXT, url TEXT, licence TEXT) WITHOUT ROWID;
CREATE TABLE occupation (
    id INTEGER PRIMARY KEY, code TEXT UNIQUE, soc TEXT, kind TEXT, title TEXT, name TEXT, plural TEXT,
    wider INTEGER,      -- where to look for a fact it has not itself; null: nowhere
    parent INTEGER,     -- the group it stands in
    jobs INTEGER,       -- national employment, to put the likeliest first
    summary TEXT, duties TEXT);
CREATE INDEX occupation_parent ON occupation (parent);
CREATE TABLE place (code TEXT PRIMARY KEY, name TEXT, kind TEXT, state TEXT) WITHOUT ROWID;
-- National facts. value: the figure, or the low end of a range whose high end is `high`; text: a value in words.
CREATE TABLE fact (
    occupation INTEGER, attribute TEXT, source TEXT, value REAL, high REAL, text TEXT, missing TEXT, at_least INTEGER,
    unit TEXT, scope TEXT, note TEXT, PRIMARY KEY (occupation, attribute, source)) WITHOUT ROWID;
CREATE INDEX fact_value ON fact (attribute, value);
CREATE INDEX fact_text ON fact (attribute, text);
-- List-valued facts, a row a member; the fact row above carries source, scope and note.
CREATE TABLE item (
    occupation INTEGER, attribute TEXT, rank INTEGER, name TEXT, value REAL, note TEXT,
    PRIMARY KEY (occupation, attribute, rank)) WITHOUT ROWID;
CREATE INDEX item_name ON item (attribute, name, value);
-- Pay and jobs by place. Dollars; hourly in cents; -1 not released, -2 at or above the top code, -3 other basis, null none.
CREATE TABLE wage (
    place TEXT, occupation INTEGER, employment INTEGER, hourly_mean INTEGER, annual_mean INTEGER, hourly_median INTEGER,
    p10 INTEGER, p25 INTEGER, median INTEGER, p75 INTEGER, p90 INTEGER, PRIMARY KEY (occupation, place)) WITHOUT ROWID;
CREATE INDEX wage_place ON wage (place, annual_mean);
-- Everything a reader looks up by the folded words of a question.
CREATE TABLE lexicon (key TEXT, kind TEXT, value TEXT, weight INTEGER, words INTEGER, PRIMARY KEY (key, kind, value)) WITHOUT ROWID;
-- The vocabulary; heads: how many titles of several words end in it.
CREATE TABLE word (word TEXT PRIMARY KEY, uses INTEGER, titles INTEGER, heads INTEGER) WITHOUT ROWID;
CREATE TABLE near (part TEXT, word TEXT, PRIMARY KEY (part, word)) WITHOUT ROWID;
-- What attributes, qualifiers, blockers, talk and terms say: kind, name, JSON.
CREATE TABLE saying (kind TEXT, name TEXT, value TEXT, PRIMARY KEY (kind, name)) WITHOUT ROWID;
