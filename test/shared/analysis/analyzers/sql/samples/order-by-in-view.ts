import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'CREATE VIEW a AS SELECT b FROM c WHERE d ORDER BY b DESC;', covers: ['ORDER'] }],
  clean: [
    'CREATE VIEW a AS SELECT b FROM c ORDER BY b LIMIT 10;',
    'CREATE VIEW a AS SELECT row_number() OVER (ORDER BY b) FROM c;',
    'SELECT b FROM c ORDER BY b;',
  ],
};
