import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'CREATE OR REPLACE VIEW a AS SELECT b.*, c.d FROM b JOIN c ON b.x = c.x;', covers: ['*'] },
    { code: 'CREATE MATERIALIZED VIEW a AS SELECT b FROM c UNION ALL SELECT * FROM d;', covers: ['*'] },
  ],
  clean: [
    { code: 'CREATE VIEW a AS SELECT * FROM b;', path: 'migrations/1.sql' },
    { code: 'CREATE VIEW a AS SELECT * FROM b;', path: 'db/sqlite/schema.sql' },
    'CREATE VIEW a AS SELECT count(*), b * c AS d FROM e;',
    'CREATE VIEW a AS WITH x AS (SELECT * FROM b) SELECT * FROM x;',
    'CREATE VIEW a AS SELECT * FROM (SELECT b FROM c) d;',
    'SELECT * FROM a; CREATE TABLE v AS SELECT * FROM a;',
  ],
};
