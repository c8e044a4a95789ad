import type { StructureGrammar } from '../structure-grammar';

/** Shared with TypeScript, whose grammar builds on this one. */
export const SCRIPT_PATTERNS = `
[(function_declaration) (generator_function_declaration) (method_definition) (function_expression)
  (generator_function) (arrow_function)] @function
(function_declaration name: (_) @name)
(generator_function_declaration name: (_) @name)
(function_expression name: (_) @name)
(method_definition name: (_) @method)
(variable_declarator name: (identifier) @assigned value: [(arrow_function) (function_expression)])
(pair key: (property_identifier) @assigned value: [(arrow_function) (function_expression)])
(assignment_expression left: (identifier) @assigned right: [(arrow_function) (function_expression)])
(assignment_expression
  left: (member_expression property: (_) @assigned) right: [(arrow_function) (function_expression)])
(arrow_function parameter: (identifier) @parameter)
(if_statement) @if
(else_clause "else" @else)
[(for_statement) (for_in_statement) (while_statement) (do_statement)] @loop
(switch_statement) @switch
(switch_case) @case
(catch_clause) @catch
(ternary_expression) @ternary
(binary_expression operator: ["&&" "||"] @operator) @logical
(binary_expression operator: "??" @coalesce)
[(break_statement (statement_identifier)) (continue_statement (statement_identifier))] @jump
`;

export const JAVASCRIPT: StructureGrammar = {
  query: `${SCRIPT_PATTERNS}
(field_definition property: (_) @assigned value: [(arrow_function) (function_expression)])
(formal_parameters (_) @parameter)
`,
  hasElseIf: true,
  hasContainers: true,
  recursion: 'by-name',
};
