import type { AnalysisEngine } from '../../../../../shared/analysis';
import { file, testEngine } from '../../../../support/analysis-engine';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

/** Joined when the tests run, so that no scanner takes this file for a leak. */
const made = (...parts: string[]) => parts.join('');
const MIXED = 'kJ8mQ2xR7vT4wY9zB3nC6dF1gH5jL0pS';
const BASE64_86 = made(MIXED, MIXED, 'aQ7/wE+tY3uI9oP2sD4fGh').slice(0, 86);
const KEY_BODY = made('MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ', MIXED, MIXED, MIXED);

const SECRETS: readonly (readonly [rule: string, secret: string])[] = [
  ['aws', made('AKIA', 'QX7ZJ4WM2KLP5RTV')],
  ['azure', made('AccountKey=', BASE64_86, '==')],
  ['azure', made('SharedAccessKey=', MIXED, 'aQ7wEtY3uI9', '=')],
  ['azure', made('Ab1', '8Q~', 'kJ8mQ2xR7vT4wY9zB3nC6dF1gH5jL0pSaB')],
  ['github', made('ghp_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx')],
  ['google', made('AIza', 'SyD4kJ8mQ2xR7vT4wY9zB3nC6dF1gH5jL0p')],
  ['jwt', made('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0NTY3ODkwIn0', '.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U')],
  ['openai', made('sk-', MIXED, 'aQ7wEtY3uI9oP2sD')],
  ['privatekey', made('-----BEGIN ', 'PRIVATE KEY-----\n', KEY_BODY, '\n-----END ', 'PRIVATE KEY-----')],
  ['slack', made('xoxb-', '123456789012-1234567890123-', 'aB3dE5fG7hJ9kL1mN3pQ5rS7')],
  ['stripe', made('sk_live_', 'kJ8mQ2xR7vT4wY9zB3nC6dF1')],
  ['npm', made('npm_', 'kJ8mQ2xR7vT4wY9zB3nC6dF1gH5jL0pSaB3d')],
  ['basicauth', made('https://deploy:', 'kJ8mQ2xR7vT4@', 'git.contoso.com/a')],
];

const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ['the key of the AWS manual', 'AKIAIOSFODNN7EXAMPLE'],
  [
    'the key of the storage emulator',
    'AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;',
  ],
  ['a placeholder', 'AccountKey=<your-account-key>'],
  ['repeated characters', made('ghp_', 'x'.repeat(36))],
  ['a template', 'https://user:${PASSWORD}@host.com/'],
  ['a local database', 'postgres://postgres:postgres@localhost:5432/app'],
  ['a public key', made('-----BEGIN ', 'PUBLIC KEY-----\n', KEY_BODY, '\n-----END PUBLIC KEY-----')],
  ['a commit id', '"sha": "da39a3ee5e6b4b0d3255bfef95601890afd80709"'],
  [
    'an integrity digest',
    '"integrity": "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg=="',
  ],
  ['a uuid', '7c9e6679-7425-40de-944b-e07fc1f90ae7'],
  ['a style class', 'class="sk-fading-circle sk-chase-dot-before-animation"'],
];

it.each(SECRETS)('finds a secret of the kind %s and never shows it', async (rule, secret) => {
  const { findings } = await engine.analyzeFiles([file('config.txt', `key: "${secret}"\n`)]);

  expect(findings.map(({ ruleId }) => ruleId)).toEqual([`secret/${rule}`]);
  const shown = JSON.stringify(findings);
  for (const part of secret.split(/[=:@\n]/).filter(({ length }) => length > 20)) expect(shown).not.toContain(part);
  expect(engine.rules.get(`secret/${rule}`)).toMatchObject({ kind: 'security', cwe: [798], level: 'error' });
});

it.each(LOOK_ALIKES)('is silent about %s', async (_what, text) => {
  const { findings } = await engine.analyzeFiles([file('config.txt', `${text}\n`)]);

  expect(findings).toEqual([]);
});

it('looks into every text, whatever its name', async () => {
  const [, token] = SECRETS[4] ?? [];
  const paths = ['.env', 'a.unknown-language', 'Dockerfile', 'b.ipynb', 'c.min.js'];

  const { findings } = await engine.analyzeFiles(
    paths.map((path) => file(path, `"${token}"`)),
    { kinds: ['security'] },
  );

  expect(findings.map(({ path }) => path)).toEqual([...paths].sort());
});

it('does not let a comment hide a secret', async () => {
  const [, token] = SECRETS[4] ?? [];

  const { findings } = await engine.analyzeFiles([
    file('a.txt', `secretlint-disable\n${token} // secretlint-disable-line\n`),
  ]);

  expect(findings).toHaveLength(1);
});

it('keeps secrets out of what other analyzers show, even where secrets were not asked for', async () => {
  const [, token = ''] = SECRETS[4] ?? [];

  const { findings } = await engine.analyzeFiles(
    [file('a.js', `const a = "${token}"; debugger;\n`), file('a.py', `import os; password = "${token}"\n`)],
    { kinds: ['semantic', 'style', 'syntax'] },
  );

  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['oxlint/no-unused-vars', 'oxlint/no-debugger', 'ruff/F401']);
  expect(JSON.stringify(findings)).not.toContain(token);
  expect(findings[0]?.snippet).toContain('[redacted]');
});
