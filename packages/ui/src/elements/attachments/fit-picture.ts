export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size at which a picture is shown in a box: all of it, never enlarged, and no thinner than a finger. */
export function fitPicture({ width, height }: Size, box: Size): Size {
  const scale = Math.min(1, box.width / width, box.height / height);
  return {
    width: Math.max(48, Math.round(width * scale)),
    height: Math.max(48, Math.round(height * scale)),
  };
}
