
"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const COLOUR = /^(c\d|nobody|said|verbatim|paraphrase|doubtful|nested|cue|mention|via)$/;

  const main = document.querySelector("main");
  const tools = document.querySelector(".tools");
  const search = document.getElementById("search");
  const least = document.getElementById("confidence");
  const boxes = all(".tools input[name=type]");
  const names = new Set();
  let open = null;

  // --- what is there ---------------------------------------------------------------------------

  const stories = all(".story").map(element => {
    const quotes = new Map();
    for (const note of all(".why", element)) {
      const { quote: number, type, confidence, colour, doubtful, name } = note.dataset;
      const ref = document.getElementById(note.id.replace(/-why$/, ""));
      quotes.set(number, {
        number, type, colour, name, note, ref,
        confidence: Number(confidence), doubtful: doubtful === "true", shown: true, pieces: []
      });
    }
    const pieces = all("[data-in], [data-of]", element).map(span => {
      const said = (span.dataset.in || "").split(" ").filter(Boolean)
        .map(word => ({ quote: quotes.get(word.slice(0, -1)), verbatim: word.endsWith("v") }));
      const parts = (span.dataset.of || "").split(" ").filter(Boolean)
        .map(word => word.split(":")).map(([coat, number]) => ({ coat, quote: quotes.get(number) }));
      const piece = { span, said, parts };
      said.forEach(one => one.quote.pieces.push(piece));
      return piece;
    });
    return { element, quotes: Array.from(quotes.values()), pieces, text: fold(element.textContent) };
  });
  const quotes = stories.flatMap(story => story.quotes);
  const byRef = new Map(quotes.map(quote => [quote.ref, quote]));
  const bySpan = new Map(stories.flatMap(story => story.pieces).map(piece => [piece.span, piece]));
  const entries = all(".index li").map(element => ({
    element,
    names: (element.dataset.names || "").split("\n"),
    story: stories.find(story => story.element.id === element.dataset.article),
    text: fold(element.textContent + " " + (element.dataset.names || ""))
  }));

  const overview = document.getElementById("overview");
  if (overview) {
    main.prepend(overview);
  }
  if (stories.length === 1) {
    document.title = stories[0].element.querySelector("h2").textContent + " \u2013 who said what";
  }

  // --- filters ---------------------------------------------------------------------------------

  function dress(piece) {
    const span = piece.span;
    const current = span.classList.contains("current");
    span.className = Array.from(span.classList).filter(word => !COLOUR.test(word)).join(" ");
    const said = piece.said.filter(one => one.quote.shown);
    const parts = piece.parts.filter(one => one.quote.shown);
    const inner = said[said.length - 1];
    if (inner) {
      span.classList.add("said", inner.verbatim ? "verbatim" : "paraphrase", inner.quote.colour);
      span.classList.toggle("doubtful", inner.quote.doubtful);
      span.classList.toggle("nested", said.length > 1);
    } else if (parts.length) {
      span.classList.add(parts[0].quote.colour);
    }
    parts.forEach(one => span.classList.add(one.coat));
    span.classList.toggle("current", current);
  }

  function apply() {
    const types = new Set(boxes.filter(box => box.checked).map(box => box.value));
    const from = Number(least.value);
    least.nextElementSibling.value = from.toFixed(2);
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    const holds = text => words.every(word => text.includes(word));
    for (const quote of quotes) {
      quote.shown = types.has(quote.type) && quote.confidence >= from
        && (names.size === 0 || names.has(quote.name));
      quote.ref.hidden = !quote.shown;
      quote.note.hidden = !quote.shown;
    }
    for (const story of stories) {
      story.pieces.forEach(dress);
      const named = names.size === 0 || story.quotes.some(quote => names.has(quote.name));
      story.element.hidden = stories.length > 1 && !(holds(story.text) && named);
    }
    for (const entry of entries) {
      entry.element.hidden = entry.story
        ? entry.story.element.hidden
        : !holds(entry.text) || names.size > 0 && !entry.names.some(name => names.has(name));
    }
    for (const button of all("button[data-name]")) {
      button.setAttribute("aria-pressed", names.has(button.dataset.name));
    }
    if (open && !visible().includes(open)) {
      close(false);
    }
    tell();
  }

  function tell() {
    const status = tools.querySelector(".status");
    const parts = [];
    if (entries.length) {
      const left = entries.filter(entry => !entry.element.hidden).length;
      parts.push(`${left} of ${entries.length} articles`);
    }
    if (quotes.length) {
      parts.push(`${visible().length} of ${quotes.length} quotes`);
    }
    status.textContent = parts.length ? parts.join(", ") + " shown" : "";
  }

  function clear() {
    boxes.forEach(box => { box.checked = true; });
    least.value = 0;
    search.value = "";
    names.clear();
    apply();
  }

  /** The quotes that are to be seen, in the order of the text. */
  function visible() {
    return stories.filter(story => !story.element.hidden)
      .flatMap(story => story.quotes.filter(quote => quote.shown))
      .sort((a, b) =>
        a.ref.compareDocumentPosition(b.ref) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
  }

  // --- why -------------------------------------------------------------------------------------

  const panel = document.createElement("aside");
  panel.className = "panel why";
  panel.id = "why";
  panel.setAttribute("aria-label", "Why this quote");
  panel.hidden = true;
  const shut = document.createElement("button");
  shut.type = "button";
  shut.className = "close";
  shut.setAttribute("aria-label", "Close");
  shut.textContent = "\u00d7";
  const content = document.createElement("div");
  content.setAttribute("aria-live", "polite");
  panel.append(shut, content);
  main.after(panel);

  function mark(quote, on) {
    quote.pieces.forEach(piece => piece.span.classList.toggle("current", on));
    quote.ref.setAttribute("aria-expanded", on);
  }

  function show(quote) {
    if (open) {
      mark(open, false);
    }
    open = quote;
    mark(quote, true);
    const number = document.createElement("p");
    number.className = "number";
    number.textContent = `Quote ${quote.number}`;
    const copy = quote.note.cloneNode(true);
    all(".back", copy).forEach(back => back.remove());
    content.replaceChildren(number, ...copy.childNodes);
    panel.hidden = false;
  }

  function close(back) {
    if (open) {
      const quote = open;
      open = null;
      mark(quote, false);
      panel.hidden = true;
      content.replaceChildren();
      if (back) {
        quote.ref.focus();
      }
    }
  }

  function go(quote) {
    quote.ref.focus({ preventScroll: true });
    if (open) {
      show(quote);
    }
    // Where the screen is narrow, the panel takes its lower half.
    const narrow = matchMedia("(max-width: 56rem)").matches;
    quote.ref.scrollIntoView({ block: narrow ? "nearest" : "center" });
  }

  function step(by) {
    const reachable = visible();
    if (reachable.length) {
      const here = reachable.indexOf(byRef.get(document.activeElement) || open);
      const next = here < 0 ? (by > 0 ? 0 : reachable.length - 1) : here + by;
      go(reachable[Math.max(0, Math.min(reachable.length - 1, next))]);
    }
  }

  /** The quote that a place in the text is about. */
  function quoteAt(target) {
    const ref = target.closest("a.ref");
    if (ref) {
      return byRef.get(ref);
    }
    const span = target.closest("[data-in], [data-of]");
    const piece = span && bySpan.get(span);
    const about = piece ? [...piece.parts, ...piece.said].filter(one => one.quote.shown) : [];
    return about.length ? about[about.length - 1].quote : null;
  }

  // --- what people do --------------------------------------------------------------------------

  main.addEventListener("click", event => {
    const quote = quoteAt(event.target);
    if (quote && getSelection().isCollapsed) {
      event.preventDefault();
      if (open === quote) {
        close(true);
      } else {
        show(quote);
        quote.ref.focus({ preventScroll: true });
        quote.ref.scrollIntoView({ block: "nearest" });
      }
    }
  });

  document.addEventListener("click", event => {
    const link = event.target.closest("a[href^='#']");
    const quote = link && byRef.get(document.getElementById(link.hash.slice(1)));
    if (quote && !link.classList.contains("ref")) {
      event.preventDefault();
      show(quote);
      go(quote);
    }
    const button = event.target.closest("button[data-name]");
    if (button) {
      const name = button.dataset.name;
      if (!names.delete(name)) {
        names.add(name);
      }
      apply();
    }
  });

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "Escape") {
      close(true);
    } else if (event.target.type !== "search") {
      if (event.key === "j") {
        step(1);
      } else if (event.key === "k") {
        step(-1);
      }
    }
  });

  shut.addEventListener("click", () => close(true));
  search.addEventListener("input", apply);
  least.addEventListener("input", apply);
  boxes.forEach(box => box.addEventListener("change", apply));
  document.getElementById("clear").addEventListener("click", clear);

  // On paper there is nothing to open.
  const shutNotes = [];
  addEventListener("beforeprint", () => {
    shutNotes.push(...all("details:not([open])"));
    shutNotes.forEach(details => { details.open = true; });
  });
  addEventListener("afterprint", () => {
    shutNotes.splice(0).forEach(details => { details.open = false; });
  });

  tools.hidden = false;
  search.parentElement.hidden = entries.length === 0;
  tools.querySelector(".types").hidden = quotes.length === 0;
  least.parentElement.hidden = quotes.length === 0;
  document.querySelector(".legend").hidden = quotes.length === 0;
  apply();
  const wanted = byRef.get(document.getElementById(location.hash.slice(1)));
  if (wanted) {
    show(wanted);
    go(wanted);
  }
})();
