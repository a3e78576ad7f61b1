/** JSON scripts larger than this hold a page's whole state and nothing about its article that stands nowhere else. */
const MAX_SCRIPT = 2_000_000;

/**
 * Parses a JSON script and repairs what pages commonly break: wrapped in HTML comments or CDATA, raw line breaks and
 * tabs in strings, trailing commas, a semicolon at the end, entities for quotes. Null when nothing helps.
 */
export function repairJson(text: string): unknown {
  if (text.length > MAX_SCRIPT) return null;
  const bare = unwrap(text);
  const direct = parse(bare);
  if (direct !== undefined) return direct;
  const mended = mendStrings(bare);
  const second = parse(mended) ?? parse(mended.replace(/(?<![;\s])[;\s]+$/, ''));
  if (second !== undefined) return second;
  if (/^\s*[[{]\s*&quot;/.test(bare)) return parse(bare.replace(/&quot;/g, '"')) ?? null;
  const values = sequence(mended);
  return values.length > 0 ? values : null;
}

function unwrap(text: string): string {
  const inner = text
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/^(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*\/|\/\/-->)?/, '')
    .trim();
  const end = Math.max(0, inner.length - LOOK_AHEAD);
  return (
    inner.slice(0, end) +
    inner.slice(end).replace(/(?:\/\/|\/\*)?(?:(?<!\s)\s+)?(?:-->|\]\]>)\s*(?:\*\/)?$/, '')
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // RangeError: nested deeper than the parser goes.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** One pass: control characters inside strings are escaped, commas before a closing bracket left out, quotes in words kept. */
function mendStrings(text: string): string {
  let out = '';
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (inString) {
      if (char === '\\') {
        const next = text.charAt(i + 1);
        // An escape that JSON does not have stands for its character.
        out += /["\\/bfnrtu]/.test(next) ? char + next : next;
        i += 1;
      } else if (char < ' ') out += char === '\n' ? '\\n' : ' ';
      else if (char === '"' && !endsString(text, i)) out += '\\"';
      else {
        out += char;
        inString = char !== '"';
      }
    } else if (char === '"') {
      out += char;
      inString = true;
    } else if (char === ',' && /^[\s,]*[}\]]/.test(text.slice(i + 1, i + LOOK_AHEAD))) continue;
    else out += char;
  }
  return out;
}

const LOOK_AHEAD = 60;

/** A quote that ends a string stands before a comma, a colon or a closing bracket. */
function endsString(text: string, index: number): boolean {
  return /^\s*(?:[:}\]]|,\s*(?:["{[}\]]|-?\d|true|false|null)|$)/.test(
    text.slice(index + 1, index + LOOK_AHEAD),
  );
}

/** Several objects one after another, which is not JSON, and what stands complete before a fault. */
function sequence(text: string): unknown[] {
  const values: unknown[] = [];
  let depth = 0;
  let start = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (inString) {
      if (char === '\\') i += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{') {
      if (depth === 0) start = i;
      depth += 1;
    } else if (char === '}' && depth > 0) {
      depth -= 1;
      const value = depth === 0 ? parse(text.slice(start, i + 1)) : undefined;
      if (value !== undefined) values.push(value);
    }
  }
  return values;
}
