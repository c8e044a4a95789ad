import { hitsIn } from '../../solver/hits-in';

const PROGRAM = (provider: string, parameter: string) => `import os
from typing import Annotated
from fastapi import Depends, FastAPI
app = FastAPI()

${provider}

@app.get('/')
def show(${parameter}):
    os.system('ls ' + given)
`;
const FROM_REQUEST = `def provide(name: str):
    return name`;
const OF_OURS = `def provide(name: str):
    return 'here'`;

it.each([
  ['as a default', 'given: str = Depends(provide)'],
  ['in its type', 'given: Annotated[str, Depends(provide)]'],
])('gives a parameter of FastAPI what another function provides, said %s', async (_name, parameter) => {
  expect(await hitsIn({ 'app.py': PROGRAM(FROM_REQUEST, parameter) })).toContain('command-injection');
  expect(await hitsIn({ 'app.py': PROGRAM(OF_OURS, parameter) })).not.toContain('command-injection');
});

it('takes nothing from the request that a library provides', async () => {
  const imported = 'from shop_settings import provide';

  expect(await hitsIn({ 'app.py': PROGRAM(imported, 'given: str = Depends(provide)') })).toEqual([]);
  expect(await hitsIn({ 'app.py': PROGRAM(imported, 'given: str = provide') })).toContain('command-injection');
});

it('comes to an end where functions provide for each other', async () => {
  const program = `from fastapi import Depends, FastAPI
app = FastAPI()
def one(x=Depends('two')):
    return x
def two(x=Depends(one)):
    return x
@app.get('/')
def show(given=Depends(two)):
    return given
`;

  expect(await hitsIn({ 'app.py': program })).toEqual([]);
});
