/** Replaces every `%NAME%` by that setting, as binding properties allow. */
export function expandSettings(text: string, environment: NodeJS.ProcessEnv): string {
  return text.replace(/%([^%]+)%/g, (reference, name: string) => {
    const value = environment[name];
    if (value === undefined) throw new Error(`'${reference}' does not resolve to a setting.`);
    return value;
  });
}
