import type { AnalysisEngine } from '../../../shared/analysis';
import type { Finding } from '../../../shared/findings';
import { toEdits } from '../../../shared/generation/edits/to-edits';
import { analyzeFilesTogether, type Analyzed } from '../../../shared/generation/verify/analyze-files-together';
import { goodPatches, misfits } from './good-patches';
import type { GoodPatch, PatchCase } from './patch-case';
import { seededRandom } from './random';
import { sabotage, SABOTAGE_FAMILIES } from './sabotage';

export interface PreparedCase extends PatchCase {
  readonly finding: Finding;
  readonly before: Analyzed;
}

export interface Selection {
  readonly seed: number;
  /** Acts of sabotage on each patch. */
  readonly mutants: number;
  /** Every how many patches are taken: 1 for all. */
  readonly every?: number;
}

/** Good patches, and sabotaged ones made of them: the same for the same seed, and as many as are wanted. */
export async function* patchCases(
  { seed, mutants, every = 1 }: Selection,
  engine: Pick<AnalysisEngine, 'analyzeFiles' | 'rules'>,
): AsyncGenerator<PreparedCase> {
  const random = seededRandom(seed);
  for (const patch of goodPatches().filter((_, index) => index % every === 0)) {
    const known = await prepare(patch, engine);
    if (known === undefined) continue;
    yield {
      ...known,
      name: patch.name,
      family: 'good',
      isGood: true,
      edits: toEdits(patch.path, patch.bad, patch.good),
    };
    const families = shuffled(SABOTAGE_FAMILIES, random);
    let made = 0;
    for (const family of families) {
      if (made >= mutants) break;
      const act = sabotage(family, patch, known.finding, random);
      if (act === undefined) continue;
      made++;
      const files = [...known.files, ...(act.otherFiles ?? [])];
      yield { ...known, files, name: `${patch.name}: ${family}`, family, isGood: false, edits: act.edits };
    }
  }
  for (const patch of misfits().filter((_, index) => index % every === 0)) {
    const known = await prepare(patch, engine);
    if (known === undefined) continue;
    yield {
      ...known,
      name: patch.name,
      family: 'misfit',
      isGood: false,
      edits: toEdits(patch.path, patch.bad, patch.good),
    };
  }
}

/** Undefined where the engine does not report the bad code: it is found by the end of a run, or by its name. */
async function prepare({ ruleId, path, bad }: GoodPatch, engine: Pick<AnalysisEngine, 'analyzeFiles' | 'rules'>) {
  const files = [{ path, text: bad }];
  const before = await analyzeFilesTogether(files, engine);
  const finding = before.findings.find((one) => one.ruleId === ruleId);
  return finding === undefined ? undefined : { ruleId, path, files, before, finding };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((left, right) => left.order - right.order)
    .map(({ item }) => item);
}
