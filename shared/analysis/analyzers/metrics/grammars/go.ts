import type { StructureGrammar } from '../structure-grammar';

export const GO: StructureGrammar = {
  query: `
[(function_declaration body: (_)) (method_declaration body: (_)) (func_literal)] @function
(function_declaration name: (_) @name)
(method_declaration name: (_) @method)
(function_declaration parameters: (parameter_list (parameter_declaration name: (_) @parameter)))
(function_declaration parameters: (parameter_list (variadic_parameter_declaration) @parameter))
(method_declaration parameters: (parameter_list (parameter_declaration name: (_) @parameter)))
(method_declaration parameters: (parameter_list (variadic_parameter_declaration) @parameter))
(func_literal parameters: (parameter_list (parameter_declaration name: (_) @parameter)))
(if_statement) @if
(if_statement "else" @else)
(for_statement) @loop
[(expression_switch_statement) (type_switch_statement) (select_statement)] @switch
[(expression_case) (type_case) (communication_case)] @case
(binary_expression operator: ["&&" "||"] @operator) @logical
[(break_statement (label_name)) (continue_statement (label_name)) (goto_statement)] @jump
`,
  hasElseIf: true,
  hasContainers: false,
  recursion: 'by-name',
};
