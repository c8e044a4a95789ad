import type { Declaration, DependencyFormat, Span } from '../dependency-format';
import { linesOf } from '../text/lines';

const FILE = /^(?:.*requirements.*|constraints.*)\.(?:txt|in)$/;
const FOLDER = /(?:^|\/)requirements\/[^/]+\.(?:txt|in)$/;
/** Name, extras, then the rest: `name[extra1,extra2] == 1.0`. */
const REQUIREMENT = /^([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(.*)$/;
const PINNED = /^\(?={2,3}\s*([A-Za-z0-9][\w.!+-]*)\s*\)?$/;

/** What `pip install -r` reads. */
export const requirements: DependencyFormat = {
  id: 'requirements',
  ecosystem: 'PyPI',
  isLock: false,
  mayBeEmpty: true,
  matches: (name, path) => FILE.test(name) || FOLDER.test(path),
  read(text) {
    const declarations: Declaration[] = [];
    const sources: (Span & { url: string })[] = [];
    let isContinued = false;
    for (const { start, text: line } of linesOf(text)) {
      const wasContinued = isContinued;
      isContinued = line.endsWith('\\');
      const content = contentOf(line);
      if (content === '' || wasContinued) continue;
      const from = start + line.indexOf(content);
      const place = { start: from, end: from + content.length };
      const url = /^(?:-i|--index-url|--extra-index-url|-f|--find-links)[\s=]+(\S+)/.exec(content)?.[1];
      if (url !== undefined) sources.push({ ...place, url });
      const address = /(?:^|\s)((?:git\+|hg\+|svn\+)?(?:https?|git|ssh):\S+)/.exec(content)?.[1];
      if (address !== undefined && url === undefined) sources.push({ ...place, url: address });
      const declaration = content.startsWith('-') || address !== undefined ? undefined : readRequirement(content);
      if (declaration !== undefined) declarations.push({ ...place, ...declaration, isDirect: true });
    }
    return { declarations, sources };
  },
};

function contentOf(line: string): string {
  const hash = line.search(/(?:^|\s)#/);
  const code = (hash === -1 ? line : line.slice(0, hash)).trim();
  return (code.endsWith('\\') ? code.slice(0, -1) : code).trim();
}

function readRequirement(content: string): Pick<Declaration, 'name' | 'version'> | undefined {
  const [specified = ''] = content.split(/;|\s--hash/, 1);
  const match = REQUIREMENT.exec(specified.trim());
  const [, name, range = ''] = match ?? [];
  if (name === undefined || name.startsWith('-')) return undefined;
  // Prose in a text file of this name is no requirement.
  if (range !== '' && !/^[(=<>!~]/.test(range)) return undefined;
  return { name, version: PINNED.exec(range.trim())?.[1] };
}
