import { withoutSecrets } from '../../analysis';
import type { Embed } from '../../search';
import type { GenerationServices } from '../ports';
import { personalData, type Sensitive } from './personal-data';

const WITHHELD = '[withheld]';

/** Asks for the meaning of texts without the secrets and the personal data in them; their kind stays, for it means something. */
export function redactingEmbed(
  embed: Embed,
  {
    engine,
    personalData: detector,
  }: Pick<GenerationServices, 'personalData'> & {
    readonly engine: Pick<GenerationServices['engine'], 'inspectFile'>;
  },
  signal?: AbortSignal,
): Embed {
  return async (texts) => {
    const clean = await withoutSecrets(texts, engine, signal);
    const more = await detector?.find(clean, signal);
    return embed(
      clean.map((text, index) => {
        const persons = (more?.[index] ?? []).map((range): Sensitive => ({ ...range, kind: 'personal' }));
        return withoutPersons(text, [...personalData(text), ...persons]) || WITHHELD;
      }),
    );
  };
}

function withoutPersons(text: string, found: readonly Sensitive[]): string {
  let clean = '';
  let at = 0;
  for (const { start, end, kind } of found.toSorted((left, right) => left.start - right.start)) {
    if (start >= at) clean += `${text.slice(at, start)}[${kind}]`;
    at = Math.max(at, end);
  }
  return clean + text.slice(at);
}
