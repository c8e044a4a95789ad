import { AurelisError } from '../../kernel';
import { SarifDocument } from './sarif-document';

/** Reads a SARIF 2.1.0 document, of whichever tool. */
export function parseSarif(text: string, name: string): SarifDocument {
  return understandSarif(parseJson(text, name), name);
}

export function understandSarif(json: unknown, name: string): SarifDocument {
  const parsed = SarifDocument.safeParse(json);
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.slice(0, 5).map(({ path, message }) => ({
    field: path.join('.') || 'document',
    issue: message,
  }));
  throw new AurelisError('VALIDATION_ERROR', `${name} is not a SARIF 2.1.0 document.`, { details });
}

export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    throw new AurelisError('VALIDATION_ERROR', `${name} is not JSON.`, { cause });
  }
}
