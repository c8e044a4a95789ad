import { z } from 'zod';
import type { MemoryServices } from '../memory-services';

const STORES = [
  ...(['projects', 'archives', 'runs', 'outbox', 'findings', 'artifacts', 'results', 'queue', 'parked'] as const),
  ...([
    'jobs',
    'jobArtifacts',
    'index',
    'answers',
    'audit',
    'webhooks',
    'triage',
    'webhookSender',
    'performer',
    'repositories',
  ] as const),
];

export interface Overtaken {
  services: MemoryServices;
  /** Which call it stood still before, such as `runs.replace`; undefined where it made fewer. */
  stoodAt(): string | undefined;
}

/** Services of a worker that stands still before its `nth` call of any store, counted from 0, until `meanwhile` is over. */
export function overtaken(services: MemoryServices, nth: number, meanwhile: () => Promise<void>): Overtaken {
  let calls = 0;
  let stoodAt: string | undefined;
  async function pause(call: string): Promise<void> {
    if (calls++ !== nth) return;
    stoodAt = call;
    await meanwhile();
  }
  return { services: watched(services, pause), stoodAt: () => stoodAt };
}

/** Services of a worker that dies before its `nth` call of any store, counted from 0: none of its calls gets anywhere from then on. */
export function dying(services: MemoryServices, nth: number): Overtaken {
  let calls = 0;
  let stoodAt: string | undefined;
  const pause = async (call: string): Promise<void> => {
    if (calls++ < nth) return;
    stoodAt ??= call;
    throw new Error('The process died.');
  };
  return { services: watched(services, pause), stoodAt: () => stoodAt };
}

function watched(services: MemoryServices, pause: (call: string) => Promise<void>): MemoryServices {
  const stores = Object.fromEntries(STORES.map((name) => [name, pausing(services[name], name, pause)]));
  return { ...services, ...stores };
}

function pausing<Port extends object>(port: Port, name: string, pause: (call: string) => Promise<void>): Port {
  return new Proxy(port, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value === 'object' && value !== null) return pausing(value, `${name}.${String(key)}`, pause);
      if (typeof value !== 'function') return value;
      // What is kept of one project is a store of its own.
      if (key === 'of') {
        return (...parameters: unknown[]) =>
          pausing(z.looseObject({}).parse(Reflect.apply(value, target, parameters)), `${name}.of`, pause);
      }
      return async (...parameters: unknown[]): Promise<unknown> => {
        await pause(`${name}.${String(key)}`);
        return Reflect.apply(value, target, parameters);
      };
    },
  });
}
