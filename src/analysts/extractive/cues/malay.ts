import { type Cues, openings, phrases } from './cues.ts';

/** Indonesian and Malay, which share these words. */
export const malay: Cues = {
  consequence: phrases(`
    karena, kerana, sebab, akibat, sehingga, oleh karena itu, menyebabkan, mengakibatkan, berarti,
    bermaksud, dampak, kesan, risiko, ancaman, mengancam, penting, pertama kali, rekor, rekod,
    krisis, bisa, boleh, membolehkan, memungkinkan, terbesar, kebimbangan
  `),
  forward: phrases(`
    akan, berencana, merancang, dijangka, diperkirakan, diharapkan, mungkin, bakal, berharap,
    bersiap, mendatang, depan
  `),
  scheduled: phrases(
    `akan diadakan, akan digelar, akan dimulai, akan bermula, mulai berlaku, berkuat kuasa, dijadwalkan, dijadualkan, akan diumumkan`,
  ),
  advice: phrases(`sebaiknya, disarankan, dinasihatkan, diminta, hendaklah`),
  likely: phrases(`kemungkinan besar, diperkirakan, dijangka`),
  possible: phrases(`mungkin, bisa, boleh jadi, kemungkinan`),
  horizon: phrases(`
    tahun depan, bulan depan, minggu depan, pekan depan, akhir tahun, akhir tahun ini, pada 20*,
    menjelang 20*, esok, besok, tahun ini
  `),
  dependent: openings(`
    dia, ia, mereka, beliau, ini, itu, namun, tetapi, tapi, dan, atau, juga, selain itu, oleh itu,
    karena itu, kemudian, lalu, di sana, menurutnya, katanya, sementara itu, bagaimanapun,
    misalnya, hal ini
  `),
  firstPerson: phrases(`saya, aku, kami, kita`),
  reported: phrases(`
    kata, katanya, ujar, menurut, mengatakan, berkata, menyatakan, menjelaskan, ujarnya,
    tambahnya, jelasnya, mengumumkan
  `),
  definitions: [
    /(?:dikenal\s+sebagai|dikenali\s+sebagai|disebut|digelar)\s+["“'](?<term>[^"”']{2,50})["”']/u,
  ],
  groups: phrases(`
    investor, pelabur, perusahaan, syarikat, pekerja, karyawan, konsumen, pengguna, pelanggan,
    penumpang, pelancong, wisatawan, warga, penduduk, pengundi, pemilih, pesakit, pasien, dokter,
    doktor, ibu bapa, anak-anak, pelajar, siswa, mahasiswa, guru, petani, nelayan, pengungsi,
    pelarian, wartawan, wanita, perempuan, keluarga, peniaga, pedagang
  `),
  beforeYear: /(?:^|\s)(?:pada|tahun|sejak|hingga|sampai|dan|akhir|awal|pada\s+tahun|antara)$/iu,
};
