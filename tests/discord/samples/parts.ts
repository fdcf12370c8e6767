// The smallest bodies, and parts of bodies, that Discord takes.

export const V2 = 32_768;
export const quiet = { allowed_mentions: { parse: [] } };
export const x = (count: number): string => "x".repeat(count);
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export const button = (index = 0, more: object = {}): object => ({
  type: 2,
  style: 2,
  label: "b",
  custom_id: `b${index}`,
  ...more,
});
export const row = (...components: object[]): object => ({ type: 1, components });
export const text = (content: string): object => ({ type: 10, content });
export const option = (index: number, more: object = {}): object => ({
  label: "o",
  value: `v${index}`,
  ...more,
});
export const select = (count: number, more: object = {}): object => ({
  type: 3,
  custom_id: "s",
  options: times(count, (index) => option(index)),
  ...more,
});
export const embed = (more: object): object => ({ ...quiet, embeds: [more] });
export const v2 = (...components: object[]): object => ({ ...quiet, flags: V2, components });
export const classic = (...components: object[]): object => ({ ...quiet, content: "c", components });
export const reply = (data: object): object => ({ type: 4, data: { ...quiet, content: "c", ...data } });
export const choices = (...given: object[]): object => ({ type: 8, data: { choices: given } });
export const input = (more: object = {}): object => ({
  type: 18,
  label: "Question",
  component: { type: 4, custom_id: "q", style: 1, ...more },
});
export const modal = (more: object): object => ({
  type: 9,
  data: { custom_id: "m", title: "t", components: [input()], ...more },
});
export const command = (more: object): object => [{ name: "ask", description: "d", type: 1, ...more }];
export const commandOption = (name: string, more: object = {}): object => ({
  type: 3,
  name,
  description: "d",
  ...more,
});
