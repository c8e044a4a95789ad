import { NO_NODE } from '../../../tree/flat-tree';
import type { FileLowering } from './file-lowering';

const MAX_PATTERN_DEPTH = 50;

/** The variables that a pattern such as `{ a, b: [c = 1], ...d }` declares. */
export function namesOfPattern(file: FileLowering, pattern: number): readonly string[] {
  const names: string[] = [];
  collect(file, pattern, names, 0);
  return names;
}

function collect(file: FileLowering, pattern: number, names: string[], depth: number): void {
  if (pattern === NO_NODE || depth > MAX_PATTERN_DEPTH) return;
  const { tree } = file;
  switch (tree.kind(pattern)) {
    case 'identifier':
    case 'shorthand_property_identifier_pattern':
      names.push(tree.textOf(pattern));
      return;
    case 'assignment_pattern':
    case 'object_assignment_pattern':
      collect(file, file.child(pattern, 'left'), names, depth + 1);
      return;
    case 'pair_pattern':
      collect(file, file.child(pattern, 'value'), names, depth + 1);
      return;
    case 'object_pattern':
    case 'array_pattern':
    case 'rest_pattern':
      for (const child of tree.namedChildren(pattern)) collect(file, child, names, depth + 1);
      return;
    default:
  }
}
