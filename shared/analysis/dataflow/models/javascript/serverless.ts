import type { FrameworkModel } from '../model';
import { sources, types } from '../model-rows';

const MESSAGE = { source: 'request', label: 'what a client has sent' } as const;

/** What is given the resolvers of a schema, whatever they call their parameters. */
const RESOLVING = [
  'apollo-server.ApolloServer',
  'apollo-server-express.ApolloServer',
  'apollo-server-koa.ApolloServer',
  '@apollo/server.ApolloServer',
  '@apollo/subgraph.buildSubgraphSchema',
  '@graphql-tools/schema.makeExecutableSchema',
  'graphql-tools.makeExecutableSchema',
  'graphql-yoga.{createSchema,GraphQLServer}',
];

/** Functions in the cloud, sockets and resolvers: handlers that no web server calls. */
export const serverless: FrameworkModel = {
  id: 'serverless',
  language: 'javascript',
  sources: [
    ...sources(
      { on: 'read', kind: 'request', label: 'a part of the event' },
      'aws.Event.{body,queryStringParameters,multiValueQueryStringParameters,pathParameters,rawQueryString,path,rawPath,Records,arguments,detail}',
    ),
    ...sources(
      { on: 'read', kind: 'request', label: 'a part of the event' },
      'aws.HttpEvent.{body,queryStringParameters,multiValueQueryStringParameters,pathParameters,rawQueryString,rawPath}',
    ),
    ...sources(
      {
        on: 'read',
        kind: 'request',
        label: 'a header of the request',
        except: ['cross-site-scripting', 'open-redirect'],
      },
      'aws.Event.{headers,multiValueHeaders,cookies}',
      'azure.HttpRequest.headers',
    ),
    ...sources(
      { on: 'read', kind: 'request', label: 'a part of the request' },
      'azure.HttpRequest.{query,body,rawBody,params,url,originalUrl}',
    ),
    ...sources(
      { on: 'call', kind: 'request', label: 'the body of the request' },
      'azure.HttpRequest.{json,text,formData,arrayBuffer}',
    ),
    ...sources(
      { on: 'read', kind: 'request', label: 'what a client has sent' },
      'socket.io.Socket.{handshake,request}',
      'grpc.Call.request',
      'firebase.CallableRequest.data',
      'ws.MessageEvent.data',
    ),
    ...sources(
      { on: 'read', kind: 'process', label: 'an argument of the program', confidence: 'low' },
      'yargs.argv',
      'minimist.argv',
      'commander.program.args',
    ),
    ...sources(
      { on: 'call', kind: 'process', label: 'an argument of the program', confidence: 'low' },
      'minimist',
      'yargs',
      'yargs-parser',
      'commander.program.opts',
      'arg',
      'meow',
      'command-line-args',
    ),
  ],
  types: [
    ...types({
      'ws.Server': ['ws.{Server,WebSocketServer}'],
      'socket.io.Server': ['socket.io', 'socket.io.Server', 'socket.io.{of,listen}', 'socket.io.Server.{of,listen}'],
      'ws.Client': ['ws', 'ws.WebSocket'],
      'azure.App': ['@azure/functions.app'],
      'middy.Handler': ['@middy/core', 'middy.Handler.{use,before,after,onError,handler}'],
    }),
    { match: '@azure/functions.app', on: 'read', type: 'azure.App' },
    { match: 'FetchEvent.request', on: 'read', type: 'web.Request' },
    { match: 'socket.io.Server.sockets', on: 'read', type: 'socket.io.Server' },
    { match: 'azure.Context.req', on: 'read', type: 'azure.HttpRequest' },
  ],
  subtypes: [
    { type: '@azure/functions.HttpRequest', of: 'azure.HttpRequest' },
    { type: 'aws-lambda.APIGatewayProxyEvent', of: 'aws.Event' },
    { type: 'aws-lambda.APIGatewayEvent', of: 'aws.Event' },
    { type: 'aws-lambda.APIGatewayProxyEventV2', of: 'aws.Event' },
    { type: 'aws-lambda.SQSEvent', of: 'aws.Event' },
    { type: 'aws-lambda.SNSEvent', of: 'aws.Event' },
    { type: 'aws-lambda.S3Event', of: 'aws.Event' },
    { type: '@types/aws-lambda.APIGatewayProxyEvent', of: 'aws.Event' },
  ],
  entries: [
    {
      exported: { names: ['handler', 'lambdaHandler', 'lambda_handler'], path: String.raw`\.[mc]?[jt]s$` },
      parameters: [{ type: 'aws.Event' }],
    },
    { named: [['event'], ['context', '_context', 'ctx']], parameters: [{ type: 'aws.Event' }] },
    { callback: '@middy/core', parameters: [{ type: 'aws.Event' }] },
    { callback: 'middy.Handler.handler', parameters: [{ type: 'aws.Event' }] },
    // Whoever deploys a function names it; events of pages have no such parts.
    {
      exported: { names: ['*'], path: String.raw`\.[mc]?[jt]s$` },
      firstParameter: ['event', '_event'],
      parameters: [{ type: 'aws.HttpEvent' }],
    },
    {
      named: [['context'], ['req', 'request']],
      parameters: [{ type: 'azure.Context' }, { type: 'azure.HttpRequest' }],
    },
    {
      named: [
        ['req', 'request'],
        ['context', 'invocationContext'],
      ],
      parameters: [{ type: 'azure.HttpRequest' }],
    },
    { callback: 'azure.App.{http,get,post,put,patch,deleteRequest}', parameters: [{ type: 'azure.HttpRequest' }] },
    {
      callback: 'firebase-functions.https.{onRequest}',
      parameters: [{ type: 'express.Request' }, { type: 'express.Response' }],
    },
    { callback: 'firebase-functions.https.onCall', parameters: [MESSAGE] },
    { callback: 'firebase-functions/v2/https.onCall', parameters: [{ type: 'firebase.CallableRequest' }] },
    { callback: 'firebase-functions/https.onCall', parameters: [{ type: 'firebase.CallableRequest' }] },
    { callback: 'Deno.serve', parameters: [{ type: 'web.Request' }] },
    { callback: 'Bun.serve', parameters: [{ type: 'web.Request' }] },
    // A worker of Cloudflare.
    {
      named: [
        ['req', 'request'],
        ['env', '_env'],
      ],
      parameters: [{ type: 'web.Request' }],
    },
    { callback: 'meteor/meteor.Meteor.{methods,publish}', parameters: [MESSAGE], repeatsLast: true },
    { callback: 'Meteor.{methods,publish}', parameters: [MESSAGE], repeatsLast: true },
    { callback: '@grpc/grpc-js.Server.addService', parameters: [{ type: 'grpc.Call' }] },
    { callback: 'grpc.Server.addService', parameters: [{ type: 'grpc.Call' }] },
    {
      callback: '@google-cloud/functions-framework.http',
      parameters: [{ type: 'express.Request' }, { type: 'express.Response' }],
    },
    { callback: 'ws.Server.on', parameters: [{ type: 'ws.WebSocket' }, { type: 'http.IncomingMessage' }] },
    { callback: 'ws.WebSocket.{on,once}', events: ['message', 'ping', 'pong', 'close'], parameters: [MESSAGE] },
    { callback: 'ws.WebSocket.onmessage', parameters: [{ type: 'ws.MessageEvent' }] },
    { callback: 'ws.WebSocket.addEventListener', events: ['message'], parameters: [{ type: 'ws.MessageEvent' }] },
    { callback: 'socket.io.Server.on', parameters: [{ type: 'socket.io.Socket' }] },
    { callback: 'socket.io.Server.use', parameters: [{ type: 'socket.io.Socket' }] },
    { callback: 'socket.io.Socket.{on,once,onAny}', parameters: [MESSAGE], repeatsLast: true },
    {
      named: [
        ['parent', 'root', '_parent', '_root', 'obj', '_obj', '_'],
        ['args', '_args'],
      ],
      parameters: [undefined, { source: 'request', label: 'an argument of a query' }],
    },
    ...RESOLVING.map((callback) => ({
      callback,
      parameters: [undefined, { source: 'request', label: 'an argument of a query' } as const],
    })),
    { callback: 'addEventListener', events: ['fetch'], parameters: [{ type: 'FetchEvent' }] },
    { callback: 'self.addEventListener', events: ['fetch'], parameters: [{ type: 'FetchEvent' }] },
    {
      callback: 'commander.Command.action',
      parameters: [{ source: 'process', label: 'an argument of the program' }],
      repeatsLast: true,
    },
  ],
};
