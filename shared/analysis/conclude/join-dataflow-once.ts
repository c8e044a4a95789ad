import { z } from 'zod';
import { RawFinding, SkippedPath, type FileFacts } from '../../findings';
import { joinDataflow } from '../analyzers/dataflow/dataflow-join';
import { dataflow } from '../analyzers/dataflow/manifest';
import { decodeModule } from '../dataflow/codec/module-codec';
import type { ConclusionMemory } from './conclusion-memory';
import type { Join, JoinContext, Joined } from './join';
import { isSameButForPlaces } from './same-but-for-places';

const NAME = 'dataflow';
/** To compare more files than this would take as long as to follow the data. */
const MAX_COMPARED = 100;

const Kept = z.strictObject({
  /** What was asked for. */
  request: z.string(),
  /** The path of each file that data is followed through, each with the digest of its facts behind it. */
  files: z.array(z.string()),
  findings: z.array(RawFinding),
  skipped: z.array(SkippedPath),
});
type Kept = z.infer<typeof Kept>;

/** Data is followed again only where something that it is followed through has changed in more than its place. */
export const joinDataflowOnce: Join = (facts, context) => {
  const { memory } = context;
  if (memory === undefined) return joinDataflow(facts, context);
  const request = requestOf(context);
  const current = digestsOf(facts, memory);
  const kept = read(memory.recall(NAME));
  const isKnown = kept?.request === request && isUnmoved(kept, { facts, current, memory });
  const { findings, skipped = [] }: Joined = isKnown ? kept : joinDataflow(facts, context);
  const files = [...current].flat();
  if (!isKnown || files.join('\n') !== kept.files.join('\n')) {
    memory.keep(NAME, Buffer.from(JSON.stringify({ request, files, findings, skipped }), 'utf8'));
  }
  return { findings, skipped };
};

/** What the answer hangs on besides the files and the engine, to whose version the memory belongs. */
function requestOf({ isWanted, dataflow: settings }: JoinContext): string {
  return JSON.stringify([dataflow.rules.filter(({ id }) => isWanted(id)).map(({ id }) => id), settings ?? null]);
}

type Digests = ReadonlyMap<string, string>;

function digestsOf(facts: readonly FileFacts[], memory: ConclusionMemory): Digests {
  const digests = new Map<string, string>();
  for (const one of facts) {
    const digest = memory.digestOf(one, 'dataflow');
    if (digest !== undefined) digests.set(one.path, digest);
  }
  return digests;
}

interface Files {
  readonly facts: readonly FileFacts[];
  readonly current: Digests;
  readonly memory: ConclusionMemory;
}

/** Whether the findings of before are those of now. */
function isUnmoved({ files, findings }: Kept, { facts, current, memory }: Files): boolean {
  if (files.length !== current.size * 2) return false;
  const changed: { readonly path: string; readonly before: string }[] = [];
  for (let at = 0; at < files.length; at += 2) {
    const [path = '', before = ''] = files.slice(at, at + 2);
    if (!current.has(path)) return false;
    if (current.get(path) !== before) changed.push({ path, before });
  }
  if (changed.length > MAX_COMPARED) return false;
  const told = new Set(findings.flatMap(pathsIn));
  return changed.every(({ path, before }) => {
    const after = facts.find((one) => one.path === path)?.dataflow;
    // Where a finding tells of the file, the places have to be those of now.
    return !told.has(path) && doesTheSame(memory.earlier(path, before), after);
  });
}

function pathsIn({ path, codeFlow = [], related = [] }: RawFinding): string[] {
  return [path, ...codeFlow.map((step) => step.path), ...related.map((one) => one.path)];
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

function read(content: Uint8Array | undefined): Kept | undefined {
  if (content === undefined) return undefined;
  const kept = Kept.safeParse(JSON.parse(Buffer.from(content).toString('utf8')));
  return kept.success ? kept.data : undefined;
}
