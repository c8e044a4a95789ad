import { existsSync, globSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readPage, ROOT } from './markdown';

const PAGES = [
  ...globSync(['README.md', 'CONTRIBUTING.md', 'docs/**/*.md', 'clients/*/README.md'], { cwd: ROOT }),
].sort();

interface Link {
  page: string;
  target: string;
}

describe('the pages of the repository', () => {
  it('are found', () => {
    expect(PAGES).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', join('docs', 'functions.md')]));
  });

  it('link to files and folders that exist', () => {
    const broken = PAGES.flatMap(linksOf).filter(({ page, target }) => !existsSync(fileOf(page, target)));

    expect(broken).toEqual([]);
  });

  it('link to headings that exist', () => {
    const broken = PAGES.flatMap(linksOf).filter(({ page, target }) => !hasAnchor(page, target));

    expect(broken).toEqual([]);
  });

  it('are each linked from another page', () => {
    const linked = new Set(
      PAGES.flatMap(linksOf).flatMap(({ page, target }) => {
        const file = relative(ROOT, fileOf(page, target));
        return file === page ? [] : [file];
      }),
    );

    const alone = PAGES.filter((page) => !linked.has(page) && page !== 'README.md' && !isInLinkedFolder(page, linked));
    expect(alone).toEqual([]);
  });
});

/** Links and pictures that lead to a place in the repository. */
function linksOf(page: string): Link[] {
  const text = readPage(page).replaceAll(/^```[\s\S]*?^```/gm, '');
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target)).map((target) => ({ page, target }));
}

function fileOf(page: string, target: string): string {
  const [path = ''] = target.split('#', 1);
  return path === '' ? join(ROOT, page) : join(ROOT, dirname(page), decodeURI(path));
}

function hasAnchor(page: string, target: string): boolean {
  const [, anchor] = target.split('#');
  const file = fileOf(page, target);
  if (anchor === undefined || !file.endsWith('.md') || !existsSync(file)) return true;
  const headings = readPage(relative(ROOT, file))
    .split('\n')
    .filter((line) => /^#{1,6} /.test(line));
  return headings.map(anchorOf).includes(anchor);
}

/** As GitHub makes it from a heading. */
function anchorOf(heading: string): string {
  return heading
    .replace(/^#+ /, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

function isInLinkedFolder(page: string, linked: ReadonlySet<string>): boolean {
  return [...linked].some((target) => {
    const folder = join(ROOT, target);
    return (
      existsSync(folder) &&
      statSync(folder).isDirectory() &&
      `${dirname(page)}/`.startsWith(`${target.replace(/\/$/, '')}/`)
    );
  });
}
