import { RUBY } from '../../../../../shared/analysis/analyzers/code-rules/rules/ruby';
import { describeCodeRules } from '../../../../support/describe-code-rules';

describeCodeRules('ruby', RUBY);
