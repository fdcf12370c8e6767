/** Each entry brings a library from the version of its position to the next; `user_version` counts them. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE totals (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    library_id TEXT NOT NULL,
    -- Grows with every change, so that a reader knows when what it holds in memory is old.
    generation INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    terms INTEGER NOT NULL,
    last_ingest TEXT
  ) STRICT;

  CREATE TABLE articles (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL UNIQUE,
    collection TEXT NOT NULL,
    format TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    title_source TEXT NOT NULL,
    outlet TEXT,
    author TEXT,
    published TEXT,
    url TEXT,
    place TEXT,
    content_hash TEXT NOT NULL,
    characters INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    warnings TEXT NOT NULL,
    ingested_at TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified_ms REAL NOT NULL,
    checked_ms REAL NOT NULL,
    passage_format TEXT NOT NULL,
    context_terms TEXT NOT NULL
  ) STRICT;

  -- Apart from the listing, so that listing thousands of articles does not read their texts.
  CREATE TABLE texts (
    article INTEGER PRIMARY KEY REFERENCES articles (key) ON DELETE CASCADE,
    text TEXT NOT NULL,
    masks TEXT NOT NULL
  ) STRICT;

  CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    sentences BLOB NOT NULL,
    terms TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX passages_of_article ON passages (article, ordinal);

  -- One is current; another may be coming, some of whose vectors are there already, or leaving.
  CREATE TABLE models (
    slot INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    dimensions INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('current', 'coming', 'leaving'))
  ) STRICT;
  CREATE UNIQUE INDEX one_model_of_a_state ON models (state) WHERE state <> 'leaving';

  -- id: slot of the model × 2^32 + id of the passage.
  CREATE TABLE vectors (id INTEGER PRIMARY KEY, vector BLOB NOT NULL) STRICT;

  -- Files that hold an HNSW index of a model's vectors. Two rows of one model while one is being replaced.
  CREATE TABLE index_files (
    slot INTEGER NOT NULL REFERENCES models (slot) ON DELETE CASCADE,
    build TEXT NOT NULL,
    file TEXT NOT NULL,
    vectors INTEGER NOT NULL,
    last_passage INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    modified_ms REAL NOT NULL,
    PRIMARY KEY (slot, build)
  ) STRICT;

  -- Passages that an index file may still hold.
  CREATE TABLE removed_passages (seq INTEGER PRIMARY KEY AUTOINCREMENT, passage INTEGER NOT NULL) STRICT;

  -- Terms are stemmed already and separated by spaces; the tokenizer only splits there. Those that a passage and
  -- its context have more than once stand in "repeated" as well, marked.
  CREATE VIRTUAL TABLE lexicon USING fts5 (
    terms, context, repeated,
    content = '', contentless_delete = 1, detail = none,
    tokenize = "ascii tokenchars '!#$%&()*+,-./:;<=>?@[\\]^_\`{|}~''""'"
  );

  -- How many passages contain each term, in their text or their context.
  CREATE TABLE terms (term TEXT PRIMARY KEY, passages INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  -- A passage never leaves anything behind, whoever deletes it.
  CREATE TRIGGER passage_removed AFTER DELETE ON passages BEGIN
    DELETE FROM lexicon WHERE rowid = OLD.id;
    DELETE FROM vectors WHERE id IN (SELECT (slot << 32) + OLD.id FROM models);
    INSERT INTO removed_passages (passage) VALUES (OLD.id);
  END;

  CREATE TABLE citations (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL,
    path TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    title TEXT NOT NULL,
    outlet TEXT,
    published TEXT,
    url TEXT,
    created_at TEXT NOT NULL
  ) STRICT;

  -- With a stamp: what the file says is no article, which need not be found out again while it is the same.
  CREATE TABLE skipped (
    path TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    size INTEGER,
    modified_ms REAL,
    checked_ms REAL,
    passage_format TEXT
  ) STRICT, WITHOUT ROWID;

  INSERT INTO totals VALUES (1, lower(hex(randomblob(8))), 0, 0, 0, 0, NULL);
  `,
  // What a team's bot keeps beside the articles; see `team.ts`.
  `
  CREATE TABLE guild_settings (guild_id TEXT PRIMARY KEY, settings TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE asked (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    created_ms REAL NOT NULL,
    kind TEXT NOT NULL,
    user_id TEXT NOT NULL,
    guild_id TEXT,
    channel_id TEXT NOT NULL,
    text TEXT NOT NULL,
    asked_as TEXT,
    filter TEXT NOT NULL,
    private INTEGER NOT NULL,
    result TEXT NOT NULL
  ) STRICT;
  CREATE INDEX asked_in_channel ON asked (channel_id, number);

  -- With all that a golden question needs: what was asked may be dropped before.
  CREATE TABLE feedback (
    asked_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    given_ms REAL NOT NULL,
    verdict TEXT NOT NULL,
    question TEXT NOT NULL,
    language TEXT NOT NULL,
    -- Where "right" is 'passage': the article and the words of it.
    "right" TEXT CHECK ("right" IN ('passage', 'unanswerable')),
    article_id TEXT,
    words TEXT,
    PRIMARY KEY (asked_id, user_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE audits (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    action TEXT NOT NULL,
    user_id TEXT NOT NULL,
    guild_id TEXT,
    what TEXT NOT NULL
  ) STRICT;
  `,
  // The passages of each term; see `packed-postings.ts`. Derived, and empty in a library that is not large.
  `
  CREATE TABLE packed_postings (term TEXT PRIMARY KEY, ids BLOB NOT NULL) STRICT, WITHOUT ROWID;

  -- Which passages they are of, and how many had been removed until then.
  CREATE TABLE packed (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    last_passage INTEGER NOT NULL,
    removals INTEGER NOT NULL
  ) STRICT;
  `,
];
