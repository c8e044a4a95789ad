import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'CREATE UNIQUE INDEX a ON public.b USING btree (c);', covers: ['INDEX'] }],
  clean: [
    'CREATE TABLE public.b (c jsonb);\nCREATE INDEX a ON public.b (c);',
    'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS a ON b USING gin (c);',
    'CREATE INDEX a ON `b` (c);',
  ],
};
