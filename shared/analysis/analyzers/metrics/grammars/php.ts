import type { StructureGrammar } from '../structure-grammar';

export const PHP: StructureGrammar = {
  query: `
[(function_definition) (method_declaration body: (_)) (anonymous_function) (arrow_function)] @function
(function_definition name: (_) @name)
(method_declaration name: (_) @method)
(formal_parameters
  [(simple_parameter) (variadic_parameter) (property_promotion_parameter)] @parameter)
(if_statement) @if
(else_if_clause) @elseif
(else_clause "else" @else)
[(for_statement) (foreach_statement) (while_statement) (do_statement)] @loop
[(switch_statement) (match_expression)] @switch
[(case_statement) (match_conditional_expression)] @case
(catch_clause) @catch
(conditional_expression) @ternary
(binary_expression operator: ["&&" "||" "and" "or"] @operator) @logical
(binary_expression operator: "??" @coalesce)
[(break_statement (integer)) (continue_statement (integer)) (goto_statement)] @jump
`,
  hasElseIf: true,
  hasContainers: false,
  recursion: 'by-name',
};
