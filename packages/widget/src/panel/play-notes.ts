const between = 0.11;
const lasts = 0.22;

/** Soft notes one after the other, by their frequencies in hertz. */
export function playNotes(context: AudioContext, notes: readonly number[]): void {
  notes.forEach((frequency, index) => {
    const at = context.currentTime + index * between;
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.frequency.value = frequency;
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(0.06, at + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.0001, at + lasts);
    tone.connect(loudness).connect(context.destination);
    tone.start(at);
    tone.stop(at + lasts);
  });
}
