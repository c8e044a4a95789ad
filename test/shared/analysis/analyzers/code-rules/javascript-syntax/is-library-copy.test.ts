import { isLibraryCopy } from '../../../../../../shared/analysis/analyzers/code-rules/javascript-syntax/is-library-copy';

it.each([
  ['static/jquery-3.7.1.js', 'f();'],
  ['vendor/a.js', '/*! a library */\nf();'],
  ['public/v1/lib/leaflet/leaflet-src.js', '/* @preserve\n * Leaflet 1.6.0, see http://leafletjs.com\n */\nf();'],
  ['panel/1649.556e.js', '"use strict";(self.webpackChunkshop=self.webpackChunkshop||[]).push([["1649"],{}]);'],
  ['panel/1649.js', '(window["webpackJsonp"]=window["webpackJsonp"]||[]).push([[1],{}]);'],
  ['panel/9074.js', 'export const __webpack_id__="9074";export const __webpack_ids__=["9074"];'],
  ['panel/entry.js', '/*! For license information please see entry.1a.js.LICENSE.txt */\n(()=>{})();'],
])('knows that nobody mends %s here', (path, text) => {
  expect(isLibraryCopy(path, text)).toBe(true);
});

it.each([
  ['src/a.js', '/* Copyright of ours */\nf();'],
  ['src/public-path.js', '__webpack_public_path__ = window.base;\n'],
  ['src/a.js', `${'f();\n'.repeat(100)}self.webpackChunkshop.push(a);`],
])('takes %s for code of this project', (path, text) => {
  expect(isLibraryCopy(path, text)).toBe(false);
});
