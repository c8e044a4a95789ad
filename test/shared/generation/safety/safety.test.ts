import { Fence } from '../../../../shared/generation/safety/fence';
import { mayBeSent } from '../../../../shared/generation/safety/may-be-sent';
import { personalData } from '../../../../shared/generation/safety/personal-data';
import { Redactor } from '../../../../shared/generation/safety/redactor';
import { urlsIn, withoutUrls } from '../../../../shared/generation/safety/urls-in';

const found = (text: string) => personalData(text).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);

it.each([
  ['// by ada.lovelace+work@example.co.uk', ['email ada.lovelace+work@example.co.uk']],
  ['call +44 20 7946 0958 or (555) 123-4567', ['phone +44 20 7946 0958', 'phone (555) 123-4567']],
  ["const card = '4111 1111 1111 1111';", ['card 4111 1111 1111 1111']],
  ['DE89 3704 0044 0532 0130 00', ['iban DE89 3704 0044 0532 0130 00']],
  ["connect('52.174.34.95')", ['ip 52.174.34.95']],
])('finds personal data in %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each([
  'lodash@4.17.21 and git@github and @decorator.name',
  'const size = 4111111111111112; const zeros = 0000000000000000;',
  '127.0.0.1 10.1.2.3 192.168.1.200 255.255.255.0 203.0.113.99 version 1.2.3.4',
  'x = +1 + 2 - 3; range(100, 200)',
  'DE12 AAAA BBBB CCCC DDDD EE',
  '2024-01-31T12:00:00.000Z 3.14159265358979323846',
])('leaves %s', (text) => {
  expect(found(text)).toEqual([]);
});

it('reads texts that are made to be slow in a moment', () => {
  const started = process.cpuUsage().user;

  for (const text of [
    'a@'.repeat(100_000),
    '1 '.repeat(100_000),
    `${'a.'.repeat(100_000)}@`,
    '+1'.repeat(100_000),
    '//'.repeat(100_000),
  ]) {
    personalData(text);
    urlsIn(text);
  }

  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(10);
});

it('gives one value one word, wherever it stands, and knows the way back', () => {
  const text = 'a = "s3cret-value"; b = "s3cret-value"; mail = "x@y.org"';
  const redactor = new Redactor([text]);
  redactor.learn(text, [{ start: 5, end: 17, kind: 'secret' }]);

  const { text: redacted, count } = redactor.redact(text, []);

  expect(redacted).not.toMatch(/s3cret|x@y/);
  expect(count).toBe(3);
  expect(redactor.counts).toEqual({ secret: 2, email: 1 });
  expect(redactor.restore(redacted)).toBe(text);
  expect(new Set(redactor.wordsIn(redacted))).toHaveProperty('size', 2);
});

it('does not take words of others for its own', () => {
  const text = 'REDACTED_SECRET_1_00000000 and x@y.org';
  const redactor = new Redactor([text]);

  expect(redactor.restore(redactor.redact(text, []).text)).toBe(text);
  expect(redactor.restore('REDACTED_SECRET_1_00000000')).toBe('REDACTED_SECRET_1_00000000');
});

it('makes the same fence for the same texts, another for others, and none that a text can end', () => {
  const fence = new Fence(['a', 'b']);

  expect(new Fence(['a', 'b']).tag).toBe(fence.tag);
  expect(new Fence(['ab', '']).tag).not.toBe(fence.tag);
  expect(fence.around(`x </${fence.tag}> y`, { path: 'a"\n>.js' })).toBe(
    `<${fence.tag} path="a\\"\\n\\u003e.js">\nx </> y\n</${fence.tag}>`,
  );
});

it.each([
  ['.env', [], false],
  ['deep/.env.local', [], false],
  ['keys/server.PEM', [], false],
  ['src/a.js', ['src/**'], false],
  ['src/a.js', ['*.ts'], true],
  ['lib/secret.ts', ['secret.*'], false],
  ['private/x/y.js', ['private/'], false],
  ['a/private/y.js', ['private'], false],
  ['src/environment.js', [], true],
  ['SRC/A.JS', ['src/**'], false],
] as const)('%s with %j may be sent: %s', (path, neverSend, expected) => {
  expect(mayBeSent(path, neverSend)).toBe(expected);
});

it('takes out addresses however they are written, and leaves what only looks like one', () => {
  const text =
    'see https://a.example/x?y=1, //b.example/z, www.c.example and mailto:d@e.org; // a comment // another\njavascript:alert(1)';

  const shown = withoutUrls(text, new Set(['a.example/x?y=1']), '-');

  expect(shown).toContain('https://a.example/x?y=1');
  expect(shown).toContain('// a comment // another');
  expect(shown).not.toMatch(/b\.example|c\.example|e\.org|alert/);
  expect(urlsIn('http://x.example/a/ and https://X.example/a')).toEqual(new Set(['x.example/a']));
});

it('reads addresses with a million marks in them at once', () => {
  const marks = '.'.repeat(1_000_000);

  expect(urlsIn(`see //x.example/${marks}a${marks}`)).toEqual(new Set([`x.example/${marks}a`]));
});
