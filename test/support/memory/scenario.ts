import type { Run, RunRef } from '../../../shared/runs';
import { startRun } from '../../../shared/runs';
import { createProject, uploadSnapshot, type Project, type Snapshot } from '../../../shared/projects';
import { zipOf, type Tree } from '../../shared/source/support/build-archives';
import type { MemoryServices } from '../memory-services';
import { idOf } from './counting-ids';

export const TENANT = idOf('ten', 1);
/** The key behind what is done. */
export const ACTOR = idOf('key', 1);
export const OTHER_TENANT = idOf('ten', 2);

/** Two languages, so two batches, with one flaw in each. */
export const TWO_BATCHES: Tree = { 'src/a.js': 'fine();\nFLAW();\n', 'tool/b.py': 'FLAW()\n' };

export async function* bytesOf(...chunks: (Uint8Array | string)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

export async function givenProject(services: MemoryServices, tenantId = TENANT): Promise<Project> {
  return (await createProject({ actor: ACTOR, name: 'shop' }, tenantId, services)).document;
}

export async function givenSnapshot(services: MemoryServices, project: Project, tree: Tree): Promise<Snapshot> {
  const content = bytesOf(await zipOf(tree));
  return uploadSnapshot({ projectId: project.id, content }, project.tenantId, services);
}

/** A run that has been accepted and whose first message waits in the queue. */
export async function givenRun(services: MemoryServices, tree = TWO_BATCHES, tenantId = TENANT): Promise<Run> {
  return givenRunFrom(services, services, tree, tenantId);
}

/** The same, accepted by services of its own, such as some of which one fails. */
export async function givenRunFrom(
  services: MemoryServices,
  accepting: MemoryServices,
  tree = TWO_BATCHES,
  tenantId = TENANT,
): Promise<Run> {
  const project = await givenProject(services, tenantId);
  const snapshot = await givenSnapshot(services, project, tree);
  return startRun({ projectId: project.id, snapshot_id: snapshot.id }, tenantId, accepting);
}

export const refOf = (run: Run): RunRef => ({ tenantId: run.tenantId, runId: run.id });

export async function stored(services: MemoryServices, run: Run): Promise<Run> {
  const found = await services.runs.find(refOf(run));
  if (found === undefined) throw new Error(`The run ${run.id} is gone.`);
  return found.document;
}
