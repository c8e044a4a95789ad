import type { Lower } from '../lower';
import { lowerFileClasses } from './classes';
import { JAVA_HANDLERS } from './handlers';
import { JavaLowering } from './java-lowering';

export const lowerJava: Lower = (input) => {
  const java = new JavaLowering(input, JAVA_HANDLERS);
  // Nothing runs when a file is loaded: all that can run belongs to its classes.
  java.setFunction(java.reserveFunction(), {
    name: '',
    parameters: [],
    body: [],
    annotations: [],
    place: java.syntax.place(0),
  });
  lowerFileClasses(java);
  return {
    path: input.path,
    language: 'java',
    ...(java.types.package === undefined ? {} : { package: java.types.package }),
    functions: java.functions,
    classes: java.classes,
  };
};
