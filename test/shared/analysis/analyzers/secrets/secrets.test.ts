import { concludeAnalysis, type AnalysisEngine } from '../../../../../shared/analysis';
import { secrets } from '../../../../../shared/analysis/analyzers/secrets/manifest';
import { renderReport, ReportFormat } from '../../../../../shared/reports';
import { file, testEngine } from '../../../../support/analysis-engine';
import { expiring, LOOK_ALIKES, made, MIXED, SECRETS } from './secret-samples';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

it('finds a token that has not expired', async () => {
  const { findings } = await engine.analyzeFiles([file('config.txt', `${expiring(2090)}\n`)]);

  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['secret/jwt']);
});

it.each([
  [
    'the key of a project that pages tell to everybody',
    'a.ts',
    made('{ authDomain: "a", k: "', 'AIza', MIXED, 'aQ7', '" }'),
  ],
  ['the key of an application', 'app/google-services.json', made('{ "current_key": "', 'AIza', MIXED, 'aQ7', '" }')],
  [
    'a key that tells programs apart',
    'src/lastfm.cpp',
    made('char* kApiKey = "', '75d20fb472be99275392', 'aefa2760ea09', '";'),
  ],
  [
    'a key that Django warns of',
    'settings.py',
    made('SECRET_KEY = "django-insecure-', '2upuf*i%q9h', '@fe*y36hikmbz', '"'),
  ],
])('doubts %s', async (_what, path, text) => {
  const { findings } = await engine.analyzeFiles([file(path, `${text}\n`), file('b.txt', 'a\n')], {
    kinds: ['security'],
  });

  const ofSecrets = findings.filter(({ ruleId }) => ruleId.startsWith('secret/'));
  expect(ofSecrets.map(({ level }) => level)).toEqual(['note']);
});

it('leaves to others what they have written, and tests what they make up', async () => {
  const text = made('const apiToken = "', 'q7Zt1vL9xR4mK2pW8sB5', '";\n');
  const paths = ['vendor/a/b.js', 'Shop.Core.Test/a.cs', '.env.test'];

  const { findings } = await engine.analyzeFiles(
    paths.map((path) => file(path, text)),
    { kinds: ['security'] },
  );

  expect(findings).toEqual([]);
});

it('takes a password that stands beside its salt for the hash that it is', async () => {
  const column = (name: string, value: string) => `<column name="${name}" value="${value}"/>\n`;
  const hash = made('4a1750c8607dfa237de3', '6c6305715c223415189');
  const texts = [
    column('password', hash) + column('salt', 'c788c6ad82a157b712392ca695dfcf2eed193d7f'),
    column('password', hash),
  ];

  const { findings } = await engine.analyzeFiles(
    texts.map((text, index) => file(`${index}.xml`, `<insert>\n${text}</insert>\n`)),
    { kinds: ['security'] },
  );

  expect(findings.map(({ path }) => path)).toEqual(['1.xml']);
});

it('takes what people read in another language for no secret', async () => {
  const text = made("<?php return ['password' => '", 'crwdns6846:0', "crwdne6846:0'];\n");

  const { findings } = await engine.analyzeFiles(
    ['lang/aa-ER/auth.php', 'app/auth.php'].map((path) => file(path, text)),
    { kinds: ['security'] },
  );

  expect(findings.map(({ path }) => path)).toEqual(['app/auth.php']);
});

it.each(SECRETS)('finds a secret of the kind %s and never shows it', async (rule, secret) => {
  const { findings } = await engine.analyzeFiles([file('config.txt', `key: "${secret}"\n`)]);

  expect(findings.map(({ ruleId }) => ruleId)).toEqual([`secret/${rule}`]);
  const shown = JSON.stringify(findings);
  for (const part of secret.split(/[=:@\n]/).filter((one) => one.length > 20 && !NO_SECRET.test(one))) {
    expect(shown).not.toContain(part);
  }
  expect(engine.rules.get(`secret/${rule}`)).toMatchObject({ kind: 'security', cwe: [798], level: 'error' });
});

it.each(LOOK_ALIKES)('is silent about %s', async (_what, text) => {
  const { findings } = await engine.analyzeFiles([file('config.txt', `${text}\n`)]);

  expect(findings).toEqual([]);
});

