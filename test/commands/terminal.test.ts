import { expect, test } from 'vitest';
import { kliping } from '../support/cli.js';
import { makeFolder } from '../support/files.js';

/** Sets the window's title, clears the screen, colours, moves back over what was printed, turns the line around. */
const TRICKS = '\u001b]0;judul\u0007\u001b[2J\u009b31m\b\b\b\u202e';
const BODY = 'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun.\n';

test('what an article or a file name holds cannot act on the terminal', async () => {
  const folder = makeFolder({
    'a.md': `---\ntitle: "Judul ${TRICKS} berita"\ndate: "2024-03-03 ${TRICKS}"\nauthor: "Siti ${TRICKS}"\noutlet: "Koran ${TRICKS}"\n---\n${BODY}\n${TRICKS}\n\n${BODY}`,
    'b.txt': `Judul ${TRICKS} berita\nOleh: Siti ${TRICKS}\n${BODY}Bagikan: ${TRICKS}\n`,
    'c\u001b[31m\u202e.txt': '',
    'kliping.yaml': 'title: Arsip\n',
  });
  for (const args of [
    ['explain', `${folder}/a.md`],
    ['explain', `${folder}/b.txt`],
    ['check', folder],
    ['build', folder, '--out', `${makeFolder()}/site`],
    ['explain', `${folder}/c\u001b[31m\u202e.txt`],
  ]) {
    const { stdout, stderr } = await kliping(args);
    expect(stdout + stderr).not.toMatch(/(?![\n\t])[\p{Cc}\u202e]/u);
  }
});
