import './api/without-eval';
import '@fluentui/web-components/badge/define.js';
import '@fluentui/web-components/button/define.js';
import '@fluentui/web-components/message-bar/define.js';
import '@fluentui/web-components/progress-bar/define.js';
import '@fluentui/web-components/spinner/define.js';
import '@fluentui/web-components/text-input/define.js';
import { App } from './app';
import { createSession } from './session/session';
import { Theme } from './theme/theme';

const theme = new Theme(localStorage);
theme.apply();
void new App({ session: createSession(sessionStorage), theme }).start();
