import { GO } from '../../../../../shared/analysis/analyzers/code-rules/rules/go';
import { describeCodeRules } from '../../../../support/describe-code-rules';

describeCodeRules('go', GO);
