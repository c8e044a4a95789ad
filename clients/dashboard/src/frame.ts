import type { CallerView } from '../../../shared/contracts';
import { button, selectField } from './dom/controls';
import { h } from './dom/h';
import type { Page, Place } from './dom/page-context';
import { hashOf, type Route } from './routing/route';
import { THEMES, type Theme } from './theme/theme';

interface FrameOptions {
  theme: Theme;
  signOut: () => void;
}

interface MainPlace extends Place {
  pages: readonly Route['page'][];
  permission: string;
}

const PLACES: readonly MainPlace[] = [
  {
    text: 'Projects',
    route: { page: 'projects' },
    pages: ['projects', 'project', 'run'],
    permission: 'project:read',
  },
  { text: 'Usage', route: { page: 'usage', days: 30 }, pages: ['usage'], permission: 'usage:read' },
  { text: 'Models', route: { page: 'models' }, pages: ['models'], permission: 'model:read' },
];

/** What stands around every page: the way to the others, who is signed in, the theme. */
export class Frame {
  private readonly main = h('main', { id: 'main' });
  private readonly navigation = h('nav', { 'aria-label': 'Pages' });
  private readonly who = h('div', { class: 'who' });
  private readonly announcements = h('div', { role: 'status', class: 'unseen' });
  private isFirst = true;

  constructor({ theme, signOut }: FrameOptions) {
    const choices = THEMES.map((name) => ({ value: name, text: name }));
    const themeField = selectField('Theme', choices, theme.chosen(), () => theme.choose(themeField.value()));
    this.signOut = signOut;
    document.body.replaceChildren(
      h('a', { class: 'skip', href: '#main', click: (event) => this.skip(event) }, 'Skip to the content'),
      h('header', {}, h('span', { class: 'brand' }, 'Aurelis'), this.navigation, themeField.element, this.who),
      this.main,
      h(
        'footer',
        {},
        h('a', { href: '/api/docs' }, 'API'),
        ' · ',
        h('a', { href: '/api/dashboard/third-party-licences.txt' }, 'Licences'),
      ),
      this.announcements,
    );
  }

  private readonly signOut: () => void;

  showCaller({ role, permissions }: CallerView, route: Route): void {
    this.navigation.replaceChildren(
      ...PLACES.filter(({ permission }) => permissions.includes(permission)).map((place) =>
        h(
          'a',
          { href: hashOf(place.route), 'aria-current': place.pages.includes(route.page) ? 'page' : undefined },
          place.text,
        ),
      ),
    );
    this.who.replaceChildren(
      h('details', { class: 'permissions' }, h('summary', {}, `Key: ${role}`), permissionList(permissions)),
      button('Sign out', this.signOut, { appearance: 'subtle' }),
    );
  }

  showNobody(): void {
    this.navigation.replaceChildren();
    this.who.replaceChildren();
  }

  showLoading(): void {
    this.main.setAttribute('aria-busy', 'true');
  }

  /** The heading takes the focus, so that the keyboard and a screen reader begin there; not when the page is opened, where they begin anyway. */
  showPage({ title, above = [], content }: Page): void {
    const heading = h('h1', { tabindex: -1 }, title);
    this.main.removeAttribute('aria-busy');
    this.main.replaceChildren(...crumbs(above), heading, ...content);
    document.title = `${title} - Aurelis`;
    if (!this.isFirst) heading.focus();
    this.isFirst = false;
  }

  announce(text: string): void {
    this.announcements.textContent = text;
  }

  /** The part of the address behind `#` names a page here, so the link may not change it. */
  private skip(event: Event): void {
    event.preventDefault();
    const heading = this.main.querySelector('h1');
    heading?.focus();
    heading?.scrollIntoView();
  }
}

function crumbs(above: readonly Place[]): Node[] {
  if (above.length === 0) return [];
  const links = above.map(({ text, route }) => h('li', {}, h('a', { href: hashOf(route) }, text)));
  return [h('nav', { 'aria-label': 'Pages above', class: 'crumbs' }, h('ol', {}, ...links))];
}

function permissionList(permissions: readonly string[]): HTMLElement {
  return h('div', { class: 'popup' }, 'It may:', h('ul', {}, ...permissions.map((one) => h('li', {}, one))));
}
