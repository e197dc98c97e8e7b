/**
 * Made of the package `world-countries` by `npm run countries`, and ready to be looked up: reading the package itself took
 * longer than answering a question. Its data are under the Open Database License 1.0, and so is this file.
 * Source: https://github.com/mledoze/countries
 */

/** Of each country: code, names, adjective, English demonyms, French demonyms, capitals and seats. */
export const COUNTRIES = `
AW|Aruba||||
AF|Afghanistan;Islamic Republic of Afghanistan;Afġānistān||Afghan|Afghan;Afghane|Kabul
AO|Angola;Republic of Angola;República de Angola;ʁɛpublika de an'ɡɔla||Angolan|Angolais;Angolaise|Luanda
AI|Anguilla||||
AX|Åland Islands;Aaland;Aland;Ahvenanmaa||||
AL|Albania;Republic of Albania;Shqipëri;Shqipëria;Shqipnia|sq|Albanian|Albanais;Albanaise|Tirana
AD|Andorra;Principality of Andorra;Principat d'Andorra||Andorran|Andorran;Andorrane|Andorra la Vella
AE|United Arab Emirates;UAE;Emirates||Emirati|Emirien;Emirienne|Abu Dhabi
AR|Argentina;Argentine Republic;República Argentina||Argentine|Argentin;Argentine|Buenos Aires
AM|Armenia;Republic of Armenia;Hayastan;Հայաստանի Հանրապետություն|hy|Armenian|Arménien;Arménienne|Yerevan
AS|American Samoa;Amerika Sāmoa;Amelika Sāmoa;Sāmoa Amelika||||
AQ|Antarctica||||
TF|French Southern and Antarctic Lands;Territory of the French Southern and Antarctic Lands;French Southern Territories||||
AG|Antigua and Barbuda||Antiguan;Barbudan|Antiguaise et barbudien;Antiguaise et barbudienne|Saint John's
AU|Australia;Commonwealth of Australia||Australian|Australien;Australienne|Canberra
AT|Austria;Republic of Austria;Osterreich;Oesterreich||Austrian|Autrichien;Autrichienne|Vienna
AZ|Azerbaijan;Republic of Azerbaijan;Azərbaycan Respublikası|az|Azerbaijani|Azerbaïdjanais;Azerbaïdjanaise|Baku
BI|Burundi;Republic of Burundi;Republika y'Uburundi;République du Burundi||Burundian|Burundais;Burundaise|Gitega
BE|Belgium;Kingdom of Belgium;België;Belgie;Belgien;Belgique;Koninkrijk België;Royaume de Belgique;Königreich Belgien||Belgian|Belge|Brussels
BJ|Benin;Republic of Benin;République du Bénin||Beninese|Béninois;Béninoise|Porto-Novo
BF|Burkina Faso||Burkinabe|Burkinabé;Burkinabée|Ouagadougou
BD|Bangladesh;People's Republic of Bangladesh;Gônôprôjatôntri Bangladesh||Bangladeshi|Bangladais;Bangladaise|Dhaka
BG|Bulgaria;Republic of Bulgaria;Република България|bg|Bulgarian|Bulgare|Sofia
BH|Bahrain;Kingdom of Bahrain;Mamlakat al-Baḥrayn||Bahraini|Bahreïnien;Bahreïnienne|Manama
BS|Bahamas;Commonwealth of the Bahamas||Bahamian|Bahamien;Bahamienne|Nassau
BA|Bosnia and Herzegovina;Bosnia-Herzegovina;Босна и Херцеговина|bs|Bosnian;Herzegovinian|Bosnien;Bosnienne|Sarajevo
BL|Saint Barthélemy;Collectivity of Saint Barthélemy;St. Barthelemy;Collectivité de Saint-Barthélemy||||
SH|Saint Helena, Ascension and Tristan da Cunha;Saint Helena;St. Helena, Ascension and Tristan da Cunha||||
BY|Belarus;Republic of Belarus;Bielaruś;Белоруссия;Республика Белоруссия|be|Belarusian|Biélorusse|Minsk
BZ|Belize||Belizean|Bélizien;Bélizienne|Belmopan
BM|Bermuda;Islands of Bermuda;Bermudas;Somers Isles||||
BO|Bolivia;Plurinational State of Bolivia;Buliwya;Wuliwya;Bolivia, Plurinational State of;Estado Plurinacional de Bolivia;Buliwya Mamallaqta;Wuliwya Suyu;Tetã Volívia||Bolivian|Bolivien;Bolivienne|Sucre
BQ|Caribbean Netherlands;Bonaire, Sint Eustatius and Saba;BES islands;Bonaire Sint Eustatius and Saba||||
BR|Brazil;Federative Republic of Brazil;Brasil;República Federativa do Brasil||Brazilian|Brésilien;Brésilienne|Brasília
BB|Barbados||Barbadian|Barbadien;Barbadienne|Bridgetown
BN|Brunei;Nation of Brunei, Abode of Peace;Brunei Darussalam;Nation of Brunei;Abode of Peace||Bruneian|Brunéien;Brunéienne|Bandar Seri Begawan
BT|Bhutan;Kingdom of Bhutan||Bhutanese|Bhoutanais;Bhoutanaise|Thimphu
BV|Bouvet Island;Bouvetøya;Bouvet-øya||||
BW|Botswana;Republic of Botswana;Lefatshe la Botswana||Motswana|Botswanais;Botswanaise|Gaborone
CF|Central African Republic;République centrafricaine||Central African|Centrafricain;Centrafricaine|Bangui
CA|Canada||Canadian|Canadien;Canadienne|Ottawa
CC|Cocos (Keeling) Islands;Territory of the Cocos (Keeling) Islands;Keeling Islands;Cocos Islands||||
CH|Switzerland;Swiss Confederation;Schweiz;Suisse;Svizzera;Svizra||Swiss|Suisse|Bern
CL|Chile;Republic of Chile;República de Chile||Chilean|Chilien;Chilienne|
CN|China;People's Republic of China;Zhōngguó;Zhongguo;Zhonghua;中华人民共和国;Zhōnghuá Rénmín Gònghéguó|zh|Chinese|Chinois;Chinoise|Beijing
CI|Ivory Coast;Republic of Côte d'Ivoire;Côte d'Ivoire;Cote d'Ivoire;République de Côte d'Ivoire||Ivorian|Ivoirien;Ivoirienne|Yamoussoukro
CM|Cameroon;Republic of Cameroon;République du Cameroun||Cameroonian|Camerounais;Camerounaise|Yaoundé
CD|DR Congo;Democratic Republic of the Congo;Congo-Kinshasa;Congo, the Democratic Republic of the;Democratic Republic of Congo;DRC||Congolese|Congolais;Congolaise|Kinshasa
CG|Republic of the Congo;Congo;Congo-Brazzaville||Congolese|Congolais;Congolaise|Brazzaville
CK|Cook Islands;Kūki 'Āirani||||
CO|Colombia;Republic of Colombia;República de Colombia||Colombian|Colombien;Colombienne|Bogotá
KM|Comoros;Union of the Comoros;Union des Comores;Udzima wa Komori;al-Ittiḥād al-Qumurī||Comoran|Comorien;Comorienne|Moroni
CV|Cape Verde;Republic of Cabo Verde;República de Cabo Verde;Cabo Verde||Cape Verdian|Cap-verdien;Cap-verdienne|Praia
CR|Costa Rica;Republic of Costa Rica;República de Costa Rica||Costa Rican|Costaricain;Costaricaine|
CU|Cuba;Republic of Cuba;República de Cuba||Cuban|Cubain;Cubaine|Havana
CW|Curaçao;Country of Curaçao;Curacao;Kòrsou;Land Curaçao;Pais Kòrsou||||
CX|Christmas Island;Territory of Christmas Island||||
KY|Cayman Islands||||
CY|Cyprus;Republic of Cyprus;Kýpros;Kıbrıs;Κυπριακή Δημοκρατία;Kıbrıs Cumhuriyeti||Cypriot|Chypriote|Nicosia
CZ|Czechia;Czech Republic;Česká republika;Česko|cs|Czech|Tchèque|Prague
DE|Germany;Federal Republic of Germany;Bundesrepublik Deutschland|de|German|Allemand;Allemande|Berlin
DJ|Djibouti;Republic of Djibouti;Jabuuti;Gabuuti;République de Djibouti;Gabuutih Ummuuno;Jamhuuriyadda Jabuuti||Djibouti|Djiboutien;Djiboutienne|Djibouti
DM|Dominica;Commonwealth of Dominica;Dominique;Wai‘tu kubuli||Dominican|Dominiquais;Dominiquaise|
DK|Denmark;Kingdom of Denmark;Danmark;Kongeriget Danmark|da|Danish|Danois;Danoise|Copenhagen
DO|Dominican Republic||Dominican|Dominicain;Dominicaine|Santo Domingo
DZ|Algeria;People's Democratic Republic of Algeria;Dzayer;Algérie||Algerian|Algérien;Algérienne|Algiers
EC|Ecuador;Republic of Ecuador;República del Ecuador||Ecuadorean|Équatorien;Équatorienne|Quito
EG|Egypt;Arab Republic of Egypt||Egyptian|Égyptien;Égyptienne|Cairo
ER|Eritrea;State of Eritrea;ሃገረ ኤርትራ;Dawlat Iritriyá;ʾErtrā;Iritriyā||Eritrean|Érythréen;Érythréenne|Asmara
EH|Western Sahara;Sahrawi Arab Democratic Republic;Taneẓroft Tutrimt||||
ES|Spain;Kingdom of Spain;Reino de España|es|Spanish|Espagnol;Espagnole|Madrid
EE|Estonia;Republic of Estonia;Eesti;Eesti Vabariik|et|Estonian|Estonien;Estonienne|Tallinn
ET|Ethiopia;Federal Democratic Republic of Ethiopia;ʾĪtyōṗṗyā;የኢትዮጵያ ፌዴራላዊ ዲሞክራሲያዊ ሪፐብሊክ||Ethiopian|Éthiopien;Éthiopienne|Addis Ababa
FI|Finland;Republic of Finland;Suomi;Suomen tasavalta;Republiken Finland|fi|Finnish|Finlandais;Finlandaise|Helsinki
FJ|Fiji;Republic of Fiji;Viti;Matanitu ko Viti;Fijī Gaṇarājya|fj|Fijian|Fidjien;Fidjienne|Suva
FK|Falkland Islands;Islas Malvinas;Falkland Islands (Malvinas)||||
FR|France;French Republic;République française|fr|French|Français;Française|Paris
FO|Faroe Islands;Føroyar;Færøerne;Faeroe Islands||||
FM|Micronesia;Federated States of Micronesia;Micronesia, Federated States of||Micronesian|Micronésien;Micronésienne|Palikir
GA|Gabon;Gabonese Republic;République Gabonaise||Gabonese|Gabonais;Gabonaise|Libreville
GB|United Kingdom;United Kingdom of Great Britain and Northern Ireland;UK;Great Britain||British|Britannique|London
GE|Georgia;Sakartvelo|ka|Georgian|Géorgien;Géorgienne|Tbilisi
GG|Guernsey;Bailiwick of Guernsey;Bailliage de Guernesey||||
GH|Ghana;Republic of Ghana||Ghanaian|Ghanéen;Ghanéenne|Accra
GI|Gibraltar||||
GN|Guinea;Republic of Guinea;République de Guinée||Guinean|Guinéen;Guinéenne|Conakry
GP|Guadeloupe;Gwadloup||||
GM|Gambia;Republic of the Gambia||Gambian|Gambien;Gambienne|Banjul
GW|Guinea-Bissau;Republic of Guinea-Bissau;República da Guiné-Bissau||Guinea-Bissauan|Bissau-Guinéen;Bissau-Guinéenne|Bissau
GQ|Equatorial Guinea;Republic of Equatorial Guinea;República de Guinea Ecuatorial;République de Guinée équatoriale;República da Guiné Equatorial||Equatorial Guinean|Équato-guinéen;Équato-guinéenne|Malabo
GR|Greece;Hellenic Republic;Elláda;Ελληνική Δημοκρατία|el|Greek|Grec;Grecque|Athens
GD|Grenada||Grenadian|Grenadien;Grenadienne|St. George's
GL|Greenland;Grønland|kl|Greenlandic|Groenlandais;Groenlandaise|Nuuk
GT|Guatemala;Republic of Guatemala||Guatemalan|Guatémaltèque|Guatemala City
GF|French Guiana;Guiana;Guyane||||
GU|Guam;Guåhån||||
GY|Guyana;Co-operative Republic of Guyana||Guyanese|Guyanien;Guyanienne|
HK|Hong Kong;Hong Kong Special Administrative Region of the People's Republic of China||Hong Konger|Hongkongais;Hongkongaise|City of Victoria
HM|Heard Island and McDonald Islands||||
HN|Honduras;Republic of Honduras;República de Honduras||Honduran|Hondurien;Hondurienne|Tegucigalpa
HR|Croatia;Republic of Croatia;Hrvatska;Republika Hrvatska|hr|Croatian|Croate|Zagreb
HT|Haiti;Republic of Haiti;République d'Haïti;Repiblik Ayiti||Haitian|Haïtien;Haïtienne|Port-au-Prince
HU|Hungary|hu|Hungarian|Hongrois;Hongroise|Budapest
ID|Indonesia;Republic of Indonesia;Republik Indonesia|id|Indonesian|Indonésien;Indonésienne|Jakarta
IM|Isle of Man;Ellan Vannin;Mann;Mannin||||
IN|India;Republic of India;Bhārat;Bharat Ganrajya;இந்தியா||Indian|Indien;Indienne|New Delhi
IO|British Indian Ocean Territory||||
IE|Ireland;Republic of Ireland;Éire;Poblacht na hÉireann|ga|Irish|Irlandais;Irlandaise|Dublin
IR|Iran;Islamic Republic of Iran;Iran, Islamic Republic of;Jomhuri-ye Eslāmi-ye Irān||Iranian|Iranien;Iranienne|Tehran
IQ|Iraq;Republic of Iraq;Jumhūriyyat al-‘Irāq||Iraqi|Irakien;Irakienne|Baghdad
IS|Iceland;Island;Republic of Iceland;Lýðveldið Ísland|is|Icelander|Islandais;Islandaise|Reykjavik
IL|Israel;State of Israel;Medīnat Yisrā'el||Israeli|Israélien;Israélienne|Jerusalem
IT|Italy;Italian Republic;Repubblica italiana|it|Italian|Italien;Italienne|Rome
JM|Jamaica||Jamaican|Jamaïcain;Jamaïcaine|
JE|Jersey;Bailiwick of Jersey;Bailliage de Jersey;Bailliage dé Jèrri||||
JO|Jordan;Hashemite Kingdom of Jordan;al-Mamlakah al-Urdunīyah al-Hāshimīyah||Jordanian|Jordanien;Jordanienne|Amman
JP|Japan;Nippon;Nihon|ja|Japanese|Japonais;Japonaise|Tokyo
KZ|Kazakhstan;Republic of Kazakhstan;Qazaqstan;Казахстан;Қазақстан Республикасы;Qazaqstan Respublïkası;Республика Казахстан;Respublika Kazakhstan|kk|Kazakhstani|Kazakhstanais;Kazakhstanaise|Astana
KE|Kenya;Republic of Kenya;Jamhuri ya Kenya||Kenyan|Kényan;Kényane|Nairobi
KG|Kyrgyzstan;Kyrgyz Republic;Киргизия;Кыргыз Республикасы;Kyrgyz Respublikasy|ky|Kirghiz|Kirghize|Bishkek
KH|Cambodia;Kingdom of Cambodia||Cambodian|Cambodgien;Cambodgienne|Phnom Penh
KI|Kiribati;Independent and Sovereign Republic of Kiribati;Republic of Kiribati;Ribaberiki Kiribati||I-Kiribati|Kiribatien;Kiribatienne|South Tarawa
KN|Saint Kitts and Nevis;Federation of Saint Christopher and Nevis||Kittitian;Nevisian|Kittitien-et-nevicien;Kittitienne-et-nevicienne|Basseterre
KR|South Korea;Republic of Korea;Korea, Republic of;남조선||South Korean|Sud-coréen;Sud-coréenne|Seoul
XK|Kosovo;Republic of Kosovo;Република Косово||Kosovar|Kosovar;Kosovare|Pristina
KW|Kuwait;State of Kuwait;Dawlat al-Kuwait||Kuwaiti|Koweïtien;Koweïtienne|Kuwait City
LA|Laos;Lao People's Democratic Republic;Lao;Sathalanalat Paxathipatai Paxaxon Lao||Laotian|Laotien;Laotienne|Vientiane
LB|Lebanon;Lebanese Republic;Al-Jumhūrīyah Al-Libnānīyah||Lebanese|Libanais;Libanaise|Beirut
LR|Liberia;Republic of Liberia||Liberian|Libérien;Libérienne|Monrovia
LY|Libya;State of Libya;Dawlat Libya||Libyan|Libyen;Libyenne|Tripoli
LC|Saint Lucia||Saint Lucian|Saint-Lucien;Saint-Lucienne|Castries
LI|Liechtenstein;Principality of Liechtenstein;Fürstentum Liechtenstein||Liechtensteiner|Liechtensteinois;Liechtensteinoise|Vaduz
LK|Sri Lanka;Democratic Socialist Republic of Sri Lanka;ilaṅkai||Sri Lankan|Sri-lankais;Sri-lankaise|Colombo
LS|Lesotho;Kingdom of Lesotho;Muso oa Lesotho||Mosotho|Lésothien;Lésothienne|Maseru
LT|Lithuania;Republic of Lithuania;Lietuvos Respublika|lt|Lithuanian|Lituanien;Lituanienne|Vilnius
LU|Luxembourg;Grand Duchy of Luxembourg;Grand-Duché de Luxembourg;Großherzogtum Luxemburg;Groussherzogtum Lëtzebuerg||Luxembourger|Luxembourgeois;Luxembourgeoise|Luxembourg
LV|Latvia;Republic of Latvia;Latvijas Republika|lv|Latvian|Letton;Lettone|Riga
MO|Macau;Macao Special Administrative Region of the People's Republic of China;Macao;中華人民共和國澳門特別行政區;Região Administrativa Especial de Macau da República Popular da China||||
MF|Saint Martin;Collectivity of Saint Martin;Collectivité de Saint-Martin;Saint Martin (French part)||||
MA|Morocco;Kingdom of Morocco;Al-Mamlakah al-Maġribiyah||Moroccan|Marocain;Marocaine|Rabat
MC|Monaco;Principality of Monaco;Principauté de Monaco||Monegasque|Monégasque|Monaco
MD|Moldova;Republic of Moldova;Moldova, Republic of;Republica Moldova||Moldovan|Moldave|Chișinău
MG|Madagascar;Republic of Madagascar;Repoblikan'i Madagasikara;République de Madagascar|mg|Malagasy|Malgache|Antananarivo
MV|Maldives;Republic of the Maldives;Maldive Islands;Dhivehi Raajjeyge Jumhooriyya||Maldivan|Maldivien;Maldivienne|
MX|Mexico;United Mexican States;Mexicanos;Estados Unidos Mexicanos||Mexican|Mexicain;Mexicaine|Mexico City
MH|Marshall Islands;Republic of the Marshall Islands;Aolepān Aorōkin M̧ajeļ|mh|Marshallese|Marshallais;Marshallaise|Majuro
MK|North Macedonia;Republic of North Macedonia;former Yugoslav Republic of Macedonia;Macedonia, The Former Yugoslav Republic of;Република Северна Македонија;Macedonia|mk|Macedonian|Macédonien;Macédonienne|Skopje
ML|Mali;Republic of Mali;République du Mali||Malian|Malien;Malienne|Bamako
MT|Malta;Republic of Malta;Repubblika ta' Malta|mt|Maltese|Maltais;Maltaise|Valletta
MM|Myanmar;Republic of the Union of Myanmar;Burma;Pyidaunzu Thanmăda Myăma Nainngandaw|my|Burmese|Birman;Birmane|Naypyidaw
ME|Montenegro;Crna Gora|sr|Montenegrin|Monténégrin;Monténégrine|Podgorica
MN|Mongolia|mn|Mongolian|Mongol;Mongole|Ulan Bator
MP|Northern Mariana Islands;Commonwealth of the Northern Mariana Islands;Sankattan Siha Na Islas Mariånas||||
MZ|Mozambique;Republic of Mozambique;República de Moçambique||Mozambican|Mozambicain;Mozambicaine|Maputo
MR|Mauritania;Islamic Republic of Mauritania;al-Jumhūriyyah al-ʾIslāmiyyah al-Mūrītāniyyah||Mauritanian|Mauritanien;Mauritanienne|Nouakchott
MS|Montserrat||||
MQ|Martinique||||
MU|Mauritius;Republic of Mauritius;République de Maurice||Mauritian|Mauricien;Mauricienne|Port Louis
MW|Malawi;Republic of Malawi||Malawian|Malawien;Malawienne|Lilongwe
MY|Malaysia||Malaysian|Malaisien;Malaisienne|Kuala Lumpur
YT|Mayotte;Department of Mayotte;Département de Mayotte||||
NA|Namibia;Republic of Namibia;Namibië||Namibian|Namibien;Namibienne|Windhoek
NC|New Caledonia||||
NE|Niger;Republic of Niger;Nijar||Nigerien|Nigérien;Nigérienne|Niamey
NF|Norfolk Island;Territory of Norfolk Island;Teratri of Norf'k Ailen||||
NG|Nigeria;Federal Republic of Nigeria;Nijeriya;Naíjíríà||Nigerian|Nigérian;Nigériane|Abuja
NI|Nicaragua;Republic of Nicaragua;República de Nicaragua||Nicaraguan|Nicaraguayen;Nicaraguayenne|Managua
NU|Niue||||
NL|Netherlands;Kingdom of the Netherlands;Holland;Nederland|nl|Dutch|Néerlandais;Néerlandaise|Amsterdam
NO|Norway;Kingdom of Norway;Norge;Noreg;Kongeriket Norge;Kongeriket Noreg||Norwegian|Norvégien;Norvégienne|Oslo
NP|Nepal;Federal Democratic Republic of Nepal;Loktāntrik Ganatantra Nepāl||Nepalese|Népalais;Népalaise|Kathmandu
NR|Nauru;Republic of Nauru;Naoero;Pleasant Island;Ripublik Naoero||Nauruan|Nauruan;Nauruane|Yaren
NZ|New Zealand;Aotearoa||New Zealander|Neo-Zélandais;Neo-Zélandaise|Wellington
OM|Oman;Sultanate of Oman;Salṭanat ʻUmān||Omani|Omanais;Omanaise|Muscat
PK|Pakistan;Islamic Republic of Pakistan;Pākistān;Islāmī Jumhūriya'eh Pākistān||Pakistani|Pakistanais;Pakistanaise|Islamabad
PA|Panama;Republic of Panama;República de Panamá||Panamanian|Panaméen;Panaméenne|
PN|Pitcairn Islands;Pitcairn Group of Islands;Pitcairn;Pitcairn Henderson Ducie and Oeno Islands||||
PE|Peru;Republic of Peru;República del Perú||Peruvian|Péruvien;Péruvienne|Lima
PH|Philippines;Republic of the Philippines;Repúblika ng Pilipinas|fil|Filipino|Philippin;Philippine|Manila
PW|Palau;Republic of Palau;Beluu er a Belau|pau|Palauan|Paluan;Paluane|Ngerulmud
PG|Papua New Guinea;Independent State of Papua New Guinea;Independen Stet bilong Papua Niugini||Papua New Guinean|Papouasien;Papouasienne|Port Moresby
PL|Poland;Republic of Poland;Rzeczpospolita Polska|pl|Polish|Polonais;Polonaise|Warsaw
PR|Puerto Rico;Commonwealth of Puerto Rico;Estado Libre Asociado de Puerto Rico||Puerto Rican|Portoricain;Portoricaine|San Juan
KP|North Korea;Democratic People's Republic of Korea;DPRK;조선민주주의인민공화국;Chosŏn Minjujuŭi Inmin Konghwaguk;Korea, Democratic People's Republic of;북조선||North Korean|Nord-coréen;Nord-coréenne|Pyongyang
PT|Portugal;Portuguese Republic;Portuguesa;República Portuguesa|pt|Portuguese|Portugais;Portugaise|Lisbon
PY|Paraguay;Republic of Paraguay;República del Paraguay;Tetã Paraguái||Paraguayan|Paraguayen;Paraguayenne|Asunción
PS|Palestine;State of Palestine;Palestine, State of;Dawlat Filasṭin||Palestinian|Palestinien;Palestinienne|Ramallah
PF|French Polynesia;Polynésie française;Pōrīnetia Farāni||||
QA|Qatar;State of Qatar;Dawlat Qaṭar||Qatari|Qatarien;Qatarienne|Doha
RE|Réunion;Réunion Island;Reunion||||
RO|Romania;Rumania;Roumania;România|ro|Romanian|Roumain;Roumaine|Bucharest
RU|Russia;Russian Federation;Российская Федерация|ru|Russian|Russe|Moscow
RW|Rwanda;Republic of Rwanda;Repubulika y'u Rwanda;République du Rwanda||Rwandan|Rwandais;Rwandaise|Kigali
SA|Saudi Arabia;Kingdom of Saudi Arabia;Saudi;Al-Mamlakah al-‘Arabiyyah as-Su‘ūdiyyah||Saudi Arabian|Saoudien;Saoudienne|Riyadh
SD|Sudan;Republic of the Sudan;Jumhūrīyat as-Sūdān||Sudanese|Soudanais;Soudanaise|Khartoum
SN|Senegal;Republic of Senegal;République du Sénégal||Senegalese|Sénégalais;Sénégalaise|Dakar
SG|Singapore;Republic of Singapore;Singapura;Republik Singapura;新加坡共和国||Singaporean|Singapourien;Singapourienne|Singapore
GS|South Georgia;South Georgia and the South Sandwich Islands||||
SJ|Svalbard and Jan Mayen;Svalbard og Jan Mayen;Svalbard and Jan Mayen Islands||||
SB|Solomon Islands||Solomon Islander|Salomonien;Salomonienne|Honiara
SL|Sierra Leone;Republic of Sierra Leone||Sierra Leonean|Sierra-leonais;Sierra-leonaise|Freetown
SV|El Salvador;Republic of El Salvador;República de El Salvador||Salvadoran|Salvadorien;Salvadorienne|San Salvador
SM|San Marino;Most Serene Republic of San Marino;Republic of San Marino;Repubblica di San Marino||Sammarinese|Saint-Marinais;Saint-Marinaise|City of San Marino
SO|Somalia;Federal Republic of Somalia;aṣ-Ṣūmāl;Jamhuuriyadda Federaalka Soomaaliya;Jumhūriyyat aṣ-Ṣūmāl al-Fiderāliyya|so|Somali|Somalien;Somalienne|Mogadishu
PM|Saint Pierre and Miquelon;Collectivité territoriale de Saint-Pierre-et-Miquelon||||
RS|Serbia;Republic of Serbia;Srbija;Republika Srbija;Србија;Република Србија|sr|Serbian|Serbe|Belgrade
SS|South Sudan;Republic of South Sudan||South Sudanese|Sud-Soudanais;Sud-Soudanaise|Juba
ST|São Tomé and Príncipe;Democratic Republic of São Tomé and Príncipe;Sao Tome and Principe;República Democrática de São Tomé e Príncipe||Sao Tomean|Santoméen;Santoméenne|São Tomé
SR|Suriname;Republic of Suriname;Sarnam;Sranangron;Republiek Suriname||Surinamer|Surinamais;Surinamaise|Paramaribo
SK|Slovakia;Slovak Republic;Slovenská republika|sk|Slovak|Slovaque|Bratislava
SI|Slovenia;Republic of Slovenia;Republika Slovenija|sl|Slovene|Slovène|Ljubljana
SE|Sweden;Kingdom of Sweden;Konungariket Sverige|sv|Swedish|Suédois;Suédoise|Stockholm
SZ|Eswatini;Kingdom of Eswatini;Swaziland;weSwatini;Swatini;Ngwane;Umbuso weSwatini|ss|Swazi|Swazie|Lobamba
SX|Sint Maarten;Sint Maarten (Dutch part)||||
SC|Seychelles;Republic of Seychelles;Repiblik Sesel;République des Seychelles||Seychellois|Seychellois;Seychelloise|
SY|Syria;Syrian Arab Republic;Al-Jumhūrīyah Al-ʻArabīyah As-Sūrīyah||Syrian|Syrien;Syrienne|Damascus
TC|Turks and Caicos Islands||||
TD|Chad;Republic of Chad;Tchad;République du Tchad||Chadian|Tchadien;Tchadienne|N'Djamena
TG|Togo;Togolese Republic;Togolese;République Togolaise||Togolese|Togolais;Togolaise|Lomé
TH|Thailand;Kingdom of Thailand;Prathet;Thai;ราชอาณาจักรไทย;Ratcha Anachak Thai|th|Thai|Thaïlandais;Thaïlandaise|Bangkok
TJ|Tajikistan;Republic of Tajikistan;Toçikiston;Ҷумҳурии Тоҷикистон;Çumhuriyi Toçikiston|tg|Tadzhik|Tadjike|Dushanbe
TK|Tokelau||||
TM|Turkmenistan|tk|Turkmen|Turkmène|Ashgabat
TL|Timor-Leste;Democratic Republic of Timor-Leste;East Timor;Timor;República Democrática de Timor-Leste;Repúblika Demokrátika Timór-Leste;Timór Lorosa'e;Timor Lorosae||East Timorese|Est-timorais;Est-timoraise|Dili
TO|Tonga;Kingdom of Tonga|to|Tongan|Tonguien;Tonguienne|Nuku'alofa
TT|Trinidad and Tobago;Republic of Trinidad and Tobago||Trinidadian|Trinidadien;Trinidadienne|Port of Spain
TN|Tunisia;Tunisian Republic;Republic of Tunisia;al-Jumhūriyyah at-Tūnisiyyah||Tunisian|Tunisien;Tunisienne|Tunis
TR|Türkiye;Republic of Türkiye;Turkiye;Republic of Turkey;Türkiye Cumhuriyeti;Turkey|tr|Turkish|Turc;Turque|Ankara
TV|Tuvalu|tvl|Tuvaluan|Tuvaluan;Tuvaluane|Funafuti
TW|Taiwan;Republic of China (Taiwan);Táiwān;Republic of China;中華民國;Zhōnghuá Mínguó;Chinese Taipei||Taiwanese|Taïwanais;Taïwanaise|Taipei
TZ|Tanzania;United Republic of Tanzania;Tanzania, United Republic of;Jamhuri ya Muungano wa Tanzania||Tanzanian|Tanzanien;Tanzanienne|Dodoma
UG|Uganda;Republic of Uganda;Jamhuri ya Uganda||Ugandan|Ougandais;Ougandaise|Kampala
UA|Ukraine;Ukrayina|uk|Ukrainian|Ukrainien;Ukrainienne|Kyiv
UM|United States Minor Outlying Islands||||
UY|Uruguay;Oriental Republic of Uruguay;República Oriental del Uruguay||Uruguayan|Uruguayen;Uruguayenne|Montevideo
US|United States;United States of America;US;USA||American|Américain;Américaine|
UZ|Uzbekistan;Republic of Uzbekistan;O‘zbekiston Respublikasi;Ўзбекистон Республикаси|uz|Uzbekistani|Ouzbèke|Tashkent
VA|Vatican City;Vatican City State;Holy See (Vatican City State);Vatican;Stato della Città del Vaticano||Vatican|Vatican;Vaticane|Vatican City
VC|Saint Vincent and the Grenadines||Saint Vincentian|Vincentais;Vincentaise|
VE|Venezuela;Bolivarian Republic of Venezuela;Venezuela, Bolivarian Republic of;República Bolivariana de Venezuela||Venezuelan|Vénézuélien;Vénézuélienne|Caracas
VG|British Virgin Islands;Virgin Islands;Virgin Islands, British||||
VI|United States Virgin Islands;Virgin Islands of the United States;Virgin Islands, U.S.||||
VN|Vietnam;Socialist Republic of Vietnam;Cộng hòa Xã hội chủ nghĩa Việt Nam;Viet Nam|vi|Vietnamese|Vietnamien;Vietnamienne|Hanoi
VU|Vanuatu;Republic of Vanuatu;Ripablik blong Vanuatu;République de Vanuatu||Ni-Vanuatu|Vanuatuan;Vanuatuane|Port Vila
WF|Wallis and Futuna;Territory of the Wallis and Futuna Islands;Territoire des îles Wallis et Futuna||||
WS|Samoa;Independent State of Samoa;Malo Saʻoloto Tutoʻatasi o Sāmoa|sm|Samoan|Samoan;Samoane|Apia
YE|Yemen;Republic of Yemen;Yemeni Republic;al-Jumhūriyyah al-Yamaniyyah||Yemeni|Yéménite|Sana'a
ZA|South Africa;Republic of South Africa;RSA;Suid-Afrika||South African|Sud-africain;Sud-africaine|Pretoria;Bloemfontein;Cape Town
ZM|Zambia;Republic of Zambia||Zambian|Zambien;Zambienne|Lusaka
ZW|Zimbabwe;Republic of Zimbabwe||Zimbabwean|Zimbabwéen;Zimbabwéenne|Harare
EU|||||
UN|||||
`;

