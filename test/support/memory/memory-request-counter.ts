import type { RequestCounter } from '../../../shared/access';

export function memoryRequestCounter(): RequestCounter {
  const taken = new Map<string, number>();
  return {
    async take(tenantId, minute, { count, limit }) {
      const name = `${tenantId}/${minute}`;
      const before = taken.get(name) ?? 0;
      const added = Math.max(0, Math.min(count, limit - before));
      taken.set(name, before + added);
      return added;
    },
  };
}
