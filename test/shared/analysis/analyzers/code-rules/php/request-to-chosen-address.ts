import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "<?php $url = $_GET['url']; $handle = curl_init($url);",
    "<?php curl_setopt($handle, CURLOPT_URL, $_POST['url']);",
    "<?php function a(Request $request) { return Http::get($request->input('url'))->json(); }",
    "<?php curl_init('http://' . $_GET['host'] . '/status');",
  ],
  clean: [
    "<?php curl_setopt($handle, CURLOPT_POSTFIELDS, $_POST['data']);",
    "<?php curl_init('https://api.example.com/items/' . $_GET['id']);",
    "<?php function a(Request $request) { return Http::get('https://api.example.com', $request->input('q')); }",
    "<?php $url = $_GET['url']; if (!isAllowed($url)) { exit; } curl_init($url);",
    "<?php Cache::get($_GET['key']);",
  ],
};
