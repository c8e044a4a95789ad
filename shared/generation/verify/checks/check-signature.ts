import { NO_NODE } from '../../../analysis';
import type { CodeFacts } from '../facts/code-facts';
import type { FunctionFact } from '../facts/function-fact';
import { FindingPlace } from '../finding-place';
import type { FileChange, FixChange } from '../fix-change';

/** Whoever calls the code goes on as before: nothing that others may use changes its name, its parameters or its type. */
export function checkSignature(change: FixChange): string | undefined {
  for (const file of change.files) {
    const problem = checkFile(file, change);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function checkFile({ path, facts }: FileChange, { finding, isRemoval }: FixChange): string | undefined {
  if (facts === undefined) return undefined;
  const place = new FindingPlace(finding, path, facts.before);
  const after = Map.groupBy(facts.after.functions, ({ name }) => name);
  for (const one of facts.before.functions) {
    if (one.name === '') continue;
    const problem = compare(one, after.get(one.name) ?? [], {
      isAbout: isAboutHead(one, place, facts.before),
      isRemoval,
    });
    if (problem !== undefined) return problem;
  }
  const gone = [...facts.before.declared].filter((name) => !facts.after.declared.has(name));
  if (gone.length > 0 && !place.ranges.some((range) => isNamed(gone, facts.before.tree.text, range))) {
    return `${gone[0] ?? ''} is not declared any more`;
  }
  const exported = [...facts.after.declared].find(
    (name) => name.startsWith('export ') && !facts.before.declared.has(name),
  );
  return exported === undefined ? undefined : `the change adds the ${exported}`;
}

/** A finding about the head itself, such as a parameter that shares its default, may change it: not how it is called. */
function compare(
  before: FunctionFact,
  after: readonly FunctionFact[],
  { isAbout, isRemoval }: { readonly isAbout: boolean; readonly isRemoval: boolean },
): string | undefined {
  if (after.length === 0) return isRemoval && isAbout ? undefined : `the function ${before.name} is gone`;
  if (isAbout) {
    const isAlike = after.some(({ parameters }) => parameters?.count === before.parameters?.count);
    return isAlike ? undefined : `the number of parameters of ${before.name} changes`;
  }
  return after.some(({ signature }) => isKept(before.signature, signature))
    ? undefined
    : `the signature of ${before.name} changes`;
}

/** A destructor becomes virtual without anybody calling it in another way. */
function isKept(before: string, after: string): boolean {
  const bare = (signature: string) => signature.replace(/^virtual(?=~)/, '');
  return bare(before) === bare(after);
}

function isAboutHead({ start, end, body }: FunctionFact, place: FindingPlace, { tree }: CodeFacts): boolean {
  const headEnd = body === NO_NODE ? end : tree.start(body);
  return place.ranges.some((range) => range.start >= start && range.start < headEnd);
}

/** A finding may be about a declaration itself, such as a name that is declared twice. */
function isNamed(names: readonly string[], text: string, { start, end }: { start: number; end: number }): boolean {
  const covered = text.slice(start, end);
  return names.every((name) =>
    covered.includes(name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf(' ')) + 1)),
  );
}
