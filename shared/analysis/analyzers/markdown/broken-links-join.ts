import type { DocumentFacts, RawFinding } from '../../../findings';
import type { Join, JoinContext } from '../../conclude/join';
import { isMadeForTests } from '../made-for-tests';
import { anchorOf } from './link-facts';
import { BROKEN_ANCHOR_RULE, BROKEN_LINK_RULE } from './link-rules';

/** Sites are built of these; what a link to other files becomes, only their generator knows. */
const DOCUMENT = /\.(?:md|markdown|mdx|rst|adoc)$/i;
const MARKDOWN = /\.(?:md|markdown)$/i;
/** Line numbers, what browsers make of an address, and names of code that documentation is made from. */
const SPECIAL_ANCHOR = /^(?:L\d+|:~:|top$|\/|!|\w+(?:\.\w+)+$)/;

/** Shown in the page of a request or an issue, from where its links lead elsewhere. */
const TEMPLATE = /(?:^|\/)(?:pull_request_template|merge_request_templates?|issue_template)(?:\.md$|\/)/i;
/** An address below that of the repository at its host, such as `../blob/main/LICENSE.md`. */
const AT_HOST = /^(?:blob|tree|raw|edit|blame)\/[^/]+\//;

const LANGUAGE = /^(?!en$)[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i;

type Link = DocumentFacts['links'][number];

/** Finds links to documents, and to places in documents, that there are none of. */
export const joinBrokenLinks: Join = (facts, context) => {
  const documents = new Map(
    facts.flatMap(({ path, document }) => (document === undefined ? [] : [[path, document] as const])),
  );
  const known = knownPaths(context);
  const judged = [...documents].filter(
    ([path]) =>
      !isMadeForTests(path) && !TEMPLATE.test(path) && !isTranslation(path, known) && !isGenerated(path, known),
  );
  const findings = judged.flatMap(([path, { links }]) =>
    onceForEachPage(links.flatMap((link) => judge(path, link, documents, known) ?? [])),
  );
  return { findings };
};

/** A page that is not there is missed once, however often others lead to it. */
function onceForEachPage(findings: readonly RawFinding[]): RawFinding[] {
  const missed = new Set<string>();
  return findings.filter(({ ruleId, message }) => {
    if (ruleId !== BROKEN_LINK_RULE) return true;
    const isFirst = !missed.has(message);
    missed.add(message);
    return isFirst;
  });
}

/** Clients that are generated come with a page that names everything, also what the generator was told to leave out. */
function isGenerated(path: string, known: Known): boolean {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return known.has(`${folder}.openapi-generator-ignore`) || known.has(`${folder}.swagger-codegen-ignore`);
}

/** A page that is not translated is shown in English, and how headings of other scripts are called only the generator knows. */
function isTranslation(path: string, known: Known): boolean {
  const parts = path.split('/');
  return parts.some((part, index) => LANGUAGE.test(part) && known.has(parts.with(index, 'en').join('/')));
}

function judge(
  from: string,
  link: Link,
  documents: ReadonlyMap<string, DocumentFacts>,
  known: Known,
): RawFinding | undefined {
  const path = link.path === '' ? from : resolved(from, link.path);
  if (path === undefined || AT_HOST.test(path)) return undefined;
  const place = { path: from, region: link.region, snippet: '', identity: `${link.path}#${link.anchor ?? ''}` };
  if (DOCUMENT.test(path) && !known.has(path)) {
    return { ...place, ruleId: BROKEN_LINK_RULE, message: `There is no ${path} in this repository.` };
  }
  const target = documents.get(path);
  const anchor = link.anchor;
  if (anchor === undefined || SPECIAL_ANCHOR.test(anchor) || !MARKDOWN.test(path)) return undefined;
  if (target === undefined || hasAnchor(target, anchorOf(anchor))) return undefined;
  return { ...place, ruleId: BROKEN_ANCHOR_RULE, message: `No heading of ${path} is called “${anchor}”.` };
}

/** The second of two headings that are called the same gets a number. */
function hasAnchor({ anchors }: DocumentFacts, wanted: string): boolean {
  return wanted === '' || anchors.includes(wanted) || anchors.includes(wanted.replace(/\d{1,3}$/, ''));
}

function resolved(from: string, written: string): string | undefined {
  const parts = from.split('/').slice(0, -1);
  for (const part of written.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

interface Known {
  readonly has: (path: string) => boolean;
}

/** What was not looked at is there all the same. */
function knownPaths({ files, skipped }: JoinContext): Known {
  const paths = new Set([...files, ...skipped].map(({ path }) => path.replace(/\/$/, '')));
  return {
    has: (path) => {
      for (let at = path; at !== ''; at = at.includes('/') ? at.slice(0, at.lastIndexOf('/')) : '') {
        if (paths.has(at)) return true;
      }
      return false;
    },
  };
}
