import { AurelisError } from '../../../shared/kernel';

/** The port, but the next `times` calls of one of its methods fail as a busy service does. */
export function failing<Port extends object>(port: Port, method: keyof Port, times = 1): Port {
  let left = times;
  const original = port[method];
  if (typeof original !== 'function') throw new Error(`${String(method)} is no method.`);
  return {
    ...port,
    [method]: async (...parameters: unknown[]): Promise<unknown> => {
      left -= 1;
      if (left >= 0) throw new AurelisError('UPSTREAM_UNAVAILABLE', 'Busy, as asked for.', { retryAfterSeconds: 5 });
      return Reflect.apply(original, port, parameters);
    },
  };
}
