import {
  cutBatches,
  decodeBatch,
  encodeBatch,
  type Pause,
  type SkippedPath,
  type SourceFile,
  type SourceItem,
} from '../../../shared/source';

function fileItem(path: string, sizeBytes: number): SourceItem {
  return { kind: 'file', file: { path, bytes: Buffer.alloc(sizeBytes, 'x') } };
}

async function* stream(items: Iterable<SourceItem | Pause>): AsyncGenerator<SourceItem | Pause> {
  yield* items;
}

const byEnding = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

async function cut(
  items: (SourceItem | Pause)[],
  limits: { maxBytes?: number; maxFiles?: number } = {},
): Promise<string[]> {
  const batches: string[] = [];
  for await (const batch of cutBatches(stream(items), { ...limits, groupOf: byEnding, onSkipped: () => undefined })) {
    batches.push(`${batch.id} ${batch.group} ${batch.files.map((file) => file.path).join(',')} ${batch.sizeBytes}`);
  }
  return batches;
}

describe('cutting batches', () => {
  it('puts only files of one group together and numbers batches in their order', async () => {
    const items = [fileItem('a.ts', 1), fileItem('b.py', 2), fileItem('c.ts', 3)];

    expect(await cut(items)).toEqual(['b00001 ts a.ts,c.ts 4', 'b00002 py b.py 2']);
  });

  it('keeps to the most bytes and files of a batch', async () => {
    const items = [
      fileItem('a.ts', 6),
      fileItem('b.ts', 4),
      fileItem('c.ts', 7),
      fileItem('d.ts', 4),
      fileItem('e.ts', 1),
    ];

    expect(await cut(items, { maxBytes: 10 })).toEqual([
      'b00001 ts a.ts,b.ts 10',
      'b00002 ts c.ts 7',
      'b00003 ts d.ts,e.ts 5',
    ]);
    expect(await cut(items, { maxFiles: 2 })).toEqual([
      'b00001 ts a.ts,b.ts 10',
      'b00002 ts c.ts,d.ts 11',
      'b00003 ts e.ts 1',
    ]);
  });

  it('hands out what waits for more of its kind when nothing may come for a while', async () => {
    const items = [fileItem('a.ts', 1), fileItem('b.py', 2), { kind: 'pause' as const }, fileItem('c.ts', 3)];

    expect(await cut(items)).toEqual(['b00001 ts a.ts 1', 'b00002 py b.py 2', 'b00003 ts c.ts 3']);
  });

  it('gives a file larger than a batch one of its own', async () => {
    const items = [fileItem('a.ts', 1), fileItem('b.ts', 50), fileItem('c.ts', 1)];

    expect(await cut(items, { maxBytes: 10 })).toEqual(['b00001 ts a.ts 1', 'b00002 ts b.ts 50', 'b00003 ts c.ts 1']);
  });

  it('cuts where it cut before, soon behind a file that came or went', async () => {
    const items = Array.from({ length: 3_000 }, (_, index) => fileItem(`src/file-${index}.ts`, 10));
    const withoutOne = items.toSpliced(100, 1);
    const contentsOf = (batches: string[]) => batches.map((batch) => batch.replace(/^b\d+ /, ''));

    const before = contentsOf(await cut(items, { maxFiles: 400 }));
    const after = contentsOf(await cut(withoutOne, { maxFiles: 400 }));

    expect(before.length).toBeGreaterThan(8);
    expect(after.filter((batch) => !before.includes(batch)).length).toBeLessThanOrEqual(2);
    expect(before.join(',').match(/file-\d+/g)).toHaveLength(3_000);
  });

  it('hands over what was skipped, once and in order', async () => {
    const skips: SkippedPath[] = [
      { path: 'a.png', reason: 'binary' },
      { path: 'node_modules/', reason: 'ignored', detail: 'dependencies' },
    ];
    const seen: SkippedPath[] = [];
    const items: SourceItem[] = skips.map((skipped) => ({ kind: 'skipped', skipped }));

    const options = { groupOf: byEnding, onSkipped: (skipped: SkippedPath) => void seen.push(skipped) };
    for await (const batch of cutBatches(stream(items), options)) {
      throw new Error(`No batch was expected, not ${batch.id}.`);
    }

    expect(seen).toEqual(skips);
  });

  it('holds a bounded number of bytes, whatever the number of files and groups', async () => {
    const maxBytes = 1_000;
    let handedIn = 0;
    let mostHeld = 0;
    let handedOut = 0;
    const files = async function* (): AsyncGenerator<SourceItem> {
      for (let index = 0; index < 10_000; index++) {
        handedIn += 100;
        mostHeld = Math.max(mostHeld, handedIn - handedOut);
        yield fileItem(`f${index}.group${index % 500}`, 100);
      }
    };

    for await (const batch of cutBatches(files(), { maxBytes, groupOf: byEnding, onSkipped: () => undefined })) {
      handedOut += batch.sizeBytes;
    }

    expect(handedOut).toBe(1_000_000);
    expect(mostHeld).toBeLessThanOrEqual(maxBytes * 4 + 200);
  });

  it('closes its source when nobody wants more batches', async () => {
    let isClosed = false;
    const files = async function* (): AsyncGenerator<SourceItem> {
      try {
        for (let index = 0; ; index++) yield fileItem(`f${index}.ts`, 10);
      } finally {
        isClosed = true;
      }
    };

    for await (const batch of cutBatches(files(), { maxFiles: 1, groupOf: byEnding, onSkipped: () => undefined })) {
      if (batch.id === 'b00002') break;
    }

    expect(isClosed).toBe(true);
  });
});

