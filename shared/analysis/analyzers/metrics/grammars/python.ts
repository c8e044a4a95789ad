import type { StructureGrammar } from '../structure-grammar';

export const PYTHON: StructureGrammar = {
  query: `
[(function_definition) (lambda)] @function
(function_definition name: (_) @name)
(parameters
  [(identifier) (default_parameter) (typed_parameter) (typed_default_parameter) (list_splat_pattern)
    (dictionary_splat_pattern)] @parameter)
(if_statement) @if
(elif_clause) @elseif
(if_statement (else_clause) @else)
(for_statement (else_clause) @else)
(while_statement (else_clause) @else)
[(for_statement) (while_statement)] @loop
(match_statement) @switch
(case_clause) @case
(except_clause) @catch
(conditional_expression) @ternary
[(for_in_clause) (if_clause)] @decision
(boolean_operator operator: _ @operator) @logical
`,
  hasElseIf: false,
  hasContainers: true,
  recursion: 'by-name',
};
