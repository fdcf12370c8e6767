/** Whether a line ends with a bracket, under marks of emphasis: a cheap look before a costly pattern. */
export function closesBracket(ending: string): boolean {
  let last = ending.length - 1;
  while (ending[last] === "*" || ending[last] === "_") last--;
  return ending[last] === ")" || ending[last] === "]";
}
