import { mendFiles, type AnalysisEngine } from '../../analysis';
import { inspectFiles, type InspectedFile } from '../context/gather-parts';
import { toEdits } from '../edits/to-edits';
import type { GenerationServices } from '../ports';
import { ruleAnswer } from '../tasks/answers';
import { judgeEdits } from '../tasks/judge-edits';
import type { SearchReplace, TaskAnswer } from '../task-answer';
import type { SourceFile, TaskRequest } from '../task-request';
import { analyzeFilesTogether } from '../verify/analyze-files-together';
import { constForLet } from './refactorings/const-for-let';
import { noElseAfterReturn } from './refactorings/no-else-after-return';
import { plainComparison } from './refactorings/plain-comparison';
import { applyTextEdits, type Refactoring, type TextEdit } from './refactorings/refactoring';
import { renameLocal, renamingIn } from './refactorings/rename-local';

export const REFACTORINGS: readonly Refactoring[] = [constForLet, noElseAfterReturn, plainComparison];

/** Rewrites of one file that build on each other: a bound for code made to need many. */
const MAX_ROUNDS = 50;
/** Of the time of a task: what comes after the rewrites has to be looked at as a whole. */
const SHARE_OF_REWRITES = 0.5;

interface Done {
  readonly file: SourceFile;
  readonly notes: readonly string[];
}

/** Rewrites that keep the meaning of code by what they are; each is parsed and analysed again, and taken back where it does harm. */
export async function refactorByRules(request: TaskRequest, services: GenerationServices): Promise<TaskAnswer> {
  const renaming = renamingIn(request.instruction);
  const files = await inspectFiles(request, services.engine);
  const done: Done[] = [];
  const endsAtMs = services.clock.now().getTime() + request.deadlineMs * SHARE_OF_REWRITES;
  for (const file of files) {
    done.push(renaming === undefined ? await refactorFile(file, request, services, endsAtMs) : renamed(file, renaming));
  }
  const edits: SearchReplace[] = [];
  const notes: string[] = [];
  for (const [index, { file, notes: own }] of done.entries()) {
    const before = request.files[index];
    if (before === undefined || before.text === file.text) continue;
    const made = toEdits(file.path, before.text, file.text);
    const problem = await judged(before, made, { request, engine: services.engine });
    if (problem === undefined) {
      edits.push(...made);
      notes.push(...own);
    } else notes.push(`${file.path} is left as it is: ${problem}.`);
  }
  const wish =
    request.instruction === undefined || renaming !== undefined
      ? []
      : ['The rules cannot follow an instruction in words, but for “rename a to b”.'];
  return ruleAnswer(request, {
    text:
      notes.length === 0
        ? 'There is nothing here that the rules can rewrite safely.'
        : notes.map((note) => `- ${note}`).join('\n'),
    edits,
    notice: ['Each rewrite keeps the meaning of the code, and was parsed and analysed again.', ...wish].join(' '),
  });
}

async function refactorFile(
  file: InspectedFile,
  request: TaskRequest,
  { engine, clock }: GenerationServices,
  endsAtMs: number,
): Promise<Done> {
  const mended = await withFixes(file, request, engine);
  const options = request.signal === undefined ? {} : { signal: request.signal };
  let text = mended.file.text;
  const notes = [...mended.notes];
  const refused = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { tree } = await engine.inspectFile({ path: file.path, bytes: Buffer.from(text) }, options);
    if (tree === undefined) break;
    const next = nextRewrite(tree, file, refused);
    if (next === undefined) break;
    if (round > 0 && clock.now().getTime() >= endsAtMs) {
      notes.push(
        `${file.path}: there is more to rewrite than there was time for; ask again with what is done applied.`,
      );
      break;
    }
    const changed = applyTextEdits(text, next.edits);
    const before: SourceFile = { path: file.path, text };
    const problem = await judged(before, toEdits(file.path, text, changed), { request, engine });
    if (problem === undefined) {
      text = changed;
      notes.push(`${file.path}: ${next.refactoring.description}.`);
    } else refused.add(next.key);
  }
  return { file: { path: file.path, text }, notes };
}

function nextRewrite(
  tree: NonNullable<InspectedFile['tree']>,
  { language }: InspectedFile,
  refused: ReadonlySet<string>,
) {
  for (const refactoring of REFACTORINGS) {
    if (!refactoring.languages.includes(language)) continue;
    for (const edits of refactoring.find(tree)) {
      const key = JSON.stringify([
        refactoring.id,
        edits.map(({ start, end, text }: TextEdit) => [tree.text.slice(start, end), text]),
      ]);
      if (!refused.has(key)) return { refactoring, edits, key };
    }
  }
  return undefined;
}

/** Rewrites that come with rules about style and meaning. */
async function withFixes(
  file: InspectedFile,
  { signal, selection }: TaskRequest,
  engine: GenerationServices['engine'],
): Promise<Done> {
  const input = { path: file.path, bytes: Buffer.from(file.text) };
  const options = signal === undefined ? {} : { signal };
  const { findings } = await engine.analyzeFiles([input], { kinds: ['style', 'semantic', 'performance'], ...options });
  const { files } = await mendFiles([input], findings, engine, {
    ...options,
    wants: ({ region }) =>
      selection === undefined ||
      (selection.path === file.path && region.startLine >= selection.startLine && region.endLine <= selection.endLine),
  });
  const [mended] = files;
  const notes = (mended?.mended ?? []).map(
    ({ ruleId, fix }) => `${file.path}: ${fix?.description ?? 'mended'} (${ruleId}).`,
  );
  return { file: { path: file.path, text: mended?.after ?? file.text }, notes };
}

function renamed(file: InspectedFile, renaming: { readonly from: string; readonly to: string }): Done {
  const edits = file.tree === undefined ? undefined : renameLocal(file.tree, file.source, renaming);
  const text = edits === undefined ? file.text : applyTextEdits(file.text, edits);
  return { file: { path: file.path, text }, notes: [`${file.path}: rename ${renaming.from} to ${renaming.to}.`] };
}

async function judged(
  before: SourceFile,
  edits: readonly SearchReplace[],
  {
    request,
    engine,
  }: { readonly request: TaskRequest; readonly engine: Pick<AnalysisEngine, 'analyzeFiles' | 'inspectFile' | 'rules'> },
): Promise<string | undefined> {
  if (edits.length === 0) return 'nothing changes';
  const found = await analyzeFilesTogether([before], engine, { signal: request.signal });
  return judgeEdits({ task: 'refactor', files: [before], edits, before: found }, engine, request.signal);
}
