import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "el.innerHTML = '<b>' + name + '</b>';",
    'el.innerHTML += `<p>${text}</p>`;',
    "document.write('<a href=\"' + location.href + '\">');",
    "el.insertAdjacentHTML('beforeend', `<i>${x.title}</i>`);",
    "const mark = '<b></b>'; function f(mark) { el.innerHTML = `<i>${mark}</i>`; }",
    "let mark = '<b></b>'; mark = location.hash; el.innerHTML = `<i>${mark}</i>`;",
    "const mark = name + '<b></b>'; el.innerHTML = `<i>${mark}</i>`;",
  ],
  clean: [
    "const mark = '<b></b>'; function f() { el.innerHTML = `<i>${mark}</i>`; }",
    "export const mark = `<b></b>`; on(() => { el.innerHTML = '<i>' + mark + '</i>'; });",
    "el.innerHTML = '';",
    'el.innerHTML = `<b>${escapeHtml(name)}</b>`;',
    'el.innerHTML = `<b>${items.length}</b>`;',
    "el.textContent = '<b>' + name;",
    'el.innerHTML = html;',
    'el.innerHTML = `<svg>${ICON}</svg>`;',
  ],
};
