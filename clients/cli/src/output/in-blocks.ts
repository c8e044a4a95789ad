const BLOCK_CHARACTERS = 64 * 1024;

/** Joins small pieces into large ones: a write for every piece of a large report would take longer than the analysis. */
export function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < BLOCK_CHARACTERS) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}
