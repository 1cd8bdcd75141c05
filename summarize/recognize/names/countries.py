# ruff: noqa: E501 (tables are lines of words)
"""Countries, and what their people and things are called: the one list of names that the house knows by heart.

A line holds a country's key, its other names, and its demonyms, parted by ``|``; within a part, ``,`` parts the words.
Demonyms fold to the country, because "Malian soldiers" and "soldiers from Mali" tell the same.
"""

from __future__ import annotations

from functools import lru_cache

_TABLE = """
Afghanistan||Afghan,Afghans
Albania||Albanian,Albanians
Algeria|Algerien,Algérie,Argelia|Algerian,Algerians
Andorra||Andorran,Andorrans
Angola||Angolan,Angolans
Argentina|Argentinien,Argentine|Argentinian,Argentinians,Argentine,Argentines
Armenia|Armenien,Arménie|Armenian,Armenians
Australia|Australien,Australie|Australian,Australians
Austria|Österreich,Autriche|Austrian,Austrians
Azerbaijan|Aserbaidschan,Azerbaïdjan,Azerbaiyán|Azerbaijani,Azerbaijanis,Azeri,Azeris
Bahamas||Bahamian,Bahamians
Bahrain||Bahraini,Bahrainis
Bangladesh||Bangladeshi,Bangladeshis
Barbados||Barbadian,Barbadians
Belarus|Weißrussland,Biélorussie,Bielorrusia|Belarusian,Belarusians
Belgium|Belgien,Belgique,Bélgica|Belgian,Belgians
Belize||Belizean,Belizeans
Benin|Bénin|Beninese
Bhutan||Bhutanese
Bolivia|Bolivien,Bolivie|Bolivian,Bolivians
Bosnia|Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnien,Bosnie|Bosnian,Bosnians
Botswana||Botswanan,Botswanans
Brazil|Brasilien,Brésil,Brasil|Brazilian,Brazilians
Britain|UK,U.K.,United Kingdom,Great Britain,Großbritannien,Royaume-Uni,Grande-Bretagne,Reino Unido,Gran Bretaña,Vereinigtes Königreich|British,Briton,Britons
Brunei||Bruneian,Bruneians
Bulgaria|Bulgarien,Bulgarie|Bulgarian,Bulgarians
Burkina Faso||Burkinabe,Burkinabé
Burundi||Burundian,Burundians
Cambodia|Kambodscha,Cambodge,Camboya|Cambodian,Cambodians
Cameroon|Kamerun,Cameroun,Camerún|Cameroonian,Cameroonians
Canada|Kanada,Canadá|Canadian,Canadians
Cape Verde|Cabo Verde|Cape Verdean,Cape Verdeans
Central African Republic|CAR,Zentralafrikanische Republik,République centrafricaine,Centrafrique,República Centroafricana|
Chad|Tschad,Tchad|Chadian,Chadians
Chile|Chili|Chilean,Chileans
China|Chine,People's Republic of China,PRC|Chinese
Colombia|Kolumbien,Colombie|Colombian,Colombians
Comoros||Comorian,Comorians
Congo|Republic of the Congo,Congo-Brazzaville|Congolese
Democratic Republic of the Congo|Democratic Republic of Congo,DRC,DR Congo,D.R. Congo|
Costa Rica||Costa Rican,Costa Ricans
Croatia|Kroatien,Croatie,Croacia|Croatian,Croatians,Croat,Croats
Cuba|Kuba|Cuban,Cubans
Cyprus|Zypern,Chypre,Chipre|Cypriot,Cypriots
Czech Republic|Czechia,Tschechien,Tchéquie,Chequia|Czech,Czechs
Denmark|Dänemark,Danemark,Dinamarca|Danish,Dane,Danes
Djibouti||Djiboutian,Djiboutians
Dominican Republic||
East Timor|Timor-Leste|Timorese
Ecuador|Équateur|Ecuadorian,Ecuadorians,Ecuadorean
Egypt|Ägypten,Égypte,Egypte,Egipto|Egyptian,Egyptians
El Salvador||Salvadoran,Salvadorans
Equatorial Guinea||Equatoguinean
Eritrea||Eritrean,Eritreans
Estonia|Estland,Estonie|Estonian,Estonians
Eswatini|Swaziland|Swazi,Swazis
Ethiopia|Äthiopien,Éthiopie,Etiopía|Ethiopian,Ethiopians
European Union|EU,E.U.,Europäische Union,Union européenne,Unión Europea,UE|
Fiji||Fijian,Fijians
Finland|Finnland,Finlande,Finlandia|Finnish,Finn,Finns
France|Frankreich,Francia|French,Frenchman,Frenchmen,Frenchwoman
Gabon||Gabonese
Gambia|The Gambia|Gambian,Gambians
Gaza|Gaza Strip|Gazan,Gazans
Georgia|Georgien,Géorgie|Georgian,Georgians
Germany|Deutschland,Allemagne,Alemania|German,Germans
Ghana||Ghanaian,Ghanaians
Greece|Griechenland,Grèce,Grecia|Greek,Greeks
Greenland|Grönland,Groenland|Greenlandic,Greenlander,Greenlanders
Grenada||Grenadian,Grenadians
Guatemala||Guatemalan,Guatemalans
Guinea|Guinée|Guinean,Guineans
Guinea-Bissau||
Guyana||Guyanese
Haiti|Haïti,Haití|Haitian,Haitians
Honduras||Honduran,Hondurans
Hong Kong|Hongkong|Hongkonger,Hongkongers
Hungary|Ungarn,Hongrie,Hungría|Hungarian,Hungarians
Iceland|Island,Islande,Islandia|Icelandic,Icelander,Icelanders
India|Indien,Inde|Indian,Indians
Indonesia|Indonesien,Indonésie|Indonesian,Indonesians
Iran|Islamic Republic of Iran|Iranian,Iranians
Iraq|Irak|Iraqi,Iraqis
Ireland|Irland,Irlande,Irlanda|Irish,Irishman,Irishmen
Israel|Israël|Israeli,Israelis
Italy|Italien,Italie,Italia|Italian,Italians
Ivory Coast|Côte d'Ivoire,Cote d'Ivoire,Elfenbeinküste,Costa de Marfil|Ivorian,Ivorians
Jamaica||Jamaican,Jamaicans
Japan|Japon,Japón|Japanese
Jordan|Jordanien,Jordanie,Jordania|Jordanian,Jordanians
Kazakhstan|Kasachstan,Kazajistán|Kazakh,Kazakhs
Kenya|Kenia|Kenyan,Kenyans
Kosovo||Kosovan,Kosovans,Kosovar,Kosovars
Kuwait|Koweït|Kuwaiti,Kuwaitis
Kyrgyzstan|Kirgisistan,Kirghizistan|Kyrgyz
Laos||Laotian,Laotians
Latvia|Lettland,Lettonie,Letonia|Latvian,Latvians
Lebanon|Libanon,Liban,Líbano|Lebanese
Lesotho||
Liberia||Liberian,Liberians
Libya|Libyen,Libye,Libia|Libyan,Libyans
Liechtenstein||
Lithuania|Litauen,Lituanie,Lituania|Lithuanian,Lithuanians
Luxembourg|Luxemburg,Luxemburgo|Luxembourgish
Madagascar|Madagaskar|Malagasy
Malawi||Malawian,Malawians
Malaysia|Malaisie,Malasia|Malaysian,Malaysians
Maldives||Maldivian,Maldivians
Mali|Malí|Malian,Malians
Malta|Malte|Maltese
Mauritania|Mauretanien,Mauritanie|Mauritanian,Mauritanians
Mauritius||Mauritian,Mauritians
Mexico|Mexiko,Mexique,México|Mexican,Mexicans
Moldova|Moldau,Moldavie,Moldavia|Moldovan,Moldovans
Monaco||Monegasque
Mongolia|Mongolei,Mongolie|Mongolian,Mongolians
Montenegro||Montenegrin,Montenegrins
Morocco|Marokko,Maroc,Marruecos|Moroccan,Moroccans
Mozambique|Mosambik|Mozambican,Mozambicans
Myanmar|Burma,Birmanie|Burmese
Namibia||Namibian,Namibians
Nepal|Népal|Nepali,Nepalis,Nepalese
Netherlands|Holland,Niederlande,Pays-Bas,Países Bajos|Dutch,Dutchman,Dutchmen
New Zealand|Neuseeland,Nouvelle-Zélande,Nueva Zelanda|New Zealander,New Zealanders
Nicaragua||Nicaraguan,Nicaraguans
Niger|Níger|Nigerien,Nigeriens
Nigeria|Nigéria|Nigerian,Nigerians
North Korea|Nordkorea,Corée du Nord,Corea del Norte,DPRK|North Korean,North Koreans
North Macedonia|Macedonia|Macedonian,Macedonians
Norway|Norwegen,Norvège,Noruega|Norwegian,Norwegians
Oman||Omani,Omanis
Pakistan|Pakistán|Pakistani,Pakistanis
Palestine|Palestinian Authority,Palästina,Palestina|Palestinian,Palestinians
Panama|Panamá|Panamanian,Panamanians
Papua New Guinea||
Paraguay||Paraguayan,Paraguayans
Peru|Pérou,Perú|Peruvian,Peruvians
Philippines|Philippinen,Filipinas|Filipino,Filipinos,Philippine
Poland|Polen,Pologne,Polonia|Polish,Pole,Poles
Portugal||Portuguese
Qatar|Katar|Qatari,Qataris
Romania|Rumänien,Roumanie,Rumania|Romanian,Romanians
Russia|Russian Federation,Russland,Russie,Rusia,Россия|Russian,Russians
Rwanda|Ruanda|Rwandan,Rwandans
Saudi Arabia|Saudi-Arabien,Arabie saoudite,Arabia Saudita,Arabia Saudí|Saudi,Saudis
Scotland|Schottland,Écosse,Escocia|Scottish,Scot,Scots
Senegal|Sénégal|Senegalese
Serbia|Serbien,Serbie|Serbian,Serbians,Serb,Serbs
Seychelles||Seychellois
Sierra Leone||Sierra Leonean,Sierra Leoneans
Singapore|Singapur,Singapour|Singaporean,Singaporeans
Slovakia|Slowakei,Slovaquie,Eslovaquia|Slovak,Slovaks
Slovenia|Slowenien,Slovénie,Eslovenia|Slovenian,Slovenians,Slovene,Slovenes
Somalia|Somalie|Somali,Somalis
South Africa|Südafrika,Afrique du Sud,Sudáfrica|South African,South Africans
South Korea|Südkorea,Corée du Sud,Corea del Sur|South Korean,South Koreans
South Sudan|Südsudan,Soudan du Sud|South Sudanese
Spain|Spanien,Espagne,España|Spanish,Spaniard,Spaniards
Sri Lanka||Sri Lankan,Sri Lankans
Sudan|Soudan,Sudán|Sudanese
Suriname||Surinamese
Sweden|Schweden,Suède,Suecia|Swedish,Swede,Swedes
Switzerland|Schweiz,Suisse,Suiza|Swiss
Syria|Syrien,Syrie,Siria|Syrian,Syrians
Taiwan|Taïwan|Taiwanese
Tajikistan||Tajik,Tajiks
Tanzania|Tansania,Tanzanie|Tanzanian,Tanzanians
Thailand|Thaïlande,Tailandia|Thai,Thais
Tibet||Tibetan,Tibetans
Togo||Togolese
Tunisia|Tunesien,Tunisie,Túnez|Tunisian,Tunisians
Turkey|Türkiye,Türkei,Turquie,Turquía|Turkish,Turk,Turks
Turkmenistan||Turkmen
Uganda|Ouganda|Ugandan,Ugandans
Ukraine|Ucrania,Украина|Ukrainian,Ukrainians
United Arab Emirates|UAE,U.A.E.,Emirates|Emirati,Emiratis
United Nations|UN,U.N.,Vereinte Nationen,Nations unies,Naciones Unidas,ONU|
United States|US,U.S.,USA,U.S.A.,United States of America,America,Vereinigte Staaten,États-Unis,Etats-Unis,Estados Unidos,EE. UU.|American,Americans
Uruguay||Uruguayan,Uruguayans
Uzbekistan|Usbekistan,Ouzbékistan|Uzbek,Uzbeks
Vatican|Vatican City,Holy See,Vatikan|
Venezuela||Venezuelan,Venezuelans
Vietnam|Viet Nam|Vietnamese
Wales||Welsh,Welshman
Yemen|Jemen,Yémen|Yemeni,Yemenis
Zambia|Sambia,Zambie|Zambian,Zambians
Zimbabwe|Simbabwe|Zimbabwean,Zimbabweans
Africa|Afrika,Afrique,África|African,Africans
Asia|Asien,Asie|Asian,Asians
Europe|Europa|European,Europeans
Middle East|Nahost,Moyen-Orient,Medio Oriente|
Latin America|Lateinamerika,Amérique latine,América Latina|Latin American,Latin Americans
"""

