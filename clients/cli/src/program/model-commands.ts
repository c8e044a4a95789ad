import { InvalidArgumentError, type Command } from 'commander';
import type { TaskName } from '../../../../shared/contracts';
import type { EvaluateOptions } from '../commands/evaluate';
import type { ModelsOptions } from '../commands/models';
import type { SearchOptions } from '../commands/search';
import { usage, type UsageOptions } from '../commands/usage';
import type { Interruption } from '../interruption';
import { withModelOptions, withRouteOptions, withTaskOptions, type TaskOptions } from '../tasks/task-options';
import { EVALUATE_HELP, MODELS_HELP, SEARCH_HELP, TASK_HELP, USAGE_HELP } from './model-help-texts';
import { toList } from './selection-options';
import { toAmount } from './to-amount';
import { toCountUpTo } from './to-count-up-to';
import { withServiceOptions } from './service-options';

/** `fix` has a command of its own, which mends whole directories. */
const TASKS: Readonly<Record<Exclude<TaskName, 'fix'>, string>> = {
  generate: 'Write new code.',
  complete: 'Complete code where it stands: --lines says where.',
  explain: 'Explain code, or a finding of a run.',
  document: 'Document what code offers.',
  test: 'Write tests that hold on to what code does now.',
  refactor: 'Refactor code: as --instruction says, or what is plainly better.',
  review: 'Review code.',
};

/** The commands that may ask a model, and those about models. What is behind them is loaded when one is used. */
export function addModelCommands(
  program: Command,
  interruption: Interruption,
  setExitCode: (code: number) => void,
): void {
  for (const [task, description] of Object.entries(TASKS) as [TaskName, string][]) {
    withTaskOptions(program.command(task))
      .description(description)
      .argument('[files...]', 'files, or directories of at most 50')
      .option('--instruction <text>', 'what to do, in your own words')
      .addHelpText('after', TASK_HELP)
      .action(async (files: string[], options: TaskOptions) => {
        const { runTask } = await import('../tasks/run-task');
        setExitCode(await runTask(task, files, options, interruption));
      });
  }

  withModelOptions(withServiceOptions(program.command('search')))
    .description('Search code by words, and by meaning where a model for embeddings is configured.')
    .argument('<query>', 'words, names or a question')
    .argument('[source]', 'directory, or zip, tar or tar.gz archive', '.')
    .option('--project <name>', 'search this project of the service instead')
    .option('--path <glob>', 'only files like this, such as "src/**"')
    .option('--limit <count>', 'how many to show', toCountUpTo(MAX_HITS), 10)
    .option('--json', 'print as JSON')
    .addHelpText('after', SEARCH_HELP)
    .action(async (query: string, source: string, options: SearchOptions) => {
      const { search } = await import('../commands/search');
      setExitCode(await search(query, source, options, interruption));
    });

  withModelOptions(withServiceOptions(program.command('models')))
    .description('List models, what they cost and how they are doing.')
    .option('--service', 'those of the service at --url')
    .option('--json', 'print as JSON')
    .addHelpText('after', MODELS_HELP)
    .action(async (options: ModelsOptions) => {
      const { models } = await import('../commands/models');
      setExitCode(await models(options, interruption));
    });

  withRouteOptions(program.command('evaluate'))
    .description('Have models fix what rules cannot, verify every fix, and show how they compare.')
    .argument('[directory]', 'whose findings to ask about (default: the examples of the rules)')
    .option('--model <names>', 'models or routes, comma-separated (default: all that can fix)', toList)
    .option('--rules <ids>', 'only findings of these rules, comma-separated, "*" at the end for many', toList)
    .option('--limit <count>', 'how many findings to ask each model about', toCountUpTo(MAX_CASES), 30)
    .option('--dry-run', 'only tell how much would be asked, and what it would cost')
    .option('--max-cost <usd>', 'what all questions together may cost, in US dollars', toAmount)
    .option('--min-verified <percent>', 'end with 1 where a model has less verified', toPercent)
    .option('--baseline <file>', 'an earlier result of --json, to compare with')
    .option('--training-set <file>', 'write the verified fixes there, as lines for fine-tuning')
    .option('--json', 'print as JSON')
    .option('--no-progress', 'no progress on standard error')
    .addHelpText('after', EVALUATE_HELP)
    .action(async (directory: string | undefined, options: EvaluateOptions) => {
      const { evaluate } = await import('../commands/evaluate');
      setExitCode(await evaluate(directory, options, interruption));
    });

  withServiceOptions(program.command('usage'))
    .description('Show what calls of models took at a service: tokens and money.')
    .option('--from <day>', 'first day, such as 2026-11-01 (default: the first of this month)')
    .option('--to <day>', 'last day (default: today)')
    .option('--by <what>', 'any of day, task, model and key, with commas between them', 'day')
    .option('--json', 'print as JSON')
    .addHelpText('after', USAGE_HELP)
    .action(async (options: UsageOptions) => {
      setExitCode(await usage(options, interruption));
    });
}

const MAX_HITS = 50;
const MAX_CASES = 1000;

function toPercent(text: string): number {
  const percent = Number(text);
  if (text.trim() !== '' && percent >= 0 && percent <= 100) return percent;
  throw new InvalidArgumentError('It must be a number from 0 to 100.');
}
