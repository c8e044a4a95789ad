import type { CachedFile } from '../../../../shared/analysis';
import type { FileFacts } from '../../../../shared/findings';
import type { KnownFiles, SkippedPath, SourceFile } from '../../../../shared/source';
import { KeptFacts, partsOf, type LargePart } from './kept-facts';
import { PieceBody, type KeptFile, type KeptSkip, type KeptStamp } from './piece';
import { PieceStore } from './piece-store';

/**
 * What earlier scans of one directory, with one selection of rules and one version of the engine, left behind in a folder. All of
 * it may be gone or damaged at any time, which costs the time that would have been saved.
 */
export class ScanMemory implements KnownFiles {
  readonly #pieces: PieceStore;
  readonly #facts = new WeakMap<FileFacts, KeptFile>();
  readonly #seen = new Set<string>();
  #newStamps: KeptStamp[] = [];
  #newSkips: KeptSkip[] = [];

  constructor(folder: string) {
    this.#pieces = new PieceStore(folder);
  }

  recall(path: string, stamp: string): 'text' | SkippedPath | undefined {
    const kept = this.#pieces.entries.get(path)?.kept;
    if (kept?.stamp === stamp) return 'text';
    const later = this.#pieces.stamps.get(path);
    if (later?.[2] === stamp && kept?.sha256 === later[1]) return 'text';
    const skip = this.#pieces.skips.get(path);
    return skip?.stamp === stamp ? skip.skipped : undefined;
  }

  /** What analysing the file gave, where it was of these bytes; of any where `sha256` is left out. */
  result(path: string, sha256?: string): CachedFile | undefined {
    const kept = this.#pieces.entries.get(path)?.kept;
    this.#seen.add(path);
    if (kept === undefined || (sha256 !== undefined && kept.sha256 !== sha256)) return undefined;
    const { facts: small, file, findings, skipped } = kept;
    const whole = {
      path,
      sha256: kept.sha256,
      findings,
      skipped,
      ...(file !== undefined && { file: { path, ...file } }),
    };
    if (small === undefined) return whole;
    const facts = new KeptFacts({ path, ...small }, (part) => this.#pieces.part(path, part));
    this.#facts.set(facts, kept);
    return { ...whole, facts };
  }

  keep(results: readonly CachedFile[], sources: readonly SourceFile[]): void {
    const body = new PieceBody();
    const stamps = new Map(sources.map(({ path, stamp }) => [path, stamp]));
    const files = results.map((result) => {
      const kept = { ...toKept(result, body), stamp: stamps.get(result.path) };
      if (result.facts !== undefined) this.#facts.set(result.facts, kept);
      return kept;
    });
    this.#pieces.write({ files, stamps: [], skips: [] }, body);
  }

  /** A file that was read turned out to be as it was. */
  keepStamp(stamp: KeptStamp): void {
    this.#newStamps.push(stamp);
  }

  keepSkip(skip: KeptSkip): void {
    this.#seen.add(skip.skipped.path);
    if (this.#pieces.skips.get(skip.skipped.path)?.stamp !== skip.stamp) this.#newSkips.push(skip);
  }

  /** Of what was kept; undefined where it was not, or has no such part. */
  digestOf(facts: FileFacts, part: LargePart): string | undefined {
    return this.#facts.get(facts)?.parts?.[part]?.[2];
  }

  /** Of a file that has changed in this scan. */
  earlierDataflow(path: string, digest: string): FileFacts['dataflow'] {
    return this.#pieces.earlier(path, 'dataflow', digest);
  }

  isKept(facts: FileFacts): boolean {
    return this.#facts.has(facts);
  }

  /** At the end of a scan; another one may follow. `isWhole`: what nobody asked for is not there any more. */
  close(now: Date, isWhole: boolean): void {
    if (isWhole) for (const path of this.#pieces.paths()) if (!this.#seen.has(path)) this.#pieces.forget(path);
    if (this.#newStamps.length > 0 || this.#newSkips.length > 0) {
      this.#pieces.write({ files: [], stamps: this.#newStamps, skips: this.#newSkips }, new PieceBody());
    }
    this.#seen.clear();
    this.#newStamps = [];
    this.#newSkips = [];
    this.#pieces.tidy(now);
  }
}

function toKept({ facts, file, ...result }: CachedFile, body: PieceBody): KeptFile {
  return { ...result, ...keptFile(file), ...keptFacts(facts, body) };
}

function keptFile(file: CachedFile['file']): Pick<KeptFile, 'file'> {
  if (file === undefined) return {};
  const { path: _path, ...rest } = file;
  return { file: rest };
}

function keptFacts(facts: FileFacts | undefined, body: PieceBody): Pick<KeptFile, 'facts' | 'parts'> {
  if (facts === undefined) return {};
  const { small, large } = partsOf(facts);
  return { facts: small, parts: body.add(large) };
}
