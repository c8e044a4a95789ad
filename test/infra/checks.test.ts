import { CHECKS } from './checks';
import type { Deployment } from './support/deployment';
import { openTemplates, STAGES, type Stage, type Templates } from './support/open-templates';

/** The compiler takes seconds to start, and many more on a machine that is busy. */
jest.setTimeout(300_000);

let templates: Templates;
const deployments = new Map<Stage, Deployment>();

beforeAll(async () => {
  templates = await openTemplates();
  for (const stage of STAGES) deployments.set(stage, await templates.deployment(stage));
});

afterAll(() => templates.close());

describe.each(STAGES)('what is deployed as %s', (stage) => {
  it.each(CHECKS)('$number: $title', ({ problems }) => {
    expect(problems(deployments.get(stage)!)).toEqual([]);
  });
});

it('has all checks', () => {
  expect(CHECKS.map(({ number }) => number)).toEqual(Array.from({ length: 41 }, (_, index) => index + 1));
});
