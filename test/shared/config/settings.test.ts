import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sample from '../../../local.settings.sample.json';
import { loadConfig, Settings } from '../../../shared/config';

const NAMES = Object.keys(Settings.shape).sort();
/** The Functions host reads these; the app does not. */
const OF_THE_HOST = ['AzureWebJobsStorage', 'FUNCTIONS_WORKER_RUNTIME'];

const page = readFileSync(join(__dirname, '../../../docs/settings.md'), 'utf8');
const [ours = '', ofTheHost = ''] = page.split('## Settings of the platform');

/** Cells of every row whose first cell is a name. */
function rowsOf(text: string): string[][] {
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
  );
}

/** As the page writes it. */
function defaultOf(name: string): string {
  const schema = Settings.shape[name as keyof typeof Settings.shape];
  const parsed = schema.safeParse(undefined);
  if (!parsed.success) return 'required';
  if (parsed.data === undefined) return '–';
  if (typeof parsed.data === 'boolean') return parsed.data ? 'on' : 'off';
  return typeof parsed.data === 'string' ? parsed.data : JSON.stringify(parsed.data);
}

describe('settings', () => {
  it('stand in the page, each once, and nothing else does', () => {
    expect(
      rowsOf(ours)
        .map(([name]) => name)
        .sort(),
    ).toEqual(NAMES);
    expect(
      rowsOf(ofTheHost)
        .map(([name]) => name)
        .sort(),
    ).toEqual(OF_THE_HOST);
  });

  it.each(rowsOf(ours))('%s has a meaning, its default and an example in the page', (name = '', ...cells) => {
    const [meaning, fallback, example] = cells;

    expect(cells).toHaveLength(3);
    expect(meaning).toMatch(/\.$/);
    expect(fallback).toBe(defaultOf(name));
    expect(example).not.toBe('');
  });

  it('stand in the sample for one machine, each once, and nothing else does', () => {
    expect(Object.keys(sample.Values).sort()).toEqual([...NAMES, ...OF_THE_HOST].sort());
    expect(sample.IsEncrypted).toBe(false);
  });

  it('of the sample can be loaded', () => {
    expect(() => loadConfig(sample.Values)).not.toThrow();
  });

  it('of the sample hold no secret', () => {
    expect(JSON.stringify(sample)).not.toMatch(/AccountKey|SharedAccessKey|InstrumentationKey/);
  });
});
