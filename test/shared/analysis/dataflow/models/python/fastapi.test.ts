import { hitsIn } from '../../solver/hits-in';

const PROGRAM = (parameter: string, value = 'given') => `import os
import uuid
from datetime import date
from enum import Enum
from typing import Annotated, Optional
from fastapi import FastAPI, Query
from pydantic import UUID4
from storage import service
app = FastAPI()

class Size(str, Enum):
    small = 'small.webp'
    large = 'large.webp'

@app.get('/{given}')
def show(${parameter}):
    os.system(f'ls {${value}}')
`;

it.each(['given: str', 'given', 'given: int | str', 'given: Optional[str]', 'given: Annotated[str | None, Query()]'])(
  'follows a parameter of the request that may be any text: %s',
  async (parameter) => {
    expect(await hitsIn({ 'app.py': PROGRAM(parameter) })).toContain('command-injection');
  },
);

it.each([
  'given: UUID4',
  'given: uuid.UUID | None',
  'given: Annotated[UUID4 | None, Query()]',
  'given: date',
  'given: bool = False',
  'given: Size = Size.small',
])('knows that a framework lets no other text through than such: %s', async (parameter) => {
  expect(await hitsIn({ 'app.py': PROGRAM(parameter) })).not.toContain('command-injection');
});

it('does not take what a store finds for what it was looked for by', async () => {
  expect(await hitsIn({ 'app.py': PROGRAM('given: str', 'service.get_one(given).name') })).not.toContain(
    'command-injection',
  );
});
