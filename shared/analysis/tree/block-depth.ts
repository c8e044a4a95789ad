const ITEM = /[-?:](?=[ \t]|$)/g;
/** What stands behind these opens no block on its line. */
const FLOW = /["'#[{|>]/;

/** How many blocks of YAML stand in each other, at least as many as its grammar counts: by indentation, and by marks in a line. */
export function blockDepth(text: string): number {
  const columns: number[] = [];
  let deepest = 0;
  for (const line of text.split('\n')) {
    const indentation = line.search(/[^ \t]/);
    if (indentation === -1) continue;
    while ((columns.at(-1) ?? -1) >= indentation) columns.pop();
    columns.push(indentation);
    const flow = line.search(FLOW);
    const blocks = flow === -1 ? line : line.slice(0, flow);
    for (const { index } of blocks.matchAll(ITEM)) if (index > (columns.at(-1) ?? -1)) columns.push(index);
    deepest = Math.max(deepest, columns.length);
  }
  return deepest;
}
