import { BlockList, isIP, isIPv4 } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** IANA's special-purpose registries (RFC 6890 and its updates): what is not on the public internet. */
const unreachable = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  unreachable.addSubnet(net, prefix, 'ipv4');
}
/** Of IPv6 only global unicast is public; of that, not what carries an IPv4 address inside, nor documentation. */
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  unreachable.addSubnet(net, prefix, 'ipv6');
}

/** Whether an IP address is one of this machine. */
export function isLoopbackAddress(address: string): boolean {
  return isIP(address) !== 0 && loopback.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}

/** Whether nobody on the internet is behind an IP address: our own machines, or none. */
export function isPrivateAddress(address: string): boolean {
  if (isIPv4(address)) return unreachable.check(address, 'ipv4');
  if (isIP(address) === 0) return true;
  return !globalUnicast.check(address, 'ipv6') || unreachable.check(address, 'ipv6');
}
