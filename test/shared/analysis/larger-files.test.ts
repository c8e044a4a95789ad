import { packagesIn, type AnalysisEngine } from '../../../shared/analysis';
import { file, testEngine } from '../../support/analysis-engine';

const MIB = 1024 * 1024;
const SECRET = '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';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

it('reads what a lock file of many MiB lists, and says what did not read it', async () => {
  const text = packageLock(6 * MIB);

  const result = await engine.analyzeFiles([file('package-lock.json', text)]);

  const names = packagesIn([result]).map(({ name }) => name);
  expect(names).toContain('package-1');
  expect(names.length).toBeGreaterThan(10_000);
  expect(result.skipped).toContainEqual({ path: 'package-lock.json', reason: 'too-large', detail: 'json' });
  expect(result.skipped.map(({ detail }) => detail)).not.toContain('dependencies');
});

it('finds a secret in a lock file of many MiB', async () => {
  const text = packageLock(5 * MIB).replace('https://', `https://${SECRET}@`);

  const { findings } = await engine.analyzeFiles([file('package-lock.json', text)], { kinds: ['security'] });

  expect(findings.map(({ ruleId }) => ruleId)).toContain('secret/github');
  expect(JSON.stringify(findings)).not.toContain(SECRET);
});

it('reads a coverage report of many MiB', async () => {
  const lines = Array.from({ length: 300 }, (_, index) => `DA:${index + 1},${index % 2}\n`).join('');
  const text = Array.from({ length: 2_000 }, (_, index) => `SF:src/file-${index}.ts\n${lines}end_of_record\n`).join('');
  expect(text.length).toBeGreaterThan(4 * MIB);

  const { facts, skipped } = await engine.analyzeFiles([file('coverage/lcov.info', text)]);

  expect(skipped.map(({ detail }) => detail)).not.toContain('coverage');
  expect(facts[0]?.coverage?.files.length).toBeGreaterThan(0);
});

it.each(['coverage.xml', 'target/site/jacoco.xml', 'build/jacocoTestReport-debug.xml', 'cover.out'])(
  'reads %s of many MiB, as it does any coverage report under its usual name',
  async (path) => {
    const { facts, skipped } = await engine.analyzeFiles([file(path, '\n'.repeat(3 * MIB))]);

    expect(skipped.map(({ detail }) => detail)).not.toContain('coverage');
    expect(facts.map(({ coverage }) => coverage?.unread)).toEqual(['it is empty']);
  },
);

it('still leaves out what people would have had to write', async () => {
  const { skipped } = await engine.analyzeFiles([file('a.txt', 'x\n'.repeat(3 * MIB))]);

  expect(skipped).toEqual([expect.objectContaining({ path: 'a.txt', reason: 'too-large' })]);
});

function packageLock(bytes: number): string {
  const lines: string[] = [];
  let length = 0;
  for (let index = 0; length < bytes; index++) {
    const name = `package-${index}`;
    const entry = {
      version: `1.0.${index}`,
      resolved: `https://registry.contoso.example/${name}-1.0.${index}.tgz`,
      integrity: `sha512-${'A'.repeat(86)}==`,
      dependencies: Object.fromEntries([1, 2, 3].map((step) => [`package-${index + step}`, '^1.0.0'])),
    };
    const line = `    "node_modules/${name}": ${JSON.stringify(entry, undefined, 2)}`;
    length += line.length;
    lines.push(line);
  }
  return `{\n  "name": "large",\n  "lockfileVersion": 3,\n  "packages": {\n${lines.join(',\n')}\n  }\n}\n`;
}
