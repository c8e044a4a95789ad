import type { ModelRule } from '../../model-rules/model-rule';
import type { ShellCommand } from '../../shell/shell-commands';
import type { Place } from '../../values/value';

/** What the rules see of a Dockerfile. */
export interface Dockerfile {
  readonly text: string;
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
}

export interface Instruction extends Place {
  /** In upper case. */
  readonly keyword: string;
  /** What follows the keyword: line breaks and comments in it are blank, so offsets in it stay those of the text. */
  readonly body: string;
  readonly bodyStart: number;
  readonly flags: readonly string[];
  /** Words behind the flags, as they are written. */
  readonly words: readonly Word[];
  /** The strings of the JSON form. */
  readonly exec: readonly string[] | undefined;
  readonly hasHeredoc: boolean;
  /** What a RUN runs, where a shell of Unix does. */
  readonly commands: readonly ShellCommand[];
}

export interface Word extends Place {
  readonly text: string;
}

export interface Stage {
  readonly from: Instruction;
  readonly image: Word | undefined;
  readonly name: string | undefined;
  /** All behind its FROM. */
  readonly instructions: readonly Instruction[];
}

export type DockerfileRule = ModelRule<Dockerfile>;

export function instructionsOf({ instructions }: Dockerfile, ...keywords: readonly string[]): Instruction[] {
  return instructions.filter(({ keyword }) => keywords.includes(keyword));
}

export function commandsOf(dockerfile: Dockerfile): ShellCommand[] {
  return dockerfile.instructions.flatMap(({ commands }) => commands);
}
