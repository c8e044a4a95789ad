import { RUST } from '../../../../../shared/analysis/analyzers/code-rules/rules/rust';
import { describeCodeRules } from '../../../../support/describe-code-rules';

describeCodeRules('rust', RUST);
