import { createHmac } from 'node:crypto';
import { NewPushHookView, PushView, RunView, successEnvelope } from '../../../shared/contracts';
import type { QueueName } from '../../../shared/config';
import type { Tree } from '../../shared/source/support/build-archives';
import { callFunction } from '../call-function';
import { deliver } from '../memory/deliver';
import { givenTenant } from '../memory/tenants';
import { memoryServices, type MemoryServices } from '../memory-services';

export const URL = 'https://github.com/acme/shop.git';
export const CREDENTIAL = { url: 'https://github.com/acme/', username: 'x-access-token', password: 'opens-it' };

export interface HookedProject {
  services: MemoryServices;
  key: string;
  projectId: string;
  hook: NewPushHookView;
}

export async function hookedProject({ reports = true } = {}): Promise<HookedProject> {
  const services = memoryServices();
  services.repositoryCredentials.find = async () => CREDENTIAL;
  const { keys } = await givenTenant(services);
  const key = keys.admin;
  const created = await callFunction('create-project', services, { key, body: { name: 'shop' } });
  const projectId = (created.jsonBody as { data: { id: string } }).data.id;
  const body = { report_to_host: reports };
  const answered = await callFunction('set-push-hook', services, { key, params: { projectId }, body });
  const hook = successEnvelope(NewPushHookView).parse(answered.jsonBody).data;
  return { services, key, projectId, hook };
}

export async function told(
  { services, projectId, hook }: HookedProject,
  event: string,
  payload: object,
): Promise<string> {
  const body = JSON.stringify({ ...payload, repository: { clone_url: URL, default_branch: 'main' } });
  const signature = `sha256=${createHmac('sha256', hook.secret).update(body).digest('hex')}`;
  const headers = { 'x-github-event': event, 'x-hub-signature-256': signature, 'content-type': 'application/json' };
  const answered = await callFunction('receive-push', services, { params: { projectId }, headers, body });
  const { runs, ignored } = successEnvelope(PushView).parse(answered.jsonBody).data;
  expect(ignored).toEqual([]);
  services.clock.advance(1000);
  return runs[0]!;
}

export const push = (arranged: HookedProject, tree: Tree): Promise<string> => {
  const after = arranged.services.repositories.commit(URL, tree);
  return told(arranged, 'push', { ref: 'refs/heads/main', after });
};

export const pullRequest = (arranged: HookedProject, tree: Tree, action = 'synchronize'): Promise<string> => {
  const sha = arranged.services.repositories.commit(URL, tree);
  return told(arranged, 'pull_request', { action, number: 12, pull_request: { head: { sha }, base: { ref: 'main' } } });
};

export async function runOf({ services, key }: HookedProject, runId: string): Promise<RunView> {
  const answered = await callFunction('get-run', services, { key, params: { runId } });
  return successEnvelope(RunView).parse(answered.jsonBody).data;
}

export const deliverOne = async ({ services }: HookedProject, queue: QueueName): Promise<void> => {
  for (const { id, body } of services.queue.take(queue)) await deliver(queue, body, services, { messageId: id });
};
