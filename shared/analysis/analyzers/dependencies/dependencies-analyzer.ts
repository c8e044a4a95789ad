import type { DeclaredComponent, DependencyFacts } from '../../../findings';
import type { SourceText } from '../../text/source-text';
import type { FileAnalysis, FileAnalyzer, FileToAnalyze, Found } from '../analyzer';
import { UnreadableList, type Declaration, type DependencyFormat, type DependencyList } from './dependency-format';
import { dependencyFormatOf } from './formats/registry';
import { insecureSources } from './insecure-sources';
import { packageId } from './needs';
import { RULE_IDS } from './rules';
import { withoutCredentials } from './without-credentials';

/** More than the largest repositories have in one file. */
const MAX_COMPONENTS = 20_000;
const MAX_NAME = 300;
const MAX_LICENCE = 500;
const MAX_LINE = 200;

/** Reads lock files and manifests: what they name becomes facts, what is wrong with them findings. */
export function createDependenciesAnalyzer(): FileAnalyzer {
  return { analyze };
}

function analyze(file: FileToAnalyze): FileAnalysis {
  const format = dependencyFormatOf(file.path);
  if (format === undefined) return { found: [] };
  const list = readList(format, file.source.text);
  if (list instanceof UnreadableList) return unread(format, list);
  const kept = list.declarations.filter(isPlausible);
  const left = kept.length - MAX_COMPONENTS;
  const facts: DependencyFacts = {
    ecosystem: format.ecosystem,
    format: format.id,
    isLock: format.isLock,
    components: toComponents(kept.slice(0, MAX_COMPONENTS), file.source),
    ...(list.digests === undefined ? {} : { digests: list.digests.slice(0, MAX_COMPONENTS) }),
    ...(left > 0 ? { unread: `it names ${left} packages more than the limit of ${MAX_COMPONENTS}` } : {}),
  };
  return { found: findingsOf(list, format), facts: { dependencies: facts } };
}

function readList(format: DependencyFormat, text: string): DependencyList | UnreadableList {
  // Every package manager gives up here; a reader by lines would count packages of both sides.
  if (/^(?:<{7}|>{7}) /m.test(text)) return new UnreadableList('it holds the marks of a merge');
  if (text.trim() === '') return format.mayBeEmpty === true ? { declarations: [] } : new UnreadableList('it is empty');
  try {
    return format.read(text);
  } catch (error) {
    if (error instanceof UnreadableList) return error;
    throw error;
  }
}

function unread({ ecosystem, id, isLock }: DependencyFormat, { message }: UnreadableList): FileAnalysis {
  const found = { ruleId: RULE_IDS.unreadable, start: 0, end: 1, message: `The file cannot be read: ${message}.` };
  return {
    found: [found],
    facts: { dependencies: { ecosystem, format: id, isLock, components: [], unread: message } },
  };
}

function isPlausible({ name, version }: Declaration): boolean {
  return name !== '' && name.length <= MAX_NAME && (version === undefined || isVersion(version));
}

function isVersion(version: string): boolean {
  return version !== '' && version.length <= MAX_NAME && !/\s/.test(version);
}

/** Without those whose version is left open. */
function toComponents(declarations: readonly Declaration[], source: SourceText): DeclaredComponent[] {
  const named = declarations.flatMap((declaration) =>
    declaration.version === undefined ? [] : [{ ...declaration, version: declaration.version }],
  );
  const places = new Map<string, number>();
  for (const [index, declaration] of named.entries()) {
    const id = packageId(declaration);
    if (!places.has(id)) places.set(id, index);
  }
  return named.map((declaration) => ({ ...toComponent(declaration, source), ...needsOf(declaration, places) }));
}

function needsOf(
  { needs }: Declaration,
  places: ReadonlyMap<string, number>,
): Pick<DeclaredComponent, 'needs'> | undefined {
  if (needs === undefined) return undefined;
  const indexes = new Set(needs.flatMap((id) => places.get(id) ?? []));
  return { needs: [...indexes].sort((left, right) => left - right) };
}

function toComponent(declaration: Declaration & { version: string }, source: SourceText): DeclaredComponent {
  const { name, version, isDirect, scope, licence, integrity } = declaration;
  const { startLine, startColumn } = source.region(declaration.start, declaration.start);
  const lineEnd = source.lineEnd(startLine);
  const text = withoutCredentials(source.text.slice(source.lineStart(startLine), lineEnd).slice(0, MAX_LINE));
  const length = Math.max(1, Math.min(declaration.end, lineEnd) - declaration.start);
  return {
    name,
    version,
    line: startLine,
    column: startColumn,
    endColumn: startColumn + length,
    text,
    ...(isDirect === undefined ? {} : { isDirect }),
    ...(scope === undefined ? {} : { scope }),
    ...(licence === undefined || licence.trim() === '' ? {} : { licence: licence.slice(0, MAX_LICENCE) }),
    ...(integrity === undefined ? {} : { integrity: integrity.split(' ', 1)[0]?.slice(0, MAX_NAME) ?? '' }),
  };
}

function findingsOf(list: DependencyList, format: DependencyFormat): Found[] {
  const { declarations } = list;
  return [
    ...insecureSources(list, format),
    ...declarations
      .filter(({ lacksDigest }) => lacksDigest === true)
      .map(({ name, version = '', start, end }) => ({
        ruleId: RULE_IDS.integrityMissing,
        start,
        end,
        message: `${name} ${version} has no digest.`,
      })),
    ...declarations
      .filter(({ version }) => version === undefined && !format.isLock)
      .map(({ name, start, end }) => ({
        ruleId: RULE_IDS.unpinned,
        start,
        end,
        message: `Which version of ${name} is installed is left open.`,
      })),
  ];
}
