/** Colours and type of Fluent, light and dark; every pair of text and ground has a contrast of 4.5 or more. */
export const REPORT_STYLES = `
:root{--ground:#f5f5f5;--card:#fff;--text:#242424;--soft:#616161;--line:#d1d1d1;--faint:#ebebeb;--brand:#0f6cbd;--bar:#0f6cbd;--head:#0f548c;--code:#fafafa;--mark:#ffe7b3;--mark-line:#bc4b09;--error:#b10e1c;--error-ground:#fdf3f4;--warning:#8a3707;--warning-ground:#fff9f5;--note:#0f548c;--note-ground:#ebf3fc;--none:#616161;--none-ground:#f0f0f0;--good:#0c5e0c;--good-ground:#f1faf1;--error-fill:#c50f1f;--warning-fill:#da7b11;--note-fill:#2886de;--none-fill:#8a8886;--focus:#000;
color-scheme:light dark;font:14px/1.45 "Segoe UI","Segoe UI Variable",-apple-system,BlinkMacSystemFont,"Liberation Sans",Roboto,"Helvetica Neue",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--ground:#1f1f1f;--card:#292929;--text:#fff;--soft:#c7c7c7;--line:#525252;--faint:#3d3d3d;--brand:#62abf5;--bar:#479ef5;--head:#0c3b5e;--code:#1f1f1f;--mark:#5c3d00;--mark-line:#faa06b;--error:#f4a9b0;--error-ground:#3f1011;--warning:#fcc9a3;--warning-ground:#411200;--note:#b4d6fa;--note-ground:#0a2e4a;--none:#d6d6d6;--none-ground:#3d3d3d;--good:#9fd89f;--good-ground:#052505;--error-fill:#dc626d;--warning-fill:#f2994a;--note-fill:#479ef5;--none-fill:#a19f9d;--focus:#fff}}
*{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0;background:var(--ground);color:var(--text)}
a{color:var(--brand)}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:3px}
main:focus,h2:focus{outline:none}
.wide{max-width:1120px;margin:0 auto;padding:0 24px}
.skip{position:absolute;left:-999px;top:0;background:var(--card);padding:8px 16px;z-index:3}
.skip:focus{left:8px;top:8px}
header{background:var(--head);color:#fff;padding:20px 0 22px}
.product{margin:0 0 6px;font-weight:600;letter-spacing:.01em}
.product span{font-weight:400;opacity:.9}
h1{margin:0;font-size:28px;line-height:1.25;font-weight:600;overflow-wrap:anywhere}
.about{display:flex;flex-wrap:wrap;gap:4px 24px;margin:10px 0 0}
.about div{display:flex;gap:6px}.about dt::after{content:":"}.about dd{margin:0;font-weight:600;overflow-wrap:anywhere}
h2{font-size:20px;line-height:1.3;font-weight:600;margin:32px 0 12px}
h3{font-size:14px;font-weight:600;margin:0}
.card,.tile,.file,.state,table,#filter{background:var(--card);border:1px solid var(--faint);border-radius:6px;box-shadow:0 1px 2px rgba(0,0,0,.12)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(128px,1fr));gap:12px;margin:0}
.tile{padding:12px 14px 10px;border-top:3px solid var(--line)}
.tile.error{border-top-color:var(--error-fill)}.tile.warning{border-top-color:var(--warning-fill)}.tile.note{border-top-color:var(--note-fill)}
.tile dt{color:var(--soft);font-size:12px}
.tile dd{margin:2px 0 0;font-size:26px;line-height:1.2;font-weight:600;font-variant-numeric:tabular-nums}
.tile dd.why{font-size:12px;line-height:1.35;font-weight:400;color:var(--soft)}
.tile.error dd:not(.why){color:var(--error)}.tile.warning dd:not(.why){color:var(--warning)}.tile.note dd:not(.why){color:var(--note)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(300px,1fr));gap:12px;margin-top:12px}
figure{margin:0;padding:14px 16px}
figcaption{font-weight:600;margin-bottom:10px}
figure svg{display:block;width:100%;max-width:370px;height:auto}
.ring{display:flex;align-items:center;gap:20px}
.ring svg{width:150px;flex:none}
.arc{fill:none;stroke-width:17}
.arc.error{stroke:var(--error-fill)}.arc.warning{stroke:var(--warning-fill)}.arc.note{stroke:var(--note-fill)}.arc.none{stroke:var(--none-fill)}
.dot{display:inline-block;width:10px;height:10px;border-radius:50%;margin-right:8px}
.dot.error{background:var(--error-fill)}.dot.warning{background:var(--warning-fill)}.dot.note{background:var(--note-fill)}.dot.none{background:var(--none-fill)}
.legend{list-style:none;margin:0;padding:0;line-height:2}
.total{font-size:30px;font-weight:600;text-anchor:middle;fill:var(--text)}
.total.long{font-size:22px}
.unit{font-size:12px;text-anchor:middle;fill:var(--soft)}
.label{font-size:13px;text-anchor:end;fill:var(--text)}
.value{font-size:13px;fill:var(--soft)}
.bar{fill:var(--bar)}
.state{padding:18px 20px;margin-bottom:12px;border-left:5px solid}
.state p{margin:4px 0 0}.state .headline{font-size:18px;font-weight:600;margin:0}
.state.good{border-left-color:var(--good);background:var(--good-ground)}.state.good .headline{color:var(--good)}
.state.warning{border-left-color:var(--warning-fill);background:var(--warning-ground)}.state.warning .headline{color:var(--warning)}
.notice{background:var(--warning-ground);border:1px solid var(--warning-fill);border-radius:6px;padding:10px 14px;margin:0 0 12px}
#filter{position:sticky;top:8px;z-index:2;display:flex;flex-wrap:wrap;align-items:end;gap:10px 14px;padding:12px 14px;margin-bottom:14px;box-shadow:0 2px 6px rgba(0,0,0,.18)}
#filter label{display:grid;gap:3px;font-size:12px;color:var(--soft)}
#filter label:first-child{flex:1 1 200px}
#filter label:nth-child(4){flex:0 1 220px;min-width:0}
input,select,button{font:inherit;font-size:14px;color:var(--text);background:var(--card);border:1px solid var(--soft);border-radius:4px;padding:5px 10px;min-height:32px;width:100%}
button{width:auto;cursor:pointer;font-weight:600}button:hover{background:var(--faint)}
#filter output{margin-left:auto;align-self:center;color:var(--soft);font-variant-numeric:tabular-nums}
.file{margin-bottom:12px}
.many .file{content-visibility:auto;contain-intrinsic-size:auto 300px}
.file>summary{cursor:pointer;padding:11px 14px;border-radius:6px}
.file>summary:hover{background:var(--faint)}
.file>summary h3{display:inline;font-family:Consolas,"Cascadia Mono","Liberation Mono",Menlo,monospace;overflow-wrap:anywhere}
.counts{color:var(--soft);margin-left:10px}
.file ol{list-style:none;margin:0;padding:0}
.finding{padding:13px 16px 14px 13px;border-top:1px solid var(--faint);border-left:3px solid transparent}
.finding.error{border-left-color:var(--error-fill)}.finding.warning{border-left-color:var(--warning-fill)}.finding.note{border-left-color:var(--note-fill)}
h4{margin:0;font-size:14px;font-weight:600;overflow-wrap:anywhere}
.badge{display:inline-block;font-size:12px;line-height:18px;font-weight:600;padding:0 8px;border-radius:10px;margin-right:6px}
.badge.error{color:var(--error);background:var(--error-ground);box-shadow:inset 0 0 0 1px var(--error-fill)}
.badge.warning{color:var(--warning);background:var(--warning-ground);box-shadow:inset 0 0 0 1px var(--warning-fill)}
.badge.note{color:var(--note);background:var(--note-ground);box-shadow:inset 0 0 0 1px var(--note-fill)}
.badge.none{color:var(--none);background:var(--none-ground);box-shadow:inset 0 0 0 1px var(--none-fill)}
.facts{display:flex;flex-wrap:wrap;gap:2px 16px;margin:5px 0 0;font-size:12.5px;color:var(--soft)}
.facts>*{overflow-wrap:anywhere}
code,pre{font-family:Consolas,"Cascadia Mono","Liberation Mono",Menlo,monospace;font-size:12.5px}
pre{margin:9px 0 0;background:var(--code);border:1px solid var(--faint);border-radius:4px;tab-size:4;white-space:pre-wrap;overflow-wrap:anywhere}
.code{padding:6px 0}.code .line{display:flex}
.number{flex:none;min-width:52px;padding:0 12px 0 8px;text-align:right;color:var(--soft);user-select:none}
.text{flex:1;min-width:0;padding-right:10px}
.example{padding:8px 12px}
mark{background:var(--mark);color:inherit;border-bottom:2px solid var(--mark-line);border-radius:2px 2px 0 0}
.here{border-left:2px solid var(--mark-line)}
.invisible{font-size:10px;border:1px solid var(--mark-line);color:var(--warning);background:var(--warning-ground);border-radius:3px;padding:0 3px;margin:0 1px}
.related{margin:8px 0 0;padding-left:20px;font-size:13px}.fix{margin:8px 0 0;font-size:13px}
.flow{margin:8px 0 0;font-size:13px}.flow summary{cursor:pointer;font-weight:600}
.file .flow ol{list-style:decimal;margin:4px 0 0;padding-left:30px}.flow li{margin:2px 0;overflow-wrap:anywhere}.flow code{margin-right:6px}
.none-match{text-align:center;color:var(--soft);padding:32px}
table{border-collapse:separate;border-spacing:0;width:100%;margin:12px 0;overflow:hidden}
table.narrow{max-width:520px}
caption{text-align:left;font-weight:600;padding:0 0 6px}
th,td{text-align:left;padding:7px 14px;border-bottom:1px solid var(--faint);font-weight:400;overflow-wrap:anywhere;vertical-align:top}
thead th{font-weight:600;color:var(--soft);font-size:12px}
tbody tr:last-child>*{border-bottom:0}
.figure{text-align:right;font-variant-numeric:tabular-nums}
tr.troubled td{color:var(--warning);font-weight:600}
.rule{padding:14px 16px;margin-bottom:12px}
.rule:target{box-shadow:0 0 0 2px var(--brand)}
.rule h3 code{font-size:14px}.rule-name{font-weight:400;color:var(--soft);margin-left:6px}
.rule p{margin:8px 0 0}.rule ul{margin:8px 0 0;padding-left:22px}
footer{color:var(--soft);padding-top:16px;padding-bottom:32px;font-size:12.5px}
@media (max-width:560px){.wide{padding:0 14px}#filter{position:static}}
@media (forced-colors:active){mark{outline:1px solid}.bar{fill:CanvasText}}
@media print{:root{--ground:#fff;--card:#fff;--text:#000;--soft:#444;--line:#bbb;--faint:#ddd;--brand:#0f548c;--code:#fff;--mark:#ffe7b3;--error:#b10e1c;--error-ground:#fff;--warning:#8a3707;--warning-ground:#fff;--note:#0f548c;--note-ground:#fff;--none:#444;--none-ground:#fff;--good:#0c5e0c;--good-ground:#fff;--error-fill:#c50f1f;--warning-fill:#da7b11;--note-fill:#2886de;--bar:#0f6cbd;font-size:11px;color-scheme:light}
#filter,.skip{display:none!important}
header{background:none;color:#000;border-bottom:2px solid #0f548c;padding:0 0 10px}
.card,.tile,.file,table{box-shadow:none;border-color:#bbb}
.many .file{content-visibility:visible}
.finding,.tile,.card,tr{break-inside:avoid}h2,summary{break-after:avoid}
mark,.bar,.arc,.dot,.badge{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.wide{max-width:none;padding:0}}
`;
