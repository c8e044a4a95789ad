import type { Cooldown, CooldownStore } from '../ports';

/** Cooldowns of one process. */
export function memoryCooldownStore(): CooldownStore {
  const cooldowns = new Map<string, Cooldown>();
  return {
    list: async () => [...cooldowns.values()],
    put: async (cooldown) => void cooldowns.set(cooldown.route, cooldown),
  };
}
