import type { RenderOptions } from '../../../../shared/reports';
import type { ShellSession } from './shell-session';

export interface CommandContext {
  readonly session: ShellSession;
  /** Aborted by Ctrl-C: the command ends, the shell goes on. */
  readonly signal: AbortSignal;
  readonly text: RenderOptions;
}

export interface ShellCommand {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** What follows the name, such as `<finding>`. */
  readonly takes: string;
  readonly does: string;
  /** What its words are, for whoever completes them. */
  readonly completes?: 'selection' | 'rules';
  run(words: readonly string[], context: CommandContext): Promise<void>;
}
