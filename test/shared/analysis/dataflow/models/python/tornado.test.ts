import { hitsIn } from '../../solver/hits-in';

const HANDLER = (answer: string) => `import tornado.web

class Greeting(tornado.web.RequestHandler):
    def get(self):
        name = self.get_argument('name')
        ${answer}
`;

it.each(["self.write('<b>' + name + '</b>')", 'self.finish(name)'])('%s is a page', async (answer) => {
  expect(await hitsIn({ 'app.py': HANDLER(answer) })).toContain('cross-site-scripting');
});

it.each([
  "self.write({'name': name})",
  "self.finish({'names': [name]})",
  "self.write('hello' if name == 'x' else 'no')",
])('%s is none', async (answer) => {
  expect(await hitsIn({ 'app.py': HANDLER(answer) })).not.toContain('cross-site-scripting');
});
