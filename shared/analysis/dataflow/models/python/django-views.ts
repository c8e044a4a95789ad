import type { FrameworkModel } from '../model';

const REQUEST = 'django.http.HttpRequest';
const SERIALIZER = 'rest_framework.serializers.Serializer';
const PATH_PART = { source: 'request', label: 'a part of the path', isPartOfPath: true } as const;

/** They are known without their packages. */
const VIEWS: readonly string[] = [
  'View',
  'APIView',
  'TemplateView',
  'ListView',
  'DetailView',
  'FormView',
  'CreateView',
  'UpdateView',
  'DeleteView',
  'RedirectView',
  'ArchiveIndexView',
  'YearArchiveView',
  'MonthArchiveView',
  'DayArchiveView',
  'DateDetailView',
  'ViewSet',
  'ModelViewSet',
  'GenericViewSet',
  'ReadOnlyModelViewSet',
  'GenericAPIView',
  'CreateAPIView',
  'ListAPIView',
  'RetrieveAPIView',
  'DestroyAPIView',
  'UpdateAPIView',
  'ListCreateAPIView',
  'RetrieveUpdateAPIView',
  'RetrieveDestroyAPIView',
  'RetrieveUpdateDestroyAPIView',
];

/** Those that read a form. */
const FORM_VIEWS: readonly string[] = ['FormView', 'CreateView', 'UpdateView'];

/** Methods that are given the request and the parts of its path. */
const VIEW_METHODS: readonly string[] = [
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'head',
  'options',
  'dispatch',
  'setup',
  'initial',
  'list',
  'create',
  'retrieve',
  'update',
  'partial_update',
  'destroy',
];

/** Methods that find the request and the parts of its path in fields of the view. */
const VIEW_HOOKS: readonly string[] = [
  'get_queryset',
  'get_object',
  'filter_queryset',
  'get_context_data',
  'get_context_object_name',
  'get_template_names',
  'get_form',
  'get_form_class',
  'get_form_kwargs',
  'get_initial',
  'get_success_url',
  'form_invalid',
  'render_to_response',
  'test_func',
  'get_serializer',
  'get_serializer_class',
  'get_serializer_context',
  'perform_destroy',
];

const IN_FIELDS = { pathFields: ['kwargs', 'args'] } as const;

/** Views of Django, and of Django REST framework, that are classes. */
export const DJANGO_VIEWS: FrameworkModel = {
  id: 'python-django-views',
  language: 'python',
  types: VIEWS.map((view) => ({ match: `django.views.${view}.request`, on: 'read', type: REQUEST })),
  sources: [
    {
      match: `${SERIALIZER}.{validated_data,initial_data}`,
      on: 'read',
      kind: 'request',
      label: 'the body of the request',
    },
  ],
  entries: [
    ...VIEWS.map((base) => ({
      base,
      methods: VIEW_METHODS,
      parameters: [{ type: REQUEST }, PATH_PART],
      repeatsLast: true,
      ...IN_FIELDS,
    })),
    ...FORM_VIEWS.map((base) => ({
      base,
      methods: ['form_valid'],
      parameters: [{ source: 'request', label: 'a field of a form' } as const],
      ...IN_FIELDS,
    })),
    ...['TemplateView', 'RedirectView'].map((base) => ({
      base,
      methods: ['get_context_data', 'get_redirect_url'],
      parameters: [PATH_PART],
      repeatsLast: true,
      ...IN_FIELDS,
    })),
    ...VIEWS.map((base) => ({
      base,
      methods: ['perform_create', 'perform_update'],
      parameters: [{ type: SERIALIZER }],
      ...IN_FIELDS,
    })),
    ...VIEWS.map((base) => ({ base, methods: VIEW_HOOKS, parameters: [], ...IN_FIELDS })),
  ],
};
