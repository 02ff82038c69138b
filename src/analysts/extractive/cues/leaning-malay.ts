import { either, openings, phrases } from './cues.ts';

/** How sentences of Indonesian and Malay lean. */
export const malayLeaning = {
  opening: openings(
    `cuma, sekali lagi, intinya, oleh karena itu, oleh kerana itu, jadi, maka, lalu, kemudian, setelah itu, sebelum itu, saat itu, ketika itu, waktu itu, akibatnya, bahkan, apalagi, sebab, karena, kerana, sehingga, padahal, sebaliknya, sementara, adapun, hanya, masih, sudah, telah, tidak, bukan, selain, dengan demikian, di sisi lain, seharusnya, harusnya, sepatutnya, keduanya, kedua-dua, mungkin, yang, apa, siapa, mengapa, kenapa, bagaimana, jika, kalau, apabila, meski, meskipun, walaupun, bagi, begitu, demikian, sebagian, sebahagian, salah satu, lainnya, pelaku, korban, perusahaan, syarikat, polisi, polis, ya`,
  ),
  backward: either(
    phrases(
      `tersebut, itu, juga, tadi, keduanya, di sana, begitu, demikian, sebelumnya, berkenaan`,
    ),
    /(?<!(?:tahun|hari|bulan|pekan|minggu|malam|pagi|siang|sore|saat|kali)\s)(?<!\p{L})ini(?!\p{L})/iu,
  ),
  person: phrases(`dia, ia, mereka, beliau, nya`),
};
