import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { FileAnalyzer, Found } from '../analyzer';
import { TextHints, type TextHint } from '../../text/text-hints';
import { ASSIGNED_HINTS, assignedSecrets } from './assigned-secrets';
import { beliefIn } from './belief-in';
import { everyPlaceOf } from './every-place-of';
import { likelyPasswords, PASSWORD_HINTS } from './likely-passwords';
import { isLookAlike } from './look-alikes';
import { describeSecret } from './manifest';
import { PRESET_HINTS, type PresetHint } from './preset-hints';
import { SECRET_PATTERNS } from './secret-patterns';

const PRESET_ID = '@secretlint/secretlint-rule-preset-recommend';
const RULE_PREFIX = '@secretlint/secretlint-rule-';
/** Account numbers are no secrets. */
const NOT_SECRET = new Set(['AWSAccountID']);

const CONFIG = {
  rules: [
    {
      id: PRESET_ID,
      rule: creator,
      options: {},
      // Comments of the code under analysis must not hide a secret.
      rules: [{ id: '@secretlint/secretlint-rule-filter-comments', disabled: true }],
    },
  ],
};

const OWN = SECRET_PATTERNS.map((one) => ({ ...one, hints: one.hints.map((text): TextHint => ({ text })) }));
const PRESET: readonly PresetHint[] = Object.values(PRESET_HINTS).flat();
/** Kinds that everybody can make: keys and tokens of test servers, passwords in addresses that do not exist. */
const MADE_UP = new Set(['privatekey', 'jwt', 'basicauth', 'database-connection-string', 'other']);

interface Candidate {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly isDoubtful?: boolean;
}

/** Finds secrets by their shape; the messages never carry the value. */
export function createSecretsAnalyzer(): FileAnalyzer {
  // It keeps a mark of every rule and file for ever, and costs more than the rules themselves.
  secretLintProfiler.setEnabled(false);
  const hints = new TextHints<TextHint>([
    ...OWN.flatMap((one) => one.hints),
    ...PRESET,
    ...ASSIGNED_HINTS,
    ...PASSWORD_HINTS,
  ]);
  return {
    async analyze({ path, source: { text } }) {
      const places = hints.find(text);
      const preset = PRESET.some((hint) => isShaped(text, hint, places.get(hint))) ? await presetCandidates(text) : [];
      const candidates = [...preset, ...ownCandidates(text, places)];
      const real = candidates.filter(({ rule, start, end }) => !isLookAlike(rule, text.slice(start, end)));
      const named = withoutOverlaps(real);
      const belief = beliefIn(path);
      const tests = testsFrom(path, text);
      const likely = named.filter(
        ({ rule, start }) => (belief.selfMade && start < tests && !isNamedFake(text, start)) || !MADE_UP.has(rule),
      );
      const isHalf = halfOf(named, text);
      const known = likely.map((one) =>
        belief.issued === 'low' ||
        one.start >= tests ||
        isHalf(one) ||
        (one.rule === 'google' && (belief.isPublicGoogle || isOfFirebase(text, one.start)))
          ? toDoubtful(one)
          : toFound(one),
      );
      const words = ASSIGNED_HINTS.flatMap((hint) => places.get(hint) ?? []);
      const unknown = unknownCandidates(path, text.slice(0, tests), words, named).map((one) =>
        one.isDoubtful === true ? toDoubtful(one) : toFound(one),
      );
      const found =
        belief.issued === 'none' ? [] : [...known, ...unknown].sort((left, right) => left.start - right.start);
      // What is not believed to be real is not shown either.
      const passwords = PASSWORD_HINTS.flatMap((hint) => places.get(hint) ?? []);
      const assigned = [
        ...assignedSecrets(path, text, words),
        ...likelyPasswords(path, text, [...words, ...passwords]),
      ].map((one) => ({ rule: 'assigned', ...one }));
      return { found, hidden: everyPlaceOf(withoutOverlaps([...named, ...assigned]), text) };
    },
  };
}

const FIREBASE_CHARACTERS = 300;

/** Pages tell the key of their project to everybody, beside its other names: https://firebase.google.com/docs/projects/api-keys */
function isOfFirebase(text: string, start: number): boolean {
  const around = text.slice(Math.max(0, start - FIREBASE_CHARACTERS), start + FIREBASE_CHARACTERS);
  return /authDomain|firebaseapp\.com|messagingSenderId/.test(around);
}

