import type { StructureGrammar } from '../structure-grammar';

export const JAVA: StructureGrammar = {
  query: `
[(method_declaration body: (_)) (constructor_declaration) (compact_constructor_declaration)
  (lambda_expression)] @function
(method_declaration name: (_) @name)
(constructor_declaration name: (_) @name)
(compact_constructor_declaration name: (_) @name)
(formal_parameters [(formal_parameter) (spread_parameter)] @parameter)
(inferred_parameters (identifier) @parameter)
(if_statement) @if
(if_statement "else" @else)
[(for_statement) (enhanced_for_statement) (while_statement) (do_statement)] @loop
(switch_expression) @switch
(switch_label) @case
(catch_clause) @catch
(ternary_expression) @ternary
(binary_expression operator: ["&&" "||"] @operator) @logical
[(break_statement (identifier)) (continue_statement (identifier))] @jump
`,
  hasElseIf: true,
  hasContainers: false,
};
