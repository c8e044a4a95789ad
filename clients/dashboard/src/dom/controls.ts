import { TextInput } from '@fluentui/web-components/text-input/index.js';
import { h, type Attributes, type Child } from './h';

interface ButtonOptions extends Attributes {
  appearance?: 'primary' | 'outline' | 'subtle';
}

/** Its role is said in so many words, too, for what does not look into the element. */
export function button(text: string, onClick: () => void, options: ButtonOptions = {}): HTMLElement {
  return h('fluent-button', { role: 'button', type: 'button', click: onClick, ...options }, text);
}

/** Sends the form it stands in. */
export function submitButton(text: string): HTMLElement {
  return h('fluent-button', { role: 'button', type: 'submit', appearance: 'primary' }, text);
}

export interface Field {
  element: HTMLElement;
  value(): string;
}

export function textField(label: string, attributes: Attributes = {}): Field {
  // Without a value to begin with it has none, not even an empty one.
  const element = h('fluent-text-input', { autocomplete: 'off', value: '', ...attributes }, label);
  return {
    element,
    value() {
      return element instanceof TextInput ? element.value : '';
    },
  };
}

export interface Choice {
  value: string;
  text: string;
}

export function selectField(label: string, choices: readonly Choice[], chosen: string, onChange: () => void): Field {
  const select = h('select', { change: onChange });
  for (const { value, text } of choices) select.append(h('option', { value, selected: value === chosen }, text));
  return {
    element: h('label', { class: 'field' }, h('span', {}, label), select),
    value: () => select.value,
  };
}

type Intent = 'error' | 'warning' | 'info' | 'success';

/** `alert` interrupts a screen reader, `status` waits for its turn. */
export function messageBar(intent: Intent, ...children: Child[]): HTMLElement {
  const role = intent === 'error' ? 'alert' : 'status';
  return h('fluent-message-bar', { intent, layout: 'multiline', role, class: 'message' }, h('div', {}, ...children));
}

type BadgeColor = 'danger' | 'warning' | 'informative' | 'success' | 'subtle' | 'brand' | 'severe';

export function badge(color: BadgeColor, text: string): HTMLElement {
  return h('fluent-badge', { appearance: 'tint', color, size: 'large', shape: 'rounded' }, text);
}

/** What a list of facts says: names and what they are. */
export function facts(entries: readonly (readonly [string, Child])[]): HTMLElement {
  return h(
    'dl',
    { class: 'facts' },
    ...entries.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
  );
}
