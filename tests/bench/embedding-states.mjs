/**
 * The embedded model's ONNX file with one more output: `last_hidden_state`, a vector for each token, which its graph
 * computes on its way. That is the shape of a transformer, for what pools such a model.
 *
 * An ONNX model is a protobuf message: fields of a key (number × 8 + type), and for type 2 a length and content.
 * Field 7 is the graph; its field 12 is an output, a message whose field 1 is the name.
 */
export function withHiddenStates(model) {
  const output = field(12, field(1, Buffer.from("last_hidden_state")));
  const parts = [];
  for (let at = 0; at < model.length; ) {
    const key = varint(model, at);
    const first = varint(model, key.end);
    const end = key.value % 8 === 2 ? first.end + first.value : first.end;
    const isGraph = Math.floor(key.value / 8) === 7;
    parts.push(
      isGraph ? field(7, Buffer.concat([model.subarray(first.end, end), output])) : model.subarray(at, end),
    );
    at = end;
  }
  return Buffer.concat(parts);
}

// --- internal ---

function field(number, content) {
  return Buffer.concat([Buffer.from([number * 8 + 2]), encodeVarint(content.length), content]);
}

function varint(bytes, start) {
  let value = 0;
  let end = start;
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[end] ?? 0;
    value += (byte % 128) * factor;
    end += 1;
    if (byte < 128) return { value, end };
  }
}

function encodeVarint(value) {
  const bytes = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}
