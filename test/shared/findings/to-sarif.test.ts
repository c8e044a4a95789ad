import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArtifactLocation, Result } from 'sarif';
import { z } from 'zod';
import { type AnalysisReport, SARIF_LIMITS, stringifySarif, toSarif } from '../../../shared/findings';
import { fileOf, largeReport, regionOf, reportOf, resultOf, sampleReport } from '../../support/reports';

/** The schema is of draft 04, whose `id` is the only word in it that the validator reads otherwise. */
function compileSchema(): ValidateFunction {
  const text = readFileSync(join(__dirname, 'fixtures', 'sarif-2.1.0.schema.json'), 'utf8');
  const { $schema: _draft, id: _id, ...schema } = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile(schema);
}

const validate = compileSchema();

function schemaErrors(report: AnalysisReport): unknown {
  validate(JSON.parse([...stringifySarif(report)].join('')));
  return validate.errors;
}

function runOf(report: AnalysisReport) {
  const [run] = toSarif(report).runs;
  if (!run?.results) throw new Error('The log holds no results.');
  return { ...run, results: run.results };
}

function locationOf(result: Result | undefined): ArtifactLocation | undefined {
  return result?.locations?.[0]?.physicalLocation?.artifactLocation;
}

function findingWithSteps(number: number, steps: number) {
  return {
    ruleId: 'aurelis/sql-injection',
    path: `src/file-${number}.js`,
    region: regionOf(1, 1, 9),
    message: `Finding ${number}.`,
    snippet: 'query(id)',
    codeFlow: Array.from({ length: steps }, (_, step) => ({
      path: `step/${step}.js`,
      region: regionOf(step + 1, 1, 2),
      message: `Step ${step}`,
    })),
  };
}

