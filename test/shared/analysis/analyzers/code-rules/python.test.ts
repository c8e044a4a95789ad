import { PYTHON } from '../../../../../shared/analysis/analyzers/code-rules/rules/python';
import { describeCodeRules } from '../../../../support/describe-code-rules';

describeCodeRules('python', PYTHON);
