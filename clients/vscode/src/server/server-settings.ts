/** The settings that are the server's, as docs/editors.md lists them; others are about the extension itself. */
export const SERVER_SETTINGS = ['scope', 'minimumLevel', 'kinds', 'disableRules', 'enableRules', 'workers'] as const;

/** What the server is told. Nothing of what nobody set: the editor says `null` and empty lists for it. */
export function serverSettings(read: (name: string) => unknown): Record<string, unknown> {
  const set = SERVER_SETTINGS.map((name) => [name, read(name)] as const).filter(
    ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(set);
}
