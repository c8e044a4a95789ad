import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "el.innerHTML = '<b>' + name + '</b>';",
    'el.innerHTML += `<p>${text}</p>`;',
    "document.write('<a href=\"' + location.href + '\">');",
    "el.insertAdjacentHTML('beforeend', `<i>${x.title}</i>`);",
  ],
  clean: [
    "el.innerHTML = '';",
    'el.innerHTML = `<b>${escapeHtml(name)}</b>`;',
    'el.innerHTML = `<b>${items.length}</b>`;',
    "el.textContent = '<b>' + name;",
    'el.innerHTML = html;',
    'el.innerHTML = `<svg>${ICON}</svg>`;',
  ],
};
