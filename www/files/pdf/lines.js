// What stands on a page of a PDF → its lines, in the order in which they are read.
//
//  1. Only text in the page's main direction counts: stamps along the edge are turned by a right angle.
//  2. Runs on one base line, with gaps no wider than those between words, are one fragment. A small raised number
//     that follows a word is a note's mark and is left out.
//  3. Where a gutter parts the page, what lies across it parts the page into bands from top to bottom; in each band the
//     left column is read before the right one, and each column again by these rules (after G. Nagy and S. Seth,
//     "Hierarchical representation of optically scanned documents", ICPR 1984, who cut at white space alone). A page
//     that has too little to tell is parted where another one is.
//  4. Fragments that are left on one base line are one line, as in tables.
//
// Cost: O(n log n) a page for sorting; gutters are sought in a histogram of fixed size.

/** @typedef {import("./pdfjs.d.ts").TextItem} TextItem */

/**
 * `x` and `y` from the page's upper left corner to the left end of the base line, in points.
 * @typedef {{ text: string, x: number, y: number, right: number, size: number, font: string, isRtl: boolean }} Line
 */

/** What is on a page, and how it lies there. @typedef {{ items: TextItem[], viewport: { transform: number[] } }} Sheet */

/** Gaps and offsets, in the text's own size. */
const WORD_GAP = 0.17;
const COLUMN_GAP = 1.1;
const CELL_GAP = 3;
const SAME_LINE = 0.45;
/** A raised mark is so much smaller than the text that it follows. */
const RAISED = 0.78;
/** Slices of the page in which gutters are sought, and how wide one is at least, as a share of them. */
const SLICES = 240;
const GUTTER = 2;
/** So few of the fragments may lie across a gutter, and so many lie on each side of it. */
const MOST_ACROSS = 0.34;
const LEAST_BESIDE = 0.2;
/** Lines of columns fill them; those of tables do not. */
const FILLED = 0.55;
/** A column has lines of more than so many characters, half of them. */
const COLUMN_TEXT = 14;
/** Below so many fragments there are no columns to be told. */
const FEW = 8;

/**
 * @param {Sheet[]} sheets
 * @returns {Line[][]}
 */
export function linesOf(sheets) {
  const pages = sheets.map((sheet) => {
    const runs = upright(sheet.items, sheet.viewport);
    const isRtl = runs.reduce((sum, run) => sum + (run.isRtl ? run.text.length : -run.text.length), 0) > 0;
    return { fragments: fragmentsOf(runs, isRtl), isRtl };
  });
  const gutters = pages.map(({ fragments }) => gutterOf(fragments, [])).filter((gutter) => gutter !== undefined);
  return pages.map(({ fragments, isRtl }) => ordered(fragments, isRtl, gutters));
}

/** @param {TextItem[]} items @param {Sheet["viewport"]} viewport */
function upright(items, { transform: [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] }) {
  /** @type {Line[][]} by quarter turns */
  const turned = [[], [], [], []];
  const sizes = [0, 0, 0, 0];
  for (const { str, dir, transform, width, fontName } of items) {
    const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = transform;
    // The direction of the text and the height of its letters, on the page as it is shown.
    const [along, up] = [a * p + c * q, b * p + d * q];
    const size = Math.hypot(a * r + c * s, b * r + d * s);
    const [x, y] = [a * t + c * u + e, b * t + d * u + f];
    const turn = Math.abs(along) >= Math.abs(up) ? (along >= 0 ? 0 : 2) : up >= 0 ? 1 : 3;
    const [left, top] = [[x, y], [y, -x], [-x, -y], [-y, x]][turn] ?? [x, y];
    turned[turn]?.push({ text: str, x: left ?? x, y: top ?? y, right: (left ?? x) + width, size, font: fontName, isRtl: dir === "rtl" });
    sizes[turn] = (sizes[turn] ?? 0) + str.length;
  }
  return turned[sizes.indexOf(Math.max(...sizes))] ?? [];
}

/** @param {Line[]} runs @param {boolean} isRtl @returns {Line[]} */
function fragmentsOf(runs, isRtl) {
  const visible = runs.filter(({ text, size }) => text.trim() !== "" && size > 0);
  /** @type {Line[]} */
  const fragments = [];
  for (const row of rowsOf(visible)) {
    row.sort((one, other) => (isRtl ? other.right - one.right : one.x - other.x));
    /** @type {Line | undefined} */
    let current;
    for (const run of row) {
      const gap = current ? (isRtl ? current.x - run.right : run.x - current.right) : Infinity;
      const size = Math.max(current?.size ?? 0, run.size);
      if (!current || gap > COLUMN_GAP * size) {
        current = { ...run };
        fragments.push(current);
      } else if (!isMark(current, run)) extend(current, run, gap > WORD_GAP * size ? " " : "");
    }
  }
  return fragments;
}

/** Runs by base line, from the top. @param {Line[]} runs */
function rowsOf(runs) {
  const sorted = [...runs].sort((one, other) => one.y - other.y || one.x - other.x);
  /** @type {Line[][]} */
  const rows = [];
  let base = -Infinity;
  let height = 0;
  for (const run of sorted) {
    if (run.y - base > SAME_LINE * Math.max(height, run.size)) {
      rows.push([]);
      base = run.y;
      height = run.size;
    } else if (run.size > height) {
      // A raised number was met before the words it belongs to.
      base = run.y;
      height = run.size;
    }
    rows.at(-1)?.push(run);
  }
  return rows;
}

