import { hitsIn } from '../../solver/hits-in';

const VIEW = (found: string) => `from django.http import HttpResponseRedirect
from outside import make
from shop.models import Picture

def show(request, name):
    picture = ${found}
    return HttpResponseRedirect(picture.address)
`;

it.each([
  'Picture.objects.get(name=name)',
  'Picture.objects.filter(name=name).first()',
  "Picture.objects.using('replica').filter(name=name, kind=request.GET['kind']).order_by('name').first()",
  'Picture.query.filter_by(name=name).first_or_404()',
  'session.query(Picture).filter_by(name=name).one_or_none()',
])('does not take what is found for what it was looked for by: %s', async (found) => {
  expect(await hitsIn({ 'shop/views.py': VIEW(found), 'shop/models.py': MODELS, 'shop/urls.py': URLS })).not.toContain(
    'open-redirect',
  );
});

it.each(["make(request.GET['to'])", "list(filter(None, [request.GET['to']]))[0]"])(
  'follows what is put together: %s',
  async (made) => {
    expect(await hitsIn({ 'shop/views.py': VIEW(made), 'shop/models.py': MODELS, 'shop/urls.py': URLS })).toContain(
      'open-redirect',
    );
  },
);

it.each(["Picture.objects.raw(f'SELECT {name}')[0]", 'Picture.objects.all().extra(where=[name]).first()'])(
  'still sees SQL that is put together: %s',
  async (found) => {
    const hits = await hitsIn({ 'shop/views.py': VIEW(found), 'shop/models.py': MODELS, 'shop/urls.py': URLS });

    expect(hits).toContain('sql-injection');
  },
);

it.each([
  'Picture.objects.raw("SELECT * FROM p WHERE name = \'" + name + "\'")',
  'Picture.objects.extra(where=["name = \'%s\'" % name])',
  'shop.pictures.objects.raw(f"SELECT {name}")',
])('sees it where nothing of the model is known, as in a file alone: %s', async (asked) => {
  const view = `from django.http import JsonResponse
from .models import Picture, shop

def show(request):
    name = request.GET.get('name', '')
    ${asked}
    return JsonResponse({})
`;

  expect(await hitsIn({ 'views.py': view })).toEqual(['sql-injection']);
});

const MODELS = `from django.db import models

class Stored(models.Model):
    class Meta:
        abstract = True

class Picture(Stored):
    address = models.TextField()
`;

const URLS = `from django.urls import path
from . import views
urlpatterns = [path('show/<str:name>', views.show)]
`;
