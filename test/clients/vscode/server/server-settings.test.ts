import { readServerSettings } from '../../../../clients/cli/src/language-server/server-settings';
import { serverSettings } from '../../../../clients/vscode/src/server/server-settings';
import manifest from '../../../../clients/vscode/package.json';

const read = (values: Readonly<Record<string, unknown>>) => serverSettings((name) => values[name]);

it('tells the server what somebody set, and nothing that is the extension’s own', () => {
  const values = { scope: 'workspace', kinds: ['security'], workers: 2, path: '/opt/aurelis' };

  expect(read(values)).toEqual({ scope: 'workspace', kinds: ['security'], workers: 2 });
});

it('tells a server that nobody set anything for what it has by itself', () => {
  const defaults = Object.entries(manifest.contributes.configuration.properties).map(
    ([key, value]): [string, unknown] => [key.replace('aurelis.', ''), value.default],
  );

  expect(readServerSettings(read(Object.fromEntries(defaults)))).toEqual(readServerSettings(undefined));
});
