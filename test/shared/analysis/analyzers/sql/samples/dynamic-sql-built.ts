import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: "CREATE FUNCTION f(tbl text) RETURNS void AS $$ BEGIN EXECUTE 'DROP TABLE ' || tbl; END $$ LANGUAGE plpgsql;",
      covers: ["'DROP TABLE ' || tbl"],
    },
    {
      code: "CREATE PROC p @a varchar(10) AS\nEXEC ('select ' + @a)\n",
      covers: ["('select ' + @a)"],
    },
  ],
  clean: [
    "CREATE FUNCTION f(tbl text) RETURNS void AS $$ BEGIN EXECUTE 'DROP TABLE ' || quote_ident(tbl); EXECUTE format('DROP TABLE %I', tbl); END $$ LANGUAGE plpgsql;",
    "CREATE FUNCTION f(n int) RETURNS void AS $$ BEGIN EXECUTE 'SELECT ' || n; END $$ LANGUAGE plpgsql;",
    "CREATE PROC p @a varchar(10) AS\nEXEC dbo.q @a, 'x'\nEXEC ('select 1')\n",
    "CREATE FUNCTION f(a text) RETURNS text AS $$ BEGIN EXECUTE 'SELECT b FROM c WHERE d = $1' USING a; RETURN 'x' || a; END $$ LANGUAGE plpgsql;",
  ],
};
