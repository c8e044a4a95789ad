import { CosmosError, notSupported } from '../errors';
import { answerFeed, type CosmosAnswer } from '../http/cosmos-answer';
import type { CosmosRequest } from '../http/cosmos-request';
import { readChanges } from '../query/read-changes';
import type { Services } from '../services';
import type { ContainerRecord } from '../storage/containers';
import { sessionHeaders } from './document-session';
import { requestedPartition } from './documents';
import { readMaxItemCount, refuseKeyRanges } from './query';

const DEFAULT_PAGE_SIZE = 100;

/** The latest version of every document changed since; the etag says where the next request goes on. */
export function readChangeFeed(services: Services, request: CosmosRequest, container: ContainerRecord): CosmosAnswer {
  const mode = request.header('a-im')?.toLowerCase() ?? '';
  if (mode.includes('full-fidelity')) throw notSupported('The change feed of all versions and deletes');
  refuseKeyRanges(request);
  const current = services.storage.containers.sequence(container);
  const since = readStart(request.header('if-none-match'), current);
  const { documents, last } = readChanges(services.storage, container, {
    since: since ?? 0,
    // A start time is for the first request alone: later ones go on from where that ended.
    notBefore: since === undefined ? readStartTime(request.header('if-modified-since')) : 0,
    partitionKey: requestedPartition(request, container),
    limit: readMaxItemCount(request) ?? DEFAULT_PAGE_SIZE,
    nowMs: services.nowMs(),
  });
  const headers = { ...sessionHeaders(services, container), etag: `"${last}"` };
  if (documents.length === 0) return { status: 304, headers };
  return answerFeed('Documents', container.rid, documents, { headers, requestCharge: 2 });
}

function readStart(ifNoneMatch: string | undefined, current: number): number | undefined {
  if (ifNoneMatch === undefined || ifNoneMatch === '') return undefined;
  if (ifNoneMatch === '*') return current;
  const match = /^"?(\d+)"?$/.exec(ifNoneMatch);
  if (match === null) throw new CosmosError(400, `The change feed continuation ${ifNoneMatch} is malformed.`);
  return Number(match[1]);
}

function readStartTime(ifModifiedSince: string | undefined): number {
  if (ifModifiedSince === undefined) return 0;
  const time = Date.parse(ifModifiedSince);
  if (Number.isNaN(time)) throw new CosmosError(400, `The start time ${ifModifiedSince} is malformed.`);
  return Math.floor(time / 1000);
}
