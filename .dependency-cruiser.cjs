/**
 * Who may import whom. The table is the rule: change it here, and in CONTRIBUTING.md, which shows it.
 * `tools/check-imports.ts` runs it; a refused import means that the code is in the wrong folder.
 */
const FOUNDATION = ['kernel', 'contracts', 'config', 'telemetry'];

/** piece of shared/ -> the pieces it may import besides itself. */
const MAY_IMPORT = {
  kernel: [],
  contracts: ['kernel'],
  config: ['kernel'],
  telemetry: ['kernel'],
  source: ['kernel'],
  repositories: FOUNDATION,
  hosts: [...FOUNDATION, 'repositories'],
  findings: FOUNDATION,
  parking: FOUNDATION,
  projects: [...FOUNDATION, 'source', 'events'],
  access: [...FOUNDATION, 'events'],
  audit: FOUNDATION,
  events: FOUNDATION,
  usage: FOUNDATION,
  models: [...FOUNDATION, 'events'],
  triage: [...FOUNDATION, 'findings', 'events', 'projects'],
  webhooks: [...FOUNDATION, 'access', 'events', 'projects'],
  advisories: [...FOUNDATION, 'findings'],
  analysis: [...FOUNDATION, 'findings', 'advisories'],
  settings: [...FOUNDATION, 'findings'],
  search: [...FOUNDATION, 'findings', 'analysis', 'models'],
  generation: [...FOUNDATION, 'findings', 'models', 'analysis', 'search'],
  evaluation: [...FOUNDATION, 'findings', 'models', 'analysis', 'generation'],
  runs: [
    ...FOUNDATION,
    'findings',
    'analysis',
    'models',
    'projects',
    'events',
    'parking',
    'audit',
    'usage',
    'settings',
    'source',
    'access',
    'advisories',
    'webhooks',
    'triage',
    'repositories',
    'hosts',
  ],
  reports: [...FOUNDATION, 'findings', 'projects', 'runs'],
  jobs: [
    ...FOUNDATION,
    'findings',
    'analysis',
    'models',
    'generation',
    'search',
    'settings',
    'source',
    'projects',
    'runs',
    'access',
    'events',
  ],
  pushes: [...FOUNDATION, 'findings', 'access', 'events', 'projects', 'runs', 'hosts'],
  'host-reports': [...FOUNDATION, 'findings', 'analysis', 'access', 'repositories', 'hosts', 'runs', 'reports'],
  retention: [...FOUNDATION, 'events', 'projects', 'runs', 'jobs', 'search'],
};

/** client -> the pieces of shared/ it may import. A client that is not named here has those of `*`. */
const CLIENTS_MAY_IMPORT = {
  '*': ['contracts', 'kernel', 'findings'],
  cli: [
    'contracts',
    'kernel',
    'findings',
    'analysis',
    'settings',
    'source',
    'reports',
    'advisories',
    'models',
    'generation',
    'evaluation',
    'search',
    'jobs',
  ],
};

/** Where the command line builds its own way to models, and to an account; each takes one module of shared/azure and no Azure SDK. */
const OWN_ADAPTERS = '^clients/cli/src/(models/own-gateway|main-account)\\.ts$';

const AZURE_PACKAGES = '(^|node_modules/)(@azure/|openai(/|$)|applicationinsights(/|$))';

module.exports = {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([piece, allowed]) => pieceRule(piece, allowed)),
    ...Object.entries(CLIENTS_MAY_IMPORT).map(([client, allowed]) => clientRule(client, allowed)),
    {
      name: 'unknown-piece',
      comment: 'A new folder of shared/ needs a line in the table of .dependency-cruiser.cjs.',
      severity: 'error',
      from: {},
      to: { path: '^shared/', pathNot: `^shared/(${[...Object.keys(MAY_IMPORT), 'azure'].join('|')})/` },
    },
    {
      name: 'shared-knows-no-caller',
      comment: 'shared/ does not know how work arrives, who calls, or what stands in for the cloud.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(functions|clients|local)/' },
    },
    {
      name: 'azure-only-from-the-composition-root',
      comment: 'Only the entry point and services.ts choose adapters; everything else takes what they built.',
      severity: 'error',
      from: {
        path: '^(functions|shared|clients)/',
        pathNot: ['^functions/(index|services|start-telemetry)\\.ts$', '^shared/azure/', OWN_ADAPTERS],
      },
      to: { path: '^shared/azure/' },
    },
    {
      name: 'functions-know-no-client',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(clients|local)/' },
    },
    {
      name: 'clients-stand-alone',
      comment: 'A client reaches the service over HTTP, and never another client or the local cloud.',
      severity: 'error',
      from: { path: '^clients/([^/]+)/' },
      to: { path: '^(functions|local|clients)/', pathNot: '^clients/$1/' },
    },
    {
      name: 'local-knows-only-protocols',
      comment: 'local/ stands in for the cloud: it loads the built app and never imports its source.',
      severity: 'error',
      from: { path: '^local/' },
      to: { path: '^(shared|functions|clients)/' },
    },
    {
      name: 'product-without-tests-or-tools',
      severity: 'error',
      from: { path: '^(functions|shared|clients|local)/' },
      to: { path: '^(test|tools)/' },
    },
    {
      name: 'piece-through-its-index',
      comment: 'Another piece of shared/ is imported through its index.ts.',
      severity: 'error',
      from: { path: '^shared/([^/]+)/' },
      to: { path: '^shared/[^/]+/', pathNot: ['^shared/$1/', '^shared/[^/]+/index\\.ts$'] },
    },
    {
      name: 'shared-through-its-index',
      comment: 'A piece of shared/ is imported through its index.ts.',
      severity: 'error',
      from: { path: '^(functions|clients)/', pathNot: OWN_ADAPTERS },
      to: { path: '^shared/[^/]+/', pathNot: '^shared/[^/]+/index\\.ts$' },
    },
    {
      name: 'azure-packages-at-the-edge',
      comment: 'The product meets Azure, OpenAI and Application Insights in shared/azure/ and functions/ alone.',
      severity: 'error',
      from: { path: '^(shared|clients)/', pathNot: '^shared/azure/' },
      to: { path: AZURE_PACKAGES },
    },
    {
      name: 'contracts-run-in-a-browser',
      severity: 'error',
      from: { path: '^shared/contracts/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      // Two modules of one piece may know each other's types; a cycle of code depends on which is loaded first.
      comment: 'Modules that import each other cannot be understood, tested or loaded one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    // A fixture is text for tests, not a module of ours.
    exclude: { path: ['^test/golden/', '/fixtures/'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.mts', '.cts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'] },
  },
};

function pieceRule(piece, allowed) {
  return {
    name: `${piece}-imports`,
    comment: `${piece} may import ${allowed.join(', ') || 'nothing'}.`,
    severity: 'error',
    from: { path: `^shared/${piece}/` },
    to: { path: '^shared/', pathNot: `^shared/(${[piece, ...allowed].join('|')})/` },
  };
}

function clientRule(client, allowed) {
  const named = Object.keys(CLIENTS_MAY_IMPORT).filter((name) => name !== '*');
  const from =
    client === '*'
      ? { path: '^clients/', pathNot: `^clients/(${named.join('|')})/` }
      : { path: `^clients/${client}/`, pathNot: OWN_ADAPTERS };
  return {
    name: client === '*' ? 'client-imports' : `${client}-imports`,
    comment: `${client === '*' ? 'A client' : client} may import ${allowed.join(', ')}.`,
    severity: 'error',
    from,
    to: { path: '^shared/', pathNot: `^shared/(${allowed.join('|')})/` },
  };
}
