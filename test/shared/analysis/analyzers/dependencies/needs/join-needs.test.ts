import { toCycloneDx, type FileFacts } from '../../../../../../shared/findings';
import { concludeAnalysis, ruleCatalogue } from '../../../../../../shared/analysis';
import { readList } from '../read-list';

it('puts the needs of several files together, by package URL', async () => {
  const lock = (b: string) =>
    JSON.stringify({
      lockfileVersion: 3,
      packages: {
        '': { dependencies: { a: '1' } },
        'node_modules/a': { version: '1.0.0', dependencies: { b: '*' } },
        'node_modules/b': { version: b, dependencies: { a: '1' } },
      },
    });
  const facts: FileFacts[] = [];
  for (const [path, text] of [
    ['one/package-lock.json', lock('1.0.0')],
    ['two/package-lock.json', lock('2.0.0')],
  ] as const) {
    const { facts: dependencies } = await readList(path, text);
    facts.push({ path, dependencies: dependencies! });
  }

  const report = concludeAnalysis({
    name: 'shop',
    results: [{ engineVersion: 'test', findings: [], files: [], facts, skipped: [] }],
    skipped: [],
    rules: ruleCatalogue,
  });

  expect(toCycloneDx(report).dependencies).toEqual([
    { ref: 'repository', dependsOn: ['pkg:npm/a@1.0.0'] },
    { ref: 'pkg:npm/a@1.0.0', dependsOn: ['pkg:npm/b@1.0.0', 'pkg:npm/b@2.0.0'] },
    { ref: 'pkg:npm/b@1.0.0', dependsOn: ['pkg:npm/a@1.0.0'] },
    { ref: 'pkg:npm/b@2.0.0', dependsOn: ['pkg:npm/a@1.0.0'] },
  ]);
});

it('is not slowed down by names that stand for very many versions', async () => {
  const packages = Array.from(
    { length: 3_000 },
    (_, index) => `[[package]]\nname = "a"\nversion = "1.0.${index}"\n[package.dependencies]\na = "*"\n`,
  );

  const { facts } = await readList('poetry.lock', packages.join('\n'));

  expect(facts?.components).toHaveLength(3_000);
  expect(facts?.components.every(({ needs }) => needs?.length === 0)).toBe(true);
});
