import type { FrameworkModel } from '../model';
import { sinks, sources, subtypes } from '../model-rows';
import { UNTRUSTED } from './untrusted';

const REQUESTS = ['org.kohsuke.stapler.StaplerRequest', 'org.kohsuke.stapler.StaplerRequest2'];
const PARAMETERS = ['QueryParameter', 'Header'];

/** Jenkins and its plugins: Stapler calls what is called `doSomething`, and gives it parameters of the request. */
export const stapler: FrameworkModel = {
  id: 'stapler',
  language: 'java',
  sources: sources(
    { on: 'call', kind: 'request', label: 'a part of the request' },
    ...REQUESTS.map(
      (request) =>
        `${request}.{getSubmittedForm,bindJSON,bindJSONToList,bindParameters,getRestOfPath,getOriginalRestOfPath,getFileItem,getFileItem2}`,
    ),
  ),
  sinks: sinks(
    { weakness: 'cross-site-scripting', ports: [0], kinds: UNTRUSTED, label: 'is shown as a part of the page' },
    'hudson.util.FormValidation.{errorWithMarkup,warningWithMarkup,okWithMarkup,respond}',
  ),
  sanitizers: [
    { match: 'hudson.Util.{escape,xmlEscape}', cleans: ['cross-site-scripting'] },
    { match: 'hudson.Functions.{htmlAttributeEscape,xmlEscape}', cleans: ['cross-site-scripting'] },
  ],
  subtypes: subtypes({
    'javax.servlet.http.HttpServletRequest': REQUESTS,
    'javax.servlet.http.HttpServletResponse': [
      'org.kohsuke.stapler.StaplerResponse',
      'org.kohsuke.stapler.StaplerResponse2',
    ],
  }),
  entries: [
    {
      parameterAnnotations: PARAMETERS,
      parameters: [{ source: 'request', label: 'a parameter of the request', annotations: PARAMETERS }],
      repeatsLast: true,
    },
  ],
};
