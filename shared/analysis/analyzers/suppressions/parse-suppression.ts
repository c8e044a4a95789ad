import { z } from 'zod';

/** What stands in the text, from the word `aurelis-ignore` on. */
export interface WrittenSuppression {
  readonly isForFile: boolean;
  readonly ruleIds: readonly string[];
  readonly reason: string;
  readonly until?: string;
}

export type ParsedSuppression =
  | { readonly status: 'complete'; readonly suppression: WrittenSuppression }
  | { readonly status: 'without-reason'; readonly ruleIds: readonly string[] }
  | { readonly status: 'malformed'; readonly problem: string };

const MAX_REASON = 500;
const MAX_RULES = 50;
/** A path of words, with one `*` at its end at most. */
const RULE_ID = /^(?:[\w@.+-]+(?:\/[\w@.+-]+)*\/?)?\*?$/u;
const DAY = z.iso.date();

/** Reads the rest of a comment behind the word; `text` ends where the comment or the line does. */
export function parseSuppression(text: string, isForFile: boolean): ParsedSuppression {
  const separator = /(?:^|\s)--(?:\s|$)/u.exec(text);
  const ids = (separator === null ? text : text.slice(0, separator.index)).trim();
  const ruleIds = ids.split(',').map((id) => id.trim());
  const problem = problemOf(ids, ruleIds);
  if (problem !== undefined) return { status: 'malformed', problem };
  const words = separator === null ? '' : text.slice(separator.index + separator[0].length).trim();
  const { reason, day } = splitReason(words);
  if (day !== undefined && !DAY.safeParse(day).success) {
    return { status: 'malformed', problem: `"${day}" is not a day such as 2026-12-31` };
  }
  if (reason === '') return { status: 'without-reason', ruleIds };
  return {
    status: 'complete',
    suppression: {
      isForFile,
      ruleIds,
      reason: reason.slice(0, MAX_REASON),
      ...(day === undefined ? {} : { until: day }),
    },
  };
}

function problemOf(ids: string, ruleIds: readonly string[]): string | undefined {
  if (ids === '') return 'it names no rule';
  if (ruleIds.length > MAX_RULES) return `it names more than ${MAX_RULES} rules`;
  const wrong = ruleIds.find((id) => id === '' || !RULE_ID.test(id));
  if (wrong === undefined) return undefined;
  return wrong === ''
    ? 'there is a comma too many'
    : `"${wrong.slice(0, 80)}" is not a rule id; rule ids are separated by commas, and the reason stands behind " -- "`;
}

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** A day as people write it: in figures, perhaps with a time, or with the name of a month. */
const LIKE_A_DAY = String.raw`\d[\d./-]{3,20}(?:T[\w:.+-]{0,30})?|(?:\d{1,2}[.a-z]{0,3}\s+)?(?:${MONTH})[.,]?\s+\d[\s\d,.a-z]{0,12}`;
const UNTIL = new RegExp(String.raw`(?:^|\s)[[(]?until:?\s+(?<day>${LIKE_A_DAY})[\])]?$`, 'iu');

/** What looks like a day behind `until` is meant as one, right or wrong; `until the next release` is part of the reason. */
function splitReason(words: string): { reason: string; day?: string } {
  const match = UNTIL.exec(words);
  const day = match?.groups?.['day'];
  if (match === null || day === undefined) return { reason: words };
  return { reason: words.slice(0, match.index).trim(), day };
}
