import type { CoverageSection, FileFacts, PublicFunction, RawFinding } from '../../../../findings';
import { RULE_IDS } from '../rules';
import { isLowFile } from './low-file-findings';

/** Shorter ones are seldom worth a test of their own. */
const MIN_MISSED_LINES = 3;
const MAX_PER_FILE = 20;

export interface UntestedInput {
  readonly files: CoverageSection['files'];
  /** Of each file, which of its lines ran; lines that hold nothing that could run are missing. */
  readonly lines: ReadonlyMap<string, ReadonlyMap<number, boolean>>;
  readonly facts: readonly FileFacts[];
}

/** Functions that other files can call and no test does. Files that the tests hardly touch have a finding already. */
export function untestedFunctionFindings({ files, lines, facts }: UntestedInput): RawFinding[] {
  const functionsOf = new Map(facts.map(({ path, publicFunctions = [] }) => [path, publicFunctions]));
  return files
    .filter((file) => !isLowFile(file))
    .flatMap(({ path }) => {
      const ran = lines.get(path) ?? new Map<number, boolean>();
      const untested = (functionsOf.get(path) ?? []).flatMap((one) => findingOf(path, one, ran) ?? []);
      return untested.slice(0, MAX_PER_FILE);
    });
}

function findingOf(path: string, one: PublicFunction, ran: ReadonlyMap<number, boolean>): RawFinding | undefined {
  const { name, line, startColumn, endColumn, endLine } = one;
  let missed = 0;
  // The line of the name runs when the file is loaded, whether or not somebody calls the function.
  for (let at = line + 1; at <= endLine; at++) {
    if (ran.get(at) === true) return undefined;
    if (ran.get(at) === false) missed++;
  }
  if (missed < MIN_MISSED_LINES) return undefined;
  return {
    ruleId: RULE_IDS.untestedExportedFunction,
    path,
    region: { startLine: line, startColumn, endLine: line, endColumn },
    message: `Other files can call “${name}”, and none of its ${missed} lines ever ran in a test.`,
    snippet: '',
    identity: `untested-exported-function ${name}`,
  };
}
