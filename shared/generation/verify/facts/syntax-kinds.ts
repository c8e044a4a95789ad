/** What the grammars of all languages call the same thing: told by the kind of a node, whatever the language. */
export const FUNCTION_KINDS: ReadonlySet<string> = new Set([
  'anonymous_function',
  'arrow_function',
  'async_function',
  'constructor_declaration',
  'destructor_declaration',
  'func_literal',
  'function_declaration',
  'function_definition',
  'function_expression',
  'function_item',
  'function_signature',
  'generator_function',
  'generator_function_declaration',
  'lambda',
  'lambda_expression',
  'local_function_statement',
  'method',
  'method_declaration',
  'method_definition',
  'singleton_method',
]);

export const TYPE_KINDS: ReadonlySet<string> = new Set([
  'class',
  'class_declaration',
  'class_definition',
  'enum_declaration',
  'enum_item',
  'impl_item',
  'interface_declaration',
  'module',
  'namespace_declaration',
  'object_declaration',
  'record_declaration',
  'struct_declaration',
  'struct_item',
  'trait_declaration',
  'trait_item',
  'type_alias_declaration',
]);

export const CALL_KINDS: ReadonlySet<string> = new Set([
  'call',
  'call_expression',
  'command',
  'function_call_expression',
  'invocation_expression',
  'macro_invocation',
  'member_call_expression',
  'method_invocation',
  'new_expression',
  'nullsafe_member_call_expression',
  'object_creation_expression',
  'scoped_call_expression',
]);

export const HANDLER_KINDS: ReadonlySet<string> = new Set([
  'catch_block',
  'catch_clause',
  'except_clause',
  'except_group_clause',
  'rescue',
]);

export const THROW_KINDS: ReadonlySet<string> = new Set(['raise_statement', 'throw_expression', 'throw_statement']);

/** Behind these nothing of the same block is reached. */
export const TERMINATOR_KINDS: ReadonlySet<string> = new Set([
  'break_statement',
  'continue_statement',
  'raise_statement',
  'return_expression',
  'return_statement',
  'throw_statement',
]);

/** Hold statements one after the other. */
export const BLOCK_KINDS: ReadonlySet<string> = new Set([
  'block',
  'body_statement',
  'class_body',
  'compound_statement',
  'declaration_list',
  'function_body',
  'module',
  'program',
  'source_file',
  'statement_block',
  'statement_list',
  'statements',
  'translation_unit',
  'compilation_unit',
]);

export const IMPORT_KIND = /^(?:import|using_directive|namespace_use|use_declaration|package_|preproc_include)/;
export const COMMENT_KIND = /comment/;
export const STRING_PART_KIND = /string_(?:fragment|content|literal_content)|escape_sequence|_literal_content$/;
export const STRING_KIND = /string|char(?:acter)?_literal|heredoc/;
export const NUMBER_KIND = /^(?:number|integer|float|.*(?:integer|int|float|number|real)_literal)$/;
export const IDENTIFIER_KIND =
  /identifier$|^(?:name|constant|variable_name|instance_variable|word|simple_identifier|label_name)$/;
export const BOOLEAN_TEXT = /^(?:true|false|True|False)$/;
