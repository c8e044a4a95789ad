import { allExtensions, cruise, type IConfiguration, type ICruiseResult, type IViolation } from 'dependency-cruiser';
import { listTypeScriptFiles } from './list-typescript-files.ts';

const FOLDERS = ['functions', 'shared', 'clients', 'local', 'test', 'tools'];

export interface ImportReport {
  /** TypeScript files of ours whose imports were read. */
  moduleCount: number;
  /** One line each; none when every import is allowed and every file was read. */
  complaints: string[];
}

/** Holds the imports below `root` against the rules, and makes sure that all of them were seen. */
export async function cruiseImports(root: string, rules: IConfiguration): Promise<ImportReport> {
  const files = listTypeScriptFiles(root, FOLDERS);
  const blind = whyBlind(files);
  if (blind !== undefined) return { moduleCount: 0, complaints: [blind] };
  const { output } = await cruise(files, { ...rules.options, baseDir: root, ruleSet: rules, validate: true });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered text where a result was asked for');
  const seen = new Set(output.modules.map(({ source }) => source));
  const unseen = files.filter((file) => !seen.has(file));
  return {
    moduleCount: files.length - unseen.length,
    complaints: [...unseen.map((file) => `${file} was not read`), ...violations(output)],
  };
}

/** dependency-cruiser finds no fault with files that it cannot read, such as TypeScript without a compiler it knows. */
function whyBlind(files: readonly string[]): string | undefined {
  if (files.length === 0) return 'No TypeScript file was found: nothing was checked.';
  const canReadTypeScript = allExtensions.some(({ extension, available }) => extension === '.ts' && available);
  return canReadTypeScript ? undefined : 'dependency-cruiser cannot read TypeScript with the installed compiler.';
}

function violations(result: ICruiseResult): string[] {
  const comments = new Map(result.summary.ruleSetUsed?.forbidden?.map(({ name, comment }) => [name, comment]));
  return result.summary.violations.map((violation) => {
    const comment = comments.get(violation.rule.name);
    return `${violation.rule.name}: ${path(violation)}${comment === undefined ? '' : `\n    ${comment}`}`;
  });
}

function path({ from, to, cycle }: IViolation): string {
  if (cycle === undefined) return `${from} → ${to}`;
  return [from, ...cycle.map(({ name }) => name)].join(' → ');
}
