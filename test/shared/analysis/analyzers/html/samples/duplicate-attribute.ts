import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<a (click)="b()" [c]="d" (click)="e()">f</a>', covers: ['(click)="e()"'] },
    { code: '<input type=text CLASS=a class="b">', covers: ['class="b"'] },
    {
      code: '<form method="post" role=form  method="post" id="a"></form>',
      covers: ['method="post"'],
      fixed: '<form method="post" role=form id="a"></form>',
    },
  ],
  clean: [
    '<a href="#" aria-label="@i18n!(ctx.1, "Menu")" title="@i18n!(ctx.1, "Menu")">a</a>',
    '<input type="submit" value="@if a { @i18n!(ctx.1, "On") } else { @i18n!(ctx.1, "Off") }">',
    '<p class="a" :class="b" data-class="c">d</p>',
    '<p {% if a %}class="b"{% else %}class="c"{% endif %}>d</p>',
    '<p class="a">b</p><p class="a">c</p>',
  ],
};
