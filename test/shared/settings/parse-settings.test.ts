import { AurelisError } from '../../../shared/kernel';
import { parseSettings } from '../../../shared/settings';

const RULES = ['oxlint/no-debugger', 'oxlint/no-eval', 'ruff/S608'];

const VOCABULARY = {
  ruleIds: RULES,
  weaknesses: ['sql-injection', 'log-injection'],
  effects: ['clean', 'first-argument'],
};

const parse = (text: string) => parseSettings(Buffer.from(text), VOCABULARY);

/** `field: issue` of everything that is wrong. */
function problems(text: string): string[] {
  try {
    parse(text);
  } catch (error) {
    if (!(error instanceof AurelisError)) throw error;
    return [error.message, ...error.details.map(({ field, issue }) => `${field}: ${issue}`)];
  }
  return [];
}

it('reads all there is', () => {
  const settings = parse(`
# What our code is held to.
rules:
  oxlint/no-debugger: off
  ruff/*: { level: note }
kinds: [security, semantic]
ignore: ['legacy/**', '!legacy/api']
suppressions:
  - rules: [oxlint/*]
    paths: ['src/generated/**']
    reason: written by the compiler of our schema
    until: 2027-01-31
gate:
  - { metric: new-findings, level: error, max: 0 }
  - metric: coverage-on-new-code
    min: 80
    optional: true
licences: { deny: [GPL-3.0-only] }
`);

  expect(settings.rules).toEqual({ 'oxlint/no-debugger': 'off', 'ruff/*': { level: 'note' } });
  expect(settings.suppressions).toEqual([
    {
      rules: ['oxlint/*'],
      paths: ['src/generated/**'],
      reason: 'written by the compiler of our schema',
      until: '2027-01-31',
      file: '.aurelis.yaml',
      line: 9,
    },
  ]);
  expect(settings.gate).toHaveLength(2);
});

it.each([[''], ['# nothing\n'], ['{}']])('takes %j for no settings', (text) => {
  expect(parse(text)).toEqual({});
});

it.each([
  ['suppressions:\n  - rules: [a/b]\n', 'suppressions[0].reason: line 2: '],
  ['suppressions:\n  - rules: [a/b]\n    reason: "  "\n', 'suppressions[0].reason: line 3: '],
  ['kinds:\n  - security\n  - securty\n', 'kinds[1]: line 3: invalid option: expected one of "syntax"|"semantic"'],
  ['supressions: []\n', 'supressions: line 1: is not a setting; did you mean suppressions?'],
  [
    'gate:\n  - { metric: findings, max: 0, levle: error }\n',
    'gate[0].levle: line 2: is not a setting; did you mean level?',
  ],
  [
    'rules:\n  oxlint/no-debuger: off\n',
    'rules.oxlint/no-debuger: line 2: there is no such rule; did you mean oxlint/no-debugger?',
  ],
  ['rules:\n  ruff/S608: maybe\n', 'rules.ruff/S608: line 2: must be off, on, or { level: note | warning | error }'],
  ['plugins: [./evil.js]\n', 'plugins: line 1: is not a setting'],
  ['- a\n', 'the file: line 1: invalid input: expected object, received array'],
  ['rulez:\n  a/b: off\n', 'rulez: line 1: is not a setting; did you mean rules?'],
  ['kinds: []\nrules:\n  - a/b\n', 'rules: line 2: invalid input: expected record, received array'],
  ['a: [\n', 'line 2: '],
  ['a: 1\na: 2\n', 'line 2: Map keys must be unique'],
])('says of %j what is wrong and where', (text, problem) => {
  expect(problems(text)).toContainEqual(expect.stringContaining(problem));
});

it('says the line of broken YAML once', () => {
  expect(problems('a: 1\na: 2\n').at(-1)).toBe('line 2: Map keys must be unique');
});

it('reads what a repository says of functions of its own', () => {
  const { dataflow } = parse(`
dataflow:
  sources:
    - { call: queue.receive, label: a message, language: python }
    - { read: config.remote }
    - { parameter: payload }
  sinks:
    - { call: runReport, arguments: [0, 2], weakness: sql-injection }
  sanitizers:
    - { call: cleanText, weaknesses: [log-injection] }
    - { call: isHarmless, guard: true }
  propagators:
    - { call: copyOf, effect: first-argument }
`);

  expect(dataflow?.sources).toHaveLength(3);
  expect(dataflow?.sinks).toEqual([{ call: 'runReport', arguments: [0, 2], weakness: 'sql-injection' }]);
  expect(dataflow?.sanitizers?.[1]).toEqual({ call: 'isHarmless', guard: true });
});

it.each([
  [
    'sinks:\n    - call: run\n      weakness: sql-injektion\n',
    'dataflow.sinks[0].weakness: line 4: there is no such weakness; did you mean sql-injection?',
  ],
  [
    'sanitizers:\n    - { call: a }\n    - call: b\n      weaknesses: [log-injection, sql]\n',
    'dataflow.sanitizers[1].weaknesses[1]: line 5: there is no such weakness; there are sql-injection, log-injection',
  ],
  [
    'propagators:\n    - { call: a, effect: clena }\n',
    'dataflow.propagators[0].effect: line 3: there is no such effect; did you mean clean?',
  ],
  ['sinks:\n    - { call: a, weekness: b }\n', 'line 3: is not a setting; did you mean weakness?'],
  ['sources:\n    - { cal: a }\n', 'dataflow.sources[0]: line 3: must have one of call, read and parameter'],
  ['sinks:\n    - { call: a, language: ruby }\n', 'dataflow.sinks[0].language: line 3: '],
])('says what is wrong of functions of a repository that %j tells of', (text, problem) => {
  expect(problems(`dataflow:\n  ${text}`)).toContainEqual(expect.stringContaining(problem));
});

it('lets rules of other tools be named', () => {
  expect(parse('rules:\n  semgrep-oss/sqli: { level: error }\n').rules).toEqual({
    'semgrep-oss/sqli': { level: 'error' },
  });
});

it.each([
  ['a tag that would make an object', 'ignore: !!js/function "function () { return 1 }"\n'],
  ['any tag', 'ignore: !evil [a]\n'],
  ['an alias', 'ignore: &a [x]\nkinds: *a\n'],
  [
    'an alias bomb',
    `a: &a [x,x]\n${'bcdefghi'
      .split('')
      .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]`)
      .join('\n')}\n`,
  ],
  ['brackets without end', '['.repeat(60_000)],
  ['dashes without end', '- '.repeat(30_000)],
  ['question marks without end', '? '.repeat(30_000)],
  ['two documents', 'kinds: [style]\n---\nkinds: [security]\n'],
  ['too much', `# ${'x'.repeat(70_000)}\n`],
  ['what is not UTF-8', undefined],
])('refuses %s, soon', (_what, text) => {
  const bytes = text === undefined ? Uint8Array.of(0x61, 0xff, 0xfe) : Buffer.from(text);

  expect(() => parseSettings(bytes, VOCABULARY)).toThrow(AurelisError);
  expect(() => parseSettings(bytes, VOCABULARY)).toThrow(/^\.aurelis\.yaml /);
});

it('takes nothing from the prototypes of objects', () => {
  expect(problems('__proto__: { kinds: [style] }\n')).not.toEqual([]);
  expect(problems('constructor: 1\n')).not.toEqual([]);
});
