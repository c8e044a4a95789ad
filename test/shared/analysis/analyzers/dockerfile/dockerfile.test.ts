import { createDockerfileAnalyzer } from '../../../../../shared/analysis/analyzers/dockerfile/dockerfile-analyzer';
import { DOCKERFILE_RULES } from '../../../../../shared/analysis/analyzers/dockerfile/rules';
import { describeModelRules } from '../../../../support/describe-model-rules';

describeModelRules({
  folder: 'dockerfile',
  rules: DOCKERFILE_RULES,
  createAnalyzer: async (parserOf) => createDockerfileAnalyzer(await parserOf()),
  path: 'Dockerfile',
});