# Names that hide in words of other scripts: no case tells them there, so only these are found.
_OTHER_SCRIPTS = """
Mali|马里,مالي,माली
Russia|俄罗斯,روسيا,रूस
Ukraine|乌克兰,أوكرانيا,यूक्रेन
China|中国,الصين,चीन
United States|美国,الولايات المتحدة,अमेरिका
France|法国,فرنسا,फ़्रांस,फ्रांस
Germany|德国,ألمانيا,जर्मनी
Britain|英国,بريطانيا,ब्रिटेन
Israel|以色列,إسرائيل,इसराइल,इज़राइल
Iran|伊朗,إيران,ईरान
Iraq|伊拉克,العراق,इराक
India|印度,الهند,भारत
Pakistan|巴基斯坦,باكستان,पाकिस्तान
Japan|日本,اليابان,जापान
South Korea|韩国,كوريا الجنوبية,दक्षिण कोरिया
North Korea|朝鲜,كوريا الشمالية,उत्तर कोरिया
Syria|叙利亚,سوريا,सीरिया
Turkey|土耳其,تركيا,तुर्की
Egypt|埃及,مصر
Saudi Arabia|沙特阿拉伯,沙特,السعودية,सऊदी अरब
Lebanon|黎巴嫩,لبنان,लेबनान
Yemen|也门,اليمن,यमन
Sudan|苏丹,السودان,सूडान
Libya|利比亚,ليبيا,लीबिया
Afghanistan|阿富汗,أفغانستان,अफ़ग़ानिस्तान,अफगानिस्तान
Nepal|尼泊尔,نيبال,नेपाल
Bangladesh|孟加拉国,بنغلاديش,बांग्लादेश
Italy|意大利,إيطاليا,इटली
Spain|西班牙,إسبانيا,स्पेन
Canada|加拿大,كندا,कनाडा
Australia|澳大利亚,أستراليا,ऑस्ट्रेलिया
Brazil|巴西,البرازيل,ब्राज़ील
Mexico|墨西哥,المكسيك,मैक्सिको
Taiwan|台湾,تايوان,ताइवान
Hong Kong|香港,هونغ كونغ,हॉन्ग कॉन्ग
Gaza|加沙,غزة,ग़ज़ा,गाजा
United Nations|联合国,الأمم المتحدة,संयुक्त राष्ट्र
European Union|欧盟,الاتحاد الأوروبي,यूरोपीय संघ
"""


@lru_cache(maxsize=1)
def countries() -> dict[str, str]:
    """Every known word for a country or its people, and the country's key."""
    found: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        key, others, demonyms = line.split("|")
        for word in (key, *others.split(","), *demonyms.split(",")):
            if word:
                found.setdefault(word, key)
    return found


@lru_cache(maxsize=1)
def longest() -> dict[str, int]:
    """By the first word of what `countries` knows, the most words that what begins so has."""
    found: dict[str, int] = {}
    for name in countries():
        first, *rest = name.split(" ")
        found[first] = max(found.get(first, 0), 1 + len(rest))
    return found


@lru_cache(maxsize=1)
def demonyms() -> frozenset[str]:
    """The words for people and things of a country: "Malian" names no place, only what belongs to one."""
    return frozenset(word for line in _TABLE.strip().splitlines() for word in line.split("|")[2].split(",") if word)


@lru_cache(maxsize=1)
def other_scripts() -> dict[str, str]:
    """Countries in scripts without capital letters, and their keys."""
    found: dict[str, str] = {}
    for line in _OTHER_SCRIPTS.strip().splitlines():
        key, words = line.split("|")
        for word in words.split(","):
            found[word] = key
    return found
