import { hitsIn } from '../../solver/hits-in';

const PROGRAM = (name: string) => `from pathlib import Path
from fastapi import FastAPI, UploadFile
app = FastAPI()

@app.post('/')
def keep(upload: UploadFile):
    with open('/data/' + ${name}, 'wb') as file:
        file.write(upload.file.read())
`;

it.each(['Path(upload.filename).name', "f'{Path(upload.filename).stem}.zip'"])(
  'takes the last name of a path for one that leads nowhere else: %s',
  async (name) => {
    expect(await hitsIn({ 'app.py': PROGRAM(name) })).not.toContain('path-traversal');
  },
);

it.each(['upload.filename', 'str(Path(upload.filename))', 'str(Path(upload.filename).parent)'])(
  'follows what may hold folders: %s',
  async (name) => {
    expect(await hitsIn({ 'app.py': PROGRAM(name) })).toContain('path-traversal');
  },
);

const JOINED = (path: string) => `from pathlib import Path
from uuid import uuid4
from fastapi import FastAPI, UploadFile
from werkzeug.utils import secure_filename
app = FastAPI()
BASE = Path('/data')

@app.post('/')
async def keep(upload: UploadFile):
    place = ${path}
    place.write_bytes(await upload.read())
`;

it.each(['BASE / upload.filename', "Path('/data') / 'in' / upload.filename", "(BASE / f'{upload.filename}.png')"])(
  'takes what is put behind a path for a path: %s',
  async (path) => {
    expect(await hitsIn({ 'app.py': JOINED(path) })).toContain('path-traversal');
  },
);

it.each(['BASE / secure_filename(upload.filename)', 'BASE / Path(upload.filename).name', "BASE / f'{uuid4()}.png'"])(
  'leaves be what leads nowhere else: %s',
  async (path) => {
    expect(await hitsIn({ 'app.py': JOINED(path) })).not.toContain('path-traversal');
  },
);

it('takes a division of numbers for no path', async () => {
  const program = `from flask import Flask, request
app = Flask(__name__)

@app.route('/')
def half():
    value = int(request.args['n']) / 2
    return value.open()
`;
  expect(await hitsIn({ 'app.py': program })).toEqual([]);
});
