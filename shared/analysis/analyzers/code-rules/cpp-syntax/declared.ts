import type { Node } from 'web-tree-sitter';
import { enclosingFunction } from './enclosing';

export interface Declared {
  readonly kind: 'pointer' | 'array' | 'reference' | 'value';
  readonly isParameter: boolean;
  readonly isStatic: boolean;
  /** The type as it is written, without stars. */
  readonly type: string;
  readonly name: Node;
  readonly declaration: Node;
  readonly value: Node | undefined;
}

const KINDS: Readonly<Record<string, Declared['kind']>> = {
  pointer_declarator: 'pointer',
  array_declarator: 'array',
  reference_declarator: 'reference',
};

/** How the function around declares a variable; undefined when it does not, or more than once. */
export function declaredLocally(identifier: Node): Declared | undefined {
  const around = enclosingFunction(identifier);
  const found = (around?.descendantsOfType(['declaration', 'parameter_declaration']) ?? []).flatMap((declaration) =>
    declaration.childrenForFieldName('declarator').flatMap((one) => declared(declaration, one, identifier.text) ?? []),
  );
  return found.length === 1 ? found[0] : undefined;
}

function declared(declaration: Node, declarator: Node, name: string): Declared | undefined {
  let inner: Node | null = declarator;
  let value: Node | undefined;
  let kind: Declared['kind'] = 'value';
  for (let depth = 0; inner !== null && inner.type !== 'identifier' && depth < 20; depth++) {
    if (inner.type === 'function_declarator') return undefined;
    if (inner.type === 'init_declarator') value = inner.childForFieldName('value') ?? undefined;
    // Of `char *names[9]` and of `(*row)[9]` the innermost says what the variable is.
    kind = KINDS[inner.type] ?? kind;
    const last: Node | undefined = inner.namedChildren.at(-1);
    inner = inner.childForFieldName('declarator') ?? (KINDS[inner.type] === 'reference' ? (last ?? null) : null);
  }
  if (inner?.text !== name) return undefined;
  const isParameter = declaration.type === 'parameter_declaration';
  const isStatic = declaration.namedChildren.some(
    (one) => one.type === 'storage_class_specifier' && one.text === 'static',
  );
  return {
    kind,
    isParameter,
    isStatic,
    type: declaration.childForFieldName('type')?.text ?? '',
    name: inner,
    declaration,
    value,
  };
}
