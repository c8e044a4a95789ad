import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "SELECT CASE a WHEN 'x' THEN 1 WHEN 'y' THEN 2 WHEN 'x' THEN 3 ELSE 4 END;", covers: ["'x'"] },
    { code: 'SELECT CASE WHEN a  > 1 THEN CASE WHEN b THEN 1 END WHEN A > 1 THEN 2 END', covers: ['A > 1'] },
  ],
  clean: [
    'SELECT CASE WHEN a THEN CASE WHEN a THEN 1 END WHEN b THEN 2 END;',
    'SELECT CASE WHEN a THEN 1 END, CASE WHEN a THEN 2 END;',
    'MERGE INTO a USING b ON a.x = b.x WHEN MATCHED AND a.y = 1 THEN DELETE WHEN MATCHED THEN UPDATE SET y = 2;',
  ],
};
