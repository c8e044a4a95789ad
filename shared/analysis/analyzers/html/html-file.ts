import type { ModelRule } from '../../model-rules/model-rule';
import type { Place } from '../../values/value';

/** What the rules see of an HTML text: its elements, flat and in order, whatever template engine fills them in. */
export interface HtmlFile {
  readonly elements: readonly HtmlElement[];
  /** Only what a template engine makes of the text is known to browsers: parts may be left out or stand elsewhere. */
  readonly isTemplate: boolean;
  readonly text: string;
}

/** The place is that of the start tag. */
export interface HtmlElement extends Place {
  readonly name: string;
  readonly nameEnd: number;
  readonly attributes: readonly HtmlAttribute[];
  /** Part of the tag is made by a template engine. */
  readonly isDynamic: boolean;
  readonly parent: HtmlElement | undefined;
}

/** The place is that of name and value. */
export interface HtmlAttribute extends Place {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  readonly isDynamic: boolean;
}

export type HtmlRule = ModelRule<HtmlFile>;

/** How frameworks write that they compute an attribute. */
const BINDING = /^(?::|v-bind:|x-bind:|th:|data-th-|ng-attr-|ng-|bind:|\.)|^\[(?:attr\.)?|\]$/g;
const SPREADS: ReadonlySet<string> = new Set(['v-bind', 'x-bind', 'th:attr', 'th:attrappend', 'data-bind']);

/** Whether the browser may come to see an attribute of this name. */
export function mayHave({ attributes, isDynamic }: HtmlElement, ...names: readonly string[]): boolean {
  if (isDynamic) return true;
  return attributes.some(({ name }) => SPREADS.has(name) || names.includes(name.replaceAll(BINDING, '')));
}

export function attributeOf({ attributes }: HtmlElement, name: string): HtmlAttribute | undefined {
  return attributes.find((attribute) => attribute.name === name);
}

/** What is plainly written, in lower case and without spaces around it. */
export function wordOf(element: HtmlElement, name: string): string | undefined {
  const attribute = attributeOf(element, name);
  return attribute === undefined || attribute.isDynamic ? undefined : attribute.value.trim().toLowerCase();
}

/** Texts made to be slow nest deeper than this. */
const MAX_DEPTH = 200;

export function ancestorOf(element: HtmlElement, isMeant: (ancestor: HtmlElement) => boolean): HtmlElement | undefined {
  let at = element.parent;
  for (let depth = 0; at !== undefined && depth < MAX_DEPTH; depth++) {
    if (isMeant(at)) return at;
    at = at.parent;
  }
  return undefined;
}

export function tagOf({ start, nameEnd }: HtmlElement): Place {
  return { start, end: nameEnd };
}
