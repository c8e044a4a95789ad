import { languageGroup, type AnalysisEngine } from '../analysis';
import { mayBeSent } from '../generation';
import type { AnswerStore } from '../models';
import { isToBeErased, type ProjectStore, type SnapshotPlace } from '../projects';
import { INDEX_MANIFEST, IndexBuilder, type Embed, type IndexParts, type VectorStore } from '../search';
import { cutBatches } from '../source';
import type { Telemetry } from '../telemetry';
import { readSnapshot, type ReadSnapshotPorts } from './read-snapshot';

export interface IndexSnapshotPorts extends ReadSnapshotPorts {
  projects: Pick<ProjectStore, 'findSnapshot' | 'find'>;
  engine: Pick<AnalysisEngine, 'chunkFiles'>;
  index: { parts: IndexParts; vectors: VectorStore };
  /** What models said of the code is kept as an answer, too. */
  modelAnswers: Pick<AnswerStore, 'eraseProject'>;
  telemetry: Telemetry;
}

/** Somebody may still look at what was found before the last upload; older snapshots are indexed again when asked for. */
const KEPT_INDEXES = 3;

/**
 * Builds the index of a snapshot. Every part's name is made from ids and the manifest is written last, so doing it again after a
 * crash overwrites. `embed` is absent where no model is to be asked.
 */
export async function indexSnapshot(
  place: SnapshotPlace,
  embed: Embed | undefined,
  ports: IndexSnapshotPorts,
): Promise<void> {
  // What somebody wrote who died before seeing that the project was deleted goes, too.
  if (await isToBeErased(place, ports)) return eraseIndexes(place, ports);
  if ((await ports.index.parts.read(place, INDEX_MANIFEST)) !== undefined) return;

  try {
    await buildIndex(place, embed, ports);
  } catch (error) {
    // Its parts are taken away one after the other.
    if (!(await isToBeErased(place, ports))) throw error;
  }
  // Of a project that was deleted meanwhile nothing may be kept that was written since.
  if (await isToBeErased(place, ports)) return eraseIndexes(place, ports);
  await removeOutdated(place, ports);
}

async function buildIndex(place: SnapshotPlace, embed: Embed | undefined, ports: IndexSnapshotPorts): Promise<void> {
  const builder = new IndexBuilder(place, { ...ports.index, embed });
  let skipped = 0;
  await readSnapshot(place, ports, async (items, settings) => {
    const options = { groupOf: languageGroup, onSkipped: () => void (skipped += 1) };
    for await (const { files } of cutBatches(items, options)) {
      const chunked = await ports.engine.chunkFiles(files);
      skipped += chunked.skipped.length;
      for (const file of chunked.files) {
        await builder.add(file, { mayLeave: mayBeSent(file.path, settings().neverSend ?? []) });
      }
    }
  });
  const manifest = await builder.finish(skipped);
  ports.telemetry.event('index.built', { ...place, chunks: manifest.chunks, files: manifest.files });
}

async function removeOutdated({ tenantId, projectId }: SnapshotPlace, ports: IndexSnapshotPorts): Promise<void> {
  const { parts, vectors } = ports.index;
  const snapshots = await parts.listSnapshots({ tenantId, projectId });
  for (const snapshotId of snapshots.slice(KEPT_INDEXES)) {
    await vectors.erase({ tenantId, projectId, snapshotId });
    await parts.erase({ tenantId, projectId, snapshotId });
  }
}

async function eraseIndexes(
  { tenantId, projectId }: Omit<SnapshotPlace, 'snapshotId'>,
  { index, modelAnswers }: IndexSnapshotPorts,
): Promise<void> {
  await index.vectors.erase({ tenantId, projectId });
  await index.parts.erase({ tenantId, projectId });
  await modelAnswers.eraseProject(tenantId, projectId);
}
