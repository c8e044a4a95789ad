import { NO_NODE, type FlatTree } from '../tree/flat-tree';

/** What gives a name to a stretch of code, in any grammar: no kind means one thing here and another there. */
const DEFINITIONS = new Set([
  'abstract_class_declaration',
  'class',
  'class_declaration',
  'class_definition',
  'class_specifier',
  'constructor_declaration',
  'enum_declaration',
  'enum_item',
  'enum_specifier',
  'function_declaration',
  'function_definition',
  'function_item',
  'generator_function_declaration',
  'impl_item',
  'interface_declaration',
  'internal_module',
  'macro_definition',
  'method',
  'method_declaration',
  'method_definition',
  'mod_item',
  'module',
  'namespace_declaration',
  'namespace_definition',
  'object_declaration',
  'object_definition',
  'record_declaration',
  'singleton_method',
  'struct_declaration',
  'struct_item',
  'struct_specifier',
  'trait_declaration',
  'trait_definition',
  'trait_item',
  'type_alias_declaration',
  'type_spec',
  'union_specifier',
  'variable_declarator',
]);

/** Stand around a definition and say more about it. */
const WRAPPERS = new Set([
  'ambient_declaration',
  'declaration',
  'decorated_definition',
  'export_statement',
  'expression_statement',
  'lexical_declaration',
  'template_declaration',
  'type_declaration',
  'variable_declaration',
]);

/** A variable defines something where its value is one of these, and is data otherwise. */
const FUNCTION_VALUES = /function|lambda|class/;
const NAME_FIELDS = ['name', 'declarator', 'type'];
const MAX_STEPS = 8;
const MAX_NAME = 120;

export interface Definition {
  readonly node: number;
  readonly name: string;
}

/** What a node defines, looking through what stands around a definition; undefined where it defines nothing with a name. */
export function findDefinition(tree: FlatTree, node: number): Definition | undefined {
  let at = node;
  for (let step = 0; step < MAX_STEPS && at !== NO_NODE; step++) {
    if (tree.isNamed(at) && DEFINITIONS.has(tree.kind(at))) {
      const name = nameOf(tree, at);
      return name === undefined ? undefined : { node: at, name };
    }
    if (!WRAPPERS.has(tree.kind(at))) return undefined;
    at = tree.namedChildren(at).find((child) => isPromising(tree, child)) ?? NO_NODE;
  }
  return undefined;
}

function isPromising(tree: FlatTree, node: number): boolean {
  const kind = tree.kind(node);
  return DEFINITIONS.has(kind) || WRAPPERS.has(kind);
}

function nameOf(tree: FlatTree, definition: number): string | undefined {
  if (tree.kind(definition) === 'variable_declarator') {
    const value = tree.child(definition, 'value');
    if (value === NO_NODE || !FUNCTION_VALUES.test(tree.kind(value))) return undefined;
  }
  let named = definition;
  for (let step = 0; step < MAX_STEPS; step++) {
    const next = NAME_FIELDS.map((field) => tree.child(named, field)).find((child) => child !== NO_NODE);
    if (next === undefined) break;
    named = next;
  }
  if (named === definition) return undefined;
  const name = tree.textOf(named).trim();
  return name === '' || name.length > MAX_NAME || /\s/.test(name) ? undefined : name;
}
