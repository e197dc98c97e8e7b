/** What the gateway does wrong on purpose; scenarios change it at any time. */
export interface GatewayFaults {
  /** Connections are accepted and nothing is ever said. */
  withholdHello: boolean;
  /** Heartbeats get no acknowledgement, so that the connection is a zombie. */
  withholdAcks: boolean;
  /** IDENTIFY is accepted and READY never comes. */
  withholdReady: boolean;
  /** How many more RESUMEs are refused with op 9 `false`. */
  refuseResumes: number;
  /** IDENTIFY is answered by closing with this code, such as 4014. */
  identifyCloseCode: number | undefined;
}

/** A gateway without faults. */
export function noGatewayFaults(): GatewayFaults {
  return {
    withholdHello: false,
    withholdAcks: false,
    withholdReady: false,
    refuseResumes: 0,
    identifyCloseCode: undefined,
  };
}
