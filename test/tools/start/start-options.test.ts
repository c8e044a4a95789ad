import { join } from 'node:path';
import { readStartOptions } from '../../../tools/start/start-options';

const root = join(__dirname, '../../..');

it('analyses the sample and stays, unless told', () => {
  const options = readStartOptions([], root, '/somewhere');

  expect(options).toEqual({
    source: join(root, 'samples/flawed-shop'),
    once: false,
    failOn: 'never',
    port: '7071',
    models: false,
    data: join(root, '.local'),
    build: true,
    progress: true,
    help: false,
  });
});

it('takes paths from where the user stands', () => {
  const { source, data } = readStartOptions(['tools', '--data', 'mine'], root, root);

  expect(source).toBe(join(root, 'tools'));
  expect(data).toBe(join(root, 'mine'));
});

it.each<[string[], RegExp]>([
  [['--fail-on', 'critical'], /--fail-on takes never, note, warning, error, not "critical"/],
  [['--port', 'seven'], /--port takes a number, not "seven"/],
  [['--port', '70000'], /--port takes a number/],
  [['nowhere'], /There is no such file or directory: .*nowhere/],
  [['tools', 'shared'], /Only one directory can be analysed, not also shared/],
  [['--onse'], /Unknown option '--onse'/],
])('refuses %j before anything is built', (args, message) => {
  expect(() => readStartOptions(args, root, root)).toThrow(message);
});

it('helps whatever else was given', () => {
  expect(readStartOptions(['nowhere', '--help'], root, root).help).toBe(true);
});
