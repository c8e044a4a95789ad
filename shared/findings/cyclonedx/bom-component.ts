import { spdxName } from '../licences/spdx-name';
import { toSpdxExpression } from '../licences/to-spdx-expression';
import type { DependencyComponent } from '../sections/dependencies-section';
import type { BomComponent, BomLicence, BomProperty } from './cyclonedx-bom';

/** A package as CycloneDX describes it; its package URL is its reference too. */
export function bomComponent(component: DependencyComponent): BomComponent {
  const { purl, version, scope, places } = component;
  const hash = hashOf(component.integrity);
  const licence = component.licence?.trim() ? licenceOf(component.licence) : undefined;
  return {
    type: 'library',
    'bom-ref': purl,
    ...nameOf(component),
    version,
    // What is needed only to develop is no part of what is delivered.
    scope: scope === 'development' ? 'excluded' : scope === 'optional' ? 'optional' : 'required',
    ...(hash === undefined ? {} : { hashes: [hash] }),
    ...(licence === undefined ? {} : { licenses: [licence] }),
    purl,
    evidence: { occurrences: places.map(({ path, line }) => ({ location: path, line })) },
    ...propertiesOf(component),
  };
}

function nameOf({ ecosystem, name }: DependencyComponent): { group?: string; name: string } {
  const end = name.lastIndexOf(ecosystem === 'Maven' ? ':' : '/');
  const hasGroup = end > 0 && (ecosystem === 'Maven' || ecosystem === 'npm' || ecosystem === 'Packagist');
  return hasGroup ? { group: name.slice(0, end), name: name.slice(end + 1) } : { name };
}

function propertiesOf({ isDirect }: DependencyComponent): { properties?: BomProperty[] } {
  if (isDirect === undefined) return {};
  return { properties: [{ name: 'aurelis:dependency', value: isDirect ? 'direct' : 'transitive' }] };
}

/** Name and number of bytes of each digest that the format knows. */
const ALGORITHMS: ReadonlyMap<string, readonly [name: string, bytes: number]> = new Map([
  ['md5', ['MD5', 16]],
  ['sha1', ['SHA-1', 20]],
  ['sha256', ['SHA-256', 32]],
  ['sha384', ['SHA-384', 48]],
  ['sha512', ['SHA-512', 64]],
]);

function hashOf(integrity = ''): { alg: string; content: string } | undefined {
  const dash = integrity.indexOf('-');
  const [alg, bytes] = ALGORITHMS.get(integrity.slice(0, Math.max(dash, 0))) ?? [];
  const digest = Buffer.from(integrity.slice(dash + 1), 'base64');
  return alg === undefined || digest.length !== bytes ? undefined : { alg, content: digest.toString('hex') };
}

/** A text that is no expression of names that SPDX knows is the name of a licence of its own. */
function licenceOf(licence: string): BomLicence {
  const expression = toSpdxExpression(licence);
  if (expression === undefined) return { license: { name: licence } };
  return spdxName(expression) === undefined ? { expression } : { license: { id: expression } };
}
