"""What a browser can say of a page that somebody must read: contrast, names, sizes."""

# Every text in sight with its contrast on what lies behind it (WCAG 2.2, 1.4.6).
CONTRASTS = """() => {
  const parse = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (e) => {
    for (let at = e; at; at = at.parentElement) {
      const c = parse(getComputedStyle(at).backgroundColor);
      if (c.length === 3 || c[3] === 1) return c;
    }
    return [255, 255, 255];
  };
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !e.checkVisibility() || e.closest("noscript")) continue;
    if (e.closest("[aria-disabled=true], .off, .unseen")) continue;
    const [one, other] = [light(parse(getComputedStyle(e).color)), light(behind(e))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    found.push([walk.currentNode.data.trim(), ratio]);
  }
  return found;
}"""
NAMELESS = """() => [
  ...document.querySelectorAll("button, a, input, dialog, [role=region], section")]
  .filter((e) => e.checkVisibility())
  .filter((e) => !(e.getAttribute("aria-label") || e.getAttribute("aria-labelledby")
    || e.innerText.trim() || (e.labels && e.labels.length)))
  .map((e) => e.outerHTML)"""
SMALL = """() => [...document.querySelectorAll("button, a, input")]
  .filter((e) => e.checkVisibility() && !e.closest("label"))
  .map((e) => [e.innerText, e.getBoundingClientRect()])
  .filter(([, box]) => box.width < 24 || box.height < 24).map(([text]) => text)"""
