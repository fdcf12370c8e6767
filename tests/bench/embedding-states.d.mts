/** The embedded model's ONNX file with `last_hidden_state` as one more output. */
export function withHiddenStates(model: Buffer): Buffer;
