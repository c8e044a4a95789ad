import type { Weakness } from '../../dataflow/models';

interface WeaknessRule {
  readonly cwe: readonly number[];
  /** As CVSS has it. */
  readonly severity: number;
  /** One sentence. */
  readonly description: string;
}

/** What each weakness is. */
export const WEAKNESS_RULES: Readonly<Record<Weakness, WeaknessRule>> = {
  'sql-injection': { cwe: [89], severity: 9.8, description: 'Data from outside becomes part of an SQL statement.' },
  'nosql-injection': {
    cwe: [943],
    severity: 8.8,
    description: 'Data from outside becomes part of a query of a document database.',
  },
  'ldap-injection': { cwe: [90], severity: 8.8, description: 'Data from outside becomes part of an LDAP query.' },
  'xpath-injection': {
    cwe: [643],
    severity: 8.6,
    description: 'Data from outside becomes part of an XPath expression.',
  },
  'command-injection': {
    cwe: [78],
    severity: 9.8,
    description: 'Data from outside becomes part of a command of the operating system.',
  },
  'code-injection': { cwe: [94], severity: 9.8, description: 'Data from outside is run as code.' },
  'template-injection': { cwe: [1336], severity: 9.8, description: 'Data from outside becomes part of a template.' },
  'path-traversal': { cwe: [22], severity: 7.5, description: 'Data from outside decides which file is opened.' },
  'zip-slip': { cwe: [22], severity: 7.5, description: 'A name in an archive decides where a file is written.' },
  'cross-site-scripting': {
    cwe: [79],
    severity: 6.1,
    description: 'Data from outside becomes part of a page without being escaped.',
  },
  'open-redirect': { cwe: [601], severity: 6.1, description: 'Data from outside decides where a browser is sent.' },
  'server-side-request-forgery': {
    cwe: [918],
    severity: 8.6,
    description: 'Data from outside decides which address the server asks.',
  },
  'xml-external-entities': {
    cwe: [611],
    severity: 8.2,
    description: 'XML from outside is read by a parser that follows external entities.',
  },
  'unsafe-deserialization': { cwe: [502], severity: 9.8, description: 'Objects are made from data from outside.' },
  'unsafe-reflection': {
    cwe: [470],
    severity: 8.1,
    description: 'Data from outside decides which class or method is used.',
  },
  'log-injection': {
    cwe: [117],
    severity: 4.3,
    description: 'Data from outside is written to a log with its line breaks.',
  },
  'header-injection': {
    cwe: [113],
    severity: 6.1,
    description: 'Data from outside becomes part of a header of the response.',
  },
  'format-string': { cwe: [134], severity: 5.3, description: 'Data from outside is used as a format.' },
  'trust-boundary': {
    cwe: [501],
    severity: 4.3,
    description: 'Data from outside is kept where only trusted data is expected.',
  },
  'prototype-pollution': {
    cwe: [1321],
    severity: 7.3,
    description: 'Data from outside names the property of an object that is written to.',
  },
  'mass-assignment': {
    cwe: [915],
    severity: 6.5,
    description: 'All fields of data from outside are taken over into a record.',
  },
  'regex-denial-of-service': {
    cwe: [1333],
    severity: 5.3,
    description: 'Data from outside becomes a regular expression.',
  },
  'resource-exhaustion': {
    cwe: [400],
    severity: 5.3,
    description: 'Data from outside decides how much time or memory is used.',
  },
  'sensitive-data-exposure': {
    cwe: [200],
    severity: 5.3,
    description: 'What should stay secret is shown, logged or sent.',
  },
  'cleartext-storage': { cwe: [312], severity: 5.9, description: 'What should stay secret is stored as it is.' },
  'hard-coded-credentials': {
    cwe: [798],
    severity: 7.5,
    description: 'A password or key that stands in the code is used.',
  },
  'weak-hash': { cwe: [328], severity: 5.9, description: 'A hash function is used that is broken.' },
  'weak-cipher': { cwe: [327], severity: 5.9, description: 'A cipher or a mode of one is used that is broken.' },
  'weak-key': { cwe: [326], severity: 5.9, description: 'A key is made that is too short.' },
  'weak-randomness': {
    cwe: [330],
    severity: 5.9,
    description: 'Something secret is made of random numbers that can be predicted.',
  },
  'predictable-seed': {
    cwe: [335],
    severity: 5.9,
    description: 'A random generator is started from a value that can be known.',
  },
  'static-initialization-vector': {
    cwe: [329],
    severity: 5.9,
    description: 'A cipher is started from a value that is always the same.',
  },
  'weak-key-derivation': {
    cwe: [916],
    severity: 5.9,
    description: 'A key is made from a password with too little effort, or without a random salt.',
  },
  'insecure-cookie': { cwe: [614], severity: 4.3, description: 'A cookie is sent without what protects it.' },
  'insecure-transport': {
    cwe: [319],
    severity: 5.9,
    description: 'Data is sent over a connection that others can read.',
  },
  'certificate-validation': {
    cwe: [295],
    severity: 7.4,
    description: 'A connection accepts any certificate or host name.',
  },
  'untrusted-configuration': {
    cwe: [15],
    severity: 5.3,
    description: 'Data from outside changes a setting of the system.',
  },
  'weak-token-verification': {
    cwe: [347],
    severity: 8.1,
    description: 'A signed token is used without its signature being verified.',
  },
};
