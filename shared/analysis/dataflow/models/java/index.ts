import type { FrameworkModel } from '../model';
import { commons } from './commons';
import { crypto } from './crypto';
import { deserialization } from './deserialization';
import { encoders } from './encoders';
import { expressions } from './expressions';
import { httpClients } from './http-clients';
import { javaCollections } from './java-collections';
import { javaIo } from './java-io';
import { javaLang } from './java-lang';
import { javaNet } from './java-net';
import { javaUtil } from './java-util';
import { jaxRs } from './jax-rs';
import { ldap } from './ldap';
import { logging } from './logging';
import { lookups } from './lookups';
import { messages } from './messages';
import { mybatis } from './mybatis';
import { servlet } from './servlet';
import { springWeb } from './spring-web';
import { sql } from './sql';
import { stapler } from './stapler';
import { struts } from './struts';
import { webServers } from './web-servers';
import { xml } from './xml';

/** Libraries of Java, one a file. */
export const JAVA_MODELS: readonly FrameworkModel[] = [
  commons,
  crypto,
  deserialization,
  encoders,
  expressions,
  httpClients,
  javaCollections,
  javaIo,
  javaLang,
  javaNet,
  javaUtil,
  jaxRs,
  ldap,
  logging,
  lookups,
  messages,
  mybatis,
  servlet,
  springWeb,
  sql,
  stapler,
  struts,
  webServers,
  xml,
];
