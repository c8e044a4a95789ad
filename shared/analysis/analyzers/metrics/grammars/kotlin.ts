import type { StructureGrammar } from '../structure-grammar';

export const KOTLIN: StructureGrammar = {
  query: `
[(function_declaration (function_body)) (secondary_constructor (block)) (getter (function_body))
  (setter (function_body)) (anonymous_initializer) (lambda_literal) (anonymous_function)] @function
(function_declaration name: (_) @name)
(secondary_constructor "constructor" @name)
(getter "get" @name)
(setter "set" @name)
(anonymous_initializer "init" @name)
(function_value_parameters (parameter) @parameter)
(if_expression) @if
(if_expression "else" @else)
[(for_statement) (while_statement) (do_while_statement)] @loop
(when_expression) @switch
(when_entry) @case
(catch_block) @catch
(binary_expression operator: ["&&" "||"] @operator) @logical
(binary_expression operator: "?:" @coalesce)
(labeled_expression (label) @jump)
`,
  hasElseIf: true,
  hasContainers: false,
};
