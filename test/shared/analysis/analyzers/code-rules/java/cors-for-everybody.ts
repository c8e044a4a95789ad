import type { RuleSamples } from '../../../../../support/rule-samples';

const filter = (lines: string): string =>
  `class A { void f(HttpServletRequest request, HttpServletResponse r) { ${lines} } }`;
const CREDENTIALS = 'r.setHeader("Access-Control-Allow-Credentials", "true");';

export const samples: RuleSamples = {
  flagged: [
    {
      code: '@CrossOrigin(originPatterns = "*", allowCredentials = "true") class A { }',
      covers: ['@CrossOrigin(originPatterns = "*", allowCredentials = "true")'],
    },
    'class A { @CrossOrigin(origins = {"*"}, allowCredentials = "true") void f() { } }',
    {
      code: 'class A { void f(CorsRegistry r) { r.addMapping("/**").allowedOriginPatterns("*").allowCredentials(true); } }',
      covers: ['allowCredentials'],
    },
    'class A { void f(CorsConfiguration c) { c.setAllowedOriginPatterns(List.of("*")); c.setAllowCredentials(true); } }',
    {
      code: filter(`r.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin")); ${CREDENTIALS}`),
      covers: ['request.getHeader("Origin")'],
    },
    filter(`String o = request.getHeader("Origin"); ${CREDENTIALS} r.addHeader("Access-Control-Allow-Origin", o);`),
  ],
  clean: [
    '@CrossOrigin("*") class A { }',
    '@CrossOrigin(origins = "https://shop.example", allowCredentials = "true") class A { }',
    'class A { void f(CorsRegistry r) { r.addMapping("/**").allowedOrigins("*"); } }',
    'class A { void f(CorsRegistry r) { r.addMapping("/**").allowedOrigins(origins).allowCredentials(true); } }',
    filter('r.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));'),
    filter(`r.setHeader("Access-Control-Allow-Origin", "https://shop.example"); ${CREDENTIALS}`),
    filter(
      `String o = request.getHeader("Origin"); if (allowed.contains(o)) { r.setHeader("Access-Control-Allow-Origin", o); ${CREDENTIALS} }`,
    ),
  ],
};
