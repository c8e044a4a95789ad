import type { Claim, ClaimStore } from '../../../shared/jobs';

/** Nobody dies in memory: claims stand until they are released. */
export function memoryClaimStore(): ClaimStore {
  const claims = new Map<string, Claim>();
  const nameOf = ({ tenantId, id }: Pick<Claim, 'tenantId' | 'id'>): string => `${tenantId}/${id}`;
  return {
    async claim(claim) {
      const standing = claims.get(nameOf(claim)) ?? structuredClone(claim);
      claims.set(nameOf(claim), standing);
      return standing;
    },
    async release(claim) {
      if (claims.get(nameOf(claim))?.holder === claim.holder) claims.delete(nameOf(claim));
    },
  };
}
