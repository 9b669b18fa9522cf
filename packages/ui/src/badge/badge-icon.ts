const size = 32;
const most = 9;

/**
 * The address of a page's icon that says how much is unread. Pages with a content security policy have to allow
 * `img-src data:` for it.
 */
export function badgeIcon(unread: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context) return '';
  context.fillStyle = '#b3261e';
  context.beginPath();
  context.arc(size / 2, size / 2, size / 2, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = '#fff';
  context.font = `bold ${size * 0.65}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(unread > most ? `${most}+` : String(unread), size / 2, size / 2 + 1);
  return canvas.toDataURL();
}
