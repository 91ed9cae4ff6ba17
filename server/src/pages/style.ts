/**
 * The look of pages that the server writes. The colours are those of the tokens of the client in its three themes, and a
 * test holds them together; without a choice of their own these pages follow the device.
 */
export const STYLE = `
:root {
  color-scheme: light;
  --canvas: #f7f5f0;
  --surface: #ffffff;
  --sunken: #efece4;
  --line: #e3dfd5;
  --line-strong: #76828a;
  --text: #17252e;
  --text-soft: #44535d;
  --accent: #0b5470;
  --accent-soft: #e3f0f3;
  --on-accent: #ffffff;
  --link: #0a4d67;
  --success: #1c6640;
  --warning-soft: #fdf3de;
  --focus-inner: #ffc83d;
  --focus-outer: #17252e;
}
@media (prefers-color-scheme: dark) {
:root {
  color-scheme: dark;
  --canvas: #10191f;
  --surface: #18242c;
  --sunken: #0b1318;
  --line: #2e3e48;
  --line-strong: #8799a4;
  --text: #eef3f5;
  --text-soft: #bdc9d0;
  --accent: #72c5dd;
  --accent-soft: #16353f;
  --on-accent: #06222e;
  --link: #8bd0e4;
  --success: #83d3a6;
  --warning-soft: #37290f;
  --focus-inner: #10191f;
  --focus-outer: #ffc83d;
}
}
@media (prefers-contrast: more) {
:root {
  color-scheme: light;
  --canvas: #ffffff;
  --surface: #ffffff;
  --sunken: #f2f2f2;
  --line: #000000;
  --line-strong: #000000;
  --text: #000000;
  --text-soft: #1a1a1a;
  --accent: #00334a;
  --accent-soft: #e6f4fa;
  --on-accent: #ffffff;
  --link: #00334a;
  --success: #0b4a2a;
  --warning-soft: #fff4d6;
  --focus-inner: #ffc83d;
  --focus-outer: #000000;
}
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--canvas); color: var(--text);
  font: 400 1.125rem/1.6 'Source Sans 3', system-ui, -apple-system, 'Segoe UI', sans-serif; overflow-wrap: anywhere;
}
main { display: block; max-width: 50rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { margin: 0 0 1rem; font-size: clamp(1.6rem, 5vw, 2.2rem); line-height: 1.2; }
h2 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.25; }
h3 { margin: 1.5rem 0 .25rem; font-size: 1.2rem; line-height: 1.3; }
p { margin: 0 0 .75rem; max-width: 66ch; }
ul, ol { margin: 0 0 .75rem; padding-left: 1.4rem; }
li { margin-bottom: .4rem; }
blockquote { margin: 0 0 .75rem; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--line-strong); }
a { color: var(--link); }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, textarea:focus-visible, summary:focus-visible, [tabindex]:focus-visible {
  outline: 3px solid var(--focus-outer); outline-offset: 2px; box-shadow: 0 0 0 3px var(--focus-inner); border-radius: 4px;
}
section { margin-top: 1.5rem; padding: 1.75rem clamp(1.1rem, 5vw, 2.5rem); border: 1px solid var(--line); border-radius: 16px; background: var(--surface); }
button {
  min-height: 52px; padding: .6rem 1.4rem; border: 0; border-radius: 10px; background: var(--accent); color: var(--on-accent);
  font: inherit; font-weight: 650; cursor: pointer;
}
label { display: block; margin: .75rem 0 .25rem; font-weight: 550; }
input, select {
  width: 100%; max-width: 26rem; min-height: 48px; padding: .5rem .75rem; border: 1.5px solid var(--line-strong); border-radius: 10px;
  background: var(--surface); color: var(--text); font: inherit;
}
textarea {
  display: block; width: 100%; max-width: 38rem; padding: .5rem .75rem; border: 1.5px solid var(--line-strong); border-radius: 10px;
  background: var(--surface); color: var(--text); font: inherit;
}
fieldset { margin: 1rem 0 .5rem; padding: 0; border: 0; }
legend { padding: 0; font-weight: 550; }
.choice { display: flex; gap: .75rem; align-items: center; min-height: 48px; margin: 0; padding: .25rem 0; line-height: 1.35; font-weight: 400; }
.choice + .soft { margin-top: 1rem; }
.choice input { flex: none; width: 1.5rem; min-height: 1.5rem; margin: 0; accent-color: var(--accent); }
summary { min-height: 44px; font-weight: 550; cursor: pointer; }
.road { display: flex; flex-wrap: wrap; gap: 0 .5rem; margin: 0 0 1.25rem; padding: 0; list-style: none; }
.road li:not(:first-child)::before { content: "→ "; content: "→ " / ""; color: var(--text-soft); }
.road li:last-child { font-weight: 650; }
.messages { padding: 0; list-style: none; }
.messages li { margin-bottom: 1.25rem; padding-left: 1rem; border-left: 3px solid var(--line); }
.messages .soft { margin: 0; }
form button { display: block; margin-top: 1.25rem; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; margin: 0 0 1rem; }
caption { padding: .5rem 0; font-weight: 650; text-align: left; }
th, td { overflow-wrap: normal; padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
td.number { text-align: center; font-variant-numeric: tabular-nums; }
.top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1.5rem; max-width: none; }
.lead { font-size: 1.25rem; }
.soft { color: var(--text-soft); font-size: 1rem; }
.absent { padding: .75rem 1rem; border-radius: 10px; background: var(--warning-soft); }
.seal { display: inline-block; padding: .3rem .8rem; border-radius: 999px; background: var(--accent-soft); color: var(--text); font-weight: 650; }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
nav ol { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
@media (forced-colors: active) { button { border: 1px solid ButtonText; } }
@media print {
  body { background: none; font-size: 11pt; }
  main { max-width: none; padding: 0; }
  section { padding: 0; border: 0; break-inside: avoid; }
  nav, form, .skip, .screen { display: none; }
  a::after { content: ' (' attr(href) ')'; font-size: 9pt; }
}
`;
