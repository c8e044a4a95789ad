import { compareText, type DataflowFacts, type FileFacts, type RawFinding, type SkippedPath } from '../../../findings';
import { hashParts } from '../../../kernel';
import type { Join, JoinContext } from '../../conclude/join';
import { decodeModule } from '../../dataflow/codec/module-codec';
import type { Module } from '../../dataflow/ir';
import { FRAMEWORKS, type Weakness } from '../../dataflow/models';
import { configuredModels } from '../../dataflow/models/configured-models';
import type { SinkHit } from '../../dataflow/solver/machine';
import { solve, type Solution } from '../../dataflow/solver/solve';
import type { Step } from '../../dataflow/solver/taint';
import { languageGroup } from '../../languages/language-group';
import { cutProgram } from './cut-program';
import { installedVersions } from './installed-versions';
import { isBesideProduct } from './is-beside-product';
import { librariesIn } from './libraries-in';
import { dataflow as manifest, dataflowRuleId } from './manifest';

/** Characters of packed modules that data is followed through at once; a line takes some tens. */
const MAX_PART = 40 * 1024 * 1024;

/** Answers what following data through some of the files gives; `facts` are those of all. */
export type FollowPart = (
  part: readonly FileFacts[],
  facts: readonly FileFacts[],
  context: JoinContext,
) => { readonly findings: readonly RawFinding[]; readonly skipped: readonly SkippedPath[] };

/** Follows data through all files of a repository, part by part. */
export function dataflowJoin(follow: FollowPart = followPart, maxPart: number = MAX_PART): Join {
  return (facts, context) => {
    const lowered = facts.filter(({ dataflow }) => dataflow?.module !== undefined);
    if (lowered.length === 0 || !manifest.rules.some(({ id }) => context.isWanted(id))) return { findings: [] };
    const sizeOf = ({ dataflow }: FileFacts): number => dataflow?.module?.length ?? 0;
    const parts = cutProgram(lowered, { sizeOf, maxSize: maxPart });
    // What one part took is given back before the next one.
    const joined = parts.map((part) => follow(part, facts, context));
    return {
      findings: joined.flatMap(({ findings }) => findings),
      skipped: [...joined.flatMap(({ skipped }) => skipped), ...followedApart(parts)],
    };
  };
}

export const joinDataflow: Join = dataflowJoin();

/** What it answers hangs on the files of the part, on those of all that have no module, and on the versions that are installed. */
export function followPart(
  part: readonly FileFacts[],
  facts: readonly FileFacts[],
  context: JoinContext,
): ReturnType<FollowPart> {
  const { modules, skipped } = decodeAll(part);
  const { models, sourceParameters } = configuredModels(context.dataflow);
  const solution = solve(modules, {
    frameworks: FRAMEWORKS,
    configured: models,
    sourceParameters,
    isAside: isBesideProduct,
    configuration: configurationOf(facts),
    installed: installedVersions(facts),
    libraries: context.dataflow?.libraries === false ? [] : librariesIn(facts, modules),
  });
  const snippets = new Map(part.map(({ path, dataflow }) => [path, snippetsOf(dataflow)]));
  const wanted = solution.hits.filter(({ weakness }) => context.isWanted(dataflowRuleId(weakness)));
  const hits = bestHits(wanted.map(withRole));
  return {
    findings: hits.map((hit) => toFinding(hit, snippets.get(hit.path)?.get(placeOf(hit)) ?? '')),
    skipped: [...skipped, ...cutShort(solution)],
  };
}

/** Where a program was cut: between what stands before and behind it no data was followed. */
function followedApart(parts: readonly (readonly FileFacts[])[]): SkippedPath[] {
  const firsts = parts.flatMap(([first]) => first ?? []);
  return firsts.flatMap(({ path }, index) => {
    const isOneProgram = languageGroup(firsts[index - 1]?.path ?? '') === languageGroup(path);
    return index > 0 && isOneProgram ? [{ path, reason: 'followed-apart', detail: manifest.id }] : [];
  });
}

/** Facts come from a cache too: what cannot be read is left out, and said. */
function decodeAll(facts: readonly FileFacts[]): { modules: Module[]; skipped: SkippedPath[] } {
  const modules: Module[] = [];
  const skipped: SkippedPath[] = [];
  for (const { path, dataflow } of facts) {
    try {
      modules.push({ ...decodeModule(dataflow?.module ?? ''), path });
    } catch {
      skipped.push({ path, reason: 'analyzer-failed', detail: manifest.id });
    }
  }
  return { modules, skipped };
}

