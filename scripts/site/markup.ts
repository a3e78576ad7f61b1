import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

/** What the HTML standard says; accessibility is judged in the browser, on what is really shown. */
const VALIDATOR = new HtmlValidate(
  new FileSystemConfigLoader({ root: true, extends: ['html-validate:standard'], elements: ['html5'] }),
);

/** Returns where pages break the HTML standard: "page:line: message (rule)". */
export async function checkMarkup(folder: string, pages: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const page of pages) {
    const report = await VALIDATOR.validateString(readFileSync(join(folder, page), 'utf8'), page);
    for (const { messages } of report.results)
      for (const { line, message, ruleId } of messages) found.push(`${page}:${line}: ${message} (${ruleId})`);
  }
  return found;
}
