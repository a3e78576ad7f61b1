import { readGazetteerTable } from '../gazetteer-table.js';

/** International bodies, governments' seats, news agencies, Indonesian institutions and parties known by acronyms. */
export const organizations = readGazetteerTable(
  'organization',
  `
PBB | Perserikatan Bangsa-Bangsa | Perserikatan Bangsa Bangsa | UN | United Nations
Dewan Keamanan PBB | Dewan Keamanan | DK PBB | Dewan Keamanan Perserikatan Bangsa-Bangsa | UN Security Council | United Nations Security Council
Dewan Keamanan Rusia
Dewan Keamanan Nasional | NSC
Majelis Umum PBB | Majelis Umum Perserikatan Bangsa-Bangsa | UN General Assembly
UNDP
UNEP
UNODC
WHO | Organisasi Kesehatan Dunia | World Health Organization
WTO | Organisasi Perdagangan Dunia | World Trade Organization
ILO | Organisasi Buruh Internasional
FAO
IAEA | Badan Energi Atom Internasional | International Atomic Energy Agency
IMF | Dana Moneter Internasional | International Monetary Fund
Bank Dunia | World Bank
ADB | Bank Pembangunan Asia | Asian Development Bank
Mahkamah Pidana Internasional | ICC | International Criminal Court
Mahkamah Internasional | International Court of Justice
NATO | Nato | Pakta Pertahanan Atlantik Utara | North Atlantic Treaty Organization
Uni Eropa | European Union
Komisi Eropa | European Commission
Parlemen Eropa | European Parliament
Bank Sentral Eropa | ECB | European Central Bank
ASEAN | Asean | Perhimpunan Bangsa-Bangsa Asia Tenggara
OPEC | OPEC+
OKI | Organisasi Kerja Sama Islam | Organisasi Kerjasama Islam | Organisasi Konferensi Islam
Liga Arab | Arab League
Uni Afrika | African Union
G7 | G-7
Gerakan Non-Blok | GNB
Palang Merah Internasional | ICRC
Human Rights Watch | HRW
Transparency International
Gedung Putih | White House
Departemen Luar Negeri AS | Deplu AS
Departemen Pertahanan AS
Kongres AS
Senat AS
CIA
FBI
NSA
The Fed | Federal Reserve | Bank Sentral AS
Hamas | HAMAS
Hizbullah | Hezbollah | Hizbollah
Al-Qaeda | Al Qaeda | Al-Qaida | Al Qaida
ISIS | ISIL | Negara Islam Irak dan Suriah
Houthi
Jamaah Islamiyah | Jemaah Islamiyah
Macan Tamil
Partai Buruh Korea
Partai Komunis Tiongkok | Partai Komunis China
Partai Republik
Partai Demokrat
CNN Indonesia
BBC Indonesia | BBC News Indonesia
AFP | Agence France-Presse | Agence France Presse
AP | Associated Press | The Associated Press
RIA Novosti | RIA
Antara | ANTARA | LKBN Antara
Newsweek
Haaretz
Kompas
Kompas.com | KOMPAS.com
Tempo
Tempo.co
Detik | detikcom | detik.com
Liputan6.com
Republika
Okezone
Kumparan
Sindonews | SINDOnews
Media Indonesia
Jawa Pos
Metro TV
TVRI
TV One | tvOne
RCTI
SCTV
RRI
DPR | DPR RI | Dewan Perwakilan Rakyat
DPD | DPD RI | Dewan Perwakilan Daerah
MPR | MPR RI | Majelis Permusyawaratan Rakyat
DPRD
Mahkamah Agung
Mahkamah Konstitusi | MK
Komisi Yudisial
Kejaksaan Agung | Kejagung
KPK | Komisi Pemberantasan Korupsi
KPU | KPU RI | Komisi Pemilihan Umum
Bawaslu | Badan Pengawas Pemilu
DKPP
BPK | Badan Pemeriksa Keuangan
BPKP
PPATK
Polri | POLRI | Kepolisian Republik Indonesia | Kepolisian Negara Republik Indonesia
Mabes Polri
Polda Metro Jaya
Bareskrim | Bareskrim Polri
TNI | Tentara Nasional Indonesia
TNI AD | TNI-AD
TNI AL | TNI-AL
TNI AU | TNI-AU
Mabes TNI
Densus 88
BNPT
BNN | Badan Narkotika Nasional
BNPB | Badan Nasional Penanggulangan Bencana
BPBD
BMKG | Badan Meteorologi, Klimatologi, dan Geofisika
Basarnas
BIN | Badan Intelijen Negara
BPS | Badan Pusat Statistik
BPOM | Badan Pengawas Obat dan Makanan
BPJS | BPJS Kesehatan
Bank Indonesia | BI
OJK | Otoritas Jasa Keuangan
BEI | Bursa Efek Indonesia
LPS
BKPM
BUMN
Bappenas
Bulog
LIPI
BPPT
Lapan | LAPAN
BRIN
Komnas HAM | Komisi Nasional Hak Asasi Manusia
Komnas Perempuan
KPAI
Kontras | KontraS
LBH
ICW | Indonesia Corruption Watch
YLKI
Ombudsman
KPPU
KPI | Komisi Penyiaran Indonesia
Dewan Pers
PWI
AJI
IDI
MUI | Majelis Ulama Indonesia
NU | Nahdlatul Ulama | PBNU
Muhammadiyah
FPI | Front Pembela Islam
HTI
ICMI
HMI
KNPI
Kadin
Apindo
PSSI
KONI
FIFA
UEFA
AFC
IOC
PBSI
LSI | Lingkaran Survei Indonesia
SMRC
Kemenlu | Kementerian Luar Negeri
Kemendagri | Kementerian Dalam Negeri
Kemenkeu | Kementerian Keuangan
Kemenkes | Kementerian Kesehatan
Kemenag | Kementerian Agama
Kemenkumham | Kementerian Hukum dan HAM
Kemendikbud
Kemenhub | Kementerian Perhubungan
Kemenhan | Kementerian Pertahanan
ESDM | Kementerian ESDM
Golkar | Partai Golkar
PDIP | PDI-P | PDI Perjuangan | Partai Demokrasi Indonesia Perjuangan
PKB | Partai Kebangkitan Bangsa
PPP | Partai Persatuan Pembangunan
PAN | Partai Amanat Nasional
PKS | Partai Keadilan Sejahtera
Partai Bulan Bintang
PKPI
PSI | Partai Solidaritas Indonesia
Gerindra | Partai Gerindra | Partai Gerakan Indonesia Raya
Hanura | Partai Hanura
NasDem | Nasdem | Partai NasDem | Partai Nasdem
Perindo
PKI | Partai Komunis Indonesia
GAM | Gerakan Aceh Merdeka
OPM
UI | Universitas Indonesia
UGM | Universitas Gadjah Mada
ITB | Institut Teknologi Bandung
IPB | Institut Pertanian Bogor
Pertamina | PT Pertamina
PLN | PT PLN
Telkom | PT Telkom
Telkomsel
Indosat
Garuda Indonesia
Lion Air
Bank Mandiri
BRI | Bank Rakyat Indonesia
BNI | Bank Negara Indonesia
BCA | Bank Central Asia
BTN | Bank Tabungan Negara
Freeport | Freeport Indonesia | PT Freeport Indonesia
Astra International
Rosneft
Roscosmos
Wagner Group | Grup Wagner
Garda Revolusi | Korps Garda Revolusi Islam | IRGC
Barcelona FC | FC Barcelona
Bayern Munich | Bayern München
Juventus
Liverpool FC
Arsenal
Chelsea
Inter Milan
AC Milan
Tottenham Hotspur
Atletico Madrid
Persib | Persib Bandung
Persija | Persija Jakarta
Arema | Arema Malang
Persebaya | Persebaya Surabaya
`,
);
