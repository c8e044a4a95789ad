import { hitsIn, solved } from '../../solver/hits-in';

const HANDLERS: readonly (readonly [framework: string, text: string])[] = [
  [
    'gRPC',
    'import shop_pb2_grpc\nclass A(shop_pb2_grpc.ShopServicer):\n    def Run(self, request, context):\n        RUN(request.q)\n',
  ],
  [
    'gRPC, by its class',
    'from shop.shop_pb2_grpc import ShopServicer\nclass A(ShopServicer):\n    async def Run(self, requests, context):\n        async for one in requests:\n            RUN(one.q)\n',
  ],
  ['Celery', 'from celery import shared_task\n@shared_task(bind=True)\ndef run(self, q):\n    RUN(q)\n'],
  ['an app of Celery', 'from celery import Celery\napp = Celery("a")\n@app.task\ndef run(q):\n    RUN(q)\n'],
  ['Dramatiq', 'import dramatiq\n@dramatiq.actor\ndef run(q):\n    RUN(q)\n'],
  ['Kafka', 'from kafka import KafkaConsumer\nfor message in KafkaConsumer("t"):\n    RUN(message.value)\n'],
  [
    'a socket of Flask',
    'from flask_socketio import SocketIO\nsocketio = SocketIO()\n@socketio.on("run")\ndef run(data):\n    RUN(data["q"])\n',
  ],
  [
    'a socket of Quart',
    'from quart import Quart, websocket\napp = Quart("a")\n@app.websocket("/")\nasync def run():\n    RUN(await websocket.receive())\n',
  ],
  [
    'a socket of Tornado',
    'from tornado.websocket import WebSocketHandler\nclass A(WebSocketHandler):\n    def on_message(self, message):\n        RUN(message)\n',
  ],
  [
    'a view of aiohttp',
    'from aiohttp import web\nclass A(web.View):\n    async def get(self):\n        RUN(self.request.query["q"])\n',
  ],
  [
    'a view of Sanic',
    'from sanic.views import HTTPMethodView\nclass A(HTTPMethodView):\n    async def get(self, request, q):\n        RUN(q)\n',
  ],
  [
    'a socket of aiohttp',
    'from aiohttp import web\nasync def run(request):\n    socket = web.WebSocketResponse()\n    await socket.prepare(request)\n    async for message in socket:\n        RUN(message.data)\n',
  ],
  [
    'a socket of aiohttp that is asked',
    'from aiohttp import web\nasync def run(request):\n    socket = web.WebSocketResponse()\n    RUN(await socket.receive_str())\n',
  ],
  [
    'a socket of websockets',
    'import websockets\nasync def run(socket):\n    async for message in socket:\n        RUN(message)\nwebsockets.serve(run, "localhost", 1)\n',
  ],
  [
    'a socket of websockets that is asked',
    'from websockets.asyncio.server import serve\nasync def run(socket):\n    RUN(await socket.recv())\nserve(run, "localhost", 1)\n',
  ],
  ['Falcon', 'import falcon\nclass A:\n    def on_get(self, req, resp, q):\n        RUN(q)\n'],
];

const program = (text: string, call: string) => `import os, subprocess\n${text.replace('RUN(', call)}`;

it.each(HANDLERS)('knows what %s brings', async (_framework, text) => {
  expect(await hitsIn({ 'app.py': program(text, 'os.system("ls " + ') })).toContain('command-injection');
  expect(await hitsIn({ 'app.py': program(text, 'subprocess.run("ls", env=') })).not.toContain('command-injection');
});

it.each(['Celery', 'an app of Celery', 'Dramatiq', 'Kafka'])('doubts that a message of %s is forged', async (name) => {
  const text = HANDLERS.find(([framework]) => framework === name)?.[1] ?? '';

  const hits = await solved({ 'app.py': program(text, 'os.system("ls " + ') });

  expect([...new Set(hits.map(({ confidence }) => confidence))]).toEqual(['low']);
});

it.each([
  [
    'a method of its own',
    'import shop_pb2_grpc\nclass A(shop_pb2_grpc.ShopServicer):\n    def run(self, q):\n        RUN(q)\n',
  ],
  ['a task of a command line', 'from invoke import task\n@task\ndef run(context, q):\n    RUN(q)\n'],
])('takes %s for nothing that a message calls', async (_what, text) => {
  expect(await hitsIn({ 'app.py': program(text, 'os.system("ls " + ') })).toEqual([]);
});
