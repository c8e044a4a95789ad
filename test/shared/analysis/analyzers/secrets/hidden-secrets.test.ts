import { concludeAnalysis, type AnalysisEngine } from '../../../../../shared/analysis';
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

/** No name says what it is. */
const UNNAMED = ['tr4v', 'el9kite'].join('');

it.each([
  ['deploy.sh', 'bash/password-argument', `curl -u admin:${UNNAMED} https://api.shop.io`],
  ['backup.sh', 'bash/password-argument', `mysql -uroot -p${UNNAMED} shop`],
  ['main.bicep', 'bicep/secret-in-default', `@secure()\nparam adminPassword string = '${UNNAMED}'`],
  ['main.tf', 'terraform/secret-in-default', `variable "db_password" {\n  default = "${UNNAMED}"\n}`],
  ['Dockerfile', 'dockerfile/secret-in-environment', `FROM debian:13\nENV API_TOKEN ${UNNAMED}`],
  ['src/a.php', 'php/password-in-connection', `<?php\n$db = new PDO('mysql:host=db', 'root', '${UNNAMED}');`],
  ['src/a.sql', 'sql/password-in-statement', `CREATE USER shop WITH PASSWORD '${UNNAMED}';`],
  [
    'src/A.java',
    'java/hard-coded-key',
    `class A { Object k = new SecretKeySpec("${UNNAMED}tr4v1".getBytes(), "AES"); }`,
  ],
  [
    'pod.yaml',
    'kubernetes/secret-in-environment',
    `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env:\n        - name: DB_PASSWORD\n          value: ${UNNAMED}`,
  ],
  ['src/a.js', 'dataflow/hard-coded-credentials', `require('jsonwebtoken').sign({}, '${UNNAMED}'); debugger;`],
  [
    'src/a.py',
    'dataflow/hard-coded-credentials',
    `import jwt\ndef f(a): return jwt.encode({}, "${UNNAMED}"), 1 == a == None`,
  ],
])('shows nowhere in %s what %s takes for a password', async (path, rule, text) => {
  const result = await engine.analyzeFiles([file(path, `${text}\n`)]);
  const report = concludeAnalysis({ name: 'shop', results: [result], skipped: [], rules: engine.rules });

  expect(report.findings.map(({ ruleId }) => ruleId)).toContain(rule);
  expect(JSON.stringify(report)).not.toContain(UNNAMED);
});

it('tells once of a key that is set where an application is configured, and shows what it is the key of', async () => {
  const text = `from flask import Flask\n\napp = Flask(__name__)\napp.config['SECRET_KEY'] = '${SECRETS.assigned}'\napp.run(debug=True)\n`;
  const result = await engine.analyzeFiles([file('app.py', text)]);

  const report = concludeAnalysis({ name: 'shop', results: [result], skipped: [], rules: engine.rules });

  const found = report.findings.filter(({ cwe }) => cwe.includes(798));
  expect(found.map(({ ruleId, alsoReportedBy }) => [ruleId, ...alsoReportedBy].sort())).toEqual([
    ['dataflow/hard-coded-credentials', 'ruff/S105', 'secret/assigned'],
  ]);
  const snippets = report.findings.map(({ snippet }) => snippet).join('\n');
  expect(snippets).toContain("app.config['SECRET_KEY'] = '[redacted]'");
  expect(report.findings.filter(({ region }) => region.startLine === 5)).toHaveLength(1);
});

it('hides the texts of a line on which a key is, and no name of an algorithm', async () => {
  const text = `const crypto = require('crypto');\nexports.sign = (data) => crypto.createHmac('sha256', 'esperanto').update(data).digest('hex');\n`;
  const result = await engine.analyzeFiles([file('sign.js', text)]);

  const report = concludeAnalysis({ name: 'shop', results: [result], skipped: [], rules: engine.rules });

  const [found] = report.findings.filter(({ cwe }) => cwe.includes(798));
  expect(found?.snippet).toContain("crypto.createHmac('sha256', '[redacted]').update(data).digest('hex')");
});
