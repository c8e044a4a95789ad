/**
 * A document is kept as the text it is answered with. `number` grows with every created document and is the order unordered
 * queries answer in; `sequence` is the container's change counter and drives the change feed.
 */
export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS databases (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    timestamp INTEGER NOT NULL,
    etag TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS containers (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    database INTEGER NOT NULL,
    id TEXT NOT NULL,
    definition TEXT NOT NULL,
    timestamp INTEGER NOT NULL,
    etag TEXT NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0,
    UNIQUE (database, id)
  );
  CREATE TABLE IF NOT EXISTS documents (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    container INTEGER NOT NULL,
    partition TEXT NOT NULL,
    id TEXT NOT NULL,
    rid TEXT NOT NULL,
    etag TEXT NOT NULL,
    body TEXT NOT NULL,
    timestamp INTEGER NOT NULL,
    expires_at INTEGER,
    sequence INTEGER NOT NULL
  );
  CREATE UNIQUE INDEX IF NOT EXISTS documents_id ON documents (container, partition, id);
  CREATE INDEX IF NOT EXISTS documents_partition ON documents (container, partition, number);
  CREATE UNIQUE INDEX IF NOT EXISTS documents_sequence ON documents (container, sequence);
  CREATE INDEX IF NOT EXISTS documents_expiry ON documents (expires_at) WHERE expires_at IS NOT NULL;
  CREATE TABLE IF NOT EXISTS unique_values (
    container INTEGER NOT NULL,
    partition TEXT NOT NULL,
    value TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (container, partition, value)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS unique_values_id ON unique_values (container, partition, id);
  CREATE TABLE IF NOT EXISTS property_indexes (name TEXT PRIMARY KEY) WITHOUT ROWID;
`;
