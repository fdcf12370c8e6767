/** Whether a folded word tells what somebody or something does, as far as its form or this list shows. */
export function isVerb(folded: string): boolean {
  return VERBS.has(folded) || /^(?:me|di|ber|ter)\p{L}{4,}$|\p{L}{3}ed$/u.test(folded);
}

// --- internal ---

/** Verbs that questions about news are asked with, where their form does not tell. */
const VERBS: ReadonlySet<string> = new Set(
  `tiba datang pulang pergi naik turun lahir wafat menang kalah mundur tewas hilang jadi ada punya kata bilang ikut hadir kembali
  selesai mulai mati meninggal arrive arrived leave left come came go went sign signs say said win wins won lose lost visit visits
  meet met die died erupt erupts begin began open opens opened close end ended start happen cost costs carry build built become
  became join joins take took make made give gave get got announce pass launch`.split(/\s+/),
);
