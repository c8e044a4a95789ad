import type { AnalysisEngine } from '../../../../../shared/analysis';
import { file, testEngine } from '../../../../support/analysis-engine';
import { SECRETS } from '../../../../support/secrets/planted-values';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

async function hiddenIn(path: string, text: string): Promise<string[]> {
  const inspected = await engine.inspectFile(file(path, text));
  return (inspected.secrets ?? []).map(({ start, end }) => text.slice(start, end));
}

const SHORT = ['tr4v', 'el!9'].join('');

it.each([
  ['src/a.py', `password = "${SHORT}"`],
  ['src/a.js', `login({ password: '${SHORT}' })`],
  ['src/a.js', `if (password === "${SHORT}") open()`],
  ['test/a.test.js', `const apiKey = "${SHORT}";`],
  ['.env', `DB_PASSWORD=${SHORT}`],
  ['app.properties', `db.password = ${SHORT}`],
  ['k8s/app.yaml', `  api-key: ${SHORT}`],
  ['src/a.cs', `"Server=tcp:db,1433;User ID=shop;Password=${SHORT};Encrypt=true"`],
  ['src/a.go', `"https://a.contoso.com/login?user=a&pwd=${SHORT}&x=1"`],
])('is a password that %s does not show: %s', async (path, text) => {
  expect(await hiddenIn(path, `${text}\n`)).toEqual([SHORT]);
});

it.each([
  ['src/a.js', 'const password = getPassword();'],
  ['src/a.js', "const token = 'identifier'; if (token === 'function*') next();"],
  ['src/a.js', "const secretKey = process.env.SECRET_KEY2 ?? 'change-me-9!';"],
  ['src/a.py', 'password = "correct horse battery 9"'],
  ['app.properties', 'db.password=${DB_PASSWORD9}'],
  ['k8s/app.yaml', 'password: !Ref Password9'],
  ['config.yaml', 'token: /run/secrets/token9'],
  ['config.yaml', 'api_key: vault:shop/key9'],
  ['src/a.js', "const passwordLabel = 'Your p4ssword!';"],
])('is none in %s: %s', async (path, text) => {
  expect(await hiddenIn(path, `${text}\n`)).toEqual([]);
});

it('hides a value wherever else it stands in the file', async () => {
  const text = `api_key = "${SECRETS.assigned}"\nassert sent == "${SECRETS.assigned}"  # ${SECRETS.assigned}\n`;

  expect(await hiddenIn('src/a.py', text)).toEqual([SECRETS.assigned, SECRETS.assigned, SECRETS.assigned]);
});

it('hides a client secret at the end of a sentence, and a key that a program puts together', async () => {
  const lines = [
    '-----BEGIN RSA ' + 'PRIVATE KEY-----',
    ...SECRETS.privateKey.split('\n'),
    '-----END RSA PRIVATE KEY-----',
  ];
  const joined = lines.map((line) => `"${line}\\n"`).join(' +\n  ');

  expect(await hiddenIn('src/a.py', `# It was ${SECRETS.clientSecret}.\n`)).toEqual([SECRETS.clientSecret]);
  const hidden = await hiddenIn('src/A.java', `String key = ${joined};\n`);
  for (const line of SECRETS.privateKey.split('\n')) expect(hidden.join('')).toContain(line);
});

it('looks for passwords in a text that is made of them in a moment', async () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `password = "x${index}!y${index}z"`).join(' ; ');
  const started = process.cpuUsage().user;

  await engine.inspectFile(file('src/a.txt', names));
  await engine.inspectFile(file('a.yaml', 'password: '.repeat(100_000)));
  await engine.inspectFile(file('a.yaml', `password: ${'x9!'.repeat(300_000)}`));

  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(20);
});
