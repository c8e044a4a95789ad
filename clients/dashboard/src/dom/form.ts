import { h, type Child } from './h';
import { problemBar } from './problem-bar';

/** A form that is never sent by the browser. While `onSubmit` works it takes no second try; what goes wrong is shown below it. */
export function form(label: string, onSubmit: () => Promise<void>, ...children: Child[]): HTMLFormElement {
  const outcome = h('div', {});
  let isBusy = false;
  const submit = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    outcome.replaceChildren();
    try {
      await onSubmit();
    } catch (error) {
      if (element.isConnected) outcome.replaceChildren(problemBar(error, () => void submit()));
    } finally {
      isBusy = false;
    }
  };
  const element = h(
    'form',
    {
      class: 'form',
      'aria-label': label,
      novalidate: true,
      submit: (event) => {
        event.preventDefault();
        void submit();
      },
    },
    ...children,
    outcome,
  );
  return element;
}
