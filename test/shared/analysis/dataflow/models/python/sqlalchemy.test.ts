import { solved } from '../../solver/hits-in';

const APP = (imports: string, type: string, body: string) => `from fastapi import Depends, FastAPI
import sqlalchemy as sa
from sqlalchemy import select, text
${imports}
from shop.database import get_session
from shop.models import Item
app = FastAPI()

@app.get('/items')
def items(name: str, session: ${type} = Depends(get_session)):
    ${body}
`;

async function injectionsIn(imports: string, type: string, body: string): Promise<string[]> {
  return (await solved({ 'app.py': APP(imports, type, body) }))
    .filter(({ weakness }) => weakness === 'sql-injection')
    .map(({ confidence }) => confidence);
}

it.each([
  ['from sqlalchemy.orm import Session', 'Session'],
  ['from sqlalchemy.orm.session import Session', 'Session'],
  ['from sqlalchemy import orm', 'orm.Session'],
  ['from sqlalchemy.ext.asyncio import AsyncSession', 'AsyncSession'],
  ['from sqlalchemy.ext.asyncio import AsyncConnection', 'AsyncConnection'],
  ['from sqlalchemy.engine import Connection', 'Connection'],
  ['from sqlmodel import Session', 'Session'],
])('knows a session by the type of a parameter: %s', async (imports, type) => {
  expect(await injectionsIn(imports, type, `session.execute("SELECT '" + name + "'")`)).toEqual(['high']);
  expect(await injectionsIn(imports, type, 'session.execute(select(Item).where(Item.name == name))')).toEqual([]);
});

it.each([
  'session.execute(sa.select(Item.id).filter(Item.name.in_([name]))).scalars()',
  'session.execute(select(Item).where(Item.name.ilike(name)).order_by(Item.id))',
  'session.execute(sa.update(Item).values(name=name))',
])('takes a statement that SQLAlchemy builds for none that is put together: %s', async (body) => {
  expect(await injectionsIn('', 'object', body)).toEqual([]);
});

it('minds text in a statement that it builds', async () => {
  expect(await injectionsIn('', 'object', 'session.execute(select(Item).where(text("name = " + name)))')).toEqual([
    'high',
  ]);
});