describe('toSarif', () => {
  it.each([
    ['a report of every kind', sampleReport()],
    ['an empty report', reportOf([])],
    [
      'a report with a baseline',
      {
        ...sampleReport(),
        findings: sampleReport().findings.map((finding) => ({ ...finding, baselineState: 'new' as const })),
      },
    ],
  ])('keeps the schema of SARIF 2.1.0: %s', (_name, report) => {
    expect(schemaErrors(report)).toBeNull();
  });

  it('is refused by the schema when it is wrong, so the check above means something', () => {
    const report = sampleReport({ startedAt: 'yesterday' });

    expect(schemaErrors(report)).toMatchObject([{ instancePath: '/runs/0/invocations/0/startTimeUtc' }]);
  });

  it('declares each rule once, with what code scanning reads', () => {
    const rules = runOf(sampleReport()).tool.driver.rules ?? [];

    const rule = rules.find(({ id }) => id === 'aurelis/sql-injection');
    expect(rule).toMatchObject({
      shortDescription: { text: 'A query is built from text that a user controls.' },
      defaultConfiguration: { level: 'error' },
      properties: { precision: 'high', 'security-severity': '9.1', kind: 'security' },
      relationships: [{ target: { id: '89', toolComponent: { name: 'CWE' } } }],
    });
    expect(rule?.help?.markdown).toContain('read or change **all** of the data');
    expect(rule?.help?.text).toContain('read or change all of the data');
    expect(rule?.helpUri).toMatch(/^https:\/\/cheatsheetseries\.owasp\.org\//u);
    expect(rule?.properties?.tags).toEqual(expect.arrayContaining(['security', 'external/cwe/cwe-089']));
  });

  it('points from results to rules, artifacts and weaknesses that are there', () => {
    const run = runOf(sampleReport());

    const ruleIds = (run.tool.driver.rules ?? []).map(({ id }) => id);
    const uris = (run.artifacts ?? []).map(({ location }) => location?.uri);
    for (const result of run.results) {
      const location = locationOf(result);
      expect(ruleIds.indexOf(result.ruleId ?? '')).toBe(result.ruleIndex);
      expect(uris.indexOf(location?.uri)).toBe(location?.index);
    }
    expect(run.taxonomies?.[0]?.taxa?.map(({ id }) => id)).toEqual(['89', '95', '489']);
  });

  it.each([
    ['tools/calc ulator#1.py', 'tools/calc%20ulator%231.py'],
    ['what?/100%.js', 'what%3F/100%25.js'],
    ['src/größe/日本.js', 'src/gr%C3%B6%C3%9Fe/%E6%97%A5%E6%9C%AC.js'],
    ['c:/odd:name\\back.js', 'c%3A/odd%3Aname%5Cback.js'],
    ['pages/[id]/"quoted".tsx', 'pages/%5Bid%5D/%22quoted%22.tsx'],
    ['broken-\uD800.js', 'broken-%EF%BF%BD.js'],
  ])('writes the path %s as a relative URI', (path, uri) => {
    const report = reportOf([{ ruleId: 'ruff/S307', path, region: regionOf(1, 1, 5), message: 'm', snippet: 'eval' }]);

    expect(locationOf(runOf(report).results[0])).toMatchObject({ uri, uriBaseId: '%SRCROOT%' });
    expect(schemaErrors(report)).toBeNull();
  });

  it('gives the exact text of the region and the lines around it, and no text where the snippet hides a secret', () => {
    const secret = {
      ruleId: 'secret/aws',
      path: 'a.js',
      region: regionOf(1, 12, 52),
      message: 'm',
      snippet: 'const key = [redacted]; // and much more text behind it',
    };

    const open = runOf(sampleReport()).results.find(({ ruleId }) => ruleId === 'ruff/S307');
    const hidden = runOf(reportOf([secret])).results[0];

    expect(open?.locations?.[0]?.physicalLocation).toMatchObject({
      region: { startLine: 5, startColumn: 12, snippet: { text: 'eval(expression)' } },
      contextRegion: { startLine: 5, endLine: 5, snippet: { text: '    return eval(expression)' } },
    });
    expect(hidden?.locations?.[0]?.physicalLocation?.region?.snippet).toBeUndefined();
  });

  it('carries fingerprints, related places, fixes and the other rules', () => {
    const { results } = runOf(sampleReport());

    const injection = results.find(({ ruleId }) => ruleId === 'aurelis/sql-injection');
    const debug = results.find(({ ruleId }) => ruleId === 'oxlint/no-debugger');
    expect(injection?.relatedLocations?.[0]).toMatchObject({ id: 1, message: { text: 'The value comes from here.' } });
    expect(injection?.partialFingerprints?.primaryLocationLineHash).toMatch(/^[0-9a-f]{16}:1$/u);
    expect(injection?.partialFingerprints?.['aurelis/v1']).toMatch(/^[0-9a-f]{64}$/u);
    expect(debug?.fixes?.[0]?.artifactChanges[0]?.replacements[0]).toMatchObject({
      deletedRegion: { startLine: 6, endLine: 7 },
      insertedContent: { text: '' },
    });
  });

  it('carries the way of the data from where it enters to the place of the finding', () => {
    const { results } = runOf(sampleReport());

    const flows = results.flatMap(({ codeFlows = [] }) => codeFlows);
    const steps = flows[0]?.threadFlows[0]?.locations.map(({ location }) => [
      location?.physicalLocation?.artifactLocation?.uri,
      location?.physicalLocation?.region?.startLine,
      location?.message?.text,
    ]);
    expect(flows).toHaveLength(1);
    expect(steps).toEqual([
      ['src/server.js', 12, 'A query parameter enters here'],
      ['src/orders/database.js', 4, 'It is given to findOrder'],
      ['src/orders/database.js', 5, 'It becomes part of an SQL statement'],
    ]);
  });

  it('keeps how a way begins and ends where it is longer than it may be', () => {
    const steps = SARIF_LIMITS.codeFlowSteps + 20;

    const [result] = runOf(reportOf([findingWithSteps(0, steps)])).results;

    const messages = result?.codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => location?.message?.text);
    expect(messages).toHaveLength(SARIF_LIMITS.codeFlowSteps);
    expect([messages?.[0], messages?.at(-1)]).toEqual(['Step 0', `Step ${steps - 1}`]);
  });

  it('shares the steps that a file may hold among all its ways, and tells the schema nothing wrong', () => {
    const findings = Array.from({ length: 1_000 }, (_, index) => findingWithSteps(index, 42));

    const report = reportOf(findings);
    const lengths = runOf(report).results.map(({ codeFlows }) => codeFlows?.[0]?.threadFlows[0]?.locations.length ?? 0);

    expect(lengths.reduce((sum, one) => sum + one, 0)).toBe(SARIF_LIMITS.allCodeFlowSteps);
    expect(schemaErrors(report)).toBeNull();
  });

  it('declares the files that a way passes, in a very large project too', () => {
    const files = Array.from({ length: SARIF_LIMITS.artifacts + 1 }, (_, index) => fileOf(`src/file-${index}.js`));
    const results = [resultOf([findingWithSteps(0, 2)], [...files, fileOf('step/0.js'), fileOf('step/1.js')])];

    const run = runOf(reportOf([], { results }));

    const uris = (run.artifacts ?? []).map(({ location }) => location?.uri);
    const steps = run.results[0]?.codeFlows?.[0]?.threadFlows[0]?.locations ?? [];
    const indexes = steps.map(({ location }) => location?.physicalLocation?.artifactLocation?.index ?? -1);
    expect(indexes.map((index) => uris[index])).toEqual(['step/0.js', 'step/1.js']);
  });

  it('tells every path that was not analysed and why', () => {
    const [invocation] = runOf(sampleReport()).invocations ?? [];

    expect(invocation).toMatchObject({
      executionSuccessful: true,
      startTimeUtc: '2026-01-02T03:04:05.000Z',
      endTimeUtc: '2026-01-02T03:04:15.500Z',
    });
    expect(invocation?.toolExecutionNotifications?.map(({ level, message }) => `${level}: ${message.text}`)).toEqual([
      'warning: Not analysed: src/generated/huge.js: not finished within its time limit (stopped after 10 s)',
      'note: Not analysed: assets/logo.png: not text',
      'note: Not analysed: node_modules: left out by an ignore rule (dependencies)',
    ]);
  });

  it('is the same text for the same report, and what JSON.stringify makes of the log', () => {
    const text = [...stringifySarif(sampleReport())].join('');

    expect([...stringifySarif(sampleReport())].join('')).toBe(text);
    expect(text).toBe(JSON.stringify(toSarif(sampleReport())));
  });

  it('keeps the limits of code scanning: the gravest results, a word about the others, less than 25 MB', () => {
    const report = largeReport(SARIF_LIMITS.results + 5_000);
    const run = runOf(report);

    const bytes = Buffer.byteLength([...stringifySarif(report)].join(''));
    expect(run.results).toHaveLength(SARIF_LIMITS.results);
    expect(run.results.filter(({ level }) => level === 'error')).toHaveLength(report.summary.byLevel.error);
    expect(run.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toContain(
      '5000 findings of the lowest levels are left out',
    );
    expect(bytes).toBeLessThan(25 * 1024 * 1024);
  });
});

it.each([
  ['refs/heads/topic/tax', { branch: 'topic/tax' }],
  ['refs/tags/v1', {}],
  [undefined, {}],
])('says which commit of which repository was analysed, and the branch of %s', (ref, branch) => {
  const repository = { url: 'https://git.example/acme/shop', commit: 'c0ffee'.repeat(7).slice(0, 40) };
  const report = sampleReport({ repository: { ...repository, ...(ref === undefined ? {} : { ref }) } });

  expect(runOf(report).versionControlProvenance).toEqual([
    { repositoryUri: repository.url, revisionId: repository.commit, mappedTo: { uriBaseId: '%SRCROOT%' }, ...branch },
  ]);
  expect(schemaErrors(report)).toBeNull();
});
