import type { FrameworkModel } from '../model';
import { effects, sinks, sources, subtypes, types } from '../model-rows';
import { UNTRUSTED } from './untrusted';

const IS_A_QUERY = { weakness: 'sql-injection', kinds: UNTRUSTED, label: 'becomes part of a query' } as const;

/** JDBC and what is built upon it: JPA, Hibernate, JDO, Spring, MyBatis, jOOQ. */
export const sql: FrameworkModel = {
  id: 'java-sql',
  language: 'java',
  sources: [
    ...sources(
      { on: 'call', kind: 'database', label: 'a value of a database', confidence: 'medium' },
      'java.sql.ResultSet.{getString,getNString,getObject,getArray,getClob,getCharacterStream,getBytes,getURL,getAsciiStream}',
    ),
  ],
  sinks: [
    ...sinks(
      { ...IS_A_QUERY, ports: [0] },
      'java.sql.Statement.{execute,executeQuery,executeUpdate,executeLargeUpdate,addBatch}',
      'java.sql.Connection.{prepareStatement,prepareCall,nativeSQL}',
      'javax.persistence.EntityManager.{createQuery,createNativeQuery}',
      'org.hibernate.{Session,SharedSessionContract,StatelessSession}.{createQuery,createSQLQuery,createNativeQuery}',
      'org.hibernate.criterion.Restrictions.sqlRestriction',
      'javax.jdo.PersistenceManager.newQuery',
      'javax.jdo.Query.{setFilter,setOrdering,setGrouping}',
      'org.springframework.jdbc.core.JdbcOperations.{query,queryForObject,queryForList,queryForMap,queryForRowSet,queryForStream}',
      'org.springframework.jdbc.core.JdbcOperations.{queryForInt,queryForLong,update,execute,batchUpdate}',
      'org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations.{query,queryForObject,queryForList,queryForMap,update,execute}',
      'org.springframework.jdbc.core.simple.JdbcClient.sql',
      'org.springframework.jdbc.core.PreparedStatementCreatorFactory.<init>',
      'org.springframework.jdbc.object.{SqlQuery,SqlUpdate,MappingSqlQuery}.<init>',
      'org.apache.ibatis.session.SqlRunner.{selectAll,selectOne,update,insert,delete}',
      'org.jooq.DSLContext.{query,fetch,execute,resultQuery}',
      'org.jooq.impl.DSL.{sql,condition}',
      'io.vertx.sqlclient.SqlClient.{query,preparedQuery}',
      'org.jdbi.v3.core.Handle.{createQuery,createUpdate,createCall,createScript,execute,select,prepareBatch}',
      'io.quarkus.hibernate.orm.panache.PanacheEntityBase.{find,list,stream,count,delete,update}',
      'io.quarkus.hibernate.orm.panache.PanacheEntity.{find,list,stream,count,delete,update}',
      'io.quarkus.hibernate.orm.panache.PanacheRepository.{find,list,stream,count,delete,update}',
      'org.springframework.r2dbc.core.DatabaseClient.sql',
      'groovy.sql.Sql.{execute,rows,eachRow,executeUpdate}',
    ),
    ...sinks({ ...IS_A_QUERY, ports: [1] }, 'org.apache.commons.dbutils.QueryRunner.{query,update,insert}'),
    ...sinks(
      { weakness: 'nosql-injection', ports: [0], kinds: UNTRUSTED, label: 'becomes part of a query' },
      'com.mongodb.BasicDBObject.parse',
      'org.bson.Document.parse',
      'org.springframework.data.mongodb.core.query.BasicQuery.<init>',
      'com.mongodb.client.MongoDatabase.runCommand',
    ),
    ...sinks(
      {
        weakness: 'untrusted-configuration',
        ports: [0],
        kinds: UNTRUSTED,
        label: 'chooses the catalog of the database',
      },
      'java.sql.Connection.{setCatalog,setSchema}',
    ),
    ...sinks(
      {
        weakness: 'untrusted-configuration',
        ports: [0],
        kinds: ['request', 'network'],
        label: 'is the address of the database',
      },
      'java.sql.DriverManager.getConnection',
    ),
    ...sinks(
      {
        weakness: 'hard-coded-credentials',
        ports: [2],
        kinds: [],
        constants: 'text',
        label: 'is the password of the database',
      },
      'java.sql.DriverManager.getConnection',
    ),
    ...sinks(
      { weakness: 'hard-coded-credentials', ports: [1], kinds: [], constants: 'text', label: 'is a password' },
      'javax.sql.DataSource.getConnection',
      'java.net.PasswordAuthentication.<init>',
      'javax.security.auth.kerberos.KerberosKey.<init>',
    ),
  ],
  types: types({
    'java.sql.Connection': [
      'java.sql.DriverManager.getConnection',
      'javax.sql.DataSource.getConnection',
      'java.sql.Statement.getConnection',
    ],
    'java.sql.Statement': ['java.sql.Connection.createStatement'],
    'java.sql.PreparedStatement': ['java.sql.Connection.prepareStatement'],
    'java.sql.CallableStatement': ['java.sql.Connection.prepareCall'],
    'java.sql.ResultSet': ['java.sql.Statement.{executeQuery,getResultSet,getGeneratedKeys}'],
    'org.jdbi.v3.core.Handle': ['org.jdbi.v3.core.Jdbi.open'],
    'org.hibernate.Session': [
      'org.hibernate.SessionFactory.{openSession,getCurrentSession}',
      'org.hibernate.SessionBuilder.openSession',
    ],
    'org.hibernate.StatelessSession': ['org.hibernate.SessionFactory.openStatelessSession'],
    'javax.persistence.Query': ['javax.persistence.EntityManager.{createQuery,createNativeQuery,createNamedQuery}'],
  }),
  subtypes: subtypes({
    'java.sql.Statement': ['java.sql.PreparedStatement', 'java.sql.CallableStatement'],
    'java.sql.ResultSet': ['org.springframework.jdbc.support.rowset.SqlRowSet', 'javax.sql.rowset.CachedRowSet'],
    'org.hibernate.SharedSessionContract': ['org.hibernate.Session'],
    'javax.persistence.EntityManager': ['org.hibernate.Session'],
    'org.springframework.jdbc.core.JdbcOperations': [
      'org.springframework.jdbc.core.JdbcTemplate',
      'org.springframework.jdbc.core.simple.SimpleJdbcTemplate',
    ],
    'org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations': [
      'org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate',
    ],
    'javax.sql.DataSource': ['com.zaxxer.hikari.HikariDataSource', 'org.apache.commons.dbcp2.BasicDataSource'],
  }),
  propagators: effects({
    // What a query gives does not depend on its text.
    clean: [
      'java.sql.Connection.{createStatement,prepareStatement,prepareCall,commit,rollback,close}',
      'java.sql.Statement.{execute,executeQuery,executeUpdate,executeBatch,addBatch,close}',
      'java.sql.PreparedStatement.{setString,setInt,setObject,setLong,setDate,setBytes}',
      'java.sql.ResultSet.{next,getInt,getLong,getBoolean,getDouble,getDate,getTimestamp,close,getMetaData}',
      'java.sql.DriverManager.getConnection',
      'javax.sql.DataSource.getConnection',
      'javax.persistence.EntityManager.{createQuery,createNativeQuery,find,persist,merge}',
      'org.springframework.jdbc.core.JdbcOperations.{update,execute,batchUpdate}',
    ],
  }),
  entries: [
    {
      callback: 'org.jdbi.v3.core.Jdbi.{withHandle,useHandle,inTransaction,useTransaction}',
      parameters: [{ type: 'org.jdbi.v3.core.Handle' }],
    },
  ],
};
