import { solved } from './hits-in';

const APP = `from flask import Flask, request
from names import folder_of
import os
app = Flask(__name__)


@app.route('/')
def show():
    os.system('ls ' + folder_of(request.args['name']))
    return ''
`;

it('tells of a call where it stands, whatever file the function is in', async () => {
  const [hit] = await solved({ 'app.py': APP, 'names.py': 'def folder_of(name):\n    return name.lower()\n' });

  const steps: string[] = [];
  for (let step = hit?.taint?.step; step !== undefined; step = step.before) {
    steps.push(`${step.path}:${step.region.startLine} ${step.message}`);
  }
  expect(steps).toContain('app.py:9 comes back from `folder_of`');
});
