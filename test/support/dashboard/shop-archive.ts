import { zip } from '../cloud/hostile-archives';

const SETTINGS = `
gate:
  - { metric: findings, level: error, max: 0 }
  - { metric: rating, of: coverage, worst: B, optional: true }
`;

const SERVER = `const { exec } = require('child_process');
const app = require('express')();
app.get('/', (request, response) => {
  const name = request.query.name;
  exec('convert ' + name);
  response.send('done');
});
`;

/** A small project that does not pass its gate, with data that flows where it must not, something suppressed and something left out. */
export function shopArchive({ debuggers = 1 }: { debuggers?: number } = {}): Promise<Buffer> {
  return zip({
    '.aurelis.yaml': SETTINGS,
    'src/order.js': 'debugger;\n'.repeat(debuggers),
    'src/server.js': SERVER,
    'src/kept.js': 'debugger; // aurelis-ignore oxlint/no-debugger -- stops in the sandbox alone\n',
    'data/picture.bin': Buffer.from([0, 1, 2, 3, 0, 0, 255]),
  });
}
