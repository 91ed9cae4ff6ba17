/** The answer to an address that does not exist: plain words, no script, nothing to load. */
export const lostPage = `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Deze pagina is er niet – Opgave</title></head>
<body>
<main>
<h1>Deze pagina is er niet</h1>
<p>Misschien is de link niet helemaal gekopieerd. Er is niets kwijt.</p>
<p><a href="/">Naar het begin</a></p>
<section lang="en">
<h2>This page does not exist</h2>
<p>Perhaps the link was not copied in full. Nothing is lost.</p>
<p><a href="/">To the start</a></p>
</section>
</main>
</body>
</html>
`;
