import { colorVariables } from "./chart-colors.ts";

/** The report's look: it follows the reader's theme, and a narrow window has its charts below each other. */
export const reportStyle = `
:root{color-scheme:light dark;--back:#fff;--text:#22262c;--soft:#5b636e;--line:#dfe3e8;--panel:#f6f7f9;${colorVariables("light")}}
@media (prefers-color-scheme:dark){:root{--back:#14171b;--text:#e6e9ee;--soft:#a4abb6;--line:#30363f;--panel:#1b1f25;${colorVariables("dark")}}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:76rem;padding:1.5rem clamp(.8rem,3vw,2.5rem) 4rem;background:var(--back);color:var(--text);font:16px/1.5 system-ui,sans-serif}
h1{font-size:1.7rem;line-height:1.2;margin:.5rem 0 .3rem}h2{font-size:1.2rem;margin:2.5rem 0 .5rem}
h3{font-size:.95rem;margin:0;line-height:1.3}p{margin:.3rem 0;max-width:46rem}.soft{color:var(--soft)}code{font-size:.85em;overflow-wrap:anywhere}figcaption{color:var(--soft);font-size:.85rem}
figure{margin:0;min-width:0}svg{display:block;width:100%;height:auto;max-width:100%;overflow:visible}
.charts{display:grid;gap:2rem 2.5rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));margin-top:1rem}
.charts svg{max-width:27rem;margin-top:.6rem}
.legend{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;margin:0;padding:.5rem 0;background:var(--back);border-bottom:1px solid var(--line);max-width:none;font-size:.9rem}
.swatch{display:inline-block;width:.75em;height:.75em;margin-right:.4em;border-radius:2px}
.wide{overflow-x:auto;margin-top:.6rem}
table{border-collapse:collapse;font-size:.9rem;white-space:nowrap;font-variant-numeric:tabular-nums}
td,th{padding:.35rem .9rem .35rem 0;text-align:right;border-bottom:1px solid var(--line)}th{font-weight:600;color:var(--soft);vertical-align:bottom}.glance th{white-space:normal;max-width:8.5rem;line-height:1.25}
td:first-child,th:first-child{text-align:left}td.best{font-weight:700}
details summary{cursor:pointer;margin-top:2rem}
.ring{display:grid;grid-template-columns:minmax(0,30rem) minmax(0,1fr);gap:1.5rem 2.5rem;align-items:center;margin-top:1rem}
@media (max-width:50rem){.ring{grid-template-columns:minmax(0,1fr)}}
.ring label{display:block;margin:.6rem 0;font-size:.9rem}.ring input[type=range]{width:100%;display:block;margin-top:.3rem;accent-color:var(--dvms)}
button,select{font:inherit;padding:.35rem .9rem;color:inherit;background:var(--panel);border:1px solid var(--line);border-radius:6px}button{cursor:pointer;min-width:6rem}
.key{list-style:none;padding:0;margin:1rem 0 0;font-size:.85rem;color:var(--soft)}.key li{margin:.25rem 0}
@media print{.ring,.legend{position:static}details{display:block}}
`;
