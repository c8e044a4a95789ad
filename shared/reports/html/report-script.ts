/** Filters the findings; plain text of a script because it runs in the reader's browser, not here. */
export const REPORT_SCRIPT = `(() => {
  'use strict';
  const form = document.getElementById('filter');
  if (!form) return;
  const field = (name) => document.getElementById('filter-' + name);
  const files = Array.from(document.querySelectorAll('details.file'), (element) => ({
    element,
    path: element.querySelector('h3').textContent.toLowerCase(),
    findings: Array.from(element.querySelectorAll('li.finding'), (item) => ({ item, text: '' })),
  }));
  const textOf = (finding) => (finding.text ||= finding.item.textContent.toLowerCase());
  const matches = (finding, path, wanted) =>
    (!wanted.level || finding.item.dataset.level === wanted.level) &&
    (!wanted.kind || finding.item.dataset.kind === wanted.kind) &&
    (!wanted.rule || finding.item.dataset.rule === wanted.rule) &&
    wanted.words.every((word) => path.includes(word) || textOf(finding).includes(word));

  const figure = (number) => number.toLocaleString('en');

  const apply = () => {
    const wanted = {
      level: field('level').value,
      kind: field('kind').value,
      rule: field('rule').value,
      words: field('text').value.toLowerCase().split(/\\s+/).filter(Boolean),
    };
    let shown = 0;
    let total = 0;
    for (const file of files) {
      let inFile = 0;
      for (const finding of file.findings) {
        const isShown = matches(finding, file.path, wanted);
        finding.item.hidden = !isShown;
        if (isShown) inFile++;
      }
      file.element.hidden = inFile === 0;
      shown += inFile;
      total += file.findings.length;
    }
    field('status').textContent =
      (shown === total ? figure(total) : figure(shown) + ' of ' + figure(total)) + (total === 1 ? ' finding shown' : ' findings shown');
    document.getElementById('none-match').hidden = shown > 0;
  };

  let timer;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(apply, 120);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    apply();
  });
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(apply));
  // Paper has no use for folded files.
  addEventListener('beforeprint', () => {
    for (const file of files) file.element.open = true;
  });
  form.hidden = false;
  // The browser may have kept what was typed before a reload.
  apply();
})();
`;
