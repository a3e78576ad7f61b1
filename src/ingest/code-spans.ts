/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const CLOSING = /^ {0,3}([`~]{3,})\s*$/;

/**
 * What of a Markdown text is code, in its order: blocks between fences (one that is not closed goes to the text's end) and
 * stretches between as many backticks. One pass over the lines and one over the backticks, whatever the text.
 */
export function findCode(text: string): readonly Span[] {
  const lines = lineStarts(text);
  const runs = backtickRuns(text);
  const spans: Span[] = [];
  /** Where the last stretch of code ends. */
  let end = 0;
  let run = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const start = lines[i] ?? 0;
    const next = lines[i + 1] ?? text.length;
    const mark = start < end ? undefined : FENCE.exec(text.slice(start, next))?.[1];
    if (mark !== undefined) {
      let last = i + 1;
      while (last < lines.length && !closes(text.slice(lines[last], lines[last + 1]), mark)) last += 1;
      end = lines[last + 1] ?? text.length;
      spans.push({ start, end });
      i = last;
    }
    // Code within the line, which may go on in lines below.
    const until = mark === undefined ? next : end;
    for (let at = runs[run]; at !== undefined && at.start < until; at = runs[run]) {
      run += 1;
      if (at.start < end || at.closing === null) continue;
      end = at.closing;
      spans.push({ start: at.start, end });
    }
  }
  return spans;
}

function closes(line: string, mark: string): boolean {
  return CLOSING.exec(line)?.[1]?.startsWith(mark) === true;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Runs of backticks, with the end of the next run that is as long; null where none follows. */
function backtickRuns(text: string): readonly { readonly start: number; readonly closing: number | null }[] {
  const found = [...text.matchAll(/`+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const nextOf = new Map<number, number>();
  return found
    .toReversed()
    .map(({ start, end }) => {
      const closing = nextOf.get(end - start) ?? null;
      nextOf.set(end - start, end);
      return { start, closing };
    })
    .toReversed();
}
