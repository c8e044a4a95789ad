import { compareKeys, compareText, orderSigns, type CompiledQuery, type Frame } from '../sql';
import type { Position } from './continuation';
import { isWholeDocument } from './query-shape';
import type { ScannedDocument } from './scan-documents';

/** No answer is larger than this, whatever number of items was asked for. */
const MAX_PAGE_BYTES = 4 * 1024 * 1024;

interface Window {
  readonly isInOrder: boolean;
  readonly after: Position | undefined;
  readonly skip: number;
  readonly take: number;
}

interface Row {
  readonly json: string;
  readonly position: Position;
}

/** The next rows of a query that is neither grouped nor distinct. */
export function takeRows(
  compiled: CompiledQuery,
  frame: Frame,
  documents: Iterable<ScannedDocument>,
  window: Window,
): { items: readonly string[]; last: Position | undefined; hasMore: boolean } {
  if (window.take <= 0) return { items: [], last: undefined, hasMore: false };
  const signs = orderSigns(compiled.query, frame.vectorDistance);
  const compare = (left: Position, right: Position): number => comparePositions(left, right, signs);
  const { after } = window;
  const rows: Row[] = [];
  const limit = window.skip + window.take;
  eachRow(compiled, frame, documents, (row) => {
    if (after !== undefined && compare(row.position, after) <= 0) return true;
    rows.push(row);
    // One row too many tells that there is another page.
    return !window.isInOrder || rows.length <= limit;
  });
  if (!window.isInOrder) rows.sort((left, right) => compare(left.position, right.position));
  const page = withinBytes(rows.slice(window.skip, limit));
  return {
    items: page.map((row) => row.json),
    last: page.at(-1)?.position,
    hasMore: window.skip + page.length < rows.length,
  };
}

function eachRow(
  compiled: CompiledQuery,
  frame: Frame,
  documents: Iterable<ScannedDocument>,
  visit: (row: Row) => boolean,
): void {
  const isWhole = isWholeDocument(compiled.query);
  for (const { number, partition, body } of documents) {
    frame.slots[0] = JSON.parse(body);
    let row = 0;
    const goesOn = compiled.eachRow(frame, () => {
      const value = compiled.project(frame);
      if (value === undefined) return true;
      row += 1;
      const keys = compiled.orderKeys.map((key) => key(frame));
      return visit({ json: isWhole ? body : JSON.stringify(value), position: { keys, partition, number, row } });
    });
    if (!goesOn) return;
  }
}

/** Ties go by age, in the direction of the first key, as a scan by property gives them. */
function comparePositions(left: Position, right: Position, signs: readonly number[]): number {
  const order = compareKeys(left.keys, right.keys, signs);
  if (order !== 0) return order;
  const sign = signs[0] ?? 1;
  const place = compareText(left.partition, right.partition);
  if (place !== 0) return place * sign;
  return left.number === right.number ? left.row - right.row : (left.number - right.number) * sign;
}

function withinBytes(rows: readonly Row[]): readonly Row[] {
  let bytes = 0;
  const end = rows.findIndex(({ json }, index) => {
    bytes += json.length;
    return index > 0 && bytes > MAX_PAGE_BYTES;
  });
  return end === -1 ? rows : rows.slice(0, end);
}
