import type { Node } from 'web-tree-sitter';
import type { Reported, RuleMatch } from '../code-rule';
import { attributesAt, headOf, labelsOf, literalOf, type Literal } from './block';
import { resourceQuery } from './resource-query';

/** Values of an attribute that are wrong in themselves; `missing` is what the provider takes where it is not written. */
export interface BadAttribute {
  readonly types: readonly string[];
  /** Names of nested blocks and then of the attribute, with dots between. */
  readonly path: string;
  readonly bad: readonly Literal[];
  readonly isBadWhenMissing?: true;
  readonly message: string;
}

export function badAttributesQuery(table: readonly BadAttribute[]): string {
  return resourceQuery(table.flatMap(({ types }) => types));
}

export function badAttributes(match: RuleMatch, table: readonly BadAttribute[]): Reported[] {
  const block = match.node('block');
  const type = labelsOf(block)[0] ?? '';
  return table.filter(({ types }) => types.includes(type)).flatMap((row) => reportsOf(block, row));
}

function reportsOf(block: Node, { path, bad, isBadWhenMissing, message }: BadAttribute): Reported[] {
  const attributes = attributesAt(block, path);
  if (attributes.length === 0 && isBadWhenMissing === true) return [{ at: headOf(block), message }];
  return attributes
    .filter(({ value }) => bad.some((one) => one === literalOf(value)))
    .map(({ node }) => ({ at: node, message }));
}
