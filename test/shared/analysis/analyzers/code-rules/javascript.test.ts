import { JAVASCRIPT } from '../../../../../shared/analysis/analyzers/code-rules/rules/javascript';
import { describeCodeRules } from '../../../../support/describe-code-rules';

describeCodeRules('javascript', JAVASCRIPT);
