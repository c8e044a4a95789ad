import { rewriting, type Rewrite } from './rewrite';
import { wholeLines } from './source-form';

const NAMED =
  /^(?<head>import\s+(?<type>type\s+)?)(?<standard>[\w$]+\s*,\s*)?\{(?<names>[^{}]*)\}\s*from\s*(?:'[^'\n]+'|"[^"\n]+")[ \t]*;?(?!\s*(?:with|assert)\b)/dmy;
const FURTHEST = 2000;

interface NamedImport {
  readonly start: number;
  readonly end: number;
  readonly isOfTypes: boolean;
  readonly hasStandard: boolean;
  readonly names: string;
  /** Where another name goes. */
  readonly lastEnd: number;
}

/** `no-duplicate-imports`: the names of the later import join those of the earlier one. */
export const oneImport: Rewrite = ({ text, found }) => {
  const other = found.related?.[0];
  if (other === undefined) return undefined;
  const first = namedImport(text, Math.min(found.start, other.start));
  const second = namedImport(text, Math.max(found.start, other.start));
  if (first === undefined || second === undefined) return undefined;
  if (second.hasStandard || first.isOfTypes !== second.isOfTypes) return undefined;
  return rewriting(
    'Make one import of both',
    { start: first.lastEnd, end: first.lastEnd, text: namesBehind(first.names, second.names) },
    { ...wholeLines(text, second.start, second.end), text: '' },
  );
};

/** As the others stand there: each on a line of its own, or all on one. */
function namesBehind(others: string, names: string): string {
  const [space = ' '] = /\r?\n[ \t]*(?=\S+$)/.exec(others) ?? [];
  return names
    .split(',')
    .map((name) => `,${space}${name.trim().replaceAll(/\s+/g, ' ')}`)
    .join('');
}

/** The import whose source stands there, if it has names and no comments. */
function namedImport(text: string, at: number): NamedImport | undefined {
  const from = text.lastIndexOf('import', at);
  if (from === -1 || at - from > FURTHEST) return undefined;
  NAMED.lastIndex = from;
  const match = NAMED.exec(text);
  const place = match?.indices?.groups?.['names'];
  if (match === null || place === undefined || at >= NAMED.lastIndex) return undefined;
  const { type, standard, names = '' } = match.groups ?? {};
  const kept = names.trimEnd().replace(/,$/, '');
  if (kept.trim() === '' || /\/[/*]/.test(match[0])) return undefined;
  return {
    start: from,
    end: from + match[0].length,
    isOfTypes: type !== undefined,
    hasStandard: standard !== undefined,
    names: kept.trim(),
    lastEnd: place[0] + kept.length,
  };
}
