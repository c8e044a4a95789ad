import type { Node } from 'web-tree-sitter';
import { ancestors } from '../java-syntax/ancestors';
import { nameOf, receiverOf, withoutComments } from './calls';

/** Where a name of a function or a lambda comes from. */
export interface LocalName {
  readonly scope: Node;
  readonly from: number;
  /** The declaration of a parameter; a variable has its value alone. */
  readonly parameter?: Node;
  readonly value?: Node;
}

/** The innermost declaration of a name around a place; members of classes are none. */
export function localName(place: Node, name: string): LocalName | undefined {
  for (const scope of ancestors(place)) {
    const found = declaredIn(scope, name, place.startIndex);
    if (found !== undefined) return found;
    if (scope.type === 'class_body') return undefined;
  }
  return undefined;
}

function declaredIn(scope: Node, name: string, before: number): LocalName | undefined {
  switch (scope.type) {
    case 'block':
    case 'lambda_literal':
      return variableOf(scope, name, before) ?? (scope.type === 'block' ? undefined : lambdaParameter(scope, name));
    case 'function_declaration': {
      const list = scope.namedChildren.find(({ type }) => type === 'function_value_parameters');
      const parameter = list?.namedChildren.find(
        (one) => one.type === 'parameter' && one.namedChildren[0]?.text === name,
      );
      return parameter === undefined ? undefined : { scope, from: list?.endIndex ?? 0, parameter };
    }
    default:
      return undefined;
  }
}

function variableOf(scope: Node, name: string, before: number): LocalName | undefined {
  const declaration = scope.namedChildren.findLast(
    (one) =>
      one.type === 'property_declaration' &&
      one.endIndex <= before &&
      one.namedChildren.some((child) => child.type === 'variable_declaration' && child.namedChildren[0]?.text === name),
  );
  const value = declaration?.namedChildren.at(-1);
  if (declaration === undefined || value === undefined || NO_VALUE.has(value.type)) return undefined;
  return { scope, from: declaration.endIndex, value };
}

/** Lambdas of `let` and `also` are given what these are called on. */
function lambdaParameter(lambda: Node, name: string): LocalName | undefined {
  const parameters = lambda.namedChildren.find(({ type }) => type === 'lambda_parameters');
  const declared = withoutComments(parameters).find((one) => one.namedChildren[0]?.text === name);
  const isNamed = parameters === undefined ? name === 'it' : declared !== undefined;
  if (!isNamed) return undefined;
  const call = lambda.parent?.type === 'annotated_lambda' ? lambda.parent.parent : null;
  const from = parameters?.endIndex ?? lambda.startIndex;
  const isHandedOver = call?.type === 'call_expression' && /^(?:let|also)$/.test(nameOf(call));
  const value = isHandedOver ? receiverOf(call) : undefined;
  return {
    scope: lambda,
    from,
    ...(declared === undefined ? {} : { parameter: declared }),
    ...(value === undefined ? {} : { value }),
  };
}

const NO_VALUE: ReadonlySet<string> = new Set(['property_delegate', 'variable_declaration']);
