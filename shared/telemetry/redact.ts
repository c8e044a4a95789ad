const SECRET_NAME = String.raw`(?:AccountKey|SharedAccessKey|SharedAccessSignature|[\w-]{0,40}(?:token|secret|password))`;

/** As in a connection string, a query or a form; `sig` and `code` are what signed and keyed URLs call theirs. */
const ASSIGNED = new RegExp(String.raw`\b(${SECRET_NAME}|sig|code)=[^;&\s"']+`, 'gi');
const IN_JSON = new RegExp(String.raw`"(${SECRET_NAME})"(\s*:\s*)"(?:[^"\\]|\\.)*"`, 'gi');

/** Looks ahead first: otherwise each `eyJ` of a text that holds nothing else would be read to its end. */
const JWT = /(?<![\w-])(?=[\w-]+\.[\w-]+\.[\w-])([\w-]*?)\beyJ[\w-]+\.[\w-]+\.[\w-]+/g;

/** Keys, signatures and tokens never leave the process, wherever they turn up in a text. */
export function redact(text: string): string {
  return text
    .replace(ASSIGNED, '$1=***')
    .replace(IN_JSON, '"$1"$2"***"')
    .replace(/\baur_[0-9a-z]{26}_[0-9a-z]{26}_[A-Za-z0-9-]+/g, 'aur_***')
    .replace(/\bBearer\s+\S+/gi, 'Bearer ***')
    .replace(JWT, '$1***');
}
