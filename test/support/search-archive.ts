import { makeFolder } from './files.js';

interface Fixture {
  readonly title: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly section?: string;
  readonly text: string;
}

const ARTICLES: Readonly<Record<string, Fixture>> = {
  merdeka: {
    title: 'Upacara di lapangan kota',
    date: '2021-08-17',
    outlet: 'Kabar Sungai',
    text: 'Warga memperingati hari kemerdekaan di lapangan kota. Presiden Joko Widodo hadir dalam upacara itu sejak pagi.',
  },
  kunjungan: {
    title: 'Presiden meninjau pelabuhan',
    date: '2022-03-04',
    outlet: 'Kabar Sungai',
    author: 'Ratna Dewi',
    text: 'Presiden Joko Widodo melakukan kunjungan ke pelabuhan Makassar. Ia berbicara dengan nelayan tentang harga solar.',
  },
  kunjungan2: {
    title: 'Menteri datang ke pasar',
    date: '2022-05-06',
    outlet: 'Warta Gunung',
    author: 'RATNA  DEWI',
    text: 'Menteri Keuangan Sri Mulyani mengunjungi pasar di Bandung. Kunjungan itu berlangsung dua jam dan dihadiri Presiden Joko Widodo.',
  },
  banjir: {
    title: 'Banjir merendam sawah',
    date: '2023-01-02',
    outlet: 'Warta Gunung',
    author: 'Bayu Lestari',
    section: 'Daerah',
    text: 'Banjir merendam sawah warga di tepi sungai. Petani menunggu bantuan bibit dari pemerintah daerah.',
  },
  surat: {
    title: 'Surat dari pembaca <b>lama</b>',
    text: 'Seorang pembaca menulis tentang kunjungan kenegaraan yang pernah ia saksikan di stasiun kota bertahun-tahun yang lalu.',
  },
};

/** An archive made for searching: known words, outlets, years and people. Twelve more articles fill a second page. */
export function makeSearchArchive(options: { readonly portable?: boolean } = {}): string {
  const portable = options.portable ?? true;
  const files: Record<string, string> = {
    'kliping.yaml': `title: Arsip uji\nlanguage: id\nportable: ${String(portable)}\n`,
  };
  const write = (name: string, fixture: Fixture): void => {
    const { text, ...front } = fixture;
    const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    files[`${name}.md`] = `---\n${lines.join('\n')}\n---\n\n${text}\n`;
  };
  for (const [name, fixture] of Object.entries(ARTICLES)) write(name, fixture);
  for (let day = 10; day < 22; day += 1) {
    write(`panen-${day}`, {
      title: `Catatan panen hari ke-${day}`,
      date: `2020-02-${day}`,
      outlet: 'Warta Gunung',
      text: `Petani mencatat hasil panen padi hari ke-${day} di lumbung desa bersama kelompoknya.`,
    });
  }
  return makeFolder(files);
}
