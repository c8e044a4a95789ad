import { ensureCertificateAuthority } from '../certificates';
import { createTokenVerifier } from '../identity';
import { LOOPBACK_HOSTS } from '../loopback';
import type { ServiceBusOptions } from './service-bus-emulator';

/** The encrypted endpoint, with a certificate and a verifier of the authority kept in a folder. */
export async function identityEndpoint(
  certificatesDir: string,
  port: number,
): Promise<NonNullable<ServiceBusOptions['identity']>> {
  const authority = await ensureCertificateAuthority(certificatesDir);
  const verifier = createTokenVerifier(certificatesDir);
  return {
    port,
    ...(await authority.issue(LOOPBACK_HOSTS)),
    verifyToken: (token, audience) => verifier.verify(token, [audience]),
  };
}
