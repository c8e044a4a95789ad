import type { Condition, FrameworkModel, PropagatorModel, SinkModel, SourceModel, TypeModel } from '../model';

const SQL = 'runs as a database query';
const DRIVERS = [
  'sqlite3',
  'psycopg2',
  'psycopg',
  'MySQLdb',
  'pymysql',
  'mysql.connector',
  'pyodbc',
  'cx_Oracle',
  'oracledb',
  'pymssql',
  'snowflake.connector',
  'phoenixdb',
  'clickhouse_driver',
  'hdbcli.dbapi',
  'ibm_db_dbi',
  'apsw',
  'pysqlite2.dbapi2',
  'sqlcipher3',
  'psycopg2cffi',
  'redshift_connector',
  'trino.dbapi',
  'pyhive.hive',
  'aiosqlite',
  'aiomysql',
  'aiopg',
  'asyncpg',
  'databricks.sql',
];
/** What else a program has that asks a database by `execute`. */
const OTHERS = [
  'sqlalchemy',
  'flask_sqlalchemy',
  'sqlmodel',
  'django',
  'peewee',
  'playhouse',
  'pony',
  'records',
  'databases',
  'dataset',
  'tortoise',
  'gino',
  'ormar',
  'piccolo',
  'odoo',
  'frappe',
  'cassandra',
  'duckdb',
  'clickhouse_connect',
  'neo4j',
  'vertica_python',
  'teradatasql',
  'jaydebeapi',
  'turbodbc',
  'pypyodbc',
  'adodbapi',
  'firebirdsql',
  'impala',
  'flask_mysqldb',
  'flaskext',
  'web',
  'tornado_mysql',
  'asyncmy',
  'libsql',
  'alembic',
] as const;
/** In a program that is known in part, such as one file, this tells more than what it imports. */
const BEGINS_QUERY = String.raw`^\s*(?:select|insert|update|delete|replace|merge|with|create|alter|drop|truncate|grant|call|exec)\s`;
/** What SQLAlchemy has built keeps its values apart. */
const NOT_BUILT: Condition = { port: 0, unlessType: '^(?:sqlalchemy|sqlmodel)\\.' };
const EXECUTE = {
  match: '*.execute',
  weakness: 'sql-injection',
  ports: [0, 'name:sql', 'name:query'],
  label: SQL,
  confidence: 'medium',
} as const;
const CONNECTION = 'dbapi.Connection';
const CURSOR = 'dbapi.Cursor';

/** Everything that speaks DB-API 2.0, and drivers near it. */
export const SQL_DRIVERS: FrameworkModel = {
  id: 'python-sql-drivers',
  language: 'python',
  types: [
    ...DRIVERS.flatMap((driver): TypeModel[] => [
      { match: `${driver}.{connect,Connection,Connect,AsyncConnection,create_pool,connection}`, type: CONNECTION },
    ]),
    { match: 'psycopg2.pool.{SimpleConnectionPool,ThreadedConnectionPool}', type: CONNECTION },
    { match: 'psycopg_pool.{ConnectionPool,AsyncConnectionPool}', type: CONNECTION },
    { match: 'mysql.connector.pooling.MySQLConnectionPool', type: CONNECTION },
    { match: `${CONNECTION}.{acquire,getconn,get_connection,connect,connection,transaction}`, type: CONNECTION },
    { match: `${CONNECTION}.{cursor,execute,executemany}`, type: CURSOR },
    { match: `${CURSOR}.execute`, type: CURSOR },
  ],
  sinks: [
    ...[CONNECTION, CURSOR].map((type): SinkModel => ({
      match: `${type}.{execute,executemany,executescript,execute_async,execute_batch,callproc,mogrify,copy_expert,copy,query,prepare,fetch,fetchrow,fetchval,execute_fetchall,execute_insert}`,
      weakness: 'sql-injection',
      ports: [0, 'name:sql', 'name:query', 'name:operation', 'name:statement'],
      label: SQL,
    })),
    // Nothing else that is so called takes a text that is made of pieces.
    {
      match: '*.{executescript,executemany}',
      weakness: 'sql-injection',
      ports: [0],
      label: SQL,
      confidence: 'medium',
    },
    { ...EXECUTE, when: [NOT_BUILT, { port: 0, matches: BEGINS_QUERY }] },
    // Commands and jobs are executed as well.
    {
      ...EXECUTE,
      when: [NOT_BUILT, { port: 0, unless: BEGINS_QUERY }],
      ofPackages: [...DRIVERS.map((driver) => driver.replace(/\..*/, '')), ...OTHERS],
    },
    { match: 'pandas.{read_sql,read_sql_query}', weakness: 'sql-injection', ports: [0, 'name:sql'], label: SQL },
    { match: 'psycopg2.sql.SQL', weakness: 'sql-injection', ports: [0], label: SQL },
    { match: 'psycopg.sql.SQL', weakness: 'sql-injection', ports: [0], label: SQL },
    { match: 'psycopg2.extras.{execute_values,execute_batch}', weakness: 'sql-injection', ports: [1], label: SQL },
    { match: 'duckdb.{sql,execute,query}', weakness: 'sql-injection', ports: [0], label: SQL },
    { match: 'google.cloud.bigquery.Client.query', weakness: 'sql-injection', ports: [0], label: SQL },
    {
      match: 'web.database().{query,select,where,update,delete}',
      weakness: 'sql-injection',
      ports: [0, 'name:where'],
      label: SQL,
    },
    ...DRIVERS.map((driver): SinkModel => ({
      match: `${driver}.connect`,
      weakness: 'hard-coded-credentials',
      ports: ['name:password', 'name:passwd', 'name:pwd'],
      constants: 'text',
      label: 'is a password written in the code',
    })),
  ],
  sources: [
    ...[CURSOR, CONNECTION].map((type): SourceModel => ({
      match: `${type}.{fetchone,fetchall,fetchmany,fetchval,fetchrow,fetch}`,
      on: 'call',
      kind: 'database',
      label: 'what a database holds',
    })),
  ],
  sanitizers: [
    { match: 'psycopg2.extensions.{quote_ident,adapt}', cleans: ['sql-injection'] },
    { match: 'psycopg2.sql.{Identifier,Literal,Placeholder}', cleans: ['sql-injection'] },
    { match: 'psycopg.sql.{Identifier,Literal,Placeholder}', cleans: ['sql-injection'] },
    { match: `${CONNECTION}.{escape,escape_string,literal}`, cleans: ['sql-injection'] },
    { match: 'pymysql.converters.{escape_string,escape_item}', cleans: ['sql-injection'] },
    { match: 'MySQLdb.escape_string', cleans: ['sql-injection'] },
    { match: 'pymysql.escape_string', cleans: ['sql-injection'] },
  ],
  propagators: [
    ...[CONNECTION, CURSOR].map((type): PropagatorModel => ({
      match: `${type}.{execute,executemany,executescript,fetchone,fetchall,fetchmany,fetch,fetchrow,fetchval}`,
      effect: 'clean',
    })),
    { match: `${CONNECTION}.{commit,rollback,close}`, effect: 'clean' },
  ],
};
