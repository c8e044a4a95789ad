import type { StructureGrammar } from '../structure-grammar';

/** Shared with C++, whose grammar builds on this one. */
export const C_PATTERNS = `
(function_definition body: (_)) @function
(function_definition declarator: (function_declarator declarator: (_) @name))
(function_definition declarator: (pointer_declarator declarator: (function_declarator declarator: (_) @name)))
(function_definition
  declarator: (function_declarator parameters: (parameter_list (parameter_declaration) @parameter)))
(function_definition
  declarator: (pointer_declarator
    declarator: (function_declarator parameters: (parameter_list (parameter_declaration) @parameter))))
(if_statement) @if
(else_clause "else" @else)
[(for_statement) (while_statement) (do_statement)] @loop
(switch_statement) @switch
(case_statement) @case
(conditional_expression) @ternary
(goto_statement) @jump
`;

export const C: StructureGrammar = {
  query: `${C_PATTERNS}
(binary_expression operator: ["&&" "||"] @operator) @logical
`,
  hasElseIf: true,
  hasContainers: false,
  recursion: 'by-name',
};
