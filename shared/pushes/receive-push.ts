import { z } from 'zod';
import type { SecretSource } from '../access';
import { matchesGlob } from '../findings';
import { AurelisError, digestId } from '../kernel';
import type { Project, ProjectStore, PushHook } from '../projects';
import { startPushedRun, type RunHost, type RunStore, type StartRunPorts } from '../runs';
import { PUSH_HOSTS } from './hosts';
import type { PullRequestChange, Push, PushCall, PushHost } from './push-host';
import { pushHookSecret } from './push-hook-secret';

export interface ReceivePushPorts extends StartRunPorts {
  projects: StartRunPorts['projects'] & Pick<ProjectStore, 'findOwner'>;
  runs: StartRunPorts['runs'] & Pick<RunStore, 'list'>;
  secrets: SecretSource;
  /** Address of the page where people look at a run. */
  pageOf: (runId: string) => string;
}

interface Received {
  project: Project;
  host: PushHost;
  ports: ReceivePushPorts;
}

export interface ReceivedPush {
  runIds: string[];
  /** Why whatever else the call tells of is not analysed. */
  ignored: string[];
}

/** As many of the latest runs are looked through for one to compare with. */
const LOOKED_THROUGH = 50;

/**
 * Starts a run for each branch that was pushed to and that the project's hook names, and for each pull request that is to be merged into such a
 * branch. The same told twice is the same run. Each is compared with the latest run of the branch that succeeded.
 */
export async function receivePush(projectId: string, call: PushCall, ports: ReceivePushPorts): Promise<ReceivedPush> {
  const host = PUSH_HOSTS.find((candidate) => candidate.recognises(call));
  const project = host && (await ports.projects.findOwner(projectId));
  const { pushHook: hook } = project ?? {};
  if (host === undefined || project === undefined || hook === undefined) throw notSigned();
  const secret = pushHookSecret(project.tenantId, hook, await ports.secrets.get('webhook-signing-key'));
  if (!host.isSigned(call, secret)) throw notSigned();

  const { pushes, pullRequests, ignored } = readPayload(host, call);
  const given = { project, host, ports };
  const received: ReceivedPush = { runIds: [], ignored: [...ignored] };
  for (const push of pushes) {
    const reason = whyIgnored(push, hook);
    if (reason === undefined) received.runIds.push(await startOfPush(push, given));
    else received.ignored.push(reason);
  }
  for (const change of pullRequests) {
    const reason = whyIgnored({ branch: change.targetBranch, isDefaultBranch: change.isToDefaultBranch }, hook);
    if (reason === undefined) received.runIds.push(await startOfPullRequest(change, given));
    else received.ignored.push(reason);
  }
  return received;
}

/** One answer for whatever is wrong: who does not know the secret learns nothing of the project, not even that there is one. */
function notSigned(): AurelisError {
  return new AurelisError('NOT_FOUND', 'There is no such push hook, or the call does not show its secret.');
}

function readPayload(host: PushHost, call: PushCall): ReturnType<PushHost['read']> {
  try {
    return host.read(JSON.parse(textOf(call)), call);
  } catch (error) {
    const issue = error instanceof z.ZodError ? z.prettifyError(error) : 'is not valid JSON';
    throw new AurelisError('VALIDATION_ERROR', `The call is not one that ${host.name} makes.`, {
      details: [{ field: 'body', issue }],
    });
  }
}

/** GitHub sends JSON as a field of a form unless it is told otherwise. */
function textOf({ header, body }: PushCall): string {
  const text = Buffer.from(body).toString();
  const isForm = header('content-type')?.startsWith('application/x-www-form-urlencoded') === true;
  return isForm ? (new URLSearchParams(text).get('payload') ?? '') : text;
}

function whyIgnored(
  { branch, isDefaultBranch }: Pick<Push, 'branch' | 'isDefaultBranch'>,
  { branches }: PushHook,
): string | undefined {
  if (branches !== undefined) {
    return branches.some((pattern) => matchesGlob(pattern, branch))
      ? undefined
      : `The hook does not name the branch ${branch}.`;
  }
  if (isDefaultBranch === true) return undefined;
  return isDefaultBranch === undefined
    ? 'The call does not say which branch is the default one: name branches in the hook.'
    : `The branch ${branch} is not the default one.`;
}

async function startOfPush(push: Push, { project, host, ports }: Received): Promise<string> {
  const { tenantId, id: projectId } = project;
  const { url, branch, commit } = push;
  const ref = `refs/heads/${branch}`;
  const runId = digestId('run', [tenantId, projectId, 'push', url, ref, commit]);
  const run = {
    runId,
    project,
    repository: { url, ref, commit },
    baselineRunId: await latestOf({ url, ref, runId }, project, ports),
    trigger: { kind: 'push' as const, name: branch },
    host: hostOf({ runId, url, host }, project, ports),
  };
  await startPushedRun(run, ports);
  return runId;
}

/** Compared with the latest run of the branch that it is to be merged into. */
async function startOfPullRequest(change: PullRequestChange, { project, host, ports }: Received): Promise<string> {
  const { tenantId, id: projectId } = project;
  const { url, targetUrl, number, ref, commit, version, targetBranch } = change;
  const runId = digestId('run', [
    ...[tenantId, projectId, 'pull-request', targetUrl],
    ...[String(number), targetBranch, version],
  ]);
  const target = { url: targetUrl, ref: `refs/heads/${targetBranch}`, runId };
  const run = {
    runId,
    project,
    repository: { url, ref, commit },
    baselineRunId: await latestOf(target, project, ports),
    trigger: { kind: 'pull-request' as const, name: String(number) },
    host: hostOf({ runId, url: targetUrl, host, pullRequest: number }, project, ports),
  };
  await startPushedRun(run, ports);
  return runId;
}

function hostOf(
  { runId, url, host, pullRequest }: { runId: string; url: string; host: PushHost; pullRequest?: number },
  { pushHook }: Project,
  { pageOf }: Pick<ReceivePushPorts, 'pageOf'>,
): RunHost | undefined {
  if (pushHook?.reportsToHost !== true) return undefined;
  return { kind: host.kind, url, page: pageOf(runId), ...(pullRequest === undefined ? {} : { pullRequest }) };
}

async function latestOf(
  { url, ref, runId }: { url: string; ref: string; runId: string },
  { tenantId, id }: Project,
  { runs }: Pick<ReceivePushPorts, 'runs'>,
): Promise<string | undefined> {
  const { items } = await runs.list(tenantId, id, { limit: LOOKED_THROUGH, cursor: undefined });
  return items.find(
    (run) => run.id !== runId && run.state === 'succeeded' && run.repository?.url === url && run.repository.ref === ref,
  )?.id;
}
