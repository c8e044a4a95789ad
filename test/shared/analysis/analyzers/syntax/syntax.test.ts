import type { AnalysisEngine } from '../../../../../shared/analysis';
import { file, testEngine } from '../../../../support/analysis-engine';
import { SYNTAX_TWINS } from '../../../../support/syntax-twins';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

const syntaxErrorsOf = async (path: string, text: string) => {
  const { findings, skipped } = await engine.analyzeFiles([file(path, text)], { kinds: ['syntax'] });
  expect(skipped).toEqual([]);
  return findings;
};

it.each(SYNTAX_TWINS)(
  'reads valid %s in %s and reports the same code broken',
  async (_language, path, clean, broken) => {
    const ofClean = await syntaxErrorsOf(path, clean);
    const ofBroken = await syntaxErrorsOf(path, broken);

    expect(ofClean).toEqual([]);
    expect(ofBroken.map(({ ruleId }) => ruleId)).toContain('syntax/error');
  },
);

it('reads more than thirty languages', () => {
  expect(new Set(SYNTAX_TWINS.map(([language]) => language)).size).toBeGreaterThanOrEqual(33);
});

it('is sure where the parser is exact, and less so where only a grammar reads the language', async () => {
  const [python] = await syntaxErrorsOf('a.py', 'def f(:\n');
  const [go] = await syntaxErrorsOf('a.go', 'package a\nfunc f( {}\n');
  const [css] = await syntaxErrorsOf('a.css', 'a { color: ; } }\n');

  expect(python?.level ?? engine.rules.get('syntax/error')?.level).toBe('error');
  expect(go).toMatchObject({ level: 'warning', confidence: 'medium' });
  expect(css).toMatchObject({ level: 'note', confidence: 'low' });
});

it('points at what was not expected and quotes at most 40 characters of it', async () => {
  const [finding] = await syntaxErrorsOf('a.java', `class A { int b = @@@${'#'.repeat(300)}; }\n`);

  const quoted = /‘(.*)’/.exec(finding?.message ?? '')?.[1] ?? '';
  expect(finding?.region.startLine).toBe(1);
  expect(quoted.length).toBeGreaterThan(0);
  expect(quoted.length).toBeLessThanOrEqual(40);
});

it('reports at most twenty syntax errors of one file', async () => {
  const findings = await syntaxErrorsOf('a.toml', '= ]\na = 1\n'.repeat(200));

  expect(findings.length).toBeGreaterThan(1);
  expect(findings.length).toBeLessThanOrEqual(20);
});

it('says that plain JSON takes no comments, as a warning', async () => {
  const findings = await syntaxErrorsOf('a.json', '{\n  "a": 1, // b\n  "c": "// no comment"\n}\n');

  expect(findings).toEqual([
    expect.objectContaining({
      level: 'warning',
      message: 'JSON takes no comments and no trailing commas.',
      region: { startLine: 2, startColumn: 11, endLine: 2, endColumn: 12 },
    }),
  ]);
});

it.each(['.vscode/launch.json', 'contrib/ide/vscode/settings.json', '.eslintrc.json'])(
  'takes comments in %s',
  async (path) => {
    expect(await syntaxErrorsOf(path, '// Copy this.\n{ "a": 1 }\n')).toEqual([]);
  },
);

it('does not take macros of C for errors, in sources and in headers', async () => {
  const ofSource = await syntaxErrorsOf('a.c', 'int f(void) {\n  EACH(a, b) printf("%" PRIu64, a);\n  return 0;\n}\n');
  const ofHeader = await syntaxErrorsOf('b.h', 'API int APIENTRY f(void);\nexternalref Class c;\n');

  expect([...ofSource, ...ofHeader]).toEqual([]);
});

it('says of XML what is wrong, and where, as an error', async () => {
  const findings = await syntaxErrorsOf('pom.xml', '<project>\n  <name>shop</nam>\n</project>\n');

  expect(findings).toEqual([
    expect.objectContaining({
      message: 'Unexpected close tag.',
      region: expect.objectContaining({ startLine: 2 }) as unknown,
    }),
  ]);
  expect(findings[0]?.level ?? 'error').toBe('error');
});

it('does not judge XML that a template engine or a site generator has yet to fill in', async () => {
  const ofGenerator = await syntaxErrorsOf('feed.xml', '---\nlayout: none\n---\n<feed>{% for a in b %}</feed>\n');
  const ofTemplate = await syntaxErrorsOf('a.xml', '<a>{{#if b}}<c>{{else}}<d>{{/if}}</a>\n');

  expect([...ofGenerator, ...ofTemplate]).toEqual([]);
});

