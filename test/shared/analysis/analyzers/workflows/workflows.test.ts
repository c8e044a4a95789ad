import { WORKFLOW_RULES } from '../../../../../shared/analysis/analyzers/workflows/rules';
import { createWorkflowsAnalyzer } from '../../../../../shared/analysis/analyzers/workflows/workflows-analyzer';
import { describeModelRules } from '../../../../support/describe-model-rules';

describeModelRules({
  folder: 'workflows',
  rules: WORKFLOW_RULES,
  createAnalyzer: createWorkflowsAnalyzer,
  path: '.github/workflows/build.yml',
});
