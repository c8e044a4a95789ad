import { languageGroup } from '../../languages/language-group';

export interface CutOptions<File> {
  readonly sizeOf: (file: File) => number;
  /** Of the files that are followed together. */
  readonly maxSize: number;
}

/**
 * Cuts a program into what is followed at once: between languages, none of which calls the other, and where one of them is too large
 * between folders, the outermost first. Neighbours stay together as far as they fit. A file that is too large by itself is a part of its own.
 */
export function cutProgram<File extends { readonly path: string }>(
  files: readonly File[],
  options: CutOptions<File>,
): (readonly File[])[] {
  const ofLanguages = [...Map.groupBy(files, ({ path }) => languageGroup(path)).values()];
  return ofLanguages.flatMap((group) => cutFolder(group, 0, options));
}

/** Cuts files that share the first so many folders. */
function cutFolder<File extends { readonly path: string }>(
  files: readonly File[],
  depth: number,
  options: CutOptions<File>,
): (readonly File[])[] {
  if (files.length === 1 || sizeOfAll(files, options) <= options.maxSize) return [files];
  const within = [...Map.groupBy(files, ({ path }) => path.split('/', depth + 1).join('/')).values()];
  return joinNeighbours(
    within.flatMap((group) => cutFolder(group, depth + 1, options)),
    options,
  );
}

function joinNeighbours<File>(parts: readonly (readonly File[])[], options: CutOptions<File>): File[][] {
  const joined: (readonly File[])[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const more = sizeOfAll(part, options);
    if (size + more > options.maxSize) {
      joined.push([]);
      size = 0;
    }
    joined.at(-1)?.push(part);
    size += more;
  }
  return joined.map((neighbours) => neighbours.flat());
}

function sizeOfAll<File>(files: readonly File[], { sizeOf }: CutOptions<File>): number {
  return files.reduce((size, file) => size + sizeOf(file), 0);
}