describe('a stored batch', () => {
  const files: SourceFile[] = [
    { path: 'src/ü 😀.ts', bytes: Buffer.from('\ufefflet a;') },
    { path: 'empty', bytes: new Uint8Array() },
    { path: 'b.ts', bytes: new Uint8Array(Buffer.from('xxlet b;xx')).subarray(2, 8) },
  ];
  const stored = encodeBatch(files);

  it('gives the same files back', () => {
    const decoded = decodeBatch(stored);

    const text = (list: readonly SourceFile[]): string[] =>
      list.map(({ path, bytes }) => `${path}=${Buffer.from(bytes).toString()}`);
    expect(text(decoded)).toEqual(text(files));
    expect(decodeBatch(encodeBatch([]))).toEqual([]);
  });

  it('is the same bytes every time, and smaller than its files', () => {
    const large = [{ path: 'a.ts', bytes: Buffer.alloc(100_000, 'let a;\n') }];

    expect(encodeBatch(files).equals(stored)).toBe(true);
    expect(encodeBatch(large).length).toBeLessThan(10_000);
  });

  it('is refused when any byte of it is missing', () => {
    for (let length = 0; length < stored.length; length++) {
      expect(() => decodeBatch(stored.subarray(0, length))).toThrow('The stored batch cannot be read');
    }
  });

  it('is refused, or gives the same files, when any bit of it is wrong', () => {
    const expected = JSON.stringify(decodeBatch(stored));
    let refusedCount = 0;

    for (let bit = 0; bit < stored.length * 8; bit++) {
      const damaged = Buffer.from(stored);
      damaged.writeUInt8(damaged.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      try {
        expect(JSON.stringify(decodeBatch(damaged))).toBe(expected);
      } catch (error) {
        expect(error).toMatchObject({ code: 'VALIDATION_ERROR' });
        refusedCount++;
      }
    }

    expect(refusedCount).toBeGreaterThan(stored.length * 7);
  });

  it('is refused when a header asks for more memory than any batch needs', () => {
    const huge = Buffer.from(stored);
    huge.writeUInt32LE(0xffffffff, 8);

    expect(() => decodeBatch(huge)).toThrow('too large');
  });
});