/** The countries that have a name in a bucket. */
export const BUCKETS = `
aa|AX
ab|AE;BN;NG
ac|GH
ad|ET
af|AF
ah|AX
al|AX;AL;DE;DZ
am|AS;JO;NL;US
an|AO;AI;AD;AQ;AG;MG;TR
ao|MH;NZ
ap|WS
ar|AW;AR;AM;EG
as|ER;KZ;PY;SO;TM
at|GR
au|AU;AT
az|AZ
ba|AG;AZ;BD;BH;BS;BB;BN;CF;GG;GM;IQ;JE;KN;ML;TH
be|BE;BJ;BY;BZ;BM;BQ;CH;CN;DE;LB;PW;RS;US
bh|BT;IN
bi|BY;GW;KG;MM
bl|KR;ZA
bo|BA;BO;BQ;BV;BW;CO;VE
br|BE;BR;BB;BN;CG;GB;IO;SK;VG;EU
bu|AR;BI;BF;BG;BO;DE;HU;MM;RO
ca|AU;BQ;CA;CM;CV;KY;EG;KH;LC;US;VE;ZA
ce|CF;CZ
ch|CL;CN;CX;CY;MD;KP;TD;TW
ci|HK;SM
co|AU;BS;BL;CC;CI;CD;CG;CK;CO;KM;CR;CW;DM;DK;GN;GY;LK;MF;MP;PR;PM;VN
cr|HR;ME
cu|CU;CW;TJ
cy|CY
cz|CZ
da|DK;ER;KW;LY;PS;QA;SN;SY
de|CD;DK;LK;YT;KP;ST;TL
dh|BD;MV
di|TL
dj|DJ
do|DM;DO;GB;QA;TZ
dp|KP
dr|CD
du|IE;NL;TJ
dz|DZ
ea|TL
ec|EC
ee|EE
eg|EG
ei|IE
el|FR;GR;IM
em|AE
eq|EC;GQ
er|ER
es|BO;ES;EE;MX;PR;SZ;TL
et|ET
eu|EU
fa|FK;FO
fe|BR;DE;ET;FM;KN;NG;NP;SO
fi|FI;FJ;PH
fo|FO;MK
fr|TF;FR;GF;PF;SL
fu|LI;TV
ga|BW;DJ;GA;GM
ge|DE;GE
gh|GH
gi|BI;GI
go|BD
gr|GB;GR;GD;GL;LU
gu|GG;GN;GP;GW;GT;GF;GU;GY
gw|GP
ha|AM;CU;HT;JO;VN;ZW
he|BA;FI;GR;HM
ho|HK;HN;HU;NL;SB;VA
hr|HR
hu|HU
ic|IS
il|LK
in|ID;IN;KI;PG;WS
ir|ER;IE;IR;IQ
is|AF;BM;FK;IM;IR;IS;IL;MR;PK
it|KM;IT
iv|CI
i|KI
ja|DJ;ID;JM;JP;KE;SO;TZ;UG
je|IL;JE
jo|IR;JO
ju|IQ;LB;MR;SD;SO;SS;SY;TN;YE
ka|AF;EG;KZ;NP;UG
ke|CC;KE
kh|SD
ki|BE;BH;BT;CD;CY;DK;ES;KG;KH;KI;KN;LS;MA;NL;NO;RW;SA;SE;SZ;TH;TO;UA
ko|BE;CW;DK;KR;XK;KW;NO;KP;SE
kr|RU
ku|CK;IL;KW;MY
ky|CY;KG;UA
la|CW;LA;LV
le|BW;LB;LS;LV
li|GA;LB;LR;LY;LI;LT;MW;PE;PT
lj|SI
lo|GB;NP;SZ;TG
lu|AO;LU;ZM
ly|IS
ma|BH;ES;FJ;GQ;IM;JO;LS;MO;MA;MG;MV;MH;MK;ML;MT;MZ;MR;MQ;MU;MW;MY;YT;NI;PH;SA;US;WS
me|IL;MX
mi|BY;FM
mo|BW;KM;LR;LS;MA;MC;MD;ME;MN;MZ;MS;RU;SM;SO;UY
mu|LS;OM
my|MM
na|BS;BN;KE;MM;NA;NG;NR
ne|IN;KN;NC;NL;NP;NZ
ng|PW;SZ
ni|CY;JP;NE;NG;NI;NU;VU
no|MK;MP;MR;NF;NO;KP
nu|GL;TO
n|TD
oe|AT
om|OM
or|UY
os|AT;NO
ot|CA
ou|BF;UG;UZ
o‘|UZ
pa|CW;FR;FM;PK;PA;PW;PG;PY;PS;SR
pe|BD;CN;DZ;PE
ph|KH;PH
pi|PN
pl|BO;NR
po|BJ;HT;IE;ME;MU;PG;PL;PR;PT;PF;TT;VU
pr|AD;CV;CZ;XK;LI;MC;TH;ZA
pu|PR
py|MM;KP
qa|KZ;QA
qu|EC
ra|MA;PS;TH
re|AO;AL;AR;AM;AT;AZ;BI;BJ;BG;BY;BR;BW;CF;CL;CI;CM;CG;CO;CV;CR;CU;CY;DJ;EC;ES;EE;FI;FJ;FR;GA;GH;GN;GM;GW;GQ;GT;HN;HR;HT;ID;IN;IE;IQ;IS;IT;KZ;KE;KI;KR;XK;LR;LT;LV;MO;MD;MG;MV;MH;MK;ML;MT;MM;MZ;MU;MW;NA;NE;NI;NR;PA;PE;PH;PW;PL;PT;PY;RE;RW;SD;SN;SG;SL;SV;SM;RS;SS;ST;SR;SI;SC;TD;TG;TJ;TL;TT;TN;TR;TW;UG;UY;UZ;VE;VU;YE;ZA;ZM;ZW
ri|KI;LV;NR;SA;VU
ro|BE;IT;RO
rs|ZA
ru|RO;RU
rw|RW
rz|PL
sa|AS;AG;BA;BL;SH;DO;EH;GE;KN;LA;LC;MF;MP;OM;PR;SA;SB;SV;SM;PM;ST;SR;SY;VC;WS;YE
sc|CH
se|KR;SN;RS;SC
sh|AL
si|SG;SL;SX
sk|MK
sl|SK;SI
so|BG;BM;KI;KR;SD;GS;SB;SO;SS;VN;ZA
sp|ES
sr|LK;RS;SR
st|BL;SH;ER;GD;IL;KW;LY;PS;QA;SE;VA
su|BO;CH;FI;FJ;KR;OM;SD;SS;SR;SE;ZA
sv|CH;SJ
sw|CH;SE;SZ
sy|SY
ta|EH;EE;IR;TJ;TW;TZ;UZ
tb|GE
tc|CZ;TD
te|TF;BO;CC;CX;HN;IR;NF;PY;WF
th|BT;TH
ti|AL;TL
to|JP;TG;TJ;TK;TO
tr|LY;TT
tu|TC;TM;TN;TR;TV
ua|AE
ud|KM
ug|UG
uk|GB;UA
ul|MN
um|SZ
un|AE;KM;GB;MX;TZ;UM;US;VI;UN
ur|UY
us|US
uz|UZ
va|LI;MT;VA;VU
ve|VE
vi|AT;FJ;LA;LT;VC;VG;VI;VN
wa|DM;PL;US;WF
we|EH;NZ;SZ;US
wh|GB;US
wi|NA
wu|BO
ya|CI;CM;NR
ye|AM;YE
za|HR;ZM
zh|CN;TW
zi|ZW
ʁɛ|AO
ʾe|ER
ʾi|ET
ελ|GR
κυ|CY
ам|US
ан|TR
бе|BY;DE;LB;US
бо|BA
бр|EU
бі|US
ва|US
да|SY
ие|IL
ка|EG;KZ
ки|KG;UA
кр|RU
кы|KG
ло|GB
мо|RU
па|FR
ре|BG;BY;KZ;XK;MK;RS
ро|RU
ср|RS
те|IR
эр|SA
єр|IL
ўз|UZ
қа|KZ
ҷу|TJ
հա|AM
אמ|US
אנ|TR
בי|LB;US
דמ|SY
ינ|US
יר|IL
כה|EG
כי|UA
כר|RU
נד|GB
סכ|RU
פר|FR
רא|SA
רל|DE
רס|EU
תה|IR
תר|TR
اش|US
ام|US
ان|TR
با|FR
بر|DE;EU
بي|LB;US
دم|SY
ري|SA
طه|IR
قا|EG
قد|IL
كر|RU
كي|UA
لن|GB
مو|RU
இந|IN
รา|TH
ሃገ|ER
የኢ|ET
中华|CN
中華|MO;TW
克里|RU
北京|CN
华盛|US
基辅|UA
大马|SY
安卡|TR
新加|SG
白宫|US
莫斯|RU
남조|KR
북조|KP
조선|KP
`;
