import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import type { AuthLevel } from '../functions/function-definition';
import { readFileIfPresent } from '../read-file-if-present';
import { writeFileDurably } from '../write-file-durably';

const Keys = z.object({
  masterKey: z.string(),
  /** Open every function of level `function`. */
  hostKeys: z.record(z.string(), z.string()),
  functionKeys: z.record(z.string(), z.record(z.string(), z.string())),
});
type Keys = z.infer<typeof Keys>;

/** The keys of this host, made once and kept in its data folder. */
export class HostKeys {
  private constructor(
    private readonly file: string,
    private readonly keys: Keys,
  ) {}

  static async open(dataDir: string): Promise<HostKeys> {
    const file = path.join(dataDir, 'keys.json');
    const hostKeys = new HostKeys(file, await readKeys(file));
    await hostKeys.add([]);
    return hostKeys;
  }

  /** Makes a key for every function that has none yet. */
  async add(functionNames: readonly string[]): Promise<void> {
    for (const name of functionNames) this.keys.functionKeys[name] ??= { default: newKey() };
    await writeFileDurably(this.file, `${JSON.stringify(this.keys, undefined, 2)}\n`, 0o600);
  }

  get masterKey(): string {
    return this.keys.masterKey;
  }

  functionKey(name: string): string {
    const key = this.keys.functionKeys[name]?.['default'];
    if (key === undefined) throw new Error(`There is no function '${name}'.`);
    return key;
  }

  opens(level: AuthLevel, functionName: string, presented: string | undefined): boolean {
    if (level === 'anonymous') return true;
    if (presented === undefined) return false;
    if (isSame(presented, this.keys.masterKey)) return true;
    if (level === 'admin') return false;
    const accepted = [
      ...Object.values(this.keys.hostKeys),
      ...Object.values(this.keys.functionKeys[functionName] ?? {}),
    ];
    return accepted.some((key) => isSame(presented, key));
  }
}

async function readKeys(file: string): Promise<Keys> {
  const text = await readFileIfPresent(file);
  if (text === undefined) return { masterKey: newKey(), hostKeys: { default: newKey() }, functionKeys: {} };
  try {
    return Keys.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${file} holds no keys; remove it to have new ones made.`, { cause: error });
  }
}

function newKey(): string {
  return randomBytes(32).toString('base64url');
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
