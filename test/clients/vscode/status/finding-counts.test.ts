import { ShownFindings } from '../../../../clients/vscode/src/status/finding-counts';

const of = (...severities: number[]) => severities.map((severity) => ({ severity }));

it('counts what is shown of all documents by level', () => {
  const findings = new ShownFindings();

  findings.take('file:///a', of(0, 1, 1));
  findings.take('file:///b', of(2, 3));
  findings.take('file:///a', of(0, 1));

  expect(findings.counts()).toEqual({ errors: 1, warnings: 1, notes: 2 });
});

it('tells none looked at from none found', () => {
  const findings = new ShownFindings();
  const before = findings.counts();

  findings.take('file:///a', []);
  const looked = findings.counts();
  findings.clear();

  expect([before, looked, findings.counts()]).toEqual([undefined, { errors: 0, warnings: 0, notes: 0 }, undefined]);
});
