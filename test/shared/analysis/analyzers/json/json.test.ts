import { createJsonAnalyzer } from '../../../../../shared/analysis/analyzers/json/json-analyzer';
import { JSON_RULES } from '../../../../../shared/analysis/analyzers/json/rules';
import { describeModelRules } from '../../../../support/describe-model-rules';

describeModelRules({ folder: 'json', rules: JSON_RULES, createAnalyzer: createJsonAnalyzer, path: 'package.json' });
