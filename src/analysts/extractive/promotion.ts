import { anywhere, phrases } from './cues/cues.ts';

/** What a site says of itself, of its other pages and of its pictures, in whatever language the page is in. */
const spaced = phrases(`
  click here, click on, click the, tap here, sign up, subscrib*, newsletter*, podcast, download the, download our, app store, google play, follow us, join us, read more, find out more, learn more, see also, live blog, liveblog, live updates,
  watch the video, watch our video, in the video, pictured, seen here, file photo, photo gallery, you can read, you can watch, you can listen, you can follow, you can find, stay up to date, stay informed, support our, become a member,
  premium content, terms of use, terms of service, privacy policy, all rights reserved, copyright, affiliate, is a reporter, is a staff reporter, is a staff writer, is a writer, is a journalist, is a columnist, is a correspondent, is a freelance,
  was first published, originally published, originally appeared, this article, this story, this post, this page, this website, the views expressed, for more information, contact us, email us, via email, buy now, order now, use code, discount code,
  hier klicken, klicken sie, abonnieren, abonnent*, unsere app, unserer app, unser newsletter, unseren newsletter, unser podcast, folgen sie, jetzt lesen, jetzt abonnieren, jetzt bestellen, jetzt kaufen, jetzt anmelden, jetzt herunterladen, jetzt sichern, lesen sie, mehr infos, weitere informationen,
  symbolbild, archivbild, im bild, liveticker, live-ticker, im ticker, push-nachricht*, whatsapp-kanal, in diesem artikel, dieser artikel, dieser text, affiliate-link*, datenschutz*, zu sehen ist, auf dem foto, bildquelle,
  cliquez, abonnez, abonné, abonnés, inscrivez, téléchargez, suivez, lire aussi, à lire, notre application, notre newsletter, notre chaîne, cet article, en savoir plus, sur la photo,
  haz clic, haga clic, suscríb*, suscrib*, descarga la, descarga nuestra, síguenos, lee también, este artículo, en la imagen, en la foto, boletín, más información,
  clicca, iscriviti, abbonati, scarica la, scarica l, seguici, leggi anche, questo articolo, nella foto, nell'immagine, canale whatsapp,
  clique, inscreva-se, assine, baixe, siga-nos, leia também, leia mais, este artigo, na foto, na imagem, canal do whatsapp,
  klik hier, klik op, meld je aan, abonneer, lees ook, lees meer, op de foto, klikk her, klicka, prenumerera, abonner, kliknij, zapisz się, subskrybuj, czytaj, klikněte, předplatné, odebírejte, tıklayın, abone olun, haberin devamı, нажмите, подпис*, читайте, на фото, натисніть,
  클릭*, 구독*, 팔로우*, 로그인*, 이 기사*, اضغط, اشترك, تابعونا, لمتابعة, للاشتراك, לחצו, הירשמו, מנוי
`);
const dense = anywhere(
  `クリック, 会員登録, ログイン, 購読, フォロー, 登録はこちら, 写真は, こちらから, この記事, 有料会員, 点击, 點擊, 订阅, 訂閱, 关注我们, 扫码, 责任编辑, 本文, 무단전재, 무단 전재`,
);

/** True for a sentence that sells, invites or describes a picture rather than reports. */
export function isPromotion(text: string): boolean {
  return spaced.test(text) || dense.test(text) || /https?:\/\/|www\.|\S@\S+\.\p{L}{2,}/u.test(text);
}
