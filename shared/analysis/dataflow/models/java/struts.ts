import type { EntryModel, FrameworkModel } from '../model';
import { sinks, sources } from '../model-rows';
import { UNTRUSTED } from './untrusted';

const REQUEST = 'javax.servlet.http.HttpServletRequest';
const RESPONSE = 'javax.servlet.http.HttpServletResponse';
const FORM = { source: 'request', label: 'a form of the request' } as const;

/** Struts 1 hands over the form, Struts 2 sets the fields of the action. */
const firstActions = (base: string): EntryModel => ({
  base,
  parameters: [undefined, FORM, { type: REQUEST }, { type: RESPONSE }],
});
const secondActions = (base: string): EntryModel => ({
  base,
  methods: ['execute', 'input', 'validate', 'list', 'save', 'update', 'delete', 'view', 'show', 'search'],
  parameters: [],
  fields: { source: 'request', label: 'a parameter of the request' },
});

export const struts: FrameworkModel = {
  id: 'struts',
  language: 'java',
  sources: sources(
    { on: 'call', kind: 'request', label: 'a parameter of the request' },
    'org.apache.struts2.dispatcher.HttpParameters.{get,toMap}',
    'org.apache.struts2.dispatcher.Parameter.{getValue,getMultipleValues}',
    'com.opensymphony.xwork2.ActionContext.getParameters',
    'org.apache.struts.action.DynaActionForm.{get,getString,getStrings,getMap}',
    'org.apache.struts.upload.FormFile.{getFileName,getFileData,getInputStream}',
  ),
  sinks: [
    ...sinks(
      { weakness: 'code-injection', ports: ['0..'], kinds: UNTRUSTED, label: 'runs as an expression of OGNL' },
      'com.opensymphony.xwork2.ognl.OgnlUtil.{setProperty,setProperties,getValue,setValue,callMethod,compile}',
      'com.opensymphony.xwork2.util.TextParseUtil.{translateVariables,translateVariablesCollection}',
      'com.opensymphony.xwork2.util.ValueStack.{findString,findValue,setValue,setParameter}',
      'org.apache.struts2.util.StrutsUtil.{findString,findValue,isTrue,getText}',
    ),
    ...sinks(
      {
        weakness: 'open-redirect',
        ports: [0],
        atStart: true,
        kinds: UNTRUSTED,
        label: 'is the address the browser is sent to',
      },
      'org.apache.struts.action.ActionRedirect.<init>',
      'org.apache.struts.action.{ActionForward,RedirectingActionForward}.<init>',
    ),
  ],
  entries: [
    ...['action.Action', 'actions.DispatchAction', 'actions.LookupDispatchAction', 'actions.MappingDispatchAction'].map(
      (name) => firstActions(`org.apache.struts.${name}`),
    ),
    secondActions('com.opensymphony.xwork2.ActionSupport'),
  ],
};
