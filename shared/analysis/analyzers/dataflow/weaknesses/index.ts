import type { Weakness } from '../../../dataflow/models';
import type { WeaknessRule } from '../weakness-rule';
import { certificateValidation } from './certificate-validation';
import { cleartextStorage } from './cleartext-storage';
import { codeInjection } from './code-injection';
import { commandInjection } from './command-injection';
import { crossSiteScripting } from './cross-site-scripting';
import { formatString } from './format-string';
import { hardCodedCredentials } from './hard-coded-credentials';
import { headerInjection } from './header-injection';
import { insecureCookie } from './insecure-cookie';
import { insecureTransport } from './insecure-transport';
import { ldapInjection } from './ldap-injection';
import { logInjection } from './log-injection';
import { massAssignment } from './mass-assignment';
import { nosqlInjection } from './nosql-injection';
import { openRedirect } from './open-redirect';
import { pathTraversal } from './path-traversal';
import { predictableSeed } from './predictable-seed';
import { prototypePollution } from './prototype-pollution';
import { regexDenialOfService } from './regex-denial-of-service';
import { resourceExhaustion } from './resource-exhaustion';
import { sensitiveDataExposure } from './sensitive-data-exposure';
import { serverSideRequestForgery } from './server-side-request-forgery';
import { sqlInjection } from './sql-injection';
import { staticInitializationVector } from './static-initialization-vector';
import { templateInjection } from './template-injection';
import { trustBoundary } from './trust-boundary';
import { unsafeDeserialization } from './unsafe-deserialization';
import { unsafeReflection } from './unsafe-reflection';
import { untrustedConfiguration } from './untrusted-configuration';
import { weakCipher } from './weak-cipher';
import { weakHash } from './weak-hash';
import { weakKey } from './weak-key';
import { weakKeyDerivation } from './weak-key-derivation';
import { weakRandomness } from './weak-randomness';
import { weakTokenVerification } from './weak-token-verification';
import { xmlExternalEntities } from './xml-external-entities';
import { xpathInjection } from './xpath-injection';
import { zipSlip } from './zip-slip';

/** What each weakness is. */
export const WEAKNESS_RULES: Readonly<Record<Weakness, WeaknessRule>> = {
  'certificate-validation': certificateValidation,
  'cleartext-storage': cleartextStorage,
  'code-injection': codeInjection,
  'command-injection': commandInjection,
  'cross-site-scripting': crossSiteScripting,
  'format-string': formatString,
  'hard-coded-credentials': hardCodedCredentials,
  'header-injection': headerInjection,
  'insecure-cookie': insecureCookie,
  'insecure-transport': insecureTransport,
  'ldap-injection': ldapInjection,
  'log-injection': logInjection,
  'mass-assignment': massAssignment,
  'nosql-injection': nosqlInjection,
  'open-redirect': openRedirect,
  'path-traversal': pathTraversal,
  'predictable-seed': predictableSeed,
  'prototype-pollution': prototypePollution,
  'regex-denial-of-service': regexDenialOfService,
  'resource-exhaustion': resourceExhaustion,
  'sensitive-data-exposure': sensitiveDataExposure,
  'server-side-request-forgery': serverSideRequestForgery,
  'sql-injection': sqlInjection,
  'static-initialization-vector': staticInitializationVector,
  'template-injection': templateInjection,
  'trust-boundary': trustBoundary,
  'unsafe-deserialization': unsafeDeserialization,
  'unsafe-reflection': unsafeReflection,
  'untrusted-configuration': untrustedConfiguration,
  'weak-cipher': weakCipher,
  'weak-hash': weakHash,
  'weak-key': weakKey,
  'weak-key-derivation': weakKeyDerivation,
  'weak-randomness': weakRandomness,
  'weak-token-verification': weakTokenVerification,
  'xml-external-entities': xmlExternalEntities,
  'xpath-injection': xpathInjection,
  'zip-slip': zipSlip,
};
