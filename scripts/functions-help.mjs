/** The help page of the custom functions, one file a language: no script, no outside request. */

const WORDS = {
  en: { title: 'Functions', signature: 'Formula', argument: 'Argument', meaning: 'Meaning', result: 'Result', example: 'Example', optional: 'optional', lang: 'en' },
  zh: { title: '函数', signature: '公式', argument: '参数', meaning: '含义', result: '结果', example: '示例', optional: '可省略', lang: 'zh-CN' },
}; // prettier-ignore

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);

/** =PH.NAME(a, b, [c]) */
export const signatureOf = ({ id, parameters }) =>
  `=PH.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ')})`;

const article = (page, language) => {
  const words = WORDS[language];
  const own = page[language];
  const rows = own.parameters.map(
    ({ name, description, optional }) =>
      `<tr><th scope="row">${escaped(name)}${optional ? ` <small>${words.optional}</small>` : ''}</th><td>${escaped(description)}</td></tr>`,
  );
  return `<article id="${page.id.toLowerCase()}">
<h2>PH.${page.id}</h2>
<p>${escaped(own.description)}</p>
<pre>${escaped(signatureOf(own))}</pre>
<table><thead><tr><th scope="col">${words.argument}</th><th scope="col">${words.meaning}</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
<p><b>${words.result}</b> ${escaped(own.returns)} ${escaped(own.remarks)}</p>
<p><b>${words.example}</b></p>
${page.examples.map((formula) => `<pre>${escaped(formula)}</pre>`).join('\n')}
</article>`;
};

/** A whole HTML page; each function stands under its id in small letters. */
export const helpPage = (pages, language) => {
  const { title, lang } = WORDS[language];
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>PH · ${title}</title>
<style>
body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
pre{overflow:auto;padding:.5rem;border:1px solid;border-radius:4px}
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid}
</style>
</head>
<body>
<h1>PH · ${title}</h1>
<nav>${pages.map(({ id }) => `<a href="#${id.toLowerCase()}">${id}</a>`).join(' · ')}</nav>
${pages.map((page) => article(page, language)).join('\n')}
</body>
</html>
`;
};
