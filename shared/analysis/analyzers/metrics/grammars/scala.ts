import type { StructureGrammar } from '../structure-grammar';

export const SCALA: StructureGrammar = {
  query: `
[(function_definition) (lambda_expression)] @function
(function_definition name: (_) @name)
(parameters (parameter) @parameter)
(if_expression) @if
(if_expression "else" @else)
[(for_expression) (while_expression) (do_while_expression)] @loop
(match_expression) @switch
(match_expression body: (case_block (case_clause) @case))
(guard) @decision
(catch_clause) @catch
(infix_expression operator: (operator_identifier) @operator (#any-of? @operator "&&" "||")) @logical
`,
  hasElseIf: true,
  hasContainers: false,
};
