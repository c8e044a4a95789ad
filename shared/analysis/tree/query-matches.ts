import type { Node, Query, QueryMatch, QueryOptions } from 'web-tree-sitter';
import { AnalysisDeadline } from '../analyzers/analyzer';

/** Matches under way at a time; more come only from texts made to be slow. */
const MATCH_LIMIT = 65_536;
/** Code of people stays far below, on the mean of its nodes. */
const MEAN_DEPTH_OF_DEEP_TREES = 150;
const SAMPLES = 64;
const LEVELS_OF_BAND = 128;
const STEPS_BETWEEN_CHECKS = 4_096;

/**
 * What a query finds in and below a node; throws `AnalysisDeadline`. A match that has begun stays under way while the query
 * is anywhere below, and all of them are looked at for every node: one pass over a tree as deep as it is long never comes to an
 * end. Such a tree is read in bands of levels, each of which knows of the matches that began in it alone.
 */
export function* queryMatches(
  query: Query,
  node: Node,
  options: QueryOptions,
  isLate: () => boolean,
): Generator<QueryMatch> {
  const limits = { ...options, matchLimit: MATCH_LIMIT, progressCallback: () => isLate() };
  if (options.startIndex !== undefined || !isDeep(node)) {
    yield* inTime(query.matches(node, limits), isLate);
    return;
  }
  const known = new Set<string>();
  for (const root of bandsOf(node, isLate)) {
    for (const match of inTime(query.matches(root, { ...limits, maxStartDepth: LEVELS_OF_BAND }), isLate)) {
      const key = keyOf(match);
      if (known.has(key)) continue;
      known.add(key);
      yield match;
    }
  }
}

/** A query that was stopped gives what it has, as if that were all. */
function inTime<Found>(found: Found, isLate: () => boolean): Found {
  if (isLate()) throw new AnalysisDeadline('A query of the tree did not come to an end in time');
  return found;
}

/** The mean, and not the deepest, since that is what a pass costs for each node. */
function isDeep(node: Node): boolean {
  const nodes = node.descendantCount;
  if (nodes < SAMPLES * MEAN_DEPTH_OF_DEEP_TREES) return false;
  const cursor = node.walk();
  let depths = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    cursor.gotoDescendant(Math.floor((nodes * sample) / SAMPLES));
    depths += cursor.currentDepth;
  }
  cursor.delete();
  return depths / SAMPLES > MEAN_DEPTH_OF_DEEP_TREES;
}

/**
 * The node, and all below it at which a band begins. The last level of a band is the first of the next: what begins there
 * with its siblings is found in the one, what holds children in both.
 */
function bandsOf(node: Node, isLate: () => boolean): Node[] {
  const bands = [node];
  const cursor = node.walk();
  try {
    let depth = 0;
    for (let step = 1; ; step++) {
      if (step % STEPS_BETWEEN_CHECKS === 0) inTime(bands, isLate);
      if (cursor.gotoFirstChild()) depth++;
      else {
        while (!cursor.gotoNextSibling()) {
          if (!cursor.gotoParent()) return bands;
          depth--;
        }
      }
      if (depth % LEVELS_OF_BAND !== 0) continue;
      const { currentNode } = cursor;
      if (currentNode.childCount > 0) bands.push(currentNode);
    }
  } finally {
    cursor.delete();
  }
}

function keyOf({ patternIndex, captures }: QueryMatch): string {
  return `${patternIndex}:${captures.map(({ name, node }) => `${name} ${node.id}`).join(',')}`;
}
