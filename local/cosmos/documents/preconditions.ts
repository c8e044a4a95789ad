import { CosmosError } from '../errors';

export interface Preconditions {
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

export function checkPreconditions({ ifMatch, ifNoneMatch }: Preconditions, etag: string | undefined): void {
  const isStale = ifMatch !== undefined && (ifMatch === '*' ? etag === undefined : ifMatch !== etag);
  const isPresent = ifNoneMatch !== undefined && etag !== undefined && (ifNoneMatch === '*' || ifNoneMatch === etag);
  if (isStale || isPresent) {
    throw new CosmosError(412, 'Operation cannot be performed because one of the specified precondition is not met.');
  }
}
