/** What one query may ask for. Everything is counted before anything is read, with fragments put in their places. */
export const QUERY_LIMITS = {
  /** Characters of the query. */
  characters: 20_000,
  tokens: 2000,
  /** Levels of fields in fields. */
  depth: 12,
  fields: 500,
  /** Fields under another name: the way to ask for the same thing many times. */
  aliases: 30,
  /** Calls of HTTP functions that it can come to, with every list as long as it may be. */
  reads: 100,
} as const;
