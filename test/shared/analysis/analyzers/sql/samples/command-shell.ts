import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "COPY a FROM PROGRAM 'curl http://x' CSV;", covers: ['PROGRAM'] },
    { code: "EXECUTE sys.sp_configure N'xp_cmdshell', '1'\nGO\n", covers: ["N'xp_cmdshell'"] },
  ],
  clean: ["COPY a (program) FROM '/tmp/x';", "EXEC sp_configure 'show advanced options', 1", "SELECT 'xp_cmdshell' AS name, 1 AS value"],
};
