/*
 * What is said before a number to call or an account to pay to, as parts of a pattern. A verb tells by itself, whatever
 * number follows; a noun may be followed by any figure, so that only a long one counts.
 */

/** Words that ask to call, or name what is only ever called. */
export const callVerbs = [
  'call dial phone ring text tel telephone sms whatsapp hotline helpline fax toll-free freephone',
  'anrufen anrufe(?:n)? rufen\\ssie wählen\\ssie hotline unter\\sder\\snummer',
  'appelez appeler composez téléphonez llame llamar llamen marque marcar telefonee',
  'chiama chiamare chiamate telefona ligue ligar telefone bel bellen telefoneer',
  'zadzwoń zadzwonić zadzwońcie dzwoń dzwonić dzwońcie infolinia infolinię infolinii',
  'volejte zavolejte volajte zavolajte hívja hívjon sunați apelați arayın arayınız',
  'позвоните звоните позвонить звонить телефонуйте дзвоніть зателефонуйте обадете',
  'hubungi telepon gọi اتصل اتصلوا هاتف התקשרו חייגו תתקשרו कॉल फ़ोन फोन',
].flatMap((words) => words.split(' '));

/** The same in scripts without spaces, in which no boundary stands before a word. */
export const callVerbsUnspaced = [
  '電話',
  'お電話',
  'ダイヤル',
  'フリーダイヤル',
  '拨打',
  '致电',
  '撥打',
  '致電',
  '热线',
  '熱線',
  '电话',
  '電洽',
  '전화',
  '문의',
  'โทร',
];

/** Words for a telephone number that stand before other figures as well. */
export const callNouns = [
  'number signal contact desk line unter numer numerem numeru telefon telefonu telefonicznie numéro número numero',
  'rufnummer telefonnummer nummer telefoon telefoonnummer номер номеру телефон телефону номером číslo čísle',
  'telefonszám số nomor رقم מספר नंबर linia linie linka linea línea ligne',
].flatMap((words) => words.split(' '));

export const callNounsUnspaced = ['番号', '号码', '號碼', '번호', '窓口', '受付'];

/** Words for an account at a bank. */
export const accountNouns = [
  'account konto kontonummer compte cuenta conto conta rachunek rachunku konta účet účtu счет счёт счета рахунок',
  'rekening számla hesap rekening iban',
].flatMap((words) => words.split(' '));

export const accountNounsUnspaced = ['口座', '账号', '账户', '帳號', '帳戶', '계좌'];
