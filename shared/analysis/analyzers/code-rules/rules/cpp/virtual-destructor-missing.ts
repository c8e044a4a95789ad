import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../cpp-syntax/test-path';

export const virtualDestructorMissing: CodeRule = {
  id: 'cpp/virtual-destructor-missing',
  languages: ['cpp'],
  grade: 'suspect',
  description: 'A class that others extend has a public destructor that is not virtual.',
  help: 'Deleting an object of a derived class through a pointer to this one is undefined: the derived part is not destroyed. Declare `virtual ~Name() = default;`, or make the destructor protected.',
  bad: 'class Shape { public: virtual double area() const = 0; ~Shape() {} };',
  good: 'class Shape { public: virtual double area() const = 0; virtual ~Shape() {} };',
  query:
    '(class_specifier name: (_) @name body: (field_declaration_list) @body) @class (struct_specifier name: (_) @name body: (field_declaration_list) @body) @class',
  check(match) {
    const type = match.node('class');
    if (isTestPath(match.file.path)) return undefined;
    // A base class may have it; what is final has no derived classes.
    if (type.namedChildren.some((one) => one.type === 'base_class_clause' || one.type === 'virtual_specifier')) {
      return undefined;
    }
    const members = membersOf(match.node('body'));
    // Only who has a pure virtual function is sure to be extended.
    if (!members.some(({ node }) => /^virtual\b/.test(node.text) && /=\s*0\s*;$/.test(node.text))) return undefined;
    const destructor = members.find(({ node }) => /^[^({]*~/.test(node.text));
    if (destructor !== undefined && (destructor.access !== 'public' || /\bvirtual\b/.test(destructor.node.text))) {
      return undefined;
    }
    // Without a definition of its own it is public.
    return destructor === undefined && members.some(({ node }) => node.hasError)
      ? undefined
      : {
          at: match.node('name'),
          message: `Deleting through a pointer to ${match.node('name').text} does not destroy the derived part.`,
        };
  },
};

function membersOf(body: Node): { node: Node; access: string }[] {
  let access = body.parent?.type === 'struct_specifier' ? 'public' : 'private';
  const members: { node: Node; access: string }[] = [];
  for (const node of body.namedChildren) {
    if (node.type === 'access_specifier') access = node.text;
    else members.push({ node, access });
  }
  return members;
}
