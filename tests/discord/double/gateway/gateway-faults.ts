/** What the gateway does wrong on purpose; scenarios change it at any time. */
export interface GatewayFaults {
  /** Connections are accepted and nothing is ever said. */
  withholdHello: boolean;
  /** Heartbeats get no acknowledgement, so that the connection is a zombie. */
  withholdAcks: boolean;
  /** IDENTIFY is accepted and READY never comes. */
  withholdReady: boolean;
  /** RESUME is accepted, and nothing is said of it. */
  withholdResumed: boolean;
  /** RESUME is answered by op 9 `true`: “try again”. */
  prolongResumes: boolean;
  /** Every session is declared invalid (op 9 `false`) as soon as it is ready. */
  invalidateWhenReady: boolean;
  /** How many more RESUMEs are refused with op 9 `false`. */
  refuseResumes: number;
  /** IDENTIFY is answered by closing with this code, such as 4014. */
  identifyCloseCode: number | undefined;
  /** IDENTIFY with fewer shards is answered by 4011. */
  minShards: number;
  /** How many identifications are left today; counted if not said. */
  remainingStarts: number | undefined;
}

/** A gateway without faults. */
export function noGatewayFaults(): GatewayFaults {
  return {
    withholdHello: false,
    withholdAcks: false,
    withholdReady: false,
    withholdResumed: false,
    prolongResumes: false,
    invalidateWhenReady: false,
    refuseResumes: 0,
    identifyCloseCode: undefined,
    minShards: 1,
    remainingStarts: undefined,
  };
}
