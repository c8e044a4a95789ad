import type { FrameworkModel } from '../model';
import { subtypes } from '../model-rows';

const SQL = 'runs as a database query';

/** What SQLAlchemy builds itself has its values apart; texts within it are minded where they are given to it. */
const OF_ITS_OWN = { unlessType: '^(?:sqlalchemy|sqlmodel)\\.' } as const;
const BUILT_BY_IT = [
  { port: 0, ...OF_ITS_OWN },
  { port: 'name:statement', ...OF_ITS_OWN },
] as const;

/** SQLAlchemy, peewee, Pony, Tortoise, records, Flask-SQLAlchemy. */
export const ORM: FrameworkModel = {
  id: 'python-orm',
  language: 'python',
  types: [
    { match: 'sqlalchemy.{create_engine,engine_from_config}', type: 'sqlalchemy.Engine' },
    { match: 'sqlalchemy.ext.asyncio.create_async_engine', type: 'sqlalchemy.Engine' },
    { match: 'sqlalchemy.Engine.{connect,begin,raw_connection,execution_options}', type: 'sqlalchemy.Connection' },
    { match: 'sqlalchemy.Connection.{execution_options,connection}', type: 'sqlalchemy.Connection' },
    { match: 'sqlalchemy.orm.{Session,scoped_session,AsyncSession}', type: 'sqlalchemy.Session' },
    { match: 'sqlalchemy.ext.asyncio.{AsyncSession,async_scoped_session}', type: 'sqlalchemy.Session' },
    { match: 'sqlalchemy.orm.{sessionmaker,create_session}()', type: 'sqlalchemy.Session' },
    { match: 'sqlmodel.Session', type: 'sqlalchemy.Session' },
    { match: 'flask_sqlalchemy.SQLAlchemy', type: 'sqlalchemy.Database' },
    { match: 'sqlalchemy.Database.session', on: 'read', type: 'sqlalchemy.Session' },
    { match: 'sqlalchemy.Database.engine', on: 'read', type: 'sqlalchemy.Engine' },
    { match: 'sqlalchemy.Session.{query}', type: 'sqlalchemy.Query' },
    {
      match:
        'sqlalchemy.Query.{filter_by,join,outerjoin,options,limit,offset,distinct,select_from,with_entities,filter,order_by,group_by,having}',
      type: 'sqlalchemy.Query',
    },
    { match: 'peewee.{SqliteDatabase,MySQLDatabase,PostgresqlDatabase,Database}', type: 'peewee.Database' },
    { match: 'records.Database', type: 'records.Database' },
    { match: 'pony.orm.Database', type: 'pony.orm.Database' },
  ],
  subtypes: subtypes({
    'sqlalchemy.Session': [
      'sqlalchemy.orm.Session',
      'sqlalchemy.orm.session.Session',
      'sqlalchemy.orm.scoped_session',
      'sqlalchemy.ext.asyncio.AsyncSession',
      'sqlalchemy.ext.asyncio.session.AsyncSession',
      'sqlmodel.ext.asyncio.session.AsyncSession',
      'sqlmodel.Session',
    ],
    'sqlalchemy.Connection': [
      'sqlalchemy.engine.Connection',
      'sqlalchemy.engine.base.Connection',
      'sqlalchemy.ext.asyncio.AsyncConnection',
    ],
    'sqlalchemy.Engine': [
      'sqlalchemy.engine.Engine',
      'sqlalchemy.engine.base.Engine',
      'sqlalchemy.ext.asyncio.AsyncEngine',
    ],
  }),
  sinks: [
    { match: 'sqlalchemy.{text,literal_column}', weakness: 'sql-injection', ports: [0, 'name:text'], label: SQL },
    { match: 'sqlalchemy.sql.{text,literal_column}', weakness: 'sql-injection', ports: [0, 'name:text'], label: SQL },
    {
      match: 'sqlalchemy.sql.expression.{text,literal_column,TextClause}',
      weakness: 'sql-injection',
      ports: [0],
      label: SQL,
    },
    { match: 'sqlmodel.text', weakness: 'sql-injection', ports: [0], label: SQL },
    {
      match: 'sqlalchemy.Engine.{execute,scalar,scalars,exec_driver_sql}',
      weakness: 'sql-injection',
      ports: [0, 'name:statement'],
      when: BUILT_BY_IT,
      label: SQL,
    },
    {
      match: 'sqlalchemy.Connection.{execute,scalar,scalars,stream,exec_driver_sql}',
      weakness: 'sql-injection',
      ports: [0, 'name:statement'],
      when: BUILT_BY_IT,
      label: SQL,
    },
    {
      match: 'sqlalchemy.Session.{execute,scalar,scalars,stream}',
      weakness: 'sql-injection',
      ports: [0, 'name:statement'],
      when: BUILT_BY_IT,
      label: SQL,
    },
    {
      match: 'sqlalchemy.Query.{from_statement,filter,order_by,group_by,having,prefix_with,suffix_with}',
      weakness: 'sql-injection',
      ports: [0],
      label: SQL,
    },
    { match: 'sqlalchemy.Database.text', weakness: 'sql-injection', ports: [0], label: SQL },
    { match: 'peewee.{SQL,RawQuery}', weakness: 'sql-injection', ports: [0], label: SQL },
    { match: 'peewee.Database.{execute_sql,execute}', weakness: 'sql-injection', ports: [0], label: SQL },
    {
      match: '*.{execute_sql,raw_sql,exec_driver_sql}',
      weakness: 'sql-injection',
      ports: [0],
      label: SQL,
      confidence: 'medium',
    },
    { match: 'records.Database.{query,bulk_query,query_file}', weakness: 'sql-injection', ports: [0], label: SQL },
    { match: 'pony.orm.{raw_sql}', weakness: 'sql-injection', ports: [0], label: SQL },
    { match: 'pony.orm.Database.{select,execute,get,exists}', weakness: 'sql-injection', ports: [0], label: SQL },
    { match: 'tortoise.expressions.RawSQL', weakness: 'sql-injection', ports: [0], label: SQL },
    {
      match: 'databases.Database.{execute,fetch_all,fetch_one,fetch_val,iterate}',
      weakness: 'sql-injection',
      ports: [0, 'name:query'],
      label: SQL,
    },
  ],
  sources: [
    {
      match: 'sqlalchemy.Query.{first,all,one,one_or_none,get,scalar}',
      on: 'call',
      kind: 'database',
      label: 'what a database holds',
    },
  ],
};
