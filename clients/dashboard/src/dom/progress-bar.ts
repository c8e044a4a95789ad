import { h } from './h';

export interface ProgressBar {
  element: HTMLElement;
  /** From 0 to 1; undefined while nobody knows. */
  show(share: number | undefined): void;
}

export function progressBar(label: string): ProgressBar {
  const element = h('fluent-progress-bar', {
    role: 'progressbar',
    'aria-label': label,
    'aria-valuemin': 0,
    'aria-valuemax': 100,
    max: 100,
  });
  return {
    element,
    show(share) {
      if (share === undefined) {
        element.removeAttribute('value');
        element.removeAttribute('aria-valuenow');
        return;
      }
      const percent = String(Math.round(share * 100));
      element.setAttribute('value', percent);
      element.setAttribute('aria-valuenow', percent);
    },
  };
}
