import { z } from 'zod';
import { JobView, SearchView, successEnvelope, type FindingView } from '../../../shared/contracts';
import type { Answer, Api } from './api';
import * as archives from './hostile-archives';

export const SECRET = ['AKIA', 'QX7ZPLM4TNRB2SWD'].join('');
export const TREE = {
  'app/main.py': 'import os\nimport sys\n\n\ndef total_of_cart(cart):\n    return sum(cart)\n\n\nprint(sys.argv)\n',
  'app/keys.py': `KEY = "${SECRET}"\n\n\ndef connect():\n    return KEY\n`,
  'web/user.js': 'export function nameOfUser(user) {\n  return user.first + user.last;\n}\n',
};

export interface Given {
  projectId: string;
  runId: string;
  findings: FindingView[];
}

/** A project whose source was uploaded and analysed. */
export async function givenRun(api: Api): Promise<Given> {
  const projectId = await api.createProject('shop');
  const runId = await api.analyze(projectId, await archives.zip(TREE));
  const run = await api.waitForEnd(runId);
  if (run.state !== 'succeeded') throw new Error(`The run is ${run.state}.`);
  return { projectId, runId, findings: await api.listFindings(runId) };
}

export function dataOf<Data extends z.ZodType>(answer: Answer, schema: Data): z.infer<Data> {
  if (answer.status >= 300) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return schema.parse(successEnvelope(z.unknown()).parse(answer.body).data);
}

/** Searches, and waits for the index. */
export async function searched(api: Api, body: object): Promise<SearchView> {
  for (;;) {
    const answer = await api.call('POST', '/api/v1/search', body);
    if (answer.status !== 503) return dataOf(answer, SearchView);
    await new Promise((resolve) => setTimeout(resolve, Number(answer.headers.get('retry-after')) * 100));
  }
}

/** The job once it has ended. */
export async function endOf(api: Api, location: string): Promise<JobView> {
  for (;;) {
    const job = dataOf(await api.call('GET', location), JobView);
    if (['succeeded', 'failed', 'cancelled'].includes(job.state)) return job;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export const findingOf = ({ findings }: Given, ruleId: string): FindingView =>
  findings.find((one) => one.rule_id === ruleId)!;
