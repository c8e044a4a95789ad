import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Journal } from '../../../../local/service-bus/journal/journal';
import type { JournalEntry } from '../../../../local/service-bus/journal/journal-operation';

describe('Journal', () => {
  const dir = mkdtempSync(join(tmpdir(), 'service-bus-journal-'));
  const file = join(dir, 'journal');
  afterAll(() => rmSync(dir, { recursive: true }));

  const entry = (sequenceNumber: number): JournalEntry => ({
    operation: { do: 'remove', queue: 'jobs', sequenceNumber },
  });

  function open(): { journal: Journal; stored: number[] } {
    const stored: number[] = [];
    const journal = new Journal({ file, fsync: false, compactAboveBytes: Infinity, snapshot: () => [] });
    journal.open((entries) => stored.push(...entries.map(({ operation }) => operation.sequenceNumber)));
    return { journal, stored };
  }

  it('tells that a change is stored only once it is in the file', async () => {
    const { journal } = open();
    let sizeWhenTold = 0;

    const told = new Promise<void>((resolve) => {
      journal.append([entry(1)], () => {
        sizeWhenTold = statSync(file).size;
        resolve();
      });
    });
    const sizeBefore = statSync(file).size;
    await told;
    journal.close();

    expect(sizeBefore).toBe(0);
    expect(sizeWhenTold).toBe(readFileSync(file).length);
    expect(sizeWhenTold).toBeGreaterThan(0);
  });

  it('answers nobody once it is closed', () => {
    const { journal, stored } = open();
    journal.close();
    let isTold = false;

    journal.append([entry(2)], () => (isTold = true));
    journal.flush();

    expect(stored).toEqual([1]);
    expect(isTold).toBe(false);
    expect(open().stored).toEqual([1]);
  });
});
