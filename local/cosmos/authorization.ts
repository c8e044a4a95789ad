import { createHmac, timingSafeEqual } from 'node:crypto';

import { CosmosError } from './errors';
import type { CosmosRequest } from './http/cosmos-request';

const MAX_CLOCK_SKEW_MS = 15 * 60 * 1000;
/** The audience of every account, which the SDK falls back to. */
const SERVICE_AUDIENCE = 'https://cosmos.azure.com';

export type VerifyToken = (token: string, audiences: readonly string[]) => Promise<void>;

export interface AuthorizationOptions {
  readonly key: string;
  readonly verifyToken: VerifyToken | undefined;
  /** Addresses of this emulator, which the SDK asks tokens for. */
  readonly audiences: () => readonly string[];
}

/** Accepts a request signed with the master key, or one with an Entra ID token for this account. */
export function createAuthorization(options: AuthorizationOptions): (request: CosmosRequest) => Promise<void> {
  const key = Buffer.from(options.key, 'base64');
  return async (request) => {
    const { type, signature } = readHeader(request.header('authorization'));
    if (type === 'master') {
      checkSignature(request, key, signature);
      return;
    }
    if (type !== 'aad' || options.verifyToken === undefined) {
      throw unauthorized('This kind of authorization is not accepted');
    }
    try {
      await options.verifyToken(signature, [SERVICE_AUDIENCE, ...options.audiences()]);
    } catch (error) {
      throw unauthorized(error instanceof Error ? error.message : 'The token was refused');
    }
  };
}

function readHeader(header: string | undefined): { type: string; signature: string } {
  if (header === undefined) throw unauthorized("Required Header 'authorization' is missing");
  // Key signatures come percent-encoded, tokens as they are.
  const text = header.includes('%') ? decodeURIComponent(header) : header;
  const match = /^type=(master|aad|resource)&ver=1\.0&sig=(.+)$/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) throw unauthorized('The authorization header is malformed');
  return { type: match[1], signature: match[2] };
}

function checkSignature(request: CosmosRequest, key: Buffer, signature: string): void {
  const date = request.header('x-ms-date') ?? '';
  const given = Buffer.from(signature);
  const isSigned = linksOf(request).some((link) => {
    const text = `${request.method.toLowerCase()}\n${resourceTypeOf(request)}\n${link}\n${date.toLowerCase()}\n\n`;
    const expected = Buffer.from(createHmac('sha256', key).update(text).digest('base64'));
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
  if (!isSigned) {
    throw unauthorized('The MAC signature found in the HTTP request is not the same as the computed signature');
  }
  if (!(Math.abs(Date.now() - Date.parse(date)) <= MAX_CLOCK_SKEW_MS)) {
    throw new CosmosError(403, 'The authorization token is not valid at the current time.');
  }
}

function resourceTypeOf({ segments }: CosmosRequest): string {
  return (segments.length % 2 === 0 ? segments.at(-2) : segments.at(-1))?.toLowerCase() ?? '';
}

/** The link that was signed: of the resource, or of the parent of a collection; clients sign it encoded or decoded. */
function linksOf({ segments, rawSegments }: CosmosRequest): readonly string[] {
  const link = (parts: readonly string[]): string => parts.slice(0, parts.length - (parts.length % 2)).join('/');
  return [...new Set([link(segments), link(rawSegments)])];
}

function unauthorized(reason: string): CosmosError {
  return new CosmosError(401, `The input authorization token can't serve the request. ${reason}.`);
}
