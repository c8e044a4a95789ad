import type { StructureGrammar } from '../structure-grammar';

export const BASH: StructureGrammar = {
  query: `
(function_definition) @function
(function_definition name: (_) @name)
(if_statement) @if
(elif_clause) @elseif
(else_clause) @else
[(for_statement) (c_style_for_statement) (while_statement)] @loop
(case_statement) @switch
(case_item) @case
(ternary_expression) @ternary
(list ["&&" "||"] @operator) @logical
(binary_expression operator: ["&&" "||"] @operator) @logical
(command name: (command_name) @jump argument: (number))
`,
  hasElseIf: false,
  hasContainers: false,
};
