import { BASH } from '../../../../../shared/analysis/analyzers/code-rules/rules/bash';
import { describeCodeRules } from '../../../../support/describe-code-rules';

describeCodeRules('bash', BASH);
