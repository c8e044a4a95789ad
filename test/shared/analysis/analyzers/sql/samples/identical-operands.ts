import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'SELECT 1 FROM a WHERE a.b = a.b AND c = 1', covers: ['a.b = a.b'] },
    { code: 'DELETE FROM a WHERE (x <> x);', covers: ['x <> x'] },
  ],
  clean: [
    'UPDATE a SET b = b WHERE c = d AND 1 = 1;',
    'SELECT 1 FROM a JOIN b ON a.x = b.x WHERE a.y = a.y + 1;',
    'SELECT 1 FROM a WHERE lower(b) = b AND b = upper(b);',
    'INSERT INTO a (b) VALUES (1) ON CONFLICT (b) DO UPDATE SET c = c;',
    'SELECT 1 FROM a WHERE b = b::text AND @x = @x;',
  ],
};
