import type { Node } from 'web-tree-sitter';
import { hostFromRequest } from '../leading-value';
import { KOTLIN_VALUES } from './request-value';
import { piecesOf } from './text-pieces';

/** The value of the request that names the host of an address. */
export function hostValueIn(address: Node, until: number, prefix = ''): Node | undefined {
  return hostFromRequest({ ...KOTLIN_VALUES, piecesOf }, address, { until, prefix });
}
