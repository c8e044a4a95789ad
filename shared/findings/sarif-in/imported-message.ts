import type { SarifResult, SarifRule } from './sarif-document';

type Message = NonNullable<SarifResult['message']>;

/** What a result says, in plain text; undefined where the document does not tell. */
export function importedMessage(
  { message }: Pick<SarifResult, 'message'>,
  rule: SarifRule | undefined,
): string | undefined {
  const text = message?.text ?? ofRule(message, rule) ?? message?.markdown;
  return text === undefined ? undefined : withoutReferences(withArguments(text, message?.arguments ?? []));
}

/** A message that a rule has ready, by its name. */
function ofRule(message: Message | undefined, rule: SarifRule | undefined): string | undefined {
  const strings = rule?.messageStrings;
  if (message?.id === undefined || strings === undefined || !Object.hasOwn(strings, message.id)) return undefined;
  return strings[message.id]?.text;
}

/** `{0}` stands for the first argument; braces that are meant as such are doubled. */
function withArguments(text: string, given: readonly string[]): string {
  if (given.length === 0) return text;
  return text.replace(/\{\{|\}\}|\{(\d{1,3})\}/gu, (found, index: string | undefined) =>
    index === undefined ? found.slice(1) : (given[Number(index)] ?? found),
  );
}

/** `[this](1)` points at a location of the result, which nobody sees here. */
function withoutReferences(text: string): string {
  return text.replace(/\[((?:[^[\]\\]|\\.){1,200})\]\(\d{1,6}\)/gsu, '$1');
}
