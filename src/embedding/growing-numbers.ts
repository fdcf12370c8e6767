/** Numbers in one piece of memory that grows. */
export interface GrowingNumbers {
  /** All of them; another object after {@link reserve}. */
  readonly numbers: Float32Array;
  /** Makes room for as many numbers in all; those that are there stay. */
  reserve(numbers: number): void;
}

/** In JavaScript's memory. */
export class PlainNumbers implements GrowingNumbers {
  numbers: Float32Array = new Float32Array(PAGE_NUMBERS);

  reserve(numbers: number): void {
    if (numbers <= this.numbers.length) return;
    const larger = new Float32Array(Math.max(numbers, this.numbers.length * GROWTH));
    larger.set(this.numbers);
    this.numbers = larger;
  }
}

/** In memory that modules of WebAssembly can compute in. */
export class WasmNumbers implements GrowingNumbers {
  readonly memory: Memory;
  numbers: Float32Array;

  /** @throws an error of the system where a limit of address space leaves no room for it. */
  constructor() {
    this.memory = new WebAssembly.Memory({ initial: 1 });
    this.numbers = new Float32Array(this.memory.buffer);
  }

  reserve(numbers: number): void {
    const pages = Math.ceil(numbers / PAGE_NUMBERS);
    const present = this.numbers.length / PAGE_NUMBERS;
    if (pages <= present) return;
    this.memory.grow(Math.max(pages, Math.ceil(present * GROWTH)) - present);
    this.numbers = new Float32Array(this.memory.buffer);
  }
}

/**
 * The functions of a module over some numbers, which it imports as `env.memory`.
 *
 * @param listing the module in hexadecimal; what follows a semicolon in a line says what it is
 * @throws an error of the system where the processor lacks what the module needs.
 */
export function instantiate(listing: string, { memory }: WasmNumbers): Record<string, unknown> {
  const digits = listing.replace(/;.*/g, "").match(/[0-9a-f]{2}/g) ?? [];
  const module = new WebAssembly.Module(Uint8Array.from(digits, (pair) => Number.parseInt(pair, 16)));
  return new WebAssembly.Instance(module, { env: { memory } }).exports;
}

// --- internal ---

const PAGE_NUMBERS = 65_536 / Float32Array.BYTES_PER_ELEMENT;
/** Growing copies what is there now and then: rather seldom and by a part of it. */
const GROWTH = 1.5;

/** What is used of WebAssembly, whose types come with a browser's. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => Memory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Record<string, unknown> };
};

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
