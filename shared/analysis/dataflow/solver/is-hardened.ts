import type { Machine } from './machine';

/** What a parser is told that is to read nothing but the document itself. */
const HARDENING =
  /disallow-doctype-decl|external-(?:general|parameter)-entities|secure-processing|load-external-dtd|^(?:FEATURE_SECURE_PROCESSING|SUPPORT_DTD|IS_SUPPORTING_EXTERNAL_ENTITIES|ACCESS_EXTERNAL_(?:DTD|SCHEMA|STYLESHEET)|setExpandEntityReferences|setExpandEntities|setEntityResolver)$|supportDTD|isSupportingExternalEntities/;
const MAKING =
  /^(?:newInstance|newDefaultInstance|newNSInstance|newFactory|newDefaultFactory|createXMLReader|newDocumentBuilder|newSAXParser|SAXReader|SAXBuilder|Digester|createUnmarshaller)$|\.(?:SAXReader|SAXBuilder|Digester)$/;

/**
 * How far the parser that a function of Java uses is known to read what documents name: `yes` where the function makes it and tells it
 * otherwise, or another one of its file does for it; `unknown` where it is made elsewhere.
 */
export function isHardened({ program, frame }: Machine): 'yes' | 'no' | 'unknown' {
  const { unit } = frame;
  if (names(unit.body, HARDENING)) return 'yes';
  if (names(unit.body, MAKING)) return 'no';
  const { functions } = program.module(frame.module);
  if (functions.some((one) => names(one.body, HARDENING))) return 'yes';
  return functions.some((one) => names(one.body, MAKING)) ? 'no' : 'unknown';
}

/** Whether a name or a text like this stands anywhere in it. */
function names(node: unknown, pattern: RegExp): boolean {
  if (typeof node === 'string') return pattern.test(node);
  return typeof node === 'object' && node !== null && Object.values(node).some((inner) => names(inner, pattern));
}
