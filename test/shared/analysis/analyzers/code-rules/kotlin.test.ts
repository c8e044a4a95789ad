import { KOTLIN } from '../../../../../shared/analysis/analyzers/code-rules/rules/kotlin';
import { describeCodeRules } from '../../../../support/describe-code-rules';

describeCodeRules('kotlin', KOTLIN);
