import { hitsIn } from '../../solver/hits-in';

const HANDLERS: readonly (readonly [framework: string, text: string])[] = [
  [
    'Starlette',
    'from starlette.routing import Route\nasync def run(request):\n    RUN((await request.json())["q"])\nroutes = [Route("/", run)]\n',
  ],
  [
    'an endpoint of Starlette',
    'from starlette.endpoints import HTTPEndpoint\nclass A(HTTPEndpoint):\n    async def get(self, request):\n        RUN(request.query_params["q"])\n',
  ],
  [
    'Strawberry',
    'import strawberry\n@strawberry.type\nclass Query:\n    @strawberry.field\n    def run(self, q: str) -> str:\n        RUN(q)\n',
  ],
  [
    'Graphene',
    'import graphene\nclass Query(graphene.ObjectType):\n    def resolve_run(self, info, q):\n        RUN(q)\n',
  ],
  [
    'a mutation of Graphene',
    'import graphene\nclass Run(graphene.Mutation):\n    def mutate(self, info, q):\n        RUN(q)\n',
  ],
  [
    'Ariadne',
    'from ariadne import QueryType\nquery = QueryType()\n@query.field("run")\ndef resolve_run(_, info, q):\n    RUN(q)\n',
  ],
  ['Streamlit', 'import streamlit as st\nq = st.text_input("q")\nRUN(q)\n'],
  [
    'Gradio',
    'import gradio as gr\ndef run(q):\n    RUN(q)\ngr.Interface(fn=run, inputs="text", outputs="text").launch()\n',
  ],
  [
    'a socket of Django',
    'from channels.generic.websocket import WebsocketConsumer\nclass A(WebsocketConsumer):\n    def receive(self, text_data):\n        RUN(text_data)\n',
  ],
  [
    'a form of Django',
    'from django.views.generic import FormView\nclass A(FormView):\n    def form_valid(self, form):\n        RUN(form.cleaned_data["q"])\n',
  ],
  ['Frappe', 'import frappe\n@frappe.whitelist()\ndef run(q):\n    RUN(q)\n'],
  [
    'the Model Context Protocol',
    'from mcp.server.fastmcp import FastMCP\nmcp = FastMCP("a")\n@mcp.tool()\ndef run(q: str) -> str:\n    RUN(q)\n',
  ],
  [
    'a bot of Telegram',
    'from telegram import Update\nasync def run(update: Update, context):\n    RUN(update.message.text)\n',
  ],
];

it.each(HANDLERS)('knows what %s brings', async (_framework, text) => {
  const run = (call: string) => `import os, subprocess\n${text.replace('RUN(', call)}`;

  expect(await hitsIn({ 'app.py': run('os.system("ls " + ') })).toContain('command-injection');
  expect(await hitsIn({ 'app.py': run('subprocess.run("ls", env=') })).not.toContain('command-injection');
});

it('knows what Frappe runs as a query', async () => {
  const text = (query: string) =>
    `import frappe\n@frappe.whitelist()\ndef show(q):\n    return frappe.db.sql(${query})\n`;

  expect(await hitsIn({ 'app.py': text('"select * from a where b = \'%s\'" % q') })).toContain('sql-injection');
  expect(await hitsIn({ 'app.py': text('"select * from a where b = %s", (q,)') })).not.toContain('sql-injection');
});
