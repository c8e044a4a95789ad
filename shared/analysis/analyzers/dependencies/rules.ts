import type { Rule } from '../../../findings';

const DEPENDENCIES = 'dependencies';

function ruleOf(
  name: string,
  rule: Pick<Rule, 'kind' | 'level' | 'confidence' | 'description' | 'help'> & Partial<Rule>,
): Rule {
  return { id: `${DEPENDENCIES}/${name}`, name, analyzer: DEPENDENCIES, cwe: [], languages: ['*'], ...rule };
}

export const RULE_IDS = {
  vulnerable: 'dependencies/vulnerable',
  licence: 'dependencies/licence',
  insecureSource: 'dependencies/insecure-source',
  unpinned: 'dependencies/unpinned',
  integrityMissing: 'dependencies/integrity-missing',
  unreadable: 'dependencies/unreadable',
} as const;

export const DEPENDENCY_RULES: readonly Rule[] = [
  ruleOf('insecure-source', {
    kind: 'security',
    level: 'error',
    confidence: 'high',
    severity: 7.5,
    cwe: [494, 829],
    description: 'A package is fetched over a connection that is not encrypted.',
    help: [
      'Whoever is on the way between the machine that installs and the registry can put another package in its place, and its code runs there.',
      'Use the `https:` address of the registry, or `git+https:` or `git+ssh:`, and write the lock file anew.',
    ].join(' '),
    examples: {
      bad: '--index-url http://pypi.example.com/simple\nrequests==2.32.3\n',
      good: '--index-url https://pypi.example.com/simple\nrequests==2.32.3\n',
    },
  }),
  ruleOf('integrity-missing', {
    kind: 'security',
    level: 'note',
    confidence: 'medium',
    severity: 3.7,
    cwe: [494],
    enabled: false,
    description: 'A package in a lock file has no digest.',
    help: [
      'Without one, nobody notices when the registry hands out another file under the same version.',
      'Write the lock file anew with a current version of the package manager.',
    ].join(' '),
  }),
  ruleOf('licence', {
    kind: 'security',
    level: 'warning',
    confidence: 'high',
    severity: 4,
    cwe: [1357],
    description: 'A package is under a licence that the policy of this project does not allow.',
    help: [
      'The policy is a list of licences that are allowed, or of those that are denied; of an expression such as `MIT OR GPL-3.0-only` one allowed choice is enough.',
      'Replace the package, or agree on an exception and write it into the policy.',
    ].join(' '),
  }),
  ruleOf('unpinned', {
    kind: 'semantic',
    level: 'note',
    confidence: 'medium',
    enabled: false,
    description: 'A manifest without a lock file leaves open which version of a package is installed.',
    help: [
      'The same commit then gives another program tomorrow, and a version with a weakness arrives without a change anybody reviewed.',
      'Name one version, or commit a lock file.',
    ].join(' '),
    examples: { bad: 'requests>=2.0\n', good: 'requests==2.32.3\n' },
  }),
  ruleOf('unreadable', {
    kind: 'semantic',
    level: 'warning',
    confidence: 'high',
    description: 'A lock file or manifest cannot be read, so nothing is known of the packages in it.',
    help: [
      'The file is cut off, holds the marks of a merge, or is not of the format its name says. Its package manager cannot read it either.',
      'Mend it by hand, or let the package manager write it anew.',
    ].join(' '),
    examples: {
      bad: '{ "name": "shop", "lockfileVersion": 3, "packages": {\n',
      good: '{ "lockfileVersion": 3, "packages": {} }\n',
    },
  }),
  ruleOf('vulnerable', {
    kind: 'security',
    level: 'warning',
    confidence: 'high',
    severity: 5,
    cwe: [1395],
    description: 'A package has a known vulnerability in the version that is used.',
    help: [
      'The advisory tells what an attacker can do with it; whether your code uses the part that is concerned is for you to say.',
      'Update to the first version that mends it, which the finding names where there is one. Where other packages bring it in, which the finding names as far as the lock file tells, update the first of these, or override the version.',
      'Level and severity follow the CVSS base score of the advisory.',
    ].join('\n\n'),
  }),
];
