import { TEXT_RULES } from '../../../../../shared/analysis/analyzers/text/rules';
import { createTextAnalyzer } from '../../../../../shared/analysis/analyzers/text/text-analyzer';
import { describeModelRules } from '../../../../support/describe-model-rules';

describeModelRules({ folder: 'text', rules: TEXT_RULES, createAnalyzer: createTextAnalyzer, path: 'a.py' });
