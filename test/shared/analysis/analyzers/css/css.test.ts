import { createCssAnalyzer } from '../../../../../shared/analysis/analyzers/css/css-analyzer';
import { CSS_RULES } from '../../../../../shared/analysis/analyzers/css/rules';
import { describeModelRules } from '../../../../support/describe-model-rules';

describeModelRules({ folder: 'css', rules: CSS_RULES, createAnalyzer: createCssAnalyzer, path: 'a.css' });
