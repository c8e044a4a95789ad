import type { FrameworkModel } from '../model';
import { sinks, sources, subtypes, types } from '../model-rows';
import { UNTRUSTED } from './untrusted';

/** Directories and names. */
export const ldap: FrameworkModel = {
  id: 'java-ldap',
  language: 'java',
  sources: sources(
    { on: 'call', kind: 'database', label: 'a value of a directory', confidence: 'low' },
    'javax.naming.directory.Attribute.get',
  ),
  sinks: [
    ...sinks(
      { weakness: 'ldap-injection', ports: [0, 1], kinds: UNTRUSTED, label: 'becomes part of a query of a directory' },
      'javax.naming.directory.DirContext.search',
      'javax.naming.event.EventDirContext.addNamingListener',
      'org.springframework.ldap.core.LdapOperations.{search,find,findOne,searchForObject,searchForContext,list,listBindings}',
      'org.springframework.ldap.filter.HardcodedFilter.<init>',
      'org.springframework.ldap.query.LdapQueryBuilder.filter',
      'org.apache.directory.ldap.client.api.LdapConnection.search',
      'netscape.ldap.LDAPConnection.search',
    ),
    ...sinks(
      { weakness: 'ldap-injection', ports: ['0..'], kinds: UNTRUSTED, label: 'becomes part of a query of a directory' },
      'com.unboundid.ldap.sdk.{LDAPConnection,LDAPInterface,LDAPConnectionPool}.{search,asyncSearch,searchForEntry}',
      'com.unboundid.ldap.sdk.SearchRequest.{<init>,setFilter,setBaseDN}',
      'com.unboundid.ldap.sdk.Filter.create',
    ),
    ...sinks(
      { weakness: 'code-injection', ports: [0], kinds: UNTRUSTED, label: 'is a name whose object is loaded' },
      'javax.naming.Context.{lookup,lookupLink}',
      'javax.naming.InitialContext.doLookup',
      'org.springframework.jndi.JndiTemplate.lookup',
      'org.springframework.ldap.core.LdapOperations.{lookup,lookupContext}',
    ),
  ],
  sanitizers: [
    { match: 'org.springframework.ldap.support.LdapEncoder.{filterEncode,nameEncode}', cleans: ['ldap-injection'] },
    { match: 'com.unboundid.ldap.sdk.Filter.encodeValue', cleans: ['ldap-injection'] },
    {
      match: 'com.unboundid.ldap.sdk.Filter.{createEqualityFilter,createSubstringFilter,createPresenceFilter,equals}',
      cleans: ['ldap-injection'],
    },
    { match: 'javax.naming.ldap.Rdn.escapeValue', cleans: ['ldap-injection'] },
    // Values are quoted where they are put in.
    {
      match: 'org.springframework.ldap.query.ConditionCriteria.{is,like,gte,lte,whitespaceWildcardsLike}',
      cleans: ['ldap-injection'],
    },
  ],
  types: types({
    'org.springframework.ldap.query.LdapQueryBuilder': [
      'org.springframework.ldap.query.LdapQueryBuilder.{query,base,searchScope,timeLimit,countLimit,attributes}',
    ],
    'org.springframework.ldap.query.ConditionCriteria': [
      'org.springframework.ldap.query.LdapQueryBuilder.where',
      'org.springframework.ldap.query.ConditionCriteria.not',
      'org.springframework.ldap.query.ContainerCriteria.{and,or}',
    ],
    'org.springframework.ldap.query.ContainerCriteria': [
      'org.springframework.ldap.query.ConditionCriteria.{is,like,gte,lte,isPresent,whitespaceWildcardsLike}',
    ],
  }),
  subtypes: subtypes({
    'javax.naming.Context': ['javax.naming.InitialContext', 'javax.naming.directory.DirContext'],
    'javax.naming.directory.DirContext': [
      'javax.naming.directory.InitialDirContext',
      'javax.naming.ldap.LdapContext',
      'javax.naming.ldap.InitialLdapContext',
      'javax.naming.event.EventDirContext',
    ],
    'org.springframework.ldap.core.LdapOperations': ['org.springframework.ldap.core.LdapTemplate'],
  }),
};
