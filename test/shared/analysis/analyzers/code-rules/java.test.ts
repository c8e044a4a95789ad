import { JAVA } from '../../../../../shared/analysis/analyzers/code-rules/rules/java';
import { describeCodeRules } from '../../../../support/describe-code-rules';

describeCodeRules('java', JAVA);
