import { InvalidArgumentError, Option, type Command } from 'commander';
import type { ModelOptions } from '../models/own-gateway';
import { withServiceOptions, type ServiceOptions } from '../program/service-options';

export interface LineRange {
  start: number;
  end: number;
}

/** What every task takes. */
export interface TaskOptions extends ServiceOptions, ModelOptions {
  instruction?: string;
  lines?: LineRange;
  service?: boolean;
  run?: string;
  finding?: string;
  dryRun?: boolean;
  apply?: boolean;
  backup?: string;
  json?: boolean;
}

export function withModelOptions(command: Command): Command {
  return withRouteOptions(
    command.option('--model <name>', 'the model or route to use (default: the best for the task)'),
  ).option('--offline', 'by rules alone: nothing is sent to a model');
}

/** Where models are. */
export function withRouteOptions(command: Command): Command {
  return command
    .addOption(new Option('--routes <file>', 'routes to your models, as JSON').env('AURELIS_ROUTES'))
    .addOption(
      new Option('--model-url <url>', 'a server that speaks as OpenAI does; its key is AURELIS_MODEL_KEY').env(
        'AURELIS_MODEL_URL',
      ),
    );
}

export function withTaskOptions(command: Command): Command {
  return withServiceOptions(withModelOptions(command))
    .option('--lines <range>', 'the lines it is about, such as 10-25, with one file', toLines)
    .option('--service', 'let the service at --url do it, with its models')
    .option('--run <run>', 'a run of the service; with --finding in place of files')
    .option('--finding <fingerprint>', 'a finding of that run')
    .option('--dry-run', 'only show what would be sent, how many tokens, and what it costs at most')
    .option('--apply', 'change the files; without it only the differences are shown')
    .option('--backup <directory>', 'with --apply: copy each file there before it is changed')
    .option('--json', 'print the whole answer as JSON');
}

function toLines(text: string): LineRange {
  const [, start = '', end = start] = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(text) ?? [];
  const range = { start: Number(start), end: Number(end) };
  if (start !== '' && range.start >= 1 && range.start <= range.end) return range;
  throw new InvalidArgumentError('It must be lines such as 10-25, the first one being 1.');
}
