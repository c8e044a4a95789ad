import { YAML_RULES } from '../../../../../shared/analysis/analyzers/yaml/rules';
import { createYamlAnalyzer } from '../../../../../shared/analysis/analyzers/yaml/yaml-analyzer';
import { describeModelRules } from '../../../../support/describe-model-rules';

describeModelRules({ folder: 'yaml', rules: YAML_RULES, createAnalyzer: createYamlAnalyzer, path: 'a.yaml' });
