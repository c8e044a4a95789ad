import { Errors } from 'isomorphic-git';
import { AurelisError, errorCode, ForbiddenAddress } from '../../kernel';
import { damaged } from './failures';

/** Codes of Node's connections that do not pass with time: the name is wrong, or the certificate is. */
const WRONG_HOST: readonly string[] = ['ENOTFOUND', 'ERR_INVALID_URL'];
const WRONG_CERTIFICATE = /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER))/;

const NO_SUCH =
  'There is no such repository, or it is not open to us. One that is private needs a credential, which an operator stores.';

/**
 * What went wrong, in words for whoever named the repository; what a server says itself is not repeated. Undefined for what is no fault of
 * the repository or its server.
 */
export function explainFailure(error: unknown): AurelisError | undefined {
  if (error instanceof AurelisError) return error;
  if (error instanceof ForbiddenAddress) {
    return new AurelisError('VALIDATION_ERROR', 'The address of the repository does not lie on the public internet.');
  }
  if (error instanceof Errors.HttpError) return explainStatus(error.data.statusCode);
  if (error instanceof Errors.SmartHttpError || error instanceof Errors.ParseError) {
    return new AurelisError('VALIDATION_ERROR', 'What answers at that address is not a git repository.');
  }
  if (error instanceof Errors.RemoteCapabilityError) {
    return new AurelisError('VALIDATION_ERROR', "The repository's server cannot send a commit without its history.");
  }
  return isOfLibrary(error) ? damaged(`git says ${error.code}`) : undefined;
}

function explainStatus(status: number): AurelisError {
  // Azure DevOps answers 203 with a page to sign in.
  if ([203, 401, 403, 404, 410].includes(status)) return new AurelisError('NOT_FOUND', NO_SUCH);
  if (status === 429 || status >= 500) return later(`answered ${status}`);
  return new AurelisError('VALIDATION_ERROR', `The repository's server answered ${status}, and not with a repository.`);
}

/** The same of a connection that failed: what is not known of one passes with time. */
export function explainConnection(error: Error): AurelisError {
  const known = explainFailure(error);
  if (known !== undefined) return known;
  const code = errorCode(error);
  if (WRONG_HOST.includes(code)) {
    return new AurelisError('NOT_FOUND', 'There is no host of the name that the address of the repository has.');
  }
  if (WRONG_CERTIFICATE.test(code)) {
    return new AurelisError('VALIDATION_ERROR', "The certificate of the repository's server is not valid.");
  }
  return later('cannot be reached', error);
}

function later(what: string, cause?: unknown): AurelisError {
  return new AurelisError('UPSTREAM_UNAVAILABLE', `The repository's server ${what}. It is asked again.`, {
    cause,
    isExpected: true,
    retryAfterSeconds: 30,
  });
}

function isOfLibrary(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'isIsomorphicGitError' in error && 'code' in error && typeof error.code === 'string';
}