const FAKE =
  /(?:^|[\W_])(?:test|fake|mock|dummy|TEST|FAKE|MOCK|DUMMY)(?=[\W_A-Z])|(?<=[a-z])(?:Test|Fake|Mock|Dummy)(?![a-z])/;

/** `const TEST_KEY = …` */
function isNamedFake(text: string, start: number): boolean {
  return FAKE.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start).slice(-LINE_CHARACTERS));
}

const LINE_CHARACTERS = 200;

/** Where the tests begin that Rust keeps in the file they are about. */
function testsFrom(path: string, text: string): number {
  const at = path.endsWith('.rs') ? text.search(/^#\[cfg\((?:all\()?test\b/m) : -1;
  return at === -1 ? text.length : at;
}

/** Whether a candidate is the name of a key of AWS, which opens nothing, in a text that holds no secret to it. */
function halfOf(candidates: readonly Candidate[], text: string): (candidate: Candidate) => boolean {
  const isName = ({ rule, start, end }: Candidate): boolean =>
    rule === 'aws' && /^A[A-Z0-9]{19}$/.test(text.slice(start, end));
  const hasSecret = candidates.some((one) => one.rule === 'aws' && !isName(one));
  return (candidate) => !hasSecret && isName(candidate);
}

/** Whether a word of the preset's is there in the shape that its rule asks for. */
function isShaped(text: string, { shape }: PresetHint, places: readonly number[] = []): boolean {
  if (shape === undefined) return places.length > 0;
  return places.some((place) => {
    shape.lastIndex = place;
    return shape.test(text);
  });
}

async function presetCandidates(text: string): Promise<Candidate[]> {
  const { messages } = await lintSource({
    // A fixed name: some rules look at the file name, and the same text shall always give the same answer.
    source: { content: text, filePath: 'source.txt', ext: '.txt', contentType: 'text' },
    options: { config: CONFIG, noPhysicFilePath: true },
  });
  return messages
    .filter(({ messageId }) => !NOT_SECRET.has(messageId))
    .map(({ ruleId, range }) => ({ rule: ruleId.replace(RULE_PREFIX, ''), start: range[0], end: range[1] }));
}

function ownCandidates(text: string, places: ReadonlyMap<TextHint, readonly number[]>): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { rule, hints, pattern } of OWN) {
    if (hints.length > 0 && !hints.some((hint) => places.has(hint))) continue;
    for (const match of text.matchAll(pattern)) {
      const secret = match.groups?.['secret'] ?? match[0];
      const start = match.index + match[0].lastIndexOf(secret);
      candidates.push({ rule, start, end: start + secret.length });
    }
  }
  return candidates;
}

/** What no pattern with a name explains. */
function unknownCandidates(
  path: string,
  text: string,
  words: readonly number[],
  named: readonly Candidate[],
): Candidate[] {
  if (!beliefIn(path).unknown) return [];
  const free = assignedSecrets(path, text, words).filter((one) => !meetsAny(one, named));
  return withoutOverlaps(free.map((one) => ({ rule: 'assigned', ...one })));
}

/** `named` is sorted, and none of them overlap: only the last that starts before the end can. */
function meetsAny({ start, end }: Pick<Candidate, 'start' | 'end'>, named: readonly Candidate[]): boolean {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return (named[low - 1]?.end ?? -1) > start;
}

/** Of secrets that overlap, the first and longest stays: one secret is one finding. */
function withoutOverlaps(candidates: Candidate[]): Candidate[] {
  const sorted = candidates.toSorted(
    (left, right) => left.start - right.start || right.end - left.end || (left.rule < right.rule ? -1 : 1),
  );
  const kept: Candidate[] = [];
  for (const candidate of sorted) {
    const previous = kept.at(-1);
    if (previous === undefined || candidate.start >= previous.end) kept.push(candidate);
    else if (candidate.end > previous.end) kept[kept.length - 1] = { ...previous, end: candidate.end };
  }
  return kept;
}

function toFound({ rule, start, end }: Candidate): Found {
  const { ruleId, what } = describeSecret(rule);
  return { ruleId, start, end, message: `The file contains ${what}. Revoke it and read it from a secret store.` };
}

/** A token of an issuer in a test may be a real one that somebody forgot, but mostly it is not. */
function toDoubtful(candidate: Candidate): Found {
  return { ...toFound(candidate), level: 'note', confidence: 'low' };
}
