import type { FunctionUnit } from '../ir';

const DATA = /^(?:application\/(?:json|octet-stream|pdf|csv|vnd\.)|text\/(?:plain|csv|markdown|event-stream)|image\/)/i;

/** Whether a function names a type of content that no browser takes for a page: what it sends is most likely of that type. */
export function isSentAsData({ body }: FunctionUnit): boolean {
  return namesData(body);
}

function namesData(node: unknown): boolean {
  if (typeof node === 'string') return DATA.test(node);
  return typeof node === 'object' && node !== null && Object.values(node).some(namesData);
}
