import { createMarkdownAnalyzer } from '../../../../../shared/analysis/analyzers/markdown/markdown-analyzer';
import { MARKDOWN_RULES } from '../../../../../shared/analysis/analyzers/markdown/rules';
import { describeModelRules } from '../../../../support/describe-model-rules';

describeModelRules({ folder: 'markdown', rules: MARKDOWN_RULES, createAnalyzer: createMarkdownAnalyzer, path: 'a.md' });
