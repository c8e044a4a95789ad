import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'SELECT * FROM dbo.a AS x, "b" ORDER BY 1', covers: ['dbo.a AS x, "b"'] }],
  clean: [
    'REVOKE SELECT ON a FROM b, c;\nSELECT a FROM b SORT BY c, d;',
    'SELECT * FROM a, b WHERE a.x = b.x;',
    'SELECT * FROM a, unnest(a.b) c;\nSELECT * FROM a, LATERAL (SELECT 1) x;\nSELECT * FROM a CROSS JOIN b;',
    'SELECT a, b FROM c; DELETE FROM d USING e, f;',
    'SELECT * FROM a, (SELECT max(x) FROM b) m;',
    'SELECT extract(year FROM a), b FROM c;',
  ],
};
