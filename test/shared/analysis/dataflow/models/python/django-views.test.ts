import { hitsIn } from '../../solver/hits-in';

const VIEW = `from django.shortcuts import redirect

def go(request, address):
    return redirect(address)
`;

it.each(['shop/views.py', 'shop/views/orders.py'])(
  'takes a function of %s that is given a request for a view',
  async (path) => {
    expect(await hitsIn({ [path]: VIEW })).toContain('open-redirect');
  },
);

it.each([
  ['shop/views/helpers.py', VIEW],
  ['shop/helpers.py', VIEW],
  ['shop/views/orders.py', VIEW.replace('request, address', 'order, address')],
])('takes one for none that views call: %s', async (path, text) => {
  expect(await hitsIn({ [path]: text })).not.toContain('open-redirect');
});

it('takes the address of an answer for one that leads to the same place', async () => {
  const adding = `from django.shortcuts import redirect

def go(request, year):
    response = redirect('summary', year)
    response['Location'] += '?key=1'
    return response
`;

  expect(await hitsIn({ 'shop/views.py': adding })).not.toContain('open-redirect');
});

const GENERIC = 'from django.views.generic import DetailView, ListView, TemplateView, View\n';
const REST = 'from rest_framework import generics, viewsets\nfrom rest_framework.decorators import action\n';

/** Methods of views; `RUN(` runs a command. */
const CLASSES: readonly (readonly [what: string, text: string])[] = [
  ['a list', 'class A(ListView):\n    def get_queryset(self):\n        RUN(self.kwargs["q"])\n'],
  ['a detail', 'class A(DetailView):\n    def get_object(self, queryset=None):\n        RUN(self.kwargs.get("q"))\n'],
  ['a place in the path', 'class A(ListView):\n    def get_queryset(self):\n        RUN(self.args[0])\n'],
  ['a page', 'class A(TemplateView):\n    def get_context_data(self, **kwargs):\n        RUN(kwargs["q"])\n'],
  ['a view', 'class A(View):\n    def get(self, request, *args, **kwargs):\n        RUN(kwargs["q"])\n'],
  [
    'a method of a view',
    'class A(View):\n    def get(self, request, **kwargs):\n        self.run()\n    def run(self):\n        RUN(self.kwargs["q"])\n',
  ],
  [
    'a view with something mixed in',
    'class A(LoginRequiredMixin, ListView):\n    def get_queryset(self):\n        RUN(self.request.GET["q"])\n',
  ],
  ['a set', 'class A(viewsets.ModelViewSet):\n    def get_queryset(self):\n        RUN(self.kwargs["q"])\n'],
  [
    'a generic one',
    'class A(generics.ListAPIView):\n    def get_queryset(self):\n        RUN(self.request.GET["q"])\n',
  ],
  [
    'an action',
    'class A(viewsets.ModelViewSet):\n    @action(detail=True)\n    def run(self, request, pk=None):\n        RUN(request.data["q"])\n',
  ],
  [
    'what is created',
    'class A(generics.CreateAPIView):\n    def perform_create(self, serializer):\n        RUN(serializer.validated_data["q"])\n',
  ],
];

it.each(CLASSES)('knows what a view that is a class finds in its request: %s', async (_what, text) => {
  const program = (call: string) =>
    `import os, subprocess\nfrom django.contrib.auth.mixins import LoginRequiredMixin\n${GENERIC}${REST}${text.replace('RUN(', call)}`;

  expect(await hitsIn({ 'shop/orders.py': program('os.system("ls " + ') })).toEqual(['command-injection']);
  expect(await hitsIn({ 'shop/orders.py': program('subprocess.run("ls", env=') })).toEqual([]);
});

it.each([
  ['self.kwargs["pk"]', 'def get_object(self)'],
  ['self.kwargs.get("pk")', 'def get_object(self)'],
  ['kwargs["pk"]', 'def get(self, request, *args, **kwargs)'],
])('takes a part of the path for a number where all routes say so: %s in %s', async (part, method) => {
  const view = `import os\n${GENERIC}class Orders(DetailView):\n    ${method}:\n        os.system("ls " + str(${part}))\n`;
  const urls = (route: string) =>
    `from django.urls import path\nfrom shop.orders import Orders\nurlpatterns = [path('${route}', Orders.as_view())]\n`;

  expect(await hitsIn({ 'shop/orders.py': view, 'shop/urls.py': urls('<int:pk>') })).toEqual([]);
  expect(await hitsIn({ 'shop/orders.py': view, 'shop/urls.py': urls('<pk>') })).toEqual(['command-injection']);
});
