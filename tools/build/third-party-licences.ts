import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isAllowedLicence, SHIPPED_LICENCES } from '../security/shipped-licences.ts';

/** Packages that name their licence in their README alone. */
const STATED_IN_README = new Map([['semaphore', 'MIT']]);

const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  /** How packages said it before npm asked for one name. */
  licenses: z.array(z.object({ type: z.string() })).optional(),
});

/** The licences of the packages that `files` belong to, as the text that goes with them. Throws on one we may not ship. */
export function thirdPartyLicences(root: string, files: Iterable<string>): string {
  const packages = packageFolders(files).map((folder) => describePackage(root, folder));
  const byText = Map.groupBy(packages, ({ text }) => text);
  return [...byText]
    .map(([text, sharing]) => `${sharing.map(({ title }) => title).join('\n')}\n\n${text}\n`)
    .join('\n');
}

function packageFolders(files: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const file of files) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];
    if (folder !== undefined) folders.add(folder);
  }
  return [...folders].sort();
}

function describePackage(root: string, folder: string): { title: string; text: string } {
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')));
  const licence = licenceOf(manifest);
  if (!isAllowedLicence(licence, SHIPPED_LICENCES)) {
    throw new Error(`${manifest.name} may not be shipped: its licence is ${licence}`);
  }
  return { title: `${manifest.name} ${manifest.version} (${licence})`, text: licenceText(join(root, folder)) };
}

function licenceOf({ name, license, licenses }: z.infer<typeof Manifest>): string {
  return license ?? licenses?.map(({ type }) => type).join(' AND ') ?? STATED_IN_README.get(name) ?? 'none stated';
}

function licenceText(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying|notice)/i.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n');
}
