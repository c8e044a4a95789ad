import { PHP } from '../../../../../shared/analysis/analyzers/code-rules/rules/php';
import { describeCodeRules } from '../../../../support/describe-code-rules';

describeCodeRules('php', PHP);
