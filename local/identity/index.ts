export { systemClock, type Clock } from './clock';
export {
  LOCAL_APPLICATION_ID,
  LOCAL_ISSUER,
  LOCAL_TENANT_ID,
  objectIdOf,
  SYSTEM_ASSIGNED_CLIENT_ID,
} from './directory';
export { ensureIdentityHeader } from './identity-header';
export { startIdentity, type IdentityEmulator, type IdentityOptions } from './start-identity';
export { createTokenIssuer, type IssuedToken, type TokenIssuer } from './token-issuer';
export type { TokenKey } from './token-key';
export { createTokenVerifier, TokenRefusedError, type TokenVerifier } from './token-verifier';
