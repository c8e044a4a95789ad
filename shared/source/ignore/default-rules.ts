import type { Skip } from '../tree/source-tree';

/**
 * What is left out when no ignore file speaks of it. A folder whose name real source also uses is left out only beside, or
 * holding, a file that proves what made it, or `below` folders that say so. With several of them, each is proof. An `.aurelisignore` line such as
 * `!vendor/` brings a folder or file back.
 */
export interface DefaultRule {
  skip: Skip;
  beside?: RegExp;
  holding?: RegExp;
  /** The path of the folder that it stands in, with a `/` at its end. */
  below?: RegExp;
  /** The same, but no proof: without it the others are none either. */
  within?: RegExp;
}

export function defaultRule(name: string, isFolder: boolean): DefaultRule | undefined {
  if (isFolder) return FOLDERS.get(name) ?? (VERSIONED.test(name) ? COPY : VENDORED);
  return FILES.find((rule) => rule.name.test(name));
}

/** A folder that its name alone leaves out, wherever it stands. */
export function isNeverAnalysed(folder: string): boolean {
  const rule = FOLDERS.get(folder);
  return rule !== undefined && !rule.beside && !rule.holding && !rule.below && !rule.within;
}

const dependencies: Skip = { reason: 'ignored', detail: 'dependencies' };
/** A library that was copied here as it was released: `public/plugins/codemirror-5.17.0`. An archive of a whole project has such a name, too. */
const VERSIONED = /^[a-z][\w.]*(?:-[a-z][\w.]*)*[-_]v?\d+\.\d+\.\d+(?:[-.]\w+)*$/i;
const COPY: DefaultRule = {
  skip: { ...dependencies, detail: 'a copy of a library' },
  below: /(?:^|\/)(?:plugins?|libs?|static|public|vendors?|assets|js|third[-_]?party|wwwroot)\/$/i,
};

/** A library of others that is kept whole: `third_party/zlib` with its licence. */
const VENDORED: DefaultRule = {
  skip: COPY.skip,
  within: /(?:^|\/)(?:vendors?|third[-_]?party|3rd[-_]?party)\/$/i,
  holding:
    /^(?:licen[cs]es?|copying|copyright|unlicense)(?:[.-].*)?$|-licen[cs]e\.\w+$|^(?:package|bower|component|composer)\.json$|\.gemspec$/i,
};

const cache: Skip = { reason: 'ignored', detail: 'a tool cache' };
const buildOutput: Skip = { reason: 'ignored', detail: 'build output' };
const versionControl: Skip = { reason: 'ignored', detail: 'version control data' };

/** `vendor/gems/`. */
const OF_VENDOR = /(?:^|\/)vendor\/$/;

const FOLDERS: ReadonlyMap<string, DefaultRule> = new Map<string, DefaultRule>([
  // The walk itself never enters it, whatever an ignore file says.
  ['.git', { skip: versionControl }],
  ['.hg', { skip: versionControl }],
  ['.svn', { skip: versionControl }],
  ['__MACOSX', { skip: { reason: 'ignored', detail: 'macOS metadata' } }],

  ['node_modules', { skip: dependencies }],
  ['bower_components', { skip: dependencies }],
  ['site-packages', { skip: dependencies }],
  ['.venv', { skip: dependencies }],
  ['.tox', { skip: dependencies }],
  ['.nox', { skip: dependencies }],
  ['.bundle', { skip: dependencies }],
  // CPython's own library has a package named venv.
  ['venv', { skip: dependencies, holding: /^pyvenv\.cfg$/ }],
  ['env', { skip: dependencies, holding: /^pyvenv\.cfg$/ }],
  // In a Rails application `vendor/` is code of the application; only `vendor/bundle` is not.
  [
    'vendor',
    {
      skip: dependencies,
      beside: /^(go\.mod|Gopkg\.lock|composer\.json)$/,
      holding: /^(modules\.txt|autoload\.php)$/,
      // What pages load, and nobody wrote here.
      below: /(?:^|\/)(?:public|static|assets|wwwroot)\/(?:[^/]+\/)*$/,
    },
  ],
  // What Rails keeps of others within it.
  ['gems', { skip: dependencies, below: OF_VENDOR }],
  ['assets', { skip: dependencies, below: OF_VENDOR }],
  ['javascript', { skip: dependencies, below: OF_VENDOR }],
  ['bundle', { skip: dependencies, holding: /^(ruby|jruby|truffleruby)$/ }],
  ['Pods', { skip: dependencies, beside: /^Podfile$/ }],

  ['__pycache__', { skip: cache }],
  ['.mypy_cache', { skip: cache }],
  ['.pytest_cache', { skip: cache }],
  ['.ruff_cache', { skip: cache }],
  ['.terraform', { skip: cache }],
  ['.gradle', { skip: cache }],

  ['.next', { skip: buildOutput }],
  ['.nuxt', { skip: buildOutput }],
  ['.svelte-kit', { skip: buildOutput }],
  ['target', { skip: buildOutput, beside: /^(Cargo\.toml|pom\.xml|build\.sbt)$/ }],
  ['bin', { skip: buildOutput, beside: /\.(cs|fs|vb)proj$/ }],
  ['obj', { skip: buildOutput, beside: /\.(cs|fs|vb)proj$/ }],
  ['dist', { skip: buildOutput, beside: /^(package\.json|setup\.py|pyproject\.toml)$/ }],
  // Beside a package.json alone, `build/` is often the build's own scripts.
  [
    'build',
    {
      skip: buildOutput,
      beside: /^(build\.gradle(\.kts)?|setup\.py|pyproject\.toml|pubspec\.yaml)$/,
      holding: /^(CMakeCache\.txt|asset-manifest\.json|build\.ninja)$/,
    },
  ],
  ['out', { skip: buildOutput, beside: /^tsconfig\.json$/, holding: /^_next$/ }],
  [
    'coverage',
    {
      skip: buildOutput,
      holding:
        /^(lcov\.info|[\w.-]+\.lcov|lcov-report|coverage-final\.json|coverage-summary\.json|clover\.xml|cobertura(-coverage)?\.xml|coverage(\.cobertura)?\.xml|cover(age)?\.out)$/,
    },
  ],
]);

const FILES: readonly (DefaultRule & { name: RegExp })[] = [
  { name: /\.min\.([cm]?js|css)$/, skip: { reason: 'minified' } },
  { name: /\.map$/, skip: { reason: 'generated', detail: 'a source map' } },
  { name: /(\.pb\.(go|cc|h)|_pb2(_grpc)?\.pyi?)$/, skip: { reason: 'generated', detail: 'protocol buffers' } },
];
