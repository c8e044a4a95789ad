import { z } from 'zod';

/** The part of the extension's package.json that its package has to repeat elsewhere. */
export const ExtensionManifest = z.looseObject({
  name: z.string(),
  displayName: z.string(),
  version: z.string(),
  description: z.string(),
  publisher: z.string(),
  categories: z.array(z.string()),
  keywords: z.array(z.string()),
  extensionKind: z.array(z.string()),
  galleryBanner: z.object({ color: z.string(), theme: z.string() }),
  engines: z.object({ vscode: z.string() }),
});
export type ExtensionManifest = z.infer<typeof ExtensionManifest>;

/** Without what only the repository needs: packages are bundled. */
export function packagedManifest(manifest: ExtensionManifest): string {
  const { private: _private, dependencies: _bundled, devDependencies: _unused, ...rest } = manifest;
  return `${JSON.stringify(rest, null, 2)}\n`;
}
