import { Option, type Command } from 'commander';
import { TriageVerdict } from '../../../../shared/contracts';
import type { ProjectsOptions } from '../commands/projects';
import {
  decide,
  listTriage,
  sumTriage,
  withdraw,
  type DecideOptions,
  type ListTriageOptions,
} from '../commands/triage';
import type { Interruption } from '../interruption';
import { TRIAGE_HELP } from './help-texts';
import { withServiceOptions } from './service-options';

const PROJECT = 'name or id of the project';
const FINGERPRINT = 'fingerprint of the finding, or its beginning';

/** What people think of findings. */
export function addTriageCommands(
  program: Command,
  interruption: Interruption,
  setExitCode: (code: number) => void,
): void {
  const triage = program
    .command('triage')
    .description('Decide about findings of a project of a service, and see what was decided.')
    .addHelpText('after', TRIAGE_HELP);
  const command = (name: string, description: string): Command =>
    withServiceOptions(triage.command(name))
      .description(description)
      .argument('<project>', PROJECT)
      .option('--json', 'print as JSON')
      .addHelpText('after', TRIAGE_HELP);
  const verdict = (): Option =>
    new Option('--verdict <verdict>', 'what is thought of it').choices(TriageVerdict.options);

  command('decide', 'Say that a finding is a defect, is none, or may stay.')
    .argument('<fingerprint>', FINGERPRINT)
    .addOption(verdict().makeOptionMandatory())
    .option('--reason <text>', 'why; needed where the finding is suppressed')
    .option('--until <day>', 'the last day it holds, as YYYY-MM-DD (default: for good)')
    .option('--run <run>', 'a run that has the finding (default: the latest of the project)')
    .action(async (project: string, fingerprint: string, options: DecideOptions) => {
      setExitCode(await decide(project, fingerprint, options, interruption));
    });
  command('withdraw', 'Take back what was decided about a finding.')
    .argument('<fingerprint>', FINGERPRINT)
    .action(async (project: string, fingerprint: string, options: ProjectsOptions) => {
      setExitCode(await withdraw(project, fingerprint, options, interruption));
    });
  command('list', 'List what was decided, newest first.')
    .addOption(verdict())
    .action(async (project: string, options: ListTriageOptions) => {
      setExitCode(await listTriage(project, options, interruption));
    });
  command('rules', 'Count by rule what was decided, those that are wrong most often first.').action(
    async (project: string, options: ProjectsOptions) => {
      setExitCode(await sumTriage(project, options, interruption));
    },
  );
}
