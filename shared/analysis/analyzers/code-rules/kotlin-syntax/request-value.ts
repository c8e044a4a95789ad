import type { Node } from 'web-tree-sitter';
import { tracedValueIn, type ValueSyntax } from '../traced-value';
import { handedOn } from './handed-on';
import { isLeftAlone } from './is-left-alone';
import { localName } from './local-value';
import { isRequestSource, isUncheckedParameter } from './request-source';
import { nameInText } from './text-pieces';

/** The first value of the request that is part of this value, directly or by way of names, where nothing looks at it before the place. */
export function requestValueIn(node: Node, until: number): Node | undefined {
  return tracedValueIn(KOTLIN_VALUES, node, until);
}

/** How a value is shown in a message. */
export function shownValue(value: Node): string {
  return nameInText(value) ?? value.text.slice(0, 60);
}

/** What a local name was given, or the node itself. */
export function givenValue(node: Node): Node {
  const value = node.type === 'identifier' ? localName(node, node.text)?.value : undefined;
  return value ?? node;
}

export const KOTLIN_VALUES: ValueSyntax = {
  isRequestValue(node, until) {
    const name = nameInText(node);
    return name === undefined ? isRequestSource(node, until) : isUncheckedParameter(node, name, until);
  },
  partsOf: handedOn,
  givenTo: uncheckedValueOf,
};

/** What a local name was given, where nothing looks at it before the place. */
export function uncheckedValueOf(node: Node, until: number): Node | undefined {
  const name = nameInText(node) ?? (node.type === 'identifier' ? node.text : undefined);
  const declared = name === undefined ? undefined : localName(node, name);
  if (declared?.value === undefined || name === undefined) return undefined;
  return isLeftAlone(node, name, declared, until) ? declared.value : undefined;
}
