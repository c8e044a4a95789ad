import type { StructureGrammar } from '../structure-grammar';

export const LUA: StructureGrammar = {
  query: `
[(function_declaration) (function_definition)] @function
(function_declaration name: (_) @name)
(assignment_statement (variable_list name: (_) @assigned) (expression_list . value: (function_definition)))
(field name: (identifier) @assigned value: (function_definition))
(parameters [(identifier) (vararg_expression)] @parameter)
(if_statement) @if
(elseif_statement) @elseif
(else_statement) @else
[(for_statement) (while_statement) (repeat_statement)] @loop
(binary_expression operator: ["and" "or"] @operator) @logical
(goto_statement) @jump
`,
  hasElseIf: false,
  hasContainers: true,
  recursion: 'by-name',
};
