import type { EntryModel, FrameworkModel, SourceModel } from '../model';

const REQUEST = 'starlette.requests.Request';
const ARGUMENT = { source: 'request', label: 'an argument of a query', unlessTypes: ['Info'] } as const;
const SENT = { source: 'request', label: 'what a client has sent' } as const;
const WIDGETS = 'text_input,text_area,chat_input,file_uploader,data_editor,experimental_data_editor';

/** A field that a resolver computes: of all its arguments only what Strawberry knows of the query is none of the client's. */
const resolver = (annotation: string): EntryModel => ({ annotation, parameters: [ARGUMENT], repeatsLast: true });

/** GraphQL, sockets, tools of language models, forms of Streamlit and Gradio, Frappe: functions that clients call without a view. */
export const CALLABLE_BY_CLIENTS: FrameworkModel = {
  id: 'python-callable-by-clients',
  language: 'python',
  sources: [
    {
      match: `streamlit.{${WIDGETS}}`,
      on: 'call',
      kind: 'request',
      label: 'a field of a form',
      confidence: 'medium',
    },
    { match: 'streamlit.query_params', on: 'read', kind: 'request', label: 'a query parameter' },
    { match: 'frappe.form_dict', on: 'read', kind: 'request', label: 'a parameter of the request' },
    { match: 'frappe.local.form_dict', on: 'read', kind: 'request', label: 'a parameter of the request' },
    ...['message', 'effective_message', 'edited_message', 'callback_query', 'inline_query'].map(
      (name): SourceModel => ({
        match: `telegram.Update.${name}`,
        on: 'read',
        kind: 'request',
        label: 'a message of a user',
      }),
    ),
  ],
  sinks: [
    {
      match: 'frappe.db.{sql,sql_ddl,multisql}',
      weakness: 'sql-injection',
      ports: [0, 'name:query'],
      label: 'runs as a database query',
    },
    {
      match: 'streamlit.{markdown,write}',
      weakness: 'cross-site-scripting',
      ports: [0],
      when: [{ port: 'name:unsafe_allow_html', equals: [true] }],
      label: 'becomes part of the page',
    },
  ],
  entries: [
    ...['strawberry.field', 'strawberry.mutation', 'strawberry.subscription'].map(resolver),
    ...['strawberry_django.field', 'strawberry_django.mutation'].map(resolver),
    ...['query.field', 'mutation.field', 'subscription.field'].map((annotation): EntryModel => ({
      annotation,
      parameters: [undefined, undefined, ARGUMENT],
      repeatsLast: true,
    })),
    {
      base: 'graphene.ObjectType',
      methods: ['resolve_*'],
      parameters: [undefined, ARGUMENT],
      repeatsLast: true,
    },
    { base: 'graphene.Mutation', methods: ['mutate'], parameters: [undefined, ARGUMENT], repeatsLast: true },
    {
      base: 'graphene.relay.ClientIDMutation',
      methods: ['mutate_and_get_payload'],
      parameters: [undefined, undefined, ARGUMENT],
      repeatsLast: true,
    },
    ...['WebsocketConsumer', 'AsyncWebsocketConsumer'].map((base): EntryModel => ({
      base,
      methods: ['receive'],
      parameters: [SENT],
      repeatsLast: true,
    })),
    ...['JsonWebsocketConsumer', 'AsyncJsonWebsocketConsumer'].map((base): EntryModel => ({
      base,
      methods: ['receive_json'],
      parameters: [SENT],
      repeatsLast: true,
    })),
    {
      // Whatever a language model is told may make up the arguments.
      annotation: '*.tool',
      parameters: [
        { source: 'request', label: 'an argument of a tool', unlessTypes: ['Context', 'RunContext', 'ToolRuntime'] },
      ],
      repeatsLast: true,
    },
    {
      annotation: 'frappe.whitelist',
      parameters: [{ source: 'request', label: 'a parameter of the request' }],
      repeatsLast: true,
    },
    {
      callback: 'gradio.{Interface,ChatInterface}',
      parameters: [{ source: 'request', label: 'a field of a form' }],
      repeatsLast: true,
    },
    { callback: 'starlette.routing.{Route,WebSocketRoute}', parameters: [{ type: REQUEST }] },
    {
      base: 'starlette.endpoints.HTTPEndpoint',
      methods: ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'],
      parameters: [{ type: REQUEST }],
    },
    { base: 'starlette.endpoints.WebSocketEndpoint', methods: ['on_receive'], parameters: [undefined, SENT] },
  ],
};
