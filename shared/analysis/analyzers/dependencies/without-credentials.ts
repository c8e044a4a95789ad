/** An address may carry a token for the registry, before its host or in its query. */
export function withoutCredentials(text: string): string {
  return text
    .replaceAll(/(:\/\/)[^\s/?#@"']{1,500}@/g, '$1[redacted]@')
    .replaceAll(/([?&](?:[\w-]{0,50}(?:token|key|secret|password|sig))=)[^\s&"']{1,500}/gi, '$1[redacted]');
}
