import { InvalidArgumentError, type Command } from 'commander';
import {
  createProject,
  deleteProject,
  listErasures,
  listProjects,
  showProject,
  updateProject,
  type ChangeProjectOptions,
  type DeleteProjectOptions,
  type ProjectsOptions,
} from '../commands/projects';
import { pushHook, type PushHookOptions } from '../commands/push-hook';
import type { Interruption } from '../interruption';
import { PROJECTS_HELP } from './help-texts';
import { toList } from './selection-options';
import { withServiceOptions } from './service-options';

const PROJECT = 'name or id of the project';

/** What a service keeps, and for how long. */
export function addProjectCommands(
  program: Command,
  interruption: Interruption,
  setExitCode: (code: number) => void,
): void {
  const projects = program
    .command('projects')
    .description('List, show, make, change and delete projects of a service.')
    .addHelpText('after', PROJECTS_HELP);
  const command = (name: string, description: string): Command =>
    withServiceOptions(projects.command(name))
      .description(description)
      .option('--json', 'print as JSON')
      .addHelpText('after', PROJECTS_HELP);

  command('list', 'List the projects, newest first.').action(async (options: ProjectsOptions) => {
    setExitCode(await listProjects(options, interruption));
  });
  command('show', 'Show a project and its settings.')
    .argument('<project>', PROJECT)
    .action(async (project: string, options: ProjectsOptions) => {
      setExitCode(await showProject(project, options, interruption));
    });
  withSettings(command('create', 'Make a project.'))
    .argument('<name>', 'name shown in lists and reports')
    .action(async (name: string, options: ChangeProjectOptions) => {
      setExitCode(await createProject(name, options, interruption));
    });
  withSettings(command('update', 'Change a project; what is not named stays as it is.'))
    .argument('<project>', PROJECT)
    .option('--name <name>', 'another name')
    .action(async (project: string, options: ChangeProjectOptions) => {
      setExitCode(await updateProject(project, options, interruption));
    });
  command('delete', 'Delete a project and erase everything that belongs to it.')
    .argument('<project>', PROJECT)
    .option('--yes', 'do it: it cannot be undone')
    .action(async (project: string, options: DeleteProjectOptions) => {
      setExitCode(await deleteProject(project, options, interruption));
    });
  command(
    'push-hook',
    'Have pushes and pull requests of a git repository start runs of a project, and print what its host is to call.',
  )
    .argument('<project>', PROJECT)
    .option('--branches <branches>', 'names or patterns, comma-separated (default: the default branch)', toList)
    .option('--report-to-host', 'tell the host: statuses of commits, and comments in pull requests on what is new')
    .option('--remove', 'let pushes start no more runs')
    .action(async (project: string, options: PushHookOptions) => {
      setExitCode(await pushHook(project, options, interruption));
    });
  command('erasures', 'List certificates of projects that are erased, for an admin.').action(
    async (options: ProjectsOptions) => {
      setExitCode(await listErasures(options, interruption));
    },
  );
}

function withSettings(command: Command): Command {
  return command
    .option('--description <text>', 'what the project is')
    .option('--retention-days <days>', 'erase what is older, or "never"', toRetention);
}

function toRetention(text: string): number | 'never' {
  if (text === 'never') return text;
  const days = Number(text);
  if (/^\d+$/.test(text) && days >= 1) return days;
  throw new InvalidArgumentError('It must be a number of days, or never.');
}
