import { indexOfWord, type SqlRule } from '../sql-script';

/** What everybody has by default, or cannot harm with. */
const HARMLESS = new Set(['USAGE', 'EXECUTE', 'CONNECT', 'TEMP', 'TEMPORARY', 'VIEW', 'REFERENCES']);

export const grantToPublic: SqlRule = {
  id: 'sql/grant-to-public',
  grade: { cwe: [732], severity: 6.5, confidence: 'medium' },
  description: 'Every user of the database gets rights on an object.',
  help: 'Everybody who can log in, and every account that will ever be created, may then read or change it. Grant it to the role that needs it.',
  bad: 'GRANT SELECT, UPDATE ON customers TO PUBLIC;\n',
  good: 'GRANT SELECT, UPDATE ON customers TO billing;\n',
  *check({ statements }) {
    for (const { tokens, verb } of statements) {
      const on = indexOfWord(tokens, ['ON']);
      const to = indexOfWord(tokens, ['TO']);
      if (verb !== 'GRANT' || on < 0 || to < on) continue;
      const rights = tokens.slice(1, on).filter(({ kind }) => kind === 'word');
      // Dumps of PostgreSQL restore what every database has.
      const object = tokens.slice(on + 1, to).map(({ word, text }) => word || text);
      const isDefault = object[0] === 'SCHEMA' && object[1] === 'PUBLIC';
      const isRead =
        rights.every(({ word }) => word === 'SELECT') &&
        /^(?:SPATIAL_|GEOM|GEOGRAPHY|RASTER|PG_|V_)/.test(object.at(-1) ?? '');
      if (isDefault || isRead || rights.every(({ word }) => HARMLESS.has(word))) continue;
      const grantee = tokens
        .slice(to + 1)
        .find(({ word, text }) => word === 'PUBLIC' || /^["[]public["\]]$/i.test(text));
      if (grantee !== undefined) yield { at: grantee, message: 'Everybody who can log in gets these rights.' };
    }
  },
};
