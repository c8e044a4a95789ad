import { createKubernetesAnalyzer } from '../../../../../shared/analysis/analyzers/kubernetes/kubernetes-analyzer';
import { KUBERNETES_RULES } from '../../../../../shared/analysis/analyzers/kubernetes/rules';
import { describeModelRules } from '../../../../support/describe-model-rules';

describeModelRules({
  folder: 'kubernetes',
  rules: KUBERNETES_RULES,
  createAnalyzer: createKubernetesAnalyzer,
  path: 'deploy/app.yaml',
});
