import type { ExtensionManifest } from './extension-manifest.ts';

/** `extension.vsixmanifest`: what the marketplace and editors read before they unpack anything. */
export function vsixManifest(manifest: ExtensionManifest, target: string): string {
  const { name, displayName, version, description, publisher, categories, keywords, galleryBanner } = manifest;
  const identity = attributes({
    Language: 'en-US',
    Id: name,
    Version: version,
    Publisher: publisher,
    TargetPlatform: target,
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata>
    <Identity${identity} />
    <DisplayName>${escapeXml(displayName)}</DisplayName>
    <Description xml:space="preserve">${escapeXml(description)}</Description>
    <Tags>${escapeXml(keywords.join(','))}</Tags>
    <Categories>${escapeXml(categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
${properties({
  'Microsoft.VisualStudio.Code.Engine': manifest.engines.vscode,
  'Microsoft.VisualStudio.Code.ExtensionDependencies': '',
  'Microsoft.VisualStudio.Code.ExtensionPack': '',
  'Microsoft.VisualStudio.Code.ExtensionKind': manifest.extensionKind.join(','),
  'Microsoft.VisualStudio.Code.LocalizedLanguages': '',
  'Microsoft.VisualStudio.Code.EnabledApiProposals': '',
  'Microsoft.VisualStudio.Code.ExecutesCode': 'true',
  'Microsoft.VisualStudio.Services.Branding.Color': galleryBanner.color,
  'Microsoft.VisualStudio.Services.Branding.Theme': galleryBanner.theme,
  'Microsoft.VisualStudio.Services.GitHubFlavoredMarkdown': 'true',
  'Microsoft.VisualStudio.Services.Content.Pricing': 'Free',
})}
    </Properties>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/icon.png</Icon>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code" />
  </Installation>
  <Dependencies />
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true" />
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true" />
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true" />
    <Asset Type="Microsoft.VisualStudio.Services.Icons.Default" Path="extension/icon.png" Addressable="true" />
  </Assets>
</PackageManifest>
`;
}

/** `[Content_Types].xml`: the format of the package wants a type for the ending of every file. */
export function contentTypes(paths: readonly string[]): string {
  const endings = new Set(paths.flatMap((path) => /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? []));
  const known = [...endings].sort().map((ending) => {
    return `  <Default${attributes({ Extension: ending, ContentType: TYPES[ending] ?? 'application/octet-stream' })} />`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${known.join('\n')}
</Types>
`;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'application/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.vsixmanifest': 'text/xml',
  '.wasm': 'application/wasm',
};

function properties(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([id, value]) => `      <Property${attributes({ Id: id, Value: value })} />`)
    .join('\n');
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
