import type { CodeToken } from '../facts/code-token';
import { lost } from '../fix-change';
import type { FileCheck } from './check-behaviour';

/** What went into the place of the finding still does, and something stands there. */
export function keepsData({
  path,
  removed,
  added,
  facts: { before, after },
  place,
  change,
}: FileCheck): string | undefined {
  if (change.isRemoval || removed.length === 0) return undefined;
  const own = removed.filter(({ start, end }) => place.meets({ start, end }));
  if (own.length > 0 && !added.some(({ role }) => role !== 'sign')) return 'the code is taken away';
  if (comesToNothing({ removed, added, change })) return 'nothing is done there any more';
  if (isShown(change)) return undefined;
  if (losesSource({ path, removed, added, change, facts: { before } })) {
    return 'what comes from outside is not used any more';
  }
  const declared = localNames(after);
  const kept = new Set(added.map(({ text }) => text));
  const names = new Set(removed.filter(({ role }) => role === 'identifier').map(({ text }) => text));
  for (const name of localNames(before)) {
    if (names.has(name) && declared.has(name) && !kept.has(name)) return `${name} is not used there any more`;
  }
  return undefined;
}

const NOTHING = /^(?:null|None|nil|NULL|nullptr|undefined|pass)$/;

/** Where something was worked out, nothing comes back. */
function comesToNothing({ removed, added, change }: Pick<FileCheck, 'removed' | 'added' | 'change'>): boolean {
  const nothing = (tokens: readonly CodeToken[]) =>
    tokens.filter(({ text }) => NOTHING.test(text)).map(({ text }) => text);
  const fresh = lost(nothing(added), nothing(removed));
  const remedy = change.rule?.examples?.good ?? '';
  const words = (tokens: readonly CodeToken[]) => tokens.filter(({ role }) => role !== 'sign').length;
  return words(added) < words(removed) && fresh.some((text) => !remedy.includes(text));
}

/** Weaknesses of data that is shown where it must not be: only to leave it out mends them. */
const SHOWN = new Set([200, 201, 209, 497, 532]);

function isShown({ finding, rule }: FileCheck['change']): boolean {
  return (finding.cwe ?? rule?.cwe ?? []).some((one) => SHOWN.has(one));
}

/** Where data enters, something that was made up stands in its place. */
function losesSource({ path, removed, added, change: { finding }, facts: { before } }: SourceCheck): boolean {
  const source = finding.codeFlow?.[0];
  if (source?.path !== path) return false;
  const { region } = source;
  const start = before.source.offset(region.startLine, region.startColumn);
  const end = before.source.offset(region.endLine, region.endColumn);
  const names = removed.filter((token) => token.role === 'identifier' && token.start >= start && token.end <= end);
  return names.length > 0 && !names.some(({ text }) => added.some((token) => token.text === text));
}

interface SourceCheck extends Pick<FileCheck, 'path' | 'removed' | 'added' | 'change'> {
  readonly facts: Pick<FileCheck['facts'], 'before'>;
}

const ASSIGNED = /^(?:=|:=|\+=|in|of|as)$/;

/** Parameters, and what is assigned to: all that data is kept in. */
function localNames({ tokens, functions }: FileCheck['facts']['before']): Set<string> {
  const names = new Set<string>();
  for (const { parameters } of functions) {
    if (parameters === undefined) continue;
    for (const token of tokens) {
      if (
        token.role === 'identifier' &&
        token.start >= parameters.start &&
        token.end <= parameters.end &&
        isName(token)
      ) {
        names.add(token.text);
      }
    }
  }
  for (const [index, token] of tokens.entries()) {
    if (token.role === 'identifier' && ASSIGNED.test(tokens[index + 1]?.text ?? '')) names.add(token.text);
  }
  return names;
}

/** Types begin with a capital letter in most languages. */
function isName({ text }: CodeToken): boolean {
  return !/^[A-Z]|^(?:self|this|cls)$/.test(text);
}