function configurationOf(facts: readonly FileFacts[]): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const [key, value] of facts.flatMap(({ dataflow }) => dataflow?.properties ?? [])) {
    const known = values.get(key);
    if (known === undefined) values.set(key, [value]);
    else if (!known.includes(value)) known.push(value);
  }
  return values;
}

function snippetsOf(dataflow: DataflowFacts | undefined): ReadonlyMap<string, string> {
  return new Map(dataflow?.snippets?.map((one) => [placeOf(one), one.snippet]));
}

function placeOf({ region }: Pick<SinkHit, 'region'>): string {
  return `${region.startLine}:${region.startColumn}:${region.endLine}:${region.endColumn}`;
}

/** What data of a test or an example gets to is no danger to anybody; still it may be copied. */
function withRole(hit: SinkHit): SinkHit {
  const isAside =
    isBesideProduct(hit.path) ||
    (hit.taint === undefined ? isGivenByTest(hit) : isBesideProduct(hit.taint.source.path));
  return isAside ? { ...hit, confidence: 'low' } : hit;
}

/** What tests make up when they call: passwords, and whom to trust. */
const MADE_UP: ReadonlySet<Weakness> = new Set([
  'hard-coded-credentials',
  'certificate-validation',
  'insecure-transport',
]);

function isGivenByTest({ weakness, calledFrom }: SinkHit): boolean {
  return MADE_UP.has(weakness) && calledFrom.some(({ path }) => isBesideProduct(path));
}

const CONFIDENCE = { low: 0, medium: 1, high: 2 } as const;

/** One for each weakness and place: the surest, then the one with the shortest way. */
function bestHits(hits: readonly SinkHit[]): SinkHit[] {
  const best = new Map<string, SinkHit>();
  for (const hit of hits) {
    const key = `${hit.weakness} ${hit.path} ${placeOf(hit)}`;
    const known = best.get(key);
    if (known === undefined || compareHits(hit, known) < 0) best.set(key, hit);
  }
  return [...best.values()];
}

function compareHits(left: SinkHit, right: SinkHit): number {
  return (
    CONFIDENCE[right.confidence] - CONFIDENCE[left.confidence] ||
    (left.taint?.step?.length ?? 0) - (right.taint?.step?.length ?? 0) ||
    compareText(left.taint?.source.key ?? '', right.taint?.source.key ?? '')
  );
}

function toFinding(hit: SinkHit, snippet: string): RawFinding {
  const { weakness, label, path, region, confidence, taint } = hit;
  const ruleId = dataflowRuleId(weakness);
  const message = taint === undefined ? `This ${label}.` : `${capital(taint.source.label)} ${label}.`;
  return {
    ruleId,
    path,
    region,
    message,
    confidence,
    ...levelOf(hit),
    snippet,
    ...(snippet === '' ? { identity: hashParts([ruleId, path, label, taint?.source.label ?? '']) } : {}),
    ...(taint === undefined ? {} : { codeFlow: codeFlow(hit) }),
  };
}

/** What is not likely, or takes somebody who may run the program, stops no build. */
function levelOf({ confidence, taint }: SinkHit): Pick<RawFinding, 'level'> {
  if (confidence === 'low' || taint?.source.kind === 'library') return { level: 'note' };
  return taint?.source.kind === 'process' ? { level: 'warning' } : {};
}

/** From the source to the place where it must not get. */
function codeFlow({ taint, path, region, label }: SinkHit): NonNullable<RawFinding['codeFlow']> {
  if (taint === undefined) return [];
  const { source } = taint;
  return [
    { path: source.path, region: source.region, message: `${capital(source.label)} enters here` },
    ...stepsOf(taint.step),
    { path, region, message: `It ${label}` },
  ];
}

function stepsOf(last: Step | undefined): NonNullable<RawFinding['codeFlow']> {
  const steps: NonNullable<RawFinding['codeFlow']> = [];
  for (let step = last; step !== undefined; step = step.before) {
    steps.push({ path: step.path, region: step.region, message: `It ${step.message}` });
  }
  return steps.reverse();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Said once a file. */
function cutShort(solution: Solution): SkippedPath[] {
  const paths = [...new Set(solution.cutShort.map(({ path }) => path))].sort(compareText);
  return paths.map((path) => ({ path, reason: 'followed-so-far', detail: manifest.id }));
}
