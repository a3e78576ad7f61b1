/** Function words of Indonesian; many are not used in Malay or not as often, which tells the two apart. */
export const stopWords: ReadonlySet<string> = new Set(
  `
ada adalah adanya adapun agak agar akan akankah akhirnya aku amat anda antara antaranya apa apabila apakah apalagi
apapun atas atau ataukah ataupun awalnya bagai bagaikan bagaimana bagaimanapun bagi bahkan bahwa bahwasanya baik bakal
banyak baru bawah beberapa begini begitu begitulah begitupun belakangan belum benar benarkah berapa berapapun berbagai
berdasarkan berikut berikutnya bermacam bersama besar betapa biar biasanya bila bilamana bisa boleh bukan bukanlah
bukannya cara cuma cukup dahulu dalam dan dapat dari daripada dekat demi demikian demikianlah dengan depan di dia
dialah diantara diri dirinya disebut dong dulu entah enggak gak hal hampir hanya harus haruslah hendak hingga ia ialah
ibarat ini inilah itu itulah jadi jadilah jangan jangankan jika jikalau juga justru kalau kalaupun kali kalian kami kamu
karena karenanya kata ke kebanyakan kecil kecuali kelak kemarin kemudian kenapa kepada kepadanya ketika khususnya kini
kinilah kira kita kok kurang lagi lah lain lainnya lalu lama lantaran lantas lebih lewat maka makin malah malahan mampu
mana manakala masih masing maupun melainkan melalui melihat memang mengenai mengapa menjadi menjelang menuju menurut
mereka merekalah merupakan meski meskipun mungkin mulai namun nanti nantinya nyaris nyatanya oleh olehnya pada padahal
padanya paling para pasti pula pun punya rasanya rupanya saat saatnya saja sambil sampai sana sang sangat saling satu
saya seandainya sebab sebabnya sebagai sebagaimana sebagian sebaliknya sebelum sebelumnya sebenarnya sebuah secara
sedang sedangkan sedikit segala segera sehingga sejak sejauh sejumlah sekali sekaligus sekalipun sekarang sekitar selain
selaku selalu selama selamanya seluruh semakin sementara semua semula seolah seorang sepanjang seperti seraya sering
serta sesama seseorang sesuai sesuatu sesudah setelah setiap setidaknya si siapa siapapun sini situ suatu sudah supaya
tadi tahun tak tanpa tapi telah tempat tengah tentang tentu tentunya terakhir terhadap terkait terlalu termasuk tersebut
tertentu terus terutama tetap tetapi tiap tiba tidak tidaklah tidakkah toh untuk usai waktu walau walaupun yaitu yakni
yang nya ku mu
`
    .trim()
    .split(/\s+/),
);
