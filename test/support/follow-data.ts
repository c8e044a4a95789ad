import { decodeModule, encodeModule } from '../../shared/analysis/dataflow/codec/module-codec';
import { lowerFile } from '../../shared/analysis/dataflow/lowering/lower-file';
import type { Module } from '../../shared/analysis/dataflow/ir';
import { FRAMEWORKS } from '../../shared/analysis/dataflow/models';
import { configuredModels } from '../../shared/analysis/dataflow/models/configured-models';
import { solve, type Solution } from '../../shared/analysis/dataflow/solver/solve';
import type { DataflowSettings } from '../../shared/findings';
import { fileToAnalyze } from './file-to-analyze';

export interface FollowOptions {
  readonly settings?: DataflowSettings;
  /** Values of files of settings, by their key. */
  readonly configuration?: Readonly<Record<string, string>>;
  readonly maxWork?: number;
  readonly isAside?: (path: string) => boolean;
}

/** What comes from `source` must not get into `sink`; neither is declared anywhere. In Java that is a method of an unknown base. */
export const MADE_UP_ENDS: DataflowSettings = {
  sources: [{ call: 'source' }, { call: '*.source', language: 'java' }],
  sinks: [
    { call: 'sink', weakness: 'code-injection' },
    { call: '*.sink', weakness: 'code-injection', language: 'java' },
  ],
};

/** Made once, since the solver knows the words of a list of models again. */
const MADE_UP_MODELS = configuredModels(MADE_UP_ENDS);

/** Follows data through files given by path; the places where it gets to what it must not reach, as `weakness path:line`. */
export async function followData(
  files: Readonly<Record<string, string>>,
  options: FollowOptions = {},
): Promise<string[]> {
  const { hits } = solveModules(await lowerFiles(files), options);
  return [...new Set(hits.map(({ weakness, path, region }) => `${weakness} ${path}:${region.startLine}`))].sort();
}

export async function lowerFiles(files: Readonly<Record<string, string>>): Promise<Module[]> {
  const modules: Module[] = [];
  for (const [path, text] of Object.entries(files)) {
    const { language, source, flatTree } = fileToAnalyze(path, text);
    const tree = await flatTree();
    const module = tree === undefined ? undefined : lowerFile({ path, language, tree, source, isLate: () => false });
    if (module === undefined) throw new Error(`Nothing lowers ${path}`);
    // As facts bring it.
    modules.push(decodeModule(encodeModule(module)));
  }
  return modules;
}

export function solveModules(modules: readonly Module[], options: FollowOptions = {}): Solution {
  const { settings, configuration = {}, maxWork, isAside } = options;
  const { models, sourceParameters } = settings === undefined ? MADE_UP_MODELS : configuredModels(settings);
  return solve(modules, {
    frameworks: FRAMEWORKS,
    configured: models,
    sourceParameters,
    configuration: new Map(Object.entries(configuration).map(([key, value]) => [key, [value]])),
    ...(maxWork === undefined ? {} : { maxWork }),
    ...(isAside === undefined ? {} : { isAside }),
  });
}
