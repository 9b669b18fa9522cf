import type { Sound } from './sound-for.ts';

/** Hertz. A fourth for a message; a rising triad for a change. */
const notes: Readonly<Record<Sound, readonly number[]>> = {
  message: [659.26, 880],
  change: [523.25, 659.26, 783.99],
};
/** Seconds. Three of them end within half a second. */
const apart = 0.11;
const length = 0.24;
const loudness = 0.08;

/** Plays soft notes. Browsers allow it only after the person has done something on the page; until then it is silent. */
export function playNotes(context: AudioContext, sound: Sound): void {
  if (context.state !== 'running') return;
  notes[sound].forEach((frequency, index) => {
    const start = context.currentTime + index * apart;
    const tone = new OscillatorNode(context, { type: 'sine', frequency });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(loudness, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + length);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + length);
  });
}
