import type { EntryModel, FrameworkModel } from '../model';
import { sources } from '../model-rows';

const GIVEN = [
  'Session',
  'EndpointConfig',
  'Acknowledgment',
  'Consumer',
  'Channel',
  'StreamObserver',
  'ServerCallStreamObserver',
  'DgsDataFetchingEnvironment',
  'DataFetchingEnvironment',
  'GraphQLContext',
  'Principal',
  'Authentication',
];

const listener = (annotation: string): EntryModel => ({
  annotation,
  parameters: [{ source: 'network', label: 'a message of a queue', unlessTypes: GIVEN }],
  repeatsLast: true,
});
const resolver = (annotation: string): EntryModel => ({
  annotation,
  parameters: [{ source: 'request', label: 'an argument of a query', unlessTypes: GIVEN }],
  repeatsLast: true,
});

/** What comes as a message: over sockets, queues, gRPC and GraphQL, and to functions in the cloud. */
export const messages: FrameworkModel = {
  id: 'messages',
  language: 'java',
  sources: [
    ...sources(
      { on: 'call', kind: 'request', label: 'an argument of a query' },
      'graphql.schema.DataFetchingEnvironment.{getArgument,getArguments,getArgumentOrDefault}',
    ),
    ...sources(
      { on: 'call', kind: 'request', label: 'a part of the request' },
      'com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.{getBody,getQueryStringParameters,getMultiValueQueryStringParameters,getPathParameters,getPath,getHeaders,getMultiValueHeaders}',
      'com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.{getBody,getQueryStringParameters,getPathParameters,getRawPath,getRawQueryString,getHeaders,getCookies}',
      'com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerRequestEvent.{getBody,getQueryStringParameters,getPath,getHeaders}',
      'com.microsoft.azure.functions.HttpRequestMessage.{getBody,getQueryParameters,getHeaders,getUri}',
      'com.google.cloud.functions.HttpRequest.{getFirstQueryParameter,getQueryParameters,getQuery,getReader,getInputStream,getPath,getUri,getHeaders,getParts}',
    ),
    ...sources(
      { on: 'call', kind: 'network', label: 'a message of a queue' },
      'com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage.getBody',
      'com.amazonaws.services.lambda.runtime.events.SNSEvent.SNS.getMessage',
      'javax.jms.TextMessage.getText',
    ),
  ],
  entries: [
    ...['KafkaListener', 'RabbitListener', 'JmsListener', 'SqsListener', 'StreamListener', 'Incoming'].map(listener),
    ...['DgsQuery', 'DgsMutation', 'DgsSubscription', 'DgsData', 'SchemaMapping', 'SubscriptionMapping'].map(resolver),
    {
      annotation: 'OnMessage',
      parameters: [{ source: 'request', label: 'what a client has sent', unlessTypes: GIVEN }],
      repeatsLast: true,
    },
    {
      base: 'TextWebSocketHandler',
      methods: ['handleTextMessage'],
      parameters: [undefined, { source: 'request', label: 'what a client has sent' }],
    },
    {
      parameterTypes: ['io.grpc.stub.StreamObserver'],
      parameters: [{ source: 'request', label: 'what a client has sent', unlessTypes: GIVEN }],
      repeatsLast: true,
    },
  ],
};
