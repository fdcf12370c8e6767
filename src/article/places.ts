/**
 * Places that open datelines on their own ("Jakarta - …"): Indonesian provinces, cities and regencies, capitals and
 * large cities of the world, as both languages write them. A dateline that also names an outlet may name any place.
 */
const PLACES = `
Jakarta, Jakarta Pusat, Jakarta Selatan, Jakarta Barat, Jakarta Timur, Jakarta Utara, DKI Jakarta, Kepulauan Seribu
Aceh, Banda Aceh, Sabang, Langsa, Lhokseumawe, Subulussalam, Pidie, Pidie Jaya, Bireuen, Aceh Utara, Aceh Timur
Aceh Tamiang, Aceh Tengah, Aceh Tenggara, Aceh Selatan, Aceh Singkil, Aceh Barat, Aceh Jaya, Aceh Besar, Bener Meriah
Gayo Lues, Nagan Raya, Simeulue, Meulaboh, Takengon, Sumatera Utara, Sumut, Medan, Binjai, Tebing Tinggi
Pematangsiantar, Pematang Siantar, Tanjungbalai, Sibolga, Padangsidimpuan, Gunungsitoli, Deli Serdang, Serdang Bedagai
Langkat, Karo, Dairi, Pakpak Bharat, Simalungun, Asahan, Batu Bara, Labuhanbatu, Toba, Samosir, Tapanuli Utara
Tapanuli Tengah, Tapanuli Selatan, Mandailing Natal, Humbang Hasundutan, Padang Lawas, Nias, Nias Selatan, Nias Utara
Sumatera Barat, Sumbar, Padang, Bukittinggi, Payakumbuh, Padang Panjang, Solok, Sawahlunto, Pariaman, Agam
Padang Pariaman, Pasaman, Pasaman Barat, Pesisir Selatan, Lima Puluh Kota, Tanah Datar, Sijunjung, Dharmasraya
Solok Selatan, Kepulauan Mentawai, Mentawai, Riau, Pekanbaru, Dumai, Kampar, Siak, Bengkalis, Rokan Hulu, Rokan Hilir
Indragiri Hulu, Indragiri Hilir, Pelalawan, Kuantan Singingi, Kepulauan Meranti, Kepulauan Riau, Kepri, Batam
Tanjungpinang, Tanjung Pinang, Bintan, Karimun, Natuna, Lingga, Anambas, Jambi, Sungai Penuh, Kerinci, Merangin
Sarolangun, Batanghari, Muaro Jambi, Bungo, Tebo, Tanjung Jabung Barat, Tanjung Jabung Timur, Sumatera Selatan, Sumsel
Palembang, Prabumulih, Pagar Alam, Lubuklinggau, Ogan Ilir, Ogan Komering Ilir, Ogan Komering Ulu, Muara Enim, Lahat
Musi Banyuasin, Musi Rawas, Banyuasin, Empat Lawang, Bengkulu, Rejang Lebong, Mukomuko, Seluma, Kaur, Kepahiang, Lebong
Lampung, Bandar Lampung, Bandarlampung, Metro, Pringsewu, Tanggamus, Pesawaran, Lampung Selatan, Lampung Tengah
Lampung Timur, Lampung Utara, Lampung Barat, Tulang Bawang, Way Kanan, Mesuji, Pesisir Barat, Bangka Belitung, Babel
Pangkalpinang, Pangkal Pinang, Bangka, Belitung, Belitung Timur, Bangka Selatan, Bangka Tengah, Bangka Barat
Banten, Serang, Cilegon, Tangerang, Tangerang Selatan, Tangsel, Lebak, Pandeglang, Rangkasbitung, Jawa Barat, Jabar
Bandung, Bandung Barat, Cimahi, Bekasi, Bogor, Depok, Cirebon, Sukabumi, Tasikmalaya, Banjar, Cianjur, Garut, Sumedang
Majalengka, Kuningan, Indramayu, Subang, Purwakarta, Karawang, Ciamis, Pangandaran, Soreang, Cibinong, Cikarang
Jawa Tengah, Jateng, Semarang, Solo, Surakarta, Salatiga, Magelang, Pekalongan, Tegal, Banyumas, Purwokerto, Cilacap
Purbalingga, Banjarnegara, Kebumen, Purworejo, Wonosobo, Boyolali, Klaten, Sukoharjo, Wonogiri, Karanganyar, Sragen
Grobogan, Blora, Rembang, Pati, Kudus, Jepara, Demak, Temanggung, Kendal, Batang, Pemalang, Brebes, Ungaran, Slawi
Yogyakarta, Jogja, Jogjakarta, Sleman, Bantul, Gunungkidul, Gunung Kidul, Kulon Progo, Kulonprogo, Wates, Jawa Timur
Jatim, Surabaya, Malang, Batu, Blitar, Kediri, Madiun, Mojokerto, Pasuruan, Probolinggo, Sidoarjo, Gresik, Lamongan
Tuban, Bojonegoro, Ngawi, Magetan, Ponorogo, Pacitan, Trenggalek, Tulungagung, Nganjuk, Jombang, Lumajang, Jember
Banyuwangi, Bondowoso, Situbondo, Bangkalan, Sampang, Pamekasan, Sumenep, Bali, Denpasar, Badung, Gianyar, Tabanan
Klungkung, Bangli, Buleleng, Singaraja, Jembrana, Karangasem, Kuta, Nusa Dua, Ubud, Mangupura, Benoa
Nusa Tenggara Barat, NTB, Mataram, Bima, Dompu, Sumbawa, Sumbawa Barat, Lombok Barat, Lombok Tengah, Lombok Timur
Lombok Utara, Lombok, Mandalika, Praya, Nusa Tenggara Timur, NTT, Kupang, Ende, Sikka, Maumere, Flores Timur, Larantuka
Manggarai, Manggarai Barat, Labuan Bajo, Ngada, Nagekeo, Lembata, Alor, Belu, Atambua, Timor Tengah Selatan, Malaka
Timor Tengah Utara, Rote Ndao, Sabu Raijua, Sumba Timur, Sumba Barat, Waingapu, Kalimantan Barat, Kalbar, Pontianak
Singkawang, Sambas, Bengkayang, Landak, Mempawah, Sanggau, Sekadau, Sintang, Kapuas Hulu, Ketapang, Kubu Raya, Melawi
Kalimantan Tengah, Kalteng, Palangka Raya, Palangkaraya, Kotawaringin Barat, Kotawaringin Timur, Sampit, Pangkalan Bun
Kapuas, Katingan, Barito Utara, Barito Selatan, Seruyan, Kalimantan Selatan, Kalsel, Banjarmasin, Banjarbaru, Martapura
Tanah Laut, Tanah Bumbu, Kotabaru, Barito Kuala, Tapin, Hulu Sungai Selatan, Hulu Sungai Tengah, Hulu Sungai Utara
Balangan, Tabalong, Kalimantan Timur, Kaltim, Samarinda, Balikpapan, Bontang, Kutai Kartanegara, Kutai Timur
Kutai Barat, Tenggarong, Sangatta, Berau, Paser, Penajam Paser Utara, Penajam, Nusantara, IKN, Mahakam Ulu
Kalimantan Utara, Kaltara, Tarakan, Tanjung Selor, Bulungan, Nunukan, Malinau, Sulawesi Utara, Sulut, Manado, Bitung
Tomohon, Kotamobagu, Minahasa, Bolaang Mongondow, Kepulauan Sangihe, Kepulauan Talaud, Gorontalo, Boalemo, Pohuwato
Bone Bolango, Sulawesi Tengah, Sulteng, Palu, Donggala, Sigi, Parigi Moutong, Poso, Morowali, Banggai, Luwuk, Tolitoli
Sulawesi Barat, Sulbar, Mamuju, Majene, Polewali Mandar, Mamasa, Sulawesi Selatan, Sulsel, Makassar, Parepare, Palopo
Gowa, Maros, Pangkep, Barru, Bone, Bulukumba, Sinjai, Soppeng, Wajo, Sidrap, Pinrang, Enrekang, Tana Toraja
Toraja Utara, Toraja, Luwu, Luwu Utara, Luwu Timur, Jeneponto, Takalar, Bantaeng, Selayar, Sulawesi Tenggara, Sultra
Kendari, Baubau, Kolaka, Konawe, Muna, Buton, Wakatobi, Bombana, Maluku, Ambon, Tual, Maluku Tengah, Seram, Buru
Masohi, Maluku Utara, Ternate, Tidore, Sofifi, Halmahera, Tobelo, Papua, Jayapura, Sentani, Keerom, Sarmi, Biak
Biak Numfor, Supiori, Kepulauan Yapen, Serui, Waropen, Papua Barat, Manokwari, Fakfak, Kaimana, Teluk Bintuni
Papua Barat Daya, Sorong, Raja Ampat, Papua Selatan, Merauke, Asmat, Mappi, Boven Digoel, Papua Tengah, Nabire, Timika
Mimika, Puncak, Puncak Jaya, Paniai, Intan Jaya, Papua Pegunungan, Wamena, Jayawijaya, Nduga, Yahukimo, Lanny Jaya
Kuala Lumpur, Putrajaya, Johor Bahru, Penang, Kota Kinabalu, Kuching, Singapura, Singapore, Brunei, Manila, Cebu, Davao
Bandar Seri Begawan, Dili, Bangkok, Chiang Mai, Phuket, Hanoi, Ho Chi Minh City, Kota Ho Chi Minh, Da Nang, Haiphong
Phnom Penh, Siem Reap, Vientiane, Yangon, Naypyidaw, Mandalay, Beijing, Shanghai, Hong Kong, Hongkong, Macau, Guangzhou
Shenzhen, Wuhan, Chengdu, Taipei, Tokyo, Osaka, Kyoto, Hiroshima, Nagasaki, Sapporo, Seoul, Busan, Pyongyang
Ulan Bator, Ulaanbaatar, New Delhi, Mumbai, Kolkata, Chennai, Bengaluru, Bangalore, Srinagar, Dhaka, Islamabad, Karachi
Lahore, Peshawar, Kabul, Kandahar, Kathmandu, Thimphu, Colombo, Kolombo, Male, Tashkent, Astana, Almaty, Bishkek
Dushanbe, Ashgabat, Tehran, Teheran, Baghdad, Mosul, Basra, Damascus, Damaskus, Aleppo, Beirut, Amman, Jerusalem
Yerusalem, Tel Aviv, Gaza, Gaza City, Kota Gaza, Rafah, Ramallah, Riyadh, Jeddah, Makkah, Mekkah, Mecca, Madinah, Mina
Doha, Dubai, Abu Dhabi, Kuwait, Manama, Muscat, Sanaa, Aden, Ankara, Istanbul, Nicosia, Baku, Tbilisi, Yerevan
Moscow, Moskow, Moskwa, St Petersburg, Saint Petersburg, Vladivostok, Kyiv, Kiev, Kharkiv, Odesa, Lviv, Minsk, Warsaw
Warsawa, Prague, Praha, Budapest, Bucharest, Sofia, Belgrade, Beograd, Sarajevo, Zagreb, Athens, Athena, Rome, Roma
Milan, Vatican City, Kota Vatikan, Vatikan, Madrid, Barcelona, Lisbon, Lisabon, Paris, Marseille, Strasbourg, Brussels
Brussel, Amsterdam, The Hague, Den Haag, Luxembourg, Berlin, Frankfurt, Munich, Hamburg, Bonn, Vienna, Wina, Bern, Geneva
Jenewa, Zurich, Davos, Copenhagen, Kopenhagen, Stockholm, Oslo, Helsinki, Reykjavik, Tallinn, Riga, Vilnius, London
Manchester, Liverpool, Edinburgh, Belfast, Dublin, Washington, Washington DC, New York, Los Angeles, San Francisco
Chicago, Houston, Boston, Miami, Atlanta, Seattle, Philadelphia, Las Vegas, Detroit, Dallas, Honolulu, United Nations, Ottawa
Toronto, Montreal, Vancouver, Mexico City, Havana, Caracas, Bogota, Quito, Lima, Brasilia, Rio de Janeiro, Sao Paulo
Buenos Aires, Santiago, Montevideo, Port-au-Prince, Cairo, Kairo, Alexandria, Tripoli, Tunis, Algiers, Aljir, Rabat
Casablanca, Khartoum, Addis Ababa, Nairobi, Mogadishu, Kampala, Kigali, Kinshasa, Lagos, Abuja, Accra, Dakar, Bamako
Johannesburg, Pretoria, Cape Town, Harare, Lusaka, Luanda, Maputo, Sydney, Melbourne, Canberra, Brisbane, Perth, Darwin
Adelaide, Wellington, Auckland, Christchurch, Port Moresby, Suva, Honiara
`;

/** Whether a name is a place of the list, in any case. */
export function isKnownPlace(name: string): boolean {
  return NAMES.has(name.toLowerCase());
}

// --- internal ---

const NAMES: ReadonlySet<string> = new Set(
  PLACES.split(/[,\n]/)
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== ""),
);
