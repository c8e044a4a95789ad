/** Images of agents, network and storage of nodes, and of programs that build or start containers. */
const MACHINE =
  /nfs|agent|\bcsi\b|csi-|sysdig|falco|ceph|gluster|dind|wireguard|vpn|fuse|\bdocker\b|buildkit|kaniko|provisioner|calico|cilium|flannel|weave|haproxy-keepalived|keepalived|netdata|cadvisor|privileged/i;

/** Whether a container is there for the machine it runs on, and needs rights there that others must not have. */
export function needsItsMachine(image: string | undefined): boolean {
  return image !== undefined && MACHINE.test(image);
}
