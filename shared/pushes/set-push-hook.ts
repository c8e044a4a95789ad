import type { SecretSource } from '../access';
import type { SetPushHook } from '../contracts';
import { publish } from '../events';
import type { IdSource } from '../kernel';
import { projectEvent, requireProject, type PushHook, type UpdateProjectPorts } from '../projects';
import { pushHookSecret } from './push-hook-secret';

export interface SetPushHookPorts extends UpdateProjectPorts {
  secrets: SecretSource;
  ids: IdSource;
}

/** Has pushes and pull requests start runs of the project. One that was set before ends with its secret; the new secret is shown this once. */
export async function setPushHook(
  { projectId, actor, branches, report_to_host: reportsToHost }: SetPushHook & { projectId: string; actor: string },
  tenantId: string,
  ports: SetPushHookPorts,
): Promise<{ hook: PushHook; secret: string }> {
  const createdAt = ports.clock.now().toISOString();
  const hook: PushHook = {
    id: ports.ids.next('phk'),
    createdAt,
    ...(branches === undefined ? {} : { branches }),
    ...(reportsToHost === true ? { reportsToHost } : {}),
  };
  await changePushHook({ projectId, actor, hook }, tenantId, ports);
  const secret = pushHookSecret(tenantId, hook, await ports.secrets.get('webhook-signing-key'));
  return { hook, secret };
}

/** Stores the hook, or that there is none, together with the event of it. */
export async function changePushHook(
  { projectId, actor, hook }: { projectId: string; actor: string; hook: PushHook | undefined },
  tenantId: string,
  ports: UpdateProjectPorts,
): Promise<void> {
  const { document, etag } = await requireProject(projectId, tenantId, ports.projects);
  const outbox = projectEvent(
    {
      type: 'configuration.changed',
      data: { actor, change: 'updated', subject: { kind: 'project', id: projectId } },
    },
    { tenantId, projectId, version: etag },
    ports,
  );
  const updatedAt = ports.clock.now().toISOString();
  await ports.projects.replace({ ...document, pushHook: hook, updatedAt }, etag, [outbox]);
  await publish(outbox, { ...ports, outbox: ports.projects });
}
