import { CPP } from '../../../../../shared/analysis/analyzers/code-rules/rules/cpp';
import { describeCodeRules } from '../../../../support/describe-code-rules';

describeCodeRules('cpp', CPP);
