import { hitsIn, solved } from '../../solver/hits-in';

const FLASK = (statements: string) => `import io, gzip, os, zipfile
import jinja2, jinja2.sandbox, pathvalidate
from flask import Flask, request
from werkzeug.utils import secure_filename
app = Flask(__name__)

@app.route('/', methods=['POST'])
def keep():
    upload = request.files['file']
    ${statements}
    return 'kept'
`;

const DJANGO = (statements: string) => `from django.urls import path

def keep(request):
    upload = request.FILES['file']
    ${statements}

urlpatterns = [path('keep', keep)]
`;

it.each(['zipfile.ZipFile(io.BytesIO(upload.read()))', 'gzip.GzipFile(io.BytesIO(upload.read()))'])(
  'takes the content of an upload for no path: %s',
  async (statements) => {
    expect(await hitsIn({ 'app.py': FLASK(statements) })).not.toContain('path-traversal');
  },
);

it.each([
  "upload.save('/data/' + secure_filename(upload.filename))",
  "upload.save('/data/' + pathvalidate.sanitize_filename(upload.filename))",
])('takes a name without folders for none: %s', async (statements) => {
  expect(await hitsIn({ 'app.py': FLASK(statements) })).not.toContain('path-traversal');
});

it.each(['zipfile.ZipFile(upload.filename)', "upload.save('/data/' + upload.filename)"])(
  'takes its name for one: %s',
  async (statements) => {
    expect(await hitsIn({ 'app.py': FLASK(statements) })).toContain('path-traversal');
  },
);

it('takes the place where the server keeps an upload for none that somebody chose', async () => {
  expect(await hitsIn({ 'views.py': DJANGO('open(upload.temporary_file_path())') })).not.toContain('path-traversal');
  expect(await hitsIn({ 'views.py': DJANGO("open('/data/' + upload.name)") })).toContain('path-traversal');
});

it('lets templates that are not trusted be rendered in a sandbox', async () => {
  const rendered = (environment: string) => FLASK(`${environment}.from_string(request.form['text']).render()`);

  expect(await hitsIn({ 'app.py': rendered('jinja2.sandbox.ImmutableSandboxedEnvironment()') })).not.toContain(
    'template-injection',
  );
  expect(await hitsIn({ 'app.py': rendered('jinja2.Environment()') })).toContain('template-injection');
});

it.each([
  "request.files.getlist('file')[0].save('/data/' + upload.filename)",
  "request.files[request.form['name']].save('/data/' + upload.filename)",
  "for one in request.files.values(): one.save('/data/' + one.filename)",
])('reports an upload that is kept under the name it came with: %s', async (statements) => {
  expect(await confidencesIn(statements)).toEqual(['medium']);
});

it('takes what an object of the program saves for no path', async () => {
  expect(await confidencesIn("profiles.save(request.get_json()['profile'])")).toEqual([]);
});

async function confidencesIn(statements: string): Promise<string[]> {
  const hits = await solved({ 'app.py': FLASK(statements) });
  const traversals = hits.filter(({ weakness }) => weakness === 'path-traversal');
  return [...new Set(traversals.map(({ confidence }) => confidence))];
}