it.each([
  ['values.yaml', made('db:\n  pass', 'word: q7Zt1vL9xR4mK2pW8sB5 # of the shop\n')],
  ['application.properties', made('spring.datasource.pass', 'word=q7Zt1vL9xR4mK2pW8sB5\n')],
  ['Web.config', made('<add key="DbPass', 'word" value="q7Zt1vL9xR4mK2pW8sB5" />\n')],
  ['settings.xml', made('<server><id>a</id><pass', 'word>q7Zt1vL9xR4mK2pW8sB5</pass', 'word></server>\n')],
  ['hibernate.cfg.xml', made('<property name="connection.pass', 'word">q7Zt1vL9xR4mK2pW8sB5</property>\n')],
  ['shop.toml', made('[a]\nsecret-', 'key = q7Zt1vL9xR4mK2pW8sB5\n')],
])('takes what a setting in %s is for a secret without quotes, too', async (path, text) => {
  const { findings } = await engine.analyzeFiles([file(path, text), file('src/a.js', `/*\n${text}*/\n`)], {
    kinds: ['security'],
  });

  expect(findings.map((one) => [one.path, one.ruleId])).toEqual([[path, 'secret/assigned']]);
  expect(JSON.stringify(findings)).not.toContain('q7Zt1vL9');
});

it('does not take what a page sends back for a secret', async () => {
  const text = '<input type="hidden" name="authenticity_token" value="q7Zt1vL9xR4mK2pW8sB5">\n';

  const { findings } = await engine.analyzeFiles([file('page.html', text)], { kinds: ['security'] });

  expect(findings).toEqual([]);
});

it.each([
  'token: shop-eu-west1-credentials-v2b',
  'secret: certs/shop-2026/server1.pem',
  'password: "{{ .Values.password1234 }}"',
  'password: ENC[AES256_GCM,data:q7Zt1vL9xR4mK2pW8sB5]',
  'token: registry.contoso.com/shop:1.27.3-alpine',
  'apiKey: ${SHOP_API_KEY_2026_EU_WEST}',
])('takes %s for the name of one', async (line) => {
  const { findings } = await engine.analyzeFiles([file('values.yaml', `${line}\n`)], { kinds: ['security'] });

  expect(findings).toEqual([]);
});

it('doubts the name of a key of AWS whose secret is not there', async () => {
  const name = made('AKIA', 'QX7ZJ4WM2KLP5RTV');
  const secret = made('aws_secret_access_', 'key = "', MIXED, 'aQ7wEtY3', '"');

  const { findings } = await engine.analyzeFiles([
    file('alone.txt', `key: ${name}\n`),
    file('both.txt', `key: ${name}\n${secret}\n`),
  ]);

  expect(findings.map(({ path, level, confidence }) => [path, level, confidence])).toEqual([
    ['alone.txt', 'note', 'low'],
    ['both.txt', undefined, undefined],
    ['both.txt', undefined, undefined],
  ]);
  expect(JSON.stringify(findings)).not.toContain(name);
});

it('finds a key of AWS and its name in a file of settings, where nothing is quoted', async () => {
  const name = made('AKIA', 'QX7ZJ4WM2KLP5RTV');
  const text = `AWS_ACCESS_KEY_ID=${name}\nAWS_SECRET_ACCESS_KEY=${made(MIXED, 'aQ7wEtY3')}\n`;

  const { findings } = await engine.analyzeFiles([file('.env', text)], { kinds: ['security'] });

  expect(findings.map(({ ruleId, region }) => [ruleId, region.startLine])).toEqual([
    ['secret/aws', 1],
    ['secret/aws', 2],
  ]);
  expect(JSON.stringify(findings)).not.toContain(name);
});

it('takes passwords of services that a pipeline starts for made up', async () => {
  const text = 'POSTGRES_PASSWORD: "q7Zt1vL9xR4mK2pW8sB5"\n';
  const paths = ['.ci/compose.yaml', 'docker-compose.test.yml', 'deploy/compose.yaml'];

  const { findings } = await engine.analyzeFiles(
    paths.map((path) => file(path, text)),
    { kinds: ['security'] },
  );

  expect(findings.map(({ path, ruleId }) => [path, ruleId])).toEqual([['deploy/compose.yaml', 'secret/assigned']]);
});

it('takes what stands in the tests of a Rust file for made up', async () => {
  const line = 'let token = "q7Zt1vL9xR4mK2pW8sB5";\n';
  const text = `fn a() { ${line} }\n#[cfg(test)]\nmod tests { ${line} ${SECRETS[4]?.[1]} }\n`;

  const { findings } = await engine.analyzeFiles([file('src/a.rs', text)], { kinds: ['security'] });

  expect(findings.map(({ region, ruleId, level }) => [region.startLine, ruleId, level])).toEqual([
    [1, 'secret/assigned', undefined],
    [5, 'secret/github', 'note'],
  ]);
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
    [file('a.js', `const a = "${token}"; debugger;\nexport {};\n`), file('a.py', `import os; password = "${token}"\n`)],
    { kinds: ['semantic', 'style', 'syntax'] },
  );

  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['oxlint/no-unused-vars', 'oxlint/no-debugger', 'ruff/F401']);
  expect(JSON.stringify(findings)).not.toContain(token);
  expect(findings[0]?.snippet).toContain('[redacted]');
});

