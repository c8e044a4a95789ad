import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AurelisError } from '../../shared/kernel';

/** The page that shows the OpenAPI document, with Swagger UI; the build puts these files beside the bundle. */
const ASSETS: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'start.js': 'text/javascript; charset=utf-8',
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

const FOLDER = 'openapi-page';

export async function readPageAsset(file = 'index.html'): Promise<{ body: Buffer; contentType: string }> {
  const contentType = Object.hasOwn(ASSETS, file) ? ASSETS[file] : undefined;
  if (contentType === undefined) throw new AurelisError('NOT_FOUND', 'There is no such page.');
  return { body: await readFile(join(__dirname, FOLDER, file)), contentType };
}
