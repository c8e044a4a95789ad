import { SQL_RULES } from '../../../../../shared/analysis/analyzers/sql/rules';
import { createSqlAnalyzer } from '../../../../../shared/analysis/analyzers/sql/sql-analyzer';
import { describeModelRules } from '../../../../support/describe-model-rules';

describeModelRules({ folder: 'sql', rules: SQL_RULES, createAnalyzer: createSqlAnalyzer, path: 'schema.sql' });
