import { UnreadableList, type Declaration, type DependencyFormat } from '../dependency-format';
import { linesOf } from '../text/lines';

const REQUIRED = /^(\S+)\s+(v\S+)$/;
const REPLACED = /^(\S+)(?:\s+(v\S+))?\s+=>\s+(\S+)(?:\s+(v\S+))?$/;

/** `go.mod`, which since Go 1.17 names transitive modules too. */
export const goMod: DependencyFormat = {
  id: 'go-mod',
  ecosystem: 'Go',
  isLock: true,
  matches: (name) => name === 'go.mod',
  read(text) {
    const required: (Declaration & { version: string })[] = [];
    const replaced: Replacements = new Map();
    let hasModule = false;
    for (const { verb, entry, comment, start, end } of directivesOf(text)) {
      if (verb === 'module') hasModule = true;
      if (verb === 'replace') addReplacement(entry, replaced);
      const [, name, version] = (verb === 'require' ? REQUIRED.exec(entry) : null) ?? [];
      if (name === undefined || version === undefined) continue;
      required.push({ start, end, name, version, isDirect: !comment.startsWith('indirect') });
    }
    if (!hasModule) throw new UnreadableList('it names no module');
    return { declarations: required.flatMap((one) => withReplacement(one, replaced)) };
  },
};

interface Directive {
  readonly verb: string;
  readonly entry: string;
  readonly comment: string;
  readonly start: number;
  readonly end: number;
}

/** `require a v1`, and each line of `require ( … )`. */
function* directivesOf(text: string): Generator<Directive> {
  let block = '';
  for (const { start, text: line } of linesOf(text)) {
    const [code = '', ...comments] = line.split('//');
    const content = code.trim();
    if (content === '') continue;
    const [, verb = '', rest = ''] = /^([a-z]+)\s*(.*)$/.exec(content) ?? [];
    if (content === ')') {
      block = '';
    } else if (block === '' && rest === '(') {
      block = verb;
    } else {
      const from = start + line.indexOf(content);
      const entry = (block === '' ? rest : content).replaceAll(/["`]/g, '');
      const comment = comments.join('//').trim();
      yield { verb: block === '' ? verb : block, entry, comment, start: from, end: from + content.length };
    }
  }
}

type Replacements = Map<string, { name: string; version: string | undefined }>;

function addReplacement(entry: string, replaced: Replacements): void {
  const [, from, fromVersion, to, toVersion] = REPLACED.exec(entry) ?? [];
  if (from === undefined || to === undefined) return;
  replaced.set(fromVersion === undefined ? from : `${from}@${fromVersion}`, { name: to, version: toVersion });
}

/** What is built is what stands behind the arrow; a folder is the repository's own code. */
function withReplacement(one: Declaration & { version: string }, replaced: Replacements): Declaration[] {
  const other = replaced.get(`${one.name}@${one.version}`) ?? replaced.get(one.name);
  if (other === undefined) return [one];
  return other.version === undefined ? [] : [{ ...one, name: other.name, version: other.version }];
}
