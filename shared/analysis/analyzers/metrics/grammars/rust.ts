import type { StructureGrammar } from '../structure-grammar';

export const RUST: StructureGrammar = {
  query: `
[(function_item) (closure_expression)] @function
(function_item name: (_) @name)
(self_parameter) @self
(parameters (parameter) @parameter)
[(if_expression) (let_declaration alternative: (_))] @if
(else_clause "else" @else)
[(for_expression) (while_expression) (loop_expression)] @loop
(match_expression) @switch
(match_arm) @case
(binary_expression operator: ["&&" "||"] @operator) @logical
(let_chain "&&" @operator) @logical
[(break_expression (label)) (continue_expression (label))] @jump
`,
  hasElseIf: true,
  hasContainers: false,
  recursion: 'by-name',
};