it('reads GraphQL made to be slow or deep without failing', async () => {
  const ofDeep = await syntaxErrorsOf('a.graphql', `{${'a{'.repeat(60_000)}`);
  const ofEmpty = await syntaxErrorsOf('b.graphql', '# nothing yet\n');

  expect(ofDeep.length).toBeLessThanOrEqual(1);
  expect(ofEmpty).toEqual([]);
});

it.each([
  ['.mocharc.json', '{ "a": 1 } // b\n'],
  ['.github/renovate.json', '{ "a": 1, }\n'],
  ['log.json', '{"a":1}\n{"b":2}\n'],
  ['recorded.json', '{\n  "a": 1\n}\n{\n  "b": 2\n}\n'],
  ['chart/config.json', '{ "a": {{ .Values.a }} }\n'],
  ['schema/fail3.json', '["extra comma",]\n'],
  ['.vscode.dist/launch.json', '{ "a": 1 } // b\n'],
  ['chrome/manifest.json', '{ "manifest_version": 3 } // b\n'],
  ['app/pages.json', '{ "globalStyle": {} } // b\n'],
])('lets JSON be that is read by a tolerant tool, is several values, or wrong on purpose: %s', async (path, text) => {
  expect(await syntaxErrorsOf(path, text)).toEqual([]);
});

it('judges a manifest that no browser reads', async () => {
  expect(await syntaxErrorsOf('manifest.json', '{ "version": 3 } // b\n')).toHaveLength(1);
});

it('does not judge what has yet to be filled in: by FreeMarker, by Maven, or under a name that has to be, too', async () => {
  const ofFreeMarker = await syntaxErrorsOf('mapper.xml', '<#list tables as table>\n<a>\n');
  const ofMaven = await syntaxErrorsOf('application.yml', 'a:\n  b: @server.address@\n');
  const ofName = await syntaxErrorsOf('{{ name }}/a.toml', 'a = : b\n');
  const ofPlain = await syntaxErrorsOf('name/a.toml', 'a = : b\n');

  expect([...ofFreeMarker, ...ofMaven, ...ofName]).toEqual([]);
  expect(ofPlain).toHaveLength(1);
});

it('judges JSON whose texts are templates', async () => {
  expect(await syntaxErrorsOf('en.json', '{ "a": "{{count}} items", }\n')).toHaveLength(1);
});

it('does not take pieces of XML, or what is no XML at all, for broken XML', async () => {
  const ofPiece = await syntaxErrorsOf('legal.xml', '<sect1>a</sect1>\n<sect1><![CDATA[b]]></sect1>\n');
  const ofComment = await syntaxErrorsOf('empty.xml', '<!-- nothing yet -->\n');
  const ofLicence = await syntaxErrorsOf('copyright.xml', '<?xml version="1.0"?>\n<!--\n  Copyright\n-->\n');
  const ofOther = await syntaxErrorsOf('a.plist', '{ a = "b"; }\n');
  const ofDocument = await syntaxErrorsOf('b.xml', '<?xml version="1.0"?>\n<a/>\n<a/>\n');

  expect([...ofPiece, ...ofComment, ...ofLicence, ...ofOther]).toEqual([]);
  expect(ofDocument).toHaveLength(1);
});

it.each([
  ['var a = {\n  b: [\n    1\n  }\n}\n', '}', '‘]’ is missing before this ‘}’.'],
  ['var a = (1\n', '(', '‘(’ is never closed.'],
  ['var a = 1)\n', ')', 'Nothing is open that ‘)’ could close.'],
  ["var a = 'b\\q'\n", '\\q', 'No escape in a string looks like this.'],
  ['/* a\n', '/*', 'This comment is never closed.'],
  ["var a = '''\nb\n", "'''", 'This string is never closed.'],
  ['parm a string\n', 'parm', 'No statement starts with ‘parm’.'],
])('says what is wrong with the Bicep %j', async (text, covered, message) => {
  const [found, ...others] = await syntaxErrorsOf('main.bicep', text);

  expect(others).toEqual([]);
  const { startLine = 1, startColumn = 1, endColumn = 1 } = found?.region ?? {};
  expect(text.split('\n')[startLine - 1]?.slice(startColumn - 1, endColumn - 1)).toBe(covered);
  expect(found?.message).toBe(message);
});

it('lets Bicep be that the grammar of its rules does not know', async () => {
  const text = [
    'using none',
    "extends 'shared.bicepparam'",
    '@export()',
    "type size = 'small' | 'large'",
    'func url(https bool, path string)',
    "  string => '${https ? 'https' : 'http'}://x${empty(path) ? '' : '/${path}'}'",
    '#disable-next-line no-unused-params',
    'param a string?',
    "module m './a.bicep' =",
    '// or not',
    "if (b) { name: 'x' }",
    'output c string? = m.?outputs.d[^1]!',
    "var e = $'''{${a}}'''",
  ].join('\n');

  expect(await syntaxErrorsOf('main.bicep', text)).toEqual([]);
});
