import { join } from 'node:path';
import { makeTree } from './support/make-tree';
import { runAurelis } from './support/run-aurelis';

const tree = makeTree({ 'a.js': 'export const a = 1;\n', 'notes.txt': 'not an archive' });
const binaries = makeTree({ 'logo.png': new Uint8Array([0x89, 0x50, 0, 1, 2, 3]) });

it.each<[name: string, args: string[], message: RegExp]>([
  ['no command', [], /Usage: aurelis/],
  ['an unknown command', ['sacn', tree], /unknown command 'sacn'[^]*Did you mean scan/],
  ['an unknown option', ['scan', tree, '--formt', 'json'], /unknown option '--formt'/],
  ['two sources', ['scan', tree, tree], /too many arguments/],
  ['no source', ['scan'], /missing required argument 'source'/],
  [
    'a format that is not offered',
    ['scan', tree, '--format', 'word'],
    /choices are text, json, sarif, markdown, html, cyclonedx, junit\./,
  ],
  ['a level that is not offered', ['scan', tree, '--fail-on', 'none'], /choices are never, note, warning, error\./],
  ['an unknown kind', ['scan', tree, '--kinds', 'security,speed'], /"speed" is not one of syntax/],
  ['an empty list of kinds', ['scan', tree, '--kinds', ''], /without empty items/],
  ['a pattern that no rule has', ['scan', tree, '--disable-rules', 'oxlnt/*'], /There is no rule oxlnt\/\*\./],
  [
    'an unknown rule',
    ['scan', tree, '--disable-rules', 'oxlint/no-debuger'],
    /There is no rule oxlint\/no-debuger\. Did you mean oxlint\/no-debugger\?/,
  ],
  ['no worker at all', ['scan', tree, '--workers', '0'], /whole number from 1 to 64/],
  ['a source that is not there', ['scan', join(tree, 'gone')], /gone cannot be analysed: no such file or directory\./],
  [
    'a file that is no archive',
    ['scan', join(tree, 'notes.txt')],
    /is not a zip, tar or tar\.gz archive\. Name the directory it is in\./,
  ],
  ['a source without a name', ['scan', ''], /The name of the source is empty\./],
  ['a directory to mend without a name', ['fix', ''], /The name of the source is empty\./],
  ['a source that is neither', ['scan', '/dev/null'], /neither a directory nor a file/],
  ['an empty directory', ['scan', makeTree({})], /holds no source files to analyse/],
  ['a directory of binary files', ['scan', binaries], /holds no source files to analyse/],
  [
    'a folder for the report that is not there',
    ['scan', tree, '--output', join(tree, 'x/y.json')],
    /no such file or dir/,
  ],
  ['a directory for the report', ['scan', tree, '--output', tree], /cannot be written to .*: it is a directory/],
  [
    'a file where the pages of rules would go',
    ['rules', '--write-pages', join(tree, 'notes.txt')],
    /The pages cannot be written to .*notes\.txt: not a directory/,
  ],
  ['a login, which there is none of', ['login', '--with-token'], /nothing to log in to: [^]*AURELIS_API_KEY/],
  ['no key', ['analyze', tree], /set AURELIS_API_KEY, or give --key/],
  ['a sign-in to no application', ['analyze', tree, '--sign-in', 'azure'], /"azure" is no client id/],
  [
    'a key and a sign-in',
    ['analyze', tree, '--key', 'k', '--sign-in', '11111111-2222-4333-8444-555555555555'],
    /Either a key or a sign-in counts/,
  ],
  [
    'an address without a scheme',
    ['analyze', tree, '--key', 'k', '--url', 'localhost:7071'],
    /an address such as https/,
  ],
  ['a key with a space in it', ['analyze', tree, '--key', 'a b'], /characters that no key has/],
  ['a negative patience', ['analyze', tree, '--patience', '-1'], /a number of seconds/],
  ['JSON of what is not detached', ['analyze', tree, '--key', 'k', '--json'], /--json goes with --detach/],
  ['a file that is no archive, sent', ['analyze', join(tree, 'notes.txt'), '--key', 'k'], /is not a zip, tar or tar/],
  ['an id that is none', ['report', '42', '--key', 'k'], /"42" is not the id of a run/],
])('ends with 2 and says why for %s', async (_name, args, message) => {
  const { code, stdout, stderr } = await runAurelis(args);

  expect(stderr).toMatch(message);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});

it('takes an empty address from the environment for a mistake, not for the default', async () => {
  const { code, stderr } = await runAurelis(['analyze', tree, '--key', 'k'], { env: { AURELIS_URL: '' } });

  expect(stderr).toContain("from env 'AURELIS_URL' is invalid");
  expect(code).toBe(2);
});

it.each([['--help'], ['scan', '--help'], ['analyze', '--help'], ['report', '--help'], ['rules', '--help']])(
  'shows examples with %s %s',
  async (...args) => {
    const { code, stdout, stderr } = await runAurelis(args);

    expect(stdout).toMatch(/Usage: aurelis[^]*Examples:\n {2}aurelis /);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  },
);

it('never shows a key of the environment', async () => {
  const { stdout } = await runAurelis(['analyze', '--help'], { env: { AURELIS_API_KEY: 'aur_secret' } });

  expect(stdout).toContain('AURELIS_API_KEY');
  expect(stdout).not.toContain('aur_secret');
});

it('runs through its bin file and tells its version', async () => {
  const program = join(__dirname, '../../../clients/cli/bin/aurelis.js');

  const { code, stdout } = await runAurelis(['--version'], { program });

  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(code).toBe(0);
});
