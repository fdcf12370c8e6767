/** Numbers in ascending order, each once; `numbers` are left in any order. */
export function distinctAscending(numbers: Uint32Array): Uint32Array {
  numbers.sort();
  let distinct = 1;
  for (let at = 1; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    if (number === numbers[distinct - 1]) continue;
    numbers[distinct] = number;
    distinct += 1;
  }
  return numbers.slice(0, distinct);
}
