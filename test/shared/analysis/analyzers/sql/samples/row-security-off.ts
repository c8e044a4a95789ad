import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'ALTER TABLE ONLY public.a DISABLE ROW LEVEL SECURITY, ADD COLUMN b int;', covers: ['DISABLE ROW LEVEL SECURITY'] }],
  clean: [
    'ALTER TABLE a DISABLE ROW LEVEL SECURITY;\nUPDATE a SET b = 1;\nALTER TABLE a ENABLE ROW LEVEL SECURITY;',
    { code: 'ALTER TABLE a DISABLE ROW LEVEL SECURITY;', path: 'migrations/1_x.down.sql' },
    'ALTER TABLE a FORCE ROW LEVEL SECURITY;',
  ],
};
