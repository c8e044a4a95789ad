import { AurelisError } from '../../../shared/kernel';
import type { Versioned } from '../../../shared/projects';

/** Documents with a version each; nobody holds a reference into the store. */
export class VersionedMap<Document extends object> {
  readonly #entries = new Map<string, Versioned<Document>>();
  #version = 0;

  get(key: string): Versioned<Document> | undefined {
    return structuredClone(this.#entries.get(key));
  }

  set(key: string, document: Document): void {
    this.#version += 1;
    const kept = structuredClone(document);
    for (const [name, value] of Object.entries(kept)) if (value === undefined) Reflect.deleteProperty(kept, name);
    this.#entries.set(key, { document: kept, etag: `"${this.#version}"` });
  }

  replace(key: string, document: Document, etag: string): void {
    if (this.#entries.get(key)?.etag !== etag) throw new AurelisError('CONFLICT', 'It was changed at the same time.');
    this.set(key, document);
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  keys(): string[] {
    return [...this.#entries.keys()];
  }

  values(): Document[] {
    return [...this.#entries.values()].map(({ document }) => structuredClone(document));
  }
}
