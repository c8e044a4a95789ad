import { webDarkTheme, webLightTheme } from '@fluentui/tokens';
import { setTheme } from '@fluentui/web-components/theme/set-theme.js';

export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeName = (typeof THEMES)[number];

const NAME = 'aurelis.theme';

/** Follows the system until somebody chooses; the choice is kept, since it is no secret. */
export class Theme {
  private readonly system = matchMedia('(prefers-color-scheme: dark)');

  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem'>) {
    this.system.addEventListener('change', () => this.apply());
  }

  chosen(): ThemeName {
    const kept = this.storage.getItem(NAME);
    return THEMES.find((name) => name === kept) ?? 'system';
  }

  choose(name: string): void {
    this.storage.setItem(NAME, name);
    this.apply();
  }

  apply(): void {
    const chosen = this.chosen();
    const isDark = chosen === 'system' ? this.system.matches : chosen === 'dark';
    setTheme(isDark ? webDarkTheme : webLightTheme);
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  }
}
