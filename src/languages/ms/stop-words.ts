/** Function words of Malay. */
export const stopWords: ReadonlySet<string> = new Set(
  `
ada adakah adalah adapun agak agar akan aku amat anda antara apa apabila apakah apatah atas atau bagaimana bagaimanapun bagi
bahawa bahkan banyak baru bawah beberapa begitu belum berada berapa berbanding beliau berikut bersama bila biar boleh bukan cuma
dahulu dalam dan dapat dari daripada dengan depan di dia dialah dua enam hampir hanya harus hendak hendaklah hingga ia ialah iaitu
ini inilah itu itulah jadi jangan jika jikalau juga justeru kah kalau kami kamu kan kau ke kecuali kemudian kepada kerana ketika khusus
kini kita kononnya kurang lagi lah lain lalu lama lebih lima maka malah malahan mana manakala masih masing masing-masing melainkan
melalui memang mengapa mengenai menjadi menurut mereka merupakan meskipun mesti mungkin namun nanti nya oleh pada padahal
paling pasti per perlu pernah pula pun saat sahaja saja sambil sampai sana sangat satu saya sebab sebagai sebagaimana sebahagian
sebaik sebaliknya sebarang sebelum sebuah secara sedang sedangkan sedikit segala sehingga sejak sekalipun sekarang sekiranya
selagi selain selalu selama selepas seluruh semasa sementara semua semula senantiasa sentiasa seorang sepanjang seperti sering
serta sesebuah seseorang sesuatu sesudah setelah setiap siapa sini situ suatu sudah supaya tanpa tapi telah tentang tentu
terhadap terlalu termasuk tersebut tetap tetapi tiada tiap-tiap tidak tiga turut untuk walau walaupun ya yang
`
    .trim()
    .split(/\s+/),
);