/** @param {Line} line @param {Line} run */
function isMark(line, run) {
  const isSmall = run.size < RAISED * line.size && run.y < line.y - 0.1 * line.size;
  return isSmall && /^[\d\s,*†‡§¶–-]+$/u.test(run.text) && /\S$/u.test(line.text);
}

/** @param {Line} line @param {Line} run @param {string} space */
function extend(line, run, space) {
  const isSpaced = /\s$/u.test(line.text) || /^\s/u.test(run.text);
  line.text += (isSpaced ? "" : space) + run.text;
  // The line looks like most of its letters.
  if (run.text.length > line.text.length / 2) [line.size, line.font, line.y] = [run.size, run.font, run.y];
  line.x = Math.min(line.x, run.x);
  line.right = Math.max(line.right, run.right);
}

/** @param {Line[]} fragments @param {boolean} isRtl @param {number[]} gutters of all pages @returns {Line[]} */
function ordered(fragments, isRtl, gutters) {
  const gutter = gutterOf(fragments, gutters);
  if (gutter === undefined) return rowsOf(fragments).map((row) => joined(row, isRtl));
  /** @type {Line[]} */
  const lines = [];
  /** @type {Line[]} */
  let left = [];
  /** @type {Line[]} */
  let right = [];
  const endBand = () => {
    const [first, second] = isRtl ? [right, left] : [left, right];
    lines.push(...ordered(first, isRtl, []), ...ordered(second, isRtl, []));
    left = [];
    right = [];
  };
  for (const fragment of [...fragments].sort((one, other) => one.y - other.y)) {
    if (fragment.right <= gutter) left.push(fragment);
    else if (fragment.x >= gutter) right.push(fragment);
    else {
      endBand();
      lines.push(fragment);
    }
  }
  endBand();
  return lines;
}

/** Where two columns are parted, if they are. @param {Line[]} fragments @param {number[]} gutters where those of other pages are */
function gutterOf(fragments, gutters) {
  return ownGutter(fragments) ?? gutters.find((gutter) => isClear(fragments, gutter));
}

/** On its last page a column may be too short to be told. @param {Line[]} fragments @param {number} gutter */
function isClear(fragments, gutter) {
  const across = fragments.filter(({ x, right }) => x < gutter && right > gutter).length;
  const isBeside = fragments.some(({ right }) => right <= gutter) && fragments.some(({ x }) => x >= gutter);
  return isBeside && across <= MOST_ACROSS * fragments.length;
}

/** @param {Line[]} fragments */
function ownGutter(fragments) {
  if (fragments.length < FEW) return undefined;
  const start = Math.min(...fragments.map(({ x }) => x));
  const width = Math.max(...fragments.map(({ right }) => right)) - start;
  const slice = width / SLICES;
  // Differences of the number of fragments over each slice.
  const changes = new Float64Array(SLICES + 2);
  for (const { x, right } of fragments) {
    const [from, to] = [Math.floor((x - start) / slice), Math.ceil((right - start) / slice)];
    changes[from] = (changes[from] ?? 0) + 1;
    changes[to] = (changes[to] ?? 0) - 1;
  }
  let [covered, least, from, longest, gutter] = [0, Infinity, 0, 0, 0];
  for (let index = 0; index < SLICES; index += 1) {
    covered += changes[index] ?? 0;
    if (index < SLICES * LEAST_BESIDE || index > SLICES * (1 - LEAST_BESIDE)) continue;
    if (covered < least) [least, from, longest] = [covered, index, 0];
    else if (covered > least) from = index + 1;
    if (index + 1 - from > longest) [longest, gutter] = [index + 1 - from, (from + index + 1) / 2];
  }
  if (longest < GUTTER) return undefined;
  const place = start + gutter * slice;
  return partsColumns(fragments, place) ? place : undefined;
}

/** @param {Line[]} fragments @param {number} gutter */
function partsColumns(fragments, gutter) {
  const sides = [fragments.filter(({ right }) => right <= gutter), fragments.filter(({ x }) => x >= gutter)];
  const across = fragments.length - sides.reduce((sum, side) => sum + side.length, 0);
  if (across > MOST_ACROSS * fragments.length) return false;
  return sides.every((side) => {
    if (side.length < LEAST_BESIDE * fragments.length) return false;
    const width = Math.max(...side.map(({ right }) => right)) - Math.min(...side.map(({ x }) => x));
    const rows = rowsOf(side);
    const filled = rows.filter((row) => {
      const [letters, covered] = [row.map(({ text }) => text).join("").length, row.reduce((sum, { x, right }) => sum + right - x, 0)];
      return letters > COLUMN_TEXT && covered > FILLED * width;
    });
    return filled.length * 2 > rows.length;
  });
}

/** @param {Line[]} row @param {boolean} isRtl @returns {Line} */
function joined(row, isRtl) {
  const [first, ...rest] = [...row].sort((one, other) => (isRtl ? other.right - one.right : one.x - other.x));
  const line = { .../** @type {Line} */ (first) };
  for (const fragment of rest) extend(line, fragment, fragment.x - line.right > CELL_GAP * line.size ? "\t" : " ");
  return line;
}
