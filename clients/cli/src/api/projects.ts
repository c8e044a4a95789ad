import {
  ErasureView,
  NewPushHookView,
  page,
  ProjectId,
  ProjectView,
  type CreateProject,
  type SetPushHook,
  type UpdateProject,
} from '../../../../shared/contracts';
import { AurelisError } from '../../../../shared/kernel';
import { callService, fetchText, type Connection } from './connection';
import { itemsOf } from './items-of';

/** The calls of the Aurelis API about projects. */
export interface ProjectCalls {
  /** All of them, newest first. */
  listProjects(): Promise<ProjectView[]>;
  /** Throws NOT_FOUND where there is none of that name or id. */
  requireProject(nameOrId: string): Promise<ProjectView>;
  /** The project of that name or id; made when no project has the name. */
  ensureProject(nameOrId: string): Promise<ProjectView>;
  createProject(project: CreateProject): Promise<ProjectView>;
  updateProject(projectId: string, project: UpdateProject): Promise<ProjectView>;
  /** With everything that belongs to it; also where it is gone by now. */
  deleteProject(projectId: string): Promise<void>;
  /** With its new secret; one that was set before ends. */
  setPushHook(projectId: string, hook: SetPushHook): Promise<NewPushHookView>;
  /** Also where there is none by now. */
  deletePushHook(projectId: string): Promise<void>;
  /** Certificates, newest first. */
  listErasures(): Promise<ErasureView[]>;
}

export function projectCalls(connection: Connection): ProjectCalls {
  const create = (json: CreateProject): Promise<ProjectView> =>
    callService(connection, { method: 'POST', path: PROJECTS, json }, ProjectView);
  return {
    listProjects: () => Array.fromAsync(projectsOf(connection)),
    async requireProject(nameOrId) {
      const found = await findProject(nameOrId, connection);
      if (found !== undefined) return found;
      throw new AurelisError(
        'NOT_FOUND',
        `There is no project ${nameOrId}. "aurelis projects list" shows those there are.`,
      );
    },
    async ensureProject(nameOrId) {
      const found = await findProject(nameOrId, connection);
      if (found !== undefined) return found;
      if (ProjectId.safeParse(nameOrId).success) {
        throw new AurelisError('NOT_FOUND', `There is no project ${nameOrId}.`);
      }
      return create({ name: nameOrId });
    },
    createProject: create,
    updateProject: (projectId, json) =>
      callService(connection, { method: 'PUT', path: `${PROJECTS}/${projectId}`, json }, ProjectView),
    deleteProject: (projectId) => remove(connection, `${PROJECTS}/${projectId}`),
    setPushHook: (projectId, json) =>
      callService(connection, { method: 'PUT', path: `${PROJECTS}/${projectId}/push-hook`, json }, NewPushHookView),
    deletePushHook: (projectId) => remove(connection, `${PROJECTS}/${projectId}/push-hook`),
    listErasures: () => Array.fromAsync(itemsOf(connection, '/api/v1/erasures', page(ErasureView))),
  };
}

const PROJECTS = '/api/v1/projects';
const ProjectPage = page(ProjectView);

async function remove(connection: Connection, path: string): Promise<void> {
  await fetchText(connection, { method: 'DELETE', path }).catch((error: unknown) => {
    // An earlier attempt has done it, whose answer was lost.
    if (!(error instanceof AurelisError) || error.code !== 'NOT_FOUND') throw error;
  });
}

async function findProject(nameOrId: string, connection: Connection): Promise<ProjectView | undefined> {
  for await (const project of projectsOf(connection)) {
    if (project.id === nameOrId || project.name === nameOrId) return project;
  }
  return undefined;
}

function projectsOf(connection: Connection): AsyncGenerator<ProjectView> {
  return itemsOf(connection, PROJECTS, ProjectPage);
}
