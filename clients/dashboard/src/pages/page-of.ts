import { h } from '../dom/h';
import type { Page, PageContext } from '../dom/page-context';
import { hashOf, type Route } from '../routing/route';
import { modelsPage } from './models-page';
import { projectPage } from './project-page';
import { projectsPage } from './projects-page';
import { runPage } from './run-page';
import { usagePage } from './usage-page';

export async function pageOf(route: Route, context: PageContext): Promise<Page> {
  switch (route.page) {
    case 'projects':
      return projectsPage(context);
    case 'project':
      return projectPage(context, route.projectId);
    case 'run':
      return runPage(context, route.runId, route.filter);
    case 'usage':
      return usagePage(context, route.days);
    case 'models':
      return modelsPage(context);
    case 'unknown':
      return {
        title: 'There is no such page',
        content: [h('p', {}, h('a', { href: hashOf({ page: 'projects' }) }, 'To the projects'))],
      };
  }
}
