import { createHtmlAnalyzer } from '../../../../../shared/analysis/analyzers/html/html-analyzer';
import { HTML_RULES } from '../../../../../shared/analysis/analyzers/html/rules';
import { describeModelRules } from '../../../../support/describe-model-rules';

describeModelRules({ folder: 'html', rules: HTML_RULES, createAnalyzer: createHtmlAnalyzer, path: 'index.html' });
