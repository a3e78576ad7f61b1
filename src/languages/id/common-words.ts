/**
 * Ordinary words of news prose, lower case: written with a capital (in a headline, an office, an organization) they are
 * still no part of a person's name. Counted in the 24,024 sentences of news of the PAN Localization project's Indonesian
 * corpus: written small at least five times and in three of ten cases; with names of offices, feasts and sites added.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
abad absen abu acak acara ace acuan acuannya ada adalah adanya adaptasi adha adidaya adik adil administrasi
adu afghan after agak agama agar agen agenda agreement agregat agresi agresif agung ahir ahli air airmata
ajang ajaran akal akan akar akbar akhir akhirnya akibat akibatnya akses aksesibilitas aksi aktif aktifnya
aktiva aktivis aktivitas aktor akuisisi akumulasi akuntansi akurasi akurat alam alamat alami alamiah alap
alasan alat alergi alhasil aliansi alias alih aliran all allah alokasi alquran alternatif alun alur aman
amanat amandemen amat amatir ambil ambisi ambisius ambruk ambulan amfibia amil amnesti ampuh amunisi
anaerobik anak anaknya analis analisa analisis anasir ancaman and anda andalan aneh anggap anggapan anggaran
anggota anggotanya angin angka angkanya angkasa angkat angkatan anjing anjlok anjloknya anoda antar antara
antaranya antarbangsa antarbank antariksa antena anti antihuru antioksidan antisipasi apa apabila apakah
apalagi apapun aparat aparatur apartemen apbd apbn api aplikasi apresiasi arab arah area areal armada
aromatik arsip arsitek arsitektur arti artikel artileri artinya arus asal asalnya asam asap asasi aset asing
asisten asli asma aspek aspirasi aspirin asset assist astronom astronomi astronot asuhan asumsi asupan
asuransi atap atas atasnya atau ataupun atlet atmosfer atom aturan audit awak awal awalnya awan award ayah
ayahnya ayam ayat bab babak back backhand badai badan badannya bagaimana bagi bagian baginya bagus bahagia
bahan bahasa bahaya bahkan bahu bahwa baik baiknya baja bakal bakar bakteri baku balap balapan balas balasan
balatentara balik balistik balok balon ban bandang bandar bandara banding bang bangga bangkit bangku bangsa
bangun bangunan banjir bank bankir bantalan bantuan banyak banyaknya bapak bara barang barat baratdaya
baratlaut barel baris barisan baru barunya basah base based baseline basis batang batas batasan baterai batu
batubara bau bauksit bawah bawahnya bawang bayang bayangan bayaran bayi bayinya bea beban bebas bebasnya
beberapa beda bedanya begitu begitulah bek bekas bekerja bekerjasama beku bela belah belajar belakang
belakangan belakangnya belanja belas belasan belerang beli beluk belum benar bencana benchmark benda bendera
bendungan benih bensin bentrok bentrokan bentuk bentuknya benturan benua bepergian ber beracun berada
beragam berakhir berakhirnya berakibat beraksi beralasan beralih beraneka berang beranggapan beranggotakan
berangkat berani berantai berapa berapi berarti beras berasal berat beratnya berawak berawal berbadan
berbagai berbagi berbahan berbahasa berbahaya berbanding berbasis berbatasan berbau berbeda berbentuk
berbicara berbuat berbulan berbunga berbunyi berburu berdampak berdarah berdasar berdasarkan berdaya
berdekatan berdiri berdoa bereaksi beredar berenang berencana berevolusi berfokus berfungsi bergabung
berganti bergantung bergejolak bergengsi bergerak bergilir bergolak berguna berhadapan berhadiah berhak
berhaluan berharap berharga berhari berhasil berhati berhenti berhubungan berikan berikrar berikut
berikutnya berinteraksi berinvestasi berisi berisikan berisiko beristirahat berita berjalan berjangka
berjanji berjarak berjuang berjudul berjumlah berkaitan berkala berkali berkantor berkapasitas berkas berkat
berkata berkebangsaan berkecamuk berkecepatan berkedudukan berkeinginan berkekuatan berkelahi berkelanjutan
berkemampuan berkembang berkembangnya berkenaan berkendaraan berkeras berkesinambungan berkesudahan berkisar
berkomentar berkomitmen berkompetisi berkomunikasi berkonsentrasi berkualitas berkuasa berkumpul berkunjung
berkurang berkurangnya berkutik berlaga berlaku berlangsung berlangsungnya berlanjut berlanjutnya berlari
berlatih berlawanan berlebihan berlindung berlokasi berlomba berlubang bermacam bermain bermaksud bermanfaat
bermarkas bermasalah bermigrasi berminat bermitra bermotor bermuatan bermula bermusuhan bernama bernapas
bernaung berniat bernilai beroperasi berorientasi berpacu berpangkalan berpartisipasi berpasangan berpatroli
berpawai berpeluang berpendapat berpenduduk berpengalaman berpengaruh berpenghasilan berperan berperang
berpidato berpihak berpikir berpindah berpotensi berpusat berputar bersabar bersahabat bersaing bersalah
bersama bersamaan bersangkutan bersatu bersaudara bersebelahan bersedia bersejarah bersemangat bersembunyi
bersenjata bersenjatakan bersiap bersidang bersifat bersih bersihnya bersikap bersikeras berskala bersorak
berspekulasi bersubsidi bersumber bersumpah bertabrakan bertahan bertahap bertahun bertambah bertambahnya
bertandang bertanding bertanggung bertanggungjawab bertanya bertarung bertekad berteknologi bertelur
bertempur bertemu bertenaga bertengger bertentangan bertepatan bertetangga bertikai bertindak bertolak
bertugas bertujuan bertukar bertulang berturut berubah berubahnya berudu berukuran berulang berulangkali
berumur beruntun beruntung berupa berupaya berurutan berusaha berusia bervariasi berwarna berwenang besar
besaran besarnya beserta besi besok betapa betina beton betul biasa biasanya biaya bibir bibit bicara bidang
biji bijih bila bilang bilateral bin bina binatang bintang biokimia biologi biologis biomassa bioteknologi
bioterorisme birdie biro birokrasi biru bis bisa bisnis bius blog blok blokade bobot bocah bogey boikot bola
boleh bom boros bos botol bowl bps break briket broadband bronkitis browser bruto bu buah buahan buang
buangan buat buatan buaya bubar budak budaya buddha buka bukan bukanlah bukannya bukit bukti buku bukunya
bulan bulanan bulannya bulat bulu bumi bunda bundar bunga bunganya bunuh buoy bursa buruh buruk buruknya
burung bus busuk buta butir butuh buy bye cabang cabe cacat cacing cadang cadangan cagub cahaya cahayanya
cair cairan cak cakupan calon cambuk campur campuran canggih cangkang capital capres capung cara caranya
card cari catatan cawapres cedera celah cemas cemerlang cenderung cepat cepatnya cerah cerdas cerita cermin
cetak champion champions chatting chip cicilan cincin cipta ciptaan ciri cita citra coba cocok cokelat
coklat com computer contoh contohnya corona cost covid cracker cuaca cuckoo cucu cukai cukup cuma cumi cup
curah customer dada daerah daftar dagang daging dahsyat dahulu dakwaan dakwah dalam dalamnya dalih damai
dampak dampaknya dan dana dananya danau dangkal dapat darah darahnya darat daratan dari darinya daripada
darurat dasar dasarnya dasawarsa data datang datangnya datar dataran daun daya dealer debitur debt debu
debutan debutnya definisi defisit deflasi degadrasi degradasi dekade dekat dekatnya deklarasi dekonsentrasi
del delapan delegasi demam demi demikian demikianlah demo demokrasi demokrat demokratis demonstran
demonstrasi denda dendam dengan dengannya dengar denominasi denuklirisasi depan depannya deposit deposito
depresi deputi derajat deras derbi derita desa desain desktop detik detil deviden devisa dewasa dia
diabaikan diabetes diadakan diadili diagnosa diagonal diajak diajukan diakibatkan diakses diaktifkan diakui
diakuisisi dialami dialihkan dialirkan dialog dialokasikan diam diamankan diamati diambil diameter dianggap
diangkat diangkut diantara diantaranya diarahkan diatas diatasi diatur diaudit diawali diawasi dibaca dibagi
dibagikan dibahas dibakar dibalik dibanding dibandingkan dibangun dibantu dibatalkan dibatasi dibawa dibawah
dibayar dibayarkan dibebaskan dibekukan dibeli dibenarkan dibentuk diberi diberikan diberitakan diberlakukan
dibiarkan dibiayai dibicarakan dibidang dibuang dibuat dibubarkan dibuka dibuktikan dibunuh diburu
dibutuhkan dicabut dicairkan dicap dicapai dicari dicatat dicatatkan dicetak diciptakan dicoret diculik
dicuri dicurigai didakwa didalamnya didanai didapat didapatkan didasari didasarkan didefinisikan didekati
didera diderita didesain dideteksi didirikan didominasi didorong diduduki didudukinya diduga didukung
diedarkan diesel diet difavoritkan difokuskan digabungkan digambarkan diganti digantikan digantung digarap
digelar digerakkan digit digital digulingkan digunakan dihadapi dihadapkan dihadiri dihalau dihancurkan
diharapkan diharuskan dihasilkan dihasilkannya dihentikan dihilangkan dihimpun dihindari dihitung dihubungi
dihubungkan dihukum diidentifikasi diikuti diikutinya diimplementasikan diinginkan diinterogasi diisi
diizinkan dijadikan dijadwalkan dijaga dijalankan dijamin dijanjikan dijatuhi dijatuhkan dijebloskan
dijelaskan dijinakkan dijital dijual dikabarkan dikaitkan dikaji dikalahkan dikarenakan dikatakan dikecam
dikelola dikeluarkan dikeluarkannya dikembalikan dikembangkan dikemukakan dikenai dikenakan dikenal dikenali
dikendalikan dikerahkan diketahui dikhawatirkan dikirim dikirimkan dikitnya diklaim diklat dikonfirmasi
dikonsumsi dikontrak dikonversi diktator dikuasai dikumpulkan dikurangi dikutip dilahirkan dilaksanakan
dilakukan dilakukannya dilancarkan dilanda dilangsungkan dilanjutkan dilaporkan dilarang dilatih dilayangkan
dilempar dilengkapi dilepas dilepaskan diletakkan dilihat dilindungi dilontarkan diluar diluncurkan
dilupakan dimainkan dimakamkan dimaksud dimaksudkan dimana dimanfaatkan dimasukan dimasukkan dimenangi
dimensi dimiliki dimilikinya diminta dimintai dimintakan dimulai dimulainya dimungkinkan dinaikkan dinamakan
dinamik dinamika dinamit dinas dinding dingin dini dinihari dinikmati dinilai dinosaurus dinyatakan dioksida
diolah dioperasikan dipahami dipakai dipaksa dipancarkan dipandang dipanggil diparkir dipasang dipastikan
dipecahkan dipecat dipegang dipelajari dipengaruhi dipenjara dipenuhi diperbaiki diperbarui dipercaya
diperdagangkan dipergunakan diperhatikan diperhitungkan diperiksa diperkenalkan diperkenankan diperkirakan
diperkuat diperlakukan diperlemah diperlihatkan diperluas diperlukan diperoleh diperpanjang dipersenjatai
dipersiapkan dipertahankan dipertimbangkan dipicu dipilih dipimpin dipindahkan dipinjam dipisahkan diplomasi
diplomat diplomatik diprakarsai diprediksi diproduksi diprogram diproses diproyeksikan dipublikasikan
dipukul dipukuli dipulangkan dipusatkan diputus diputuskan diragukan diraih dirancang dirasakan dirawat
direalisasikan direbut director direksi direncanakan diri dirinya dirumuskan disadari disahkan disain
disaksikan disalurkan disamakan disambut disampaikan disamping disandera disebabkan disebarkan disebut
disebutkan disebutnya disediakan diselamatkan diselenggarakan diselesaikan diselidiki diselimuti
diselundupkan diseluruh disepakati diserahkan diserang diserap disertai disesuaikan disetor disetujui
disiapkan disiarkan disimpan disinyalir disiplin disita diskriminasi diskusi display distribusi distributor
distrik disusul disusun ditahan ditambah ditambahkan ditampilkan ditandai ditandatangani ditangani
ditanggung ditangkap ditanya ditargetkan ditarik ditawari ditawarkan ditayangkan ditekan diteliti ditembak
ditembakkan ditempati ditempatkan ditempuh ditemui ditemukan ditentukan diterangkan diterapkan diterbitkan
diterima diteruskan ditetapkan ditimbulkan ditinggalkan ditingkatkan ditolak ditopang dituduh dituduhkan
ditujukan ditukar ditulis ditunda ditunjuk ditunjukkan dituntut diturunkan ditutup ditutupi diubah diuji
diukur diulang diumumkan diundang diunggulkan diungkapkan diungsikan diusir diusulkan diversifikasi
divestasi dividen divisi diwakili diwarnai diwujudkan diyakini dokter dokumen dokumentasi dolar dollar
domain domba domestik dominan dominasi donor doping dorongan dosen dosis double draft drama dramatis drastis
drone drop dua duakali duanya duduk duet dugaan dukungan dukungannya dulu dulunya dunia dutabesar ebola
edisi edukasi efektif efektivitas effect efisien efisiensi ekonom ekonomi ekonominya ekonomis ekor eksekusi
eksekutif eksistensi eksklusif ekspansi ekspektasi eksperimen eksplorasi ekspor eksportir ekspresi eksternal
ekstra ekstrim ekstrimis ekuin ekuitas elektroda elektron elektronik elektronika elemen elit elpiji email
emas embargo embrio emerging emisi emiten emosi emosional empat enak enam energi enggan enzim equity era
erat esa eselon esia etnik etnis euro evaluasi event evolusi evolusionis facebook fair fajar faksi fakta
faktor fakultas fan fans farmasi fasilitas fatal favorit federal federasi fee fenomena fermentasi festival
file film filum final finalis financial finansial fisik fisika fisiologis fiskal fissi fit fitri fitur flash
flavonol fleksibel flu fluktuasi fokus for forehand formal format forum fosfor fosil foto foton fraksi
frekuensi from frustrasi fund fundamental fungsi fungsinya gabungan gadis gagal gagasan gajah gaji galaksi
gambar gambaran game gampang ganda gandum gangguan ganti gardu garis gas gawang gawangnya gaya gebrakan
gedung gejala gejolak gelandang gelap gelar gelarnya gelas gelembung gelombang gema gembira gembong gempa
gemuk gen gencar gencatan generasi generator genetik genetika geng genus geofisika geologi geologis gerak
gerakan gerbang gerbong gerhana gerilya gerilyawan getaran gigi gila gilirannya ginjal giro gizi global
globalisasi goal gol golf golnya golongan google goreng gram granat grand gratis gravitasi green grogi gross
growth grup gua gudang gugur gugus gugusan gula gumpalan guna gunakan guncangan gunung guru gurun gus habis
habitat hacker hadapan hadapi hadiah hadir hak hakim haknya hal halaman halnya halus ham hama hambatan hamil
hampir hancur handal hangat hanya hanyalah hara harap harapan harapkan harga harganya hari harian harimau
harinya harta harus haruslah hasil hasilnya hat hati hatian hatrik hebat hebatnya hektar helikopter
hendaknya hepatitis heran heroin hewan hibah hiburan hidayah hidrogen hidrokarbon hidung hidup hidupnya
hijau hilang hilangnya hilir hindu hingga hinggap hiperoksia hitam hitungan hopanoid hormon hotel hubungan
hubungannya hujan hukum hukuman hulu humas huruf hutan hutang ialah ibadah ibu ibukota ibunya ide ideal
identifikasi identik identitas ideologi idn idul ijin ikan ikatan iklan iklim ikut ilegal ilmiah ilmu
ilmuwan imbal imbalan imbang imigran imigrasi imlek impian implementasi impor importir inci income indah
indeks independen indera indikasi indikatif indikator individu individual induk induknya industri infeksi
inflasi inflow informasi informatika infra infrastruktur ingat inggeris ingin inginkan ini inilah inisiatif
injury inovasi inovatif inpres insentif insiden insinyur inspektur inspirasi instagram instalasi instansi
institusi instruksi instrumen integrasi integritas intelektual intelijen intensif intensitas interaksi
interest interim interkoneksi intermediasi internal internasional internet intervensi inti intimidasi
intinya invasi invertebrata investasi investasinya investigasi investor ion ionisasi ionization irama
iringan isi islam islamis islet issue istana istilah istimewa istirahat istri istrinya isu itu itulah izin
jabatan jabatannya jadi jadwal jaga jahat jajak jajaran jaket jaksa jala jalan jalanan jalannya jalur jam
jamaah jaman jaminan jamur janda jangan jangka jangkauan janji janjinya jantan jantung jarak jaraknya jarang
jari jaring jaringan jasa jatah jati jatidirinya jatuh jatuhnya jauh jawab jawaban jeda jejak jejaring
jelajah jelas jelaslah jelasnya jembatan jenazah jendela jendral jenis jenisnya jenjang jeruk jet jibaku
jika jilid jinjing jip jiwa jual juara judul juga jujur jumlah jumlahnya jumpa junior jurang jurnal jurnalis
juru jurubicara justru juta jutaan kabag kabar kabareskrim kabarnya kabel kabinet kabinetnya kabupaten kaca
kacang kadang kadangkala kadar kader kadiv kafein kaidah kain kaitan kaitannya kajian kakak kaki kakinya
kalah kalangan kalau kalaupun kalender kali kalinya kalori kamar kamera kami kamp kampanye kampung kampus
kamu kan kanal kanan kanannya kancah kandang kandas kandidat kandungan kang kanguru kanit kanker kantong
kantor kantornya kantung kapal kapan kapasitas kapitalis kapitalisasi kapitalisme kapolda kapten karakter
karakteristik karbon karbondioksida karboran karena karenanya karet karir karirnya karsinogen kartel kartu
kartun karya karyawan kas kasar kasat kasatgas kasih kasubdit kasus kata katak katakan katalis katanya
kategori katolik kaum kawah kawasan kawat kawin kaya kayu keadaan keadilan keagamaan keahlian keajaiban
keamanan keamanannya keanekaragaman keanggotaan kearah kebakaran kebangkitan kebanyakan kebebasan kebenaran
keberadaan keberadaannya keberatan keberhasilan keberhasilannya keberuntungan kebesaran kebetulan kebiasaan
kebijakan kebijakannya kebijaksanaan kebocoran kebon kebudayaan kebun kebuntuan kebutuhan kebutuhannya
kecaman kecamatan kecanduan kecelakaan kecemasan kecenderungan kecepatan kecerdasan kecewa kecil kecilnya
kecolongan kecuali kecukupan kecurigaan kedalam kedalaman kedap kedatangan kedelai kedelapan kedokteran
kedua keduakalinya keduanya kedudukan kedutaan keempat keenam kegagalan kegelapan kegelisahan kegemukan
kegiatan kegiatannya kehadiran kehakiman kehamilan kehancuran keharusan kehati kehendak kehidupan kehilangan
kehormatan kehutanan keinginan keinginannya keistimewaan kejadian kejahatan kejatuhan kejelasan keji keju
kejuaraan kejutan kekacauan kekalahan kekayaan kekebalan kekecewaan kekeliruan kekerasan kekeringan
kekhawatiran kekuasaan kekuasaannya kekuatan kekuatannya kekurangan kelahiran kelainan kelamin kelancaran
kelangsungan kelanjutan kelapa kelaparan kelas kelautan kelayakan kelebihan kelelahan kelelawar kelemahan
kelembagaan kelembapan kelenjar kelenturan kelihatan kelihatannya kelima kelistrikan kelola kelompok
kelompoknya kelopak keluar keluaran keluarga keluarganya keluarnya keluhan kemajuan kemakmuran kemampuan
kemampuannya kemandirian kemanusiaan kemarahan kemarau kemarin kemaritiman kemasan kemasukan kematian
kematiannya kembali kembalinya kembangkan kembar kemenangan kemenangannya kementerian kemerdekaan
kemerosotan kemih kemiskinan kemitraan kemudahan kemudian kemunculan kemunduran kemungkinan kena kenaikan
kenaikannya kenal kenangan kencang kendala kendali kendaraan kendaraannya kendati kenegaraan kenyataan
kenyataannya kepabeanan kepada kepadanya kepadatan kepala kepalanya kepastian kepekaan kepemilikan
kepemilikannya kepemimpinan kepemudaan kependudukan kepentingan kepercayaan keperluan keping kepolisian
kepompong kepres kepresidenan keprihatinan kepulauan kepunahan keputusan keputusannya kerabat keragaman
keraguan kerajaan kerang kerangka kerap kerapatan keras kerdil kereta kering keringanan keringat kerja
kerjakan kerjanya kerjasama kertas kerugian kerugiannya kerumitan kerumunan kerusakan kerusuhan kerutan
kesadaran kesal kesalahan kesalahannya kesediaan kesehatan kesehatannya keseimbangan kesejahteraan
keselamatan keseluruhan kesembilan kesempatan kesempatannya kesempurnaan kesenjangan kesepahaman kesepakatan
kesiapan kesimpulan kesra kestabilan kesuburan kesuksesan kesulitan ketahanan ketat ketatanegaraan ketatnya
ketawa ketegangan ketenagakerjaan ketenangan ketentuan ketepatan keterangan keterbatasan keterbukaan
ketergantungan keterlambatan keterlibatan keterlibatannya ketersediaan ketertinggalan ketiadaan ketidak
ketidakpastian ketiga ketiganya ketik ketika ketimbang ketinggalan ketinggian ketrampilan ketua ketujuh
keturunan keuangan keunggulan keuntungan kevlar kewajiban kewajibannya kewarganegaraan kewenangan keyakinan
khas khawatir khusus khususnya kian kidal kilang kilo kilogram kiloliter kilometer kimia kimiawi kinerja
kinerjanya kingdom kini kiper kiprah kira kiri kirim kirinya kisah kisaran kita kitab klasemen klasik
klimatologi klinik klinis kliring kloning klub klubnya koalisi kode kokain kokoh kolam kolesterol kolom
koloni kolonial komandan komando kombinasi komentar komentarnya komersial komersialisasi komisaris komisi
komisioner komite komitmen komitmennya komoditas komoditi kompas kompetisi kompetitif komplek kompleks
kompleksitas komponen komposisi komputasi komputer komunikasi komunis komunitas kondisi kondisinya kondusif
koneksi konektor konferensi konfirmasi konflik konfrontasi konglomerat kongres konon konperensi konsekuensi
konsentrasi konsep konservatif konsesi konsisten konsolidasi konsorsium konstan konstituen konstitusi
konstruksi konsulat konsultan konsultasi konsumen konsumer konsumsi kontak konteks kontingen kontra kontrak
kontraknya kontraktor kontribusi kontrol kontroversi kontroversial konvensi konvensional konversi konvoi
koordinasi koordinator koperasi kopi koran korban koreksi korporasi korupsi kosong kota kotak kotor kreatif
kredibilitas kredit kreditnya kreditor kreditur kriminal krisis kristal kristen kriteria kritik kritis
kronis kualifikasi kualitas kuartal kuarter kuartet kuasa kuat kuatnya kubah kubik kubu kuburan kuda kudeta
kue kuil kuliah kulit kuman kumbang kumulatif kunang kunci kuning kunjungan kunjungannya kuno kuota kupon
kupu kura kurang kurangnya kurdi kurs kursi kurun kutub kwartal laba labah laboratorium ladang laga lagi
lagu lah lahan lahir lahirnya lain lainnya laju laki laku lakukan lalat lalu lalulintas lama lamban lambat
lambung lampau lampu lancar landas landasan langit langka langkah langsung lanjut lanjutan lanjutnya lantai
lapangan lapis lapisan lapor laporan laporannya laptop larangan lari larut larva latar latihan laut lautan
lawan lawannya lawatan layak layaknya layanan layar league lebah lebar lebaran lebat lebih ledak ledakan leg
lega legal legislatif leher lelah lelaki lelakinya lelang leluasa lemah lemahnya lemak lembaga lembar
lembaran lemparan lengan lengkap lensa lentur lepas letusan level leverage lewat liar liat libelarisasi
liberal liberalisasi libur liburan licin lidah lifting liga lihat likuiditas lilin lima limbah line
lingkaran lingkungan lini lintang lintas lintasan lipat lipid lisensi listed listrik litbang liter lithium
loan logam logika login logis logistik lokal lokasi lolos lomba lompatan longsor lonjakan lorong luar luas
luasnya lubang luka lulus lumayan lumba lumpuh lumpur lumrah lunak lunas lupa lurus lusin lutein lutut maaf
macam macet macular madu madya magnet magnitudo maha mahal mahalnya mahasiswa mahkamah mahluk mail main
mainan mainkan majalah majelis maju maka makam makan makanan makhluk makin makna makro maksimal maksimum
maksud malah malam malu mamalia mampu mana management manager manajemen manajer manapun mandat manfaat
manfaatnya mangsa mangsanya manis mantan manual manufaktur manusia manuver marah maraton margin mari marinir
marjin mark markas market mars mas masa masalah masalahnya masih masing masjid massa massal masuk masukan
masuknya masyarakat mata matahari matang matanya match matematika materi material mati matriks matte mau
maupun maut maya mayat mayoritas mbak medali media median medis meja mekanik mekanisme melahirkan melainkan
melaju melaksanakan melakukan melakukannya melalui melambat melampaui melancarkan melanda melanggar
melangkah melanjutkan melapor melaporkan melarang melarikan melatih melawan melayang melayangkan melayani
melayu melebar melebarkan melebihi meledak meledakkan melekat meleleh melemah melemahnya melemparkan
melengkapi melengkung melepas melepaskan melesakkan meletakkan meletus melewati melibatkan melihat melimpah
melindungi melindunginya melintas melintasi meliputi melirik meliwati meloloskan melompat melompati melonjak
melonjaknya melontarkan melorot meluas melucuti melukai melumpuhkan melunasi meluncur meluncurkan melupakan
memaafkan memacu memadai memadamkan memahami memainkan memakai memakan memaksa memaksakan memalukan memanas
memancarkan memandang memanfaatkan memanfaatkannya memang memanggil memangkas memangku memanjang memanjat
memantau memaparkan memar memasang memasok memastikan memasuki memasukkan mematahkan mematikan mematuhi
membaca membagi membagikan membahas membahayakan membaik membaiknya membakar membalas membalaskan
membalasnya membalik membandingkan membangkitkan membangun membantah membantu membatalkan membatasi membawa
membawanya membayangkan membayar membebani membebaskan membedakan membeku membekukan membela membelah
membeli membenarkan membendung membengkak membentuk membentur memberantas memberhentikan memberi memberikan
memberinya memberitahu memberlakukan membersihkan membiarkan membiayai membicarakan membina membingungkan
membobol memboikot membom membran membuahkan membuang membuat membuatnya membubarkan membubung membujuk
membuka membuktikan membukukan membunuh memburu memburuk membutuhkan memecah memecahkan memecat memegang
memelihara memenangi memenanginya memenangkan memenuhi memerangi memeriksa memerintah memerintahkan
memerlukan memetik memfasilitasi memfokuskan memicu memikirkan memilih memiliki memimpin memindahkan
meminimalkan meminjam meminta meminum memisahkan memompa memonitor memorandum memori memotong mempekerjakan
mempelajari mempengaruhi memperagakan memperbaiki memperbanyak memperbesar mempercepat memperdaya
memperebutkan memperhatikan memperhitungkan memperingati memperingatkan memperkaya memperkecil
memperkenalkan memperketat memperkirakan memperkokoh memperkuat memperlancar memperlihatkan memperluas
mempermudah memperoleh memperpanjang mempersenjatai mempersiapkan mempertahankan mempertanyakan mempertegas
mempertimbangkan mempertipis memprediksi memprihatinkan memproduksi memproses memprotes memproyeksikan
mempunyai memuaskan memuat memudahkan memuji memukul memulai memulihkan memunculkan memungkinkan
memungkinkannya memunyai memusatkan memutar memutus memutuskan menabrak menabung menahan menaikan menaikkan
menakjubkan menaklukkan menambah menambahkan menampik menampilkan menampung menanam menanamkan menancapkan
menandai menandakan menandaskan menandatangani menang menangani menanggapi menanggulangi menanggung menangi
menangis menangkap menantang menara menargetkan menarik menariknya menaruh menawar menawarkan menayangkan
mencabut mencair mencairkan mencakup mencalonkan mencapai mencari mencatat mencatatkan mencederai mencegah
mencela mencermati mencerminkan mencetak menciptakan mencoba mencolok mencontohkan menculik mendadak
mendaftar mendaki mendalam mendalangi mendampingi mendanai mendapat mendapati mendapatkan mendarat mendasar
mendasari mendasarkan mendatang mendatangkan mendatar mendebarkan mendekat mendekati mendengar mendengarkan
menderita mendesak mendeteksi mendirikan mendiskusikan mendominasi mendorong menduduki menduga mendukung
menegangkan menegaskan menekan menekankan menelan menelefon meneliti menelusuri menembak menembakkan
menembus menempati menempatkan menempel menempuh menemui menemukan menenangkan menendang menengah
menenggelamkan menentang menentu menentukan menepis menerapkan menerbangkan menerbitkan meneriakkan menerima
menerimanya menerjang menerobos menerpa menerus meneruskan meneruskannya menetapkan menetas menewaskan meng
mengabaikan mengacaukan mengacu mengadakan mengagumkan mengaitkan mengajak mengajukan mengakhiri
mengakibatkan mengakses mengaku mengakui mengakuisisi mengalahkan mengalahkannya mengalami mengalihkan
mengalir mengalirkan mengalokasikan mengamankan mengamati mengambang mengambil mengambilalih menganalisa
menganalisis mengancam mengandalkan mengandung menganggap mengangkat mengangkut mengantisipasi mengantungi
mengapa mengarah mengarahkan mengatakan mengatasi mengatasinya mengatur mengawal mengawali mengawasi
mengecam mengecek mengecewakan mengejar mengejutkan mengelakkan mengelilingi mengelola mengeluarkan mengeluh
mengeluhkan mengemas mengembalikan mengembang mengembangkan mengemudi mengemuka mengemukakan mengenai
mengenakan mengenal mengenali mengenalkan mengendalikan mengendarai mengepung mengerahkan mengerikan
mengerjakan mengerti mengesampingkan mengesankan mengetahui menggabungkan menggagalkan menggalang menggali
menggambarkan menggandakan menggandeng mengganggu mengganti menggantikan menggarap menggarisbawahi
menggebrak menggelar menggembirakan menggenapi menggenjot menggerakkan menggetarkan menggolkan menggulingkan
menggunakan menggunakannya mengguncang menghabiskan menghadapi menghadiri menghadirkan menghalangi menghalau
menghambat menghancurkan menghantam menghantarkan menghapus menghapuskan mengharapkan menghargai
mengharuskan menghasilkan menghemat menghentikan mengherankan menghibur menghidupkan menghilang
menghilangkan menghimpun menghina menghindari menghindarkan menghirup menghitung menghormati menghubungi
menghubungkan mengidentifikasi mengijinkan mengikat mengikuti mengilhami mengimbangi mengimbau
mengimplementasikan mengimpor mengincar mengindera mengindikasikan mengingat mengingatkan mengingini
menginginkan menginvestasikan mengira mengirim mengirimkan mengisap mengisi mengisyaratkan mengizinkan
mengkaji mengkhawatirkan mengklaim mengkonfirmasi mengkonfirmasikan mengkonsumsi mengkoordinasikan
mengkritik mengobarkan mengomentari mengontrak mengontrol mengoperasikan menguasai menguat menguatkan
menguatnya mengubah mengubahnya mengucurkan menguji mengukuhkan mengukur mengulang mengulangi mengumpulkan
mengumumkan mengunci mengundang mengunduh mengundurkan mengungguli mengungkap mengungkapkan mengunjungi
menguntungkan mengupas mengupayakan mengurangi mengurus mengurusi mengusir mengusulkan mengutip mengutuk
menikah menikmati menilai menimbulkan menimpa menindak menindaklanjuti meninggal meninggalkan meningkat
meningkatkan meningkatnya meninjau meniru menit menjabat menjadi menjadikan menjadikannya menjadwalkan
menjaga menjajaki menjajal menjalani menjalankan menjalin menjamin menjamu menjangkau menjanjikan
menjatuhkan menjauh menjauhi menjauhkan menjawab menjebloskan menjebol menjelajahi menjelang menjelaskan
menjinakkan menjual menjuarai menolak menolong menonton menopang mensahkan menstabilkan mentah mental
menuduh menuju menular menulis menumbangkan menumpas menunaikan menunda menundukkan menunggu menunjang
menunjuk menunjukan menunjukkan menuntaskan menuntut menurun menurunkan menurunnya menurut menurutnya
menutup menutupi menuturkan menyadari menyajikan menyaksikan menyala menyalahkan menyalakan menyalurkan
menyamai menyamakan menyamar menyambar menyambut menyampaikan menyandang menyandera menyangka menyangkal
menyangkut menyarangkan menyarankan menyatakan menyatu menyatukan menyebabkan menyebar menyebarkan
menyeberang menyebut menyebutkan menyediakan menyedihkan menyeimbangkan menyelam menyelamatkan
menyelenggarakan menyelesaikan menyelidiki menyelimuti menyelundupkan menyeluruh menyembunyikan menyenangkan
menyentuh menyepakati menyerah menyerahkan menyerang menyerap menyerbu menyeret menyergap menyeru menyerukan
menyerupai menyesuaikan menyetujui menyia menyiapkan menyiarkan menyilang menyimpan menyimpulkan
menyingkirkan menyisakan menyisihkan menyita menyoroti menyudahi menyukai menyulitkan menyulut menyumbang
menyumbangkan menyundul menyusui menyusul menyusun menyusuri menyusut meragukan merah meraih meramalkan
merancang merangkak merangsang merasa merasakan merata merawat merayakan merdeka merebut mereda meredakan
meredam mereka merekam merekrut merencanakan merendahkan merenggut merepresentasikan merespon merevisi
merger meriam merinci merokok merosot merosotnya merpati merubah merugikan merujuk merundingkan meruntuhkan
merupakan merusak mesin meski meskipun mesti mestinya metabolisme metana metanol meteorologi meter metoda
metode metrik mewah mewajibkan mewakili mewujudkan meyakini meyakinkan micro migas migran migrasi mikro
mikroba mil miliar miliaran milik miliki miliknya milimeter milisi militan militer militernya milyar mimpi
minat mineral mingguan mini minimal minimum minoritas minta minum minuman minus minyak mirip misalnya misi
miskin mistar misteri misterius mitra mitranya mobil mobile mobilitas mobilnya modal modalnya mode model
moderat modern modul mogok molekul momen momentum moncong moneter money monitor monitoring month moon moral
mortgage mortir motif motivasi motor moyang muatan muda mudah mudahan mudik muka mukernas mukerwil muktamar
mula mulai mulanya multi multilateral multimedia multinasional mulus mulut mumi munas muncul munculnya
mundur mundurnya mungil mungkin murah murni musda musik musim musiman muslim mustahil musuh musuhnya mutasi
mutlak mutu nabi nada nadi nafas naik naiknya naluri nama namanya nampak nampaknya namun nano nanti nantinya
nara narkoba nasabah nasib nasibnya nasional nasionalis natal navigasi negara negaranya negatif negative
negeri negerinya negosiasi nenek neng neraca net neto netto neutron ngengat niat nikel nilai nilainya
nirkabel nitrat nitrogen nol nominal nominasi nomor non nonmigas normal normalisasi nota nukleus nuklir
nuklirnya ny nya nyaman nyamuk nyaris nyata nyawa nyepi nyeri nyiakan obat obatan objek obligasi obyek
ofensif off offer offside ofisial oksida oksidasi oksidatif oksigen olah olahraga oleh olimpiade ongkos
online open operasi operasional operation operator opium oposisi opsi optik optimal optimis optimisme
optimistis optimum orang orbit orde organ organik organisasi organisme orientasi otak otomatis otomotif
otonomi otoritas otot ototnya outlook outstanding over ozon pabean pabrik pacu pada padahal padang padanya
padat padi pagar pagi pagu paha paham pahit pahlawan pajak pak pakaian pakan pakar paket paksa paleontologi
paling palsu pameran panas panda pandang pandangan pandemi panduan panel panen pangan panggilan pangkalan
panglima pangsa panik panitia panja panjang panjangnya pansel pansus pantai pantas pantulan papan paparan
par para parah paramiliter paripurna pariwisata parkir parlemen partai partainya partikel partisipasi paru
paruh pas pasal pasang pasangan pasar pasaran pasarnya pasca pasien pasif pasir pasokan paspor password
pasti pastinya pasukan pasukannya patah patokan patroli patungan patut paus pautan pawai payah payudara
pecah pecahan pedagang pedesaan peduli pegawai pegiat pegolf pegunungan pejabat pejuang peka pekan pekerja
pekerjaan pekerjaannya pelabuhan pelacak pelacur pelacuran pelajar pelak pelaksana pelaksanaan pelaku
pelakunya pelanggan pelanggar pelanggaran pelatih pelatihan pelatihnya pelatuk pelaut pelayanan pelayaran
pelecehan peledak pelelehan pelemahan pelengkap pelestarian pelindung pelosok peluang peluangnya pelucutan
pelumas peluncur peluncuran peluru pemadam pemahaman pemain pemainnya pemakai pemakaian pemanasan
pemandangan pemandu pemanfaatan pemangsa pemantau pemantauan pemasaran pemasok pembaca pembagian pembahasan
pembajakan pembakaran pembalap pembalasan pembangkit pembangunan pembantaian pembantu pembaruan pembatalan
pembatasan pembawa pembayar pembayaran pembebasan pembekuan pembeli pembelian pembentukan pemberantasan
pemberdayaan pemberi pemberian pemberontak pemberontakan pembiayaan pembiayaannya pembicaraan pembinaan
pembom pemboman pembongkaran pemboran pembuahan pembuat pembuatan pembuka pembukaan pembuluh pembunuh
pembunuhan pemburu pemecahan pemecatan pemegang pemelihara pemeliharaan pemeluk pemenang pemenuhan pemerasan
pemerataan pemeriksaan pemeringkat pemerintah pemerintahan pemerintahannya pemerintahnya pemerkosaan pemikir
pemikiran pemilih pemilihan pemilik pemilu pemimpin pemindahan peminjaman pemogokan pemrogram pemrograman
pemrosesan pemrotes pemuda pemukiman pemukulan pemulihan pemungutan pemusnahan pemutusan penahanan penalti
penambahan penambangan penampilan penampilannya penampungan penanam penanaman penandatangan penandatanganan
penanganan penanggulangan penangkapan penarikan penasehat penasihat penawaran pencabutan pencapaian pencari
pencarian pencatatan pencegahan pencetak pencipta penciptaan pencucian penculik penculikan pencurian
pendahulu pendahuluan pendahulunya pendamping pendampingan pendanaan pendapat pendapatan pendarahan
pendaratan pendek pendekatan pendengaran penderita pendidikan pendiri pendirian pendorong penduduk
pendudukan penduduknya pendukung pendukungnya penegakan peneliti penelitian penembak penembakan penempatan
penemuan penentang penentangan penentu penentuan penerangan penerapan penerbangan penerbit penerbitan
penerima penerimaan penerjemah penetrasi pengacara pengadaan pengadilan pengajuan pengakuan pengalaman
pengalihan pengamanan pengamat pengamatan pengambilalihan pengambilan pengampun pengampunan pengangguran
pengangkatan pengangkut pengangkutan pengaruh pengaruhnya pengasingan pengatur pengaturan pengawal
pengawalan pengawas pengawasan pengayaan pengeboran pengecam pengecualian pengelolaan pengeluaran
pengembalian pengembang pengembangan pengenaan pengendali pengendalian pengentasan pengeritik pengertian
pengetahuan penggalian pengganti penggantian penggantinya penggelaran penggemar penggerak penggerebekan
penggumpalan pengguna penggunaan penghalang penghapusan penghargaan penghasil penghasilan penghematan
penghentian penghitungan penghormatan penghubung penghujung penghuni pengikut pengiriman pengisi pengkajian
penglihatan pengobatan pengolahan pengoperasian penguapan penguasa penguatan pengubahan penguin pengujian
pengukuran pengulas pengumpulan pengumuman pengunduran pengungsi pengunjuk pengunjung pengurangan pengurus
pengusaha pengusiran penilaian penindasan peningkatan penjaga penjagaan penjahat penjajahan penjamin
penjaminan penjara penjelasan penjelasannya penjual penjualan penjualannya penjuru penolakan penonton
pensiun penting pentingnya pentungan penuaan penuh penulis penumpang penumpasan penundaan penuntut penurunan
penutup penutupan penyakit penyalahgunaan penyaluran penyandang penyangga penyatuan penyebab penyebaran
penyeberangan penyedia penyediaan penyekat penyelam penyelamat penyelamatan penyelenggara penyelenggaraan
penyelesaian penyelidik penyelidikan penyelundup penyelundupan penyempurnaan penyerahan penyerang
penyerangan penyerapan penyerbuan penyertaan penyesuaian penyewaan penyiaran penyiksaan penyimpanan
penyimpangan penyisihan penyisiran penyumbang penyusun penyusunan pepohonan pepsis per peradaban perahu
peraih perairan peralatan peralihan peran peranan perancang perancangan perang perangkat perannya peranti
perasaan peraturan perawat perawatan perayaan perbaikan perbandingan perbankan perbatasan perbatasannya
perbedaan perbukitan perburuan percaya percepatan percobaan perdagangan perdamaian perdana perdebatan
perebutan peredaran perekayasaan perekonomian pereli perempat perempatfinal perempuan perencanaan performa
pergantian pergelangan pergerakan pergeseran pergi perguruan perhatian perhitungan perhubungan perikanan
perilaku perincian perindustrian peringatan peringkat perintah perintang periode peristiwa perizinan
perjalanan perjalanannya perjanjian perjuangan perkapita perkebunan perkembangan perkembangannya perkiraan
perkirakan perkotaan perkreditan perlahan perlakuan perlambatan perlawanan perlengkapan perlindungan
perlintasan perlombaan perlu perluasan perlucutan perlunya permainan permainannya permanen permasalahan
permintaan perminyakan permodalan permohonan permukaan permukaannya permukiman pernafasan pernah pernapasan
pernyataan pernyataannya perokok peroksida perolehan perorangan perpajakan perpanjangan perpecahan perppu
perpres perpustakaan pers persahabatan persaingan persatuan persegi persekutuan perselisihan persembunyian
persen persenjataan persennya persentase persepsi perseroan persetujuan persiapan persidangan persis persnya
persoalan personel personil persyaratan pertahanan pertama pertamakali pertamakalinya pertamanya pertambahan
pertambangan pertanahan pertanda pertandiangan pertandingan pertandingannya pertanian pertanyaan pertarungan
pertempuran pertemuan pertemuannya pertengahan pertikaian pertimbangan pertolongan pertukaran pertumbuhan
pertumbuhannya pertumpahan perubahan perumahan perundang perunding perundingan perusahaan perusahaannya
perusakan perut perutnya perwakilan perwira pesaing pesaingnya pesan pesanan pesat pesawat peserta pesisir
pesohor pesta pestisida peta petang petani petempur petenis peternakan petinggi petinju petugas petunjuk
pewaris pewarna peziarah piala pialang pidana pidato pidatonya pigmen pihak pihaknya pijar pikir pikiran
pikirkan pilar pileg pilgub pili pilihan pilkada pilot pilpres pimpinan pindah pinggir pinggiran pinjaman
pintu pipa piranti pirolisis pisang pisau pistol pita piutang pixel placement plafon planet plasma plastik
platform play playmaker playoff plus pohon poin point pojok pokok pola polhukam polimer polisi politik
politis polkam polusi pompa pon ponsel populasi populer pori porsi port portal portofolio pos posisi
posisinya positif positip poster potensi potensial potongan pound poundsterling pra prabayar praja prajurit
prajuritnya praktek praktis prasyarat pratama prediksi prefektur premier premium prestasi pria pribadi
pribumi price prima primer primitif prinsip prinsipnya prioritas private privatisasi prix pro problem produk
produksi produksinya produktif produktivitas produsen profesional profesor profil profitabilitas program
progresif promosi propaganda properti propinsi proposal prosedur proses prosesnya prosesor prospek protein
proteksi protes provinsi proyek proyeknya proyeksi proyektil proyektor psikologis puas public publik puing
pukul pukulan pukulannya pula pulang pulau pulih puluh puluhan pun punah puncak punggung punggungnya punya
pupuk purba pusaran pusat putaran putih putra putranya putri putrinya putuskan racun radar radiasi radikal
radio raga ragam ragu rahang rahasia rahim raihan raja raker rakernas raksasa rakyat ramadan ramadhan ramah
ramai rambut rancangan rangka rangkaian ranjau rantai rapat rapimnas rapuh ras rasa rasanya rasial rasio
rata rate rating ratus ratusan rawan raya rayap reaksi reaktif reaktor realisasi realistis rebound red
referendum reformasi region regional regulasi reguler rehabilitasi rejim rekaman rekan rekannya rekap
rekayasa rekening rekomendasi rekonsiliasi rekonstruksi rekor rekreasi rel relatif relevan reli remaja
rencana rencananya rendah rendahnya renik rentan rentang renungkan reproduksi reptil reptilia republik
republikan reputasi reruntuhan resep reseptor reserse reserve resiko resmi resminya resolusi respon restoran
restrukturisasi retina revisi revolusi rezim rhodopsin ribu ribuan rig right rights riil rimba rinci rincian
ring ringan ringgit rintangan riset risiko ritel ritme rival roboh robot roda roket rokok rombongan rompi
ronde rongga rookie roti royalti rph ruang ruangan rubidium rudal rugi rujukan rumah rumahnya rumahsakit
rumit rumpun rumput runding runner rupa rupanya rupiah rusak rusuk rute rutin ruu saat saatnya sadar sah
saham sahamnya saingan saingannya sains saja sakit saksi salah salam sales saling salju saluran sama sambil
sambungan sampah sampai sampaikan sampel samping sampul sana sandang sandera sang sangat sangatlah sanggup
sanksi santai sapi saraf saran sarana sarang sasaran sasarannya satelit satu satuan satunya saudara sawit
saya sayangnya sayap sayapnya sayur sayuran sdm seakan seandainya sebab sebabnya sebagai sebagaimana
sebagainya sebagian sebaik sebaiknya sebaliknya sebanding sebanyak sebelah sebelum sebelumnya sebenarnya
sebentar seberang seberapa seberat sebesar sebuah sebulan sebut sebutan secara secepat secepatnya sedang
sedangkan sedemikian sederhana sediakala sedikit sedikitnya sedimen seekor segala segalanya segar segera
segi segmen seharga sehari seharusnya sehat sehingga sehubungan seimbang seiring seismik sejak sejalan
sejarah sejatinya sejauh sejenis sejumlah sekadar sekali sekaligus sekalipun sekarang sekecil sekedar
sekelas sekelompok sekembalinya sekertaris seketika sekian sekira sekitar sekitarnya sekolah sekop sekota
sekretariat seks seksama seksual sektarian sektor sekuat sekumpulan sekuriti sekutu sel sela selain selaku
selalu selam selama selamat selanjutnya selaput selaras selatan selebar seleksi selesai selesainya selisih
seluas seluk seluler seluruh seluruhnya semacam semak semakin semangat semasa semata sembilan sembuh
semburan semen semenanjung semenit sementara semesta semester semi semifinal seminar seminggu semoga sempat
sempit sempurna semua semuanya semula semut senada senang senantiasa senapan senator sendi sendiri sendirian
sendirinya senegaranya sengaja sengit sengketa seni senilai senior senjata sensitif sensor sentimen
sentimeter sentral sentuhan senyawa seolah seorang seorangpun sepak sepakat sepakbola sepanjang sepantasnya
separatis separuh sepasang sepeda sepekan sepenuhnya seperempat seperlima seperti sepertiga sepertinya
sepuluh seputar seragam serangan serangga serangkaian serat seraya serbuan serbuk serdadu seri seribu serie
serikat sering seringkali serius serpihan serta sertifikasi sertifikat seruan serupa server services servis
servisnya sesaat sesama sesegera seseorang sesi sesuai sesuatu sesuatunya sesudah sesungguhnya set setahun
setara setelah setempat setengah seterusnya setia setiap setidaknya setim setimnya setinggi setoran setuju
seumur seusai sewa sewaktu sholat show siaga siang siap siapa siapapun siaran siber sibuk sidang sidik sifat
sigap signifikan sikap siklus silam silang silika simbol simpan simpanan simulasi sinar sindikasi sinergi
singa singkat sini sintesis sinyal sipil siput sirip sirkuit sirkulasi sisa sisanya sisi sistem siswa situ
situasi situs situsnya skala skandal skema skenario skor skuad slam slogan soal software solusi sonar sore
sosial sosialis sosialisasi spanduk spbu spektakuler spekulasi spesial spesies spesifik spontan spot sprint
stabil stabilitas stadion staf stainless standar standard star stasiun statis statistik status statusnya
steroid stok straight strategi strategis stres stress striker stroke stromatolit struktur struktural studi
suaka suami suaminya suap suara suasana suatu sub subprime subsidi subsistem substansi subunit subur subyek
suci sudah sudut suhu suka sukar sukarela sukses suku sukuk sulit sulitnya sumbangan sumber sumberdaya
sumbernya sumur sundulan sungai sungguh sunni supaya super supersonik supir suram surat suratkabar surplus
survei surya susah suspensi susu susulan susunan swadaya swap swasta syaraf syarat syariah syiah system
tabrakan tabung tabungan tadi tahan tahanan tahap tahapan tahta tahu tahun tahunan tahunnya tajam tak takkan
taklimat taksi taktik takut talangan taliban talk taman tambah tambahan tambahnya tambang tampak tampaknya
tampil tampilan tamu tanah tanaman tanda tandang tanding tangan tangannya tangga tanggal tanggapan tangguh
tanggung tangki tank tanker tanpa tantangan tapi tarantula tarbiyah target tarif tarik tarikan tas tata
tawanan tawar tawaran tawon tayangan tebal tebu tebusan tegak tegang tegangan tegas tegasnya teh tekanan
teknik teknis teknologi teks tekstil telah telefon telekomunikasi telepon televisi telinga teliti telur
telurnya teman temannya tembaga tembak tembakan tembakannya tembakau tempat tempatnya temperatur tempo
tempur temu temuan temuannya tenaga tenang tendangan tendangannya tender tengah tengahnya tenggara tenggelam
tengkorak tenis tentang tentara tentaranya tentu tentunya teori teorinya tepat tepi tepung terahir terakhir
terakhirnya terancam terang terangkat terapi terasa teratas teratur terbagi terbaik terbaiknya terbakar
terbalik terbang terbanyak terbaru terbatas terbawah terbentuk terbentuknya terbesar terbiasa terbit
terbitan terbuat terbuka terbukti terbunuh terburuk tercapai tercapainya tercatat tercepat tercermin
tercipta terdaftar terdahulu terdakwa terdalam terdapat terdegradasi terdekat terdengar terdepak terdiri
terduga terealisasi terekam terencana terendah tergabung terganggu tergantung tergeletak tergolong terhadap
terhambat terhenti terhindar terhitung terhubung terik terikat terima terinci terintegrasi terjadi
terjadinya terjaga terjangkau terjatuh terjual terkadang terkait terkalahkan terkecil terkejut terkemuka
terkena terkenal terkendala terkendali terkini terkoreksi terkoyak terkuat terlalu terlambat terlantar
terlarang terlebih terlepas terletak terlibat terlihat terluar terluka termasuk terminal termuda ternak
ternyata terobosan teror teroris terorisme terowongan terpadu terpaksa terpasang terpaut terpecah terpencil
terpengaruh terpenting terpenuhi terperangkap terperinci terperosok terpicu terpilih terpisah terpuruk
tersangka tersebar tersebut tersebutlah tersedia tersendiri terserang terserap tersimpan tersingkir tersisa
tersusun tertahan tertanam tertarik tertawa tertekan tertembak tertentu tertinggal tertinggi tertua tertuduh
tertulis tertunda tertutup terulangnya terumbu terungkap terus terutama terwujud tes tesebut tetangga
tetangganya tetap tetapi tetrapoda tetua tewas the thermal three tiang tiap tiba tidak tidaklah tidur
tiebreak tiga tiket tikus tim timah timbul time timnas timnya timpalannya timur timurlaut tindak tindakan
tinggal tinggi tingginya tingkat tinju tipe tipikor tipis titik tokek toko tokoh tol tomat ton tonggak tons
top topik total tour tps tradable tradisi tradisional trafik tragedi transaksi transfer transisi
transmigrasi transmisi transparan transparansi transportasi trauma treasury tren trend trial trick triliun
trilobita trilyun triwulan trofi tropis truck truk tsunami tua tuan tubuh tubuhnya tuduhan tugas tugasnya
tuhan tujuan tujuannya tujuh tukang tukar tulang tulis tulisan tumbang tumbuh tumbuhan tumbuhnya tumor
tumpukan tunai tunggal tunggu tuntas tuntutan tur turbin turis turnamen turun turunnya turut tutup tuturnya
twitter uang uap ubah ucapan ucapnya uda udang udara ujar ujarnya uji ujian ujicoba ujung ukuran ukurannya
ulama ulang ular ulat umat umpan umum umumnya umur unaudited undang undangan under undian unggas unggul
unggulan ungkap ungkapnya ungu uni unik uniknya unit universitas unjuk unsur unta untuk untung untungnya
upacara upah upaya uranium uraniumnya urat urusan urutan usaha usahanya usai user usia usul usulan usus
utama utamanya utang utara utuh utusan uud vaksin valuta van variabel variasi ventilasi venus versi
vertebrata veteran via video virus visa visi vital vitamin volatilitas voli volume von vulkanik wadah wahana
waisak wajah wajar wajib wakil waktu waktunya walaupun walhasil wali walikota wanita wapres warga
warganegara warganya warisan warna wartawan was wasit waspada wawancara web website welter wewenang whatsapp
wilayah wilayahnya wildcard winner wisata wisatawan with workshop world yag yahudi yaitu yakin yakni yang
year yen yield youtube yoy yudisial zakat zaman zat zona
`
    .trim()
    .split(/\s+/),
);
