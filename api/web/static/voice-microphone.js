// The browser's microphone as a WAV file in base64. Knows no page and no hub.

// As it was spoken: whatever makes a call on the telephone clearer makes a recording worse.
const PLAIN = { channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: false };

// Resolves to a recording that runs, once the microphone is allowed. Browsers give one only to
// pages that came by https, or from this very machine.
// `onHeard` gets the level, 0 to 1, and the seconds so far.
export async function startRecording(onHeard) {
  if (!navigator.mediaDevices) throw new Error("insecure");
  const stream = await navigator.mediaDevices.getUserMedia({ audio: PLAIN });
  const context = new AudioContext();
  await context.audioWorklet.addModule("/static/voice-tap.js");
  const tap = new AudioWorkletNode(context, "tap", { numberOfOutputs: 0 });
  const blocks = [];
  tap.port.onmessage = ({ data }) => {
    blocks.push(data);
    // Some ten times a second, as often as an eye follows.
    if (blocks.length % 32 === 0) onHeard(level(blocks.slice(-32)), (blocks.length * data.length) / context.sampleRate);
  };
  context.createMediaStreamSource(stream).connect(tap);
  return {
    stop: async () => {
      stream.getTracks().forEach((track) => track.stop());
      await context.close();
      return base64(wavOf(blocks, context.sampleRate));
    },
  };
}

const level = (blocks) => Math.max(...blocks.map((block) => Math.max(...block.map(Math.abs))));

function wavOf(blocks, rate) {
  const count = blocks.reduce((sum, block) => sum + block.length, 0);
  const view = new DataView(new ArrayBuffer(44 + 2 * count));
  const words = (at, text) => [...text].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  words(0, "RIFF"); view.setUint32(4, 36 + 2 * count, true); words(8, "WAVEfmt ");
  view.setUint32(16, 16, true); view.setUint16(20, 1, true); view.setUint16(22, 1, true);
  view.setUint32(24, rate, true); view.setUint32(28, 2 * rate, true);
  view.setUint16(32, 2, true); view.setUint16(34, 16, true);
  words(36, "data"); view.setUint32(40, 2 * count, true);
  let at = 44;
  for (const block of blocks) {
    for (const sample of block) {
      view.setInt16(at, Math.round(Math.max(-1, Math.min(1, sample)) * 32767), true);
      at += 2;
    }
  }
  return new Uint8Array(view.buffer);
}

function base64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
