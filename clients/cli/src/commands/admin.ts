import { connect } from '../api/connect';
import type { ParkedPage, ReplayedPage, Service } from '../api/service';
import { EXIT } from '../exit-code';
import type { Interruption } from '../interruption';
import { print, say } from '../output/print';
import type { ServiceOptions } from '../program/service-options';

export interface AdminOptions extends ServiceOptions {
  queue?: string;
  json?: boolean;
}

type Parked = ParkedPage['items'][number];
type Replayed = ReplayedPage['items'][number];

/** Prints every parked message, oldest first. Returns the exit code. */
export async function listParked(options: AdminOptions, interruption: Interruption): Promise<number> {
  const service = connectAs(options, interruption);
  const parked: Parked[] = [];
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const { items, next_cursor: next } = await service.listParked({ ...queueOf(options), ...cursorOf(cursor) });
    parked.push(...items);
    cursor = next ?? undefined;
  }
  await print(options.json === true ? [`${JSON.stringify(parked, null, 2)}\n`] : parked.map(parkedLine));
  if (parked.length === 0) say('No message is parked.');
  return EXIT.clean;
}

/** Puts parked messages back, page by page, and prints what became of each. Returns 1 when some had to stay. */
export async function replayParked(
  ids: readonly string[],
  options: AdminOptions,
  interruption: Interruption,
): Promise<number> {
  const service = connectAs(options, interruption);
  const wanted = new Set(ids);
  const replayed: Replayed[] = [];
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const { items, next_cursor: next } = await service.replayParked({
      ...queueOf(options),
      ...cursorOf(cursor),
      ...(ids.length === 0 ? {} : { ids: [...ids] }),
    });
    replayed.push(...items);
    for (const { id } of items) wanted.delete(id);
    const isDone = ids.length > 0 && wanted.size === 0;
    cursor = isDone ? undefined : (next ?? undefined);
  }
  await print(options.json === true ? [`${JSON.stringify(replayed, null, 2)}\n`] : replayed.map(replayedLine));
  for (const id of wanted) say(`${id} is not parked.`);
  const stayed = replayed.some(({ outcome }) => outcome === 'kept') || wanted.size > 0;
  return stayed ? EXIT.findings : EXIT.clean;
}

function connectAs(options: AdminOptions, { signal }: Interruption): Service {
  return connect({ ...options, signal, onWait: say });
}

function queueOf({ queue }: AdminOptions): { queue?: string } {
  return queue === undefined ? {} : { queue };
}

function cursorOf(cursor: string | undefined): { cursor?: string } {
  return cursor === undefined ? {} : { cursor };
}

function parkedLine({ id, queue, parked_at: parkedAt, reason }: Parked): string {
  return `${id}  ${parkedAt}  ${queue.padEnd(18)} ${reason.replaceAll(/\s+/g, ' ')}\n`;
}

function replayedLine({ id, outcome, run_id: runId, note }: Replayed): string {
  return [id, outcome.padEnd(9), runId ?? '', note ?? ''].join('  ').trimEnd() + '\n';
}
