import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'create or replace function f() returns trigger language plpgsql security definer as $$ begin return new; end $$;', covers: ['security definer'] },
  ],
  clean: [
    'CREATE FUNCTION f() RETURNS int SQL SECURITY DEFINER RETURN 1;',
    'CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER SET "search_path" TO \'public\', pg_temp AS $$ SELECT 1 $$;',
    'CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY INVOKER AS $$ SELECT 1 $$;',
    'CREATE DEFINER=`root`@`%` SQL SECURITY DEFINER VIEW a AS SELECT 1 AS b;',
  ],
};
