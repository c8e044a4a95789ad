import { solved } from '../../solver/hits-in';

it('does not take what stops the rendering of a page for code', async () => {
  const hits = await solved({
    'entry.server.tsx': `import express from 'express';
import { renderToPipeableStream } from 'react-dom/server';
import { Shop } from './shop';
const app = express();
app.get('/', (request, response) => {
  const { pipe, abort } = renderToPipeableStream(<Shop url={request.url} />, { onShellReady() { pipe(response); } });
  setTimeout(abort, 5000);
});
`,
  });

  expect(hits).toEqual([]);
});

it('takes what a library gives back to be called later for a function', async () => {
  const hits = await solved({
    'a.js': `import express from 'express';
import { watch } from 'outside';
const app = express();
app.get('/', (request, response) => {
  const { stop } = watch(request.query.name);
  setTimeout(stop, 10);
});
`,
  });

  expect(hits).toEqual([]);
});

it.each(['setTimeout(request.query.code, 10);', 'setTimeout("show(\'" + request.query.code + "\')", 10);'])(
  'minds text that is run later: %s',
  async (statement) => {
    const hits = await solved({
      'a.js': `import express from 'express';
const app = express();
app.get('/', (request, response) => { ${statement} });
`,
    });

    expect(hits.map(({ weakness }) => weakness)).toEqual(['code-injection']);
  },
);
