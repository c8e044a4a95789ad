import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';

const DEFAULT_SOURCE = 'https://api.nuget.org/v3/index.json';

/** Service indexes of the NuGet feeds this user has, the ones named in `NUGET_SOURCES` first; the public one when there is none. */
export function nugetSources(environment: NodeJS.ProcessEnv): string[] {
  const named = (environment['NUGET_SOURCES'] ?? '').split(/[;\s]+/).filter((source) => source !== '');
  const configured = configFiles(environment)
    .filter((file) => existsSync(file))
    .flatMap((file) => sourcesIn(readFileSync(file, 'utf8')));
  const sources = [...new Set([...named, ...configured])].filter((source) => /^https?:\/\/.*\.json$/.test(source));
  return sources.length === 0 ? [DEFAULT_SOURCE] : sources;
}

/** https://learn.microsoft.com/nuget/consume-packages/configuring-nuget-behavior#config-file-locations-and-uses */
function configFiles({ APPDATA }: NodeJS.ProcessEnv): string[] {
  return [
    join(homedir(), '.nuget', 'NuGet', 'NuGet.Config'),
    join(homedir(), '.config', 'NuGet', 'NuGet.Config'),
    ...(APPDATA === undefined ? [] : [join(APPDATA, 'NuGet', 'NuGet.Config')]),
  ];
}

/** Addresses of `packageSources` that are not switched off. */
export function sourcesIn(config: string): string[] {
  const sources = new Map<string, string>();
  const disabled = new Set<string>();
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const { key = '', value = '' } = attributes;
    if (name === 'clear' && open.at(-1) === 'packageSources') sources.clear();
    if (name === 'add' && open.at(-1) === 'packageSources') sources.set(key, value);
    if (name === 'add' && open.at(-1) === 'disabledPackageSources' && value === 'true') disabled.add(key);
    open.push(name);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(config.replace(/^\uFEFF/, '')).close();
  return [...sources].filter(([key]) => !disabled.has(key)).map(([, value]) => value);
}
