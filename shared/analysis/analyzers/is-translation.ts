/** `lang/de/shop.php`, `locales/pt_BR.ts`: by the code of a language that people speak, which `languages/js/` is not. */
const TRANSLATION =
  /(?:^|\/)(?:langs?|languages?|locales?|i18n|l10n|intl|translations?|messages)\/(?:[^/]+\/)*(?!(?:db|go|io|js|py|rb|rs|ts|ui|vb)[/.])[a-z]{2}(?:[-_]\w{2,8})*(?:\/|\.[a-z]+$)/i;

/** Whether a file holds what people read in one of several languages: what is not translated yet is the same in all. */
export function isTranslation(path: string): boolean {
  return TRANSLATION.test(path);
}
