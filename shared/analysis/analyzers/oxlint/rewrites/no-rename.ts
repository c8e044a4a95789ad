import { rewriting, type Rewrite } from './rewrite';

const PROPERTY = /^(?<name>[\w$]+)(?<again>\s*:\s*(?<other>[\w$]+))(?=\s|=|$)/;
const SPECIFIER = /(?<![\w$])(?<name>[\w$]+)(?<again>\s+as\s+)$/;

/** `no-useless-rename` */
export const noRename: Rewrite = ({ covered, before, found: { start, end } }) => {
  const description = 'Name it once';
  const property = PROPERTY.exec(covered)?.groups;
  if (property?.['name'] !== undefined) {
    const from = start + property['name'].length;
    if (property['name'] !== property['other']) return undefined;
    return rewriting(description, { start: from, end: from + (property['again'] ?? '').length, text: '' });
  }
  const specifier = SPECIFIER.exec(before.slice(-300))?.groups;
  if (specifier?.['name'] !== covered) return undefined;
  return rewriting(description, { start: start - (specifier['again'] ?? '').length, end, text: '' });
};
