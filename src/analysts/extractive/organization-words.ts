/** Words that mark a name as an organization's. Lower case. */
export const organizationWords = new Set(
  `inc corp corporation ltd limited llc plc company group holding holdings partners capital ventures bank banco banque banca banka bankası
  university universität université universidad universidade università universiteit universitet college school institute institut instituto istituto instituut academy akademie
  agency agence agencia agenzia agentur ministry ministère ministerio ministero ministério ministerie bundesministerium ministerium department commission comisión commissione comissão kommission commissie
  council conseil consejo consiglio conselho committee comité comitato party partei parti partido partito partij partiet union unión unione federation fédération federación federazione
  association asociación associazione associação verband verein gewerkschaft foundation stiftung fondation fundación fondazione fund fonds organization organisation organización organizzazione organização
  league liga ligue club court gericht bundesgericht verfassungsgericht tribunal tribunale parliament parlament parlement senate senat sénat senado congress congreso congresso bundestag bundesrat nationalrat
  police polizei army armee airlines airways airline motors technologies technology labs laboratories laboratory systems software pharma pharmaceuticals energy industries international
  media news times post journal network networks studios records pictures ag gmbh kg kgaa sa spa srl bv nv asa oyj hospital klinikum clinic museum exchange authority administration bureau
  reserve society alliance coalition movement brigade fc sc afc united services security television broadcasting interactive entertainment games motor electric steel oil petroleum gas mining
  insurance assurance versicherung bundesamt bundesbank landesamt landesregierung bundesregierung staatsanwaltschaft verfassungsschutz hochschule zentrum gesellschaft genossenschaft werke konzern
  komisyonu bakanlığı üniversitesi belediyesi derneği partisi kurumu vakfı başkanlığı holding şirketi банк компания министерство университет партия агентство институт комитет`.split(
    /\s+/u,
  ),
);

/** Capitals that are not an organization: titles, units, abbreviations. */
export const noOrganization = new Set(
  `AI AR VR IT TV PC PDF CEO CFO CTO COO GDP BIP CPI USD EUR GBP UTC GMT EST PST AM PM OK ID FAQ DIY DNA RNA HIV AIDS COVID CO GPS GPU CPU LLM API URL HTML HTTP WWW DVD CD LED LCD SUV EV MP MPS PM VIP PR HR IPO ETF ESG VAT RSS SMS SOS SARS MRI CT ICU PHD MBA BC AD CE BCE NBSP USB RAM ROM SIM QR WLAN DSL LGBT LGBTQ IVF ADHD PTSD BMI NSW DC NY LA UK US USA UAE EU UN II III IV VI VII VIII IX XI XII UV AC DC MVP Q1 Q2 Q3 Q4 GOP Mr Mrs Ms Dr`.split(
    /\s+/u,
  ),
);

/** News agencies and outlets: named as a source, seldom as a subject. */
export const newsSources = new Set(
  `reuters|ap|associated press|the associated press|afp|agence france-presse|dpa|apa|ansa|efe|bloomberg|bloomberg news|bbc|bbc news|cnn|cbs|cbs news|nbc|nbc news|abc|abc news|fox news|the new york times|new york times|washington post|the washington post|wall street journal|the wall street journal|the guardian|guardian|financial times|the times|le monde|le figaro|der spiegel|spiegel|bild|die zeit|süddeutsche zeitung|faz|deutsche presse-agentur|el país|el mundo|europa press|kyodo|kyodo news|jiji|xinhua|cgtn|yonhap|tass|ria|getty images|getty|press association|pa|afp news agency|sky news|itv|npr|pbs|politico|axios|twitter|x|facebook|instagram|youtube|tiktok|telegram|whatsapp|linkedin|新华社|共同通信|時事通信|聯合報|ロイター|연합뉴스|anadolu ajansı|aa|iha|dha`.split(
    '|',
  ),
);

/** Well-known organizations whose names do not show that they are. As written. */
export const knownOrganizations = new Set(
  `Google|Alphabet|Apple|Microsoft|Amazon|AWS|Meta|Facebook|OpenAI|Anthropic|DeepMind|DeepSeek|Nvidia|NVIDIA|AMD|Intel|Qualcomm|Broadcom|TSMC|ASML|Arm|Samsung|Sony|Nintendo|IBM|Oracle|SAP|Salesforce|Cisco|Dell|HP|Lenovo|Xiaomi|Huawei|ZTE|Tencent|Alibaba|Baidu|ByteDance|TikTok|JD.com|Meituan|Moonshot|MiniMax|Zhipu|iFlytek|SenseTime|Netflix|Disney|Spotify|Uber|Lyft|Airbnb|Stripe|PayPal|Visa|Mastercard|Klarna|Revolut|Robinhood|Coinbase|Binance|Tesla|SpaceX|xAI|Rivian|BYD|Nio|Toyota|Honda|Nissan|Mazda|Hyundai|Kia|Volkswagen|VW|BMW|Mercedes|Mercedes-Benz|Audi|Porsche|Ford|GM|Stellantis|Renault|Peugeot|Volvo|Ferrari|Fiat|Boeing|Airbus|Lufthansa|Ryanair|EasyJet|Emirates|Flydubai|Embraer|Siemens|Bosch|BASF|Bayer|Allianz|Continental|Thyssenkrupp|Rheinmetall|Adidas|Puma|Nike|Zalando|Lidl|Aldi|Edeka|Rewe|Telekom|Vodafone|Telefónica|Orange|Verizon|T-Mobile|Comcast|Shell|BP|ExxonMobil|Exxon|Chevron|TotalEnergies|Aramco|Gazprom|Rosneft|Equinor|Enel|Eni|Iberdrola|Repsol|Pfizer|Moderna|BioNTech|Novartis|Roche|Sanofi|AstraZeneca|GSK|Merck|Lilly|Novo Nordisk|Walmart|Target|Costco|Tesco|Carrefour|Ikea|IKEA|H&M|Zara|Inditex|Nestlé|Nestle|Unilever|Danone|Starbucks|McDonald's|Coca-Cola|Pepsi|PepsiCo|JPMorgan|Goldman Sachs|Morgan Stanley|Citigroup|HSBC|Barclays|UBS|BlackRock|SoftBank|Berkshire Hathaway|Santander|BBVA|Commerzbank|Reddit|Snap|Pinterest|Zoom|Slack|GitHub|Mistral|Hugging Face|Perplexity|Cohere|Palantir|Snowflake|Databricks|NATO|Nato|UNESCO|Unesco|UNICEF|Unicef|OPEC|Opec|WHO|IMF|WTO|ECB|EZB|Fed|FBI|CIA|NSA|NASA|Nasa|ESA|FDA|FAA|EPA|SEC|FTC|CDC|NHS|FIFA|Fifa|UEFA|Uefa|IOC|NFL|NBA|MLB|NHL|Hamas|Hezbollah|Hisbollah|Taliban|Pentagon|Kremlin|White House|Knesset|Greenpeace|Amnesty International|SPD|CDU|CSU|FDP|AfD|BSW|ÖVP|FPÖ|SPÖ|PSOE|PP|Vox|PSC|Junts|Europol|Interpol|Frontex|Eurostat|EU|ADAC|ARD|ZDF|Bundeswehr|Polisario|ANC|DA|COSATU|AKP|CHP|MHP|DEM|TBMM|ODS|ANO`.split(
    '|',
  ),
);
