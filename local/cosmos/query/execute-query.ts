import type { PartitionKey } from '../documents/partition-key';
import { collectRows, readWindow, type CompiledQuery, type Frame } from '../sql';
import type { ContainerRecord } from '../storage/containers';
import type { Storage } from '../storage/storage';
import { chooseAccessPath } from './access-path';
import { checkOrder } from './check-order';
import { readContinuation, writeContinuation } from './continuation';
import { takeRows } from './take-rows';
import { scanDocuments } from './scan-documents';

const DEFAULT_PAGE_SIZE = 1000;
/** Reading more documents than this for one answer is worth an index. */
const SCAN_WORTH_AN_INDEX = 500;

export interface QueryRequest {
  readonly text: string;
  readonly compiled: CompiledQuery;
  readonly parameters: ReadonlyMap<string, unknown>;
  readonly partitionKey: PartitionKey | undefined;
  readonly maxItemCount: number | undefined;
  readonly continuation: string | undefined;
  readonly nowMs: number;
}

export interface QueryPage {
  /** Each as JSON text. */
  readonly items: readonly string[];
  readonly continuation: string | undefined;
  readonly requestCharge: number;
}

export function executeQuery(storage: Storage, container: ContainerRecord, request: QueryRequest): QueryPage {
  const { compiled, text } = request;
  checkOrder(container, compiled.query);
  const frame = newFrame(container, request);
  const from = readContinuation(request.continuation, text);
  const pageSize = request.maxItemCount ?? DEFAULT_PAGE_SIZE;
  const { parameters, partitionKey } = request;
  const wanted = { container, query: compiled.query, parameters, partitionKey };
  const path = chooseAccessPath(wanted, storage.propertyIndexes);
  let scanned = 0;
  function* documents() {
    for (const document of scanDocuments(storage.store, path, {
      container,
      nowMs: request.nowMs,
      resume: from?.position,
    })) {
      scanned += 1;
      yield document;
    }
  }
  const page = isMaterialised(compiled)
    ? materialisedPage(compiled, frame, documents(), { delivered: from?.delivered ?? 0, pageSize, text })
    : rowPage(compiled, frame, documents(), { from, pageSize, text, isInOrder: path.isInOrder });
  if (path.wantedIndex !== undefined && scanned > SCAN_WORTH_AN_INDEX) storage.propertyIndexes.create(path.wantedIndex);
  return { ...page, requestCharge: 2.3 + scanned * 0.02 + page.items.length * 0.3 };
}

function newFrame(container: ContainerRecord, { compiled, parameters, nowMs }: QueryRequest): Frame {
  const [embedding] = container.definition.vectorEmbeddingPolicy?.vectorEmbeddings ?? [];
  return {
    slots: Array.from<unknown>({ length: compiled.slots.count }),
    parameters,
    nowMs,
    vectorDistance: embedding?.distanceFunction ?? 'cosine',
    aggregates: [],
  };
}

/** Grouped and distinct answers exist as a whole only. */
function isMaterialised({ isGrouped, query }: CompiledQuery): boolean {
  return isGrouped || query.isDistinct;
}

function materialisedPage(
  compiled: CompiledQuery,
  frame: Frame,
  documents: Iterable<{ body: string }>,
  { delivered, pageSize, text }: { delivered: number; pageSize: number; text: string },
): Omit<QueryPage, 'requestCharge'> {
  const values = collectRows(compiled, frame, (visit) => {
    for (const { body } of documents) {
      frame.slots[0] = JSON.parse(body);
      if (!compiled.eachRow(frame, visit)) return;
    }
  });
  const end = delivered + pageSize;
  return {
    items: values.slice(delivered, end).map((value) => JSON.stringify(value)),
    continuation: end < values.length ? writeContinuation(text, end) : undefined,
  };
}

function rowPage(
  compiled: CompiledQuery,
  frame: Frame,
  documents: Iterable<{ number: number; partition: string; body: string }>,
  options: { from: ReturnType<typeof readContinuation>; pageSize: number; text: string; isInOrder: boolean },
): Omit<QueryPage, 'requestCharge'> {
  const { skip, take } = readWindow(compiled, frame);
  const { from, text } = options;
  const delivered = from?.delivered ?? 0;
  const { items, last, hasMore } = takeRows(compiled, frame, documents, {
    isInOrder: options.isInOrder,
    after: from?.position,
    skip: from?.position === undefined ? skip : 0,
    take: Math.min(options.pageSize, take - delivered),
  });
  const total = delivered + items.length;
  const isOver = !hasMore || total >= take || last === undefined;
  return { items, continuation: isOver ? undefined : writeContinuation(text, total, last) };
}
