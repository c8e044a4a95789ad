import { readList } from '../read-list';

/** A file by its path and text, and what is expected of it. */
export type Formats = Readonly<Record<string, readonly [path: string, text: string, expected: Record<string, string>]>>;

/** `name@version`, with its scope and what it needs, of each package that a file tells of. */
export async function needsIn(path: string, text: string): Promise<Record<string, string>> {
  const { facts } = await readList(path, text);
  const components = facts?.components ?? [];
  const idOf = (index: number): string => `${components[index]?.name}@${components[index]?.version}`;
  return Object.fromEntries(
    components.map(({ scope, needs }, index) => [
      idOf(index),
      [scope ?? 'production', ...(needs?.map(idOf) ?? ['unknown'])].join(' '),
    ]),
  );
}
