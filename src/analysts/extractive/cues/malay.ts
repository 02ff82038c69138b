import { type Cues, openings, phrases } from './cues.ts';

/** Indonesian and Malay, which share these words. */
export const malay: Cues = {
  forward: phrases(`
    akan, berencana, merancang, dijangka, diperkirakan, diharapkan, mungkin, bakal, berharap,
    bersiap, mendatang, depan
  `),
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
  beforeYear: /(?:^|\s)(?:pada|tahun|sejak|hingga|sampai|dan|akhir|awal|pada\s+tahun|antara)$/iu,
};
