import { runModelRules } from '../../model-rules/run-model-rules';
import { shellCommands } from '../../shell/shell-commands';
import type { TreeParser } from '../../tree/tree-parser';
import type { FileAnalyzer } from '../analyzer';
import type { Dockerfile, Instruction } from './dockerfile';
import { readDockerfile } from './read-dockerfile';
import { DOCKERFILE_RULES } from './rules';

/** Shells whose language the grammar reads. */
const UNIX_SHELL = /(?:^|\/)(?:sh|bash|ash|dash|zsh|ksh)$/;

/** Runs the rules of Dockerfiles; what a RUN runs is read with the grammar of the shell. */
export function createDockerfileAnalyzer(parser: TreeParser): FileAnalyzer {
  async function withCommands(instruction: Instruction, isLate: () => boolean): Promise<Instruction> {
    const flagged = instruction.flags.join(' ').length;
    const tree = await parser.parse('bash', blankFlags(instruction.body, flagged), isLate);
    try {
      return { ...instruction, commands: shellCommands(tree.rootNode, instruction.bodyStart) };
    } finally {
      tree.delete();
    }
  }

  async function read(text: string, isLate: () => boolean): Promise<Dockerfile> {
    const dockerfile = readDockerfile(text);
    const changed = new Map<Instruction, Instruction>();
    let isUnix = !/^#\s*escape\s*=\s*`/im.test(text.slice(0, 500));
    for (const instruction of dockerfile.instructions) {
      if (instruction.keyword === 'FROM') isUnix = !/windows|nanoserver/i.test(instruction.body);
      if (instruction.keyword === 'SHELL') isUnix = UNIX_SHELL.test(instruction.exec?.[0] ?? '');
      const isShell = instruction.keyword === 'RUN' && isUnix && instruction.exec === undefined;
      if (isShell && !instruction.hasHeredoc) changed.set(instruction, await withCommands(instruction, isLate));
    }
    const withAll = (instructions: readonly Instruction[]) => instructions.map((one) => changed.get(one) ?? one);
    return {
      text,
      instructions: withAll(dockerfile.instructions),
      stages: dockerfile.stages.map((stage) => ({ ...stage, instructions: withAll(stage.instructions) })),
    };
  }

  return {
    async analyze({ source, isWanted }, isLate) {
      const dockerfile = await read(source.text, isLate);
      return { found: runModelRules(DOCKERFILE_RULES, dockerfile, { isWanted, isLate }) };
    },
  };
}

/** Flags such as `--mount=...` are Docker's and no words of the shell. */
function blankFlags(body: string, flagCharacters: number): string {
  if (flagCharacters === 0) return body;
  const flags = /^\s*(?:--\S+\s+)*/.exec(body)?.[0] ?? '';
  return ' '.repeat(flags.length) + body.slice(flags.length);
}
