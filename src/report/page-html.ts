/**
 * The one HTML file of the page. It loads nothing but its own files; the policy says so to the browser too, so that words of
 * a notice could reach nothing even if they were ever taken for markup.
 *
 * @param review the address and the token of a review, where the page is served for one.
 */
export function pageHtml(review?: { token: string }): string {
  const policy = [
    "default-src 'none'", "script-src 'self' file:", "style-src 'self' file: 'unsafe-inline'", "img-src 'self' data: blob:", `connect-src ${review ? "'self'" : "'none'"}`,
    "base-uri 'none'", "form-action 'none'",
  ].join("; ");
  const token = review ? `\n<meta name="tongbao-review" content="${review.token}">` : "";
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">${token}
<title>通报 · tongbao</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="assets/page.css">
<script defer src="data/manifest.js"></script>
<script defer src="assets/page.js"></script>
</head>
<body>
<div id="page"></div>
<noscript>这一页需要 JavaScript 才能显示。 This page needs JavaScript.</noscript>
</body>
</html>
`;
}
