import { TERRAFORM } from '../../../../../shared/analysis/analyzers/code-rules/rules/terraform';
import { describeCodeRules } from '../../../../support/describe-code-rules';

describeCodeRules('terraform', TERRAFORM);
