import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import manifest from '../../package.json';

const FOLDER = join(__dirname, '../../.github/workflows');

const Steps = z.array(z.looseObject({ uses: z.string().optional(), run: z.string().optional() }));
const Workflow = z.looseObject({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.looseObject({
      permissions: z.record(z.string(), z.string()).optional(),
      environment: z.string().optional(),
      steps: Steps.optional(),
    }),
  ),
});

const WORKFLOWS = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  return { file, text, workflow: Workflow.parse(parse(text)) };
});
const JOBS = WORKFLOWS.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ name: `${file}: ${name}`, job, workflow })),
);

describe('the workflows', () => {
  it.each(WORKFLOWS)('$file holds no secret: GitHub and Azure trust each other', ({ text }) => {
    expect(text).not.toMatch(/secrets\.|creds:|client-secret|publish-profile/);
  });

  it.each(WORKFLOWS)('$file may write nothing unless a job says so', ({ file, workflow }) => {
    const granted = Object.entries(workflow.permissions).filter(([, level]) => level === 'write');

    expect(granted).toEqual(file === 'deploy-stage.yml' ? [['id-token', 'write']] : []);
  });

  it.each(JOBS.filter(({ job }) => job.steps?.some(({ uses }) => uses?.startsWith('azure/login')) === true))(
    '$name signs in with a token of the moment, in an environment that can be guarded',
    ({ job, workflow }) => {
      expect({ ...workflow.permissions, ...job.permissions }).toMatchObject({ 'id-token': 'write' });
      expect(job.environment).toMatch(/\$\{\{ (matrix|inputs)\.stage \}\}/);
    },
  );

  it('run no script that this project does not have', () => {
    const called = WORKFLOWS.flatMap(({ text }) =>
      [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name),
    );

    expect(called).not.toHaveLength(0);
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(called));
  });

  it('show what a change would do, deploy it in stages, and look at the project itself', () => {
    const all = WORKFLOWS.map(({ text }) => text).join('\n');

    expect(all).toContain('what-if');
    expect(all).toMatch(/prod:\n +needs: dev/);
    expect(all).toContain('upload-sarif');
    expect(all).toContain('dependency-review-action');
  });
});
