import { ancestorOf, attributeOf, wordOf, type HtmlRule } from '../html-file';

/** Also what a developer runs, and addresses that stand for others. */
const LOCAL = /^http:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\]|[^/]*\.(?:localhost|local|test|internal)(?=[:/]|$))/;

export const passwordOverHttp: HtmlRule = {
  id: 'html/password-over-http',
  grade: { cwe: [319, 523], severity: 7.4, confidence: 'high' },
  description: 'A form sends a password without encryption.',
  help: 'Everybody on the way reads it. Send the form to an `https:` address.',
  bad: '<form action="http://example.org/login"><input type="password" aria-label="Password"></form>\n',
  good: '<form action="https://example.org/login"><input type="password" aria-label="Password"></form>\n',
  *check({ elements }) {
    for (const element of elements) {
      if (element.name !== 'input' || wordOf(element, 'type') !== 'password') continue;
      const form = ancestorOf(element, ({ name }) => name === 'form');
      const action = form === undefined ? undefined : attributeOf(form, 'action');
      if (action !== undefined && /^http:\/\//i.test(action.value) && !LOCAL.test(action.value)) {
        yield { at: action, message: 'The password of this form is sent without encryption.' };
      }
    }
  },
};
