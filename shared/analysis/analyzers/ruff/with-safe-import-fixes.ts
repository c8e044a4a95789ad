import type { Found } from '../analyzer';
import { isQuietModule } from './quiet-modules';

const UNUSED_IMPORT = 'ruff/F401';
/** What such modules register they register when they are imported, and the name may be one of theirs. */
const REGISTERS =
  /^(?:admin|api|apps|checks|cli|commands|events?|filters|fixtures|forms|handlers|hooks|listeners|models?|plugins|receivers|routes|schemas?|signals|tasks|tests?|urls|views)$/;
/** A line of code that is no import: without one, a module is there to hand on the names it takes from others. */
const OWN_CODE = /^(?!(?:from|import)\b)[\w@({[*]/m;
const RUNS_TEXT = /\b(?:globals|locals|vars|eval|exec)\(/;

/**
 * Ruff takes every unused import away. One of a project's own modules, such as the signals that an application registers when it is
 * ready, is often there for what the module does, and a fixture is asked for by its name: those stay.
 */
export function withSafeImportFixes(all: readonly Found[], text: string): Found[] {
  // The names of one statement share the fix: a doubt about one is a doubt about all.
  const doubtful = new Set(all.filter((one) => isUnusedImport(one) && !isSafe(one, text)).map(placeOfFix));
  return all.map((one) => {
    if (!isUnusedImport(one) || !doubtful.has(placeOfFix(one))) return one;
    const { fix: _, ...withoutFix } = one;
    return withoutFix;
  });
}

function isUnusedImport({ ruleId, fix }: Found): boolean {
  return ruleId === UNUSED_IMPORT && fix !== undefined;
}

function placeOfFix({ fix }: Found): string {
  return fix?.edits.map(({ start, end }) => `${start}-${end}`).join() ?? '';
}

function isSafe({ message, start, end, fix }: Found, text: string): boolean {
  const qualified = /^`(?<qualified>[^`]+)`/.exec(message)?.groups?.['qualified'];
  const covered = text.slice(start, end);
  // Who says something about an import has a reason for it, also where no tool understands the words.
  if (qualified === undefined || /^[^\n]*#/.test(text.slice(end))) return false;
  const name = boundName(covered);
  const left = without(fix?.edits ?? [], text);
  const isFrom = !covered.includes('.') && qualified.includes('.');
  if ((isFrom && !OWN_CODE.test(text)) || isAskedForByName(name, left)) return false;
  return isQuietModule(qualified) || (isFrom && isStillImported(qualified, left));
}

/** `c` in `a.b as c`, `a` in `a.b`. */
function boundName(imported: string): string {
  return /\bas\s+(?<alias>\w+)$/.exec(imported)?.groups?.['alias'] ?? imported.split('.', 1)[0] ?? imported;
}

/** By the parameter of a test, in a doctest, or in a text that is run. */
function isAskedForByName(name: string, text: string): boolean {
  return [
    `\\bdef\\s+\\w+\\([^)]*\\b${name}\\b`,
    `^[ \\t]*(?:>>>|\\.\\.\\.)[ \\t].*\\b${name}\\b`,
    `fixture\\w*\\([^)]*["']${name}["']`,
    ...(RUNS_TEXT.test(text) ? [`\\b${name}\\b`] : []),
  ].some((pattern) => new RegExp(pattern, 'm').test(text));
}

/** Whether another name comes from the same module, which is loaded then all the same. */
function isStillImported(qualified: string, text: string): boolean {
  const { module = '', name = '' } = /^(?<module>.*\w)\.(?<name>\w+)$/.exec(qualified)?.groups ?? {};
  if (module === '' || REGISTERS.test(name)) return false;
  return new RegExp(`^from[ \\t]+${module.replaceAll('.', String.raw`\.`)}[ \\t]+import\\b`, 'm').test(text);
}

function without(edits: NonNullable<Found['fix']>['edits'], text: string): string {
  let left = text;
  for (const { start, end, text: replacement } of edits.toSorted((one, other) => other.start - one.start)) {
    left = left.slice(0, start) + replacement + left.slice(end);
  }
  return left;
}
