/** Words that announce what follows or precedes them, folded, for both languages alike: they rarely collide. */

/** Prepositions that place names follow. */
export const PLACE_CUES: ReadonlySet<string> = words(
  "di ke dari dekat menuju sekitar pulau kota kabupaten provinsi negara desa kecamatan kawasan wilayah selat laut teluk " +
    "gunung sungai danau bandara in at near from to into around outside inside via city town state province island",
);

/** What stands before a person's name. */
export const PERSON_CUES: ReadonlySet<string> = words(
  "presiden perdana menteri raja ratu pangeran putri sultan kaisar gubernur bupati walikota jenderal letnan kolonel " +
    "mayor kapten sersan laksamana ketua wakil direktur kepala dokter dr prof profesor ir bapak ibu pak bu tuan nyonya haji " +
    "oleh bernama juru bicara pelatih kapten penyanyi aktor aktris penulis menlu menkeu kapolri panglima " +
    "president prime minister king queen prince princess emperor governor mayor general lieutenant colonel captain " +
    "sergeant admiral chairman director chief mr mrs ms sir lord lady saint st by named coach singer actor actress " +
    "author pope bishop senator judge",
);

/** What gives a reason. */
export const REASON_CUES: ReadonlySet<string> = words(
  "karena sebab akibat akibatnya disebabkan menyebabkan lantaran gara-gara sehingga supaya agar demi berkat dipicu memicu " +
    "alasan alasannya penyebab faktor dikarenakan mengingat " +
    "because since due caused cause causes causing reason reasons led leading result resulted therefore thus owing " +
    "motivated prompted sparked triggered",
);

/** What defines the thing before it. */
export const DEFINITION_CUES: ReadonlySet<string> = words(
  "adalah ialah merupakan yaitu yakni berarti disebut dinamakan bermakna is are was were means called defined refers known",
);

/** What gives a way of doing. */
export const MANNER_CUES: ReadonlySet<string> = words(
  "dengan cara melalui menggunakan lewat secara memakai by through using via with",
);

/** What announces a name. */
export const NAMING_CUES: ReadonlySet<string> = words(
  "bernama disebut dinamakan dinamai berjudul dikenal dijuluki nama judul julukan singkatan called named known titled " +
    "nicknamed dubbed entitled name",
);

/** Pronouns that stand for somebody or something named in the sentence before. */
export const PRONOUNS: ReadonlySet<string> = words(
  "ia dia beliau mereka ini itu tersebut hal keduanya nya he she it they his her its their this these those",
);

// --- internal ---

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
