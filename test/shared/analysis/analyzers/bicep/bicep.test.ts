import { createBicepAnalyzer } from '../../../../../shared/analysis/analyzers/bicep/bicep-analyzer';
import { BICEP_RULES } from '../../../../../shared/analysis/analyzers/bicep/rules';
import { describeModelRules } from '../../../../support/describe-model-rules';

describeModelRules({ folder: 'bicep', rules: BICEP_RULES, createAnalyzer: createBicepAnalyzer, path: 'main.bicep' });
