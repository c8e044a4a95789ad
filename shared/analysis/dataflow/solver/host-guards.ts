import type { Expression } from '../ir';
import { evaluatePure } from './evaluate-pure';
import type { Machine } from './machine';
import { isSameData } from './same-data';
import { cleanTaints, weaknessSet } from './taint';
import { UNKNOWN, withTaints } from './value';

/** Members, methods without `get` among them, that tell whose an address is. */
const HOSTS = new Set(['hostname', 'host', 'origin', 'netloc', 'getHost', 'getAuthority', 'getRawAuthority']);
/** What depends on whose an address is. */
const OF_HOSTS = weaknessSet(['server-side-request-forgery', 'open-redirect']);

/** Where the host of an address was found to be one of the program's own, the address is harmless, in whatever variable it stands. */
export function trustHostOf(machine: Machine, tested: Expression): void {
  const address = askedForHost(tested);
  if (address === undefined) return;
  const known = namesIn(address).flatMap((name) => machine.lookUp(name).taints);
  if (known.length > 0) {
    for (const [name, value] of machine.object(machine.frame.scope).fields) {
      const isSame = value.taints.every((taint) => known.some((one) => isSameData(one, taint)));
      if (value.taints.length > 0 && isSame) {
        machine.assign(name, withTaints(value, cleanTaints(value.taints, OF_HOSTS)));
      }
    }
  }
  // Of a message from another page its host is asked before anything else of it.
  if (address.kind === 'name' && machine.lookUp(address.name).names.includes('MessageEvent')) {
    machine.assign(address.name, UNKNOWN);
  }
}

/** The host of the page itself, or what the program has been told by whoever runs it. */
export function isOwnHost(machine: Machine, value: Expression): boolean {
  if (value.kind === 'member' && HOSTS.has(value.name)) return /(?:^|\.)location$/.test(nameOf(value.object));
  const isRead = value.kind === 'name' || value.kind === 'member';
  return isRead && evaluatePure(machine, value).taints.every(({ source }) => source.kind === 'process');
}

function nameOf(expression: Expression): string {
  if (expression.kind === 'member') return `${nameOf(expression.object)}.${expression.name}`;
  return expression.kind === 'name' ? expression.name : '';
}

function askedForHost(tested: Expression): Expression | undefined {
  if (tested.kind === 'name') return HOSTS.has(tested.name) ? tested : undefined;
  if (tested.kind === 'member') return HOSTS.has(tested.name) ? tested.object : undefined;
  if (tested.kind !== 'call' || tested.callee.kind !== 'member') return undefined;
  // In another form it is the same host.
  return askedForHost(tested.callee) ?? askedForHost(tested.callee.object);
}

/** Variables that an address is made of: `u`, `new URL(u)`, `urllib.parse.urlparse(u)`, `URI.create(u)`. */
function namesIn(address: Expression): readonly string[] {
  if (address.kind === 'name') return [address.name];
  if (address.kind !== 'call' && address.kind !== 'new') return [];
  return address.arguments.flatMap(({ value }) => namesIn(value));
}
