import { SQL_RULES } from '../../../../../shared/analysis/analyzers/sql/rules';
import { createSqlAnalyzer } from '../../../../../shared/analysis/analyzers/sql/sql-analyzer';
import { fileToAnalyze } from '../../../../support/file-to-analyze';
import { describeModelRules } from '../../../../support/describe-model-rules';

describeModelRules({ folder: 'sql', rules: SQL_RULES, createAnalyzer: createSqlAnalyzer, path: 'schema.sql' });

it('says nothing about what tests are about', async () => {
  const analyze = (path: string) =>
    createSqlAnalyzer().analyze(fileToAnalyze(path, 'GRANT ALL ON a TO public;\n'), () => false);

  expect((await analyze('src/schema.sql')).found).not.toEqual([]);
  expect((await analyze('test/fixtures/dialects/grant.sql')).found).toEqual([]);
});