/** What stands beside a secret and tells nothing. */
const NO_SECRET = /^PuTTY|^\W*(?:BEGIN|END)|^-|da39a3ee/;

it('has a sample of every kind that it looks for', () => {
  const sampled = new Set(SECRETS.map(([rule]) => `secret/${rule}`));
  const declared = secrets.rules.map(({ id }) => id);

  expect(declared.filter((id) => !sampled.has(id))).toEqual([]);
});

it('takes what is given to something with the name of a secret for one, but not in tests and examples', async () => {
  const text = made('const apiToken = "', 'q7Zt1vL9xR4mK2pW8sB5', '";\n');
  const paths = ['src/a.js', 'test/a.js', 'src/a.spec.ts', 'examples/a.js', 'README.md', 'src/locales/de.json'];

  const { findings } = await engine.analyzeFiles(
    paths.map((path) => file(path, text)),
    { kinds: ['security'] },
  );

  expect(findings.map(({ path, ruleId }) => [path, ruleId])).toEqual([['src/a.js', 'secret/assigned']]);
  expect(engine.rules.get('secret/assigned')).toMatchObject({ confidence: 'medium' });
});

it('takes keys and tokens that everybody can make for made up in tests and documents, and doubts the others', async () => {
  const kinds = ['privatekey', 'jwt', 'basicauth', 'database-connection-string', 'github'];
  const text = SECRETS.filter(([rule]) => kinds.includes(rule)).map(([, secret]) => `"${secret}"\n`);
  const paths = [
    'src/a.txt',
    'tests/certs/a.key',
    'a.har',
    'examples/ssl/a.key',
    'docs/usage.rst',
    'src/fixtures/a.txt',
    'README.md',
    'regress/a.prv',
  ];

  const { findings } = await engine.analyzeFiles(paths.map((path) => file(path, text.join(''))));

  const real = findings.filter(({ path }) => path === 'src/a.txt').map(({ ruleId, level }) => [ruleId, level]);
  expect(new Set(real.map(([ruleId]) => ruleId))).toEqual(new Set(kinds.map((kind) => `secret/${kind}`)));
  expect(real.every(([, level]) => level === undefined)).toBe(true);
  const others = findings.filter(({ path, ruleId }) => path !== 'src/a.txt' && ruleId.startsWith('secret/'));
  expect(others.map(({ path, ruleId, level }) => [path, ruleId, level])).toEqual([
    ['README.md', 'secret/github', 'note'],
    ['docs/usage.rst', 'secret/github', 'note'],
    ['examples/ssl/a.key', 'secret/github', undefined],
    ['regress/a.prv', 'secret/github', 'note'],
    ['src/fixtures/a.txt', 'secret/github', 'note'],
    ['tests/certs/a.key', 'secret/github', 'note'],
  ]);
});

it.each(ReportFormat.options)('shows no secret in a report as %s', async (format) => {
  const lines = SECRETS.map(([, secret], index) => `debugger; const s${index} = \`${secret}\`;`);
  const files = SECRETS.flatMap(([, secret], index) => [
    file(`src/${index}.js`, `debugger; const s${index} = \`${secret}\`;\n`),
    file(`src/${index}.env`, `key: "${secret}"\n`),
  ]);

  const result = await engine.analyzeFiles([...files, file('src/all.js', lines.join('\n'))]);
  const report = concludeAnalysis({ name: 'shop', results: [result], skipped: [], rules: engine.rules });
  const text = renderReport(report, format);

  const values = SECRETS.flatMap(([, secret]) => secret.split(/[=:@\n/"?&]/)).filter(
    (value) => value.length > 20 && !NO_SECRET.test(value),
  );
  expect(values.length).toBeGreaterThan(SECRETS.length / 2);
  for (const value of values) expect(text).not.toContain(value);
});

it.each(['src/connect.js', 'test/connect.js', 'traffic/log.har.js'])(
  'shows no secret in what others find in %s',
  async (path) => {
    const { findings } = await engine.analyzeFiles([
      file(path, 'debugger; connect("https://admin:h8Kd93mQzPw7@db.shop-internal.net/orders");\n'),
    ]);

    const other = findings.find(({ ruleId }) => ruleId === 'oxlint/no-debugger');
    expect(other?.snippet).toContain('debugger');
    expect(other?.snippet).not.toContain('h8Kd93mQzPw7');
  },
);
