import type { AnalysisEngine } from '../../../../../shared/analysis';
import { file, testEngine } from '../../../../support/analysis-engine';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

async function deadLinesOf(text: string): Promise<number[]> {
  const { findings } = await engine.analyzeFiles([file('src/a.js', text)], { kinds: ['semantic'] });
  return findings.filter(({ ruleId }) => ruleId === 'oxlint/no-unreachable').map(({ region }) => region.startLine);
}

it('reports a piece of code that never runs once, where it begins', async () => {
  const text = `export function f(all) {
  return 1;
  g(all);
  // what follows is as dead;
  if (all) { h(); } /* this, too */ ; h();
  for (const one of all) { g(one); }
}
`;

  expect(await deadLinesOf(text)).toEqual([3]);
});

it('reports each of two pieces', async () => {
  const text = `export function f(all) {
  if (all) {
    return 1;
    g(all);
    g(all);
  } else {
    throw new Error('none');
    h();
  }
}
export function k() {
  return 1;
  h();
}
`;

  expect(await deadLinesOf(text)).toEqual([4, 8, 13]);
});
