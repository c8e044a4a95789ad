import { importReports, redactImported, type AnalysisEngine } from '../../../../shared/analysis';
import { testEngine } from '../../../support/analysis-engine';
import { SECRETS } from '../../../support/secrets/planted-values';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

it('shows no secret that another tool quotes in its messages, snippets and rules', async () => {
  const line = `var github = "${SECRETS.githubToken}";`;
  const location = { artifactLocation: { uri: 'src/a.js' }, region: { startLine: 4, snippet: { text: line } } };
  const rule = { id: 'style', shortDescription: { text: `Such as ${SECRETS.stripe}` }, help: { text: SECRETS.npm } };
  const text = JSON.stringify({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'other', rules: [rule] } },
        results: [
          {
            ruleId: 'style',
            message: { text: `${SECRETS.githubToken} is long` },
            locations: [{ physicalLocation: location }],
          },
        ],
      },
    ],
  });

  const [imported] = await redactImported(importReports([{ name: 'other.sarif', text }]), engine);

  expect(imported?.findings).toMatchObject([
    { path: 'src/a.js', message: '[redacted] is long', snippet: 'var github = "[redacted]";' },
  ]);
  expect(imported?.rules).toMatchObject([{ description: 'Such as [redacted]', help: '[redacted]' }]);
});
