import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import { packDirectory } from '../../../shared/source';

/** The flawed sample as a tar.gz: several languages, so several batches. */
export function sampleArchive(): Promise<Buffer> {
  return buffer(packDirectory(join(__dirname, '../../../samples/flawed-shop')));
}
