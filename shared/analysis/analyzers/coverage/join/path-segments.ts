const ROOTED = /^(?:file:\/\/|[A-Za-z]:)?[\\/]/;

/** Whether a path starts at the root of the machine that wrote it. */
export function isRooted(path: string): boolean {
  return ROOTED.test(path);
}

/** The parts of a path as any machine writes it, without `.` and `..`. */
export function pathSegments(path: string): string[] {
  const segments: string[] = [];
  for (const segment of path.replace(/^(?:file:\/\/)?(?:\/?[A-Za-z]:)?/, '').split(/[\\/]/)) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments;
}
