export { systemClock, type Clock } from './clock';
export { LOCAL_ISSUER, LOCAL_TENANT_ID, SYSTEM_ASSIGNED_CLIENT_ID } from './directory';
export { ensureIdentityHeader } from './identity-header';
export { startIdentity, type IdentityEmulator, type IdentityOptions } from './start-identity';
export { createTokenIssuer, type IssuedToken, type TokenIssuer } from './token-issuer';
export { createTokenVerifier, TokenRefusedError, type TokenVerifier } from './token-verifier';
