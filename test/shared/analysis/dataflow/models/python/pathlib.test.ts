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
