import type { FrameworkModel } from '../model';
import { adonis } from './adonis';
import { archives } from './archives';
import { childProcess } from './child-process';
import { codeExecution } from './code-execution';
import { crypto } from './crypto';
import { documents } from './documents';
import { dom } from './dom';
import { ecmascriptGlobals } from './ecmascript-globals';
import { ecmascriptValues } from './ecmascript-values';
import { electron } from './electron';
import { escaping } from './escaping';
import { express } from './express';
import { feathers } from './feathers';
import { fileSystem } from './file-system';
import { http } from './http';
import { hono } from './hono';
import { httpClients } from './http-clients';
import { logging } from './logging';
import { lookups } from './lookups';
import { messages } from './messages';
import { nest } from './nest';
import { next } from './next';
import { nosql } from './nosql';
import { objectMerging } from './object-merging';
import { pageFrameworks } from './page-frameworks';
import { procedures } from './procedures';
import { sails } from './sails';
import { serverless } from './serverless';
import { sessions } from './sessions';
import { sql } from './sql';
import { templates } from './templates';
import { transport } from './transport';
import { validation } from './validation';
import { webFrameworks } from './web-frameworks';

/** What is known of JavaScript, of the places where it runs, and of its packages. */
export const JAVASCRIPT_FRAMEWORKS: readonly FrameworkModel[] = [
  adonis,
  archives,
  childProcess,
  codeExecution,
  crypto,
  documents,
  dom,
  ecmascriptGlobals,
  ecmascriptValues,
  electron,
  escaping,
  express,
  feathers,
  fileSystem,
  hono,
  http,
  httpClients,
  logging,
  lookups,
  messages,
  nest,
  next,
  nosql,
  objectMerging,
  pageFrameworks,
  procedures,
  sails,
  serverless,
  sessions,
  sql,
  templates,
  transport,
  validation,
  webFrameworks,
];
