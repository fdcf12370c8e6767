/** A unit of measurement in its base unit: `value × factor + offset`. */
export interface Measure {
  readonly unit: string;
  readonly factor: number;
  readonly offset?: number;
}

/** The unit that `text` begins with after optional white space, and its length; null when none does. */
export function measureAt(text: string): { readonly measure: Measure; readonly length: number } | null {
  const [symbol, named] = [SYMBOL.exec(text), NAME.exec(text)];
  // "km persegi" is no "km".
  const match = (named?.[0].length ?? 0) > (symbol?.[0].length ?? 0) ? named : symbol;
  const name = match?.[1];
  if (match === null || name === undefined) return null;
  const measure = SYMBOLS[name] ?? NAMES[name.toLowerCase().replace(/\s+/g, " ")];
  return measure === undefined ? null : { measure, length: match[0].length };
}

// --- internal ---

const of = (unit: string, factor: number): Measure => ({ unit, factor });

/** As they ought to be written, and with the capitals that people give them. */
const SYMBOLS: Readonly<Record<string, Measure>> = {
  Km: of("m", 1000),
  KM: of("m", 1000),
  Km2: of("m2", 1e6),
  "Km²": of("m2", 1e6),
  Ha: of("m2", 1e4),
  Kg: of("kg", 1),
  km: of("m", 1000),
  m: of("m", 1),
  cm: of("m", 0.01),
  mm: of("m", 0.001),
  ft: of("m", 0.3048),
  km2: of("m2", 1e6),
  "km²": of("m2", 1e6),
  m2: of("m2", 1),
  "m²": of("m2", 1),
  ha: of("m2", 1e4),
  m3: of("m3", 1),
  "m³": of("m3", 1),
  kg: of("kg", 1),
  g: of("kg", 0.001),
  "km/jam": of("km/h", 1),
  "km/h": of("km/h", 1),
  kph: of("km/h", 1),
  mph: of("km/h", 1.609344),
  "°C": of("°C", 1),
  "°F": { unit: "°C", factor: 5 / 9, offset: -160 / 9 },
  kW: of("W", 1e3),
  MW: of("W", 1e6),
  GW: of("W", 1e9),
  MWp: of("W", 1e6),
  kWh: of("Wh", 1e3),
  MWh: of("Wh", 1e6),
  GWh: of("Wh", 1e9),
  TWh: of("Wh", 1e12),
  KB: of("B", 1e3),
  MB: of("B", 1e6),
  GB: of("B", 1e9),
  TB: of("B", 1e12),
  mdpl: of("m", 1),
};

const NAMES: Readonly<Record<string, Measure>> = {
  ...both("kilometer kilometers kilometre kilometres", "m", 1000),
  ...both("meter meters metre metres", "m", 1),
  ...both("sentimeter centimeter centimeters centimetre centimetres", "m", 0.01),
  ...both("milimeter millimeter millimeters millimetre millimetres", "m", 0.001),
  ...both("mil mile miles", "m", 1609.344),
  ...both("kaki foot feet", "m", 0.3048),
  ...both("hektare hektar hectare hectares", "m2", 1e4),
  ...both("acre acres", "m2", 4046.856),
  ...both("kilogram kilograms kilo kilos kilogramme", "kg", 1),
  ...both("ton tons tonne tonnes", "kg", 1000),
  ...both("gram grams", "kg", 0.001),
  ...both("liter liters litre litres", "l", 1),
  ...both("barel barrel barrels", "barrel", 1),
  ...both("knot knots", "km/h", 1.852),
  ...both("megawatt megawatts", "W", 1e6),
  ...both("gigawatt gigawatts", "W", 1e9),
  ...both("kilowatt kilowatts", "W", 1e3),
  "kilometer persegi": of("m2", 1e6),
  "km persegi": of("m2", 1e6),
  "square kilometers": of("m2", 1e6),
  "square kilometres": of("m2", 1e6),
  "square km": of("m2", 1e6),
  "sq km": of("m2", 1e6),
  "square miles": of("m2", 2_589_988),
  "square meters": of("m2", 1),
  "square metres": of("m2", 1),
  "square feet": of("m2", 0.092903),
  "meter persegi": of("m2", 1),
  "meter kubik": of("m3", 1),
  "cubic meters": of("m3", 1),
  "cubic metres": of("m3", 1),
  "kilometer per jam": of("km/h", 1),
  "km per jam": of("km/h", 1),
  "kilometers per hour": of("km/h", 1),
  "kilometres per hour": of("km/h", 1),
  "km per hour": of("km/h", 1),
  "miles per hour": of("km/h", 1.609344),
  "kilometers an hour": of("km/h", 1),
  "kilometres an hour": of("km/h", 1),
  "km an hour": of("km/h", 1),
  "miles an hour": of("km/h", 1.609344),
  "derajat celsius": of("°C", 1),
  "derajat celcius": of("°C", 1),
  "degrees celsius": of("°C", 1),
  "degrees fahrenheit": { unit: "°C", factor: 5 / 9, offset: -160 / 9 },
  "skala richter": of("magnitude", 1),
  sr: of("magnitude", 1),
};

const SYMBOL = new RegExp(`^[\\s-]?(${alternatives(Object.keys(SYMBOLS))})(?![\\p{L}\\p{N}/])`, "u");
const NAME = new RegExp(`^[\\s-]+(${alternatives(Object.keys(NAMES))})(?![\\p{L}\\p{N}])`, "iu");

function both(names: string, unit: string, factor: number): Record<string, Measure> {
  return Object.fromEntries(names.split(" ").map((name) => [name, of(unit, factor)]));
}

function alternatives(names: readonly string[]): string {
  return [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(" ", "\\s+"))
    .join("|");
}
