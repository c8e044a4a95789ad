import type { AnalysisEngine } from '../../analysis';
import type { SearchReplace } from '../task-answer';
import type { SourceFile } from '../task-request';
import { personalData } from './personal-data';
import type { Redactor } from './redactor';
import { urlsIn, withoutUrls } from './urls-in';

const LINK_MARK = '[link removed]';
const SECRET_MARK = '[redacted]';
/** Tags that load or run something where Markdown is shown as HTML. */
const ACTIVE_TAG =
  /<\s{0,20}\/?\s{0,20}(?:script|img|iframe|object|embed|link|meta|style|svg|video|audio|source|form|base|a)\b/gi;

export interface GuardOptions {
  readonly engine: Pick<AnalysisEngine, 'inspectFile'>;
  readonly redactor: Redactor;
  /** Texts of those who are trusted: their addresses may be shown. */
  readonly trusted: readonly string[];
}

/** Lets nothing out that a text under analysis could have made a model say: no address, no secret, nothing active. */
export class OutputGuard {
  readonly #allowed: ReadonlySet<string>;

  constructor(private readonly options: GuardOptions) {
    this.#allowed = new Set(options.trusted.flatMap((text) => [...urlsIn(text)]));
  }

  /** For people to read. Secrets stay the words that were put in their place. */
  async prose(text: string): Promise<string> {
    const plain = withoutUrls(text, this.#allowed, LINK_MARK).replaceAll(ACTIVE_TAG, (tag) => tag.replace('<', '&lt;'));
    return this.withoutSecrets(plain, 'answer.md');
  }

  /** Code of which nothing stands in a file yet. */
  async code(text: string, path: string): Promise<string> {
    return this.withoutSecrets(withoutUrls(text, this.#allowed, LINK_MARK), path);
  }

  async withoutSecrets(text: string, path: string): Promise<string> {
    let clean = text;
    for (const value of this.options.redactor.values) clean = clean.replaceAll(value, SECRET_MARK);
    const { secrets } = await this.options.engine.inspectFile({ path, bytes: Buffer.from(clean) });
    if (secrets === undefined) return '';
    for (const { start, end } of secrets.toReversed()) clean = clean.slice(0, start) + SECRET_MARK + clean.slice(end);
    return clean;
  }

  /**
   * The edit with real values in it, or why it may not be used: what it brings must be in what it replaces, be it an address, a
   * secret or personal data.
   */
  async edit(edit: SearchReplace, files: readonly SourceFile[]): Promise<SearchReplace | { readonly problem: string }> {
    const { redactor, engine } = this.options;
    const isNew = edit.search === '' && !files.some(({ path }) => path === edit.path);
    const fresh = moreOf(redactor.wordsIn(edit.replace), redactor.wordsIn(edit.search));
    if (fresh !== undefined) return { problem: `${fresh} must not stand where it did not stand before` };
    const known = urlsIn(edit.search);
    const url = [...urlsIn(edit.replace)].find((one) => !known.has(one) && !this.#allowed.has(one));
    if (url !== undefined) return { problem: 'an edit must not bring an address' };
    const { secrets } = await engine.inspectFile({ path: edit.path, bytes: Buffer.from(edit.replace) });
    if (
      secrets === undefined ||
      secrets.some(({ start, end }) => !edit.search.includes(edit.replace.slice(start, end)))
    ) {
      return { problem: 'an edit must not bring a secret' };
    }
    const person = personalData(edit.replace).find(
      ({ start, end }) => !edit.search.includes(edit.replace.slice(start, end)),
    );
    if (person !== undefined && !isNew) return { problem: 'an edit must not bring personal data' };
    return { path: edit.path, search: redactor.restore(edit.search), replace: redactor.restore(edit.replace) };
  }
}

function moreOf(after: readonly string[], before: readonly string[]): string | undefined {
  const left = [...before];
  return after.find((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
