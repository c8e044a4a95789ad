/** Formats that tools write on one line. In any other language a long line is somebody's own code or data. */
const MINIFIABLE = /\.([cm]?[jt]sx?|css|scss|less|html?|xhtml|vue|svelte|json[c5]?|geojson|webmanifest|svg)$/i;

/** Dependency lists, which are read whatever they look like. */
const LOCK_FILES = /(^|\/)(package-lock|npm-shrinkwrap|packages\.lock)\.json$/;

const MAX_LINE_BYTES = 20_000;
const MAX_MEAN_LINE_BYTES = 500;
const MEAN_APPLIES_FROM_BYTES = 10_000;

/** How pieces of a bundle begin, which are small as well: by them a page loads what it needs later. */
const BUNDLE = /\bwebpack(?:Jsonp|Chunk\w*)["']?\]?\s*=|\bSystem\.register\(\[|\bglobalThis\.TURBOPACK\b/;
const HEAD_BYTES = 1_000;

/**
 * Formatters stop near 120 characters; written code averages 25 to 45 a line, minifiers thousands, and those that break
 * lines do so at 500 or later. 20,000 leaves room for an embedded image in written code.
 */
export function isMinified(path: string, bytes: Uint8Array): boolean {
  if (!MINIFIABLE.test(path) || LOCK_FILES.test(path)) return false;
  let lineCount = 0;
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(NEW_LINE, start);
    const next = end === -1 ? bytes.length : end + 1;
    if (next - start > MAX_LINE_BYTES) return true;
    lineCount++;
    start = next;
  }
  if (bytes.length / lineCount <= MAX_MEAN_LINE_BYTES) return false;
  return bytes.length > MEAN_APPLIES_FROM_BYTES || BUNDLE.test(new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)));
}

const NEW_LINE = 0x0a;
