import type { StructureGrammar } from '../structure-grammar';

export const RUBY: StructureGrammar = {
  query: `
[(method) (singleton_method)] @function
(method name: (_) @name)
(singleton_method name: (_) @name)
(method_parameters
  [(identifier) (optional_parameter) (splat_parameter) (keyword_parameter) (hash_splat_parameter)
    (block_parameter)] @parameter)
[(block) (do_block)] @nest
[(if) (unless) (if_modifier) (unless_modifier)] @if
(elsif) @elseif
(if (else) @else)
(elsif (else) @else)
(unless (else) @else)
[(for) (while) (until) (while_modifier) (until_modifier)] @loop
[(case) (case_match)] @switch
[(when) (in_clause)] @case
[(rescue) (rescue_modifier)] @catch
(conditional) @ternary
(binary operator: ["&&" "||" "and" "or"] @operator) @logical
`,
  hasElseIf: false,
  hasContainers: false,
  recursion: 'by-name',
};
