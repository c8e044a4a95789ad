import { isUtf8 } from 'node:buffer';
import { getFileNameLowLevel, type Entry } from 'yauzl';
import { parseEntryName, type EntryName } from './entry-name';

const UTF8_FLAG = 0x800;
const UNICODE_PATH_FIELD = 0x7075;

/** Many programs write UTF-8 without saying so. What is neither marked nor valid is code page 437, as the format says. */
export function zipEntryName(entry: Entry, maxLength: number): EntryName {
  const saysUtf8 = (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0;
  const hasUnicodePath = entry.extraFields.some((field) => field.id === UNICODE_PATH_FIELD);
  if (!hasUnicodePath && (saysUtf8 || isUtf8(entry.fileNameRaw))) return parseEntryName(entry.fileNameRaw, maxLength);
  const decoded = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  return parseEntryName(Buffer.from(decoded, 'utf8'), maxLength);
}
