import type { Limit } from "./limit.ts";
import { choices, input, modal, times, x } from "./parts.ts";

/** What suggestions and forms may be. */
export const INTERACTION_LIMITS: Readonly<Record<string, Limit>> = {
  "25 suggestions": [
    "schema",
    "callback",
    choices(...times(25, (index) => ({ name: "n", value: `v${index}` }))),
    choices(...times(26, (index) => ({ name: "n", value: `v${index}` }))),
  ],
  "100 characters of a suggestion's name": [
    "schema",
    "callback",
    choices({ name: x(100), value: "v" }),
    choices({ name: x(101), value: "v" }),
  ],
  "100 characters of a suggestion's value": [
    "choice-value",
    "callback",
    choices({ name: "n", value: x(100) }),
    choices({ name: "n", value: x(101) }),
  ],
  "45 characters of a form's title": ["schema", "callback", modal({ title: x(45) }), modal({ title: x(46) })],
  "five parts of a form": [
    "modal-components",
    "callback",
    modal({ components: times(5, (index) => input({ custom_id: `q${index}` })) }),
    modal({ components: times(6, (index) => input({ custom_id: `q${index}` })) }),
  ],
  "a form's custom ids used once": [
    "custom-id-unique",
    "callback",
    modal({ components: [input(), input({ custom_id: "r" })] }),
    modal({ components: [input(), input()] }),
  ],
  "a text input's own value": [
    "input-value",
    "callback",
    modal({ components: [input({ max_length: 5, value: x(5) })] }),
    modal({ components: [input({ max_length: 5, value: x(6) })] }),
  ],
};
