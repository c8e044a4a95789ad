import { evaluateLicence } from '../../../../findings';

/** Names of licences, as SPDX writes them. */
export interface LicencePolicy {
  /** Only these are allowed; every one when absent. */
  readonly allow?: readonly string[];
  /** Never these. */
  readonly deny?: readonly string[];
}

/** Whether the policy allows what a package says of its licence; a text that is no expression is one name. */
export function isLicenceAllowed(licence: string, { allow, deny = [] }: LicencePolicy): boolean {
  const allowed = allow === undefined ? undefined : namesOf(allow);
  const denied = namesOf(deny);
  const isAllowed = (name: string): boolean => {
    // A licence with an exception is that licence where the policy does not name the exception.
    const names = [name.toLowerCase(), name.toLowerCase().split(' with ', 1)[0] ?? ''];
    const isNamed = (list: ReadonlySet<string>): boolean => names.some((one) => list.has(one));
    return (allowed === undefined || isNamed(allowed)) && !isNamed(denied);
  };
  return evaluateLicence(licence, isAllowed) ?? isAllowed(licence.trim());
}

function namesOf(names: readonly string[]): Set<string> {
  return new Set(names.map((name) => name.trim().toLowerCase()));
}
