import type { FrameworkModel } from '../model';

const FILTER = 'is a filter of a directory query';
const SEARCH = '{search,search_s,search_st,search_ext,search_ext_s}';

/** python-ldap and ldap3. */
export const LDAP: FrameworkModel = {
  id: 'python-ldap',
  language: 'python',
  types: [
    { match: 'ldap.{initialize,open,init}', type: 'ldap.LDAPObject' },
    { match: 'ldap3.Connection', type: 'ldap3.Connection' },
  ],
  sinks: [
    {
      match: `ldap.LDAPObject.${SEARCH}`,
      weakness: 'ldap-injection',
      ports: [0, 2, 'name:base', 'name:filterstr'],
      label: FILTER,
    },
    {
      match: `*.{search_s,search_st,search_ext,search_ext_s}`,
      weakness: 'ldap-injection',
      ports: [0, 2, 'name:base', 'name:filterstr'],
      label: FILTER,
      confidence: 'medium',
    },
    {
      match: 'ldap3.Connection.search',
      weakness: 'ldap-injection',
      ports: [0, 1, 'name:search_base', 'name:search_filter'],
      label: FILTER,
    },
    {
      match: '*.search',
      weakness: 'ldap-injection',
      ports: ['name:search_filter', 'name:search_base'],
      label: FILTER,
      confidence: 'medium',
    },
    {
      match: 'ldap.LDAPObject.{simple_bind,simple_bind_s,bind,bind_s}',
      weakness: 'hard-coded-credentials',
      ports: [1, 'name:cred'],
      constants: 'text',
      label: 'is a password written in the code',
    },
    {
      match: 'ldap3.Connection',
      weakness: 'hard-coded-credentials',
      ports: ['name:password'],
      constants: 'text',
      label: 'is a password written in the code',
    },
  ],
  sanitizers: [
    { match: 'ldap.dn.escape_dn_chars', cleans: ['ldap-injection'] },
    { match: 'ldap.filter.{escape_filter_chars,filter_format}', cleans: ['ldap-injection'] },
    { match: 'ldap3.utils.conv.escape_filter_chars', cleans: ['ldap-injection'] },
    { match: 'ldap3.utils.dn.escape_rdn', cleans: ['ldap-injection'] },
  ],
};
