import type { AnalysisReport, DependenciesSection } from '../../findings';
import { advisorySentence, componentSentence, ecosystemRows, vulnerableCell } from '../dependencies/dependency-words';
import { formatNumber } from '../report-words';
import { markup, type Markup } from './markup';

const ROWS = 200;

/** Undefined where the repository has no lock file and no manifest. */
export function dependenciesSection({ dependencies }: AnalysisReport): Markup | undefined {
  if (dependencies === undefined) return undefined;
  const isUnknown = dependencies.advisories === 'none';
  return markup`<section aria-labelledby="dependencies">
    <h2 id="dependencies">Dependencies</h2>
    <p>${componentSentence(dependencies)}</p>
    <p${isUnknown ? markup` class="notice"` : undefined}>${advisorySentence(dependencies)}</p>
    ${dependencies.ecosystems.length > 0 ? ecosystemTable(dependencies) : undefined}
    ${dependencies.unread.length > 0 ? unreadTable(dependencies) : undefined}
  </section> `;
}

function ecosystemTable(section: DependenciesSection): Markup {
  const rows = ecosystemRows(section).map(
    ([name, components, vulnerable]) =>
      markup`<tr>
        <th scope="row">${name}</th>
        <td class="figure">${formatNumber(components)}</td>
        <td class="figure">${vulnerableCell(vulnerable)}</td>
      </tr>`,
  );
  return markup`<table class="narrow">
    <caption>
      Packages by ecosystem
    </caption>
    <thead>
      <tr>
        <th scope="col">Ecosystem</th>
        <th scope="col" class="figure">Packages</th>
        <th scope="col" class="figure">Vulnerable</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function unreadTable({ unread }: DependenciesSection): Markup {
  const rows = unread
    .slice(0, ROWS)
    .map(({ path, why }) => markup`<tr class="troubled"><th scope="row"><bdi>${path}</bdi></th><td>${why}</td></tr>`);
  const rest = unread.length - rows.length;
  const more = rest > 0 ? markup`<p class="notice">${formatNumber(rest)} more are in the JSON report.</p>` : undefined;
  return markup`<table>
      <caption>
        Lock files and manifests that were not read
      </caption>
      <thead>
        <tr>
          <th scope="col">Path</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${more}`;
}
