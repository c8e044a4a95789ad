import type { AnalysisEngine } from './analysis-engine';
import { redactedSlice } from './text/redact';

/** What is looked at in one go. */
const MAX_CHARACTERS = 512 * 1024;

type Inspecting = Pick<AnalysisEngine, 'inspectFile'>;

/** The same texts, in their order, without the secrets in them; of one that nobody could look into nothing is left. */
export async function withoutSecrets(
  texts: readonly string[],
  engine: Inspecting,
  signal?: AbortSignal,
): Promise<string[]> {
  const groups: string[][] = [];
  let group: string[] = [];
  let characters = 0;
  for (const text of texts) {
    if (group.length > 0 && characters + text.length > MAX_CHARACTERS) {
      groups.push(await cleanGroup(group, engine, signal));
      [group, characters] = [[], 0];
    }
    group.push(text);
    characters += text.length;
  }
  return [...groups, await cleanGroup(group, engine, signal)].flat();
}

/** Together, for each look costs a message to a thread; one by one where one of them spoils the rest. */
async function cleanGroup(texts: readonly string[], engine: Inspecting, signal?: AbortSignal): Promise<string[]> {
  if (texts.every((text) => text.trim() === '')) return [...texts];
  const joined = texts.map((text) => `\n${text}`).join('\n');
  const options = signal === undefined ? {} : { signal };
  const { secrets } = await engine.inspectFile({ path: 'words.txt', bytes: Buffer.from(joined) }, options);
  if (secrets === undefined) {
    const clean: string[] = [];
    for (const text of texts) clean.push(...(texts.length === 1 ? [''] : await cleanGroup([text], engine, signal)));
    return clean;
  }
  let at = 0;
  return texts.map((text) => {
    const start = at + 1;
    at = start + text.length + 1;
    return redactedSlice(joined, start, start + text.length, secrets);
  });
}
