import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'GRANT ALL ON TABLE a TO b, public;', covers: ['public'] }],
  clean: [
    'GRANT USAGE ON SCHEMA a TO PUBLIC;\nGRANT EXECUTE ON FUNCTION f() TO PUBLIC;\nGRANT ALL ON SCHEMA public TO PUBLIC;',
    'GRANT SELECT ON public.a TO b;',
    'REVOKE ALL ON a FROM PUBLIC;',
  ],
};
