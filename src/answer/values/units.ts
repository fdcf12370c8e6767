/** A unit of measurement in its base unit: `value × factor + offset`. */
export interface Measure {
  readonly unit: string;
  readonly factor: number;
  readonly offset?: number;
}

const of = (unit: string, factor: number): Measure => ({ unit, factor });
const FAHRENHEIT: Measure = { unit: "°C", factor: 5 / 9, offset: -160 / 9 };

/** Symbols that mean something else in other letters: "m" is a metre and "M" a million. Exact case. */
export const UNIT_SYMBOLS: Readonly<Record<string, Measure>> = {
  m: of("m", 1),
  g: of("kg", 0.001),
  ...everyOf("°C ºC ˚C", of("°C", 1)),
  ...everyOf("°F ºF ˚F", FAHRENHEIT),
  ...everyOf("kW", of("W", 1e3)),
  ...everyOf("MW MWp MWac", of("W", 1e6)),
  ...everyOf("GW GWp", of("W", 1e9)),
  kWh: of("Wh", 1e3),
  MWh: of("Wh", 1e6),
  GWh: of("Wh", 1e9),
  TWh: of("Wh", 1e12),
  KB: of("B", 1e3),
  MB: of("B", 1e6),
  GB: of("B", 1e9),
  TB: of("B", 1e12),
};

/** Whether a word is the symbol of a unit and nothing else, as in "192 megawatt (MWp)". */
export function isUnit(word: string): boolean {
  return word.length > 1 && Object.hasOwn(UNIT_SYMBOLS, word);
}

const KILOMETRES = "km kilometer kilometers kilometre kilometres".split(" ");
const METRES = "meter meters metre metres".split(" ");
const MILES = "mil mile miles".split(" ");
const HOURS = "jam hour hr h".split(" ");

/** Names and abbreviations, lower-case, one space between words. */
export const UNIT_NAMES: Readonly<Record<string, Measure>> = {
  ...everyOf(KILOMETRES, of("m", 1000)),
  ...everyOf(METRES, of("m", 1)),
  ...everyOf("mdpl|m dpl|meter dpl", of("m", 1)),
  ...everyOf("cm sentimeter centimeter centimeters centimetre centimetres", of("m", 0.01)),
  ...everyOf("mm milimeter millimeter millimeters millimetre millimetres", of("m", 0.001)),
  ...everyOf(MILES, of("m", 1609.344)),
  ...everyOf("ft kaki foot feet", of("m", 0.3048)),

  ...everyOf(["km2", "km²", ...squares(KILOMETRES)], of("m2", 1e6)),
  ...everyOf(["m2", "m²", ...squares(METRES), "sq m"], of("m2", 1)),
  ...everyOf(squares(MILES), of("m2", 2_589_988)),
  ...everyOf(squares(["feet", "ft"]), of("m2", 0.092903)),
  ...everyOf("ha hektare hektar hectare hectares", of("m2", 1e4)),
  ...everyOf("acre acres", of("m2", 4046.856)),

  ...everyOf("m3|m³|meter kubik|cubic meter|cubic meters|cubic metre|cubic metres|cu m", of("m3", 1)),
  ...everyOf("liter liters litre litres", of("l", 1)),
  ...everyOf("barel barrel barrels", of("barrel", 1)),

  ...everyOf("kg kilogram kilograms kilo kilos kilogramme", of("kg", 1)),
  ...everyOf("gram grams", of("kg", 0.001)),
  ...everyOf("ton|tons|tonne|tonnes|metric ton|metric tons|metrik ton|ton metrik", of("kg", 1000)),

  ...everyOf([...perHour(KILOMETRES), "kpj", "kph", "kmh", "kmph"], of("km/h", 1)),
  ...everyOf([...perHour(MILES), "mph"], of("km/h", 1.609344)),
  ...everyOf("knot knots", of("km/h", 1.852)),

  ...everyOf(
    "derajat celsius|derajat celcius|derajat c|degrees celsius|degrees centigrade|degrees c",
    of("°C", 1),
  ),
  ...everyOf("derajat fahrenheit|degrees fahrenheit|degrees f", FAHRENHEIT),

  ...powers("kilo", 1e3),
  ...powers("mega", 1e6),
  ...powers("giga", 1e9),
  ...powers("tera", 1e12),

  ...everyOf("skala richter|sr", of("magnitude", 1)),
};

// --- internal ---

/** The same measure for each name: of a list, or of names with a bar or else a space between. */
function everyOf(names: string | readonly string[], measure: Measure): Record<string, Measure> {
  const list = typeof names === "string" ? names.split(names.includes("|") ? "|" : " ") : names;
  return Object.fromEntries(list.map((name) => [name, measure]));
}

/** "km persegi", "square kilometres", "sq. km". */
function squares(lengths: readonly string[]): string[] {
  return lengths.flatMap((length) => [
    `${length} persegi`,
    `square ${length}`,
    `sq ${length}`,
    `sq. ${length}`,
  ]);
}

/** "kilometer per jam", "km/h", "kilometres an hour", "km sejam". */
function perHour(lengths: readonly string[]): string[] {
  return lengths.flatMap((length) => [
    `${length} an hour`,
    `${length} sejam`,
    ...HOURS.flatMap((hour) => [`${length}/${hour}`, `${length} per ${hour}`]),
  ]);
}

/** Power, and energy: "megawatt", "megawatt peak", "mega watt", "megawatt-hours", "megawatt jam". */
function powers(prefix: string, factor: number): Record<string, Measure> {
  const watts = [`${prefix}watt`, `${prefix}watts`, `${prefix} watt`];
  const hours = ["jam", "hour", "hours"];
  return {
    ...everyOf(
      watts.flatMap((watt) => [watt, `${watt} peak`]),
      of("W", factor),
    ),
    ...everyOf(
      watts.flatMap((watt) => hours.map((hour) => `${watt} ${hour}`)),
      of("Wh", factor),
    ),
  };
}
