import { LRUCache } from 'lru-cache';
import type { Clock } from '../../kernel';
import type { Telemetry } from '../../telemetry';
import type { AnswerStore, KeptEntry } from '../ports';

export interface KeptEntriesOptions {
  /** Characters that are kept in memory. */
  memoryCharacters: number;
  keptForMs: number;
}

/** Answers and vectors kept in this instance's memory, over those that all instances share. What cannot be read is asked for again. */
export class KeptEntries {
  readonly #near: LRUCache<string, string>;

  constructor(
    private readonly ports: { answers: AnswerStore; telemetry: Telemetry; clock: Clock },
    options: KeptEntriesOptions,
  ) {
    this.#near = new LRUCache({
      maxSize: options.memoryCharacters,
      sizeCalculation: (value) => value.length + 200,
      ttl: options.keptForMs,
      ttlResolution: 0,
      perf: { now: () => ports.clock.now().getTime() },
    });
  }

  /** What this instance remembers, without waiting. */
  peek(key: string): string | undefined {
    return this.#near.get(key);
  }

  /** All that is known of the keys, wherever it is. */
  async find(tenantId: string, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const key of keys) {
      const value = this.#near.get(key);
      if (value !== undefined) found.set(key, value);
    }
    const unknown = keys.filter((key) => !found.has(key));
    if (unknown.length === 0) return found;
    for (const { key, value } of await this.#far(tenantId, unknown)) {
      this.#near.set(key, value);
      found.set(key, value);
    }
    return found;
  }

  async keep(tenantId: string, projectId: string | undefined, entries: readonly KeptEntry[]): Promise<void> {
    for (const { key, value } of entries) this.#near.set(key, value);
    try {
      await this.ports.answers.put(tenantId, projectId, entries);
    } catch (error) {
      this.ports.telemetry.exception(error, { during: 'keeping answers of models' });
    }
  }

  async #far(tenantId: string, keys: readonly string[]): Promise<KeptEntry[]> {
    try {
      return await this.ports.answers.get(tenantId, keys);
    } catch (error) {
      this.ports.telemetry.exception(error, { during: 'reading kept answers of models' });
      return [];
    }
  }
}
