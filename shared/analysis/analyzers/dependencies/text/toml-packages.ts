import { parse } from 'smol-toml';
import { z } from 'zod';
import { UnreadableList, type Span } from '../dependency-format';
import { linesOf } from './lines';

const MAX_DEPTH = 64;

/** The `[[package]]` tables of a TOML lock file, each with its place; a table that does not fit the schema is left out. */
export function readTomlPackages<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): (Span & { readonly value: z.output<Schema> })[] {
  const { package: tables } = readToml(text);
  const places = packagePlaces(text);
  return tables.flatMap((table, index) => {
    const parsed = schema.safeParse(table);
    return parsed.success ? [{ value: parsed.data, ...(places[index] ?? { start: 0, end: 1 }) }] : [];
  });
}

const Packages = z.object({ package: z.array(z.unknown()).default([]) });

function readToml(text: string): z.infer<typeof Packages> {
  const parsed = Packages.safeParse(parseToml(text));
  if (!parsed.success) throw new UnreadableList('its packages are no list of tables');
  return parsed.data;
}

/** Throws `UnreadableList`. */
export function parseToml(text: string): unknown {
  try {
    return parse(text, { maxDepth: MAX_DEPTH });
  } catch {
    throw new UnreadableList('it is not valid TOML');
  }
}

/** The line that names the package, below the head of its table. */
function packagePlaces(text: string): Span[] {
  const places: Span[] = [];
  let isHead = false;
  for (const line of linesOf(text)) {
    const content = line.text.trim();
    if (content === '[[package]]') {
      places.push({ start: line.start, end: line.start + line.text.length });
      isHead = true;
    } else if (content.startsWith('[')) {
      isHead = false;
    } else if (isHead && /^name\s*=/.test(content)) {
      places[places.length - 1] = { start: line.start, end: line.start + line.text.length };
      isHead = false;
    }
  }
  return places;
}
