import type { ErasureView, ProjectView } from '../../../../shared/contracts';
import { AurelisError } from '../../../../shared/kernel';
import { connect } from '../api/connect';
import { EXIT } from '../exit-code';
import type { Interruption } from '../interruption';
import { print, say } from '../output/print';
import type { ServiceOptions } from '../program/service-options';

export interface ProjectsOptions extends ServiceOptions {
  json?: boolean;
}

export interface ChangeProjectOptions extends ProjectsOptions {
  name?: string;
  description?: string;
  /** `never`: all is kept. */
  retentionDays?: number | 'never';
}

export interface DeleteProjectOptions extends ProjectsOptions {
  yes?: boolean;
}

/** Prints the projects of the tenant, newest first. Returns the exit code, as all below do. */
export async function listProjects(options: ProjectsOptions, { signal }: Interruption): Promise<number> {
  const projects = await connect({ ...options, signal, onWait: say }).listProjects();
  await print(options.json === true ? [toJson(projects)] : projects.map(listLine));
  if (projects.length === 0) say('There are no projects yet. "aurelis analyze" makes one.');
  return EXIT.clean;
}

/** `nameOrId`, as for the others: names are unique within a tenant only as long as nobody gives one twice. */
export async function showProject(
  nameOrId: string,
  options: ProjectsOptions,
  { signal }: Interruption,
): Promise<number> {
  const project = await connect({ ...options, signal, onWait: say }).requireProject(nameOrId);
  await print([options.json === true ? toJson(project) : describe(project)]);
  return EXIT.clean;
}

export async function createProject(
  name: string,
  options: ChangeProjectOptions,
  { signal }: Interruption,
): Promise<number> {
  const service = connect({ ...options, signal, onWait: say });
  const project = await service.createProject({ name, ...changesOf(options) });
  await print([options.json === true ? toJson(project) : describe(project)]);
  return EXIT.clean;
}

/** What is not named stays as it is. */
export async function updateProject(
  nameOrId: string,
  options: ChangeProjectOptions,
  { signal }: Interruption,
): Promise<number> {
  const { name, description, retentionDays } = options;
  if (name === undefined && description === undefined && retentionDays === undefined) {
    const message = 'Say what is to be changed: --name, --description or --retention-days.';
    throw new AurelisError('VALIDATION_ERROR', message);
  }
  const service = connect({ ...options, signal, onWait: say });
  const { id } = await service.requireProject(nameOrId);
  const project = await service.updateProject(id, { ...(name !== undefined && { name }), ...changesOf(options) });
  await print([options.json === true ? toJson(project) : describe(project)]);
  return EXIT.clean;
}

/** Nothing brings it back, so it is done for those only who say that they know. */
export async function deleteProject(
  nameOrId: string,
  options: DeleteProjectOptions,
  { signal }: Interruption,
): Promise<number> {
  const service = connect({ ...options, signal, onWait: say });
  const { id, name } = await service.requireProject(nameOrId);
  if (options.yes !== true) {
    const message = `This erases the project ${name} (${id}) with its runs, findings, reports, jobs and uploads, for good. Add --yes to do it.`;
    throw new AurelisError('VALIDATION_ERROR', message);
  }
  await service.deleteProject(id);
  if (options.json === true) await print([toJson({ id, name })]);
  say(`${name} (${id}) is deleted. "aurelis projects erasures" shows the certificate once all of it is erased.`);
  return EXIT.clean;
}

/** Prints the certificates of projects that are erased, newest first. */
export async function listErasures(options: ProjectsOptions, { signal }: Interruption): Promise<number> {
  const erasures = await connect({ ...options, signal, onWait: say }).listErasures();
  await print(options.json === true ? [toJson(erasures)] : erasures.map(erasureLine));
  if (erasures.length === 0) say('No project has been erased.');
  return EXIT.clean;
}

function changesOf({ description, retentionDays }: ChangeProjectOptions) {
  return {
    ...(description !== undefined && { description }),
    ...(retentionDays !== undefined && { retention_days: retentionDays === 'never' ? null : retentionDays }),
  };
}

function listLine({ id, name, created_at: created }: ProjectView): string {
  return `${id}  ${created.slice(0, 10)}  ${name}\n`;
}

function describe(project: ProjectView): string {
  const { id, name, description, retention_days: days, push_hook: hook } = project;
  const { created_at: created, updated_at: updated } = project;
  const kept = days === null ? 'until the project is deleted' : `${days} days`;
  const rows = [
    ['id', id],
    ['description', description],
    ['results are kept', kept],
    ['pushes', hook === null ? '' : describeHook(hook)],
    ['created', created],
    ['updated', updated],
  ] as const;
  return `${name}\n${rows
    .filter(([, value]) => value !== '')
    .map(([what, value]) => `  ${what.padEnd(16)}  ${value}\n`)
    .join('')}`;
}

function describeHook({ branches, report_to_host: isTold }: NonNullable<ProjectView['push_hook']>): string {
  const where = branches?.join(', ') ?? 'the default branch';
  return `to ${where} are analysed${isTold ? ', and the host is told' : ''}`;
}

function erasureLine({ id, project_id: project, deleted_at: deleted, erased_at: erased, held }: ErasureView): string {
  const counts = held === undefined ? '' : `  ${held.runs} runs, ${held.jobs} jobs, ${held.snapshots} snapshots`;
  return `${id}  ${project}  deleted ${deleted}  erased ${erased}${counts}\n`;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
