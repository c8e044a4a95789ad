import { CSHARP } from '../../../../../shared/analysis/analyzers/code-rules/rules/csharp';
import { describeCodeRules } from '../../../../support/describe-code-rules';

describeCodeRules('csharp', CSHARP);
