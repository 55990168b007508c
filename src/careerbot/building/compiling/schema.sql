CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE source (
    id TEXT PRIMARY KEY, title TEXT, publisher TEXT, edition TEXT, period TEXT, url TEXT, licence TEXT, short TEXT) WITHOUT ROWID;
CREATE TABLE occupation (
    id INTEGER PRIMARY KEY, code TEXT UNIQUE, soc TEXT, kind TEXT, title TEXT, name TEXT, plural TEXT,
    wider INTEGER,      -- where to look for a fact it has not itself; null: nowhere
    parent INTEGER,     -- the group it stands in
    jobs INTEGER,       -- national employment, to put the likeliest first
    summary TEXT, duties TEXT);
CREATE INDEX occupation_parent ON occupation (parent);
-- The occupations of a family: what an everyday noun means together where no group of the classification is meant.
CREATE TABLE family (occupation INTEGER, member INTEGER, PRIMARY KEY (occupation, member)) WITHOUT ROWID;
CREATE TABLE place (id INTEGER PRIMARY KEY, code TEXT UNIQUE, name TEXT, kind TEXT, state TEXT);
-- National facts. value: the figure, or the low end of a range whose high end is `high`; text: a value in words.
CREATE TABLE fact (
    occupation INTEGER, attribute TEXT, source TEXT, value REAL, high REAL, text TEXT, missing TEXT, at_least INTEGER,
    unit TEXT, scope_kind TEXT, scope TEXT, note_kind TEXT, note TEXT, PRIMARY KEY (occupation, attribute, source)) WITHOUT ROWID;
-- List-valued facts, a row a member; the fact row above carries source, scope and note. Names stand once, by attribute.
CREATE TABLE listed (id INTEGER PRIMARY KEY, attribute TEXT UNIQUE);
CREATE TABLE term (id INTEGER PRIMARY KEY, listed INTEGER, name TEXT, UNIQUE (listed, name));
CREATE TABLE member (
    occupation INTEGER, listed INTEGER, rank INTEGER, term INTEGER, value REAL, note TEXT,
    PRIMARY KEY (occupation, listed, rank)) WITHOUT ROWID;
CREATE VIEW item AS
    SELECT m.occupation, l.attribute, m.rank, t.name, m.value, m.note
    FROM listed l JOIN term t ON t.listed = l.id JOIN member m ON m.listed = l.id AND m.term = t.id;
-- Pay and jobs by place. Dollars; hourly in cents; -1 not released, -2 at or above the top code, -3 other basis, null none.
CREATE TABLE local (
    place INTEGER, occupation INTEGER, employment INTEGER, hourly_mean INTEGER, annual_mean INTEGER, hourly_median INTEGER,
    p10 INTEGER, p25 INTEGER, median INTEGER, p75 INTEGER, p90 INTEGER,
    real_mean INTEGER,  -- the annual mean at the prices of the nation
    PRIMARY KEY (place, occupation)) WITHOUT ROWID;
CREATE VIEW wage AS
    SELECT p.code AS place, p.name, p.kind, p.state, w.occupation, w.employment, w.hourly_mean, w.annual_mean, w.hourly_median,
        w.p10, w.p25, w.median, w.p75, w.p90, w.real_mean
    FROM place p JOIN local w ON w.place = p.id;
-- Figures of states from other surveys than the pay and jobs above.
CREATE TABLE in_state (
    occupation INTEGER, attribute TEXT, place INTEGER, value REAL, PRIMARY KEY (occupation, attribute, place)) WITHOUT ROWID;
-- National figures of past years.
CREATE TABLE past (
    occupation INTEGER, attribute TEXT, year INTEGER, value REAL, PRIMARY KEY (occupation, attribute, year)) WITHOUT ROWID;
-- Everything a reader looks up by the folded words of a question.
CREATE TABLE lexicon (key TEXT, kind TEXT, value TEXT, weight INTEGER, words INTEGER, PRIMARY KEY (key, kind, value)) WITHOUT ROWID;
-- The vocabulary; heads: how many titles of several words end in it.
CREATE TABLE word (word TEXT PRIMARY KEY, uses INTEGER, titles INTEGER, heads INTEGER) WITHOUT ROWID;
-- Titles that keep their meaning behind other words: "veterinarian", "crane operator", but not "director".
CREATE TABLE head (key TEXT PRIMARY KEY, occupation TEXT) WITHOUT ROWID;
CREATE TABLE near (part TEXT, word TEXT, PRIMARY KEY (part, word)) WITHOUT ROWID;
-- Classes of words; says: what each stands for, of tables of words. Both are separated by spaces.
CREATE TABLE class (name TEXT PRIMARY KEY, words TEXT, says TEXT) WITHOUT ROWID;
-- What attributes, qualifiers, blockers, talk and terms say: kind, name, JSON.
-- What a line being typed may go on with, by kind: a line each, with a tab and what it stands for, likeliest first.
CREATE TABLE offer (kind TEXT PRIMARY KEY, texts TEXT) WITHOUT ROWID;
CREATE TABLE saying (kind TEXT, name TEXT, value TEXT, PRIMARY KEY (kind, name)) WITHOUT ROWID;
-- The title linker's: what its words vote for, and the titles it knows. Packed, see title_votes.py.
CREATE TABLE link_meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE link_feature (feature TEXT PRIMARY KEY, weights BLOB) WITHOUT ROWID;
CREATE TABLE link_title (key TEXT PRIMARY KEY, claims BLOB) WITHOUT ROWID;
CREATE TABLE link_everyday (word TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE link_abbreviation (short TEXT PRIMARY KEY, long TEXT) WITHOUT ROWID;
-- Indices of the large tables, each built at once when its table is full: that takes half the time.
CREATE INDEX fact_value ON fact (attribute, value);
CREATE INDEX fact_text ON fact (attribute, text) WHERE text IS NOT NULL;
CREATE INDEX member_term ON member (term);
CREATE INDEX in_state_place ON in_state (place, attribute);
CREATE INDEX local_occupation ON local (occupation);
