import { codeFacts } from '../../../../shared/generation/verify/facts/code-facts';
import { fileToAnalyze } from '../../../support/file-to-analyze';

async function calleesIn(path: string, text: string): Promise<string[]> {
  const tree = await fileToAnalyze(path, text).flatTree();
  return codeFacts({ tree, text })?.calls.map((call) => call.text) ?? [];
}

it('names what is called, with what it is called on as far as that is a name', async () => {
  expect(await calleesIn('a.js', 'db . query(sql); load(x).then(y); "a".match(z);')).toEqual([
    'db.query',
    '.then',
    'load',
    '.match',
  ]);
});

it('names what is called on a text of a million characters at once', async () => {
  expect(await calleesIn('a.js', `"${'a'.repeat(1_000_000)}".match(x);`)).toEqual(['.match']);
});

it('names each call of a chain of thousands', async () => {
  const callees = await calleesIn('a.js', `a${'.f()'.repeat(3_000)};`);

  expect(callees).toHaveLength(3_000);
  expect(new Set(callees)).toEqual(new Set(['.f', 'a.f']));
});
