import type { HtmlRule } from '../html-file';
import { blankTargetWithoutRel } from './blank-target-without-rel';
import { duplicateAttribute } from './duplicate-attribute';
import { duplicateId } from './duplicate-id';
import { iframeWithoutSandbox } from './iframe-without-sandbox';
import { imageWithoutAlt } from './image-without-alt';
import { inputWithoutLabel } from './input-without-label';
import { insecureScript } from './insecure-script';
import { javascriptUrl } from './javascript-url';
import { missingCharset } from './missing-charset';
import { missingLanguage } from './missing-language';
import { missingTitle } from './missing-title';
import { nestedInteractive } from './nested-interactive';
import { obsoleteElement } from './obsolete-element';
import { passwordOverHttp } from './password-over-http';
import { scriptWithoutIntegrity } from './script-without-integrity';
import { zoomDisabled } from './zoom-disabled';

/** Every rule of HTML. */
export const HTML_RULES: readonly HtmlRule[] = [
  blankTargetWithoutRel,
  duplicateAttribute,
  duplicateId,
  iframeWithoutSandbox,
  imageWithoutAlt,
  inputWithoutLabel,
  insecureScript,
  javascriptUrl,
  missingCharset,
  missingLanguage,
  missingTitle,
  nestedInteractive,
  obsoleteElement,
  passwordOverHttp,
  scriptWithoutIntegrity,
  zoomDisabled,
];
