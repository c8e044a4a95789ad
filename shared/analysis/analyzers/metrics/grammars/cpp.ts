import type { StructureGrammar } from '../structure-grammar';
import { C_PATTERNS } from './c';

export const CPP: StructureGrammar = {
  query: `${C_PATTERNS}
(function_definition
  declarator: (reference_declarator (function_declarator declarator: (_) @name)))
(function_definition
  declarator: (function_declarator
    parameters: (parameter_list [(optional_parameter_declaration) (variadic_parameter_declaration)] @parameter)))
(function_definition
  declarator: (reference_declarator
    (function_declarator parameters: (parameter_list (parameter_declaration) @parameter))))
(lambda_expression body: (_)) @function
(for_range_loop) @loop
(catch_clause) @catch
(binary_expression operator: ["&&" "||" "and" "or"] @operator) @logical
`,
  hasElseIf: true,
  hasContainers: false,
};
