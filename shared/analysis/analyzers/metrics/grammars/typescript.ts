import type { StructureGrammar } from '../structure-grammar';
import { SCRIPT_PATTERNS } from './javascript';

export const TYPESCRIPT: StructureGrammar = {
  query: `${SCRIPT_PATTERNS}
(public_field_definition name: (_) @assigned value: [(arrow_function) (function_expression)])
(formal_parameters [(required_parameter) (optional_parameter)] @parameter)
`,
  hasElseIf: true,
  hasContainers: true,
  recursion: 'by-name',
};
