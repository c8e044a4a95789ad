import type { StructureGrammar } from '../structure-grammar';

export const CSHARP: StructureGrammar = {
  query: `
[(method_declaration body: (_)) (constructor_declaration body: (_)) (destructor_declaration) (operator_declaration)
  (conversion_operator_declaration) (local_function_statement) (accessor_declaration body: (_)) (lambda_expression)
  (anonymous_method_expression)] @function
(method_declaration name: (_) @name)
(constructor_declaration name: (_) @name)
(local_function_statement name: (_) @name)
(accessor_declaration name: _ @name)
(parameter_list (parameter) @parameter)
(parameter_list "params" @parameter)
(if_statement) @if
(if_statement "else" @else)
[(for_statement) (foreach_statement) (while_statement) (do_statement)] @loop
[(switch_statement) (switch_expression)] @switch
[(switch_section) (switch_expression_arm)] @case
(catch_clause) @catch
(conditional_expression) @ternary
(binary_expression operator: ["&&" "||"] @operator) @logical
(binary_expression operator: "??" @coalesce)
(goto_statement) @jump
`,
  hasElseIf: true,
  hasContainers: false,
};
