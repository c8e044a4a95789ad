import { concludeAnalysis, type AnalysisEngine } from '../../../../../shared/analysis';
import { secrets } from '../../../../../shared/analysis/analyzers/secrets/manifest';
import { renderReport, ReportFormat } from '../../../../../shared/reports';
import { file, testEngine } from '../../../../support/analysis-engine';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

/** Joined when the tests run, so that no scanner takes this file for a leak. */
const made = (...parts: string[]) => parts.join('');
const MIXED = 'kJ8mQ2xR7vT4wY9zB3nC6dF1gH5jL0pS';
const HEX = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';
const BASE64_86 = made(MIXED, MIXED, 'aQ7/wE+tY3uI9oP2sD4fGh').slice(0, 86);
const KEY_BODY = made('MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ', MIXED, MIXED, MIXED);

/** Its last bytes are `}`, as they are in the real ones. */
const TOKEN_OF_1PASSWORD = Buffer.from(
  JSON.stringify({ email: 'a@b.example', secretKey: `${MIXED}${MIXED}${MIXED}12` }),
).toString('base64');

const SECRETS: readonly (readonly [rule: string, secret: string])[] = [
  ['aws', made('aws_secret_access_', 'key = "', MIXED, 'aQ7wEtY3', '"')],
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
  ['1password', made('ops_', TOKEN_OF_1PASSWORD)],
  ['anthropic', made('sk-ant-', 'api03-', MIXED, MIXED, MIXED.slice(0, 29), 'AA')],
  ['assigned', made('"}, "client_secret": "', 'q7Zt1vL9xR4mK2pW8sB5')],
  ['azure', made(MIXED, MIXED, 'kJ8mQ2xR7vT4', '+', 'ASt', 'aB3dEQ==')],
  ['azure', made(MIXED, 'kJ8mQ2xR7vT4wY9zB3nC', 'JQQJ99', 'kJ8mQ2xR7vT4wY9zB3nC6dF1gH')],
  ['azure', made(MIXED, 'kJ8mQ2xR7v', 'AzSe', 'A', 'kJ8mQ')],
  ['azure', made(MIXED, 'kJ8mQ2xR7vT4', 'AzFu', 'kJ8mQ', 'A==')],
  ['azure', made(MIXED, 'kJ8mQ2xR7v', '+', 'ACR', 'A', 'kJ8mQ')],
  ['azure', made('https://a.contoso.com/a?', 'sv=2022-11-02&ss=b&srt=o&sp=r&', 'sig=', MIXED, 'aQ7wEtY3uI9%3D')],
  ['azure-devops', made(MIXED, MIXED, 'kJ8mQ2xR7vT4', 'AZDO', 'kJ8m')],
  ['cloudflare', made('cfut', '_', MIXED, 'kJ8mQ2xR', '0a1b2c3d')],
  ['database-connection-string', made('postgres://shop:', 'kJ8mQ2xR7vT4', '@db.contoso.com:5432/shop')],
  ['databricks', made('dapi', '0a1b2c3d4e5f60718293a4b5c6d7e8f9')],
  ['datadog', made('DD_API_', 'KEY=', '0a1b2c3d4e5f60718293a4b5c6d7e8f9')],
  ['digitalocean', made('dop', '_v1_', '0a1b2c3d4e5f60718293a4b5c6d7e8f9'.repeat(2))],
  ['discord', made('https://discord.com', '/api/webhooks/', '123456789012345678/', MIXED, MIXED)],
  ['discord', made('MTk4NjIyNDgzNDcxOTI1MjQ4', '.', 'Cl2FMQ', '.', 'ZnCjm1XVW7vRze4b7Cq4se7kKWs')],
  ['docker', made('dckr', '_pat_', 'kJ8mQ2xR7vT4wY9zB3nC6dF1gH5')],
  ['figma', made('figd', '_', MIXED, 'kJ8mQ2xR7v')],
  [
    'gcp',
    made(
      '", "private_key_id": "da39a3ee5e6b4b0d3255bfef95601890afd80709", "private_key": "-----BEGIN ',
      'PRIVATE KEY-----\\n',
      KEY_BODY,
      '\\n-----END ',
      'PRIVATE KEY-----\\n", "x": "y',
    ),
  ],
  ['gitlab', made('glpat', '-', 'kJ8mQ2xR7vT4wY9zB3nC')],
  ['google', made('GOCSPX', '-', 'kJ8mQ2xR7vT4wY9zB3nC6dF1gH5j')],
  ['grafana', made('glsa', '_', MIXED, '_', '0a1b2c3d')],
  ['groq', made('gsk', '_', MIXED, 'kJ8mQ2xR7vT4wY9zB3nC')],
  ['hashicorp-vault', made('hvs', '.', MIXED, MIXED, MIXED)],
  ['heroku', made('HRKU', '-AA', MIXED, 'kJ8mQ2xR7vT4wY9zB3nC6dF1gH')],
  ['heroku', made('HEROKU_API_', 'KEY=', '7c9e6679-7425-40de-944b-e07fc1f90ae7')],
  ['huggingface', made('hf', '_', 'kJzmQaxRbvTcwYdzBenCfdFhgHijLjkSlM')],
  ['linear', made('lin', '_api_', MIXED, 'kJ8mQ2xR')],
  ['mailgun', made('key', '-', '0a1b2c3d4e5f60718293a4b5c6d7e8f9')],
  ['newrelic', made('NRAK', '-', 'KJ8MQ2XR7VT4WY9ZB3NC6DF1GH5')],
  ['newrelic', made('0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b', 'NRAL')],
  ['notion', made('ntn', '_', '12345678901', MIXED, 'kJ8')],
  ['nuget', made('oy2', 'kj8mq2xr7vt4wy9zb3nc6df1gh5jl0pskj8mq2xr7vt')],
  ['privatekey', made('PuTTY-User-Key-File-3: ssh-ed25519\nPrivate-', 'Lines: 1\n', KEY_BODY)],
  [
    'privatekey',
    made('-----BEGIN ', 'PGP PRIVATE KEY BLOCK-----\n\n', KEY_BODY, '\n-----END ', 'PGP PRIVATE KEY BLOCK-----'),
  ],
  ['pypi', made('pypi', '-AgEIcHlwaS5vcmc', MIXED, MIXED)],
  ['rubygems', made('rubygems', '_', '0a1b2c3d4e5f60718293a4b5c6d7e8f9', '0a1b2c3d4e5f6071')],
  ['sendgrid', made('SG', '.', 'kJ8mQ2xR7vT4wY9zB3nC6d', '.', MIXED, 'kJ8mQ2xR7vT')],
  ['shopify', made('shpat', '_', MIXED)],
  ['tailscale', made('tskey', '-auth-', 'kJ8mQ2xR7vT4', '-', MIXED)],
  ['telegram', made('123456789', ':', 'AA', MIXED, 'k')],
  ['terraform-cloud', made('kJ8mQ2xR7vT4wY', '.atlas', 'v1.', MIXED, MIXED)],
  ['twilio', made('TWILIO_AUTH_', 'TOKEN=', '0a1b2c3d4e5f60718293a4b5c6d7e8f9')],
  ['vercel', made('vcp', '_', MIXED)],
  ['basicauth', made('https://deploy:', 'kJ8mQ2xR7vT4@', 'git.contoso.com/a')],
  ['atlassian', made('ATA', 'TT3', MIXED, MIXED, MIXED, MIXED, '=0A1B2C3D')],
  ['azure', made('https://a.contoso.com/a?', 'sv=2022-11-02&sr=b&', 'sig=aB%2B3', MIXED, '%2FyQ%3D')],
  ['brevo', made('xkey', 'sib-', HEX, HEX, '-kJ8mQ2xR7vT4wY9z')],
  ['database-connection-string', made('"; Server=db.contoso.com;User=shop;', 'Password=kJ8mQ2xR7vT4;', 'Encrypt=true')],
  ['dynatrace', made('dt0', 'c01.', 'KJ2MQ2XR7VT4WY2ZB3NC6DF2', '.', 'KJ2MQ2XR7VT4WY2ZB3NC6DF2GH5JLPSA'.repeat(2))],
  ['gitlab', made('gl', 'rt-', 'kJ8mQ2xR7vT4wY9zB3nC')],
  ['gitlab', made('gl', 'cbt-64_', 'kJ8mQ2xR7vT4wY9zB3nC')],
  ['mailchimp', made(HEX, '-us', '21')],
  ['mapbox', made('sk.', 'eyJ', MIXED, 'kJ8mQ2xR7v', '.', 'kJ8mQ2xR7vT4wY9zB3nC6d')],
  ['netlify', made('nfp', '_', MIXED, 'kJ8m')],
  ['npm', made('"\n//npm.contoso.com/:_auth', 'Token=7c9e6679-7425-40de-944b-e07fc1f90ae7\n"')],
  ['nvidia', made('nv', 'api-', MIXED, MIXED)],
  ['openrouter', made('sk-', 'or-v1-', HEX, HEX)],
  ['other', made('"\nmachine git.contoso.com login shop ', 'password kJ8mQ2xR7vT4wY9zB3nC6d\n"')],
  ['other', made('", "auths": {"reg.contoso.com": {"', 'auth": "', btoa('shop:kJ8mQ2xR7vT4wY9zB3nC'), '"}}, "": "')],
  ['perplexity', made('pplx', '-', MIXED, 'kJ8mQ2xR7vT4wY9z')],
  ['planetscale', made('pscale', '_tkn_', MIXED, 'kJ8mQ2xR7vT')],
  ['postman', made('PMAK', '-', HEX.slice(0, 24), '-', HEX, '0a')],
  ['privatekey', made('AGE-SECRET', '-KEY-1', 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L', 'QPZRY9X8GF2TVDW0S3JN54KHCE')],
  ['pulumi', made('pul', '-', HEX, '0a1b2c3d')],
  ['replicate', made('r8', '_', MIXED, 'kJ8mQ')],
  ['sentry', made('sntr', 'yu_', HEX, HEX)],
  ['slack', made('xapp', '-1-A0B1C2D3E4F-', '1234567890123-', HEX, HEX)],
  ['square', made('sq0', 'atp-', 'kJ8mQ2xR7vT4wY9zB3nC6d')],
  ['supabase', made('sb_', 'secret_', MIXED.slice(0, 31))],
  ['xai', made('xa', 'i-', MIXED, MIXED, 'kJ8mQ2xR7vT4wY9z')],
  ['assigned', made('", "x-api-', 'key": "', 'q7Zt1vL9xR4mK2pW8sB5')],
];

const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ['the key of the AWS manual', 'AKIAIOSFODNN7EXAMPLE'],
  [
    'the key of the storage emulator',
    'AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;',
  ],
  ['a placeholder', 'AccountKey=<your-account-key>'],
  ['a token of a manual', 'https://oauth2:my-token@gitlab.com/org/repo.git'],
  ['the user of a manual', 'url = "mysql+pymysql://scott:tiger@192.168.0.134/test"'],
  ['a name that begins like a token of npm', 'fn npm_tool_path_requires_the_prepared_tool_42() {}'],
  ['a token that every visitor gets', 'client_token = "pub5ea1dc56e7f5bd03397cc3624eb7961c"'],
  ['repeated characters', made('ghp_', 'x'.repeat(36))],
  ['a template', 'https://user:${PASSWORD}@host.com/'],
  ['a local database', 'postgres://postgres:postgres@localhost:5432/app'],
  ['a public key', made('-----BEGIN ', 'PUBLIC KEY-----\n', KEY_BODY, '\n-----END PUBLIC KEY-----')],
  ['a password for a service of the same Compose file', 'DATABASE_URL=mysql://root:whalehello@db:3306/mysql'],
  ['an address of a manual', 'http://mary:MySecret9x@www.acme.com/a'],
  ['a word in place of a token', made('xoxb', '-somenumbers-someletters')],
  ['a text to replace', 'postgresql://shop:replace-me-with-a-random-string@db.contoso.com/shop'],
  ['the hash of a password', 'hashed_password = "$2b$12$EixZaYVK1fsbw1ZfbX3OXePaWxn96p36WQoeG6Lruj3vjPGga31lW"'],
  ['the word token in an address', 'gitUrl: https://user:token@github.com/myorg/myrepos.git'],
  ['a commit id', '"sha": "da39a3ee5e6b4b0d3255bfef95601890afd80709"'],
  [
    'an integrity digest',
    '"integrity": "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg=="',
  ],
  ['a uuid', '7c9e6679-7425-40de-944b-e07fc1f90ae7'],
  ['a variable in its place', 'API_KEY=${API_KEY}\nconst token = "${TOKEN_FROM_VAULT_1}";'],
  ['a value of x', made('apiKey: "', 'x'.repeat(32), '"')],
  ['a name of a message', 'password: "errors.password.too.short.8"'],
  ['words', 'const accessToken = "please-enter-your-access-token-2";'],
  ['a path to a secret', 'secret: "projects/1234/secrets/db-pass-9f/versions/1"'],
  ['an id that is no secret', 'token: "7c9e6679-7425-40de-944b-e07fc1f90ae7"'],
  ['a public certificate', made('-----BEGIN CERTIFICATE-----\n', KEY_BODY, '\n-----END CERTIFICATE-----')],
  ['an image', made('background: url("data:image/png;base64,', MIXED, MIXED, MIXED, '")')],
  ['a check against forgery', made('csrfToken = "', 'q7Zt1vL9xR4mK2pW8sB5', '"')],
  ['a public key by name', made('stripePublicApiKey = "', 'q7Zt1vL9xR4mK2pW8sB5', '"')],
  ['a scope of a highlighter', 'token: "string.$S2.escape.invalid.$9"'],
  ['a word to change', 'postgres://shop:change_password@database/shop'],
  [
    'a word to change in other letters',
    made('jwtSecretKey: "', btoa('this-secret-should-be-changed-in-production'), '"'),
  ],
  ['a name with numbers', 'const deviceAuthKey = "pm-27581-device-auth-key";'],
  ['the password of a manual by its user', 'url = "mongodb://oplog:oplog_password@server1,server2/local"'],
  ['a token that has expired', expiring(2025)],
  ['a key that says that it is none', made('const TEST_KEY = "', '-----BEGIN ', 'PRIVATE KEY-----\n', KEY_BODY, '"')],
  [
    'the token of manuals',
    made(
      'token: eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.',
      btoa('{"sub":"1234567890","name":"John Doe","iat":1516239022}').replaceAll('=', ''),
      '.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
    ),
  ],
  ['a variable of a style sheet', "const theme = { token: '--color-primary-500-hover' };"],
  ['a database on this machine', made('"Server=(localdb)\\x;Trusted=no;', 'Password=kJ8mQ2xR7vT4;"')],
  ['a password for trying out', made('"Server=sqldata;User Id=sa;', 'Password=Pass@word1;"')],
  ['a word in place of a password', made('{"auths": {"a": {"', 'auth": "', btoa('username:password'), '"}}}')],
  ['a style class', 'class="sk-fading-circle sk-chase-dot-before-animation"'],
];

/** A token of the first day of a year. */
function expiring(year: number): string {
  const [head, claims] = [
    { alg: 'HS256', typ: 'JWT' },
    { sub: 'a', exp: Date.UTC(year, 0) / 1000 },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  return `token: "${head}.${claims}.${MIXED}"`;
}

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
    [file('a.js', `const a = "${token}"; debugger;\n`), file('a.py', `import os; password = "${token}"\n`)],
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
