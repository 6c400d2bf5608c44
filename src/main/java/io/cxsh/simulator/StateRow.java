package io.cxsh.simulator;

import java.time.Instant;

/** One state of one agent on one channel. */
record StateRow(String channel, String state, String type, Instant since) {}
