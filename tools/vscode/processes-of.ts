import { readdirSync, readFileSync } from 'node:fs';

/** Ids of the processes below one that were started with a command line; Linux alone tells. */
export function processesOf(ancestor: number, isWanted: (commandLine: string) => boolean): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const status = readIfThere(`/proc/${name}/status`);
    parents.set(Number(name), Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0));
  }
  const isBelow = (id: number): boolean => id === ancestor || (id > 1 && isBelow(parents.get(id) ?? 0));
  return [...parents.keys()].filter(
    (id) => isBelow(id) && isWanted(readIfThere(`/proc/${id}/cmdline`).replaceAll('\0', ' ')),
  );
}

/** It may have ended since. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
