import type { PlantedValue } from './planted-values';

/** Shorter pieces of a value stand in any text by chance. */
const MIN_PIECE_CHARACTERS = 10;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

/** The names of the values that a text holds: as they are, cut off, or written as JSON, an URL, HTML, base64 or hex writes them. */
export function appearancesIn(text: string, values: readonly PlantedValue[]): string[] {
  const views = viewsOf(text);
  return values
    .filter(({ value }) => needlesOf(value).some((needle) => views.some((view) => view.includes(needle))))
    .map(({ name }) => name);
}

/** The text as whoever decodes it once or twice reads it. */
function viewsOf(text: string): string[] {
  const views = [text];
  const decoders = [unescapeJson, unescapeUrl, unescapeHtml];
  for (const decode of decoders) views.push(decode(text));
  views.push(unescapeJson(unescapeJson(text)), unescapeUrl(unescapeJson(text)), unescapeHtml(unescapeJson(text)));
  return [...new Set(views)];
}

function unescapeJson(text: string): string {
  return text.replaceAll(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, code: string | undefined, character: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[character] ?? character;
  });
}

function unescapeUrl(text: string): string {
  return text.replaceAll(/%([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function unescapeHtml(text: string): string {
  return text.replaceAll(/&(\w+|#\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

function needlesOf(value: string): string[] {
  return piecesOf(value).flatMap((piece) => [piece, ...base64Of(piece), Buffer.from(piece).toString('hex')]);
}

/** All of it, and what is left of it where something cut it in the middle; each line of a key. */
function piecesOf(value: string): string[] {
  const lines = value.split('\n');
  return lines.flatMap((line) => {
    const most = Math.max(MIN_PIECE_CHARACTERS, Math.ceil(line.length * 0.7));
    return line.length <= most ? [line] : [line.slice(0, most), line.slice(-most)];
  });
}

/** What base64 makes of it, wherever in a group of three bytes it begins. */
function base64Of(piece: string): string[] {
  return [0, 1, 2].flatMap((lead) => {
    const bytes = Buffer.from(' '.repeat(lead) + piece);
    // The first and last characters depend on what stands around.
    return [bytes.toString('base64'), bytes.toString('base64url')].map((text) => text.slice(lead === 0 ? 0 : 4, -4));
  });
}
