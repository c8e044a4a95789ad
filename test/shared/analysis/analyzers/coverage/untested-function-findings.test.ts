import { untestedFunctionFindings } from '../../../../../shared/analysis/analyzers/coverage/join/untested-function-findings';

const one = { name: 'one', line: 1, startColumn: 17, endColumn: 20, endLine: 5 };

function findings(ran: readonly (readonly [line: number, isCovered: boolean])[], percent = 50, coverable = 10) {
  const file = { path: 'a.ts', covered: 5, coverable, percent, missed: [] };
  const facts = [{ path: 'a.ts', publicFunctions: [one] }];
  return untestedFunctionFindings({ files: [file], lines: new Map([['a.ts', new Map(ran)]]), facts });
}

describe('an exported function', () => {
  it('is reported where none of its lines ran, though the line of its name did', () => {
    const found = findings([
      [1, true],
      [2, false],
      [3, false],
      [4, false],
      [6, true],
    ]);

    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      ruleId: 'coverage/untested-exported-function',
      path: 'a.ts',
      region: { startLine: 1, startColumn: 17, endLine: 1, endColumn: 20 },
      message: 'Other files can call “one”, and none of its 3 lines ever ran in a test.',
    });
  });

  it.each([
    [
      'one of its lines ran',
      [
        [2, false],
        [3, false],
        [4, false],
        [5, true],
      ],
      50,
      10,
    ],
    [
      'it has hardly a line',
      [
        [2, false],
        [3, false],
      ],
      50,
      10,
    ],
    ['no report says anything of it', [], 50, 10],
    [
      'its whole file is reported',
      [
        [2, false],
        [3, false],
        [4, false],
      ],
      10,
      60,
    ],
  ] as const)('is left alone where %s', (_why, ran, percent, coverable) => {
    expect(findings(ran, percent, coverable)).toEqual([]);
  });

  it('is not looked for in files that no report names', () => {
    expect(
      untestedFunctionFindings({ files: [], lines: new Map(), facts: [{ path: 'a.ts', publicFunctions: [one] }] }),
    ).toEqual([]);
  });
});
