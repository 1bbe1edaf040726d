// Hands on what the microphone hears, block by block, from the thread that hears it.
class Tap extends AudioWorkletProcessor {
  process([[channel]]) {
    if (channel) this.port.postMessage(channel.slice());
    return true;
  }
}
registerProcessor("tap", Tap);
