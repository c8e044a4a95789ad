import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<input name=a><select><option>1</option></select>', covers: ['<input', '<select'] },
    '<input label="Server">',
    '<label for="b">B</label><textarea id="a"></textarea>',
  ],
  clean: [
    '<form><input type="file" style="display: none"></form>\n',
    '<label>Name <input></label>',
    '<input type="hidden"><input type=submit><input type="button" value="a">',
    '<input aria-label="Name"><input title="Name"><input placeholder="Name">',
    '<input is="emby-input" type="text" id="server" label="Server">',
    '<input id="{{ id }}"><input type="{{ type }}" id="a">',
    '<input [attr.aria-label]="label"><input :id="a" {{ attributes }}>',
  ],
};
