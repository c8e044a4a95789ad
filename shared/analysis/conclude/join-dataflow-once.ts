import type { FileFacts } from '../../findings';
import { dataflowJoin, followPart, joinDataflow, type FollowPart } from '../analyzers/dataflow/dataflow-join';
import { installedVersions } from '../analyzers/dataflow/installed-versions';
import { dataflow } from '../analyzers/dataflow/manifest';
import { decodeModule } from '../dataflow/codec/module-codec';
import type { ConclusionMemory } from './conclusion-memory';
import type { Join, JoinContext, Joined } from './join';
import { pathsIn, readDataflow, type KeptDataflow, type KeptPart } from './kept-dataflow';
import { isSameButForPlaces } from './same-but-for-places';

const NAME = 'dataflow';
/** To compare more files than this would take as long as to follow the data. */
const MAX_COMPARED = 100;

/** Data is followed again only through parts of a program in which something has changed in more than its place. */
export const joinDataflowOnce: Join = (facts, context) => {
  const { memory } = context;
  if (memory === undefined) return joinDataflow(facts, context);
  const request = requestOf(facts, context);
  const recalled = readDataflow(memory.recall(NAME));
  const kept = recalled?.request === request ? recalled : undefined;
  const now: Now = { facts, digests: digestsOf(facts, memory), memory };
  return kept !== undefined && isWholeUnmoved(kept, now)
    ? takeWhole(kept, now)
    : followChanged(kept ?? { ...NOTHING, request }, context, now);
};

const NOTHING = { shared: [], parts: [], apart: [] };

/** With the digests that the files have now. */
function takeWhole(kept: KeptDataflow, now: Now): Joined {
  const parts = kept.parts.map((part) => ({ ...part, files: digested(part.files, now) }));
  if (!parts.every(({ files }, index) => isEqual(files, kept.parts[index]?.files))) {
    write(now.memory, { ...kept, parts });
  }
  return {
    findings: parts.flatMap(({ findings }) => findings),
    skipped: [...parts.flatMap(({ skipped }) => skipped), ...kept.apart],
  };
}

function followChanged(kept: KeptDataflow, context: JoinContext, now: Now): Joined {
  const shared = sharedFiles(now);
  const known = isEqual(shared, kept.shared) ? kept.parts : [];
  const parts: KeptPart[] = [];
  const follow: FollowPart = (part, ...all) => {
    const files = part.flatMap(({ path }) => [path, now.digests.get(path) ?? '']);
    const before = known.find((one) => isEqual(pathsOf(one.files), pathsOf(files)));
    const isKnown = before !== undefined && isUnmoved(before.files, [before], now);
    const { findings, skipped } = isKnown ? before : followPart(part, ...all);
    parts.push({ files, findings: [...findings], skipped: [...skipped] });
    return { findings, skipped };
  };
  const joined = dataflowJoin(follow)(now.facts, context);
  const apart = joined.skipped?.filter(({ reason }) => reason === 'followed-apart') ?? [];
  write(now.memory, { request: kept.request, shared, parts, apart });
  return joined;
}

function write(memory: ConclusionMemory, kept: KeptDataflow): void {
  memory.keep(NAME, Buffer.from(JSON.stringify(kept), 'utf8'));
}

/** What the answer hangs on besides the files and the engine, to whose version the memory belongs. */
function requestOf(facts: readonly FileFacts[], { isWanted, dataflow: settings }: JoinContext): string {
  const rules = dataflow.rules.filter(({ id }) => isWanted(id)).map(({ id }) => id);
  return JSON.stringify([rules, settings ?? null, [...installedVersions(facts)]]);
}

interface Now {
  readonly facts: readonly FileFacts[];
  /** Of what data is followed through, by path. */
  readonly digests: ReadonlyMap<string, string>;
  readonly memory: ConclusionMemory;
}

function digestsOf(facts: readonly FileFacts[], memory: ConclusionMemory): Now['digests'] {
  const digests = new Map<string, string>();
  for (const one of facts) {
    const digest = memory.digestOf(one, 'dataflow');
    if (digest !== undefined) digests.set(one.path, digest);
  }
  return digests;
}

/** The same files with the digests that they have now. */
function digested(files: readonly string[], { digests }: Now): string[] {
  return pathsOf(files).flatMap((path) => [path, digests.get(path) ?? '']);
}

function pathsOf(files: readonly string[]): string[] {
  return files.filter((_, index) => index % 2 === 0);
}

function isEqual(left: readonly string[], right: readonly string[] = []): boolean {
  return left.length === right.length && left.every((one, index) => one === right[index]);
}

/** What every part hangs on: settings, and what is said of folders. */
function sharedFiles({ facts, digests }: Now): string[] {
  return facts.flatMap(({ path, dataflow: its }) => {
    const isOfAll =
      its !== undefined && (its.module === undefined || its.package !== undefined || its.properties !== undefined);
    return isOfAll ? [path, digests.get(path) ?? ''] : [];
  });
}

/** Told without reading what is kept of the files. */
function isWholeUnmoved({ shared, parts }: KeptDataflow, now: Now): boolean {
  const files = parts.flatMap((part) => part.files);
  const paths = new Set([...pathsOf(files), ...pathsOf(shared)]);
  return paths.size === now.digests.size && isEqual(digested(shared, now), shared) && isUnmoved(files, parts, now);
}

/** Whether the findings in some files, which parts told, are those of now. */
function isUnmoved(files: readonly string[], parts: readonly KeptPart[], { facts, digests, memory }: Now): boolean {
  const changed: { readonly path: string; readonly before: string }[] = [];
  for (let at = 0; at < files.length; at += 2) {
    const [path = '', before = ''] = files.slice(at, at + 2);
    if (!digests.has(path)) return false;
    if (digests.get(path) !== before) changed.push({ path, before });
  }
  if (changed.length > MAX_COMPARED) return false;
  const told = new Set(parts.flatMap(({ findings }) => findings.flatMap(pathsIn)));
  return changed.every(({ path, before }) => {
    const after = facts.find((one) => one.path === path)?.dataflow;
    // Where a finding tells of the file, the places have to be those of now.
    return !told.has(path) && doesTheSame(memory.earlier(path, before), after);
  });
}

function doesTheSame(before: FileFacts['dataflow'], after: FileFacts['dataflow']): boolean {
  if (before?.module === undefined || after?.module === undefined) return false;
  if (JSON.stringify(before.properties) !== JSON.stringify(after.properties)) return false;
  try {
    return isSameButForPlaces(decodeModule(before.module), decodeModule(after.module));
  } catch {
    // What cannot be read is said by whoever follows the data.
    return false;
  }
}
