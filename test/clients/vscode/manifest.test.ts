import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ServerSettings } from '../../../clients/cli/src/language-server/server-settings';
import manifest from '../../../clients/vscode/package.json';
import { SERVER_SETTINGS } from '../../../clients/vscode/src/server/server-settings';
import { readPage, ROOT, sectionOf, tableRows } from '../../docs/markdown';

const { commands, configuration, menus } = manifest.contributes;
const ofServer = z.toJSONSchema(ServerSettings).properties ?? {};
const shown: Readonly<Record<string, Setting>> = configuration.properties;
const rest = Object.keys(shown).map((key) => key.replace('aurelis.', ''));

/** What JSON schema says of a value, apart from what people read. */
interface Setting {
  type?: unknown;
  enum?: unknown;
  minimum?: unknown;
  maximum?: unknown;
  items?: unknown;
  default?: unknown;
}

const ownSettings = rest.filter((name) => !SERVER_SETTINGS.some((one) => one === name));

describe('the settings of the extension', () => {
  it('hold all of the server, and one of its own', () => {
    expect([...SERVER_SETTINGS].sort()).toEqual(Object.keys(ofServer).sort());
    expect(ownSettings).toEqual(['path']);
  });

  it.each(SERVER_SETTINGS)('take for %s what the server takes', (name) => {
    const { type, enum: values, minimum, maximum, items } = shown[`aurelis.${name}`]!;
    const wanted = ofServer[name] as Setting;

    // The editor writes null where nobody set anything, which the extension does not pass on.
    expect([type].flat().filter((one) => one !== 'null')).toEqual([wanted.type]);
    expect({ values, minimum, maximum, items }).toEqual({
      values: wanted.enum,
      minimum: wanted.minimum,
      maximum: wanted.maximum,
      items: wanted.items,
    });
  });

  it('have the defaults of the server', () => {
    const { scope, minimumLevel } = ServerSettings.parse({});

    expect([shown['aurelis.scope']?.default, shown['aurelis.minimumLevel']?.default]).toEqual([scope, minimumLevel]);
    expect([shown['aurelis.kinds'], shown['aurelis.disableRules'], shown['aurelis.enableRules']]).toMatchObject([
      { default: [] },
      { default: [] },
      { default: [] },
    ]);
    expect(shown['aurelis.workers']?.default).toBeNull();
  });

  it('are each in both pages, and no others', () => {
    const inEditors = tableRows(sectionOf(readPage('docs/editors.md'), '## Settings'));
    const inReadme = tableRows(sectionOf(readPage('clients/vscode/README.md'), '## Settings'));

    const named = (rows: string[][]) => rows.flatMap(([names = '']) => names.split(', ')).sort();
    expect(named(inEditors)).toEqual([...SERVER_SETTINGS].sort());
    expect(named(inReadme)).toEqual(Object.keys(shown).sort());
  });
});

describe('a workspace', () => {
  it('can never name the program to run', () => {
    expect(shown['aurelis.path']).toMatchObject({ scope: 'machine', default: '' });
  });

  it('hides nothing and takes no threads until it is trusted', () => {
    const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;

    expect(supported).toBe('limited');
    // What shows more is harmless.
    const harmless = ['aurelis.enableRules', 'aurelis.scope'];
    expect([...restrictedConfigurations, ...harmless].sort()).toEqual(Object.keys(shown).sort());
    for (const name of restrictedConfigurations) expect(readPage('clients/vscode/README.md')).toContain(`\`${name}\``);
  });
});

describe('the commands of the extension', () => {
  it('are all registered, and all that are registered can be called', () => {
    const source = globSync('clients/vscode/src/**/*.ts', { cwd: ROOT })
      .map((file) => readFileSync(join(ROOT, file), 'utf8'))
      .join('\n');
    const registered = [...source.matchAll(/\bregister\('(\w+)'/g)].map(([, name]) => `aurelis.${name ?? ''}`);

    expect(registered.sort()).toEqual(commands.map(({ command }) => command).sort());
  });

  it('are in its page, but those that a preview alone has', () => {
    const rows = tableRows(sectionOf(readPage('clients/vscode/README.md'), '## Commands'));
    const ofPreview = menus['editor/title'].map(({ command }) => command);
    const everywhere = commands.filter(({ command }) => !ofPreview.includes(command));

    expect(rows.map(([title]) => title).sort()).toEqual(everywhere.map(({ title }) => title).sort());
    expect(commands.every(({ category }) => category === 'Aurelis')).toBe(true);
  });
});

it('is written for the editor whose types it is compiled with', () => {
  expect(manifest.engines.vscode).toBe(`^${manifest.devDependencies['@types/vscode']}`);
});

it('has the version of the server that it brings', () => {
  const cli = JSON.parse(readPage('clients/cli/package.json')) as { version: string };

  expect(manifest.version).toBe(cli.version);
});
