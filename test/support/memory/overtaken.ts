import type { MemoryServices } from '../memory-services';

const STORES = [
  ...(['projects', 'archives', 'runs', 'outbox', 'findings', 'artifacts', 'results', 'queue', 'parked'] as const),
  ...(['jobs', 'jobArtifacts', 'index', 'answers', 'audit', 'webhooks'] as const),
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
  const watched = Object.fromEntries(STORES.map((name) => [name, pausing(services[name], name, pause)]));
  return { services: { ...services, ...watched }, stoodAt: () => stoodAt };
}

function pausing<Port extends object>(port: Port, name: string, pause: (call: string) => Promise<void>): Port {
  return new Proxy(port, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value === 'object' && value !== null) return pausing(value, `${name}.${String(key)}`, pause);
      if (typeof value !== 'function') return value;
      return async (...parameters: unknown[]): Promise<unknown> => {
        await pause(`${name}.${String(key)}`);
        return Reflect.apply(value, target, parameters);
      };
    },
  });
}
