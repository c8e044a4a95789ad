import { createComposeAnalyzer } from '../../../../../shared/analysis/analyzers/compose/compose-analyzer';
import { COMPOSE_RULES } from '../../../../../shared/analysis/analyzers/compose/rules';
import { describeModelRules } from '../../../../support/describe-model-rules';

describeModelRules({
  folder: 'compose',
  rules: COMPOSE_RULES,
  createAnalyzer: createComposeAnalyzer,
  path: 'docker-compose.yml',
});
