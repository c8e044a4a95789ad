import type { Connection } from './connection';
import { AurelisError } from '../../../../shared/kernel';

export interface ServerEvent {
  event: string;
  data: unknown;
}

const MAX_EVENT_CHARACTERS = 32 * 1024 * 1024;

/** Reads server-sent events from the body of an answer, as the service writes them: a name, and one line of JSON. */
export async function* readEvents(body: AsyncIterable<Uint8Array>, { url }: Connection): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder();
  let waiting = '';
  for await (const chunk of body) {
    waiting += decoder.decode(chunk, { stream: true });
    if (waiting.length > MAX_EVENT_CHARACTERS) throw notUnderstood(url);
    const blocks = waiting.split('\n\n');
    waiting = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => fieldOf(line)));
      const event = fields.get('event');
      if (event !== undefined) yield { event, data: parse(fields.get('data') ?? '', url) };
    }
  }
}

function fieldOf(line: string): [name: string, value: string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
}

function parse(data: string, url: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    throw notUnderstood(url);
  }
}

function notUnderstood(url: string): AurelisError {
  return new AurelisError('INTERNAL', `The answer of ${url} cannot be understood.`);
}
