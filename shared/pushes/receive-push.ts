import { z } from 'zod';
import type { SecretSource } from '../access';
import { matchesGlob } from '../findings';
import { AurelisError, digestId } from '../kernel';
import type { Project, ProjectStore, PushHook } from '../projects';
import { startPushedRun, type RunStore, type StartRunPorts } from '../runs';
import { PUSH_HOSTS } from './hosts';
import type { Push, PushCall, PushHost } from './push-host';
import { pushHookSecret } from './push-hook-secret';

export interface ReceivePushPorts extends StartRunPorts {
  projects: StartRunPorts['projects'] & Pick<ProjectStore, 'findOwner'>;
  runs: StartRunPorts['runs'] & Pick<RunStore, 'list'>;
  secrets: SecretSource;
}

export interface ReceivedPush {
  runIds: string[];
  /** Why what else was pushed is not analysed. */
  ignored: string[];
}

/** As many of the latest runs are looked through for one to compare with. */
const LOOKED_THROUGH = 50;

/**
 * Starts a run for each branch that was pushed to and that the project's hook names. The same push told twice is the same run. Each is
 * compared with the latest run of the same branch that succeeded.
 */
export async function receivePush(projectId: string, call: PushCall, ports: ReceivePushPorts): Promise<ReceivedPush> {
  const host = PUSH_HOSTS.find((candidate) => candidate.recognises(call));
  const project = host && (await ports.projects.findOwner(projectId));
  const { pushHook: hook } = project ?? {};
  if (host === undefined || project === undefined || hook === undefined) throw notSigned();
  const secret = pushHookSecret(project.tenantId, hook, await ports.secrets.get('webhook-signing-key'));
  if (!host.isSigned(call, secret)) throw notSigned();

  const { pushes, ignored } = readPayload(host, call);
  const received: ReceivedPush = { runIds: [], ignored: [...ignored] };
  for (const push of pushes) {
    const reason = whyIgnored(push, hook);
    if (reason === undefined) received.runIds.push(await startOne(push, project, ports));
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

function whyIgnored({ branch, isDefaultBranch }: Push, { branches }: PushHook): string | undefined {
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

async function startOne(push: Push, project: Project, ports: ReceivePushPorts): Promise<string> {
  const { tenantId, id: projectId } = project;
  const { url, branch, commit } = push;
  const ref = `refs/heads/${branch}`;
  const runId = digestId('run', [tenantId, projectId, 'push', url, ref, commit]);
  const baselineRunId = await latestOf({ url, ref, runId }, project, ports);
  await startPushedRun({ runId, project, repository: { url, ref, commit }, baselineRunId, branch }, ports);
  return runId;
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
