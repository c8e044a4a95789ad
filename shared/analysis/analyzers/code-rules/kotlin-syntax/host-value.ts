import type { Node } from 'web-tree-sitter';
import { hostValueOf } from '../leading-value';
import { handedOn } from './handed-on';
import { requestValueIn, uncheckedValueOf } from './request-value';
import { piecesOf } from './text-pieces';

const MAX_STEPS = 8;

/** The value of the request that names the host of an address: a fixed text in front of it would name the host itself. */
export function hostFromRequest(address: Node, until: number, prefix = '', steps = 0): Node | undefined {
  if (steps > MAX_STEPS) return undefined;
  const given = uncheckedValueOf(address, until);
  if (given !== undefined) return hostFromRequest(given, until, prefix, steps + 1);
  const host = hostValueOf(piecesOf(address), prefix);
  if (host === undefined) return undefined;
  if (host.id !== address.id) return hostFromRequest(host, until, '', steps + 1);
  const parts = handedOn(address);
  if (parts.length === 0) return requestValueIn(address, until);
  for (const part of parts) {
    const value = hostFromRequest(part, until, prefix, steps + 1);
    if (value !== undefined) return value;
  }
  return undefined;
}
