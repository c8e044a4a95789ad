import { form } from '../dom/form';
import { messageBar, submitButton, textField } from '../dom/controls';
import { h } from '../dom/h';
import type { Page } from '../dom/page-context';
import { ApiProblem } from '../api/api-problem';

export interface SignInOptions {
  /** Why somebody who was signed in is no longer. */
  reason: string | undefined;
  signIn: (key: string) => Promise<void>;
}

/** A header can hold nothing else; who pastes a whole line is told, and no browser refuses the call in its own words. */
const KEY = /^[\x21-\x7e]{8,500}$/;

export function signInPage({ reason, signIn }: SignInOptions): Page {
  const key = textField('API key', { type: 'password', name: 'key', class: 'wide', spellcheck: 'false' });
  const submit = async (): Promise<void> => {
    const text = key.value().trim();
    if (!KEY.test(text)) {
      throw new ApiProblem({ code: 'VALIDATION_ERROR', message: 'An API key is one word, such as aur_…' });
    }
    await signIn(text);
  };
  return {
    title: 'Sign in',
    content: [
      ...(reason === undefined ? [] : [messageBar('warning', reason)]),
      h('p', {}, 'Paste an API key. An administrator makes one with ', h('code', {}, 'POST /api/v1/keys'), '.'),
      form('Sign in', submit, key.element, submitButton('Sign in')),
      h(
        'p',
        { class: 'quiet' },
        'The key stays in this tab until you sign out or close it. It is sent to this service alone, and never becomes part of an address.',
      ),
    ],
  };
}
