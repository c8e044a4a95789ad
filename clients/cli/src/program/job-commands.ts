import { InvalidArgumentError, Option, Argument, type Command } from 'commander';
import { JobResultKind, ProjectTask } from '../../../../shared/contracts';
import {
  cancelJob,
  printJobResult,
  showJob,
  startJob,
  type JobOptions,
  type JobResultOptions,
  type StartJobOptions,
} from '../commands/job';
import type { Interruption } from '../interruption';
import { JOB_HELP } from './model-help-texts';
import { withOutput, type Endings } from './output-option';
import { toAmount } from './to-amount';
import { withServiceOptions } from './service-options';

/** Work on a whole run, which a service does in the background. */
export function addJobCommands(
  program: Command,
  interruption: Interruption,
  setExitCode: (code: number) => void,
): void {
  const job = program
    .command('job')
    .description('Let a service explain, fix, document, test, refactor or review a whole run in the background.')
    .addHelpText('after', JOB_HELP);

  withJobOptions(job.command('start'))
    .description('Start a job on a run that succeeded.')
    .addArgument(new Argument('<task>', 'what to do').choices(ProjectTask.options))
    .requiredOption('--run <run>', 'id of the run, as "aurelis analyze" printed it')
    .option('--finding <fingerprint>', 'only this finding, to fix or explain; may be given again', toMany)
    .option('--path <glob>', 'only files like this, such as "src/**"; may be given again', toMany)
    .option('--never-send <glob>', 'files that no model is shown; may be given again', toMany)
    .option('--instruction <text>', 'what to do, in your own words')
    .option('--model <name>', 'the model or route to use (default: the best for the task)')
    .option('--offline', 'by rules alone: nothing is sent to a model')
    .option('--max-parts <count>', 'how many files or findings to work on at most', toCount)
    .option('--max-cost <usd>', 'what models may cost, in US dollars', toAmount)
    .option('--deadline <minutes>', 'what is not done by then is left out', toCount)
    .addHelpText('after', JOB_HELP)
    .action(async (task: ProjectTask, options: StartJobOptions) => {
      setExitCode(await startJob(task, options, interruption));
    });

  withJobOptions(job.command('status'))
    .description('Show how far a job is.')
    .argument('<job>', 'id of the job')
    .addHelpText('after', JOB_HELP)
    .action(async (jobId: string, options: JobOptions) => {
      setExitCode(await showJob(jobId, options, interruption));
    });

  const result = withServiceOptions(job.command('result')).addOption(
    new Option('--format <format>', 'what to print').choices(JobResultKind.options).default('report'),
  );
  withOutput(result, 'write it to a file', RESULT_ENDINGS)
    .description('Print what came of a job: a report, a patch for "git apply", or all of it as JSON.')
    .argument('<job>', 'id of the job')
    .option('--wait', 'wait for the end of the job first')
    .option('--no-progress', 'no progress on standard error')
    .addHelpText('after', JOB_HELP)
    .action(async (jobId: string, options: JobResultOptions) => {
      setExitCode(await printJobResult(jobId, options, interruption));
    });

  withJobOptions(job.command('cancel'))
    .description('End a job; what is under way stops within seconds.')
    .argument('<job>', 'id of the job')
    .addHelpText('after', JOB_HELP)
    .action(async (jobId: string, options: JobOptions) => {
      setExitCode(await cancelJob(jobId, options, interruption));
    });
}

const RESULT_ENDINGS: Endings<JobResultKind> = [
  ['patch', /\.(?:patch|diff)$/i],
  ['json', /\.json$/i],
];

function withJobOptions(command: Command): Command {
  return withServiceOptions(command)
    .option('--wait', 'follow the job to its end')
    .option('--json', 'print the job as JSON')
    .option('--no-progress', 'no progress on standard error');
}

function toMany(one: string, earlier: string[] = []): string[] {
  return [...earlier, one];
}

function toCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new InvalidArgumentError('It must be a whole number above 0.');
}
